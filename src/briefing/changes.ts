import { exact } from '../model/decimal.ts';
import type { Status } from '../model/indicator.ts';
import { contains, end, type Period, parsePeriod, yearOf } from '../model/period.ts';
import type { Verdict } from '../model/verdict.ts';
import { moveLines } from './corrections.ts';
import { figureText, withUnit } from './figure.ts';
import type { JudgedIndicator } from './judgedRows.ts';
import { statusMark } from './reasons.ts';
import { worstFirst } from './row.ts';
import type { Setting } from './setting.ts';
import type { MeasuringChange, StatusChange } from './types.ts';
import { inner } from './words.ts';

/** What is not as it was in the period before: statuses, and the measuring itself (method.md section 12, nothing silent). */

/** The worse, the lower. Only statuses of one row can be told apart as better or worse. */
const LADDERS: readonly (readonly Status[])[] = [
  ['red', 'amber', 'green'],
  ['worse', 'within', 'better'],
];

/** Positive for better, negative for worse, 0 for no change or none that can be told. */
export function movement(was: Status | null, now: Status | null): number {
  if (was === null || now === null) return 0;
  const ladder = LADDERS.find((each) => each.includes(was) && each.includes(now));
  return ladder ? ladder.indexOf(now) - ladder.indexOf(was) : 0;
}

function statusChange(judged: JudgedIndicator, before: Verdict, setting: Setting): StatusChange {
  const { wording } = setting;
  const now = judged.row().status;
  const was = statusMark(judged.of, before, setting);
  const words = { was: inner(was.word, wording.locale), now: inner(now.word, wording.locale) };
  return { code: judged.verdict.indicator, title: judged.of.indicator.title, was, now, text: wording.text('changed.text', words) };
}

export function statusChanges(
  indicators: readonly JudgedIndicator[],
  before: ReadonlyMap<string, Verdict>,
  setting: Setting,
): { readonly worse: StatusChange[]; readonly better: StatusChange[] } {
  const moved = (wanted: (by: number) => boolean): StatusChange[] => {
    const found = new Map<string, StatusChange>();
    const which = indicators.filter((judged) => {
      const was = before.get(judged.verdict.indicator);
      return was !== undefined && wanted(movement(was.status, judged.verdict.status));
    });
    for (const judged of which) {
      const was = before.get(judged.verdict.indicator);
      if (was) found.set(judged.verdict.indicator, statusChange(judged, was, setting));
    }
    return worstFirst(which.map((judged) => judged.row())).flatMap((row) => found.get(row.code) ?? []);
  };
  return { worse: moved((by) => by < 0), better: moved((by) => by > 0) };
}

/** More targets in a year than this, and they were phased from the start: their steps are no change of mind. */
const MOST_TARGETS_UNPHASED = 2;

function isPhased({ of, verdict }: JudgedIndicator): boolean {
  const year = yearOf(parsePeriod(verdict.period, of.yearStart), of.yearStart);
  const texts = [...of.targets.values()]
    .filter((target) => contains(year, parsePeriod(target.period, of.yearStart)))
    .map((target) => target.target);
  return new Set(texts.filter((text) => text !== null)).size > MOST_TARGETS_UNPHASED;
}

function change(judged: JudgedIndicator, kind: MeasuringChange['kind'], text: string, { wording }: Setting): MeasuringChange {
  return { kind, word: wording.word(`measuring.${kind}`), code: judged.verdict.indicator, title: judged.of.indicator.title, text };
}

/** Whether no target was ever in force before; targets set for some months of a quarter only come and go without a change. */
function isFirstTarget({ of, verdict }: JudgedIndicator): boolean {
  const { first } = parsePeriod(verdict.period, of.yearStart);
  return [...of.targets.keys()].every((text) => end(parsePeriod(text, of.yearStart)) > first);
}

function hasLaterTarget({ of }: JudgedIndicator, before: Verdict): boolean {
  const until = end(parsePeriod(before.period, of.yearStart));
  return [...of.targets.keys()].some((text) => end(parsePeriod(text, of.yearStart)) > until);
}

function targetChange(judged: JudgedIndicator, before: Verdict, setting: Setting): MeasuringChange[] {
  const { wording } = setting;
  const { unit, decimals } = judged.of.indicator;
  const from = before.target?.target ?? null;
  const to = judged.verdict.target?.target ?? null;
  const shown = (value: string) => withUnit(figureText(value, decimals, wording), unit);
  const said = (text: string) => [change(judged, 'target', text, setting)];
  if (before.actual === null || judged.verdict.actual === null) return [];
  if (from === null) return to === null || !isFirstTarget(judged) ? [] : said(wording.text('measuring.target.set', { to: shown(to) }));
  if (to === null) return hasLaterTarget(judged, before) ? [] : said(wording.text('measuring.target.dropped', { from: shown(from) }));
  if (exact(from).eq(exact(to)) || isPhased(judged)) return [];
  return said(wording.text('measuring.target.moved', { from: shown(from), to: shown(to) }));
}

/** Figures of this period and the one before that were changed since they were first known, stated as such or not. */
function restatements(judged: JudgedIndicator, before: Verdict, setting: Setting): MeasuringChange[] {
  const { wording, names } = setting;
  const { of, verdict } = judged;
  const { code, unit, decimals } = of.indicator;
  const shown = (value: string) => withUnit(figureText(value, decimals, wording), unit);
  return [...new Set([...(before.latest?.periods ?? []), ...(verdict.latest?.periods ?? [])])].flatMap((period) => {
    const observation = of.observations.get(period);
    if (observation?.value == null) return [];
    const first = setting.before(code, period);
    const from = first === null || exact(first).eq(exact(observation.value)) ? null : first;
    const restated = observation.state === 'restated';
    if (from === null && !restated) return [];
    const values = { period: names.short(period), to: shown(observation.value) };
    const text =
      from === null
        ? wording.text('measuring.figure.restated', values)
        : wording.text(restated ? 'measuring.figure.restated-from' : 'measuring.figure.changed', { ...values, from: shown(from) });
    return [change(judged, 'figure', text, setting)];
  });
}

/** Whether what begins with a period began after the one that is looked back to, and not after the one spoken of. */
function beganSince(text: string, since: Period, { period, council }: Setting): boolean {
  const { first } = parsePeriod(text, council.organisation.yearStarts);
  return first >= end(since) && first < end(period);
}

function redefinitions(judged: JudgedIndicator, since: Period, setting: Setting): MeasuringChange[] {
  const { of } = judged;
  const { names, wording } = setting;
  return of.indicator.redefined
    .filter((text) => beganSince(text, since, setting))
    .map((text) => change(judged, 'definition', wording.text('measuring.definition.changed', { period: names.inner(text) }), setting));
}

/** Limits that a person had worked out anew from a period since then. */
function rebases(judged: JudgedIndicator, since: Period, setting: Setting): MeasuringChange[] {
  const { names, wording, council } = setting;
  return council.rebases
    .filter(({ indicator, period }) => indicator === judged.verdict.indicator && beganSince(period, since, setting))
    .map(({ period, reason }) =>
      change(judged, 'rebased', wording.text('measuring.rebased.from', { period: names.inner(period), reason }), setting),
    );
}

function addition(judged: JudgedIndicator, before: Verdict, since: Period, setting: Setting): MeasuringChange[] {
  const { of, verdict } = judged;
  if (verdict.latest === null || before.latest !== null) return [];
  const earliest = [...of.observations.keys()].every((text) => parsePeriod(text, of.yearStart).first >= end(since));
  return earliest
    ? [change(judged, 'added', setting.wording.text('measuring.added.first', { period: setting.names.inner(verdict.period) }), setting)]
    : [];
}

/**
 * Targets that moved, figures restated, definitions, rebases, indicators that are new.
 * @param before the verdicts of the period that is looked back to
 */
export function measuringChanges(
  indicators: readonly JudgedIndicator[],
  before: ReadonlyMap<string, Verdict>,
  since: Period,
  setting: Setting,
): MeasuringChange[] {
  return indicators.flatMap((judged) => {
    const was = before.get(judged.verdict.indicator);
    if (!was) return [];
    const moves = moveLines(judged, setting).map((text) => change(judged, 'target', text, setting));
    return [
      ...(moves.length > 0 ? moves : targetChange(judged, was, setting)),
      ...restatements(judged, was, setting),
      ...redefinitions(judged, since, setting),
      ...rebases(judged, since, setting),
      ...addition(judged, was, since, setting),
    ];
  });
}
