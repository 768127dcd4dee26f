import { formGroups } from '../../briefing/setUpForm.ts';
import type { FormOption, FormSheet, RowForm } from '../../briefing/setUpTypes.ts';
import { AT_FIRST, SHEET_WORDS } from '../../briefing/setUpWords.ts';
import { FREQUENCIES } from '../../model/indicator.ts';
import { nextCode, nextReference, type Offered } from '../../model/nextReference.ts';
import { objectiveReference } from '../../model/reference.ts';
import { DIRECTION_FORMS, PRESET_SCHEMES } from '../../model/scheme.ts';
import { type FormTexts, formColumns } from '../../returns/form.ts';
import { readPeople } from '../../store/people/memberships.ts';
import type { Context } from '../context.ts';
import { allows, permit, permitAnywhere } from '../permit.ts';
import { placesIn } from '../place.ts';
import { periodsHeld } from './figuresHeld.ts';
import { OF_THE_WHOLE } from './list.ts';
import { type Frame, frameOf, heldRow, heldRows, placeOfRow } from './rows.ts';

/** What somebody sends of a form. */
export interface RowInput {
  /** by heading, as they were typed */
  readonly texts: FormTexts;
  readonly why: string;
  /** the version that the form was loaded with; '' for a new row */
  readonly seen: string;
  /** from which period a new definition holds, or that it is the same; '' where she did not say */
  readonly redefined: string;
}

/** What is wrong with what was sent, and what has to be asked because of it. */
export interface Wrong {
  /** by column; "why" stands for the reason */
  readonly problems: ReadonlyMap<string, string>;
  readonly redefinition: RowForm['redefinition'];
  readonly conflict: RowForm['conflict'];
}

const NOTHING_WRONG: Wrong = { problems: new Map(), redefinition: null, conflict: null };

/** The objectives under which the one who asks may put a row; all of them where her say follows from the row's service. */
function objectiveChoices(context: Context, organisation: string, frame: Frame): readonly FormOption[] {
  const placeOf = placesIn(frame);
  const all = frame.objectives.map(({ plan, code, title }) => ({ value: objectiveReference(plan, code), title }));
  const hers = all.filter(({ value }) => allows(context, organisation, 'set-up', placeOf({ objective: value, service: null })));
  return (hers.length > 0 ? hers : all).map(({ value, title }) => ({ value, text: `${value} ${title}` }));
}

function choicesFor(context: Context, organisation: string, sheet: FormSheet, frame: Frame, texts: FormTexts): FormParts['choices'] {
  const objective = objectiveChoices(context, organisation, frame);
  switch (sheet) {
    case 'indicators': {
      const own = frame.schemes.map(({ name }) => name);
      const schemes = [...PRESET_SCHEMES.filter((name) => !own.includes(name)), ...own];
      return { objective, scheme: schemes.map((name) => ({ value: name, text: name })) };
    }
    case 'actions':
      return { objective };
    case 'objectives': {
      const plan = texts['plan'] ?? '';
      const beside = frame.objectives.filter((node) => node.plan === plan && node.code !== texts['code']);
      return {
        plan: frame.plans.map(({ code, title }) => ({ value: code, text: `${code} ${title}` })),
        parent: beside.map(({ code, title }) => ({ value: code, text: `${code} ${title}` })),
      };
    }
    case 'checks':
      return { total: frame.indicators.map(({ code, title }) => ({ value: code, text: `${code} ${title}` })) };
    default:
      return {};
  }
}

type FormParts = Parameters<typeof formGroups>[0];

function saidBefore(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.flatMap((value) => value ?? []))].sort((a, b) => a.localeCompare(b, 'en'));
}

/** The names of the people who are there, for whoever may see them. */
async function peopleNames(context: Context, organisation: string): Promise<readonly string[]> {
  if (!allows(context, organisation, 'see-people')) return [];
  const people = await readPeople(context.store.db, organisation);
  return people.filter(({ left }) => left === null).map(({ name }) => name);
}

/** Names, services and units that the council writes already: the same thing is then written alike. */
function suggestionsFor(sheet: FormSheet, { indicators, actions, objectives }: Frame, people: readonly string[]): FormParts['suggestions'] {
  if (sheet === 'objectives') return { level: saidBefore(objectives.map(({ level }) => level)) };
  if (sheet !== 'indicators' && sheet !== 'actions') return {};
  const rows = [...indicators, ...actions];
  return {
    owner: saidBefore([...people, ...rows.map(({ owner }) => owner)]),
    approver: saidBefore([...people, ...rows.map(({ approver }) => approver)]),
    service: saidBefore(rows.map(({ service }) => service)),
    unit: saidBefore(indicators.map(({ unit }) => unit)),
    source: saidBefore(indicators.map(({ source }) => source)),
    direction: DIRECTION_FORMS.split(/, | or /).slice(0, 4),
  };
}

/** A reference that nothing has yet, where the sheet's rows have one in the council's pattern. */
function offeredReference(sheet: FormSheet, frame: Frame, texts: FormTexts): Offered | null {
  const objective = texts['objective'] === '' ? null : (texts['objective'] ?? null);
  const measures = frame.indicators.map(({ code, objective: serves, frequency }) => ({ reference: code, objective: serves, frequency }));
  const works = frame.actions.map(({ ref, objective: serves }) => ({ reference: ref, objective: serves, frequency: null }));
  switch (sheet) {
    case 'indicators': {
      const frequency = FREQUENCIES.find((word) => word === texts['frequency']) ?? null;
      return objective === null ? null : nextReference({ objective, kind: 'measure', frequency }, measures);
    }
    case 'actions':
      return objective === null ? null : nextReference({ objective, kind: 'action', frequency: null }, works);
    case 'objectives': {
      const inPlan = frame.objectives.filter(({ plan }) => plan === texts['plan']);
      const level = texts['level'] ?? '';
      const beside = inPlan.filter((node) => node.level === level);
      return nextCode(
        beside.map(({ code }) => code),
        inPlan.map(({ code }) => code),
        level,
      );
    }
    default:
      return null;
  }
}

const REFERENCE_COLUMN: Readonly<Partial<Record<FormSheet, string>>> = { indicators: 'code', actions: 'ref', objectives: 'code' };

/** The texts with the reference that is offered, in a field that is empty. */
export function withReference(sheet: FormSheet, frame: Frame, texts: FormTexts): FormTexts {
  const column = REFERENCE_COLUMN[sheet];
  if (column === undefined || (texts[column] ?? '').trim() !== '') return texts;
  return { ...texts, [column]: offeredReference(sheet, frame, texts)?.reference ?? '' };
}

function openingOf(sheet: FormSheet, name: string | null, frame: Frame, texts: FormTexts): string | null {
  if (name !== null) return heldRows(sheet, frame).find((row) => row.name === name)?.texts['title'] ?? null;
  if (REFERENCE_COLUMN[sheet] === undefined) return null;
  const offered = offeredReference(sheet, frame, texts);
  if (offered === null) return 'Choose an objective, and a reference is offered in your own pattern.';
  const after = offered.after === null ? 'It begins a row of its own' : `It follows ${offered.after}`;
  return `${offered.reference} is free. ${after}; write another where you want one.`;
}

function titleOf(sheet: FormSheet, name: string | null): string {
  if (sheet === 'organisation') return 'The council';
  const { one } = SHEET_WORDS[sheet];
  return name === null ? `New ${one}` : `${one.charAt(0).toUpperCase()}${one.slice(1)} ${name}`;
}

/** Columns that a form shows and does not take. */
export function fixedColumns(sheet: FormSheet, name: string | null): readonly string[] {
  if (sheet === 'organisation') return ['name'];
  return sheet === 'objectives' && name !== null ? ['plan'] : [];
}

/** A row's form as finished data. */
export async function makeForm(
  context: Context,
  organisation: string,
  sheet: FormSheet,
  name: string | null,
  input: RowInput,
  wrong: Wrong = NOTHING_WRONG,
): Promise<RowForm> {
  const frame = await frameOf(context, organisation);
  const { texts } = input;
  const { problems, redefinition, conflict } = wrong;
  const held = await periodsHeld(context, organisation, sheet, frame, name);
  const groups = formGroups({
    sheet,
    columns: formColumns(sheet),
    texts,
    fixed: fixedColumns(sheet, name),
    choices: choicesFor(context, organisation, sheet, frame, texts),
    suggestions: suggestionsFor(sheet, frame, await peopleNames(context, organisation)),
    errors: problems,
  });
  return {
    sheet,
    name,
    title: titleOf(sheet, name),
    opening: openingOf(sheet, name, frame, texts),
    groups,
    seen: input.seen,
    why: { value: input.why, required: held.length > 0, error: problems.get('why') ?? null },
    redefinition,
    problems: [
      ...[...problems].map(([field, text]) => ({ field, text })),
      ...(redefinition === null ? [] : [{ field: 'redefinedFrom', text: redefinition.error }]),
    ],
    conflict,
  };
}

/**
 * The form of a row that is held.
 * @throws NotFoundFault where there is none, or none that the one who asks may change
 */
export async function rowForm(context: Context, organisation: string, sheet: FormSheet, name: string): Promise<RowForm> {
  permitAnywhere(context, organisation, 'set-up');
  const frame = await frameOf(context, organisation);
  const { texts, digest } = heldRow(organisation, sheet, frame, name);
  permit(context, organisation, 'set-up', placeOfRow(sheet, frame, texts));
  return makeForm(context, organisation, sheet, name, { texts, why: '', seen: digest, redefined: '' });
}

/**
 * The form of a new row.
 * @param said what is known of it from where it was asked for: its plan, the objective it serves
 */
export async function newRowForm(context: Context, organisation: string, sheet: FormSheet, said: FormTexts): Promise<RowForm> {
  permitAnywhere(context, organisation, 'set-up');
  if (OF_THE_WHOLE.includes(sheet)) permit(context, organisation, 'set-up');
  const frame = await frameOf(context, organisation);
  const known = formColumns(sheet).map(({ heading }) => heading);
  const given = Object.fromEntries(Object.entries(said).filter(([heading]) => known.includes(heading)));
  const texts = { ...AT_FIRST[sheet], ...given };
  return makeForm(context, organisation, sheet, null, { texts: withReference(sheet, frame, texts), why: '', seen: '', redefined: '' });
}

/** The same form with a reference offered for what was chosen in it. */
export async function withOffer(context: Context, organisation: string, sheet: FormSheet, input: RowInput): Promise<RowForm> {
  permitAnywhere(context, organisation, 'set-up');
  const frame = await frameOf(context, organisation);
  const column = REFERENCE_COLUMN[sheet] ?? '';
  const texts = withReference(sheet, frame, { ...input.texts, [column]: '' });
  return makeForm(context, organisation, sheet, null, { ...input, texts });
}
