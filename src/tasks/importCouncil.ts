import type { Council } from '../model/council.ts';
import { ChangedSinceFault, InputFault } from '../model/fault.ts';
import { lockCouncil, recordChange, revision } from '../store/changes.ts';
import { organisationId } from '../store/councils.ts';
import type { Context } from './context.ts';
import { compare } from './import/compare.ts';
import type { SheetDifference, SheetPreview } from './import/difference.ts';
import { accountOf } from './permit.ts';

export interface ImportOptions {
  readonly who: string;
  readonly why?: string | null;
  /** name of the file that it comes from */
  readonly source?: string | null;
  /** only says what would change */
  readonly dryRun?: boolean;
  /** withdraws the rows that the council given does not have; left out, they stay as they are */
  readonly replace?: boolean;
  readonly kind?: 'import' | 'example';
  /** the change up to which a preview was made (its `revision`): with any later one the import is refused */
  readonly previewed?: number;
}

/** What an import did, or would do. */
export interface ImportPreview {
  /** the council's name in addresses */
  readonly organisation: string;
  readonly name: string;
  /** the store did not know it before */
  readonly isNew: boolean;
  /** number of the council's newest change before this one; 0 for a council that is new */
  readonly revision: number;
  /** number of the change that was made; null where nothing was */
  readonly change: number | null;
  /** one for each sheet, in the workbook's order */
  readonly sheets: readonly SheetPreview[];
}

function identify({ organisation: { name } }: Council): string {
  const organisation = organisationId(name);
  if (organisation !== '') return organisation;
  throw new InputFault([
    {
      sheet: 'organisation',
      row: null,
      column: 'name',
      value: name,
      message: 'has no letter or digit, but a council is known by its name',
    },
  ]);
}

function changes({ versions }: SheetDifference): boolean {
  return versions.beginning.length > 0 || versions.ending.length > 0;
}

/**
 * Brings a council's rows into the store, all or none: rows that it does not know are added, rows that differ become a
 * new version beside the old one, and rows that are not given stay or, with `replace`, are withdrawn. Nothing is ever
 * overwritten (method.md section 12), and rows that say what is already there make no change. A council whose name is
 * unknown is a new one.
 * @throws InputFault when a row names something that neither the rows given nor the store have; ChangedSinceFault when
 *   the council has changed since it was `previewed`
 */
export async function importCouncil(context: Context, council: Council, options: ImportOptions): Promise<ImportPreview> {
  const { store, clock } = context;
  const { who, why = null, source = null, dryRun = false, replace = false, kind = 'import' } = options;
  const organisation = identify(council);
  const preview = (before: number, change: number | null, differences: readonly SheetDifference[]): ImportPreview => ({
    organisation,
    name: council.organisation.name,
    isNew: before === 0,
    revision: before,
    change,
    sheets: differences.map(({ preview: sheet }) => sheet),
  });
  if (dryRun) {
    const before = await revision(store.db, organisation);
    return preview(before, null, await compare(store.db, { organisation, revision: before }, council, replace));
  }
  return store.transaction(async (write) => {
    const before = await lockCouncil(write, organisation);
    if (options.previewed !== undefined && options.previewed !== before) {
      throw new ChangedSinceFault(`${council.organisation.name} has been changed since this was looked at`);
    }
    const differences = await compare(write, { organisation, revision: before }, council, replace);
    const changing = differences.filter(changes);
    if (changing.length === 0) return preview(before, null, differences);
    const note = { at: clock(), who, account: accountOf(context), why, source, kind };
    const parts = changing.map(({ versions }) => versions);
    const change = await recordChange(store, write, { organisation, revision: before }, note, parts);
    return preview(before, change, differences);
  });
}
