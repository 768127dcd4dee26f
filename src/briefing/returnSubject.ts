import { peersByPeriod } from '../judgement/peers.ts';
import type { Series } from '../judgement/series.ts';
import { schemesOf, series } from '../judgement/series.ts';
import type { Council } from '../model/council.ts';
import type { DecimalText } from '../model/decimal.ts';
import type { Confirmations, EntryTexts, ItemKey, ReadEntry } from '../model/entry.ts';
import { NotFoundFault } from '../model/fault.ts';
import { type Period, parsePeriod } from '../model/period.ts';
import type { Action } from '../model/plan.ts';
import type { PeriodNames } from './periodName.ts';
import type { Setting } from './setting.ts';
import { settingFor } from './setting.ts';
import type { Wording } from './wording.ts';

/** What somebody typed into one return, with how it reads. */
export interface TypedReturn {
  readonly key: ItemKey;
  readonly texts: EntryTexts;
  readonly confirmed: Confirmations;
  readonly read: ReadEntry;
  /** whether it went already: what it is, and not what it would be, is then said */
  readonly sent?: boolean;
  /** values of the same period, by code, that rules between indicators ask for; those that the council holds where left out */
  readonly others?: ReadonlyMap<string, DecimalText>;
}

/** One return with all that it is worded with: an indicator's has a series, an action's its action. */
export interface ReturnSubject {
  readonly typed: TypedReturn;
  readonly period: Period;
  readonly setting: Setting;
  readonly wording: Wording;
  readonly names: PeriodNames;
}

/** Which of two sentences is said of a return: what it will be, or what it is. */
export function tenseOf({ typed }: ReturnSubject): '' | '.sent' {
  return typed.sent === true ? '.sent' : '';
}

export interface IndicatorSubject extends ReturnSubject {
  /** as the council holds it, without what is typed */
  readonly of: Series;
}

export interface ActionSubject extends ReturnSubject {
  readonly action: Action;
}

/**
 * @param council the frame, with the figures of the indicator of the years before
 * @throws NotFoundFault for what the council does not have
 */
export function subjectOfReturn(council: Council, typed: TypedReturn): IndicatorSubject | ActionSubject {
  const { key } = typed;
  const { yearStarts } = council.organisation;
  const period = parsePeriod(key.period, yearStarts);
  if (key.kind === 'action') {
    const action = council.actions.find(({ ref }) => ref === key.reference);
    if (!action) throw new NotFoundFault(`There is no action ${key.reference}`);
    const setting = settingFor(council, key.period, { asKnown: '', series: new Map() });
    return { typed, period, setting, wording: setting.wording, names: setting.names, action };
  }
  const indicator = council.indicators.find(({ code }) => code === key.reference);
  if (!indicator) throw new NotFoundFault(`There is no indicator ${key.reference}`);
  const isIts = (row: { readonly indicator: string }) => row.indicator === key.reference;
  const rows = {
    indicator,
    targets: council.targets.filter(isIts),
    observations: council.observations.filter(isIts),
    peers: peersByPeriod(council.benchmarks.filter(isIts), indicator.unit, council.organisation.name),
  };
  const of = series(rows, schemesOf(council), yearStarts);
  const setting = settingFor(council, key.period, { asKnown: '', series: new Map([[key.reference, of]]) });
  return { typed, period, setting, wording: setting.wording, names: setting.names, of };
}
