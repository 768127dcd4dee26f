import { ACTION_STATES } from '../../../model/plan.ts';
import type { PrintedAction, PrintedCounts } from '../../../model/printedReport.ts';
import { countIn, unlistedUnder, wholeTable } from '../facts.ts';
import type { Reading } from '../reading.ts';
import { labelText } from '../said.ts';
import type { Finding } from '../types.ts';

/** @param unlisted completed actions that are counted and not listed; null where their number is not known */
function inTable(table: PrintedCounts, listed: readonly PrintedAction[], unlisted: number | null, { wording }: Reading): Finding[] {
  return ACTION_STATES.flatMap((state): Finding[] => {
    if (table.counts[state] === undefined) return [];
    const rows = listed.filter((action) => action.state === state).map(({ reference }) => reference);
    const count = countIn(table, state);
    const known = state === 'completed' ? rows.length + (unlisted ?? 0) : rows.length;
    const isOpen = state === 'completed' && unlisted === null;
    if (known === count || (isOpen && known < count)) return [];
    const values = { label: labelText(state, wording), count, listed: rows.length, more: known - rows.length };
    return [
      {
        kind: 'counts-not-rows',
        where: table.where,
        printed: `${wording.word(`claims.head.${state}`)} ${count}`,
        figure: String(known),
        rows,
        explanation: wording.text('claims.rows', values),
      },
    ];
  });
}

/** Counts in tables held against the actions that the report lists, where it lists them all. */
export function countsOfRows(reading: Reading): Finding[] {
  const { facts } = reading;
  const { actions, countTables } = facts.report;
  if (!facts.listsAll || actions.some(({ state }) => state === null)) return [];
  const whole = wholeTable(facts.report);
  const lined = new Set(facts.lines.map(({ line }) => line.node));
  const closed = actions.every(({ node }) => lined.has(node));
  const unlisted = closed ? unlistedUnder(facts.lines, () => true, facts.repeats) : null;
  return countTables.flatMap((table) => {
    if (table.total === null) return [];
    if (table === whole) return inTable(table, actions, unlisted, reading);
    const linked = actions.filter(({ links }) => table.plan !== null && links.some((link) => link.startsWith(`${table.plan}/`)));
    return linked.length === 0 ? [] : inTable(table, linked, null, reading);
  });
}
