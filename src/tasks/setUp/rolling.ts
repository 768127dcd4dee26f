import { judgeAction } from '../../judgement/action.ts';
import type { Council } from '../../model/council.ts';
import type { Indicator } from '../../model/indicator.ts';
import { comparePeriods, days, type Period, type PeriodText, parsePeriod, shift, yearOf } from '../../model/period.ts';
import type { Action, ActionState, Objective, Plan, Progress } from '../../model/plan.ts';
import { objectiveReference } from '../../model/reference.ts';
import type { Edit } from '../changeCouncil.ts';
import type { ActionChoice, IndicatorChoice, PlanChoice } from './rollingChoices.ts';

/* One year's plans become the next year's: plain data in and out. */

/** What an action is when its year ends. */
export interface ActionAtEnd {
  readonly action: Action;
  readonly state: ActionState;
  /** the period in which it was completed */
  readonly completedIn: PeriodText | null;
}

export function planOf({ objective }: Pick<Action | Indicator, 'objective'>): string | null {
  return objective?.split('/')[0] ?? null;
}

/** The state of each action by the end of the year, as far as it was returned. */
export function actionsAtEnd(council: Pick<Council, 'organisation' | 'actions' | 'progress'>, year: Period): ActionAtEnd[] {
  const { yearStarts } = council.organisation;
  return council.actions.map((action) => {
    const returned = council.progress.filter((row) => row.action === action.ref);
    const { state, completedIn } = judgeAction(action, returned, year, yearStarts);
    return { action, state, completedIn };
  });
}

/** Whether an action has no place in the next year's plan. */
export function isOver({ state }: ActionAtEnd): boolean {
  return state === 'completed' || state === 'deleted';
}

/** Whether the day on which an action was due is over. @param today ISO date */
export function isOverdue({ due }: Action, today: string, yearStarts: number): boolean {
  return due !== null && days(parsePeriod(due, yearStarts)).to < today;
}

/**
 * When an action that is carried on is due: as before, or a year later where that day comes before the new year. None where
 * that day is over: a slipped action would be on track again, and nobody would have said so.
 */
export function offeredDue(action: Action, year: Period, today: string, yearStarts: number): PeriodText | null {
  const { due } = action;
  if (due === null || isOverdue(action, today, yearStarts)) return null;
  const period = parsePeriod(due, yearStarts);
  if (days(period).to > days(year).to) return due;
  return shift(period, period.kind === 'date' ? 12 : 12 / period.months, yearStarts).text;
}

/** A period of the calendar whose returns are still collected, or are to be. */
export interface OpenRound {
  readonly period: PeriodText;
  /** its first day for returns has come */
  readonly begun: boolean;
}

/** The year's periods whose collection is not closed: not locked, and where nothing locks them not past their last day. */
export function openRounds(calendar: Council['calendar'], year: Period, today: string, yearStarts: number): OpenRound[] {
  return calendar
    .filter(({ period }) => yearOf(parsePeriod(period, yearStarts), yearStarts).text === year.text)
    .filter(({ due, approveBy, locks }) => (locks === null ? today <= (approveBy ?? due) : today < locks))
    .map(({ period, opens }) => ({ period, begun: opens <= today }))
    .sort((a, b) => comparePeriods(parsePeriod(a.period, yearStarts), parsePeriod(b.period, yearStarts)));
}

/** What was chosen for everything that rolls over. */
export interface Chosen {
  /** by the plan's code now; plans that are left alone are not in it */
  readonly plans: ReadonlyMap<string, PlanChoice>;
  readonly actions: ReadonlyMap<string, ActionChoice>;
  readonly indicators: ReadonlyMap<string, IndicatorChoice>;
}

/** The reference of an objective once its plan is called otherwise. */
function renamer(plans: ReadonlyMap<string, PlanChoice>): (reference: string) => string {
  return (reference) => {
    const [plan = '', ...code] = reference.split('/');
    const choice = plans.get(plan);
    return choice?.fate === 'new' ? objectiveReference(choice.code, code.join('/')) : reference;
  };
}

interface Placed {
  readonly objective: string | null;
  readonly links: readonly string[];
}

/**
 * A row of which the objective is now that of the new plan. It goes on counting under the old one, so that what was reported
 * there can be read again; and it counts under the new ones of all the plans that it was linked to.
 */
function moved<Row extends Placed>(row: Row, rename: (reference: string) => string): Row {
  const objective = row.objective === null ? null : rename(row.objective);
  const own = row.objective === null || objective === row.objective ? [] : [row.objective];
  const links = [...new Set([...row.links.flatMap((link) => [rename(link), link]), ...own])].filter((link) => link !== objective);
  return { ...row, objective, links };
}

function isSame(a: Placed, b: Placed): boolean {
  return a.objective === b.objective && a.links.length === b.links.length;
}

/**
 * The return that takes an action out of a plan which ends: deleted at the end of the year, with why. It leaves the counts
 * and nobody is asked for it again, but the plan's reports still name it.
 */
function deletion(council: Council, action: string, year: Period, reason: string): Progress {
  const held = council.progress.find((row) => row.action === action && row.period === year.text);
  const nothing = { action, period: year.text, percent: null, completedIn: null };
  return { ...(held ?? nothing), status: 'deleted', comment: reason };
}

/** The edit that makes next year's plans; targets and calendar are added by whoever asks for them. */
export function rolledPlans(council: Council, year: Period, atEnd: readonly ActionAtEnd[], { plans, actions, indicators }: Chosen): Edit {
  const rename = renamer(plans);
  const rolls = (row: Placed) => {
    const plan = planOf(row);
    return plan === null ? undefined : plans.get(plan);
  };
  const newPlans = council.plans.flatMap((plan): Plan[] => {
    const choice = plans.get(plan.code);
    return choice === undefined ? [] : [{ ...plan, code: choice.code, title: choice.title, years: choice.years }];
  });
  const objectives = council.objectives.flatMap((node): Objective[] => {
    const choice = plans.get(node.plan);
    return choice?.fate === 'new' ? [{ ...node, plan: choice.code }] : [];
  });
  const carriedActions = atEnd.flatMap((each): Action[] => {
    const { action } = each;
    const choice = actions.get(action.ref);
    if (rolls(action) !== undefined && (isOver(each) || choice?.carried !== true)) return [];
    const next = moved(action, rename);
    const due = choice === undefined ? action.due : choice.due;
    return isSame(next, action) && due === action.due ? [] : [{ ...next, due }];
  });
  const carriedIndicators = council.indicators.flatMap((indicator): Indicator[] => {
    if (rolls(indicator) !== undefined && indicators.get(indicator.code)?.carried !== true) return [];
    const next = moved(indicator, rename);
    return isSame(next, indicator) ? [] : [next];
  });
  const deletions = atEnd.flatMap((each): Progress[] => {
    const choice = actions.get(each.action.ref);
    const stays = rolls(each.action)?.fate === 'new' && !isOver(each) && choice?.carried === false;
    return stays ? [deletion(council, each.action.ref, year, choice.reason)] : [];
  });
  const leaves = (row: Placed) => rolls(row)?.fate === 'carry';
  return {
    rows: { plans: newPlans, objectives, actions: carriedActions, indicators: carriedIndicators, progress: deletions },
    withdraw: {
      actions: atEnd
        .filter((each) => leaves(each.action) && (isOver(each) || actions.get(each.action.ref)?.carried !== true))
        .map(({ action }) => [action.ref]),
      // Wherever it stands: an indicator that stayed under the old plan would be asked for again and again.
      indicators: council.indicators
        .filter((each) => rolls(each) !== undefined && indicators.get(each.code)?.carried !== true)
        .map(({ code }) => [code]),
    },
    withBelongings: true,
  };
}
