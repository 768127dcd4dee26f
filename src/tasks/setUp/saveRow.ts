import { periodNamesFor } from '../../briefing/periodName.ts';
import { fieldProblem } from '../../briefing/setUpForm.ts';
import type { Difference, FormSheet, RowForm } from '../../briefing/setUpTypes.ts';
import { fieldLabel, SHEET_WORDS } from '../../briefing/setUpWords.ts';
import { wordingOf } from '../../briefing/wording.ts';
import type { Council } from '../../model/council.ts';
import { InputFault } from '../../model/fault.ts';
import { FREQUENCIES } from '../../model/indicator.ts';
import { comparePeriods, next, type PeriodText, parsePeriod, periodAt } from '../../model/period.ts';
import { dayOf } from '../../model/today.ts';
import { type FormTexts, formColumns, readForm } from '../../returns/form.ts';
import { changeCouncil, RowChangedFault } from '../changeCouncil.ts';
import type { Context } from '../context.ts';
import { permit, permitAnywhere } from '../permit.ts';
import { periodsHeld } from './figuresHeld.ts';
import { lastChangeOf } from './lastChange.ts';
import { fixedColumns, makeForm, type RowInput, withReference } from './rowForm.ts';
import { editOf, type Frame, frameOf, type HeldRow, heldRow, heldRows, isRenamed, keyNamed, nameIn, placeOfRow } from './rows.ts';

/** What came of saving: the row under its name, or the form again with what is wrong; then nothing was changed. */
export type SavedRow =
  | { readonly kind: 'saved'; readonly name: string; readonly change: number | null }
  | { readonly kind: 'again'; readonly form: RowForm };

/** Columns that say what is measured: where one changes, figures on either side may not be comparable. */
const DEFINING = ['definition', 'numerator', 'denominator', 'basis', 'unit', 'polarity'] as const;
const PERIODS_OFFERED = 8;
/** The answer that the measure is the same and only its words are clearer. */
const SAME_MEASURE = 'same';

type Problems = Map<string, string>;

function redefiningColumns(held: HeldRow, texts: FormTexts): readonly string[] {
  return DEFINING.filter((heading) => (held.texts[heading] ?? '') !== (texts[heading] ?? '').replace(/\r\n?/g, '\n').trim());
}

/** Periods from which a new definition may hold, newest first: the one after the last figure, and those before it. */
function periodsOffered(frame: Frame, texts: FormTexts, held: readonly PeriodText[], today: string): readonly PeriodText[] {
  const { yearStarts } = frame.organisation;
  const frequency = FREQUENCIES.find((word) => word === texts['frequency']);
  const own = held.map((text) => parsePeriod(text, yearStarts)).filter(({ kind }) => kind === frequency);
  const newest = own.sort((a, b) => comparePeriods(b, a));
  const [last] = newest;
  const first = last ? next(last, yearStarts) : periodAt(frequency ?? 'year', parsePeriod(today, yearStarts).first, yearStarts);
  return [first, ...newest].slice(0, PERIODS_OFFERED).map(({ text }) => text);
}

function redefinitionAsked(
  frame: Frame,
  changed: readonly string[],
  periods: readonly PeriodText[],
  value: string,
): NonNullable<RowForm['redefinition']> {
  const wording = wordingOf(frame.organisation);
  const names = periodNamesFor(wording, frame.organisation.yearStarts);
  const listed = wording.listed(changed.map((heading) => fieldLabel('indicators', heading).toLowerCase()));
  return {
    text: `You changed its ${listed}. Figures from before and after a new definition are not compared.`,
    options: [
      { value: '', text: 'Choose one' },
      { value: SAME_MEASURE, text: 'The measure is the same: only its words are clearer' },
      ...periods.map((text) => ({ value: text, text: `From ${names.title(text)}` })),
    ],
    value,
    error: 'From which period does the new definition hold? Choose it, or say that the measure is the same',
  };
}

/** The question of a redefinition where it has to be asked and was not answered; null otherwise. */
function openQuestion(
  context: Context,
  frame: Frame,
  before: HeldRow,
  input: RowInput,
  held: readonly PeriodText[],
): RowForm['redefinition'] {
  const changed = redefiningColumns(before, input.texts);
  const saidByHand = (input.texts['redefined'] ?? '').trim() !== (before.texts['redefined'] ?? '');
  if (changed.length === 0 || held.length === 0 || saidByHand) return null;
  const periods = periodsOffered(frame, input.texts, held, dayOf(context.clock()));
  const answered = input.redefined === SAME_MEASURE || periods.includes(input.redefined);
  return answered ? null : redefinitionAsked(frame, changed, periods, input.redefined);
}

function withRedefinition(texts: FormTexts, redefined: string): FormTexts {
  if (redefined === '' || redefined === SAME_MEASURE) return texts;
  const periods = (texts['redefined'] ?? '').split(';').map((each) => each.trim());
  return { ...texts, redefined: [...new Set([...periods, redefined])].filter((each) => each !== '').join('; ') };
}

function addProblems(problems: Problems, sheet: FormSheet, fault: InputFault): void {
  const headings = formColumns(sheet).map(({ heading }) => heading);
  for (const { column, value, message, sheet: where } of fault.problems) {
    const own = where === sheet && column !== null && headings.includes(column);
    const field = own ? column : (headings[0] ?? '');
    const text = own ? fieldProblem(sheet, field, value, message) : fault.message;
    if (!problems.has(field)) problems.set(field, text);
  }
}

/** The council that holds the row alone; null with the problems added where it cannot be read. */
function readRow(sheet: FormSheet, texts: FormTexts, frame: Frame, problems: Problems): Council | null {
  try {
    return readForm(sheet, texts, frame);
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    addProblems(problems, sheet, error);
    return null;
  }
}

function nameProblem(sheet: FormSheet, frame: Frame, name: string | null, given: string, problems: Problems): void {
  if (sheet === 'organisation' || given === name) return;
  const taken = heldRows(sheet, frame).some((row) => row.name.toLowerCase() === given.toLowerCase() && row.name !== name);
  const column = sheet === 'actions' ? 'ref' : sheet === 'schemes' || sheet === 'checks' ? 'name' : 'code';
  const message = `is the name of another ${SHEET_WORDS[sheet].one}: expected one that none has`;
  if (taken && !problems.has(column)) problems.set(column, fieldProblem(sheet, column, given, message));
}

/** Where two people changed the same row: what is held now beside what was typed, by column. */
async function conflictOf(context: Context, organisation: string, sheet: FormSheet, name: string, input: RowInput) {
  const frame = await frameOf(context, organisation);
  const held = heldRows(sheet, frame).find((row) => row.name === name);
  const differences: Difference[] = formColumns(sheet).flatMap(({ heading }) => {
    const theirs = held?.texts[heading] ?? '';
    const given = (input.texts[heading] ?? '').replace(/\r\n?/g, '\n').trim();
    return theirs === given ? [] : [{ label: fieldLabel(sheet, heading), held: theirs, given }];
  });
  return {
    conflict: { by: await lastChangeOf(context, organisation, sheet, keyNamed(sheet, name)), differences },
    seen: held?.digest ?? '',
  };
}

/**
 * Saves a row from what was typed in its form.
 * @param name what it was called when the form was opened; null for a new row
 * @throws NotFoundFault where the one who asks may not change it where it stands or is to stand
 */
export async function saveRow(
  context: Context,
  organisation: string,
  sheet: FormSheet,
  name: string | null,
  sent: RowInput,
): Promise<SavedRow> {
  permitAnywhere(context, organisation, 'set-up');
  const frame = await frameOf(context, organisation);
  const before = name === null ? null : heldRow(organisation, sheet, frame, name);
  if (before) permit(context, organisation, 'set-up', placeOfRow(sheet, frame, before.texts));
  const fixed = Object.fromEntries(fixedColumns(sheet, name).map((heading) => [heading, before?.texts[heading] ?? '']));
  const offered = name === null ? withReference(sheet, frame, sent.texts) : sent.texts;
  const input: RowInput = { ...sent, texts: { ...offered, ...fixed } };
  const held = await periodsHeld(context, organisation, sheet, frame, name);
  const problems: Problems = new Map();
  const redefinition = sheet === 'indicators' && before ? openQuestion(context, frame, before, input, held) : null;
  const council = readRow(sheet, withRedefinition(input.texts, sheet === 'indicators' ? input.redefined : ''), frame, problems);
  const given = nameIn(sheet, input.texts);
  nameProblem(sheet, frame, name, given, problems);
  if (held.length > 0 && input.why.trim() === '')
    problems.set('why', 'Why: say why it changes, because figures are held that it decides about');
  const again = async (conflict: RowForm['conflict'] = null, seen = input.seen): Promise<SavedRow> => ({
    kind: 'again',
    form: await makeForm(context, organisation, sheet, name, { ...input, seen }, { problems, redefinition, conflict }),
  });
  if (council === null || problems.size > 0 || redefinition !== null) return again();
  const renamed = name !== null && given !== name && isRenamed(sheet) ? [{ sheet, from: name, to: given }] : [];
  const withdraw = sheet === 'checks' && name !== null && given !== name ? { withdraw: { checks: [[name]] } } : {};
  const seen = { sheet, key: keyNamed(sheet, name ?? given), digest: name === null ? null : input.seen };
  const why = input.why.trim() === '' ? null : input.why.trim();
  try {
    const { change } = await changeCouncil(
      context,
      organisation,
      { ...editOf(sheet, council), ...withdraw, renamed },
      { why, seen: [seen] },
    );
    return { kind: 'saved', name: given, change };
  } catch (error) {
    if (error instanceof InputFault) {
      addProblems(problems, sheet, error);
      return again();
    }
    if (!(error instanceof RowChangedFault)) throw error;
    const { conflict, seen: now } = await conflictOf(context, organisation, sheet, name ?? given, input);
    return again(conflict, now);
  }
}
