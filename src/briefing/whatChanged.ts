import { assess } from '../judgement/judge.ts';
import type { Council } from '../model/council.ts';
import { contains, end, lastYear, type Period, type PeriodText, parsePeriod, previous } from '../model/period.ts';
import { parseObjectiveReference } from '../model/reference.ts';
import { dayOf } from '../model/today.ts';
import type { Assessment, Verdict } from '../model/verdict.ts';
import type { JudgedAction } from './actionSentences.ts';
import { type ActionThen, actionItem, actionKind } from './changedActions.ts';
import { asStated, marksOf, missingText, movedText, ownFacts, reasonOf, statusKind } from './changedIndicators.ts';
import { measuringChanges } from './changes.ts';
import { type JudgedIndicator, judgedOf } from './judgedRows.ts';
import { worstActionsFirst, worstFirst } from './row.ts';
import { type BriefingOptions, type Setting, settingFor, subjectOf } from './setting.ts';
import { newSpecialCause, type SpecialCauseChange } from './specialCauses.ts';
import type { ChangedItem, ChangedKind, Since, WhatChangedBriefing } from './types.ts';
import { MEASURING_CHANGES, PERFORMANCE_CHANGES, SINCE } from './whatChangedTypes.ts';
import { counted, type Said, sentenceOf } from './wording.ts';

/*
 * What a director sees first: everything that is not as it was at the last period or a year ago, in the order of what
 * matters, and the measuring itself at the end (method.md section 12, nothing silent).
 */

/** An indicator that the council measured then and has withdrawn since. */
export interface Withdrawn {
  readonly code: string;
  readonly title: string;
  readonly owner: string | null;
  readonly service: string | null;
  readonly objective: string | null;
  /** instant of the withdrawal, who did it, and why where she said so */
  readonly at: string;
  readonly who: string;
  readonly why: string | null;
  /** periods for which it had a figure */
  readonly periods: readonly PeriodText[];
}

export interface WhatChangedOptions extends BriefingOptions {
  readonly since: Since;
  readonly withdrawn: readonly Withdrawn[];
}

/** Then and now. */
interface Scene {
  readonly setting: Setting;
  readonly earlier: Period;
  readonly indicators: readonly JudgedIndicator[];
  readonly actions: readonly JudgedAction[];
  readonly was: ReadonlyMap<string, Verdict>;
  readonly actionWas: ReadonlyMap<string, ActionThen>;
  /** whether anything was judged, or returned, at the earlier period: else everything would be new */
  readonly judgedThen: boolean;
  readonly measuredThen: boolean;
  readonly returnedThen: boolean;
  planOf(objective: string | null): ChangedItem['plan'];
}

/** Worst first, as every list is. */
function inOrder(indicators: readonly JudgedIndicator[]): JudgedIndicator[] {
  const byCode = new Map(indicators.map((judged) => [judged.verdict.indicator, judged]));
  return worstFirst(indicators.map((judged) => judged.row())).flatMap(({ code }) => byCode.get(code) ?? []);
}

function statusItems({ indicators, was, setting, judgedThen, planOf }: Scene): ChangedItem[] {
  if (!judgedThen) return [];
  const changed = indicators.flatMap((judged) => {
    const then = was.get(judged.verdict.indicator);
    const change = then && statusKind(then, judged.verdict);
    return then && change ? [{ judged, then, change }] : [];
  });
  const found = new Map(changed.map((each) => [each.judged, each]));
  return inOrder(changed.map(({ judged }) => judged)).flatMap((judged): ChangedItem[] => {
    const each = found.get(judged);
    if (each === undefined) return [];
    const { then, change } = each;
    const text = asStated(movedText(judged, then, setting), judged, setting);
    return [{ ...ownFacts(judged, planOf), change, marks: marksOf(judged, then, setting), text, reason: reasonOf(judged.verdict) }];
  });
}

/** Changes for the worse first. */
const CONCERN_FIRST: readonly SpecialCauseChange['type'][] = [
  'special_cause_concern',
  'special_cause_neutral_high',
  'special_cause_neutral_low',
  'special_cause_improvement',
];

/** @param told what is listed for its status already, with the reason */
function specialItems({ indicators, earlier, setting, planOf }: Scene, told: readonly ChangedItem[]): ChangedItem[] {
  const explained = new Set(told.map(({ reference }) => reference));
  const found = inOrder(indicators.filter((judged) => judged.verdict.actual !== null)).flatMap((judged) => {
    const change = newSpecialCause(judged, earlier, setting);
    return change === null ? [] : [{ judged, change }];
  });
  found.sort((a, b) => CONCERN_FIRST.indexOf(a.change.type) - CONCERN_FIRST.indexOf(b.change.type));
  return found.map(({ judged, change: { text } }): ChangedItem => {
    const reason = explained.has(judged.verdict.indicator) ? null : reasonOf(judged.verdict);
    return { ...ownFacts(judged, planOf), change: 'special-cause', marks: null, text, reason };
  });
}

function missingItems({ indicators, was, setting, planOf }: Scene): ChangedItem[] {
  return indicators.flatMap((judged): ChangedItem[] => {
    const then = was.get(judged.verdict.indicator);
    const text = then ? missingText(judged, then, setting) : null;
    return text === null
      ? []
      : [{ ...ownFacts(judged, planOf), change: 'missing', marks: null, text, reason: judged.verdict.reason ?? judged.verdict.comment }];
  });
}

function actionItems({ actions, actionWas, earlier, setting, returnedThen, planOf }: Scene): ChangedItem[] {
  if (!returnedThen) return [];
  const byRef = new Map(actions.map((judged) => [judged.action.ref, judged]));
  return worstActionsFirst(actions.map(({ row }) => row)).flatMap(({ ref }): ChangedItem[] => {
    const judged = byRef.get(ref);
    const then = actionWas.get(ref);
    const change = judged && then ? actionKind(then, judged.verdict, earlier, setting) : null;
    return judged && then && change ? [actionItem(judged, then, change, setting, planOf)] : [];
  });
}

/** Begins with a capital and ends with a full stop, as a sentence does. */
function asSentence(text: string): string {
  const first = text.charAt(0).toLocaleUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

function measuringItems({ indicators, was, earlier, setting, measuredThen, planOf }: Scene): ChangedItem[] {
  const byCode = new Map(indicators.map((judged) => [judged.verdict.indicator, judged]));
  return measuringChanges(indicators, was, earlier, setting).flatMap(({ kind, code, text }): ChangedItem[] => {
    const judged = byCode.get(code);
    // Where nothing was measured before, every target and indicator is new, which says nothing; a figure that changed still does.
    if (judged === undefined || !(measuredThen || kind === 'figure')) return [];
    return [{ ...ownFacts(judged, planOf), change: kind, marks: null, text: asSentence(text), reason: null }];
  });
}

function removedItems(withdrawn: readonly Withdrawn[], { earlier, setting: { wording, names, council }, planOf }: Scene): ChangedItem[] {
  const { yearStarts } = council.organisation;
  const there = ({ periods }: Withdrawn) =>
    periods.some((text) => {
      const period = parsePeriod(text, yearStarts);
      return contains(earlier, period) || end(period) === end(earlier);
    });
  return withdrawn.filter(there).map(
    ({ code, title, owner, service, objective, at, who, why }): ChangedItem => ({
      change: 'removed',
      of: 'indicator',
      reference: code,
      title,
      owner,
      service,
      plan: planOf(objective),
      marks: null,
      text: wording.text('whatChanged.removed', { day: names.title(dayOf(at)), who }),
      reason: why,
      held: false,
    }),
  );
}

const ORDER: readonly ChangedKind[] = [...PERFORMANCE_CHANGES, ...MEASURING_CHANGES];

function isMeasuring(change: ChangedKind): boolean {
  return MEASURING_CHANGES.some((each) => each === change);
}

/** What the first sentence counts one by one; all else is told together. */
const COUNTED_PARTS = ['became-red', 'worse', 'recovered', 'better', 'special-cause', 'slipped', 'completed'] as const;
const COUNTED: readonly ChangedKind[] = COUNTED_PARTS;

/** "1 indicator became red, 4 recovered ...", a part a kind; the first says what is counted. */
function parts(items: readonly ChangedItem[], { setting: { wording } }: Scene): Said[] {
  const rowsOf = (which: (item: ChangedItem) => boolean) => items.filter(which).map(({ reference }) => reference);
  const told = COUNTED_PARTS.map((change) => ({ change, rows: rowsOf((item) => item.change === change) })).filter(
    ({ rows }) => rows.length > 0,
  );
  const others = rowsOf(({ change }) => !isMeasuring(change) && !COUNTED.includes(change));
  return [
    ...told.map(({ change, rows }, index) =>
      wording.say(`whatChanged.part.${change}`, { count: counted(rows), first: index === 0 ? 'yes' : 'no' }),
    ),
    ...(others.length === 0 ? [] : [wording.say('whatChanged.part.others', { count: counted(others) })]),
  ];
}

/** How many have the status that they had: what is not listed is said too. */
function unchanged({ indicators, was, judgedThen, setting: { wording } }: Scene): Said | null {
  const same = indicators.filter(({ verdict }) => verdict.status !== null && was.get(verdict.indicator)?.status === verdict.status);
  if (!judgedThen || same.length === 0) return null;
  return wording.say('whatChanged.opening.rest', { count: counted(same.map(({ verdict }) => verdict.indicator)) });
}

/** Actions that were first heard of since then, and are not listed for it. */
function firstReturns(items: readonly ChangedItem[], { actions, actionWas, returnedThen, setting: { wording } }: Scene): Said | null {
  const told = new Set(items.map(({ reference }) => reference));
  const refs = actions.map(({ action }) => action.ref).filter((ref) => actionWas.get(ref)?.returned === false && !told.has(ref));
  return refs.length === 0 || !returnedThen ? null : wording.say('whatChanged.opening.first-returns', { count: counted(refs) });
}

/** The sum of it: "Since quarter 1, 1 indicator became red and 2 recovered." */
function openingOf(items: readonly ChangedItem[], scene: Scene): Said {
  const { setting, earlier, judgedThen, returnedThen } = scene;
  const { wording, names } = setting;
  const period = names.near(earlier.text, setting.period.text);
  if (!judgedThen && !returnedThen) return wording.say('whatChanged.opening.nothing-before', { period });
  const told = parts(items, scene);
  return told.length === 0
    ? wording.say('whatChanged.opening.none', { period })
    : wording.say('whatChanged.opening', { period, parts: wording.list(told) });
}

/** What the list leaves out, and how much of the measuring changed. */
function notesOf(items: readonly ChangedItem[], scene: Scene): Said[] {
  const { setting, earlier, judgedThen, returnedThen } = scene;
  const { wording, names, period } = setting;
  const than = names.near(earlier.text, period.text);
  const measuring = items.filter(({ change }) => isMeasuring(change)).map(({ reference }) => reference);
  const said = [
    judgedThen || !returnedThen ? null : wording.say('whatChanged.opening.no-indicators', { period: than }),
    returnedThen || !judgedThen || setting.council.actions.length === 0
      ? null
      : wording.say('whatChanged.opening.no-actions', { period: than }),
    firstReturns(items, scene),
    unchanged(scene),
    measuring.length === 0 ? null : wording.say('whatChanged.opening.measuring', { count: counted(measuring) }),
  ];
  return said.filter((each) => each !== null);
}

/** Whether any action was returned for a period, or for a part that ends in it. */
function anyReturnFor({ progress, organisation }: Council, at: Period): boolean {
  return progress.some(({ period }) => {
    const until = end(parsePeriod(period, organisation.yearStarts));
    return until > at.first && until <= end(at);
  });
}

/** Actions of which something was returned by the end of a period. */
function returnedBy({ progress, organisation }: Council, at: Period): ReadonlySet<string> {
  return new Set(progress.filter(({ period }) => end(parsePeriod(period, organisation.yearStarts)) <= end(at)).map(({ action }) => action));
}

function sceneOf(council: Council, assessment: Assessment, options: WhatChangedOptions): Scene {
  const setting = settingFor(council, assessment.period, options);
  const earlier = earlierThan(setting, options.since);
  const before = assess(council, earlier.text, setting.series);
  const [indicators, actions] = judgedOf(assessment, setting);
  const returned = returnedBy(council, earlier);
  const plans = new Map(council.plans.map(({ code, title }) => [code, title]));
  return {
    setting,
    earlier,
    indicators,
    actions,
    was: new Map(before.indicators.map((verdict) => [verdict.indicator, verdict])),
    actionWas: new Map(before.actions.map((verdict) => [verdict.ref, { verdict, returned: returned.has(verdict.ref) }])),
    judgedThen: before.indicators.some(({ status }) => status !== null),
    measuredThen: before.indicators.some(({ actual }) => actual !== null),
    returnedThen: anyReturnFor(council, earlier),
    planOf(objective) {
      const code = objective === null ? null : (parseObjectiveReference(objective)?.plan ?? objective);
      return code === null ? null : { code, title: plans.get(code) ?? code };
    },
  };
}

function earlierThan({ period, council }: Setting, since: Since): Period {
  const { yearStarts } = council.organisation;
  return since === 'year' ? lastYear(period, yearStarts) : previous(period, yearStarts);
}

/**
 * Everything that changed at a council since the period before, or since the same period a year ago.
 * @param assessment the council judged for the period
 */
export function briefWhatChanged(council: Council, assessment: Assessment, options: WhatChangedOptions): WhatChangedBriefing {
  const scene = sceneOf(council, assessment, options);
  const { setting, earlier } = scene;
  const { wording, names, period } = setting;
  const moved = statusItems(scene);
  const found = [
    ...moved,
    ...specialItems(scene, moved),
    ...actionItems(scene),
    ...measuringItems(scene),
    ...removedItems(options.withdrawn, scene),
    ...missingItems(scene),
  ];
  const items = ORDER.flatMap((change) => found.filter((item) => item.change === change));
  const group = (change: ChangedKind) => ({ change, title: wording.word(`whatChanged.group.${change}`) });
  const present = (change: ChangedKind) => items.some((item) => item.change === change);
  const name = (since: Since) => names.near(earlierThan(setting, since).text, period.text);
  return {
    subject: subjectOf(setting),
    title: wording.text('whatChanged.title', { period: name(options.since) }),
    since: options.since,
    previous: earlier.text,
    ways: SINCE.map((since) => ({ since, text: wording.text('whatChanged.way', { period: name(since) }) })),
    opening: [sentenceOf(openingOf(items, scene))],
    notes: notesOf(items, scene).map(sentenceOf),
    groups: PERFORMANCE_CHANGES.filter(present).map(group),
    measuring: { title: wording.word('whatChanged.measuring'), groups: MEASURING_CHANGES.filter(present).map(group) },
    items,
  };
}
