import { briefRollover, OPEN_FIELD, openText } from '../../briefing/rollover.ts';
import type { ActionFacts, IndicatorFacts, PlanFacts, RolloverFacts } from '../../briefing/rolloverFacts.ts';
import { briefChange, droppedLines, rolloverWhy } from '../../briefing/rolloverReview.ts';
import { type ChangeBriefing, ROLLOVER_STEPS, type RolloverBriefing, type RolloverStep } from '../../briefing/rolloverTypes.ts';
import { wordingOf } from '../../briefing/wording.ts';
import type { CollectionPeriod } from '../../model/collection.ts';
import { InputFault } from '../../model/fault.ts';
import type { Target } from '../../model/indicator.ts';
import { comparePeriods, next as nextPeriod, type Period, parsePeriod, periodsEndingIn, yearOf } from '../../model/period.ts';
import { problemText } from '../../model/problem.ts';
import { dayOf } from '../../model/today.ts';
import { detailsOf } from '../../store/audit-content.ts';
import { changeEntry } from '../../store/audit-list.ts';
import { rowsOfChange } from '../../store/change-rows.ts';
import { listChanges } from '../../store/changes.ts';
import { calendarToCome } from '../calendar.ts';
import { changeCouncil, type Edit, RowChangedFault, rowDigest, type Seen } from '../changeCouncil.ts';
import type { Context } from '../context.ts';
import { councilRevision, currentFrame } from '../councils.ts';
import { periodNamed } from '../periodNamed.ts';
import { allows, noSuch, permitAnywhere } from '../permit.ts';
import { placeOfPlan } from '../place.ts';
import type { Frame } from '../reading.ts';
import { rolledTargets, TARGET_RULES, type TargetsRolled } from './rolledTargets.ts';
import { actionsAtEnd, isOver, isOverdue, offeredDue, openRounds, planOf, rolledPlans } from './rolling.ts';
import {
  type ActionChoice,
  type IndicatorChoice,
  type PlanChoice,
  type PlanFate,
  type RolloverTyped,
  readAction,
  readIndicator,
  readPlan,
  readTargets,
  type TargetChoice,
} from './rollingChoices.ts';
import { offeredPlan } from './rollingOffers.ts';
import { type SheetRow, targetSheet } from './targetSheet.ts';

export { ROLLOVER_STEPS } from '../../briefing/rolloverTypes.ts';
export type { RolloverTyped } from './rollingChoices.ts';

/** What comes back from a page of the rollover. */
export interface RolloverSent {
  readonly typed: RolloverTyped;
  /** the council's revision that the pages were begun with; 0 at first */
  readonly seen: number;
}

/** Everything that was chosen, with what it makes. */
interface Worked {
  readonly facts: Omit<RolloverFacts, 'step' | 'errors'>;
  readonly edit: Edit;
  readonly seen: readonly Seen[];
  readonly errors: ReadonlyMap<string, string>;
  readonly revision: number;
}

const STEP_OF: Readonly<Record<string, RolloverStep>> = {
  plan: 'plans',
  code: 'plans',
  title: 'plans',
  years: 'plans',
  action: 'actions',
  due: 'actions',
  why: 'actions',
  indicator: 'indicators',
  gone: 'indicators',
  rule: 'targets',
  percent: 'targets',
  targets: 'targets',
  calendar: 'calendar',
};

/** The page that a field stands on. */
export function stepOf(field: string): RolloverStep {
  return STEP_OF[field.split('|')[0] ?? ''] ?? 'review';
}

interface Opened {
  readonly frame: Frame;
  readonly year: Period;
  readonly next: Period;
  readonly yearStarts: number;
  readonly revision: number;
}

async function open(context: Context, organisation: string, asked: string): Promise<Opened> {
  permitAnywhere(context, organisation, 'set-up');
  const revision = await councilRevision(context, organisation);
  if (revision === 0) throw noSuch(organisation);
  const frame = await currentFrame(context, organisation);
  const { yearStarts } = frame.organisation;
  const year = yearOf(periodNamed(asked, yearStarts), yearStarts);
  return { frame, year, next: nextPeriod(year, yearStarts), yearStarts, revision };
}

/** Plans that the one who asks may roll, with what she chose of each. Who sets up the whole council may put a new plan in one's place. */
function planChoices(context: Context, organisation: string, opened: Opened, typed: RolloverTyped, errors: Map<string, string>) {
  const { frame, year, next } = opened;
  const whole = allows(context, organisation, 'set-up');
  const mine = frame.plans.filter(({ code }) => allows(context, organisation, 'set-up', placeOfPlan(code)));
  if (mine.length === 0) throw noSuch(organisation);
  const fates: readonly PlanFate[] = whole ? ['leave', 'carry', 'new'] : ['leave', 'carry'];
  const taken = new Set(frame.plans.map(({ code }) => code));
  const choices = mine.map((plan) => {
    const offered = offeredPlan(plan, year, next, taken);
    const choice = readPlan(typed, { ...offered, from: plan.code }, taken, (field, message) => errors.set(field, message));
    if (choice.fate === 'new') taken.add(choice.code);
    return { plan, offered, choice: fates.includes(choice.fate) ? choice : { ...choice, fate: 'leave' as const } };
  });
  const [first] = choices;
  if (first !== undefined && choices.every(({ choice }) => choice.fate === 'leave')) {
    errors.set(`plan|${first.plan.code}`, wordingOf(frame.organisation).word('rollover.plan.none'));
  }
  return { choices, fates };
}

/** The last target that a year says: its own, else that of its last period. */
function lastOf(targets: readonly Target[], year: Period, yearStart: number): Target | null {
  const sorted = targets.toSorted((a, b) => comparePeriods(parsePeriod(a.period, yearStart), parsePeriod(b.period, yearStart)));
  return targets.find(({ period }) => period === year.text) ?? sorted.at(-1) ?? null;
}

function rolledOf({ indicator, series, before, targets }: SheetRow, { year, next, yearStarts }: Opened): TargetsRolled {
  const inYear = (of: Period) =>
    new Map([...targets].filter(([period]) => yearOf(parsePeriod(period, yearStarts), yearStarts).text === of.text));
  const parts = periodsEndingIn(year, indicator.frequency, series.yearStart);
  return {
    indicator,
    held: inYear(year),
    already: inYear(next),
    parts,
    figures: before.figures,
    outturn: before.outturn,
    yearStart: yearStarts,
  };
}

interface TargetsWorked {
  readonly facts: Omit<IndicatorFacts, 'carried' | 'reason' | 'rule'>;
  readonly targets: readonly Target[];
}

function targetsOf(row: SheetRow, opened: Opened, chosen: TargetChoice, choice: IndicatorChoice): TargetsWorked {
  const rolled = rolledOf(row, opened);
  const targets = choice.carried ? rolledTargets(rolled, choice.rule ?? chosen.rule, chosen.percent) : [];
  const { yearStarts, year, next } = opened;
  const already = rolled.already.size > 0;
  return {
    targets,
    facts: {
      indicator: row.indicator,
      already,
      outturn: rolled.outturn,
      now: lastOf([...rolled.held.values()], year, yearStarts),
      next: lastOf(already ? [...rolled.already.values()] : targets, next, yearStarts),
      targets: targets.length,
    },
  };
}

async function toCome(context: Context, organisation: string, { next }: Opened): Promise<readonly CollectionPeriod[] | null> {
  return allows(context, organisation, 'run-round') ? calendarToCome(context, organisation, next.text) : null;
}

function percentOf(frame: Frame, ref: string, opened: Opened): string | null {
  const { yearStarts } = opened;
  const returned = frame.progress
    .filter(({ action, percent }) => action === ref && percent !== null)
    .sort((a, b) => comparePeriods(parsePeriod(a.period, yearStarts), parsePeriod(b.period, yearStarts)));
  return returned.at(-1)?.percent ?? null;
}

async function work(context: Context, organisation: string, asked: string, typed: RolloverTyped): Promise<Worked> {
  const opened = await open(context, organisation, asked);
  const { frame, year, next, yearStarts, revision } = opened;
  const today = dayOf(context.clock());
  const errors = new Map<string, string>();
  const complain = (field: string, message: string) => errors.set(field, message);
  const { choices, fates } = planChoices(context, organisation, opened, typed, errors);
  const rolling = new Map(choices.filter(({ choice }) => choice.fate !== 'leave').map(({ plan, choice }) => [plan.code, choice]));
  const rolls = (row: { readonly objective: string | null }) => rolling.has(planOf(row) ?? '');

  const atEnd = actionsAtEnd({ organisation: frame.organisation, actions: frame.actions, progress: frame.progress }, year);
  const actions = new Map<string, ActionChoice>();
  for (const each of atEnd) {
    const { action } = each;
    if (rolls(action) && !isOver(each)) {
      const offered = { due: offeredDue(action, year, today, yearStarts), overdue: isOverdue(action, today, yearStarts) };
      actions.set(action.ref, readAction(typed, action.ref, offered, yearStarts, complain));
    }
  }
  const sheet = await targetSheet(context, organisation, { plan: null, year: next.text });
  const rows = new Map(sheet.rows.map((row) => [row.indicator.code, row]));
  const chosen = readTargets(typed, complain);
  const measured = frame.indicators.filter(rolls);
  const indicators = new Map(measured.map(({ code }) => [code, readIndicator(typed, code, complain)]));
  const targets = measured.map((indicator) => {
    const row = rows.get(indicator.code);
    const choice = indicators.get(indicator.code) ?? { carried: true, reason: '', rule: null };
    const none = { facts: { indicator, already: false, outturn: null, now: null, next: null, targets: 0 }, targets: [] };
    return { choice, ...(row === undefined ? none : targetsOf(row, opened, chosen, choice)) };
  });
  const calendar = await toCome(context, organisation, opened);
  const rolled = calendar !== null && (typed.get('calendar') ?? 'roll') === 'roll';
  const council = { ...frame, targets: [], observations: [], benchmarks: [] };
  const rounds = openRounds(frame.calendar, year, today, yearStarts);
  if (rounds.length > 0 && typed.get(OPEN_FIELD) !== openText(rounds)) {
    complain(OPEN_FIELD, wordingOf(frame.organisation).word('rollover.open.unsaid'));
  }
  const plans = rolledPlans(council, year, atEnd, { plans: rolling, actions, indicators });
  const edit: Edit = {
    ...plans,
    rows: { ...plans.rows, targets: targets.flatMap((each) => each.targets), calendar: rolled ? calendar : [] },
  };
  return {
    edit,
    seen: seenIn(frame, edit),
    errors,
    revision,
    facts: {
      organisation: frame.organisation,
      year,
      next,
      typed,
      plans: choices.map(({ plan, offered, choice }) => planFacts(frame, atEnd, plan.code, { plan, fates, choice, offered })),
      actions: atEnd
        .filter(({ action }) => rolls(action))
        .map((each): ActionFacts => {
          const choice = actions.get(each.action.ref) ?? { carried: false, due: null, reason: '' };
          return { ...each, ...choice, percent: percentOf(frame, each.action.ref, opened), over: isOver(each) };
        }),
      indicators: targets.map(({ facts, choice }) => ({
        ...facts,
        carried: choice.carried,
        reason: choice.reason,
        rule: choice.rule ?? '',
      })),
      rule: chosen.rule,
      percentText: chosen.percentText,
      rules: TARGET_RULES,
      open: rounds,
      calendar: calendar === null ? null : { periods: calendar.map(({ period }) => period), rolled },
    },
  };
}

function planFacts(
  { objectives, indicators }: Frame,
  atEnd: ReturnType<typeof actionsAtEnd>,
  code: string,
  { plan, fates, choice, offered }: Pick<PlanFacts, 'plan' | 'fates'> & { readonly choice: PlanChoice; readonly offered: PlanChoice },
): PlanFacts {
  const own = atEnd.filter(({ action }) => planOf(action) === code);
  return {
    plan,
    fates,
    fate: choice.fate,
    // While it is left alone its fields hold what is offered for the day that it is not.
    code: choice.fate === 'new' ? choice.code : offered.code,
    title: choice.title,
    years: choice.years,
    objectives: objectives.filter((node) => node.plan === code).length,
    actions: own.map(({ action }) => action.ref),
    open: own.filter((each) => !isOver(each)).map(({ action }) => action.ref),
    indicators: indicators.filter((each) => planOf(each) === code).map((each) => each.code),
  };
}

/** Rows as they were when the edit was made of them: a change by somebody else in between refuses it. */
function seenIn(frame: Frame, { rows = {}, withdraw = {} }: Edit): Seen[] {
  const actions = new Set([...(rows.actions ?? []).map(({ ref }) => ref), ...(withdraw.actions ?? []).map(([ref]) => ref)]);
  const indicators = new Set([...(rows.indicators ?? []).map(({ code }) => code), ...(withdraw.indicators ?? []).map(([code]) => code)]);
  const plans = new Set((rows.plans ?? []).map(({ code }) => code));
  return [
    ...frame.plans.filter(({ code }) => plans.has(code)).map((row): Seen => ({ sheet: 'plans', key: [row.code], digest: rowDigest(row) })),
    ...frame.actions
      .filter(({ ref }) => actions.has(ref))
      .map((row): Seen => ({ sheet: 'actions', key: [row.ref], digest: rowDigest(row) })),
    ...frame.indicators
      .filter(({ code }) => indicators.has(code))
      .map((row): Seen => ({ sheet: 'indicators', key: [row.code], digest: rowDigest(row) })),
  ];
}

/** A page of the rollover, with the revision that it was made with. */
export interface RolloverAt {
  readonly page: RolloverBriefing;
  readonly seen: number;
}

function pageAt({ facts, errors, revision }: Worked, step: RolloverStep, sent: RolloverSent, told: (field: string) => boolean): RolloverAt {
  const page = briefRollover({ ...facts, step, errors: new Map([...errors].filter(([field]) => told(field))) });
  return { page, seen: sent.seen === 0 ? revision : sent.seen };
}

/**
 * A page of the rollover from one year to the next. Nothing is saved.
 * @param asked any period of the year that ends
 * @throws NotFoundFault where the one who asks may set up no plan
 */
export async function rolloverPage(
  context: Context,
  organisation: string,
  asked: string,
  step: RolloverStep,
  sent: RolloverSent,
): Promise<RolloverAt> {
  return pageAt(await work(context, organisation, asked, sent.typed), step, sent, () => false);
}

/** The page after the one that was sent, or that one again with everything that is wrong on it. */
export async function rolloverNext(
  context: Context,
  organisation: string,
  asked: string,
  step: RolloverStep,
  sent: RolloverSent,
): Promise<RolloverAt> {
  const worked = await work(context, organisation, asked, sent.typed);
  const here = (field: string) => stepOf(field) === step;
  if ([...worked.errors.keys()].some(here)) return pageAt(worked, step, sent, here);
  const following = ROLLOVER_STEPS[ROLLOVER_STEPS.indexOf(step) + 1] ?? 'review';
  return pageAt(worked, following, sent, () => false);
}

export type RolledOver =
  | { readonly kind: 'saved'; readonly change: number | null }
  /** the council was changed since the pages were begun: looked at again */
  | { readonly kind: 'changed'; readonly at: RolloverAt }
  /** what is wrong, at the first page that has some */
  | { readonly kind: 'refused'; readonly at: RolloverAt; readonly problems: readonly string[] };

/** Under which name the log keeps what goes no further, a line for each, with why. */
const DROPPED = 'dropped';

/** Saves the whole rollover as one change, or nothing of it. */
export async function rollOver(context: Context, organisation: string, asked: string, sent: RolloverSent): Promise<RolledOver> {
  const worked = await work(context, organisation, asked, sent.typed);
  const [wrong] = [...worked.errors.keys()].map(stepOf);
  if (wrong !== undefined) return { kind: 'refused', at: pageAt(worked, wrong, sent, (field) => stepOf(field) === wrong), problems: [] };
  const anew = { typed: sent.typed, seen: 0 };
  if (worked.revision !== sent.seen) return { kind: 'changed', at: pageAt(worked, 'review', anew, () => false) };
  try {
    const dropped = droppedLines(worked.facts).join('\n');
    const options = { why: rolloverWhy(worked.facts), seen: worked.seen, ...(dropped === '' ? {} : { beside: { [DROPPED]: dropped } }) };
    const { change } = await changeCouncil(context, organisation, worked.edit, options);
    return { kind: 'saved', change };
  } catch (error) {
    if (error instanceof RowChangedFault) return { kind: 'changed', at: await rolloverPage(context, organisation, asked, 'review', anew) };
    if (!(error instanceof InputFault)) throw error;
    return { kind: 'refused', at: pageAt(worked, 'review', sent, () => false), problems: error.problems.map(problemText) };
  }
}

/**
 * One change of the council's rows, as it stays readable.
 * @throws NotFoundFault where there is none of the number, or for whoever may set up nothing
 */
export async function changeMade(context: Context, organisation: string, number: number): Promise<ChangeBriefing> {
  permitAnywhere(context, organisation, 'set-up');
  const { db } = context.store;
  const change = (await listChanges(db, organisation, Number.MAX_SAFE_INTEGER)).find((each) => each.number === number);
  if (change === undefined) throw noSuch(organisation);
  const { organisation: named, plans, indicators, actions } = await currentFrame(context, organisation);
  const titles = new Map([
    ...plans.map(({ code, title }) => [code, title] as const),
    ...indicators.map(({ code, title }) => [code, title] as const),
    ...actions.map(({ ref, title }) => [ref, title] as const),
  ]);
  const entry = await changeEntry(db, organisation, number);
  const said = entry === null ? null : detailsOf(entry).get(DROPPED);
  const dropped = typeof said === 'string' ? said.split('\n') : [];
  return briefChange({ organisation: named, ...change, dropped, rows: await rowsOfChange(db, organisation, number), titles });
}
