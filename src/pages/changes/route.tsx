import { type Context, Hono } from 'hono';
import { SINCE, type Since } from '../../briefing/whatChangedTypes.ts';
import { listDocument } from '../../tasks/document.ts';
import { whatChanged } from '../../tasks/whatChanged.ts';
import { download } from '../frame/download.ts';
import { askedWord, type CouncilEnv } from '../frame/here.ts';
import { askedList, listed } from '../frame/listing.ts';
import { CHANGES_LISTING } from './listing.ts';
import { ChangesPage } from './view.tsx';

function askedSince(c: Context): Since {
  return askedWord(c, 'since', SINCE, 'period');
}

const HEADS = ['Change', 'Reference', 'Title', 'Was', 'Now', 'What happened', 'Reason', 'Owner', 'Service', 'Plan'];

/** What changed since the last period or since a year ago, in the order of what matters. */
export function changesRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/changes', async (c) => {
      const { here } = c.var;
      const briefing = await whatChanged(c.var.context, here.reading, askedSince(c));
      return c.html(<ChangesPage here={here} briefing={briefing} choice={askedList(c, CHANGES_LISTING)} />);
    })
    .get('/changes.csv', async (c) => {
      const { here } = c.var;
      const { items, groups, measuring, since } = await whatChanged(c.var.context, here.reading, askedSince(c));
      const titles = new Map([...groups, ...measuring.groups].map(({ change, title }) => [change, title]));
      const rows = listed(items, CHANGES_LISTING, askedList(c, CHANGES_LISTING)).map((item) => [
        titles.get(item.change) ?? item.change,
        item.reference,
        item.title,
        item.marks?.words.was ?? null,
        item.marks?.words.now ?? null,
        item.text,
        item.reason,
        item.owner,
        item.service,
        item.plan?.title ?? null,
      ]);
      const name = since === 'year' ? 'changes since a year ago' : 'changes';
      return download(c, listDocument([here.standpoint.name, name, here.standpoint.period], HEADS, rows));
    });
}
