import { briefActionHistory, briefIndicatorHistory } from '../briefing/history.ts';
import type { HistoryBriefing, HistoryEntry, RuleVersion, SeenStep } from '../briefing/historyTypes.ts';
import { wordingOf } from '../briefing/wording.ts';
import type { ItemKind, Step } from '../model/entry.ts';
import { NotFoundFault } from '../model/fault.ts';
import type { Indicator, Observation, Target } from '../model/indicator.ts';
import type { Action, Progress } from '../model/plan.ts';
import { dayOf } from '../model/today.ts';
import { parseScheme } from '../returns/scheme.ts';
import { instantText } from '../store/changes.ts';
import { type Event, formerRow, historyOf } from '../store/history.ts';
import { ACTIONS, INDICATORS, OBSERVATIONS, PROGRESS, SCHEMES, type SchemeRule, TARGETS } from '../store/nouns.ts';
import { readCovers, readPeople } from '../store/people/memberships.ts';
import { stepsOf } from '../store/returns/returns.ts';
import type { Context } from './context.ts';
import { listDocument, type TakenAway } from './document.ts';
import { permit } from './permit.ts';
import type { Reading } from './reading.ts';
import { joined, type Naming } from './renamed.ts';
import { staffOn } from './returns/people.ts';
import { type Answered, rightsIn } from './returns/rights.ts';

/** As the changes of those who set a council up are called (changeCouncil.ts); only they rename. */
const SET_UP = 'set-up';
/** Until when something bears the name that it has. */
const FOR_EVER = '';

/** What was done by the change up to which a council is read. */
function by<Row>(events: readonly Event<Row>[], { at }: Reading): Event<Row>[] {
  return events.filter(({ change }) => change.number <= at.revision);
}

/** The same without what only moved a row in its sheet, which of a figure or a rule says nothing. */
function saidBy<Row>(events: readonly Event<Row>[], reading: Reading): Event<Row>[] {
  return by(events, reading).filter(({ what }) => what !== 'moved');
}

/** The row that a reference names, or named last; null for one that nothing was ever called. */
function lastOf<Row>(events: readonly Event<Row>[]): Row | null {
  return events[0]?.new ?? events[0]?.old ?? null;
}

/** The rules of the council that an indicator was judged by, each with the last change at which it was. */
function rulesOf(definitions: readonly Event<Indicator>[]): ReadonlyMap<string, number> {
  const until = new Map<string, number>();
  for (const { change, old, new: now } of definitions) {
    if (now?.scheme != null && !until.has(now.scheme)) until.set(now.scheme, Number.POSITIVE_INFINITY);
    const ended = old?.scheme != null && old.scheme !== now?.scheme ? old.scheme : null;
    if (ended !== null && !until.has(ended)) until.set(ended, change.number);
  }
  return until;
}

function ruleVersion(rule: SchemeRule | null): RuleVersion | null {
  return rule === null ? null : { name: rule.name, scheme: parseScheme(rule.name, rule.rule).scheme };
}

/** What was done to the rules of the council's own that judged an indicator, while they did and before. */
async function ruleEvents(context: Context, reading: Reading, definitions: readonly Event<Indicator>[]): Promise<Event<RuleVersion>[]> {
  const events: Event<RuleVersion>[] = [];
  for (const [name, until] of rulesOf(definitions)) {
    const ofRule = saidBy(await historyOf(context.store.db, reading.at.organisation, SCHEMES, { name }), reading);
    const told = ofRule.filter(({ change }) => change.number <= until);
    events.push(...told.map((event) => ({ ...event, old: ruleVersion(event.old), new: ruleVersion(event.new) })));
  }
  return events;
}

/** A reference that something had before, and the instant at which it was given another. */
interface FormerName {
  readonly reference: string;
  readonly until: string;
}

interface IndicatorRows {
  readonly indicator: Indicator;
  readonly held: boolean;
  readonly definitions: readonly Event<Indicator>[];
  readonly targets: readonly Event<Target>[];
  readonly observations: readonly Event<Observation>[];
  readonly rules: readonly Event<RuleVersion>[];
  readonly formerly: readonly FormerName[];
}

/** The event with which a row began under its name, where somebody who set the council up may have given it that name. */
function beganBy<Row>(definitions: readonly Event<Row>[]): Event<Row> | null {
  const first = definitions.at(-1);
  return first?.what === 'added' && first.change.kind === SET_UP ? first : null;
}

const OBSERVED: Naming<Observation> = { apart: ({ breakdown, period }) => `${period} ${breakdown ?? ''}`, column: 'indicator' };
const AIMED: Naming<Target> = { apart: ({ period }) => period, column: 'indicator' };
const RETURNED: Naming<Progress> = { apart: ({ period }) => period, column: 'action' };
const ITSELF = { apart: () => '', column: null };

async function indicatorRows(context: Context, reading: Reading, code: string): Promise<IndicatorRows | null> {
  const { organisation } = reading.at;
  permit(context, organisation, 'read');
  const { db } = context.store;
  const definitions = by(await historyOf(db, organisation, INDICATORS, { code }), reading);
  const indicator = lastOf(definitions);
  if (indicator === null) return null;
  const rows: IndicatorRows = {
    indicator,
    held: reading.frame.indicators.some((each) => each.code === code),
    definitions,
    targets: saidBy(await historyOf(db, organisation, TARGETS, { indicator: code }), reading),
    observations: saidBy(await historyOf(db, organisation, OBSERVATIONS, { indicator: code }), reading),
    rules: await ruleEvents(context, reading, definitions),
    formerly: [],
  };
  const began = beganBy(definitions);
  if (began === null) return rows;
  const { number, at } = began.change;
  const former = await formerRow(db, organisation, INDICATORS, { code }, number);
  const then = former === null || former.code === code ? null : await indicatorRows(context, reading, former.code);
  if (then === null) return rows;
  const all = joined(definitions, then.definitions, number, ITSELF);
  return {
    ...rows,
    definitions: all,
    targets: joined(rows.targets, then.targets, number, AIMED),
    observations: joined(rows.observations, then.observations, number, OBSERVED),
    rules: await ruleEvents(context, reading, all),
    formerly: [...then.formerly, { reference: then.indicator.code, until: at }],
  };
}

interface ActionRows {
  readonly action: Action;
  readonly held: boolean;
  readonly definitions: readonly Event<Action>[];
  readonly progress: readonly Event<Progress>[];
  readonly formerly: readonly FormerName[];
}

async function actionRows(context: Context, reading: Reading, ref: string): Promise<ActionRows | null> {
  const { organisation } = reading.at;
  permit(context, organisation, 'read');
  const { db } = context.store;
  const definitions = by(await historyOf(db, organisation, ACTIONS, { ref }), reading);
  const action = lastOf(definitions);
  if (action === null) return null;
  const held = reading.frame.actions.some((each) => each.ref === ref);
  const progress = saidBy(await historyOf(db, organisation, PROGRESS, { action: ref }), reading);
  const rows: ActionRows = { action, held, definitions, progress, formerly: [] };
  const began = beganBy(definitions);
  if (began === null) return rows;
  const { number, at } = began.change;
  const former = await formerRow(db, organisation, ACTIONS, { ref }, number);
  const then = former === null || former.ref === ref ? null : await actionRows(context, reading, former.ref);
  if (then === null) return rows;
  return {
    ...rows,
    definitions: joined(definitions, then.definitions, number, ITSELF),
    progress: joined(progress, then.progress, number, RETURNED),
    formerly: [...then.formerly, { reference: then.action.ref, until: at }],
  };
}

function countOf(groups: readonly (readonly Event<unknown>[])[]): number {
  return new Set(groups.flat().map(({ change }) => change.number)).size;
}

function linkText({ frame }: Reading, changes: number): string {
  return wordingOf(frame.organisation).text('history.link', { changes });
}

/** "Its history: 12 changes": those of the council that touched an indicator, its figures, targets or rule. */
export async function indicatorHistoryLink(context: Context, reading: Reading, code: string): Promise<string> {
  const rows = await indicatorRows(context, reading, code);
  return linkText(reading, rows === null ? 0 : countOf([rows.definitions, rows.targets, rows.observations, rows.rules]));
}

/** Whether a code that no indicator of the council has was one's before: it was withdrawn, or has another since. */
export async function wasIndicator(context: Context, { at, frame }: Reading, code: string): Promise<boolean> {
  permit(context, at.organisation, 'read');
  if (frame.indicators.some((each) => each.code === code)) return false;
  const events = await historyOf(context.store.db, at.organisation, INDICATORS, { code });
  return events.some(({ change }) => change.number <= at.revision);
}

/** The same of an action's reference. */
export async function wasAction(context: Context, { at, frame }: Reading, ref: string): Promise<boolean> {
  permit(context, at.organisation, 'read');
  if (frame.actions.some((each) => each.ref === ref)) return false;
  const events = await historyOf(context.store.db, at.organisation, ACTIONS, { ref });
  return events.some(({ change }) => change.number <= at.revision);
}

/** The same of an action and its progress. */
export async function actionHistoryLink(context: Context, reading: Reading, ref: string): Promise<string> {
  const rows = await actionRows(context, reading, ref);
  return linkText(reading, rows === null ? 0 : countOf([rows.definitions, rows.progress]));
}

/**
 * Whether the one who asks may see what was sent for a row before it is approved: whoever enters its returns, or signs
 * them off.
 */
async function maySeeReturns(context: Context, { at: { organisation }, frame }: Reading, row: Answered): Promise<boolean> {
  const { db } = context.store;
  const staff = staffOn(await readPeople(db, organisation), await readCovers(db, organisation), dayOf(context.clock()));
  const { mayEnter, approves } = rightsIn(context, organisation, frame, staff)(row);
  return mayEnter || approves;
}

/** Steps of a period after its last approval are of a return that is not approved. */
function approvedLast(steps: readonly Step[]): ReadonlyMap<string, number> {
  return new Map(steps.filter(({ step }) => step === 'approved').map(({ period, number }) => [period, number]));
}

/**
 * The steps of a row's returns, as far as she may know of them: everybody sees who did what and when; what was sent is
 * for those who enter or sign off, and why a return went back can tell what was in it until it is approved.
 */
async function seenSteps(
  context: Context,
  reading: Reading,
  kind: ItemKind,
  names: readonly FormerName[],
  row: Answered,
): Promise<SeenStep[]> {
  const { at, standpoint } = reading;
  const known = standpoint.known === null ? null : Date.parse(instantText(standpoint.known));
  const seen: SeenStep[] = [];
  let sees: boolean | null = null;
  for (const { reference, until } of names) {
    const last = Math.min(known ?? Number.POSITIVE_INFINITY, until === FOR_EVER ? Number.POSITIVE_INFINITY : Date.parse(until));
    const steps = (await stepsOf(context.store.db, at.organisation, { kind, reference })).filter((step) => Date.parse(step.at) <= last);
    if (steps.length === 0) continue;
    sees ??= await maySeeReturns(context, reading, row);
    const maySee = sees;
    const approved = approvedLast(steps);
    for (const { texts, confirmed, ...step } of steps) {
      const open = step.number > (approved.get(step.period) ?? 0);
      const later = open && !maySee && step.reason !== null;
      const said = maySee && step.step === 'submitted' ? { texts, confirmed } : null;
      seen.push({ ...step, reason: later ? null : step.reason, reasonLater: later, said });
    }
  }
  return seen;
}

/**
 * Every version of an indicator, of what it is measured and judged by, and of what was said about it, and the steps of
 * its returns. One that was withdrawn keeps its history.
 * @throws NotFoundFault for whoever may not read the council, and where it never had such an indicator
 */
export async function indicatorHistory(context: Context, reading: Reading, code: string): Promise<HistoryBriefing> {
  const rows = await indicatorRows(context, reading, code);
  if (rows === null) throw new NotFoundFault(`${reading.standpoint.name} has no indicator "${code}"`);
  const names = [...rows.formerly, { reference: code, until: FOR_EVER }];
  const steps = await seenSteps(context, reading, 'indicator', names, rows.indicator);
  return briefIndicatorHistory(reading.frame, { ...rows, steps });
}

/**
 * Every version of an action and of its progress, and the steps of its returns.
 * @throws NotFoundFault for whoever may not read the council, and where it never had such an action
 */
export async function actionHistory(context: Context, reading: Reading, ref: string): Promise<HistoryBriefing> {
  const rows = await actionRows(context, reading, ref);
  if (rows === null) throw new NotFoundFault(`${reading.standpoint.name} has no action "${ref}"`);
  const names = [...rows.formerly, { reference: ref, until: FOR_EVER }];
  const steps = await seenSteps(context, reading, 'action', names, rows.action);
  return briefActionHistory(reading.frame, { ...rows, steps });
}

/** Entries of a history as CSV: a line for each field that changed, and one for an entry without any. */
export function historyListCsv({ standpoint, frame }: Reading, briefing: HistoryBriefing, entries: readonly HistoryEntry[]): TakenAway {
  const wording = wordingOf(frame.organisation);
  const names = ['at', 'when', 'who', 'kind', 'what', 'period', 'field', 'old', 'new', 'why', 'change', 'source'] as const;
  const words = new Map(briefing.kinds.map(({ kind, word }) => [kind, word]));
  const rows = entries.flatMap(({ fields, ...entry }) => {
    const { at, when, who, kind, what, period, why, change, source } = entry;
    const lines = fields.length === 0 ? [null] : fields;
    return lines.map((field) => [
      at,
      when,
      who,
      words.get(kind) ?? kind,
      what,
      period?.value ?? null,
      field?.label ?? null,
      field?.old ?? null,
      field?.new ?? null,
      why,
      change === null ? null : `${change}`,
      source,
    ]);
  });
  return listDocument(
    [standpoint.name, briefing.reference, wording.word('history.level')],
    names.map((name) => wording.word(`history.head.${name}`)),
    rows,
  );
}
