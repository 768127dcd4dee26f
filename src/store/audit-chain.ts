import { type AuditHead, auditHead, entryDigest, type LoggedEntry } from './audit.ts';
import type { Database } from './tables.ts';

/** Something that is not as the product left it. */
export interface Finding {
  /** the number of the log's entry that it is about; null where it is about none */
  readonly entry: number | null;
  /** a sentence for whoever looks into it */
  readonly text: string;
}

const AT_ONCE = 5_000;

/** The entries of an organisation's log in order, a few at a time. */
export async function* entriesOf(db: Database, organisation: string): AsyncGenerator<LoggedEntry> {
  for (let after: number | null = null; ; ) {
    const next = db.selectFrom('audit').selectAll().where('organisation', '=', organisation).orderBy('number').limit(AT_ONCE);
    const entries: LoggedEntry[] = await (after === null ? next : next.where('number', '>', after)).execute();
    yield* entries;
    const last = entries.at(-1);
    if (last === undefined || entries.length < AT_ONCE) return;
    after = last.number;
  }
}

function span(from: number, to: number): string {
  return from === to ? `Entry ${from} is missing` : `Entries ${from} to ${to} are missing`;
}

/** What is wrong with an entry, knowing the one before it as it stands. */
function linkFindings(entry: LoggedEntry, before: AuditHead): Finding[] {
  const { number } = entry;
  const about = (text: string): Finding => ({ entry: number, text });
  const findings: Finding[] = [];
  if (entryDigest(entry) !== entry.digest) {
    findings.push(about(`Entry ${number} (${entry.act} by ${entry.who}, ${entry.at}) has been changed since it was made`));
  }
  if (number > before.number + 1) findings.push(about(span(before.number + 1, number - 1)));
  else if (number <= before.number) findings.push(about(`Entry ${number} was never made here: the log counts from 1`));
  else if (entry.previous !== before.digest) {
    const text =
      number === 1 ? 'Entry 1 is not the first that was made' : `Entry ${number} does not follow on entry ${number - 1} as it stands`;
    findings.push(about(`${text}: one of them was changed, removed or put in`));
  }
  return findings;
}

/** What is wrong at the end of the log, knowing its last entry and where it should end. */
function endFindings(last: AuditHead, head: AuditHead): Finding[] {
  if (last.number < head.number) {
    return [{ entry: last.number + 1, text: `${span(last.number + 1, head.number)} at the end of the log` }];
  }
  if (last.number > head.number) {
    return [
      { entry: last.number, text: `The log should end at entry ${head.number}, but has entries up to ${last.number}: they were put in` },
    ];
  }
  return last.digest === head.digest
    ? []
    : [{ entry: last.number, text: `Entry ${last.number} is not the one that the log should end with` }];
}

/** How an organisation's log stands. */
export interface ChainState {
  readonly entries: number;
  readonly head: AuditHead;
  readonly findings: readonly Finding[];
}

/**
 * Walks a log from its first entry to its last and recomputes each digest.
 * @param expected digest of an entry that was noted down elsewhere; it must be among them
 * @param see is shown each entry on the way
 */
export async function verifyChain(
  db: Database,
  organisation: string,
  expected: string | null,
  see: (entry: LoggedEntry) => void = () => undefined,
): Promise<ChainState> {
  const findings: Finding[] = [];
  let before: AuditHead = { number: 0, digest: '' };
  let entries = 0;
  let met = expected === null;
  for await (const entry of entriesOf(db, organisation)) {
    findings.push(...linkFindings(entry, before));
    before = { number: entry.number, digest: entry.digest };
    entries += 1;
    met ||= entry.digest === expected;
    see(entry);
  }
  const head = await auditHead(db, organisation);
  findings.push(...endFindings(before, head));
  if (!met)
    findings.push({ entry: null, text: `No entry has the digest ${expected} that was noted down: the log is not the one it was then` });
  return { entries, head, findings };
}
