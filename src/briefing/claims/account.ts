import { type Wording, wordingFor } from '../wording.ts';
import { type Checked, CLAIM_KINDS, type Consistent, type Finding } from './types.ts';
import { whereText } from './where.ts';

/** A finding as it is handed over to other programs (formats.md, "Commands"). */
export interface FindingRecord {
  readonly kind: string;
  readonly where: string;
  readonly printed: string;
  readonly figure: string | null;
  readonly rows: readonly string[];
  readonly explanation: string;
}

/** Everything that was found as data. */
export interface ClaimsRecord {
  readonly findings: readonly FindingRecord[];
  readonly consistent: readonly FindingRecord[];
}

export function recordOf({ findings, consistent }: Checked, wording: Wording = wordingFor('en')): ClaimsRecord {
  const record = ({ kind, where, printed, figure, rows, explanation }: Finding | Consistent): FindingRecord => ({
    kind,
    where: whereText(where, wording),
    printed,
    figure,
    rows,
    explanation,
  });
  return { findings: findings.map(record), consistent: consistent.map(record) };
}

/** More rows are told by their number and the first of them. */
const MOST_ROWS = 8;
const INDENT = '    ';

function rowsText(rows: readonly string[], wording: Wording): string[] {
  if (rows.length === 0) return [];
  const more = rows.length - MOST_ROWS;
  const shown = more > 0 ? [...rows.slice(0, MOST_ROWS), wording.text('claims.rows.more', { count: more })] : rows;
  return [`${INDENT}${wording.text('claims.rows.list', { rows: wording.listed(shown) })}`];
}

function findingText(each: Finding | Consistent, wording: Wording): string[] {
  const isFinding = each.kind !== 'earlier-completed';
  const should =
    each.figure === null || !isFinding
      ? []
      : [`${INDENT}${wording.text(each.kind === 'status-against-text' ? 'claims.listed' : 'claims.should', { figure: each.figure })}`];
  return [
    `  ${whereText(each.where, wording)}`,
    `${INDENT}"${each.printed}"`,
    ...should,
    `${INDENT}${each.explanation}`,
    ...(isFinding ? rowsText(each.rows, wording) : []),
  ];
}

/** The same to be read: the gravest kinds first, each with what is printed, what it should be, why and the rows behind it. */
export function accountOf({ findings, consistent }: Checked, wording: Wording = wordingFor('en')): string {
  const lines = [findings.length === 0 ? wording.word('claims.none') : wording.text('claims.found', { count: findings.length })];
  for (const kind of CLAIM_KINDS) {
    const found = findings.filter((each) => each.kind === kind);
    if (found.length > 0)
      lines.push('', wording.word(`claims.kind.${kind}`), ...found.flatMap((each) => ['', ...findingText(each, wording)]));
  }
  if (consistent.length > 0) {
    lines.push('', wording.word('claims.consistent.head'), ...consistent.flatMap((each) => ['', ...findingText(each, wording)]));
  }
  return `${lines.join('\n')}\n`;
}
