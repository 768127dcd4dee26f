import type { Committee } from '../../model/scrutiny.ts';
import { keptTexts } from '../kept-text.ts';
import type { Database, Write } from '../tables.ts';
import { keptList, keptMembers, readMembers, readTexts } from './content.ts';
import type { CommitteesTable } from './tables.ts';

function committeeOf({ code, title, purpose, plans, services, members, version }: CommitteesTable): Committee {
  return { code, title, purpose, plans: readTexts(plans), services: readTexts(services), members: readMembers(members), version };
}

/** A council's committees, by title. */
export async function readCommittees(db: Database, organisation: string): Promise<Committee[]> {
  const rows = await db.selectFrom('committees').selectAll().where('organisation', '=', organisation).execute();
  return rows.map(committeeOf).sort((a, b) => a.title.localeCompare(b.title, 'en') || (a.code < b.code ? -1 : 1));
}

/**
 * Saves a committee, but only over the version that is one before its own: 1 is a new one.
 * @returns whether it was saved; where it was not, somebody saved it in between
 * @throws InputFault for a text that cannot be kept
 */
export async function saveCommitteeRow(write: Write, organisation: string, committee: Committee): Promise<boolean> {
  const { code, version, title, purpose } = committee;
  keptTexts({ title, purpose });
  const content = {
    title,
    purpose,
    plans: keptList(committee.plans),
    services: keptList(committee.services),
    members: keptMembers(committee.members),
  };
  if (version === 1) {
    const { numInsertedOrUpdatedRows } = await write
      .insertInto('committees')
      .values({ organisation, code, version, ...content })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await write
    .updateTable('committees')
    .set({ ...content, version })
    .where('organisation', '=', organisation)
    .where('code', '=', code)
    .where('version', '=', version - 1)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A plan's new code, in the remits of a council's committees. */
export async function renameInRemits(write: Write, organisation: string, from: string, to: string): Promise<void> {
  for (const committee of await readCommittees(write, organisation)) {
    if (!committee.plans.includes(from)) continue;
    const plans = committee.plans.map((code) => (code === from ? to : code));
    await saveCommitteeRow(write, organisation, { ...committee, plans, version: committee.version + 1 });
  }
}
