import type { FormSheet } from '../../briefing/setUpTypes.ts';
import type { PeriodText } from '../../model/period.ts';
import { revision } from '../../store/changes.ts';
import { OBSERVATIONS } from '../../store/nouns.ts';
import { columnIn, readRows } from '../../store/versions.ts';
import type { Context } from '../context.ts';
import type { Frame } from './rows.ts';

/** The indicators whose judgement a row decides. */
function decidedBy(sheet: FormSheet, frame: Frame, name: string | null): readonly string[] {
  if (name === null) return [];
  if (sheet === 'indicators') return [name];
  return sheet === 'schemes' ? frame.indicators.filter(({ scheme }) => scheme === name).map(({ code }) => code) : [];
}

/** The periods for which figures are held that a row decides about: those of the indicator, or of all that a scheme judges. */
export async function periodsHeld(
  { store: { db } }: Context,
  organisation: string,
  sheet: FormSheet,
  frame: Frame,
  name: string | null,
): Promise<readonly PeriodText[]> {
  const codes = decidedBy(sheet, frame, name);
  if (codes.length === 0) return [];
  const at = { organisation, revision: await revision(db, organisation) };
  const rows = await readRows(db, OBSERVATIONS, at, [columnIn('indicator', codes)]);
  return [...new Set(rows.map(({ period }) => period))];
}
