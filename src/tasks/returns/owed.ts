import { periodNamesFor } from '../../briefing/periodName.ts';
import { wordingFor } from '../../briefing/wording.ts';
import type { CollectionPeriod } from '../../model/collection.ts';
import type { PeriodText } from '../../model/period.ts';
import { dayOf } from '../../model/today.ts';
import { unfinishedPeriods } from '../../store/returns/returns.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { accountOf, permitAnywhere } from '../permit.ts';
import { isOrCovers } from './people.ts';
import { type Asked, calendarOf, isCollected, type Owed, type Round, roundOf, soonestFirst } from './round.ts';

/** A period of the calendar, for the list from which one is chosen. */
export interface RoundPeriod extends CollectionPeriod {
  readonly periodName: string;
  /** whether returns have been asked for: a calendar is made a year ahead */
  readonly begun: boolean;
  /** its returns are being collected today */
  readonly collected: boolean;
}

/**
 * The periods of the council's calendar, newest first.
 * @throws NotFoundFault for whoever may not see the council
 */
export async function roundPeriods(context: Context, organisation: string): Promise<readonly RoundPeriod[]> {
  const frame = await currentFrame(context, organisation);
  const { language, yearStarts } = frame.organisation;
  const names = periodNamesFor(wordingFor(language), yearStarts);
  const today = dayOf(context.clock());
  return calendarOf(frame).map((collection) => ({
    ...collection,
    periodName: names.title(collection.period),
    begun: collection.opens <= today,
    collected: isCollected(collection, today),
  }));
}

/** The returns that somebody has to do with today: of periods that are collected, and of others with something unfinished. */
async function currentRound(context: Context, organisation: string, kept?: Parameters<typeof roundOf>[3]): Promise<Round> {
  const unfinished = new Set(await unfinishedPeriods(context.store.db, organisation, dayOf(context.clock())));
  const current = (collection: CollectionPeriod, today: string) => isCollected(collection, today) || unfinished.has(collection.period);
  return roundOf(context, organisation, current, kept);
}

/**
 * Every return of one period, or of all that are collected today.
 * @throws NotFoundFault for whoever may not see the round
 */
export async function owedRound(context: Context, organisation: string, period: PeriodText | null = null): Promise<Round> {
  permitAnywhere(context, organisation, 'see-round');
  return period === null ? currentRound(context, organisation) : roundOf(context, organisation, (each) => each.period === period);
}

/** Whether a return is of a period that is over for it: approved before, and nothing to do with today. */
function isPast({ stage, collection }: Owed, today: string): boolean {
  return (stage === 'approved' || stage === 'locked') && !isCollected(collection, today);
}

/**
 * What the one who asks is asked for now, soonest first, with what she has sent already in the same round; also that of
 * people for whom she covers.
 * @throws NotFoundFault for whoever enters nothing at the council
 */
export async function owedBy(context: Context, organisation: string): Promise<Round> {
  permitAnywhere(context, organisation, 'enter-return');
  const account = accountOf(context);
  const round = await currentRound(context, organisation, ({ owners }, staff) => isOrCovers(staff, account, owners));
  return { ...round, owed: soonestFirst(round.owed.filter((item) => !isPast(item, round.today))) };
}

/**
 * What waits for sign-off by the one who asks: all that was sent and that she may sign off, her own first.
 * @throws NotFoundFault for whoever signs nothing off at the council
 */
export async function waitingForSignOff(context: Context, organisation: string, period: PeriodText | null = null): Promise<Round> {
  permitAnywhere(context, organisation, 'approve-return');
  const hers = ({ approves }: Asked) => approves;
  const round =
    period === null
      ? await currentRound(context, organisation, hers)
      : await roundOf(context, organisation, (each) => each.period === period, hers);
  const sent = round.owed.filter(({ stage }) => stage === 'submitted');
  return { ...round, owed: sent.toSorted((a, b) => Number(b.forMe) - Number(a.forMe)) };
}
