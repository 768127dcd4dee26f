import type { TypedReturn } from '../src/briefing/return.ts';
import type { Council } from '../src/model/council.ts';
import { type Confirmations, type EntryTexts, type ItemKey, NOTHING_SAID } from '../src/model/entry.ts';
import type { Indicator, Observation, Target } from '../src/model/indicator.ts';
import { readEntry } from '../src/returns/entry.ts';
import { aCouncil, anAction, anIndicator } from './make.ts';

/* Returns for tests: what somebody types into one for the second quarter of 2026-27. */

export const QUARTER = '2026-27 Q2';

/** A council with one indicator, its targets and its values. */
export function councilWith(
  said: Partial<Indicator>,
  targets: readonly Target[] = [],
  observations: readonly Observation[] = [],
  more: Partial<Council> = {},
): Council {
  const indicator = anIndicator(said);
  const its = <Row extends { readonly indicator: string }>(row: Row): Row => ({ ...row, indicator: indicator.code });
  return aCouncil({ indicators: [indicator], targets: targets.map(its), observations: observations.map(its), ...more });
}

/** What is typed for the council's first action, or for its first indicator where it has none. */
export function typedReturn(council: Council, said: Partial<EntryTexts>, confirmed: Confirmations = {}, period = QUARTER): TypedReturn {
  const texts = { ...NOTHING_SAID, ...said };
  const [action] = council.actions;
  const [indicator = anIndicator()] = council.indicators;
  const key: ItemKey = action
    ? { kind: 'action', reference: action.ref, period }
    : { kind: 'indicator', reference: indicator.code, period };
  return { key, texts, confirmed, read: readEntry(key, texts, action ?? indicator, council.organisation.yearStarts) };
}

/** A council with one action. */
export function councilDoing(said: Parameters<typeof anAction>[0] = {}, more: Partial<Council> = {}): Council {
  return aCouncil({ actions: [anAction(said)], ...more });
}
