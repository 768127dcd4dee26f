import { appendAudit, NO_COUNCIL } from './audit.ts';
import { lockCouncil, recordChange } from './changes.ts';
import type { Store } from './connect.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Database } from './tables.ts';

/** The number of each council's newest change. */
export async function revisionsOf(db: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('revisions').select(['organisation', 'revision']).execute();
  return new Map(rows.map(({ organisation, revision }) => [organisation, revision]));
}

/** Steps that a store went through and this version does not know: those of a newer one. */
export function unknownMigrations(migrations: readonly string[]): readonly string[] {
  return migrations.filter((name) => !(name in MIGRATIONS));
}

/** Whether a store stands where this version does. */
export function isOfThisVersion(migrations: readonly string[]): boolean {
  return migrations.length === Object.keys(MIGRATIONS).length && unknownMigrations(migrations).length === 0;
}

/** Who put an older state back, when, and from which file. */
export interface RestoreNote {
  readonly at: string;
  readonly who: string;
  readonly source: string;
}

/**
 * Marks a store that is about to take another's place. Every council gets a change that says so, numbered above any that
 * the replaced one had, so that no number ever means two things; the log says so; and nobody is signed in any more, nor
 * does a link work, because what was ended since would be open again.
 * @param above numbers of the newest changes of the store that is replaced
 */
export async function markRestored(store: Store, above: ReadonlyMap<string, number>, { at, who, source }: RestoreNote): Promise<void> {
  const why = 'The store was put back to an earlier state';
  await store.transaction(async (write) => {
    await appendAudit(write, NO_COUNCIL, { at, who, account: '', act: 'restore', subject: source, detail: { councils: above.size } });
    for (const organisation of (await revisionsOf(write)).keys()) {
      const revision = Math.max(await lockCouncil(write, organisation), above.get(organisation) ?? 0);
      await recordChange(store, write, { organisation, revision }, { at, who, account: '', why, source, kind: 'restore' }, []);
    }
    await write.deleteFrom('sessions').execute();
    await write.deleteFrom('links').execute();
  });
}
