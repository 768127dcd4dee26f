import { TARGET_FIGURES } from '../briefing/planningTypes.ts';
import type { BriefingOptions, TargetMove } from '../briefing/setting.ts';
import type { DecimalText } from '../model/decimal.ts';
import type { Target } from '../model/indicator.ts';
import { days, parsePeriod, yearOf } from '../model/period.ts';
import { dayOf } from '../model/today.ts';
import { firstFigures } from '../store/history.ts';
import { type SupersededTarget, supersededTargets } from '../store/superseded.ts';
import type { Context } from './context.ts';
import { keeper } from './kept.ts';
import type { Judged, Reading } from './reading.ts';

/** What a briefing is told of what was put right: figures as they were first known, targets that moved. */
export type Corrections = Required<Pick<BriefingOptions, 'before' | 'moved'>>;

interface Replaced {
  readonly figures: ReadonlyMap<string, DecimalText>;
  readonly targets: ReadonlyMap<string, readonly SupersededTarget[]>;
}

const replacements = keeper<Replaced>();

function keyOf({ indicator, period }: { readonly indicator: string; readonly period: string }): string {
  return `${indicator} ${period}`;
}

function replacedAt(context: Context, { at, standpoint }: Reading): Promise<Replaced> {
  const { store } = context;
  const about = `${at.organisation} ${standpoint.known === null ? '' : 'as known'}`;
  return replacements(store, about, at.revision, async () => {
    const figures = await firstFigures(store.db, at.organisation, at.revision);
    const targets = new Map<string, SupersededTarget[]>();
    for (const each of await supersededTargets(store.db, at.organisation, at.revision)) {
      const known = targets.get(keyOf(each.target));
      if (known) known.push(each);
      else targets.set(keyOf(each.target), [each]);
    }
    return { figures: new Map(figures.map((each) => [keyOf(each), each.value])), targets };
  });
}

/** The figures of one target that moved since its year began: from what it was then to what it is now. */
function movesOf(versions: readonly SupersededTarget[], held: Target | undefined, yearStarts: number): TargetMove[] {
  const [
    {
      target: { period },
    } = { target: { period: '' } },
  ] = versions;
  const begun = days(yearOf(parsePeriod(period, yearStarts), yearStarts)).from;
  const since = versions.filter(({ at }) => dayOf(at) >= begun);
  const last = since.at(-1);
  if (last === undefined) return [];
  return TARGET_FIGURES.flatMap((figure): TargetMove[] => {
    // A figure that was first set after the year began moves from what it was first set to.
    const from = since.map(({ target }) => target[figure]).find((held) => held !== null) ?? null;
    const to = held?.[figure] ?? null;
    if (from === null || from === to) return [];
    return [{ period, figure, from, to, reason: held?.note ?? last.why, day: dayOf(last.at) }];
  });
}

/** What was put right at a council by the revision that is read. */
export async function correctionsAt(context: Context, reading: Reading, { council }: Pick<Judged, 'council'>): Promise<Corrections> {
  const { figures, targets } = await replacedAt(context, reading);
  const { yearStarts } = council.organisation;
  const held = new Map(council.targets.filter((target) => targets.has(keyOf(target))).map((target) => [keyOf(target), target]));
  const moves = new Map<string, TargetMove[]>();
  for (const [key, versions] of targets) {
    const [first] = versions;
    if (first === undefined) continue;
    const { indicator } = first.target;
    moves.set(indicator, [...(moves.get(indicator) ?? []), ...movesOf(versions, held.get(key), yearStarts)]);
  }
  return { before: (indicator, period) => figures.get(keyOf({ indicator, period })) ?? null, moved: (code) => moves.get(code) ?? [] };
}
