import type { YearStart } from '../../model/period.ts';
import type { PrintedPlace, PrintedReport } from '../../model/printedReport.ts';
import { type Reading, readingOf } from './reading.ts';
import { carriedOver } from './rules/carriedOver.ts';
import { ceilingsWorsened } from './rules/ceiling.ts';
import { copiedStatements } from './rules/copiedStatement.ts';
import { countsInProse } from './rules/countInProse.ts';
import { countsOfRows } from './rules/countsOfRows.ts';
import { countsOfTotals } from './rules/countsOfTotal.ts';
import { earlierCompleted } from './rules/earlierCompleted.ts';
import { impossibleShares } from './rules/impossibleShare.ts';
import { indicatorsInTexts } from './rules/indicatorInText.ts';
import { numbersOfRows } from './rules/numberOfRow.ts';
import { otherPeriods } from './rules/otherPeriod.ts';
import { partsOfWholes } from './rules/partsOfWhole.ts';
import { sharesOfCounts } from './rules/shareOfCounts.ts';
import { statusesAgainstTexts } from './rules/statusAgainstText.ts';
import { twoRoundings } from './rules/twoRoundings.ts';
import { type Checked, CLAIM_KINDS, type Finding } from './types.ts';

/** What a report may not say of itself (method.md section 10). None of these knows any report. */
const RULES: readonly ((reading: Reading) => readonly Finding[])[] = [
  copiedStatements,
  countsInProse,
  countsOfTotals,
  countsOfRows,
  sharesOfCounts,
  impossibleShares,
  numbersOfRows,
  partsOfWholes,
  statusesAgainstTexts,
  indicatorsInTexts,
  ceilingsWorsened,
  otherPeriods,
  twoRoundings,
  carriedOver,
];

function asStands(a: PrintedPlace, b: PrintedPlace): number {
  return (a.page ?? 0) - (b.page ?? 0) || (a.line ?? 0) - (b.line ?? 0);
}

/**
 * What a report says about itself that its own rows deny, and what looks so and is consistent. A sentence that cannot be
 * read for certain is left alone.
 * @param yearStart first month of the council's year; April unless said
 */
export function checkClaims(report: PrintedReport, yearStart?: YearStart): Checked {
  const reading = readingOf(report, yearStart);
  const findings = RULES.flatMap((rule) => rule(reading));
  return {
    findings: findings.toSorted((a, b) => CLAIM_KINDS.indexOf(a.kind) - CLAIM_KINDS.indexOf(b.kind) || asStands(a.where, b.where)),
    consistent: earlierCompleted(reading),
  };
}
