import { Temporal } from 'temporal-polyfill';
import { actWords, detailWords } from '../briefing/auditWords.ts';
import { type PeriodNames, periodNamesFor } from '../briefing/periodName.ts';
import { wordingOf } from '../briefing/wording.ts';
import { UsageFault } from '../model/fault.ts';
import { COUNCIL_ZONE, daysLater } from '../model/today.ts';
import type { LoggedEntry } from '../store/audit.ts';
import { BEGAN_ACT, detailsOf } from '../store/audit-content.ts';
import { type AuditChoice, chooseEntries, countActs } from '../store/audit-list.ts';
import { CHANGE_ACT } from '../store/changes.ts';
import type { Context } from './context.ts';
import { listDocument, type TakenAway } from './document.ts';
import { permit } from './permit.ts';
import type { Reading } from './reading.ts';

/** What a reader asks of the log; null parts leave all in. */
export interface LogChoice {
  readonly text: string | null;
  readonly act: string | null;
  /** days (ISO dates) where the council is, both included */
  readonly from: string | null;
  readonly to: string | null;
}

/** An entry as a person reads it. */
export interface LogRow {
  readonly number: number;
  /** instant, and the words for it */
  readonly at: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly about: string;
  readonly detail: string;
}

export interface LogAct {
  readonly act: string;
  readonly words: string;
  readonly count: number;
}

/** One page of the log, newest first. */
export interface LogPage {
  readonly rows: readonly LogRow[];
  /** entries that the choice leaves */
  readonly total: number;
  /** what was done, of all that the rest of the choice leaves */
  readonly acts: readonly LogAct[];
  readonly page: number;
  readonly pages: number;
}

const ON_A_PAGE = 50;

/** @throws UsageFault for what is no day */
function startOf(day: string): string {
  try {
    return Temporal.PlainDate.from(day).toZonedDateTime(COUNCIL_ZONE).toInstant().toString({ smallestUnit: 'millisecond' });
  } catch {
    throw new UsageFault(`"${day}" is no day: expected one such as 2026-11-22`);
  }
}

function storedChoice({ text, act, from, to }: LogChoice): AuditChoice {
  const first = from === null ? null : startOf(from);
  const last = to === null ? null : startOf(to);
  return { text, act, from: first, before: last === null || to === null ? null : startOf(daysLater(to, 1)) };
}

function aboutOf({ act, subject }: LoggedEntry): string {
  return act === CHANGE_ACT || act === BEGAN_ACT ? `Change ${subject}` : subject;
}

function rowOf(entry: LoggedEntry, names: PeriodNames): LogRow {
  const { number, at, who, act } = entry;
  return { number, at, when: names.instant(at), who, what: actWords(act), about: aboutOf(entry), detail: detailWords(detailsOf(entry)) };
}

function namesOf({ frame }: Reading): PeriodNames {
  return periodNamesFor(wordingOf(frame.organisation), frame.organisation.yearStarts);
}

/**
 * A page of the council's log.
 * @param asked counts from 1; one past the last is the last
 * @throws NotFoundFault for whoever may not see it; UsageFault for a date that is none
 */
export async function auditLog(context: Context, reading: Reading, choice: LogChoice, asked: number): Promise<LogPage> {
  const { organisation } = reading.at;
  permit(context, organisation, 'see-audit');
  const { db } = context.store;
  const stored = storedChoice(choice);
  const counts = await countActs(db, organisation, { ...stored, act: null });
  const acts = [...counts].map(([act, count]) => ({ act, words: actWords(act), count }));
  const total = choice.act === null ? acts.reduce((sum, { count }) => sum + count, 0) : (counts.get(choice.act) ?? 0);
  const pages = Math.max(1, Math.ceil(total / ON_A_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const entries = await chooseEntries(db, organisation, stored, { skip: (page - 1) * ON_A_PAGE, take: ON_A_PAGE });
  const names = namesOf(reading);
  return { rows: entries.map((entry) => rowOf(entry, names)), total, acts: acts.sort((a, b) => b.count - a.count), page, pages };
}

const AT_MOST = 1_000_000;

/**
 * The entries of a choice as CSV, newest first, with what verifies them.
 * @throws NotFoundFault for whoever may not see the log; UsageFault for a date that is none
 */
export async function auditLogCsv(context: Context, reading: Reading, choice: LogChoice): Promise<TakenAway> {
  const { organisation } = reading.at;
  permit(context, organisation, 'see-audit');
  const entries = await chooseEntries(context.store.db, organisation, storedChoice(choice), { skip: 0, take: AT_MOST });
  const heads = ['number', 'at', 'who', 'what', 'about', 'detail', 'digest'];
  const rows = entries.map((entry) => {
    const { number, at, who, what, about, detail } = rowOf(entry, namesOf(reading));
    return [`${number}`, at, who, what, about, detail, entry.digest];
  });
  return listDocument([reading.standpoint.name, 'audit log'], heads, rows);
}
