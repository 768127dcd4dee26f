import type { PrintedShare } from '../../model/printedReport.ts';
import type { CountedLine, Facts } from './facts.ts';
import { isPossibleShare } from './percent.ts';

/** One share of a line with the count that the rows give it. */
export interface LineShare {
  readonly share: PrintedShare;
  readonly count: number;
  readonly total: number;
  readonly rows: readonly string[];
  /** the part of the line as it stands: "On Track: 63%" */
  readonly printed: string;
}

/** Whether the completed actions of earlier quarters are listed with the others: their shares then make up all that is listed. */
export function listsEarlier({ line, listed }: CountedLine): boolean {
  const total = listed.length;
  const completed = line.shares.filter(({ state }) => state === 'completed');
  const counts = completed.map(({ percent }) => Math.round((Number(percent) * total) / 100));
  const all = listed.filter(({ state }) => state === 'completed').length;
  return completed.every(({ percent }) => isPossibleShare(percent, total)) && counts.reduce((sum, count) => sum + count, 0) === all;
}

/** The parts of a line's text, one a share; the shares in order where the text cannot be taken apart. */
function partsOf({ line }: CountedLine): string[] {
  const parts = line.text.split(/\s*[;|]\s*/).filter((part) => part !== '');
  return parts.length === line.shares.length ? parts : line.shares.map(({ percent }) => `${percent}%`);
}

/** The shares of a line with their counts; null where the rows do not give them. */
export function sharesOfLine(counted: CountedLine, facts: Facts): LineShare[] | null {
  const { line, listed, unlisted } = counted;
  if (unlisted === null || !facts.listsAll || listed.length === 0) return null;
  const total = listed.length + [...unlisted.values()].reduce((sum, count) => sum + count, 0);
  const parts = partsOf(counted);
  return line.shares.map((share, index) => {
    const earlier = share.count ?? (share.quarter === null ? undefined : unlisted.get(share.quarter));
    const rows = listed.filter(({ state }) => state === share.state).map(({ reference }) => reference);
    const printed = parts[index] ?? '';
    return earlier === undefined
      ? { share, count: rows.length, total, rows, printed }
      : { share, count: earlier, total, rows: rows.length === earlier ? rows : [], printed };
  });
}
