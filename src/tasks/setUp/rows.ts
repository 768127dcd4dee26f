import type { FormSheet, SetUpSheet } from '../../briefing/setUpTypes.ts';
import type { Council } from '../../model/council.ts';
import type { Place } from '../../model/person.ts';
import { objectiveReference, parseObjectiveReference } from '../../model/reference.ts';
import { type FormTexts, formTexts } from '../../returns/form.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { allows, noSuch } from '../permit.ts';
import { placeOfPlan, placesIn } from '../place.ts';
import type { Reading } from '../reading.ts';
import { type Edit, type Key, rowDigest } from './edit.ts';

/** Everything of a council but its figures, as it is held now. */
export type Frame = Omit<Council, 'targets' | 'observations' | 'benchmarks'>;

export function frameOf(context: Context, organisation: string): Promise<Frame> {
  return currentFrame(context, organisation);
}

/** A row that a form is about. */
export interface HeldRow {
  /** `PLAN/CODE` for an objective */
  readonly name: string;
  readonly texts: FormTexts;
  readonly digest: string;
}

function withoutFigures(frame: Frame): Council {
  return { ...frame, targets: [], observations: [], benchmarks: [] };
}

/** What a row with these texts is called. */
export function nameIn(sheet: FormSheet, texts: FormTexts): string {
  const said = (heading: string) => (texts[heading] ?? '').trim().replace(/\s+/g, ' ');
  switch (sheet) {
    case 'organisation':
      return '';
    case 'objectives':
      return objectiveReference(said('plan'), said('code'));
    case 'actions':
      return said('ref');
    case 'schemes':
    case 'checks':
      return said('name');
    case 'plans':
    case 'indicators':
      return said('code');
  }
}

/** The key of a row of that name. */
export function keyNamed(sheet: FormSheet, name: string): Key {
  if (sheet === 'organisation') return [];
  const objective = sheet === 'objectives' ? parseObjectiveReference(name) : null;
  return objective === null ? [name] : [objective.plan, objective.code];
}

/** The rows of a sheet as the store reads them, so that a digest here is the digest there. */
function plainRows(sheet: FormSheet, frame: Frame): readonly object[] {
  switch (sheet) {
    case 'organisation':
      return [frame.organisation];
    case 'schemes':
      return frame.schemes.map(({ name, rule }) => ({ name, rule }));
    default:
      return frame[sheet];
  }
}

/** The rows of a sheet in its order. */
export function heldRows(sheet: FormSheet, frame: Frame): readonly HeldRow[] {
  const rows = plainRows(sheet, frame);
  return formTexts(sheet, withoutFigures(frame)).map((texts, index) => ({
    name: nameIn(sheet, texts),
    texts,
    digest: rowDigest(rows[index] ?? {}),
  }));
}

/** @throws NotFoundFault where the sheet has no row of that name */
export function heldRow(organisation: string, sheet: FormSheet, frame: Frame, name: string): HeldRow {
  const found = heldRows(sheet, frame).find((row) => row.name === name);
  if (!found) throw noSuch(organisation);
  return found;
}

/** Where a row stands, as far as permission asks; null for the whole council. */
export function placeOfRow(sheet: FormSheet, frame: Frame, texts: FormTexts): Place | null {
  const said = (heading: string) => ((texts[heading] ?? '') ? (texts[heading] ?? null) : null);
  switch (sheet) {
    case 'plans':
      return placeOfPlan(said('code') ?? '');
    case 'objectives':
      return placesIn(frame)({ objective: nameIn(sheet, texts), service: null });
    case 'indicators':
    case 'actions':
      return placesIn(frame)({ objective: said('objective'), service: said('service') });
    case 'organisation':
    case 'schemes':
    case 'checks':
      return null;
  }
}

/** Whether the one who asks may change the row where it stands. */
export function mayEdit(context: Context, organisation: string, sheet: FormSheet, frame: Frame, texts: FormTexts): boolean {
  return allows(context, organisation, 'set-up', placeOfRow(sheet, frame, texts));
}

/** Whether a page about a row offers the one who asks to change it; never on a page of how things were known before. */
export function offersEdit(context: Context, reading: Reading, sheet: SetUpSheet, name: string): boolean {
  if (reading.past !== null) return false;
  const row = heldRows(sheet, reading.frame).find((each) => each.name === name);
  return row !== undefined && mayEdit(context, reading.at.organisation, sheet, reading.frame, row.texts);
}

/** An edit that gives the rows of one sheet, which a council that holds them alone brings. */
export function editOf(sheet: FormSheet, council: Council): Edit {
  switch (sheet) {
    case 'organisation':
      return { organisation: council.organisation };
    case 'plans':
      return { rows: { plans: council.plans } };
    case 'objectives':
      return { rows: { objectives: council.objectives } };
    case 'indicators':
      return { rows: { indicators: council.indicators } };
    case 'actions':
      return { rows: { actions: council.actions } };
    case 'schemes':
      return { rows: { schemes: council.schemes } };
    case 'checks':
      return { rows: { checks: council.checks } };
  }
}

/** Whether rows of other sheets name those of the sheet, so that a new name has to follow there. */
export function isRenamed(sheet: FormSheet): sheet is Exclude<SetUpSheet, 'checks'> {
  return sheet !== 'organisation' && sheet !== 'checks';
}
