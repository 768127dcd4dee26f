import { foldedName, parseBreakdown } from '../model/breakdown.ts';
import { isMissing, type Observation } from '../model/indicator.ts';
import { nearest } from '../model/nearest.ts';
import type { PeriodText } from '../model/period.ts';
import { type Cell, disclosed } from './disclosure.ts';
import { type Series, seriesOfPart } from './series.ts';

/** One part of the council, or of two dimensions crossed, with what was observed of it and may be shown. */
export interface PartSeries {
  /** its name in each dimension of the breakdown, as it is spelt most lately: ["Barry"], ["65+", "Barry"] */
  readonly names: readonly string[];
  /** other spellings that were taken for the same part */
  readonly alsoSpelt: readonly string[];
  /** what may be shown: a value that is withheld stands in it as suppressed */
  readonly series: Series;
  /** periods in which it is withheld because another part could be worked out from it */
  readonly secondary: ReadonlySet<PeriodText>;
}

/** One way in which an indicator is broken down, by one dimension or by several crossed. */
export interface Dimension {
  /** folded names of the dimensions, joined: "area", "age; area" */
  readonly key: string;
  /** as they are written: ["area"], ["age", "area"] */
  readonly names: readonly string[];
  /** in the order in which they are first met */
  readonly parts: readonly PartSeries[];
}

export interface Dimensions {
  /** single dimensions in the order in which they are met, then crossed ones */
  readonly dimensions: readonly Dimension[];
  /** texts in the column that are no breakdown, each once: their rows are in none */
  readonly unread: readonly string[];
}

const BETWEEN = '; ';

interface Gathered {
  readonly key: string;
  readonly spellings: Set<string>;
  names: readonly string[];
  readonly folded: readonly string[];
  readonly rows: Map<PeriodText, Observation>;
}

interface GatheredDimension {
  readonly key: string;
  readonly names: readonly string[];
  readonly parts: Map<string, Gathered>;
}

function gathered(observations: readonly Observation[]): { readonly found: Map<string, GatheredDimension>; readonly unread: Set<string> } {
  const found = new Map<string, GatheredDimension>();
  const unread = new Set<string>();
  for (const row of observations) {
    if (row.breakdown === null) continue;
    const read = parseBreakdown(row.breakdown);
    if (read === null) {
      unread.add(row.breakdown);
      continue;
    }
    const key = read.map((each) => foldedName(each.dimension)).join(BETWEEN);
    const dimension = found.get(key) ?? { key, names: read.map((each) => each.dimension), parts: new Map<string, Gathered>() };
    found.set(key, dimension);
    const names = read.map(({ category }) => category);
    const folded = names.map(foldedName);
    const of = folded.join(BETWEEN);
    const part = dimension.parts.get(of) ?? { key: of, spellings: new Set<string>(), names, folded, rows: new Map() };
    dimension.parts.set(of, part);
    part.names = names;
    part.spellings.add(names.join(', '));
    part.rows.set(row.period, row);
  }
  return { found, unread };
}

/** Whether the values of an indicator that come without a denominator are counts, which add over the parts of a council. */
export function isCount({ indicator: { unit, rollUp } }: Series): boolean {
  return unit === null || rollUp === 'sum';
}

const SHARE = /^\s*(%|per\b)/i;

/**
 * Whether values without a denominator might add to the whole's: all but shares and rates. A mean number of beds does, a mean number of days
 * does not, and nothing that is held tells the two apart, so both are protected.
 */
function mayAdd({ indicator: { unit } }: Series): boolean {
  return unit === null || !SHARE.test(unit);
}

function cellOf(row: Observation | undefined, of: Series): Cell {
  if (row === undefined) return { withheld: false, missing: true, count: null, size: null };
  const withheld = row.state === 'suppressed';
  const missing = row.state !== null && isMissing(row.state) && !withheld;
  const count = row.numerator ?? (row.denominator === null && mayAdd(of) ? row.value : null);
  return { withheld, missing, count, size: row.denominator ?? count };
}

/** The lines of cells whose total is shown: all parts of one dimension; of crossed ones, those alike in all but one. */
function linesOf(parts: readonly Gathered[]): readonly (readonly number[])[] {
  const lines = new Map<string, number[]>();
  parts.forEach(({ folded }, index) => {
    folded.forEach((_, axis) => {
      const others = folded.filter((_, other) => other !== axis);
      const key = `${axis}${BETWEEN}${others.join(BETWEEN)}`;
      lines.set(key, [...(lines.get(key) ?? []), index]);
    });
  });
  return [...lines.values()];
}

const WITHHELD = { value: null, numerator: null, denominator: null, state: 'suppressed', comment: null } as const;

/** Withholds, period by period, what must not be shown beside the whole council's figure. */
function protect(parts: readonly Gathered[], whole: Series, threshold: number | null): readonly PartSeries[] {
  const periods = new Set(parts.flatMap(({ rows }) => [...rows.keys()]));
  const shown = parts.map(({ rows }) => new Map(rows));
  const secondary = parts.map(() => new Set<PeriodText>());
  for (const period of periods) {
    // A part that has no row for the period is none of it then: it stands for nothing that is unknown.
    const there = parts.flatMap((part, index) => (part.rows.has(period) ? [{ part, index }] : []));
    const cells = there.map(({ part }) => cellOf(part.rows.get(period), whole));
    const adds = cells.some(({ count }) => count !== null) && whole.observations.has(period);
    const lines = adds ? linesOf(there.map(({ part }) => part)) : [];
    disclosed(cells, lines, threshold).forEach((disclosure, at) => {
      const place = there[at];
      const row = place?.part.rows.get(period);
      if (place === undefined || row === undefined || disclosure === 'shown' || disclosure === 'missing') return;
      shown[place.index]?.set(period, { ...row, ...WITHHELD });
      if (disclosure === 'secondary') secondary[place.index]?.add(period);
    });
  }
  return parts.map(({ names, spellings }, index) => ({
    names,
    alsoSpelt: [...spellings].filter((spelling) => spelling !== names.join(', ')),
    series: seriesOfPart(whole, [...(shown[index]?.values() ?? [])]),
    secondary: secondary[index] ?? new Set(),
  }));
}

/**
 * An indicator's breakdowns, with what must not be shown withheld in every period. Names that differ in capitals and white
 * space alone are one part.
 * @param whole the indicator's series of the whole council
 * @param observations of the indicator; those of the whole council among them are left aside
 * @param threshold counts below it are withheld; null where the organisation has none, so that only what was returned as
 *   suppressed is withheld, with what would give it away
 */
export function dimensionsOf(whole: Series, observations: readonly Observation[], threshold: number | null): Dimensions {
  const { found, unread } = gathered(observations);
  const dimensions = [...found.values()].map(({ key, names, parts }) => ({
    key,
    names,
    parts: protect([...parts.values()], whole, threshold),
  }));
  return { dimensions: dimensions.sort((a, b) => a.names.length - b.names.length), unread: [...unread] };
}

/** A name of at least this many letters is asked about when one letter makes it another. */
const LEAST_LETTERS = 4;
const LETTERS_OFF = 2;

/** How alike two names must be for one to be taken for a slip of the other: a letter put in, left out or replaced. */
function isSlip(name: string, other: string): boolean {
  const [a, b] = [foldedName(name), foldedName(other)];
  if (a === b || /\d/.test(a + b) || Math.min(a.length, b.length) < LEAST_LETTERS || Math.abs(a.length - b.length) >= LETTERS_OFF)
    return false;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  for (let at = 0; at <= shorter.length; at += 1) {
    if (shorter.slice(0, at) !== longer.slice(0, at)) return false;
    if (shorter.slice(a.length === b.length ? at + 1 : at) === longer.slice(at + 1)) return true;
  }
  return false;
}

/** A part that has no figure in most periods and is spelt nearly as another: perhaps the same one. */
export function likelySlips({ parts }: Dimension): readonly { readonly name: string; readonly like: string }[] {
  return parts.flatMap(({ names, series }) => {
    const name = names.join(', ');
    const fuller = parts.filter((other) => other.series.observations.size > series.observations.size);
    const like = nearest(
      name,
      fuller.map((other) => other.names.join(', ')),
    );
    return like !== null && isSlip(name, like) ? [{ name, like }] : [];
  });
}
