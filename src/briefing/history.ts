import type { Council } from '../model/council.ts';
import { ENTRY_FIELDS, type EntryField, type Step } from '../model/entry.ts';
import { end, type PeriodText, parsePeriod } from '../model/period.ts';
import { type FieldSetting, type HistorySheet, historyFields } from './historyField.ts';
import {
  type ActionEvents,
  HISTORY_KINDS,
  type HistoryBriefing,
  type HistoryEntry,
  type HistoryField,
  type HistoryKind,
  type IndicatorEvents,
  type RowEvent,
  type RuleVersion,
  type SeenStep,
} from './historyTypes.ts';
import type { MessageName } from './messages/en.ts';
import { type PeriodNames, periodNamesFor } from './periodName.ts';
import { schemeSummary } from './schemeWords.ts';
import { optionText } from './setUpWords.ts';
import { threadTo } from './thread.ts';
import type { ThreadStep } from './types.ts';
import { type Wording, wordingOf } from './wording.ts';
import { inner } from './words.ts';

/** What of a council a history is worded by. */
export type HistoryFrame = Pick<Council, 'organisation' | 'plans' | 'objectives'>;

interface Words {
  readonly wording: Wording;
  readonly names: PeriodNames;
}

/** What is told by itself although it stands in one row with other things. */
type Part = 'value' | 'progress' | 'target' | 'due' | 'indicator' | 'action' | 'comment' | 'scheme';

const KIND_OF: Readonly<Record<Part, HistoryKind>> = {
  value: 'value',
  progress: 'progress',
  target: 'target',
  due: 'due',
  indicator: 'definition',
  action: 'definition',
  comment: 'comment',
  scheme: 'scheme',
};

function partMessage(part: Part, verb: 'added' | 'changed' | 'withdrawn'): MessageName {
  return `history.${part}.${verb}`;
}

/** A part that the row had nothing of before is new even where the row is not. */
function verbOf({ what }: Pick<RowEvent<unknown>, 'what'>, fields: RowEvent<unknown>['fields'], single: boolean) {
  if (what === 'added' || what === 'withdrawn') return what;
  if (single && fields.every(({ old }) => old === null)) return 'added';
  return single && fields.every(({ new: now }) => now === null) ? 'withdrawn' : 'changed';
}

function fromChange({ number, source }: RowEvent<unknown>['change'], { wording }: Words): string {
  return source === null ? wording.text('history.change', { number }) : wording.text('history.change.from', { number, source });
}

type Head = Pick<HistoryEntry, 'together' | 'at' | 'when' | 'who' | 'why' | 'change' | 'source' | 'from'>;

function headOf({ change }: RowEvent<unknown>, words: Words): Head {
  const { number, at, who, why, source } = change;
  const when = words.names.instant(at);
  return { together: `change ${number}`, at, when, who, why, change: number, source, from: fromChange(change, words) };
}

interface Described {
  readonly part: Part;
  readonly sheet: HistorySheet;
  readonly period: PeriodText | null;
  /** the part of the council that a value is for */
  readonly breakdown?: string | null;
  /** columns of the part; it is one thing, so that a row can gain and lose it */
  readonly only?: readonly string[];
  /** columns that are told elsewhere */
  readonly but?: readonly string[];
}

/** The entry that a change of a row makes for one of its parts; none where it did not touch it. */
function entryOf(event: RowEvent<unknown>, described: Described, setting: FieldSetting & Words): HistoryEntry[] {
  const { part, sheet, period, breakdown = null, only, but = [] } = described;
  const { wording, names } = setting;
  const kind = KIND_OF[part];
  const named = period === null ? null : { value: period, text: names.title(period) };
  const within = period === null ? '' : names.inner(period);
  const inPeriod = breakdown === null ? within : wording.text('history.part', { period: within, part: breakdown });
  const head = { ...headOf(event, setting), kind, period: named };
  if (event.what === 'moved') return only === undefined ? [{ ...head, what: wording.word('history.moved'), fields: [] }] : [];
  const fields = event.fields.filter(({ field }) => (only === undefined ? !but.includes(field) : only.includes(field)));
  if (fields.length === 0) return [];
  const what = wording.text(partMessage(part, verbOf(event, fields, only !== undefined)), { period: inPeriod, name: '' });
  return [{ ...head, what, fields: historyFields(sheet, { what: event.what, fields }, setting) }];
}

/** What a reader knows from the head of the page or of the entry, and a column of the row all the same. */
const KEYS = ['indicator', 'action', 'period', 'breakdown'];

function ruleEntry(event: RowEvent<RuleVersion>, words: Words): HistoryEntry {
  const { wording } = words;
  const name = event.new?.name ?? event.old?.name ?? '';
  const verb = event.what === 'moved' ? 'changed' : event.what;
  const rule = event.fields.find(({ field }) => field === 'rule');
  const meaning = (version: RuleVersion | null, cell: string | null) =>
    version === null ? null : version.scheme === null ? cell : schemeSummary(version.scheme, wording);
  const meanings = { old: meaning(event.old, rule?.old ?? null), new: meaning(event.new, rule?.new ?? null) };
  // Two rules may say the same in words and differ in a figure that no word tells: then the rule is shown as it is written.
  const shown = meanings.old === meanings.new ? { old: rule?.old ?? null, new: rule?.new ?? null } : meanings;
  return {
    ...headOf(event, words),
    kind: 'scheme',
    period: null,
    what: wording.text(partMessage('scheme', verb), { name }),
    fields: [{ label: wording.word('history.field.rule'), ...shown }],
  };
}

const SAID: Readonly<Record<EntryField, MessageName>> = {
  value: 'history.field.value',
  numerator: 'history.field.numerator',
  denominator: 'history.field.denominator',
  state: 'history.field.state',
  override: 'history.field.override',
  reason: 'history.field.reason',
  percent: 'history.field.percent',
  status: 'history.field.action-state',
  due: 'history.field.due',
  dueReason: 'history.field.dueReason',
  happened: 'history.field.happened',
  doing: 'history.field.doing',
};
/** Fields whose texts are words of the workbook. */
const WORDS_OF_RETURNS: readonly EntryField[] = ['state', 'override', 'status'];

function saidFields({ said }: SeenStep, { wording }: Words): HistoryField[] {
  if (said === null) return [];
  const { texts, confirmed } = said;
  const typed = ENTRY_FIELDS.flatMap((field) => {
    const text = texts?.[field] ?? '';
    if (text === '') return [];
    const shown = WORDS_OF_RETURNS.includes(field) ? optionText('indicators', field, text) : text;
    return [{ label: wording.word(SAID[field]), old: null, new: shown }];
  });
  const looked = Object.values(confirmed).map((reason) => ({ label: wording.word('history.field.confirmed'), old: null, new: reason }));
  return [...typed, ...looked];
}

function stepWord({ step, until }: Pick<Step, 'step' | 'until'>, { wording, names }: Words): string {
  const word =
    step === 'excepted' && until !== null
      ? wording.text('return.step.excepted.until', { day: names.title(until) })
      : wording.word(`return.step.${step}`);
  return inner(word, wording.locale);
}

function stepEntry(step: SeenStep, words: Words): HistoryEntry {
  const { wording, names } = words;
  const { reference, period, number, at, name, change, reason, reasonLater } = step;
  return {
    kind: 'sign-off',
    together: `step ${reference} ${period} ${number}`,
    at,
    when: names.instant(at),
    who: name,
    why: reasonLater ? wording.word('history.reason-later') : reason,
    what: wording.text('history.step', { period: names.inner(period), step: stepWord(step, words) }),
    period: { value: period, text: names.title(period) },
    fields: saidFields(step, words),
    change,
    source: null,
    from: change === null ? null : wording.text('history.change.kept', { number: change }),
  };
}

/**
 * Newest first. Of what was done at one instant a step stands above the change that it made, and of one kind the latest
 * period above the others.
 */
function newestFirst(entries: readonly HistoryEntry[], yearStarts: number): HistoryEntry[] {
  const order = (kind: HistoryKind) => (kind === 'sign-off' ? -1 : HISTORY_KINDS.indexOf(kind));
  return entries
    .map((entry) => {
      const { at, change, kind, period } = entry;
      const month = period === null ? 0 : end(parsePeriod(period.value, yearStarts));
      return { entry, time: Date.parse(at), change: change ?? 0, order: order(kind), month };
    })
    .sort((a, b) => b.time - a.time || b.change - a.change || a.order - b.order || b.month - a.month)
    .map(({ entry }) => entry);
}

interface Subject {
  readonly reference: string;
  readonly title: string;
  readonly objective: string | null;
  readonly kind: 'indicator' | 'action';
  readonly held: boolean;
}

function brief(frame: HistoryFrame, subject: Subject, unsorted: readonly HistoryEntry[], words: Words): HistoryBriefing {
  const { wording, names } = words;
  const { reference, title, objective, kind, held } = subject;
  const entries = newestFirst(unsorted, frame.organisation.yearStarts);
  const oldest = entries.at(-1);
  const changes = new Set(entries.flatMap((entry) => (entry.kind === 'sign-off' ? [] : [entry.together]))).size;
  const steps = entries.filter((entry) => entry.kind === 'sign-off').length;
  const opening =
    oldest === undefined
      ? [wording.sentence('history.opening.none')]
      : [wording.sentence('history.opening', { changes, steps, since: names.instant(oldest.at) })];
  const path: ThreadStep[] = [
    ...threadTo(frame, objective, wording),
    { level: wording.word(`level.${kind}`), title, reference, kind },
    { level: reference, title: wording.word('history.level'), reference, kind },
  ];
  const word = (each: HistoryKind) =>
    wording.word(each === 'definition' && kind === 'action' ? 'history.kind.definition.action' : `history.kind.${each}`);
  return {
    reference,
    title: wording.text('history.title', { title }),
    opening: held ? opening : [wording.sentence('history.withdrawn'), ...opening],
    thread: path,
    kinds: HISTORY_KINDS.filter((each) => entries.some((entry) => entry.kind === each)).map((each) => ({ kind: each, word: word(each) })),
    entries,
    words: { nothing: wording.word('history.nothing'), to: wording.word('history.to') },
  };
}

function wordsFor({ organisation }: HistoryFrame): Words {
  const wording = wordingOf(organisation);
  return { wording, names: periodNamesFor(wording, organisation.yearStarts) };
}

/** Everything that was done to an indicator, its figures, targets, rule and returns. Each event stands by itself: nothing is judged. */
export function briefIndicatorHistory(frame: HistoryFrame, events: IndicatorEvents): HistoryBriefing {
  const words = wordsFor(frame);
  const { indicator, held, definitions, targets, observations, rules, steps } = events;
  // Newest first: the first that is not later than a change says in which unit its figures were given.
  const unitAt = (change: number) => {
    const then = definitions.find((event) => event.change.number <= change && event.new !== null);
    return then?.new?.unit ?? (then === undefined ? indicator.unit : null);
  };
  const told = (event: RowEvent<unknown>, described: Described) =>
    entryOf(event, described, { ...words, unit: unitAt(event.change.number) });
  const entries = [
    ...observations.flatMap((event) => {
      const row = event.new ?? event.old;
      const at = { sheet: 'observations', period: row?.period ?? null, breakdown: row?.breakdown ?? null } as const;
      return [
        ...told(event, { ...at, part: 'value', but: [...KEYS, 'comment'] }),
        ...told(event, { ...at, part: 'comment', only: ['comment'] }),
      ];
    }),
    ...targets.flatMap((event) =>
      told(event, { sheet: 'targets', part: 'target', period: (event.new ?? event.old)?.period ?? null, but: KEYS }),
    ),
    ...definitions.flatMap((event) => told(event, { sheet: 'indicators', part: 'indicator', period: null })),
    ...rules.map((event) => ruleEntry(event, words)),
    ...steps.toReversed().map((step) => stepEntry(step, words)),
  ];
  const { code, title, objective } = indicator;
  return brief(frame, { reference: code, title, objective, kind: 'indicator', held }, entries, words);
}

/** Everything that was done to an action, its progress and returns; a due date that moved shows the date before. */
export function briefActionHistory(frame: HistoryFrame, events: ActionEvents): HistoryBriefing {
  const words = wordsFor(frame);
  const { action, held, definitions, progress, steps } = events;
  const setting = { ...words, unit: null };
  const entries = [
    ...progress.flatMap((event) => {
      const at = { sheet: 'progress', period: (event.new ?? event.old)?.period ?? null } as const;
      return [
        ...entryOf(event, { ...at, part: 'progress', but: [...KEYS, 'comment'] }, setting),
        ...entryOf(event, { ...at, part: 'comment', only: ['comment'] }, setting),
      ];
    }),
    ...definitions.flatMap((event) => [
      ...entryOf(event, { sheet: 'actions', part: 'due', period: null, only: ['due'] }, setting),
      ...entryOf(event, { sheet: 'actions', part: 'action', period: null, but: ['due'] }, setting),
    ]),
    ...steps.toReversed().map((step) => stepEntry(step, words)),
  ];
  const { ref, title, objective } = action;
  return brief(frame, { reference: ref, title, objective, kind: 'action', held }, entries, words);
}
