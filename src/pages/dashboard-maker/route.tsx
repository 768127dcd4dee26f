import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { NotFoundFault } from '../../model/fault.ts';
import { dashboardStanding } from '../../tasks/dashboard.ts';
import { beginDashboard, makerStanding, openDashboardForm } from '../../tasks/dashboards/begin.ts';
import { makerChoices } from '../../tasks/dashboards/find.ts';
import { deleteDashboard, type PublishedDashboard, publishDashboard, unpublishDashboard } from '../../tasks/dashboards/publish.ts';
import { type SavedDashboard, saveDashboard } from '../../tasks/dashboards/save.ts';
import { asNew, type TypedDashboard } from '../../tasks/dashboards/typed.ts';
import { noSuch, permit } from '../../tasks/permit.ts';
import { asks } from '../frame/asks.ts';
import { asked, type CouncilEnv, councilOf } from '../frame/here.ts';
import { DeletePage, UnpublishPage } from './ask-view.tsx';
import { done } from './done.ts';
import { type SentMaker, sentMaker } from './sent.ts';
import { type MakerForm, type MakerOf, MakerPage } from './view.tsx';

type Asks = Context<CouncilEnv>;

/** What was done just before the form was opened again, by the word in its address. */
const SAID: Readonly<Record<string, string>> = {
  saved: 'Saved: only you see it.',
  unpublished: 'Taken back: only you see it now.',
};

const NEW: MakerOf = { code: null, published: false, publishedText: '', savedText: null };

async function standingOf(c: Asks, code: string | null): Promise<MakerOf> {
  if (code === null) return NEW;
  return { code, ...(await makerStanding(c.var.context, councilOf(c), code)) };
}

async function opened(c: Asks, code: string | null): Promise<Response> {
  const { here, context } = c.var;
  const council = councilOf(c);
  const typed = code === null ? await beginDashboard(context, council, asked(c, 'from')) : await openDashboardForm(context, council, code);
  const said = SAID[asked(c, 'did') ?? ''] ?? '';
  // Other pages can lead here with something looked for already.
  const sought = { words: asked(c, 'words') ?? '', objective: asked(c, 'objective') ?? '' };
  const form: MakerForm = { typed, sought, into: '', problems: [], said, conflict: null, focus: null };
  const choices = await makerChoices(context, council, sought);
  return c.html(<MakerPage here={here} of={await standingOf(c, code)} form={form} choices={choices} />);
}

type Unfinished = Exclude<SavedDashboard | PublishedDashboard, { readonly kind: 'saved' | 'published' }>;

/** The form again, as it was typed, where nothing was saved or published, and what saving would do now. */
function again(sent: SentMaker, came: Unfinished): Pick<MakerForm, 'typed' | 'problems' | 'conflict'> {
  const { typed } = sent;
  switch (came.kind) {
    case 'problems':
      return { typed, problems: came.problems, conflict: null };
    case 'conflict':
      return {
        typed: { ...typed, seen: came.held.version },
        problems: [],
        conflict: `${came.held.name} saved this dashboard as "${came.held.title}" in another window since you opened it. Nothing was saved now. Saving puts what stands here in its place.`,
      };
    case 'overtaken':
      return {
        typed: { ...typed, seen: came.draft.version, base: came.base },
        problems: [],
        conflict:
          came.base === null
            ? `The dashboard was taken back since you opened it (${came.by}). Yours is saved for you alone. Publishing shows it to everybody again.`
            : `Somebody else published this dashboard since you opened it (${came.by}). Yours is saved for you alone. Publishing puts it in the place of theirs.`,
      };
  }
}

/** Saves, saves and shows, or publishes. */
async function finished(c: Asks, code: string | null, sent: SentMaker): Promise<Response> {
  const { here, context } = c.var;
  const { addresses } = here;
  const council = councilOf(c);
  const publish = sent.act.does === 'publish';
  const came = await (publish ? publishDashboard : saveDashboard)(context, council, code, sent.typed);
  if (came.kind === 'published') return c.redirect(addresses.dashboard(came.code), 303);
  if (came.kind === 'saved') {
    const { code: own } = came.draft;
    if (sent.act.does !== 'look') return c.redirect(addresses.dashboardEdit(own, { did: 'saved' }), 303);
    const { published } = await makerStanding(context, council, own);
    return c.redirect(addresses.dashboard(own, published ? { copy: 'mine' } : {}), 303);
  }
  const own = came.kind === 'overtaken' ? came.draft.code : code;
  const form: MakerForm = { ...sent, ...again(sent, came), said: '', focus: null };
  const choices = await makerChoices(context, council, sent.sought);
  const page = <MakerPage here={here} of={await standingOf(c, own)} form={form} choices={choices} />;
  return c.html(page, came.kind === 'problems' ? 422 : 409);
}

/** How the dashboard of a form that was sent stands; one that was deleted or taken back meanwhile goes on as a new one. */
async function standingSent(c: Asks, code: string | null, { seen, base }: TypedDashboard): Promise<MakerOf> {
  try {
    return await standingOf(c, code);
  } catch (error) {
    if (error instanceof NotFoundFault && (seen > 0 || base !== null)) return NEW;
    throw error;
  }
}

/** What a button of the form does; all but the last three change the form alone. */
async function acted(c: Asks, code: string | null): Promise<Response> {
  const { here, context } = c.var;
  const council = councilOf(c);
  permit(context, council, 'make-dashboard');
  const sent = await sentMaker(c);
  const of = await standingSent(c, code, sent.typed);
  const choices = await makerChoices(context, council, sent.sought);
  const { places, said, focus } = done(sent, choices);
  const typed = { ...(of.code === null ? asNew(sent.typed) : sent.typed), places };
  if (['save', 'look', 'publish'].includes(sent.act.does)) return finished(c, of.code, { ...sent, typed });
  const form: MakerForm = { ...sent, typed, problems: [], said, conflict: null, focus };
  return c.html(<MakerPage here={here} of={of} form={form} choices={choices} />);
}

/** The code in an address that ends in one of our words; null for a dashboard that is really called so. */
function codeIn(c: Asks, ending: string): string | null {
  const tail = c.req.param('code') ?? '';
  return c.var.here.reading.frame.dashboards.some(({ dashboard }) => dashboard === tail) ? null : tail.slice(0, -ending.length);
}

/** Room for more indicators than a council has: each form that is sent is made into a page many times its size. */
const LARGEST = 1024 * 1024;

/** Dashboards made in the browser: the form, publishing, taking back, deleting. */
export function dashboardMakerRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .use('/dashboards/new', asks('make-dashboard'))
    .use('/dashboards/*', bodyLimit({ maxSize: LARGEST }))
    .get('/dashboards/new', (c) => opened(c, null))
    .post('/dashboards/new', (c) => acted(c, null))
    .get('/dashboards/:code{.+/edit}', (c, next) => {
      const code = codeIn(c, '/edit');
      return code === null ? next() : opened(c, code);
    })
    .post('/dashboards/:code{.+/edit}', (c) => acted(c, codeIn(c, '/edit') ?? ''))
    .get('/dashboards/:code{.+/delete}', async (c, next) => {
      const { here, context } = c.var;
      const code = codeIn(c, '/delete');
      if (code === null) return next();
      const { published, savedText } = await makerStanding(context, councilOf(c), code);
      if (savedText === null) throw noSuch(councilOf(c));
      const { title } = await openDashboardForm(context, councilOf(c), code);
      return c.html(<DeletePage here={here} code={code} title={title} copy={published} />);
    })
    .post('/dashboards/:code{.+/delete}', async (c) => {
      await deleteDashboard(c.var.context, councilOf(c), codeIn(c, '/delete') ?? '');
      return c.redirect(c.var.here.addresses.dashboards({ did: 'deleted' }), 303);
    })
    .get('/dashboards/:code{.+/unpublish}', async (c, next) => {
      const { here, context } = c.var;
      const code = codeIn(c, '/unpublish');
      if (code === null) return next();
      permit(context, councilOf(c), 'publish-dashboard');
      const { state, title } = await dashboardStanding(context, here.reading, code);
      if (state !== 'published') throw noSuch(councilOf(c));
      return c.html(<UnpublishPage here={here} code={code} title={title} />);
    })
    .post('/dashboards/:code{.+/unpublish}', async (c) => {
      const code = codeIn(c, '/unpublish') ?? '';
      await unpublishDashboard(c.var.context, councilOf(c), code);
      return c.redirect(c.var.here.addresses.dashboardEdit(code, { did: 'unpublished' }), 303);
    });
}
