import type { Context as HonoContext } from 'hono';
import type { Links } from '../../components/links.ts';
import { UsageFault } from '../../model/fault.ts';
import type { Act } from '../../model/permission.ts';
import { allowsAnywhere } from '../../tasks/permit.ts';
import type { Reading } from '../../tasks/reading.ts';
import type { Standpoint } from '../../tasks/standpoint.ts';
import type { PersonEnv } from '../edge/session.ts';
import { type Addresses, addressesOf } from './addresses.ts';

/** Where the reader is: the council, period and date of knowledge, and the addresses that keep them. */
export interface Here {
  readonly standpoint: Standpoint;
  readonly addresses: Addresses;
  readonly links: Links;
  readonly reading: Reading;
  /** path of the page itself, encoded as addresses are */
  readonly path: string;
  /** what the address says beside the period: the period chooser keeps it */
  readonly query: ReadonlyMap<string, string>;
  /** the name of whoever looks; null for the operator */
  readonly person: string | null;
  /** whether she may do it for some part of the council: what the page offers her */
  readonly may: (act: Act) => boolean;
}

/** What routes of a council's pages find in the request. */
export interface CouncilEnv {
  Variables: PersonEnv['Variables'] & { here: Here };
}

/** Periods and dates that links carry on only where the reader chose them: without a choice pages show the latest. */
const KEPT = ['period', 'known'] as const;

/** One value of the address's query; an empty one says nothing. */
export function asked(c: HonoContext, name: string): string | null {
  const value = c.req.query(name)?.trim();
  return value === undefined || value === '' ? null : value;
}

/**
 * One of the words that a query may have.
 * @throws UsageFault for another word, naming those there are
 */
export function askedWord<Word extends string>(c: HonoContext, name: string, words: readonly Word[], otherwise: Word): Word {
  const value = asked(c, name);
  if (value === null) return otherwise;
  const word = words.find((each) => each === value);
  if (word === undefined) throw new UsageFault(`"${value}" is no ${name}: ${words.join(', ')}`);
  return word;
}

export function hereOf(c: HonoContext<CouncilEnv>, reading: Reading): Here {
  const { standpoint } = reading;
  const { pathname, searchParams } = new URL(c.req.url);
  const addresses = addressesOf(standpoint.council, {
    period: asked(c, 'period') === null ? null : standpoint.period,
    known: standpoint.known,
  });
  return {
    reading,
    person: c.var.actor.kind === 'person' ? c.var.actor.name : null,
    may: (act) => allowsAnywhere(c.var.context, standpoint.council, act),
    standpoint,
    addresses,
    links: {
      indicator: (code) => addresses.indicator(code),
      action: (ref) => addresses.action(ref),
    },
    path: pathname,
    query: new Map([...searchParams].filter(([name, value]) => value !== '' && !KEPT.some((kept) => kept === name))),
  };
}

/** The council of a request, by its name in addresses. */
export function councilOf(c: HonoContext<CouncilEnv>): string {
  return c.var.here.standpoint.council;
}

/** Where a plan's outcome or objective is opened in its tree. */
export function nodeAddress({ addresses }: Here, reference: string): string {
  const [plan = reference] = reference.split('/');
  return addresses.plan(plan, { open: reference });
}
