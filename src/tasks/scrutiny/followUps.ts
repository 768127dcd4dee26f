import { InputFault } from '../../model/fault.ts';
import { nextReference } from '../../model/nextReference.ts';
import { PeriodError, parsePeriod } from '../../model/period.ts';
import type { Action, Objective } from '../../model/plan.ts';
import { problemText } from '../../model/problem.ts';
import { objectiveReference } from '../../model/reference.ts';
import { lockCouncil } from '../../store/changes.ts';
import { readRecommendations, setFollowUps } from '../../store/scrutiny/recommendations.ts';
import type { Write } from '../../store/tables.ts';
import { changeCouncil } from '../changeCouncil.ts';
import type { Context } from '../context.ts';
import { noSuch } from '../permit.ts';
import type { Frame } from '../reading.ts';
import { type OpenScrutiny, openScrutiny } from './chamber.ts';
import { audited, LONGEST_TITLE, problems, saidProblems } from './checks.ts';
import { madeHeld } from './recommendations.ts';
import type { Done, FieldProblem, FollowUpChoices, TypedFollowUp } from './typed.ts';

/* Actions that follow from a recommendation: they stand in the plan like any other. */

/** The parts of plans that a committee scrutinises come first. */
function objectivesFor({ chamber, frame }: OpenScrutiny, committee: string): readonly Objective[] {
  const plans = chamber.committees.find(({ code }) => code === committee)?.plans ?? [];
  const first = (plan: string) => (plans.includes(plan) ? 0 : 1);
  return frame.objectives.toSorted((a, b) => first(a.plan) - first(b.plan));
}

/** What the form of a follow-up offers. @throws NotFoundFault where there is no such recommendation */
export async function followUpChoices(context: Context, organisation: string, number: number): Promise<FollowUpChoices> {
  const open = await openScrutiny(context, organisation);
  const { committee } = madeHeld(open, organisation, number);
  const { frame } = open;
  const owners = [...frame.actions, ...frame.indicators].flatMap(({ owner }) => owner ?? []);
  return {
    actions: frame.actions.map(({ ref, title }) => ({ ref, title })),
    objectives: objectivesFor(open, committee).map(({ plan, code, title }) => {
      const value = objectiveReference(plan, code);
      return { value, text: `${value} ${title}` };
    }),
    owners: [...new Set(owners)].sort((a, b) => a.localeCompare(b, 'en')),
  };
}

function isPeriod(text: string, frame: Frame): boolean {
  try {
    parsePeriod(text, frame.organisation.yearStarts);
    return true;
  } catch (error) {
    if (error instanceof PeriodError) return false;
    throw error;
  }
}

function dueProblems(frame: Frame, due: string, today: string): FieldProblem[] {
  const problem = (text: string): FieldProblem[] => [{ field: 'due', text }];
  if (due === '') return problem('Say by when, such as 2027-03-31 or 2026-27');
  if (!isPeriod(due, frame)) return problem(`"${due}" is no date and no period: expected one such as 2027-03-31 or 2026-27`);
  // Days and names of periods are told apart by their form: 2026-11-21 is over, 2026-27 is not.
  const isOver = /^\d{4}-\d{2}-\d{2}$/.test(due) && due < today;
  return isOver ? problem('That day is over: expected today or a later day') : [];
}

function newActionProblems(frame: Frame, typed: TypedFollowUp, today: string): FieldProblem[] {
  const objectives = new Set(frame.objectives.map(({ plan, code }) => objectiveReference(plan, code)));
  return [
    ...saidProblems('title', typed.title, 'Say what is to be done, or name an action that is in the plan already', LONGEST_TITLE * 2),
    ...(objectives.has(typed.objective) ? [] : [{ field: 'objective', text: 'Choose the objective that it stands under' }]),
    ...saidProblems('owner', typed.owner, 'Say who does it', LONGEST_TITLE),
    ...dueProblems(frame, typed.due.trim(), today),
  ];
}

/** The action with the next reference in the council's own pattern. */
function newAction(frame: Frame, { objective, title, owner, due }: TypedFollowUp, today: string): Action {
  const rows = [
    ...frame.actions.map((action) => ({ reference: action.ref, objective: action.objective, frequency: null })),
    ...frame.indicators.map((each) => ({ reference: each.code, objective: each.objective, frequency: each.frequency })),
  ];
  const { reference } = nextReference({ objective, kind: 'action', frequency: null }, rows);
  return {
    ref: reference,
    title: title.trim(),
    objective,
    links: [],
    owner: owner.trim(),
    // From today: nobody was to have begun it in a period before.
    starts: today,
    due: due.trim(),
    approver: null,
    service: null,
    frequency: null,
  };
}

/** The committee closed it meanwhile. */
class Closed extends Error {}

/** Names the action at the recommendation, which is still open. @throws Closed */
async function named(context: Context, write: Write, organisation: string, number: number, ref: string): Promise<void> {
  const held = (await readRecommendations(write, organisation)).find((each) => each.number === number);
  if (held === undefined || held.closed !== null) throw new Closed();
  await setFollowUps(write, organisation, number, [...new Set([...held.actions, ref])]);
  await audited(context, write, organisation, {
    act: 'recommendation-followed',
    subject: `recommendation ${number}`,
    detail: { action: ref },
  });
}

const CLOSED: FieldProblem = { field: 'main', text: 'The committee closed it: nothing more follows from it' };

/** Puts a new action into the plan and names it, both or neither; what is wrong with it otherwise. */
async function planned(context: Context, organisation: string, number: number, action: Action): Promise<FieldProblem[]> {
  try {
    const edit = { rows: { actions: [action] } };
    const seen = [{ sheet: 'actions', key: [action.ref], digest: null } as const];
    const why = `Follows from recommendation ${number} of a committee`;
    await changeCouncil(context, organisation, edit, {
      why,
      seen,
      along: (write) => named(context, write, organisation, number, action.ref),
    });
    return [];
  } catch (error) {
    if (error instanceof Closed) return [CLOSED];
    if (error instanceof InputFault) return error.problems.map((problem) => ({ field: 'title', text: problemText(problem) }));
    throw error;
  }
}

/** Names an action that is in the plan already; what is wrong with that otherwise. */
async function linked(context: Context, organisation: string, number: number, ref: string): Promise<FieldProblem[]> {
  try {
    await context.store.transaction(async (write) => {
      await lockCouncil(write, organisation);
      await named(context, write, organisation, number, ref);
    });
    return [];
  } catch (error) {
    if (error instanceof Closed) return [CLOSED];
    throw error;
  }
}

/**
 * Says what follows from a recommendation that was answered: an action that is in the plan, or a new one that then stands in it.
 * @throws NotFoundFault where she may not change the plan
 */
export async function followUp(context: Context, organisation: string, number: number, typed: TypedFollowUp): Promise<Done> {
  const open = await openScrutiny(context, organisation);
  const made = madeHeld(open, organisation, number);
  if (!open.chamber.viewer.followsUp(made)) throw noSuch(organisation);
  const { frame } = open;
  const ref = typed.action.trim();
  const there = frame.actions.find((action) => action.ref.toLowerCase() === ref.toLowerCase());
  const found: FieldProblem[] = [
    ...(made.response === null
      ? [{ field: 'main', text: 'It is not answered yet: what follows from it is said with or after the answer' }]
      : []),
    ...(made.closed === null ? [] : [CLOSED]),
    ...(ref !== '' && there === undefined ? [{ field: 'action', text: `There is no action "${ref}" in the plan` }] : []),
    ...(there !== undefined && made.actions.includes(there.ref) ? [{ field: 'action', text: `${there.ref} follows from it already` }] : []),
    ...(ref === '' ? newActionProblems(frame, typed, open.chamber.today) : []),
  ];
  if (found.length > 0) return problems(found);
  const refused =
    there === undefined
      ? await planned(context, organisation, number, newAction(frame, typed, open.chamber.today))
      : await linked(context, organisation, number, there.ref);
  return refused.length > 0 ? problems(refused) : { kind: 'saved' };
}
