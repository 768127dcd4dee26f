import { periodNamesFor } from '../../briefing/periodName.ts';
import { wordingFor } from '../../briefing/wording.ts';
import { APRIL } from '../../model/period.ts';
import { dueDay, type Owed, signDay } from '../returns/round.ts';
import type { Asked } from './asked.ts';

/* What an e-mail says: plain text, all of one person's in one. */

/** More than these are counted and not listed: the page has them all. */
const MOST_LISTED = 40;

/** One e-mail may be about councils of several languages: it is written in English. */
const NAMES = periodNamesFor(wordingFor('en'), APRIL);

/** "Friday 16 October" */
function dayText(day: string): string {
  return NAMES.weekday(day);
}

export function returnsText(count: number): string {
  return `${count} ${count === 1 ? 'return' : 'returns'}`;
}

function standing({ stage, late }: Owed): string {
  if (stage === 'returned') return late ? ', sent back to you, late' : ', sent back to you';
  if (stage === 'reopened') return ', opened again to be corrected';
  return late ? ', late' : '';
}

function listed(items: readonly Owed[], say: (item: Owed) => string): string[] {
  const more = items.length - MOST_LISTED;
  return [...items.slice(0, MOST_LISTED).map((item) => `- ${say(item)}`), ...(more > 0 ? [`- and ${more} more`] : [])];
}

function byDay(items: readonly Owed[], dayOfItem: (item: Owed) => string, head: (count: string, day: string) => string): string[] {
  return [...Map.groupBy(items, dayOfItem)].flatMap(([day, group]) => [
    head(returnsText(group.length), dayText(day)),
    ...listed(group, (item) => `${item.title} (${item.key.reference})${standing(item)}`),
    '',
  ]);
}

/** "H. Lloyd: 4 of 6 not sent" of each who is asked, the most first. */
function whoOwes(items: readonly Owed[]): string[] {
  const names = ({ owners, owner }: Owed) => (owners.length > 0 ? owners.map(({ name }) => name).join(' or ') : (owner ?? 'Nobody named'));
  const groups = [...Map.groupBy(items, names)].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  return groups.map(([name, group]) => {
    const late = group.filter((item) => item.late).length;
    return `- ${name}: ${returnsText(group.length)}${late > 0 ? `, ${late} late` : ''}`;
  });
}

export interface Letter {
  readonly subject: string;
  readonly text: string;
}

function subjectOf(asked: readonly Asked[], digest: boolean): string {
  const enters = asked.flatMap((each) => each.enters);
  const signs = asked.flatMap((each) => each.signs);
  const late = enters.filter((item) => item.late).length;
  const days = enters.map(dueDay).sort();
  const parts = [
    ...(late > 0 ? [`${returnsText(late)} late`] : []),
    ...(enters.length > late
      ? [`${returnsText(enters.length - late)} to enter${late === 0 && days[0] ? ` by ${dayText(days[0])}` : ''}`]
      : []),
    ...(signs.length > 0 ? [`${returnsText(signs.length)} to sign off`] : []),
  ];
  if (parts.length > 0) return parts.join(', ');
  return digest ? `${returnsText(asked.flatMap((each) => each.awaits).length)} not sent yet in your services` : 'Returns';
}

/**
 * All that one person is asked for, at every council.
 * @param digest whether who owes what in her services is part of it
 * @param address what stands before the path of links, "https://performance.council.example"
 */
export function letterTo(asked: readonly Asked[], digest: boolean, address: string): Letter {
  const text = asked.flatMap(({ organisation, councilName, enters, signs, awaits }) => {
    const link = (path: string) => `${address}/${encodeURIComponent(organisation)}/${path}`;
    const entering =
      enters.length === 0
        ? []
        : [...byDay(enters, dueDay, (count, day) => `${count} to enter, due ${day}:`), `Enter them: ${link('returns')}`, ''];
    const signing =
      signs.length === 0
        ? []
        : [...byDay(signs, signDay, (count, day) => `${count} to sign off by ${day}:`), `Sign them off: ${link('sign-off')}`, ''];
    const awaiting =
      !digest || awaits.length === 0
        ? []
        : [`In your services ${returnsText(awaits.length)} not sent yet:`, ...whoOwes(awaits), '', `All of them: ${link('round')}`, ''];
    const said = [...entering, ...signing, ...awaiting];
    return said.length === 0 ? [] : [councilName, '', ...said];
  });
  return {
    subject: subjectOf(asked, digest),
    text: [...text, 'You get at most one such e-mail a day. The same stands on your home page.'].join('\n'),
  };
}
