import type { YearStart } from '../../model/period.ts';
import type { PrintedText } from '../../model/printedReport.ts';
import type { ReportBriefing, ReportPart } from '../types.ts';
import { checkClaims } from './check.ts';
import { placeOfPart, printedOf } from './ofBriefing.ts';
import { sentencesOf } from './sentences.ts';
import type { Finding } from './types.ts';

/** A finding at its place in the text that is being written. */
export interface PlacedFinding extends Finding {
  /** where it begins and ends in the text, in UTF-16 units */
  readonly start: number;
  readonly end: number;
}

/** A text that is being written, and where it will stand. */
export interface TextInHand {
  readonly text: string;
  /** the same with its live figures put in; left out where it holds none */
  readonly shown?: string | undefined;
  readonly part: Pick<ReportPart, 'kind' | 'title'>;
  /** reference of the node or action that it is about; null for the report */
  readonly about: string | null;
}

interface Paragraph {
  readonly text: string;
  readonly start: number;
}

/** The lines of a text between blank ones. */
function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  let goesOn = false;
  for (const line of text.split('\n')) {
    const isBlank = line.trim() === '';
    const last = paragraphs.at(-1);
    if (!isBlank && goesOn && last) paragraphs[paragraphs.length - 1] = { ...last, text: `${last.text}\n${line}` };
    else if (!isBlank) paragraphs.push({ text: line, start });
    goesOn = !isBlank;
    start += line.length + 1;
  }
  return paragraphs;
}

/** Where a finding's words stand in a paragraph as typed: by its sentences where live figures make the two differ. */
function within(typed: Paragraph, shown: string, printed: string): { readonly start: number; readonly end: number } {
  const whole = { start: typed.start, end: typed.start + typed.text.length };
  const at = typed.text.indexOf(printed);
  if (at >= 0) return { start: typed.start + at, end: typed.start + at + printed.length };
  const [as, of] = [sentencesOf(typed.text), sentencesOf(shown)];
  const begins = shown.indexOf(printed);
  if (as.length !== of.length || begins < 0) return whole;
  const first = of.findLastIndex(({ start }) => start <= begins);
  const last = of.findLastIndex(({ start }) => start < begins + printed.length);
  const [from, to] = [as[first], as[last]];
  return from && to ? { start: typed.start + from.start, end: typed.start + to.start + to.text.length } : whole;
}

/**
 * What the figures of a report deny in a text while it is being written. Other texts of the report are not looked at.
 * @param yearStart first month of the council's year; April unless said
 */
export function checkText(
  { text, shown = text, part, about }: TextInHand,
  briefing: ReportBriefing,
  yearStart?: YearStart,
): PlacedFinding[] {
  const printed = printedOf(briefing);
  const { section, node, title } = placeOfPart(part);
  const typed = paragraphsOf(text);
  const asShown = paragraphsOf(shown);
  const isAction = printed.actions.some(({ reference }) => reference === about);
  const texts = asShown.map(
    (paragraph): PrintedText => ({
      text: paragraph.text,
      section,
      node: isAction ? node : about,
      ...(isAction && about !== null ? { about } : {}),
      where: { text: title, line: null, page: null },
    }),
  );
  const opening = printed.texts
    .filter((each) => each.section === 'recovery' && section === 'recovery' && each.about === undefined)
    .slice(0, 1);
  const { findings } = checkClaims({ ...printed, texts: [...opening, ...texts] }, yearStart);
  const places = new Map(texts.map(({ where }, index) => [where, index]));
  return findings.flatMap((finding) => {
    const at = places.get(finding.where) ?? -1;
    const paragraph = typed[at] ?? (typed.length === 1 ? typed[0] : undefined);
    const shownAs = asShown[at];
    return paragraph && shownAs ? [{ ...finding, ...within(paragraph, shownAs.text, finding.printed) }] : [];
  });
}
