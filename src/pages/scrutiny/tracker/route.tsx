import { type Context, Hono } from 'hono';
import { tracker, trackerFile } from '../../../tasks/scrutiny/tracker.ts';
import { download } from '../../frame/download.ts';
import { askedWord, type CouncilEnv, councilOf } from '../../frame/here.ts';
import { askedList, listed } from '../../frame/listing.ts';
import { STANDINGS, standsSo, TRACKER_LISTING } from './listing.ts';
import { TrackerPage } from './view.tsx';

type C = Context<CouncilEnv>;

async function asked(c: C) {
  const choice = askedList(c, TRACKER_LISTING);
  const standing = askedWord(c, 'standing', STANDINGS, 'open');
  const all = await tracker(c.var.context, councilOf(c));
  return { all, choice, standing, found: listed(all, TRACKER_LISTING, choice) };
}

function file(format: 'csv' | 'docx' | 'pdf') {
  return async (c: C) => {
    const { found, standing } = await asked(c);
    const items = found.filter((item) => standsSo(standing, item));
    return download(c, await trackerFile(c.var.context, councilOf(c), items, format));
  };
}

/** What was asked and recommended, until it is closed. */
export function trackerRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/scrutiny/tracker', async (c) => c.html(<TrackerPage here={c.var.here} {...(await asked(c))} />))
    .get('/scrutiny/tracker.csv', file('csv'))
    .get('/scrutiny/tracker.docx', file('docx'))
    .get('/scrutiny/tracker.pdf', file('pdf'));
}
