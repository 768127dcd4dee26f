import type { Run } from './runs.ts';

/** Less than this share of the size between two pieces is no space. */
const SPACE = 0.12;
/** A piece whose line lies further down than this share of its size begins a new line. */
const NEW_LINE = 0.45;
/** Sizes that differ by less than this share are the same. */
const SAME_SIZE = 0.06;

export function sameSize(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME_SIZE * Math.max(one, other);
}

const BROKEN_WORD = /(\p{L}+)[-‐\u00AD]$/u;
/** Beginnings of words that keep their hyphen where the whole word stands nowhere without it. */
const PREFIX = /^(?:non|self|multi|cross|semi|ex|well|long|short|mid|part|high|low)$/;
const FIRST_WORD = /^\p{Ll}+/u;

/** Puts lines together again that were broken to fit, and knows by the document's own words where a hyphen belongs to the word. */
export class Joiner {
  readonly #words: ReadonlySet<string>;

  /** @param texts all of the document, by whose words a broken word is judged */
  constructor(texts: Iterable<string>) {
    const words = new Set<string>();
    for (const text of texts) for (const [word] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*(?![-‐\u00AD]$)/gu)) words.add(word);
    this.#words = words;
  }

  lines(above: string, below: string): string {
    if (above === '' || below === '') return above + below;
    if (/\d\s?–$/.test(above) && /^\d/.test(below)) return above + below;
    if (/\p{L}\/$/u.test(above)) return above + below;
    const before = BROKEN_WORD.exec(above)?.[1]?.toLowerCase();
    const after = FIRST_WORD.exec(below)?.[0];
    if (before === undefined || after === undefined) return `${above} ${below}`;
    const bare = above.slice(0, -1);
    if (above.endsWith('\u00AD') || this.#words.has(before + after)) return bare + below;
    const compound = PREFIX.test(before) || this.#words.has(`${before}-${after}`) || (this.#words.has(before) && this.#words.has(after));
    return compound ? `${bare}-${below}` : bare + below;
  }

  /** Pieces in their order as one text. A line in another face or size than the one above it begins a paragraph of its own. */
  runs(runs: readonly Run[]): string {
    const paragraphs: string[] = [];
    let line = '';
    let text = '';
    let first: Run | null = null;
    let before: Run | null = null;
    const endLine = (paragraph: boolean): void => {
      text = this.lines(text, line);
      line = '';
      if (!paragraph) return;
      if (text !== '') paragraphs.push(text);
      text = '';
    };
    for (const run of runs) {
      const down: boolean = before !== null && Math.abs(run.base - before.base) > NEW_LINE * Math.max(run.size, before.size);
      if (down) {
        endLine(first !== null && (first.font !== run.font || !sameSize(first.size, run.size)));
        first = run;
      }
      first ??= run;
      const apart: boolean = before !== null && !down && run.left - before.right > SPACE * run.size;
      line += apart ? ` ${run.text}` : run.text;
      before = run;
    }
    endLine(true);
    return paragraphs.join('\n');
  }
}
