/**
 * One thing that is wrong with what somebody brought, said so that she can mend it: where, what stands there, what was
 * expected. Checks collect problems and never stop at the first.
 */
export interface Problem {
  /** sheet of a workbook or file of a folder; null for the whole input */
  readonly sheet: string | null;
  /** row as the spreadsheet numbers it, heading row 1; null for the whole sheet */
  readonly row: number | null;
  readonly column: string | null;
  /** the offending text as it stands; null where nothing stands there */
  readonly value: string | null;
  /** what is wrong and what was expected, as one sentence without a full stop */
  readonly message: string;
}

/** "observations, row 14, period: "Sept 13" …" */
export function problemText(problem: Problem): string {
  const place = [problem.sheet, problem.row === null ? null : `row ${problem.row}`, problem.column].filter((part) => part !== null);
  const value = problem.value === null ? '' : `"${problem.value}" `;
  return `${place.length > 0 ? `${place.join(', ')}: ` : ''}${value}${problem.message}`;
}
