import type { DecimalText } from '../../model/decimal.ts';
import type { PeriodText } from '../../model/period.ts';
import { figureWithin, PERIOD, PLAN_CODE, Refusal, startReading } from '../../returns/cells.ts';
import { TARGET_RULES, type TargetRule } from './rolledTargets.ts';

/* What somebody chooses on her way through the rollover, read from the fields of its pages. Plain data in and out. */

/** What becomes of a plan: it goes on under its code, a new one takes its place, or it is left alone. */
const PLAN_FATES = ['leave', 'carry', 'new'] as const;
export type PlanFate = (typeof PLAN_FATES)[number];

export interface PlanChoice {
  readonly fate: PlanFate;
  /** of the plan next year; its own code where it goes on */
  readonly code: string;
  readonly title: string;
  readonly years: string | null;
}

export interface ActionChoice {
  readonly carried: boolean;
  readonly due: PeriodText | null;
  readonly reason: string;
}

export interface IndicatorChoice {
  readonly carried: boolean;
  readonly reason: string;
  /** null: as for all */
  readonly rule: TargetRule | null;
}

export type RolloverTyped = ReadonlyMap<string, string>;

/** The name of a field about one row: `due|SS01/A001`. */
function rollField(what: RollField, reference: string): string {
  return `${what}|${reference}`;
}
export type RollField = 'plan' | 'code' | 'title' | 'years' | 'action' | 'due' | 'why' | 'indicator' | 'gone' | 'rule';

/** Keeps what is wrong with a field. */
export type Complain = (field: string, message: string) => void;

function text(typed: RolloverTyped, name: string, offered: string): string {
  return typed.get(name)?.trim() ?? offered;
}

function word<Word extends string>(typed: RolloverTyped, name: string, words: readonly Word[], offered: Word): Word {
  const said = typed.get(name);
  return words.find((each) => each === said) ?? offered;
}

/** @param taken codes of plans that there are */
export function readPlan(
  typed: RolloverTyped,
  offered: PlanChoice & { readonly from: string },
  taken: ReadonlySet<string>,
  complain: Complain,
): PlanChoice {
  const { from } = offered;
  const fate = word(typed, rollField('plan', from), PLAN_FATES, offered.fate);
  const title = text(typed, rollField('title', from), offered.title);
  const years = text(typed, rollField('years', from), offered.years ?? '') || null;
  if (fate === 'leave') return { fate, code: from, title, years };
  if (title === '') complain(rollField('title', from), 'Nothing stands here: expected the title of the plan');
  if (fate === 'carry') return { fate, code: from, title, years };
  const code = text(typed, rollField('code', from), offered.code);
  const read = PLAN_CODE.read(code, startReading(1));
  if (code === '') complain(rollField('code', from), 'Nothing stands here: expected a plan code without spaces, slashes and semicolons');
  else if (read instanceof Refusal) complain(rollField('code', from), `"${code}" ${read.message}`);
  else if (taken.has(code)) complain(rollField('code', from), `"${code}" is the code of a plan that there is: expected another`);
  return { fate, code, title, years };
}

/** @param offered when it is due from now on; `overdue`: the day is over, so that somebody has to say another */
export function readAction(
  typed: RolloverTyped,
  ref: string,
  offered: { readonly due: PeriodText | null; readonly overdue: boolean },
  yearStarts: number,
  complain: Complain,
): ActionChoice {
  const carried = word(typed, rollField('action', ref), ['carry', 'drop'], 'carry') === 'carry';
  const reason = text(typed, rollField('why', ref), '');
  const due = text(typed, rollField('due', ref), offered.due ?? '');
  if (!carried) {
    if (reason === '') complain(rollField('why', ref), 'Nothing stands here: say why it is dropped');
    return { carried, due: null, reason };
  }
  if (due === '' && offered.overdue) complain(rollField('due', ref), 'Nothing stands here: its due date is over, so say a new one');
  if (due === '') return { carried, due: null, reason: '' };
  const read = PERIOD.read(due, startReading(yearStarts));
  if (read instanceof Refusal) complain(rollField('due', ref), `"${due}" ${read.message}`);
  return { carried, due: read instanceof Refusal ? null : read, reason: '' };
}

export function readIndicator(typed: RolloverTyped, code: string, complain: Complain): IndicatorChoice {
  const carried = word(typed, rollField('indicator', code), ['carry', 'drop'], 'carry') === 'carry';
  const reason = text(typed, rollField('gone', code), '');
  if (!carried && reason === '') complain(rollField('gone', code), 'Nothing stands here: say why it is dropped');
  return { carried, reason: carried ? '' : reason, rule: TARGET_RULES.find((rule) => rule === typed.get(rollField('rule', code))) ?? null };
}

export interface TargetChoice {
  readonly rule: TargetRule;
  readonly percent: DecimalText;
  /** as typed */
  readonly percentText: string;
}

const MOST_PER_CENT = 100;

export function readTargets(typed: RolloverTyped, complain: Complain): TargetChoice {
  const rule = word(typed, 'targets', TARGET_RULES, 'same');
  const percentText = text(typed, 'percent', '2');
  const asksPercent = rule === 'better' || [...typed].some(([name, value]) => name.startsWith('rule|') && value === 'better');
  if (!asksPercent) return { rule, percent: '0', percentText };
  const read = figureWithin(0, MOST_PER_CENT).read(percentText, startReading(1));
  if (read instanceof Refusal) complain('percent', `"${percentText}" ${read.message}`);
  return { rule, percent: read instanceof Refusal ? '0' : read, percentText };
}
