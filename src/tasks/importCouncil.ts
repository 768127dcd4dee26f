import type { Council } from '../model/council.ts';
import { ChangedSinceFault, InputFault, NotFoundFault } from '../model/fault.ts';
import type { PeriodText } from '../model/period.ts';
import { WHOLE_COUNCIL } from '../model/person.ts';
import { dayOf } from '../model/today.ts';
import { appendAudit } from '../store/audit.ts';
import { instantText, lockCouncil, NOTHING_YET, recordChange, revision } from '../store/changes.ts';
import { organisationId } from '../store/councils.ts';
import { addMembership, writeGrants } from '../store/people/memberships.ts';
import type { Database, Write } from '../store/tables.ts';
import type { Known } from '../store/versions.ts';
import type { Context } from './context.ts';
import { besideReturns, WHY, whyProblem } from './import/collected.ts';
import { compare } from './import/compare.ts';
import type { SheetDifference, SheetPreview } from './import/difference.ts';
import { grantsText } from './people/addPerson.ts';
import { accountOf, allowsAtSome, nameOf, noSuch, permit } from './permit.ts';

export interface ImportOptions {
  /** the name that it is recorded under; left out, that of whoever asks */
  readonly who?: string;
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
  /** periods that are collected by returns and of which it changes figures: it needs a reason (`why`) then */
  readonly collected: readonly PeriodText[];
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

/** Whoever sets a council up may bring rows of it; one that is new, whoever is an administrator of another. */
function permitImport(context: Context, organisation: string, held: number): void {
  if (held > NOTHING_YET) permit(context, organisation, 'set-up');
  else if (!allowsAtSome(context, 'manage-people')) throw noSuch(organisation);
}

/** Whether somebody may bring rows of any council, or a new one. */
export function mayImport(context: Context): boolean {
  return allowsAtSome(context, 'set-up');
}

/**
 * Asked before a file is even read: reading one is work, and what is wrong with it is told only to whoever may bring some.
 * @throws NotFoundFault for whoever sets no council up and may bring none
 */
export function permitImporting(context: Context): void {
  if (!mayImport(context)) throw new NotFoundFault('Nothing is at this address for you');
}

/** Whoever brings a new council runs it, until she gives its roles to others. */
async function foundedBy({ actor, clock }: Context, write: Write, organisation: string): Promise<void> {
  if (actor.kind !== 'person') return;
  const { id, name, email } = actor;
  const at = instantText(clock());
  const grants = (['administrator', 'officer'] as const).map((role) => ({ role, scope: WHOLE_COUNCIL }));
  await addMembership(write, { organisation, account: id, post: null, joined: at });
  await writeGrants(write, organisation, id, grants);
  const detail = { post: null, may: grantsText(grants) };
  await appendAudit(write, organisation, { at, who: name, account: id, act: 'person-added', subject: email, detail });
}

function changes({ versions }: SheetDifference): boolean {
  return versions.beginning.length > 0 || versions.ending.length > 0;
}

interface Compared {
  readonly differences: readonly SheetDifference[];
  readonly collected: readonly PeriodText[];
}

/** What the import would do. An example's rows are its own: they come with the rounds that they were collected in. */
async function compared(context: Context, db: Database, at: Known, council: Council, options: ImportOptions): Promise<Compared> {
  const { replace = false, dryRun = false, kind = 'import' } = options;
  if (kind === 'example') return { differences: await compare(db, at, council, replace), collected: [] };
  const why = reasonIn(options);
  const beside = await besideReturns(db, at, council, { replace, why, today: dayOf(context.clock()) });
  const unsaid = !dryRun && why === null && beside.periods.length > 0 ? [whyProblem(beside.periods)] : [];
  const differences = await compare(db, at, beside.council, replace, [...beside.problems, ...unsaid]);
  return { differences, collected: beside.periods };
}

/** Whether nothing is wrong with an import but that its reason was not given. */
export function wantsWhyOnly({ problems }: InputFault): boolean {
  return problems.every(({ sheet, column }) => sheet === null && column === WHY);
}

function reasonIn({ why = null }: ImportOptions): string | null {
  return why === null || why.trim() === '' ? null : why.trim();
}

/**
 * Brings a council's rows into the store, all or none: rows that it does not know are added, rows that differ become a
 * new version beside the old one, and rows that are not given stay or, with `replace`, are withdrawn. Nothing is ever
 * overwritten (method.md section 12), and rows that say what is already there make no change. A council whose name is
 * unknown is a new one. Figures of a period whose collection has begun are brought with a reason only, and never over a
 * return that is on its way; a final figure that changes after the lock is kept as restated.
 * @throws InputFault when a row names something that neither the rows given nor the store have, has a return on its way,
 *   or wants a reason; ChangedSinceFault when the council has changed since it was `previewed`
 */
export async function importCouncil(context: Context, council: Council, options: ImportOptions): Promise<ImportPreview> {
  const { store, clock } = context;
  const { who = nameOf(context), source = null, dryRun = false, kind = 'import' } = options;
  const organisation = identify(council);
  permitImport(context, organisation, await revision(store.db, organisation));
  const preview = (before: number, change: number | null, { differences, collected }: Compared): ImportPreview => ({
    organisation,
    name: council.organisation.name,
    isNew: before === 0,
    revision: before,
    change,
    collected,
    sheets: differences.map(({ preview: sheet }) => sheet),
  });
  if (dryRun) {
    const before = await revision(store.db, organisation);
    return preview(before, null, await compared(context, store.db, { organisation, revision: before }, council, options));
  }
  return store.transaction(async (write) => {
    const before = await lockCouncil(write, organisation);
    // It may have come to be since it was asked about.
    permitImport(context, organisation, before);
    if (options.previewed !== undefined && options.previewed !== before) {
      throw new ChangedSinceFault(`${council.organisation.name} has been changed since this was looked at`);
    }
    const found = await compared(context, write, { organisation, revision: before }, council, options);
    const changing = found.differences.filter(changes);
    if (changing.length === 0) return preview(before, null, found);
    const note = { at: clock(), who, account: accountOf(context), why: reasonIn(options), source, kind };
    const parts = changing.map(({ versions }) => versions);
    const change = await recordChange(store, write, { organisation, revision: before }, note, parts);
    if (before === NOTHING_YET) await foundedBy(context, write, organisation);
    return preview(before, change, found);
  });
}
