import { comparePeriods, parsePeriod } from '../model/period.ts';
import { plainFigure } from './figure.ts';
import { periodNamesFor } from './periodName.ts';
import type { PlanningField } from './planningTypes.ts';
import {
  type ActionFacts,
  endedText,
  type IndicatorFacts,
  type PlanFacts,
  type RolloverFacts,
  type RolloverWords,
  targetText,
} from './rolloverFacts.ts';
import { reviewOf } from './rolloverReview.ts';
import {
  ROLLOVER_STEPS,
  type RolloverBriefing,
  type RolloverItem,
  type RolloverOption,
  type RolloverPlan,
  type RolloverTarget,
} from './rolloverTypes.ts';
import type { Sentence } from './types.ts';
import { counted, wordingOf } from './wording.ts';
import { polarityText, stateMark } from './words.ts';

function field(facts: RolloverFacts, name: string, label: string, offered: string): PlanningField {
  return { name, label, text: facts.typed.get(name) ?? offered, error: facts.errors.get(name) ?? null };
}

function planOf(of: PlanFacts, facts: RolloverFacts, { wording }: RolloverWords): RolloverPlan {
  const { code } = of.plan;
  return {
    code,
    title: of.plan.title,
    holds: wording.text('rollover.plan.holds', {
      actions: of.actions.length,
      open: of.open.length,
      indicators: of.indicators.length,
    }),
    name: `plan|${code}`,
    fate: of.fate,
    options: of.fates.map((fate) => ({ value: fate, text: wording.word(`rollover.plan.${fate}`) })),
    fields: [
      field(facts, `title|${code}`, wording.word('rollover.plan.title'), of.title),
      field(facts, `years|${code}`, wording.word('rollover.plan.years'), of.years ?? ''),
      ...(of.fates.includes('new') ? [field(facts, `code|${code}`, wording.word('rollover.plan.code'), of.code)] : []),
    ],
  };
}

function actionItem(of: ActionFacts, facts: RolloverFacts, { wording, names }: RolloverWords): RolloverItem {
  const { ref, title, due } = of.action;
  return {
    reference: ref,
    title,
    about: wording.text('rollover.action.about', {
      state: stateMark(wording, of.state).word,
      percent:
        of.percent === null ? wording.word('rollover.action.no-percent') : wording.text('rollover.action.percent', { percent: of.percent }),
      due: due === null ? '' : wording.text('rollover.action.due', { due: names.dueBy(due) }),
    }),
    name: `action|${ref}`,
    carried: of.carried,
    due: field(facts, `due|${ref}`, wording.word('rollover.action.new-due'), of.due ?? ''),
    reason: field(facts, `why|${ref}`, wording.word('rollover.reason'), of.reason),
  };
}

function indicatorItem({ indicator, carried, reason }: IndicatorFacts, facts: RolloverFacts, { wording }: RolloverWords): RolloverItem {
  const { code, title, unit, polarity, owner } = indicator;
  return {
    reference: code,
    title,
    about: [unit, polarityText(wording, polarity), owner].filter((part) => part !== null).join(', '),
    name: `indicator|${code}`,
    carried,
    due: null,
    reason: field(facts, `gone|${code}`, wording.word('rollover.reason'), reason),
  };
}

function targetRow(of: IndicatorFacts, { wording }: RolloverWords): RolloverTarget {
  const { indicator } = of;
  return {
    code: indicator.code,
    title: indicator.title,
    now: targetText(of.now, indicator, wording),
    outturn: plainFigure(of.outturn, indicator, wording).text,
    next: targetText(of.next, indicator, wording),
    name: `rule|${indicator.code}`,
    rule: of.rule,
    already: of.already,
  };
}

function ruleOptions(facts: RolloverFacts, { wording }: RolloverWords): RolloverOption[] {
  const texts: Readonly<Record<string, string>> = {
    same: wording.text('rollover.rule.same', { year: facts.year.text }),
    better: wording.word('rollover.rule.better'),
    outturn: wording.text('rollover.rule.outturn', { year: facts.year.text }),
    none: wording.word('rollover.rule.none'),
  };
  return facts.rules.map((rule) => ({ value: rule, text: texts[rule] ?? rule }));
}

function openingOf(facts: RolloverFacts, counts: readonly (readonly string[])[], { wording }: RolloverWords): Sentence {
  const { step, year, next, actions, indicators } = facts;
  const years = { year: year.text, next: next.text };
  switch (step) {
    case 'actions':
      return wording.sentence('rollover.opening.actions', {
        open: counted(actions.filter(({ over }) => !over).map(({ action }) => action.ref)),
        over: counted(actions.filter(({ over }) => over).map(({ action }) => action.ref)),
      });
    case 'indicators':
      return wording.sentence('rollover.opening.indicators', { all: counted(indicators.map(({ indicator }) => indicator.code)) });
    case 'review': {
      const [added = [], carried = [], dropped = []] = counts;
      return wording.sentence('rollover.opening.review', { added: counted(added), carried: counted(carried), dropped: counted(dropped) });
    }
    default:
      return wording.sentence(`rollover.opening.${step}`, years);
  }
}

function calendarOf({ calendar, organisation, next }: RolloverFacts, { wording, names }: RolloverWords): RolloverBriefing['calendar'] {
  if (calendar === null || calendar.periods.length === 0) return null;
  const sorted = calendar.periods.map((text) => parsePeriod(text, organisation.yearStarts)).sort(comparePeriods);
  return {
    chosen: calendar.rolled ? 'roll' : 'leave',
    options: [
      { value: 'roll', text: wording.word('rollover.calendar.roll') },
      { value: 'leave', text: wording.word('rollover.calendar.leave') },
    ],
    text: wording.text('rollover.calendar.text', {
      rows: sorted.length,
      first: names.inner(sorted[0]?.text ?? next.text),
      last: names.inner(sorted.at(-1)?.text ?? next.text),
    }),
  };
}

/** The name under which it comes back that she rolls over though returns are still to come in. */
export const OPEN_FIELD = 'open[]';

/** Which periods a tick is about: one that was set for others says nothing of these. */
export function openText(open: RolloverFacts['open']): string {
  return open.map(({ period }) => period).join(';');
}

function openOf({ open, typed, errors }: RolloverFacts, { wording, names }: RolloverWords): RolloverBriefing['open'] {
  if (open.length === 0) return null;
  const begun = open.filter((each) => each.begun).length;
  const state = begun === open.length ? 'now' : begun === 0 ? 'to-come' : 'both';
  const value = openText(open);
  return {
    field: OPEN_FIELD,
    legend: wording.word('rollover.open'),
    text: wording.text(`rollover.open.${state}`, {
      rounds: open.length,
      periods: wording.listed(open.map(({ period }) => names.inner(period))),
    }),
    value,
    checked: typed.get(OPEN_FIELD) === value,
    error: errors.get(OPEN_FIELD) ?? null,
  };
}

/** One page of the rollover. */
export function briefRollover(facts: RolloverFacts): RolloverBriefing {
  const { organisation, year, next, step } = facts;
  const wording = wordingOf(organisation);
  const words = { wording, names: periodNamesFor(wording, organisation.yearStarts) };
  const years = { year: year.text, next: next.text };
  const review = reviewOf(facts, words);
  const fates = new Set(facts.plans.map(({ fate }) => fate));
  const drops = facts.indicators.some(({ carried }) => !carried);
  const leaving = fates.has('carry') && facts.actions.some(({ over, carried }) => over || !carried);
  return {
    title: wording.text('rollover.title', years),
    opening: [
      openingOf(
        facts,
        review.map(({ lines }) => lines.map(({ reference }) => reference)),
        words,
      ),
    ],
    year: year.text,
    step,
    steps: ROLLOVER_STEPS.map((each) => ({ step: each, word: wording.word(`rollover.step.${each}`) })),
    plans: facts.plans.map((of) => planOf(of, facts, words)),
    actions: facts.actions.filter(({ over }) => !over).map((of) => actionItem(of, facts, words)),
    ended: facts.actions
      .filter(({ over }) => over)
      .map((of) => ({ reference: of.action.ref, title: of.action.title, why: endedText(of, words) })),
    indicators: facts.indicators.map((of) => indicatorItem(of, facts, words)),
    targets: {
      rule: facts.rule,
      options: ruleOptions(facts, words),
      percent: field(facts, 'percent', wording.word('rollover.percent'), facts.percentText),
      rows: facts.indicators.filter(({ carried }) => carried).map((of) => targetRow(of, words)),
    },
    calendar: calendarOf(facts, words),
    open: openOf(facts, words),
    review,
    warnings: [
      ...(drops || leaving ? [wording.text('rollover.warning.carry', years)] : []),
      ...(fates.has('new') ? [wording.text('rollover.warning.new', years)] : []),
    ],
    errors: [...facts.errors].map(([name, text]) => ({ field: name, text })),
  };
}
