import { exact, quotient, rounded } from '../src/model/decimal.ts';
import { isMissing, type Observation } from '../src/model/indicator.ts';
import { end, type Period, parsePeriod, periodAt, shift, yearOf } from '../src/model/period.ts';
import { NO_SEASON, seasonOver } from './season.ts';
import { deviation, type Stream, seeded, seedOf } from './seeded.ts';
import { splitOf } from './split.ts';
import { type History, indicatorOf, type Path, type Story } from './story.ts';

/** The months that an example covers, and the seed that its deviations are drawn with. */
export interface Span {
  readonly from: Period;
  readonly to: Period;
  readonly seed: number;
}

const PER = /^per ([\d,]+)/;

/** What a numerator over its denominator is multiplied by: 100 for "%", 10,000 for "per 10,000 children", else 1. */
function scaleOf(unit: string | undefined | null): number {
  if (unit?.startsWith('%')) return 100;
  const [, per = '1'] = PER.exec(unit ?? '') ?? [];
  return Number(per.replaceAll(',', ''));
}

/** The periods of the indicator's frequency that end within the span, oldest first. */
function periodsOf(story: Story, span: Span): Period[] {
  const begin = story.path.since ? parsePeriod(story.path.since).first : span.from.first;
  const periods: Period[] = [];
  for (let period = periodAt(story.frequency, begin); end(period) <= end(span.to); period = shift(period, 1)) periods.push(period);
  return periods;
}

/** The level at a share of the way (0 to 1), on straight lines between evenly spaced points. */
function levelAt(points: readonly number[], way: number): number {
  const at = way * (points.length - 1);
  const before = Math.min(Math.floor(at), Math.max(points.length - 2, 0));
  const left = points[before] ?? 0;
  const right = points[before + 1] ?? left;
  return left + (right - left) * (at - before);
}

/** The share of the year's level that is reached by the end of the period, for a cumulative measure; else 1. */
function shareOfYear(path: Path, period: Period): number {
  if (!path.profile) return 1;
  return path.profile[(period.first - yearOf(period).first) / period.months] ?? 1;
}

function kept(value: number, { least = 0, most = Number.POSITIVE_INFINITY }: Path): number {
  return Math.min(Math.max(value, least), most);
}

interface Drawn {
  readonly value: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
}

const QUIET_PERIODS = 2;
const QUIET = 0.2;
const CASES_VARY_BY = 0.05;

/** The figure of one period: a count, or a numerator and denominator with the value that they give. */
function draw(story: Story, period: Period, position: { readonly index: number; readonly count: number }, stream: Stream): Drawn {
  const { path } = story;
  const { index, count } = position;
  const way = count > 1 ? index / (count - 1) : 1;
  const quiet = index >= count - QUIET_PERIODS ? QUIET : 1;
  const season = seasonOver(path.season ?? NO_SEASON, period.first, period.months);
  const unevenness = deviation(stream) * (path.noise ?? 0) * quiet;
  const level = kept((levelAt(path.through, way) * (1 + season) + unevenness) * shareOfYear(path, period), path);
  const decimals = story.decimals ?? 0;
  if (!path.of) return { value: level.toFixed(decimals), numerator: null, denominator: null };
  const varied = (story.basis ?? 'flow') === 'flow' ? deviation(stream) * CASES_VARY_BY : 0;
  const cases = levelAt(path.of, way) * (1 + seasonOver(path.ofSeason ?? NO_SEASON, period.first, period.months) + varied);
  const denominator = Math.max(1, Math.round(cases));
  const scale = scaleOf(story.unit);
  const most = story.unit?.startsWith('%') ? denominator : Number.POSITIVE_INFINITY;
  const numerator = Math.min(Math.round((level * denominator) / scale), most);
  const value = rounded(quotient(exact(String(numerator * scale)), exact(String(denominator))), decimals);
  return { value, numerator: String(numerator), denominator: String(denominator) };
}

const NOTHING = { value: null, numerator: null, denominator: null } as const;

function observationsOf(story: Story, span: Span): Observation[] {
  const stream = seeded(seedOf(story.code, span.seed));
  const periods = periodsOf(story, span);
  const drawn = new Map(periods.map((period, index) => [period.text, draw(story, period, { index, count: periods.length }, stream)]));
  return periods.map((period) => {
    const mark = story.marks?.[period.text];
    const state = mark?.state ?? 'final';
    const figures = isMissing(state) ? undefined : drawn.get(state === 'carried-forward' ? (mark?.reason ?? '') : period.text);
    const stated = story.stated?.[period.text];
    return {
      indicator: story.code,
      period: period.text,
      breakdown: null,
      ...(figures ?? NOTHING),
      state,
      direction: null,
      status: stated?.status ?? null,
      reason: stated?.reason ?? mark?.reason ?? null,
      comment: story.comments?.[period.text] ?? null,
    };
  });
}

/** The rows of breakdowns, all for the last period. A part without a value is suppressed, and says why. */
function partsOf(story: Story, last: Observation | undefined): Observation[] {
  if (!last) return [];
  return (story.parts ?? []).map(({ breakdown, value, reason }) => ({
    ...last,
    ...NOTHING,
    breakdown,
    value,
    state: value === null ? 'suppressed' : 'final',
    status: null,
    reason: reason ?? null,
    comment: null,
  }));
}

/** The whole history of an indicator, made from its story: the same for the same seed, to the last digit. */
export function historyOf(story: Story, span: Span): History {
  const observations = observationsOf(story, span);
  const indicator = indicatorOf(story);
  const splits = (story.splits ?? []).flatMap((split) => splitOf(indicator, observations, split, span.seed));
  return {
    indicator,
    targets: (story.targets ?? []).map((row) => ({ indicator: story.code, ...row })),
    observations: [...observations, ...partsOf(story, observations.at(-1)), ...splits],
  };
}
