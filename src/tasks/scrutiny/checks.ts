import { isDay } from '../../model/today.ts';
import { type AuditDetail, appendAudit } from '../../store/audit.ts';
import { lockCouncil } from '../../store/changes.ts';
import type { Write } from '../../store/tables.ts';
import type { Context } from '../context.ts';
import { accountOf, nameOf } from '../permit.ts';
import type { FieldProblem, HasProblems, Overtaken } from './typed.ts';

/* What the forms of scrutiny have in common: texts that are checked, and acts that are recorded. */

/** Characters. */
export const LONGEST_TITLE = 200;
export const LONGEST_WORDS = 10_000;

/** What is wrong with a text that somebody has to say; nothing where it can be kept. */
export function saidProblems(field: string, text: string, expected: string, longest = LONGEST_WORDS): FieldProblem[] {
  const { length } = text.trim();
  if (length === 0) return [{ field, text: expected }];
  return length > longest ? [{ field, text: `It has ${length} characters: expected at most ${longest}` }] : [];
}

/** What is wrong with a date that may be left out. */
export function dayProblems(field: string, text: string): FieldProblem[] {
  return text === '' || isDay(text) ? [] : [{ field, text: `"${text}" is no date: expected one such as 2026-12-03` }];
}

/** The word that was chosen; a problem where it is none of them. */
export function chosen<Word extends string>(words: readonly Word[], value: string): Word | null {
  return words.find((word) => word === value) ?? null;
}

export function problems(found: readonly FieldProblem[]): HasProblems {
  return { kind: 'problems', problems: found };
}

const OVERTAKEN = 'Somebody else saved this since you opened it. Nothing was saved now. Saving puts what stands here in its place.';

export function overtaken(version: number): Overtaken {
  return { kind: 'conflict', text: OVERTAKEN, version };
}

/** Whoever acts, as records of scrutiny name her. */
export function byWhom(context: Context): { readonly person: string; readonly name: string; readonly at: string } {
  return { person: accountOf(context), name: nameOf(context), at: context.clock() };
}

/** What was done, for the audit log. */
export interface Act {
  readonly act: string;
  readonly subject: string;
  readonly detail?: AuditDetail;
}

/** Records what is done within a transaction that has the council locked. */
export async function audited(context: Context, write: Write, organisation: string, { act, subject, detail = {} }: Act): Promise<void> {
  const by = { at: context.clock(), who: nameOf(context), account: accountOf(context) };
  await appendAudit(write, organisation, { ...by, act, subject, detail });
}

/** Does something to a council's scrutiny, alone at the time, and records that it was done: both happen or neither. */
export async function recorded<Result>(
  context: Context,
  organisation: string,
  work: (write: Write) => Promise<(Act & { readonly result: Result }) | null>,
): Promise<Result | null> {
  return context.store.transaction(async (write) => {
    await lockCouncil(write, organisation);
    const done = await work(write);
    if (done === null) return null;
    await audited(context, write, organisation, done);
    return done.result;
  });
}
