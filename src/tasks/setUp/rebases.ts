import { bareTitle } from '../../briefing/chartSeries.ts';
import { periodNamesFor } from '../../briefing/periodName.ts';
import type { RebaseForm } from '../../briefing/processTypes.ts';
import { wordingOf } from '../../briefing/wording.ts';
import { InputFault } from '../../model/fault.ts';
import { comparePeriods, type PeriodText, parsePeriod } from '../../model/period.ts';
import type { Rebase } from '../../model/rebase.ts';
import { changeCouncil, RowChangedFault, rowDigest } from '../changeCouncil.ts';
import type { Context } from '../context.ts';
import { permit, permitAnywhere } from '../permit.ts';
import { periodsHeld } from './figuresHeld.ts';
import { type Frame, frameOf, heldRow, placeOfRow } from './rows.ts';

/** What stands in the fields of the form. */
export interface RebaseTyped {
  readonly period: string;
  readonly reason: string;
}

const NOTHING: RebaseTyped = { period: '', reason: '' };

/** The indicator's form, or that it is saved. */
export type SavedRebase = { readonly kind: 'saved' } | { readonly kind: 'again'; readonly form: RebaseForm };

interface Opened {
  readonly frame: Frame;
  readonly held: readonly Rebase[];
  /** the periods that new limits can begin with, newest first */
  readonly periods: readonly PeriodText[];
}

/** @throws NotFoundFault where the one who asks may not change the indicator, or it is not held */
async function opened(context: Context, organisation: string, code: string): Promise<Opened> {
  permitAnywhere(context, organisation, 'set-up');
  const frame = await frameOf(context, organisation);
  const row = heldRow(organisation, 'indicators', frame, code);
  permit(context, organisation, 'set-up', placeOfRow('indicators', frame, row.texts));
  const { yearStarts } = frame.organisation;
  const indicator = frame.indicators.find((each) => each.code === code);
  const figures = (await periodsHeld(context, organisation, 'indicators', frame, code))
    .map((text) => parsePeriod(text, yearStarts))
    .filter(({ kind }) => kind === indicator?.frequency)
    .sort((a, b) => comparePeriods(b, a));
  return {
    frame,
    held: frame.rebases
      .filter((rebase) => rebase.indicator === code)
      .sort((a, b) => comparePeriods(parsePeriod(b.period, yearStarts), parsePeriod(a.period, yearStarts))),
    // Limits before the first figure would be of nothing.
    periods: figures.slice(0, -1).map(({ text }) => text),
  };
}

function namesOf({ organisation }: Frame) {
  return periodNamesFor(wordingOf(organisation), organisation.yearStarts);
}

function formOf(code: string, { frame, held, periods }: Opened, typed: RebaseTyped, problems: RebaseForm['problems']): RebaseForm {
  const names = namesOf(frame);
  return {
    code,
    title: bareTitle(frame.indicators.find((each) => each.code === code)?.title ?? code),
    held: held.map((rebase) => ({
      period: rebase.period,
      name: names.title(rebase.period),
      reason: rebase.reason,
      seen: rowDigest(rebase),
    })),
    periods: periods
      .filter((period) => !held.some((rebase) => rebase.period === period))
      .map((value) => ({ value, text: names.title(value) })),
    period: typed.period,
    reason: typed.reason,
    problems,
  };
}

/**
 * Where the limits of an indicator's process begin anew, and a form for one more.
 * @throws NotFoundFault where the one who asks may not change the indicator, or it is not held
 */
export async function rebaseForm(context: Context, organisation: string, code: string): Promise<RebaseForm> {
  return formOf(code, await opened(context, organisation, code), NOTHING, []);
}

/** The same again, as it is held now, with what is wrong. */
async function again(context: Context, organisation: string, code: string, typed: RebaseTyped, problems: RebaseForm['problems']) {
  return { kind: 'again', form: formOf(code, await opened(context, organisation, code), typed, problems) } as const;
}

function problemsWith({ period, reason }: RebaseTyped, { frame, held, periods }: Opened): RebaseForm['problems'] {
  const problems: RebaseForm['problems'][number][] = [];
  if (period === '') problems.push({ field: 'period', text: 'Choose the period from which the limits begin anew' });
  else if (held.some((rebase) => rebase.period === period)) {
    problems.push({ field: 'period', text: `New limits begin with ${namesOf(frame).inner(period)} already: choose another period` });
  } else if (!periods.includes(period)) {
    problems.push({
      field: 'period',
      text: `"${period}" is no period that has a figure, or it is the first that has: choose one of the list`,
    });
  }
  if (reason === '') problems.push({ field: 'reason', text: 'Say what changed: everybody who sees the chart reads it' });
  return problems;
}

/** Lets the limits begin anew from a period, for a reason; all that is wrong is said at once, and then nothing is changed. */
export async function addRebase(context: Context, organisation: string, code: string, sent: RebaseTyped): Promise<SavedRebase> {
  const page = await opened(context, organisation, code);
  const typed: RebaseTyped = { period: sent.period.trim(), reason: sent.reason.replace(/\r\n?/g, '\n').trim() };
  const problems = problemsWith(typed, page);
  if (problems.length > 0) return { kind: 'again', form: formOf(code, page, typed, problems) };
  const rebase: Rebase = { indicator: code, ...typed };
  try {
    await changeCouncil(
      context,
      organisation,
      { rows: { rebases: [rebase] } },
      { why: typed.reason, seen: [{ sheet: 'rebases', key: [code, typed.period], digest: null }] },
    );
    return { kind: 'saved' };
  } catch (error) {
    if (error instanceof RowChangedFault) {
      return again(context, organisation, code, typed, [
        { field: 'period', text: 'Somebody else has just let the limits begin anew there: look again' },
      ]);
    }
    if (!(error instanceof InputFault)) throw error;
    return again(context, organisation, code, typed, [{ field: 'reason', text: error.message }]);
  }
}

/** What is sent to take one away. */
export interface RebaseRemoval {
  readonly period: string;
  /** why it is taken away */
  readonly why: string;
  /** the digest of the row as it was seen */
  readonly seen: string;
}

/** Takes a rebase away, for a reason: the limits run through again. What was known stays known. */
export async function removeRebase(context: Context, organisation: string, code: string, sent: RebaseRemoval): Promise<SavedRebase> {
  const { frame, held } = await opened(context, organisation, code);
  const why = sent.why.trim();
  if (!held.some(({ period }) => period === sent.period)) {
    return again(context, organisation, code, NOTHING, [{ field: 'held', text: 'Those new limits are already taken away' }]);
  }
  if (why === '') {
    return again(context, organisation, code, NOTHING, [
      { field: `why-${sent.period}`, text: `Say why the new limits from ${namesOf(frame).inner(sent.period)} are taken away` },
    ]);
  }
  const key = [code, sent.period];
  try {
    await changeCouncil(
      context,
      organisation,
      { withdraw: { rebases: [key] } },
      { why, seen: [{ sheet: 'rebases', key, digest: sent.seen }] },
    );
    return { kind: 'saved' };
  } catch (error) {
    if (!(error instanceof RowChangedFault)) throw error;
    return again(context, organisation, code, NOTHING, [
      { field: 'held', text: 'Somebody else has changed it since you opened this page: look again before you take it away' },
    ]);
  }
}
