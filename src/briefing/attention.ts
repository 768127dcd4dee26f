import { judgeAction } from '../judgement/action.ts';
import { judgeIndicator } from '../judgement/judge.ts';
import type { Status } from '../model/indicator.ts';
import { type Period, parsePeriod, shift } from '../model/period.ts';
import type { Progress } from '../model/plan.ts';
import { byReference } from '../model/reference.ts';
import { inTotal, type JudgedAction, withState } from './actionSentences.ts';
import { atDigits, NO_FIGURE, NONE, withUnit } from './figure.ts';
import type { JudgedIndicator } from './judgedRows.ts';
import { shortfall } from './row.ts';
import type { Setting } from './setting.ts';
import type { Attention } from './types.ts';
import { inner, statusWord } from './words.ts';

/** What needs attention: red indicators, actions not started though due, slipped actions, each with its history. */

const BAD: readonly Status[] = ['red', 'worse'];

/** Places that a page shows, as many as fit on a screen, and how many of them are for actions where there are any. */
export const FIRST_PLACES = 6;
const PLACES_FOR_ACTIONS = 2;

/** How far back a run of red is followed. */
const LONGEST_RUN = 36;

export interface Run {
  /** periods in a row, this one among them, with a bad status */
  readonly length: number;
  /** the status before the run; null where none is held */
  readonly before: Status | null;
}

export function badRun({ of, verdict }: JudgedIndicator): Run {
  const now = parsePeriod(verdict.period, of.yearStart);
  for (let back = 1; back < LONGEST_RUN; back += 1) {
    const { status } = judgeIndicator(of, shift(now, -back, of.yearStart));
    if (status === null || !BAD.includes(status)) return { length: back, before: status };
  }
  return { length: LONGEST_RUN, before: null };
}

function ordinal(count: number, { wording }: Setting): string {
  return wording.text('ordinal', { count, text: wording.text('ordinal.text', { count }) });
}

interface Bad {
  readonly judged: JudgedIndicator;
  readonly run: Run;
}

/** "New this quarter, amber before: misses by 3.0%.": why a red indicator needs attention, and for how long it has. */
export function whyBad(judged: JudgedIndicator, setting: Setting, run: Run = badRun(judged)): string {
  const { wording } = setting;
  const kind = wording.word(`kind-name.${parsePeriod(judged.verdict.period, judged.of.yearStart).kind}`);
  const reason = judged.row().status.reason ?? wording.word('attention.red');
  if (run.length === LONGEST_RUN) return wording.text('attention.running.longest', { count: run.length, reason });
  if (run.length > 1)
    return wording.text(judged.verdict.status === 'red' ? 'attention.running.red' : 'attention.running.worse', {
      ordinal: ordinal(run.length, setting),
      kind,
      reason,
    });
  if (run.before === null) return wording.text('attention.first-held', { kind, reason });
  const was = inner(statusWord(wording, run.before), wording.locale);
  return wording.text('attention.new.was', { kind, was, reason });
}

function ofIndicator(bad: Bad, setting: Setting): Attention {
  const row = bad.judged.row();
  return {
    kind: 'indicator',
    reference: row.code,
    title: row.title,
    status: row.status,
    state: null,
    why: whyBad(bad.judged, setting, bad.run),
    owner: row.owner,
    figure: row.actual,
    figureText: withUnit(row.actual.text, row.unit),
    beside: row.target.value === null ? null : setting.wording.text('attention.target', { target: withUnit(row.target.text, row.unit) }),
    spark: row.spark,
  };
}

/** Periods of the asked kind in a row for which the action was returned as slipped. */
function slippedRun(judged: JudgedAction, progress: readonly Progress[], { period, council }: Setting): number {
  const { yearStarts } = council.organisation;
  const returned = (at: Period) => progress.some((row) => parsePeriod(row.period, yearStarts).text === at.text);
  let run = 1;
  for (let at = shift(period, -1, yearStarts); run < LONGEST_RUN && returned(at); at = shift(at, -1, yearStarts)) {
    if (judgeAction(judged.action, progress, at, yearStarts).state !== 'slipped') break;
    run += 1;
  }
  return run;
}

/**
 * "Third quarter running as slipped, 40% done.": why a late action needs attention.
 * @param progress its returns
 */
export function whyLate(judged: JudgedAction, progress: readonly Progress[], setting: Setting): string {
  const { wording, names, period } = setting;
  const { action, verdict } = judged;
  if (verdict.state === 'not-started-due') {
    return action.starts === null
      ? wording.word('attention.not-started')
      : wording.text('attention.not-started.since', { date: names.from(action.starts) });
  }
  const percent = verdict.percent === null ? null : `${atDigits(verdict.percent, null)}%`;
  const run = slippedRun(judged, progress, setting);
  if (percent === null) return wording.word('attention.slipped.unknown');
  if (run === 1) return wording.text('attention.slipped', { percent });
  return wording.text('attention.slipped.running', {
    ordinal: ordinal(run, setting),
    kind: wording.word(`kind-name.${period.kind}`),
    percent,
  });
}

function ofAction(judged: JudgedAction, progress: readonly Progress[], setting: Setting): Attention {
  const { action, verdict, row } = judged;
  const percent = verdict.percent === null ? null : atDigits(verdict.percent, null);
  return {
    kind: 'action',
    reference: action.ref,
    title: action.title,
    status: null,
    state: row.mark,
    why: whyLate(judged, progress, setting),
    owner: action.owner,
    figure: percent === null ? NO_FIGURE : { value: percent, text: percent, unit: percent === NONE ? null : '%', note: null },
    figureText: percent === null ? NONE : `${percent}%`,
    beside: row.due === null ? null : setting.wording.text('attention.due', { date: row.due }),
    spark: null,
  };
}

function isNew({ run }: Bad): boolean {
  return run.length === 1 && run.before !== null;
}

/** Newly bad before long bad, each by how far it is off its target, then by reference. */
function badIndicators(indicators: readonly JudgedIndicator[]): Bad[] {
  return indicators
    .filter(({ verdict }) => verdict.status !== null && BAD.includes(verdict.status))
    .map((judged) => ({ judged, run: badRun(judged) }))
    .sort(
      (a, b) =>
        Number(isNew(b)) - Number(isNew(a)) ||
        shortfall(a.judged.verdict) - shortfall(b.judged.verdict) ||
        byReference(a.judged.verdict.indicator, b.judged.verdict.indicator),
    );
}

/**
 * What needs attention, in the order in which it is shown: indicators newly bad, then the others by how far they miss,
 * then actions not started though due, then slipped ones. Late actions have places among the first ones, so that many
 * reds do not hide them.
 */
export function attentionOf(indicators: readonly JudgedIndicator[], actions: readonly JudgedAction[], setting: Setting): Attention[] {
  const behind = (['not-started-due', 'slipped'] as const).flatMap((state) => withState(inTotal(actions, setting), state));
  const returns = new Map<string, Progress[]>(behind.map(({ action }) => [action.ref, []]));
  for (const row of setting.council.progress) returns.get(row.action)?.push(row);
  const bad = badIndicators(indicators).map((each) => ofIndicator(each, setting));
  const late = behind.map((judged) => ofAction(judged, returns.get(judged.action.ref) ?? [], setting));
  const early = Math.min(late.length, PLACES_FOR_ACTIONS);
  const leading = FIRST_PLACES - early;
  return [...bad.slice(0, leading), ...late.slice(0, early), ...bad.slice(leading), ...late.slice(early)];
}
