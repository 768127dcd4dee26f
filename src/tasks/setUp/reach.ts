import type { Act } from '../../model/permission.ts';
import type { Place } from '../../model/person.ts';
import { objectiveReference } from '../../model/reference.ts';
import type { Stored } from '../../store/noun.ts';
import { placeOfPlan, placesIn } from '../place.ts';
import type { Plans } from './check.ts';
import type { Edit, Key, RowSheet } from './edit.ts';
import { type HeldSheet, type HeldSheets, nameOfRow, rowAt, storedOf } from './held.ts';

/** What somebody asks for who changes a row: which act, and where the row stands; null for the whole council. */
export interface Asked {
  readonly act: Act;
  readonly place: Place | null;
}

function textIn(stored: Stored, column: string): string {
  const cell = stored[column];
  return typeof cell === 'string' ? cell : '';
}

/** Where the rows of each sheet stand: figures with their indicator, progress with its action, rules with the whole council. */
function placing(plans: Plans): (sheet: RowSheet, stored: Stored) => Place | null {
  const placeOf = placesIn(plans);
  const indicators = new Map(plans.indicators.map((row) => [row.code, row]));
  const actions = new Map(plans.actions.map((row) => [row.ref, row]));
  const at = (row: { readonly objective: string | null; readonly service: string | null } | undefined) =>
    row === undefined ? null : placeOf(row);
  return (sheet, stored) => {
    switch (sheet) {
      case 'plans':
        return placeOfPlan(textIn(stored, 'code'));
      case 'objectives':
        return placeOf({ objective: objectiveReference(textIn(stored, 'plan'), textIn(stored, 'code')), service: null });
      case 'indicators':
        return at(indicators.get(textIn(stored, 'code')));
      case 'actions':
        return at(actions.get(textIn(stored, 'ref')));
      case 'targets':
      case 'observations':
      case 'benchmarks':
      case 'rebases':
        return at(indicators.get(textIn(stored, 'indicator')));
      case 'progress':
        return at(actions.get(textIn(stored, 'action')));
      case 'narrative':
        return textIn(stored, 'report') === '' ? null : placeOfPlan(textIn(stored, 'report'));
      case 'schemes':
      case 'dashboards':
      case 'checks':
      case 'calendar':
        return null;
    }
  };
}

function actOf(sheet: RowSheet): Act {
  switch (sheet) {
    case 'calendar':
      return 'run-round';
    case 'dashboards':
      return 'publish-dashboard';
    default:
      return 'set-up';
  }
}

function rowsNamed(held: HeldSheet, keys: readonly Key[]): readonly Stored[] {
  return keys.flatMap((key) => {
    const row = rowAt(held, key);
    return row === null ? [] : [storedOf(held.noun, row.cells)];
  });
}

/** What each given sheet has: keys of the rows that somebody gives, and of those that she takes out. */
export type Touched = ReadonlyMap<RowSheet, { readonly given: readonly Key[]; readonly gone: readonly Key[] }>;

/** A council's rows and what of them is named, before an edit or after it. */
export interface Standing {
  readonly sheets: HeldSheets;
  readonly plans: Plans;
}

/**
 * What has to be permitted for an edit: each row where it stands and where it stood. Rows that only follow a new name, or go
 * with what they belong to, ask for nothing more.
 */
export function askedBy(edit: Edit, touched: Touched, former: Standing, present: Standing): readonly Asked[] {
  const placeBefore = placing(former.plans);
  const placeNow = placing(present.plans);
  const asked: Asked[] = edit.organisation === undefined ? [] : [{ act: 'set-up', place: null }];
  for (const [sheet, { given, gone }] of touched) {
    const was = former.sheets.get(sheet);
    const is = present.sheets.get(sheet);
    if (!was || !is) continue;
    const places = [
      ...rowsNamed(is, given).map((row) => placeNow(sheet, row)),
      ...rowsNamed({ ...was, now: was.before }, [...given, ...gone]).map((row) => placeBefore(sheet, row)),
    ];
    for (const place of places) asked.push({ act: actOf(sheet), place });
  }
  for (const { sheet, from } of edit.renamed ?? []) {
    const was = former.sheets.get(sheet);
    const rows = was?.before.filter(({ cells }) => nameOfRow(was.noun, cells) === from) ?? [];
    for (const { cells } of rows) {
      if (was) asked.push({ act: 'set-up', place: placeBefore(sheet, storedOf(was.noun, cells)) });
    }
  }
  return asked;
}

/** The keys of the rows that an edit gives and withdraws, by sheet. */
export function touchedBy(edit: Edit, sheets: HeldSheets, given: ReadonlyMap<RowSheet, readonly Key[]>): Touched {
  const touched = new Map<RowSheet, { given: readonly Key[]; gone: readonly Key[] }>();
  for (const sheet of sheets.keys()) {
    if (sheet === 'organisation') continue;
    const keys = { given: given.get(sheet) ?? [], gone: edit.withdraw?.[sheet] ?? [] };
    if (keys.given.length + keys.gone.length > 0) touched.set(sheet, keys);
  }
  return touched;
}
