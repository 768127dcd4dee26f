import { exact } from '../../model/decimal.ts';
import type { Status } from '../../model/indicator.ts';
import type { Verdict } from '../../model/verdict.ts';
import { reasonOf } from '../changedIndicators.ts';
import { judgedIndicator } from '../judgedRows.ts';
import { statusMark } from '../reasons.ts';
import { worstFirst } from '../row.ts';
import type { Setting } from '../setting.ts';
import { figured, type Said } from '../wording.ts';
import { inner } from '../words.ts';
import { bothShown, type ChangeGroup, type Comparison, type FoundChange, sharedIndicators, shownOn, titleOf } from './found.ts';
import type { ReportSide } from './side.ts';

/* Ratings that moved. */

/** Statuses of equal weight, the worst first: a rule that changed may rate in other words than the one before. */
const GRADES: readonly (readonly Status[])[] = [
  ['red', 'worse'],
  ['amber', 'within'],
  ['green', 'better'],
];

/** -1 for what is not judged, and for demand, which is neither good nor bad. */
function gradeOf(status: Status | null): number {
  return status === null ? -1 : GRADES.findIndex((grade) => grade.includes(status));
}

/** Whether it is rated worse, better or only otherwise; null where it is rated as it was. */
function groupOf(was: Verdict, now: Verdict, { before, after }: Comparison): ChangeGroup | null {
  if (was.status === now.status) return null;
  // Of another period, one that was not due then or is not now is no change.
  const due = was.notJudged !== 'not-due' && now.notJudged !== 'not-due';
  if (!due && before.period.text !== after.period.text) return null;
  const [then, current] = [gradeOf(was.status), gradeOf(now.status)];
  if (then < 0 || current < 0 || then === current) return 'otherwise';
  return current < then ? 'worse' : 'better';
}

function figures(was: Verdict, now: Verdict, comparison: Comparison): Said | string {
  const { before, after, setting } = comparison;
  const { wording } = setting;
  const code = now.indicator;
  const then = was.actual?.value ?? null;
  const current = now.actual?.value ?? null;
  if (then === null) {
    return current === null ? '' : wording.say('reportChange.rating.came', { current: shownOn(after, code, current, setting) });
  }
  if (current === null) return wording.say('reportChange.rating.went', { earlier: shownOn(before, code, then, setting) });
  if (exact(then).eq(exact(current))) return wording.say('reportChange.rating.same', { current: shownOn(after, code, current, setting) });
  const both = bothShown(comparison, code, then, current);
  return wording.say('reportChange.rating.moved', { earlier: both.earlier, current: both.now });
}

function target(was: Verdict, now: Verdict, comparison: Comparison): Said | string {
  const { after, setting } = comparison;
  const { wording } = setting;
  const then = was.target?.target ?? null;
  const current = now.target?.target ?? null;
  if (current === null) return '';
  if (then === null || exact(then).eq(exact(current))) {
    return wording.say('reportChange.rating.target', { current: shownOn(after, now.indicator, current, setting) });
  }
  const both = bothShown(comparison, now.indicator, then, current);
  return wording.say('reportChange.rating.target.moved', { current: both.now, earlier: both.earlier });
}

/** "not judged (no data)", "amber": a rating inside a sentence. */
function ratingWord(side: ReportSide, verdict: Verdict, setting: Setting): Said | string {
  const { wording } = setting;
  const of = side.series.get(verdict.indicator);
  if (of === undefined) return '';
  const { word, reason, status } = statusMark(of, verdict, setting);
  const small = inner(word, wording.locale);
  if (status !== 'not-judged' || reason === null) return small;
  return wording.say('reportChange.rating.unjudged', { word: small, reason: figured(reason, [verdict.indicator]) });
}

/** "Was amber, now red: 77.1% then, 68.5% now; target 87.0%, 80.0% then." */
function ratingText(was: Verdict, now: Verdict, comparison: Comparison): Said {
  const { before, after, setting } = comparison;
  return setting.wording.say('reportChange.rating', {
    was: ratingWord(before, was, setting),
    now: ratingWord(after, now, setting),
    figures: figures(was, now, comparison),
    target: target(was, now, comparison),
  });
}

/** Why, where the text does not say it already, as that of a figure that is not there does. */
function reasonBeside({ text }: Said, now: Verdict): string | null {
  const reason = reasonOf(now);
  return reason !== null && text.toLowerCase().includes(reason.toLowerCase().replace(/\.$/, '')) ? null : reason;
}

/** Ratings that moved, the worst first. */
export function ratingChanges(comparison: Comparison): FoundChange[] {
  const { before, after, setting } = comparison;
  const found = new Map<string, FoundChange>();
  const rows = sharedIndicators(comparison).flatMap((code) => {
    const [was, now, of] = [before.verdicts.get(code), after.verdicts.get(code), after.series.get(code)];
    const group = was && now ? groupOf(was, now, comparison) : null;
    if (!was || !now || !of || group === null) return [];
    const said = ratingText(was, now, comparison);
    found.set(code, { group, kind: 'rating', reference: code, title: titleOf(comparison, code), said, reason: reasonBeside(said, now) });
    return [judgedIndicator(of, now, setting).row()];
  });
  return worstFirst(rows).flatMap(({ code }) => found.get(code) ?? []);
}
