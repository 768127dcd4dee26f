import { briefReading, briefReturn, type ClosedBecause, type TypedReturn } from '../../briefing/return.ts';
import type { ReturnItem, ReturnReading } from '../../briefing/returnTypes.ts';
import type { Council } from '../../model/council.ts';
import type { DecimalText } from '../../model/decimal.ts';
import { type Confirmations, type EntryTexts, type ItemKey, NOTHING_SAID } from '../../model/entry.ts';
import type { PeriodText } from '../../model/period.ts';
import { readEntry, textsOfObservation, textsOfProgress } from '../../returns/entry.ts';
import { dueDatesBefore } from '../../store/history.ts';
import { readEntries } from '../../store/returns/returns.ts';
import type { Context } from '../context.ts';
import { councilForPeriods } from '../councils.ts';
import { noSuch } from '../permit.ts';
import { itemText } from './due.ts';
import type { Owed, Round } from './round.ts';

/** What is typed into a return, whether it was saved or not. */
export interface TypedTexts {
  readonly key: ItemKey;
  readonly texts: EntryTexts;
  readonly confirmed: Confirmations;
}

/** As far back as a comparator or a chart of a return looks, in months. */
const MONTHS_BACK = 84;

/** The council with the figures of what is returned for one period, and of what rules between indicators ask for beside it. */
function councilFor(
  context: Context,
  organisation: string,
  { frame }: Round,
  period: PeriodText,
  codes: readonly string[],
): Promise<Council> {
  const asked = new Set(codes);
  for (const { total, parts } of frame.checks) {
    const named = [total, ...parts];
    if (named.some((code) => asked.has(code))) for (const code of named) asked.add(code);
  }
  return councilForPeriods(context, organisation, { indicators: [...asked], period, months: MONTHS_BACK });
}

function readTyped(
  council: Council,
  { key, texts, confirmed }: TypedTexts,
  others: ReadonlyMap<string, DecimalText> | null,
): TypedReturn | null {
  const { yearStarts } = council.organisation;
  const item =
    key.kind === 'indicator'
      ? council.indicators.find(({ code }) => code === key.reference)
      : council.actions.find(({ ref }) => ref === key.reference);
  if (item === undefined) return null;
  return { key, texts, confirmed, read: readEntry(key, texts, item, yearStarts), ...(others === null ? {} : { others }) };
}

/** What others have sent of what the council's rules add up, which a round of one person's returns does not hold. */
async function sentForRules(context: Context, organisation: string, { frame }: Round, period: PeriodText): Promise<readonly TypedTexts[]> {
  const references = [...new Set(frame.checks.flatMap(({ total, parts }) => [total, ...parts]))];
  const entries = await readEntries(context.store.db, organisation, { periods: [period], references });
  return entries.filter(({ stage }) => stage === 'submitted').map((entry) => ({ ...entry, key: entry }));
}

/** What the returns of one period are read against: the council with their figures, and what others have sent that rules add up. */
interface Around {
  readonly council: Council;
  readonly period: PeriodText;
  readonly sent: readonly TypedTexts[];
}

/** Values of the period by code: those held, those that others have sent, and those that are being typed together. */
function valuesOf({ council, period, sent }: Around, typed: ReadonlyMap<string, TypedTexts>): ReadonlyMap<string, DecimalText> | null {
  if (council.checks.length === 0) return null;
  const values = new Map<string, DecimalText>();
  for (const { indicator, period: of, breakdown, value } of council.observations) {
    if (of === period && breakdown === null && value !== null) values.set(indicator, value);
  }
  for (const each of [...sent, ...typed.values()]) {
    if (each.key.kind !== 'indicator' || each.key.period !== period) continue;
    const value = readTyped(council, each, null)?.read.observation?.value ?? null;
    if (value !== null) values.set(each.key.reference, value);
  }
  return values;
}

/** Values other than the return's own. */
function without(values: ReadonlyMap<string, DecimalText> | null, { kind, reference }: ItemKey): ReadonlyMap<string, DecimalText> | null {
  if (values === null || kind === 'action') return values;
  const others = new Map(values);
  others.delete(reference);
  return others;
}

/** The returns of one period, with the council that they are read against. */
async function forEachPeriod<Each extends { readonly key: ItemKey }>(
  context: Context,
  organisation: string,
  round: Round,
  all: readonly Each[],
  make: (around: Around, each: readonly Each[]) => void,
): Promise<void> {
  const periods = new Set(all.map(({ key }) => key.period));
  for (const period of periods) {
    const each = all.filter(({ key }) => key.period === period);
    const codes = each.flatMap(({ key }) => (key.kind === 'indicator' ? [key.reference] : []));
    const council = await councilFor(context, organisation, round, period, codes);
    make({ council, period, sent: await sentForRules(context, organisation, round, period) }, each);
  }
}

/** What follows from what is typed into returns, by `itemText`: verdicts, problems, what to look at before they are sent. */
export async function readingsOf(
  context: Context,
  organisation: string,
  round: Round,
  typed: ReadonlyMap<string, TypedTexts>,
): Promise<ReadonlyMap<string, ReturnReading>> {
  const readings = new Map<string, ReturnReading>();
  await forEachPeriod(context, organisation, round, [...typed.values()], (around, each) => {
    const { council } = around;
    const values = valuesOf(around, typed);
    for (const one of each) {
      const read = readTyped(council, one, without(values, one.key));
      if (read !== null) readings.set(itemText(one.key), briefReading(council, read));
    }
  });
  return readings;
}

function closedBecause({ closed, mayEnter, collection }: Owed): ClosedBecause | null {
  switch (closed) {
    case 'sent':
    case 'approved':
      return { kind: closed };
    case 'locked':
      return { kind: 'locked', on: collection.locks ?? collection.due };
    case 'not-open-yet':
      return { kind: 'not-open', on: collection.opens };
    case null:
      return mayEnter ? null : { kind: 'not-yours' };
  }
}

/** What stands in a return: the working copy, else what the council holds of the period. */
function textsOf(council: Council, { key, entry }: Owed): TypedTexts {
  if (entry !== null) return { key, texts: entry.texts, confirmed: entry.confirmed };
  if (key.kind === 'action') {
    const row = council.progress.find(({ action, period }) => action === key.reference && period === key.period);
    return { key, texts: row === undefined ? NOTHING_SAID : textsOfProgress(row), confirmed: {} };
  }
  const indicator = council.indicators.find(({ code }) => code === key.reference);
  const row = council.observations.find(
    (each) => each.indicator === key.reference && each.period === key.period && each.breakdown === null,
  );
  return { key, texts: row === undefined || indicator === undefined ? NOTHING_SAID : textsOfObservation(row, indicator), confirmed: {} };
}

/**
 * Returns as whoever enters or signs them off sees them, in the order given.
 * @param typed what is typed now, by `itemText`, for those where that is not what was saved
 * @throws NotFoundFault where one is not hers to see
 */
export async function itemsOf(
  context: Context,
  organisation: string,
  round: Round,
  owed: readonly Owed[],
  typed: ReadonlyMap<string, TypedTexts> = new Map(),
): Promise<readonly ReturnItem[]> {
  if (owed.some(({ maySee }) => !maySee)) throw noSuch(organisation);
  const moved = owed.some(({ key }) => key.kind === 'action') ? await dueDatesBefore(context.store.db, organisation) : new Map();
  const made = new Map<string, ReturnItem>();
  await forEachPeriod(context, organisation, round, owed, (around, each) => {
    const { council } = around;
    const said = new Map(each.map((item) => [itemText(item.key), typed.get(itemText(item.key)) ?? textsOf(council, item)]));
    const values = valuesOf(around, said);
    for (const item of each) {
      const texts = said.get(itemText(item.key));
      const read = texts === undefined ? null : readTyped(council, texts, without(values, item.key));
      if (read === null) continue;
      const { stage, late, entry, steps, key } = item;
      const dueBefore = key.kind === 'action' ? (moved.get(key.reference) ?? []) : [];
      made.set(itemText(key), briefReturn(council, read, { stage, closed: closedBecause(item), late, entry, steps, dueBefore }));
    }
  });
  return owed.flatMap(({ key }) => made.get(itemText(key)) ?? []);
}
