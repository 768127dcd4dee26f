import { type PhasedAs, phasedAs } from '../judgement/phasing.ts';
import type { DecimalText } from '../model/decimal.ts';
import { FREQUENCIES, type Frequency, type Indicator, type Target } from '../model/indicator.ts';
import { lastYear, next, type Period, type PeriodText } from '../model/period.ts';
import type { Organisation, Plan } from '../model/plan.ts';
import { figureText, plainFigure } from './figure.ts';
import { type PeriodNames, periodNamesFor } from './periodName.ts';
import type {
  PlanChoice,
  PlanningError,
  TargetCell,
  TargetEdit,
  TargetFigure,
  TargetGrid,
  TargetPreview,
  TargetRow,
  TargetTable,
} from './planningTypes.ts';
import { counted, type Wording, wordingOf } from './wording.ts';
import { polarityText } from './words.ts';

/* The grid in which a year's targets are set: what it shows beside the fields, and what the preview says of them. */

/** The name of a cell's field. No figure or period has a bar in it; a code may, and stands last. */
export function cellName(figure: TargetFigure, period: PeriodText, code: string): string {
  return `${figure}|${period}|${code}`;
}

/** The name of the field with the reason for moving an indicator's targets. */
export function reasonName(code: string): string {
  return `reason|${code}`;
}

/** One indicator with what its row rests on. */
export interface GridRow {
  readonly indicator: Indicator;
  readonly parts: readonly Period[];
  readonly hasYearEnd: boolean;
  readonly figures: readonly TargetFigure[];
  readonly targets: ReadonlyMap<PeriodText, Target>;
  readonly before: { readonly figures: readonly (DecimalText | null)[]; readonly outturn: DecimalText | null };
}

export interface GridFacts {
  readonly organisation: Organisation;
  readonly plan: string | null;
  readonly plans: readonly Pick<Plan, 'code' | 'title' | 'years'>[];
  readonly year: Period;
  readonly begun: boolean;
  /** the revision that the form goes on from, and the council's own now */
  readonly seen: number;
  readonly revision: number;
  readonly rows: readonly GridRow[];
  readonly typed: ReadonlyMap<string, string>;
  /** what is wrong with a field, by its name */
  readonly errors: ReadonlyMap<string, string>;
  /** what is said about a row, by code */
  readonly notes: ReadonlyMap<string, string>;
}

function cell(row: GridRow, figure: TargetFigure, period: PeriodText, facts: GridFacts, wording: Wording, names: PeriodNames): TargetCell {
  const { code, title } = row.indicator;
  const name = cellName(figure, period, code);
  const held = row.targets.get(period)?.[figure] ?? '';
  const text = facts.typed.get(name) ?? held;
  return {
    name,
    period,
    label: wording.text('targets.cell', { figure: wording.word(`targets.figure.${figure}`), period: names.inner(period), title }),
    text,
    heldText: text.trim() === held || held === '' ? null : held,
    error: facts.errors.get(name) ?? null,
  };
}

function about({ unit, polarity, owner }: Indicator, wording: Wording): string {
  return [unit, polarityText(wording, polarity), owner === null ? null : wording.text('targets.owner', { owner })]
    .filter((part) => part !== null)
    .join(', ');
}

function gridRow(row: GridRow, facts: GridFacts, wording: Wording, names: PeriodNames): TargetRow {
  const { indicator, parts, before } = row;
  const as = phasedAs(indicator);
  const shown = (text: DecimalText | null) => plainFigure(text, indicator, wording).text;
  const toFill = row.hasYearEnd && row.figures.includes('target');
  return {
    code: indicator.code,
    title: indicator.title,
    about: about(indicator, wording),
    phasedText: row.hasYearEnd && as !== 'level' ? wording.word(`targets.phased.${as}`) : '',
    lines: row.figures.map((figure) => ({
      figure,
      word: wording.word(`targets.figure.${figure}`),
      cells: parts.map(({ text }) => cell(row, figure, text, facts, wording, names)),
      yearEnd: row.hasYearEnd ? cell(row, figure, facts.year.text, facts, wording, names) : null,
    })),
    lastYear: { texts: before.figures.map(shown), outturn: shown(before.outturn) },
    fills: {
      even: toFill && (as !== 'level' || before.outturn !== null),
      profile: toFill && before.figures.every((text) => text !== null),
      alike: row.hasYearEnd && row.figures.some((figure) => figure !== 'target'),
    },
    note: facts.notes.get(indicator.code) ?? null,
  };
}

function table(frequency: Frequency, rows: readonly GridRow[], facts: GridFacts, wording: Wording, names: PeriodNames): TargetTable[] {
  const own = rows.filter(({ indicator }) => indicator.frequency === frequency);
  const [first] = own;
  if (first === undefined) return [];
  return [
    {
      title: wording.word(`targets.each.${frequency}`),
      columns: first.parts.map(({ text }) => ({ period: text, name: names.shortNear(text, facts.year.text) })),
      yearEndName: first.hasYearEnd ? wording.word('targets.year-end') : null,
      rows: own.map((row) => gridRow(row, facts, wording, names)),
    },
  ];
}

/** Whether the end of the year is said: as the year's own target, or by all of its periods. */
function isSet({ indicator, parts, targets }: GridRow, year: PeriodText, as: PhasedAs): boolean {
  const says = (period: PeriodText) => {
    const held = targets.get(period);
    return held !== undefined && [held.target, held.lower, held.upper].some((figure) => figure !== null);
  };
  if (indicator.frequency === 'year' || says(year)) return says(year);
  return as === 'parts' ? parts.every(({ text }) => says(text)) : says(parts.at(-1)?.text ?? year);
}

/** A plan's title; beside it its years where another plan has the title too, or its code where the years tell no more. */
function choiceTitle({ code, title, years }: GridFacts['plans'][number], plans: GridFacts['plans']): string {
  const namesakes = plans.filter((other) => other.code !== code && other.title === title);
  if (namesakes.length === 0) return title;
  const told = years !== null && namesakes.every((other) => other.years !== years);
  return `${title}, ${told ? years : code}`;
}

/** The grid of one year. */
export function briefTargets(facts: GridFacts): TargetGrid {
  const { organisation, year, rows, plans } = facts;
  const wording = wordingOf(organisation);
  const names = periodNamesFor(wording, organisation.yearStarts);
  const all = rows.map(({ indicator }) => indicator.code);
  const set = rows.filter((row) => isSet(row, year.text, phasedAs(row.indicator))).map(({ indicator }) => indicator.code);
  const choices: PlanChoice[] = [
    { code: null, title: wording.word('targets.all-plans') },
    ...plans.map((plan) => ({ code: plan.code, title: choiceTitle(plan, plans) })),
  ];
  const errors: PlanningError[] = [...facts.errors].map(([field, text]) => ({ field, text }));
  return {
    title: wording.text('targets.title', { year: year.text }),
    opening: [
      rows.length === 0
        ? wording.sentence('targets.opening.none')
        : wording.sentence('targets.opening', { set: counted(set), all: counted(all) }),
      ...(facts.begun ? [wording.sentence('targets.begun', { day: names.from(year.text) })] : []),
    ],
    plan: facts.plan,
    plans: choices,
    year: year.text,
    yearBefore: lastYear(year, organisation.yearStarts).text,
    yearAfter: next(year, organisation.yearStarts).text,
    begun: facts.begun,
    seen: facts.seen,
    current: facts.revision,
    tables: FREQUENCIES.flatMap((frequency) => table(frequency, rows, facts, wording, names)),
    errors,
  };
}

/** A figure of a target before and after. */
export interface EditFacts {
  readonly indicator: Indicator;
  readonly figure: TargetFigure;
  readonly period: PeriodText;
  readonly before: DecimalText | null;
  readonly after: DecimalText | null;
  readonly meanwhile: DecimalText | null;
}

/** What would change, and of which indicators it is asked why. */
export function briefTargetEdits(
  organisation: Organisation,
  edits: readonly EditFacts[],
  reasons: readonly { readonly code: string; readonly text: string; readonly missing: boolean }[],
): TargetPreview {
  const wording = wordingOf(organisation);
  const names = periodNamesFor(wording, organisation.yearStarts);
  const codes = [...new Set(edits.map(({ indicator }) => indicator.code))];
  const shown = (text: DecimalText | null) => (text === null ? null : figureText(text, null, wording));
  return {
    opening:
      edits.length === 0
        ? wording.sentence('targets.preview.none')
        : wording.sentence('targets.preview', {
            figures: { count: edits.length, rows: edits.map(({ indicator, period, figure }) => cellName(figure, period, indicator.code)) },
            indicators: counted(codes),
          }),
    edits: edits.map(
      ({ indicator, figure, period, before, after, meanwhile }): TargetEdit => ({
        code: indicator.code,
        title: indicator.title,
        periodName: names.short(period),
        word: wording.word(`targets.figure.${figure}`),
        before: shown(before),
        after: shown(after),
        meanwhile: shown(meanwhile),
      }),
    ),
    reasons: reasons.map(({ code, text, missing }) => ({
      name: reasonName(code),
      label: wording.text('targets.reason', { code }),
      text,
      error: missing ? wording.text('targets.reason.missing', { code }) : null,
    })),
  };
}

/** What is said about a row that was filled, or could not be. */
export function fillNote(organisation: Organisation, what: FillOutcome, yearBefore: PeriodText): string {
  const wording = wordingOf(organisation);
  return wording.text(`targets.${what}`, { before: yearBefore });
}

export type FillOutcome =
  | 'filled.even'
  | 'filled.profile'
  | 'filled.alike'
  | 'unfilled.no-year-end'
  | 'unfilled.no-outturn'
  | 'unfilled.no-profile'
  | 'unfilled.no-figure';
