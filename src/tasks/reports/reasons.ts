import { Temporal } from 'temporal-polyfill';
import type { ChangedThing, ReasonFor } from '../../briefing/reportScene.ts';
import { wordingFor } from '../../briefing/wording.ts';
import type { ReportIssue } from '../../model/reportIssue.ts';
import type { Change } from '../../store/changes.ts';
import { type Event, type FieldChange, historyOf } from '../../store/history.ts';
import type { Noun } from '../../store/noun.ts';
import { ACTIONS, INDICATORS, OBJECTIVES, OBSERVATIONS, PLANS, PROGRESS, SCHEMES, TARGETS } from '../../store/nouns.ts';
import { readCommittees } from '../../store/scrutiny/committees.ts';
import { readRequests } from '../../store/scrutiny/requests.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';

/* Why rows of a council are not what they were when a report was issued, as whoever changed them said. */

/** Who changed something, when and why. */
export interface Because {
  readonly reason: string | null;
  readonly who: string;
  /** ISO instant */
  readonly at: string;
}

export interface Reasons {
  readonly reasonFor: ReasonFor;
  /** the last change of the thing; null where it was not changed */
  readonly becauseOf: (thing: ChangedThing) => Because | null;
}

function because({ why, who, at }: Change, own: string | null): Because {
  return { reason: own ?? why, who, at };
}

function keyOf({ kind, reference, period }: ChangedThing): string {
  return [kind, reference, period ?? ''].join('\n');
}

/** Instants of changes that were made in one millisecond are the same: what was there already is told by its number. */
function justBefore(instant: string): string {
  return Temporal.Instant.from(instant).subtract({ milliseconds: 1 }).toString();
}

/** What committees asked of the selection and were granted, by indicator: the newest request of each, in words. */
async function askedFor(context: Context, organisation: string): Promise<ReadonlyMap<string, string>> {
  const { db } = context.store;
  const granted = (await readRequests(db, organisation)).filter(({ answer }) => answer !== null && answer.kind !== 'refused');
  if (granted.length === 0) return new Map();
  const { language } = (await currentFrame(context, organisation)).organisation;
  const titles = new Map((await readCommittees(db, organisation)).map(({ code, title }) => [code, title]));
  return new Map(
    granted.flatMap(({ number, committee, indicator }) => {
      const values = { number, committee: titles.get(committee) ?? committee };
      return indicator === null ? [] : [[indicator, wordingFor(language).text('scrutiny.requested', values)] as const];
    }),
  );
}

/** Reads what was changed since an issue, once for all that is asked of it. */
export async function reasonsSince(
  context: Context,
  organisation: string,
  { asKnown, change }: Pick<ReportIssue, 'asKnown' | 'change'>,
): Promise<Reasons> {
  const { db } = context.store;
  const found = new Map<string, Because>();
  const since = async <Row, Key extends keyof Row>(noun: Noun<Row, Key>, tell: (event: Event<Row>) => void) => {
    const events = await historyOf(db, organisation, noun, {}, { after: justBefore(asKnown) });
    // Newest first: the last change of a thing is why it is what it is.
    for (const event of events) if (event.change.number > change && event.what !== 'moved') tell(event);
  };
  const keep = (thing: ChangedThing, reason: Because) => {
    const key = keyOf(thing);
    if (!found.has(key)) found.set(key, reason);
  };
  await since(TARGETS, ({ change: by, old, new: now }) => {
    const row = now ?? old;
    if (row) keep({ kind: 'target', reference: row.indicator, period: row.period }, because(by, now?.note ?? null));
  });
  await since(OBSERVATIONS, ({ change: by, old, new: now }) => {
    const row = now ?? old;
    if (row && row.breakdown === null)
      keep({ kind: 'figure', reference: row.indicator, period: row.period }, because(by, now?.reason ?? null));
  });
  const asked = await askedFor(context, organisation);
  await since(INDICATORS, ({ change: by, old, new: now }) => {
    const row = now ?? old;
    if (!row) return;
    const request = asked.get(row.code);
    // Nothing leaves or comes unexplained: what a committee asked for stands beside what whoever did it said.
    const reason = request === undefined ? null : [by.why, request].filter((text) => text !== null).join('. ');
    keep({ kind: old === null || now === null ? 'indicator' : 'definition', reference: row.code, period: null }, because(by, reason));
  });
  await since(SCHEMES, ({ change: by, old, new: now }) => {
    const row = now ?? old;
    if (row) keep({ kind: 'scheme', reference: row.name, period: null }, because(by, null));
  });
  await since(ACTIONS, ({ change: by, old, new: now }) => {
    const row = now ?? old;
    if (!row) return;
    keep({ kind: old === null || now === null ? 'action' : 'dates', reference: row.ref, period: null }, because(by, null));
  });
  await since(PROGRESS, ({ change: by, old, new: now }) => {
    const row = now ?? old;
    if (row) keep({ kind: 'action', reference: row.action, period: null }, because(by, null));
  });
  const becauseOf = (thing: ChangedThing) => found.get(keyOf(thing)) ?? null;
  return { becauseOf, reasonFor: (thing) => becauseOf(thing)?.reason ?? null };
}

/** What was changed of a plan itself, or of one of its objectives. */
export interface ChangedStructure extends Because {
  readonly plan: string;
  /** code of the objective; null for the plan */
  readonly code: string | null;
  readonly title: string;
  readonly what: 'added' | 'changed' | 'withdrawn';
  readonly fields: readonly FieldChange[];
}

/** What was changed of an issue's plan and its objectives since, newest first. */
export async function structureSince(
  context: Context,
  organisation: string,
  { asKnown, change, plan }: Pick<ReportIssue, 'asKnown' | 'change' | 'plan'>,
): Promise<ChangedStructure[]> {
  const { db } = context.store;
  const after = justBefore(asKnown);
  const told = <Row extends { readonly title: string }>(events: readonly Event<Row>[], codeOf: (row: Row) => string | null) =>
    events.flatMap(({ what, change: by, old, new: now, fields }): ChangedStructure[] => {
      const row = now ?? old;
      if (row === null || what === 'moved' || by.number <= change) return [];
      return [{ plan, code: codeOf(row), title: row.title, what, fields, ...because(by, null) }];
    });
  return [
    ...told(await historyOf(db, organisation, PLANS, { code: plan }, { after }), () => null),
    ...told(await historyOf(db, organisation, OBJECTIVES, { plan }, { after }), ({ code }) => code),
  ];
}
