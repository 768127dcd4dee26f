import type { ItemKind } from '../model/entry.ts';
import type { ScopeKind } from '../model/person.ts';
import type { Write } from './tables.ts';

/** Returns of an indicator or action go on under its new reference, with all that was done to them. */
export async function renameReturns(write: Write, organisation: string, kind: ItemKind, from: string, to: string): Promise<void> {
  const named = { organisation, kind, reference: from };
  for (const table of ['entries', 'steps'] as const) {
    await write
      .updateTable(table)
      .set({ reference: to })
      .where('organisation', '=', named.organisation)
      .where('kind', '=', named.kind)
      .where('reference', '=', named.reference)
      .execute();
  }
}

/** Roles that were given for a plan or objective are given for it under its new name. */
export async function renameScope(write: Write, organisation: string, kind: ScopeKind, from: string, to: string): Promise<void> {
  await write
    .updateTable('grants')
    .set({ scope_name: to })
    .where('organisation', '=', organisation)
    .where('scope_kind', '=', kind)
    .where('scope_name', '=', from)
    .execute();
}
