/** A sentence of a paragraph, and where it begins in it. */
export interface PlacedSentence {
  readonly text: string;
  readonly start: number;
}

const ABBREVIATION = /\b(?:e\.g|i\.e|etc|approx|no|nos|st|dr|mr|mrs|ms|vs|fig|ref|inc|para)\.$/i;
/** More letters than an abbreviation has. */
const LONGEST = 12;
const END = /(?<![.!?])[.!?]+["'”’)\]]*\s+(?=["'“‘([]?[A-Z0-9])|\n+/g;

/** A paragraph as its sentences, in order. */
export function sentencesOf(paragraph: string): PlacedSentence[] {
  const sentences: PlacedSentence[] = [];
  let start = 0;
  const take = (end: number): void => {
    const raw = paragraph.slice(start, end);
    const text = raw.trim();
    if (text !== '') sentences.push({ text, start: start + raw.indexOf(text) });
    start = end;
  };
  for (const found of paragraph.matchAll(END)) {
    const end = found.index + found[0].length;
    if (!ABBREVIATION.test(paragraph.slice(Math.max(start, found.index - LONGEST), end).trimEnd())) take(end);
  }
  take(paragraph.length);
  return sentences;
}
