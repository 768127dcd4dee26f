import { type Context, Hono } from 'hono';
import { HISTORY_KINDS, type HistoryBriefing } from '../../briefing/historyTypes.ts';
import { UsageFault } from '../../model/fault.ts';
import { actionHistory, historyListCsv, indicatorHistory } from '../../tasks/indicatorHistory.ts';
import { requestsAbout } from '../../tasks/scrutiny/requests.ts';
import { download } from '../frame/download.ts';
import { asked, type CouncilEnv, councilOf } from '../frame/here.ts';
import { askedList } from '../frame/listing.ts';
import { chosenEntries, HISTORY_LISTING, type HistoryChoice, ofKind } from './list.ts';
import { HistoryPage, type HistoryPageProps } from './view.tsx';

/** @throws UsageFault for a kind that no history has */
function choiceIn(c: Context<CouncilEnv>): HistoryChoice {
  const word = asked(c, 'kind');
  const kind = HISTORY_KINDS.find((each) => each === word) ?? null;
  if (word !== null && kind === null) throw new UsageFault(`"${word}" is no kind: ${HISTORY_KINDS.join(', ')}`);
  return { ...askedList(c, HISTORY_LISTING), kind };
}

/** @throws UsageFault for what counts no pages */
function pageIn(c: Context<CouncilEnv>): number {
  const page = asked(c, 'page') ?? '1';
  if (!/^[1-9]\d{0,8}$/.test(page)) throw new UsageFault(`"${page}" is no page: expected a number from 1`);
  return Number(page);
}

type Addresses = Pick<HistoryPageProps, 'room' | 'address' | 'csv' | 'requests'>;

async function answer(c: Context<CouncilEnv>, briefing: HistoryBriefing, asCsv: boolean, addresses: Addresses): Promise<Response> {
  const { here } = c.var;
  const choice = choiceIn(c);
  if (!asCsv) return c.html(<HistoryPage here={here} briefing={briefing} choice={choice} page={pageIn(c)} {...addresses} />);
  const entries = ofKind(chosenEntries(briefing.entries, choice), choice.kind);
  return download(c, historyListCsv(here.reading, briefing, entries));
}

const ENDING = /\/history(\.csv)?$/;

/**
 * The history of one indicator or action. Its reference may hold slashes, so that the end of the address tells it from
 * the page of the thing itself; one that is really called so is left to that page.
 */
export function historyRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/indicators/:code{.+/history(?:\\.csv)?}', async (c, next) => {
      const { here, context } = c.var;
      const tail = c.req.param('code');
      if (here.reading.frame.indicators.some(({ code }) => code === tail)) return next();
      const code = tail.replace(ENDING, '');
      const { indicatorHistory: address, indicatorHistoryCsv: csv } = here.addresses;
      const briefing = await indicatorHistory(context, here.reading, code);
      const requests = await requestsAbout(context, councilOf(c), code);
      const at: Addresses = { room: 'indicators', address: (query) => address(code, query), csv: (query) => csv(code, query), requests };
      return answer(c, briefing, tail.endsWith('.csv'), at);
    })
    .get('/actions/:ref{.+/history(?:\\.csv)?}', async (c, next) => {
      const { here, context } = c.var;
      const tail = c.req.param('ref');
      if (here.reading.frame.actions.some(({ ref }) => ref === tail)) return next();
      const ref = tail.replace(ENDING, '');
      const { actionHistory: address, actionHistoryCsv: csv } = here.addresses;
      const at: Addresses = { room: 'plans', address: (query) => address(ref, query), csv: (query) => csv(ref, query) };
      return answer(c, await actionHistory(context, here.reading, ref), tail.endsWith('.csv'), at);
    });
}
