import { shares as roundedShares } from '../../../judgement/rounding.ts';
import { type DecimalText, decimalsOf } from '../../../model/decimal.ts';
import { ACTION_STATES } from '../../../model/plan.ts';
import type { PrintedPlace } from '../../../model/printedReport.ts';
import { countIn } from '../facts.ts';
import { ratiosIn } from '../grammar.ts';
import { sharesOfLine } from '../lines.ts';
import { isHalf, isShareOf, type Nearest, nearestShare } from '../percent.ts';
import type { Reading } from '../reading.ts';
import type { Finding } from '../types.ts';
import { wordsOf } from '../words.ts';

/** A share as it is printed beside the counts that it is of. */
interface Rounded {
  readonly percent: DecimalText;
  readonly count: number;
  readonly total: number;
  /** as it stands: "On Track: 63%" */
  readonly printed: string;
  readonly rows: readonly string[];
}

/** Shares that are printed together: a row of a table, a line, one figure of a sentence. */
interface Row {
  readonly where: PrintedPlace;
  readonly shares: readonly Rounded[];
  /** whether the shares make up a whole, which may have been dealt out so that they add to 100 */
  readonly whole: boolean;
}

/** Rules for a half, the customary first. */
const RULES = ['up', 'down', 'even'] as const satisfies readonly (keyof Nearest)[];
type Rule = (typeof RULES)[number];

function halves(row: Row): Rounded[] {
  return row.shares.filter(({ percent, count, total }) => isHalf(count, total, decimalsOf(percent)) && isShareOf(percent, count, total));
}

function follows({ percent, count, total }: Rounded, rule: Rule): boolean {
  return Number(nearestShare(count, total, decimalsOf(percent))?.[rule]) === Number(percent);
}

function tables({ facts, wording }: Reading): Row[] {
  return facts.report.countTables.map((table) => {
    const scope = facts.scopes.find(({ name }) => name === table.title);
    const shares = ACTION_STATES.flatMap((state): Rounded[] => {
      const percent = table.shares[state];
      if (percent === undefined || table.counts[state] === undefined) return [];
      const rows = scope?.actions?.by.get(state)?.rows ?? [];
      const printed = `${wording.word(`claims.head.${state}`)} ${percent}%`;
      return [{ percent, count: countIn(table, state), total: Number(table.total ?? 0), printed, rows }];
    });
    return { where: table.where, shares, whole: true };
  });
}

function lines({ facts }: Reading): Row[] {
  return facts.lines.map((counted) => {
    const shares = sharesOfLine(counted, facts) ?? [];
    const asRows = shares.map(({ share, count, total, rows, printed }) => ({ percent: share.percent, count, total, rows, printed }));
    return { where: counted.line.where, shares: asRows, whole: true };
  });
}

function sentences({ facts }: Reading): Row[] {
  return wordsOf(facts.report).flatMap(({ text, where, rows }) =>
    ratiosIn(text).map(({ percent, count, total, printed }) => ({
      where,
      whole: false,
      shares: [{ percent, count, total, printed, rows }],
    })),
  );
}

/** Whether every row that is a whole is what the council's other policy gives: shares dealt out so that they add to 100. */
function areDealtOut(rows: readonly Row[]): boolean {
  return rows
    .filter(({ whole, shares }) => whole && shares.length > 0)
    .every(({ shares }) => {
      const dealt = roundedShares(
        shares.map(({ count }) => count),
        'sums-to-100',
      );
      return shares.every(({ percent }, index) => dealt[index] === Number(percent));
    });
}

/** The rule that most halves follow; the customary one where as many follow another. */
function prevailing(all: readonly Rounded[]): Rule {
  const follow = RULES.map((rule) => ({ rule, count: all.filter((share) => follows(share, rule)).length }));
  return follow.toSorted((a, b) => b.count - a.count)[0]?.rule ?? 'up';
}

/** Halves of one report that are rounded up in one place and down in another, so that no one rule gives both. */
export function twoRoundings(reading: Reading): Finding[] {
  const { wording } = reading;
  const rows = [...tables(reading), ...lines(reading)];
  const single = areDealtOut(rows) ? sentences(reading) : [...rows, ...sentences(reading)];
  const all = single.flatMap(halves);
  if (RULES.some((rule) => all.every((share) => follows(share, rule)))) return [];
  const mixed = single.filter((row) => !RULES.some((rule) => halves(row).every((share) => follows(share, rule))));
  const rule = prevailing(all);
  const odd = mixed.length > 0 ? mixed : single.filter((row) => halves(row).some((share) => !follows(share, rule)));
  return odd.map((row) => {
    const found = halves(row);
    const by = (one: Rule) =>
      wording.listed(found.map(({ percent, count, total }) => `${nearestShare(count, total, decimalsOf(percent))?.[one] ?? ''}%`));
    const counts = wording.listed(found.map(({ count, total }) => wording.text('claims.of', { count, total })));
    const others = single.filter((other) => other !== row && halves(other).length > 0).map(({ where }) => where.text);
    const values = { counts, up: by('up'), down: by('down'), others: wording.listed([...new Set(others)]) };
    return {
      kind: 'two-roundings',
      where: row.where,
      printed: found.map(({ printed }) => printed).join('; '),
      figure: by('up'),
      rows: found.flatMap(({ rows: behind }) => behind),
      explanation: wording.text(others.length === 0 ? 'claims.roundings' : 'claims.roundings.others', values),
    };
  });
}
