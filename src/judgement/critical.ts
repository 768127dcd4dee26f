import type { Period } from '../model/period.ts';
import { type Band, type Interval, parseComparator } from '../model/scheme.ts';
import type { TargetInForce } from '../model/verdict.ts';
import { travel } from './direction.ts';
import { judgedFigure } from './judged.ts';
import { judgingPeers } from './peers.ts';
import type { Series } from './series.ts';
import { targetInForce } from './target.ts';

/*
 * Figures at which a verdict can turn: where its target stands, the ends of its bands, the minimum, the range, what its
 * direction is compared with, and what its peers reached. They only say where to look (takes.ts), so they may be binary
 * fractions; what is found there is judged exactly.
 */

function bounds(interval: Interval | undefined): number[] {
  return [interval?.gte, interval?.gt, interval?.lte, interval?.lt].flatMap((bound) => (bound === undefined ? [] : [Number(bound)]));
}

/** How far from what is wanted the bands end, either side of it. */
function distances(band: Band, wanted: number, tolerance: number): number[] {
  const size = Math.abs(wanted);
  const { when } = band;
  return [
    ...bounds(when?.gap),
    ...bounds(when?.gapPoints),
    ...bounds(when?.gapPercent).map((percent) => (size * percent) / 100),
    ...bounds(when?.gapTolerance).map((times) => ((times * tolerance) / 100) * size),
  ];
}

function targetFigures(bands: readonly Band[], target: TargetInForce): number[] {
  const ends = [target.target, target.lower, target.upper].flatMap((text) => (text === null ? [] : [Number(text)]));
  const around = ends.flatMap((wanted) =>
    bands.flatMap((band) => distances(band, wanted, Number(target.tolerance ?? '0')).flatMap((far) => [wanted - far, wanted + far])),
  );
  return [...ends, ...(target.minimum === null ? [] : [Number(target.minimum)]), ...around];
}

/** Earlier figures that a band's direction is found from, with their dead bands, and what is as good on the other side. */
function directionFigures(of: Series, period: Period, bands: readonly Band[], target: TargetInForce | null): number[] {
  const names = new Set(bands.flatMap((band) => (band.when?.direction ? [band.when.against ?? null] : [])));
  return [...names].flatMap((name) => {
    const { earlier, measure } = travel(of, period, judgedFigure(of, period), name);
    if (earlier === null) return [];
    const wanted = Number(target?.target ?? '0');
    const before = measure === 'relative-gap' ? wanted * (1 + Number(earlier) / 100) : Number(earlier);
    const deadBand = parseComparator(name ?? of.indicator.direction ?? 'previous')?.deadBand;
    const width = deadBand == null ? 0 : Number(deadBand.size) * (deadBand.measure === 'relative' ? Math.abs(before) / 100 : 1);
    const mirrored =
      target?.lower != null && target.upper !== null ? Number(target.lower) + Number(target.upper) - before : 2 * wanted - before;
    return [before, mirrored].flatMap((figure) => [figure - width, figure, figure + width]);
  });
}

/** What its peers reached, where a band asks for the place among them: each is where that place changes. */
function peerFigures(of: Series, period: Period, bands: readonly Band[]): number[] {
  const peers = of.peers.get(period.text);
  if (peers === undefined || bands.every((band) => band.when?.rankShare === undefined)) return [];
  return judgingPeers(peers).map(({ value }) => Number(value));
}

/** @param of the series with some figure for the period, so that there is one to compare */
export function criticalFigures(of: Series, period: Period): number[] {
  const target = targetInForce(of, period);
  const bands = [...of.scheme.bands, ...(of.scheme.atTargetZero ?? [])];
  return [
    ...(target === null ? [] : targetFigures(bands, target)),
    ...directionFigures(of, period, bands, target),
    ...peerFigures(of, period, bands),
  ];
}
