import type { PrintedPlace } from '../../model/printedReport.ts';
import type { Wording } from '../wording.ts';

/** Where something stands, in words: "Objective 3, line 178", "All actions, page 4". */
export function whereText({ text, line, page }: PrintedPlace, wording: Wording): string {
  const at = page === null ? (line === null ? '' : wording.text('claims.line', { line })) : wording.text('claims.page', { page });
  return [text.replace(/[\s:]+$/, ''), at].filter((part) => part !== '').join(', ');
}
