import type { Council } from '../model/council.ts';
import type { Organisation } from '../model/plan.ts';
import { NONE } from './figure.ts';
import { periodNamesFor } from './periodName.ts';
import {
  type ActionFacts,
  endedText,
  type IndicatorFacts,
  type PlanFacts,
  type RolloverFacts,
  type RolloverWords,
  targetText,
} from './rolloverFacts.ts';
import type { ChangeBriefing, RolloverGroup, RolloverLine } from './rolloverTypes.ts';
import { counted, wordingOf } from './wording.ts';

/* What a rollover does, line by line: before it is saved, and afterwards as the page of its change. */

function planLine({ plan, fate, code, title, years, objectives }: PlanFacts, { wording }: RolloverWords): RolloverLine {
  const named = { reference: code, title };
  if (fate === 'new') return { ...named, text: wording.text('rollover.line.new-plan', { objectives, from: plan.code }) };
  return {
    ...named,
    text: years === null ? wording.word('rollover.line.plan.no-years') : wording.text('rollover.line.plan', { years }),
  };
}

function actionLine({ action, due }: ActionFacts, { wording, names }: RolloverWords): RolloverLine {
  const shown = (text: string) => names.dueBy(text);
  const text =
    due === null
      ? wording.word('rollover.line.action.no-date')
      : action.due === null || action.due === due
        ? wording.text('rollover.line.action', { due: shown(due) })
        : wording.text('rollover.line.action.moved', { due: shown(due), was: shown(action.due) });
  return { reference: action.ref, title: action.title, text };
}

function indicatorLine({ indicator, already, targets }: IndicatorFacts, next: string, { wording }: RolloverWords): RolloverLine {
  const text = already ? wording.text('rollover.line.indicator.already', { next }) : wording.text('rollover.line.indicator', { targets });
  return { reference: indicator.code, title: indicator.title, text };
}

function droppedIn({ actions, indicators }: Pick<RolloverFacts, 'actions' | 'indicators'>, words: RolloverWords): RolloverLine[] {
  return [
    ...actions
      .filter((of) => of.over || !of.carried)
      .map((of) => ({ reference: of.action.ref, title: of.action.title, text: of.over ? endedText(of, words) : of.reason })),
    ...indicators
      .filter((of) => !of.carried)
      .map(({ indicator, reason }) => ({ reference: indicator.code, title: indicator.title, text: reason })),
  ];
}

/** What saving would add, carry and drop. */
export function reviewOf(facts: RolloverFacts, words: RolloverWords): RolloverGroup[] {
  const { wording } = words;
  const { plans, actions, indicators, calendar, next } = facts;
  const kept = indicators.filter(({ carried }) => carried);
  const added = [
    ...plans.filter(({ fate }) => fate === 'new').map((of) => planLine(of, words)),
    ...kept
      .filter(({ targets }) => targets > 0)
      .map((of) => ({
        reference: of.indicator.code,
        title: of.indicator.title,
        text: wording.text('rollover.line.targets', { next: next.text, target: targetText(of.next, of.indicator, wording) }),
      })),
    ...(calendar?.rolled && calendar.periods.length > 0
      ? [
          {
            reference: next.text,
            title: wording.word('rollover.calendar'),
            text: wording.text('rollover.line.calendar', { rows: calendar.periods.length, next: next.text }),
          },
        ]
      : []),
  ];
  const carried = [
    ...plans.filter(({ fate }) => fate === 'carry').map((of) => planLine(of, words)),
    ...actions.filter((of) => !of.over && of.carried).map((of) => actionLine(of, words)),
    ...kept.map((of) => indicatorLine(of, next.text, words)),
  ];
  return [
    { title: wording.word('rollover.group.added'), lines: added },
    { title: wording.word('rollover.group.carried'), lines: carried },
    { title: wording.word('rollover.group.dropped'), lines: droppedIn(facts, words) },
  ];
}

/** Why the change is made, in one sentence: "Rollover to 2027-28: 3 actions and 1 indicator left out". */
export function rolloverWhy({ organisation, next, actions, indicators }: Omit<RolloverFacts, 'step' | 'errors'>): string {
  const wording = wordingOf(organisation);
  const left = [
    { kind: 'actions', count: actions.filter(({ over, carried }) => !over && !carried).length },
    { kind: 'indicators', count: indicators.filter(({ carried }) => !carried).length },
  ].filter(({ count }) => count > 0);
  if (left.length === 0) return wording.text('rollover.why.all', { next: next.text });
  return wording.text('rollover.why', {
    next: next.text,
    left: wording.listed(left.map(({ kind, count }) => wording.text('rollover.why.left', { kind, count }))),
  });
}

/** Everything that goes no further, each with why: "SS01/A001: Paid for by nobody". */
export function droppedLines(facts: Omit<RolloverFacts, 'step' | 'errors'>): string[] {
  const wording = wordingOf(facts.organisation);
  const names = periodNamesFor(wording, facts.organisation.yearStarts);
  return droppedIn(facts, { wording, names }).map(({ reference, text }) => `${reference}: ${text}`);
}

/** A change that was made, with its rows. */
export interface ChangeFacts {
  readonly organisation: Organisation;
  readonly number: number;
  readonly at: string;
  readonly who: string;
  readonly why: string | null;
  readonly dropped: readonly string[];
  readonly rows: readonly {
    readonly sheet: keyof Council;
    readonly what: 'added' | 'changed' | 'withdrawn';
    readonly key: string;
    readonly fields: readonly { readonly field: string; readonly old: string | null; readonly new: string | null }[];
  }[];
  /** titles of plans, indicators and actions by their references */
  readonly titles: ReadonlyMap<string, string>;
}

/** The references that a row's key begins with may have a title: "SCC006Q 2013-14 Q2". */
function titleOf(key: string, titles: ReadonlyMap<string, string>): string {
  return titles.get(key) ?? [...titles].find(([reference]) => key.startsWith(`${reference} `))?.[1] ?? '';
}

/** The page of one change. */
export function briefChange({ organisation, number, at, who, why, dropped, rows, titles }: ChangeFacts): ChangeBriefing {
  const wording = wordingOf(organisation);
  const names = periodNamesFor(wording, organisation.yearStarts);
  const kinds = [...new Set(rows.map(({ sheet, what }) => `${what} ${sheet}`))];
  return {
    title: wording.text('change.title', { number }),
    opening: [
      wording.sentence('change.opening', { who, at: names.instant(at), rows: counted(rows.map(({ sheet, key }) => `${sheet} ${key}`)) }),
    ],
    why: why ?? '',
    dropped,
    groups: kinds.map((kind) => {
      const own = rows.filter(({ sheet, what }) => `${what} ${sheet}` === kind);
      const [first] = own;
      return {
        title: first === undefined ? '' : wording.text(`change.${first.what}`, { sheet: first.sheet }),
        lines: own.map(({ key, what, fields }) => ({
          reference: key,
          title: titleOf(key, titles),
          text:
            what === 'changed'
              ? wording.listed(
                  fields.map((each) => wording.text('change.field', { field: each.field, old: each.old ?? NONE, new: each.new ?? NONE })),
                )
              : '',
        })),
      };
    }),
  };
}
