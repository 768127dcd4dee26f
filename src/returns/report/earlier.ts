import { parseReference } from '../../model/reference.ts';
import { earlierShares, unlistedCounts } from '../../model/unlisted.ts';
import type { Found, FoundAction, FoundNode } from './found.ts';
import { ALL, planStem } from './vocabulary.ts';

/**
 * Actions completed in an earlier quarter are counted and no longer listed (method.md section 7). How many there are
 * follows from an objective's share line and the rows under it; which they are does not, and is asked.
 */
export interface EarlierCompleted {
  readonly under: FoundNode;
  /** the quarter of the report's year in which they were completed */
  readonly quarter: number;
  readonly count: number;
  /** the share that it follows from, as printed */
  readonly percent: string;
  /** references that the numbering leaves out here: perhaps these, perhaps not */
  readonly suggestions: readonly string[];
}

const NUMBER = /^(.*\/A)(\d+)/;

function numberOf(reference: string): { readonly stem: string; readonly number: number; readonly digits: number } | null {
  const [, stem, digits] = parseReference(reference) ? (NUMBER.exec(reference) ?? []) : [];
  return stem === undefined || digits === undefined ? null : { stem, number: Number(digits), digits: digits.length };
}

interface Numbered {
  readonly stem: string;
  readonly number: number;
  readonly digits: number;
  readonly under: FoundNode;
}

/** Whether each objective counts its actions from the beginning, so that one number stands under several. */
function restarts(actions: readonly Numbered[]): boolean {
  return actions.some((action) => actions.some((other) => other.number === action.number && other.under !== action.under));
}

/** References that would fill the gaps in the numbering, each under the objective of the number before the gap. */
export function gapsIn(actions: readonly FoundAction[]): Map<FoundNode, string[]> {
  const known = actions.flatMap((action) => {
    const numbered = numberOf(action.reference);
    return numbered && action.under ? [{ ...numbered, under: action.under }] : [];
  });
  const again = restarts(known);
  const nodes = [...new Set(known.map((action) => action.under))];
  known.sort((a, b) => (again ? nodes.indexOf(a.under) - nodes.indexOf(b.under) : 0) || a.number - b.number);
  const gaps = new Map<FoundNode, string[]>();
  known.forEach((action, index) => {
    const following = known[index + 1];
    for (let number = action.number + 1; following && number < following.number; number++) {
      const reference = `${action.stem}${String(number).padStart(action.digits, '0')}`;
      gaps.set(action.under, [...(gaps.get(action.under) ?? []), reference]);
    }
  });
  return gaps;
}

export interface EarlierReading {
  readonly known: readonly EarlierCompleted[];
  /** share lines that name an earlier quarter but that no whole number of actions gives */
  readonly unclear: readonly FoundNode[];
  /** actions that the total counts and that neither the rows nor the share lines explain; 0 where all agree or none is printed */
  readonly unexplained: number;
}

/** The actions that are counted but not listed, objective by objective, for a report of the given quarter of its year. */
export function earlierCompleted(found: Found, quarter: number): EarlierReading {
  const gaps = gapsIn(found.actions);
  const known: EarlierCompleted[] = [];
  const unclear: FoundNode[] = [];
  for (const { under, shares } of found.shareLines) {
    const parts = earlierShares(shares, quarter);
    if (under === null || parts.length === 0) continue;
    const counts = unlistedCounts(
      found.actions.filter((action) => action.under === under),
      shares,
      quarter,
    );
    if (!counts) unclear.push(under);
    for (const part of counts ? parts : []) {
      const count = counts?.get(part.quarter) ?? 0;
      known.push({ under, quarter: part.quarter, count, percent: part.percent, suggestions: gaps.get(under) ?? [] });
    }
  }
  const total = (found.counts.find((table) => planStem(table.title) === ALL) ?? found.counts[0])?.total;
  const explained = found.actions.length + known.reduce((sum, { count }) => sum + count, 0);
  return { known, unclear, unexplained: total === undefined || total === null ? 0 : Math.max(0, Number(total) - explained) };
}
