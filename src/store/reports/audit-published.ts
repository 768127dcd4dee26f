import type { LoggedEntry } from '../audit.ts';
import type { Finding } from '../audit-chain.ts';
import type { Database } from '../tables.ts';
import { digestOf } from './issues.ts';
import { erratumDigest, issueDigest } from './published-digest.ts';

interface Held {
  readonly digest: string;
  readonly called: string;
}

/** Issues with the digests that their words, figures and files have now, whatever the rows say that they are. */
async function issuesHeld(db: Database, organisation: string): Promise<Held[]> {
  const issues = await db.selectFrom('report_issues').selectAll().where('organisation', '=', organisation).orderBy('report').execute();
  const held: Held[] = [];
  for (const { written, briefing, ...row } of issues) {
    const files = await db
      .selectFrom('report_files')
      .select(['format', 'body'])
      .where('organisation', '=', organisation)
      .where('report', '=', row.report)
      .where('number', '=', row.number)
      .execute();
    const digests = files.map(({ format, body }) => ({ format, digest: digestOf(body) }));
    const digest = issueDigest({ ...row, digest: digestOf(written + briefing) }, digests);
    held.push({ digest, called: `issue ${row.number} of ${row.report}` });
  }
  return held;
}

async function errataHeld(db: Database, organisation: string): Promise<Held[]> {
  const errata = await db.selectFrom('report_errata').selectAll().where('organisation', '=', organisation).orderBy('report').execute();
  return errata.map((row) => ({ digest: erratumDigest(row), called: `erratum ${row.number} to issue ${row.issue} of ${row.report}` }));
}

/**
 * What is wrong with what was issued: an issue or erratum that the log tells of and is not there as it went out, one that it does not know.
 * @param published entries of the log by the digest of what they tell of
 */
export async function publishedFindings(
  db: Database,
  organisation: string,
  published: ReadonlyMap<string, LoggedEntry>,
): Promise<Finding[]> {
  const held = [...(await issuesHeld(db, organisation)), ...(await errataHeld(db, organisation))];
  const digests = new Set(held.map(({ digest }) => digest));
  const missing = [...published].filter(([digest]) => !digests.has(digest));
  return [
    ...missing.map(([, { number, act, subject, who, at }]) => ({
      entry: number,
      text: `What entry ${number} tells of (${act}, ${subject}, by ${who}, ${at}) is missing or altered`,
    })),
    ...held
      .filter(({ digest }) => !published.has(digest))
      .map(({ called }) => ({ entry: null, text: `The log does not know ${called} as it stands` })),
  ];
}
