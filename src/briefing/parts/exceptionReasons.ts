import type { Status } from '../../model/indicator.ts';
import { days, end, parsePeriod, periodAt } from '../../model/period.ts';
import type { Progress } from '../../model/plan.ts';
import { SET_ASIDE } from '../../model/plan.ts';
import type { JudgedAction } from '../actionSentences.ts';
import { whyBad, whyLate } from '../attention.ts';
import type { JudgedIndicator } from '../judgedRows.ts';
import type { Setting } from '../setting.ts';
import { specialCauseNow } from '../specialCauses.ts';
import type { ExceptionItem } from '../types.ts';
import { observationStateWord } from '../words.ts';

/* Why an indicator or an action is out of the ordinary, the gravest reason first; none for one that is not. */

export type Reason = ExceptionItem['why'][number];

const RED: readonly (Status | null)[] = ['red', 'worse'];
const AMBER: readonly (Status | null)[] = ['amber', 'within'];

function worsening(judged: JudgedIndicator, { wording }: Setting): string {
  const { status, direction } = judged.row();
  const stated = judged.verdict.direction.reason === 'as-stated' ? 'yes' : 'no';
  return wording.text('exceptions.why.worsening', {
    since: direction.reason === null ? '' : wording.text('exceptions.why.worsening.since', { since: direction.reason, stated }),
    reason: status.reason === null ? '' : wording.text('exceptions.why.worsening.reason', { reason: status.reason }),
  });
}

/** Whether a figure that was due is not there, or not whole. One that is withheld is there. */
function isMissing({ verdict: { actual, notJudged, state } }: JudgedIndicator): boolean {
  return notJudged !== 'not-due' && state !== 'suppressed' && (actual === null || notJudged === 'no-data');
}

/** "No figure for quarter 2, 2013-14: not available.", "The figure for October 2012 is not whole: 11 of 12 periods." */
function missing({ verdict: { actual, state, reason } }: JudgedIndicator, setting: Setting): string {
  const { wording, names, period } = setting;
  const values = { period: names.inner(period.text) };
  if (actual !== null) {
    const [have, all] = [actual.periods.length, actual.periods.length + actual.missing.length];
    return wording.text('exceptions.why.missing.part', { ...values, have, all });
  }
  if (state === null && reason === null) return wording.text('exceptions.why.missing', values);
  const said = [
    ...(state === null ? [] : [observationStateWord(wording, state)]),
    ...(reason === null ? [] : [reason.trim().replace(/\.$/, '')]),
  ];
  return wording.text('exceptions.why.missing.because', { ...values, why: said.join(', ') });
}

export function indicatorReasons(judged: JudgedIndicator, setting: Setting): Reason[] {
  const { status, direction } = judged.verdict;
  const reasons: Reason[] = [];
  if (RED.includes(status)) reasons.push({ kind: 'red', text: whyBad(judged, setting) });
  if (AMBER.includes(status) && direction.direction === 'worsened') {
    reasons.push({ kind: 'amber-worsening', text: worsening(judged, setting) });
  }
  const special = judged.verdict.actual === null ? null : specialCauseNow(judged, setting);
  if (special?.type === 'special_cause_concern') reasons.push({ kind: 'special-cause', text: special.text });
  if (isMissing(judged)) reasons.push({ kind: 'missing', text: missing(judged, setting) });
  return reasons;
}

/** Whether an action that is not done should have been by the end of the period. */
function isPastDue({ action: { due }, verdict: { state } }: JudgedAction, { period, council }: Setting): boolean {
  const open = state === 'on-track' || state === 'slipped' || state === 'not-started-due';
  return open && due !== null && days(parsePeriod(due, council.organisation.yearStarts)).to <= days(period).to;
}

/** Whether a return about the action was due with the period; one of a quarter is not in its first months. */
function isReturnDue({ action: { frequency } }: JudgedAction, { period, council }: Setting): boolean {
  return end(periodAt(frequency ?? 'quarter', end(period) - 1, council.organisation.yearStarts)) === end(period);
}

/** @param progress the returns of the action */
export function actionReasons(judged: JudgedAction, progress: readonly Progress[], setting: Setting): Reason[] {
  const { wording, names, period } = setting;
  const { verdict, row } = judged;
  if (SET_ASIDE.some((aside) => aside === verdict.state)) return [];
  const reasons: Reason[] = [];
  if (verdict.state === 'not-started-due') reasons.push({ kind: 'overdue', text: whyLate(judged, progress, setting) });
  if (isPastDue(judged, setting)) {
    // Of a slipped one the reason below says how far it is.
    const percent =
      row.percent === null || verdict.state !== 'on-track'
        ? ''
        : wording.text('exceptions.why.overdue.percent', { percent: `${row.percent}%` });
    reasons.push({ kind: 'overdue', text: wording.text('exceptions.why.overdue', { due: row.due ?? '', percent }) });
  }
  if (verdict.state === 'slipped') reasons.push({ kind: 'slipped', text: whyLate(judged, progress, setting) });
  if (verdict.warnings.includes('no-return') && isReturnDue(judged, setting)) {
    reasons.push({ kind: 'missing', text: wording.text('exceptions.why.no-return', { period: names.inner(period.text) }) });
  }
  return reasons;
}
