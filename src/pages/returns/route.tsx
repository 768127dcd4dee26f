import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { periodNamesFor } from '../../briefing/periodName.ts';
import type { ReturnItem } from '../../briefing/returnTypes.ts';
import { wordingFor } from '../../briefing/wording.ts';
import { LiveConflict, LiveParts } from '../../components/return/live.tsx';
import { anchorOf, keyText, prefixAt, readKey } from '../../components/return/names.ts';
import { ENGLISH } from '../../components/return/words.ts';
import { ITEM_KINDS, type ItemKey } from '../../model/entry.ts';
import { NotFoundFault, UsageFault } from '../../model/fault.ts';
import { dayOf } from '../../model/today.ts';
import { myReturns, returnItem } from '../../tasks/returns/myReturns.ts';
import { owedBy, roundPeriods } from '../../tasks/returns/owed.ts';
import { roundItem } from '../../tasks/returns/round.ts';
import { type Submission, type Submitted, submitReturns, takeBack } from '../../tasks/returns/submit.ts';
import { asks } from '../frame/asks.ts';
import { asked, type CouncilEnv, councilOf } from '../frame/here.ts';
import { CheckPage, checkedOf, LATE, type Refusals } from './check-view.tsx';
import { type Posted, postedReturns, pressed } from './form.ts';
import { linksOf, placeOf } from './links.ts';
import { saveForm, savePosted } from './saving.ts';
import { SentPage } from './sent-view.tsx';
import { MyReturnsPage, NO_TROUBLE, ReturnPage, type Trouble } from './view.tsx';
import { becauseText } from './words.ts';

type Request = Context<CouncilEnv>;

/** Words of forty returns at length; more than that is no form of ours. */
const LARGEST = 4 * 1024 * 1024;

const limited = bodyLimit({
  maxSize: LARGEST,
  onError: () => {
    throw new UsageFault('The form holds more than 4 MB, which no return needs. Nothing was saved.');
  },
});

function accountOf({ var: { actor } }: Request): string {
  return actor.kind === 'person' ? actor.id : actor.kind;
}

/** "Friday 2 October": the first day on which more returns open; null where none are planned. */
async function nextOpening(c: Request): Promise<string | null> {
  const { context, here } = c.var;
  const today = dayOf(context.clock());
  const { language, yearStarts } = here.reading.frame.organisation;
  const ahead = (await roundPeriods(context, councilOf(c))).map(({ opens }) => opens).filter((opens) => opens > today);
  const [first] = ahead.sort();
  return first === undefined ? null : periodNamesFor(wordingFor(language), yearStarts).weekday(first);
}

/** The page of all that she owes; `typed` is what stands in it without being saved. */
async function myPage(c: Request, trouble: Trouble = NO_TROUBLE, typed: Parameters<typeof myReturns>[2] = new Map()) {
  const { context, here } = c.var;
  const returns = await myReturns(context, councilOf(c), typed);
  const nextOpens = returns.all === 0 ? await nextOpening(c) : null;
  return <MyReturnsPage here={here} returns={returns} account={accountOf(c)} trouble={trouble} nextOpens={nextOpens} />;
}

/** The return that the address names. @throws NotFoundFault */
function keyOf(c: Request): ItemKey {
  const kind = ITEM_KINDS.find((each) => each === c.req.param('kind'));
  const period = asked(c, 'for');
  if (kind === undefined || period === null) throw new NotFoundFault('There is no such return');
  return { kind, reference: c.req.param('reference') ?? '', period };
}

async function itemPage(c: Request, key: ItemKey, trouble: Trouble = NO_TROUBLE, typed: Posted | null = null) {
  const { context, here } = c.var;
  const held = await returnItem(context, councilOf(c), key);
  const item = typed === null ? held : { ...held, texts: typed.texts, confirmed: typed.confirmed };
  const { mayEnter } = (await roundItem(context, councilOf(c), key)).item;
  const mayTakeBack = mayEnter && item.stage === 'submitted';
  return <ReturnPage here={here} item={item} account={accountOf(c)} trouble={trouble} mayTakeBack={mayTakeBack} />;
}

/** The returns of the keys: hers from one reading of them all, others one by one. Without keys, all of hers. */
async function itemsFor(c: Request, keys: readonly ItemKey[]): Promise<readonly ReturnItem[]> {
  return itemsAmong(c, await ownItems(c), keys);
}

/** All of hers, in the order of their page. */
async function ownItems(c: Request): Promise<readonly ReturnItem[]> {
  return (await myReturns(c.var.context, councilOf(c))).groups.flatMap(({ items }) => items);
}

async function itemsAmong(c: Request, own: readonly ReturnItem[], keys: readonly ItemKey[]): Promise<readonly ReturnItem[]> {
  const { context } = c.var;
  if (keys.length === 0) return own;
  const found = new Map(own.map((item) => [keyText(item.key), item]));
  return Promise.all(keys.map(async (key) => found.get(keyText(key)) ?? returnItem(context, councilOf(c), key)));
}

function submissionOf({ key, version, texts, confirmed }: ReturnItem, lateReason: string | null): Submission {
  return { key, seen: version, texts, confirmed, lateReason };
}

/** Sends what is ready in one step where she has seen what it will be and nothing is left to say; null where it is not so. */
async function sentAtOnce(c: Request, items: readonly ReturnItem[], changed: boolean): Promise<Submitted | null> {
  const { ready, toConfirm, leftOut } = checkedOf(items);
  if (changed || toConfirm.length > 0 || leftOut.length > 0 || ready.length === 0 || ready.some(({ late }) => late)) return null;
  return submitReturns(
    c.var.context,
    councilOf(c),
    ready.map((item) => submissionOf(item, null)),
  );
}

/** Where the page goes on after a saving: the return at which a button was pressed. */
function anchorIn(form: FormData, posted: readonly Posted[]): string {
  const at = form.get('at');
  if (typeof at === 'string' && /^[\w-]+$/.test(at)) return `#${at}`;
  const prefix = (pressed(form, 'keep') ?? pressed(form, 'use'))?.prefix;
  const key = posted.find((each) => each.prefix === prefix)?.key;
  return key === undefined ? '' : `#${anchorOf(key)}`;
}

/** A form of returns, of all or of one alone: saves it, and goes on to sending where that was asked. */
async function receive(c: Request, alone: ItemKey | null): Promise<Response> {
  const { context, here } = c.var;
  const { addresses } = here;
  const form = await c.req.formData();
  const posted = postedReturns(form);
  const page = (trouble: Trouble, typed: Awaited<ReturnType<typeof saveForm>>['typed']) =>
    alone === null ? myPage(c, trouble, typed) : itemPage(c, alone, trouble, typed.size > 0 ? (posted[0] ?? null) : null);
  const { changed, conflicts, typed } = await saveForm(context, here, form, posted);
  if (conflicts.size > 0) return c.html(await page({ ...NO_TROUBLE, conflicts }, typed), 409);
  const back = alone === null ? addresses.returns() : addresses.returnItem(alone);
  if (form.get('intent') !== 'send') return c.redirect(`${back}${alone === null ? anchorIn(form, posted) : ''}`, 303);
  const items = await itemsFor(c, alone === null ? [] : [alone]);
  if (items.length > 0 && items.every(({ open }) => !open)) return c.redirect(alone === null ? addresses.returnsSent() : back, 303);
  const started = items.filter(({ open, version }) => open && version > 0);
  const tried = new Set(started.filter(({ reading }) => reading.problems.length > 0).map(({ key }) => keyText(key)));
  if (tried.size > 0 || started.length === 0)
    return c.html(await page({ ...NO_TROUBLE, tried, nothing: started.length === 0 }, typed), 422);
  const submitted = await sentAtOnce(c, items, changed || form.has('unseen'));
  if (submitted === null || submitted.refused.length > 0) return c.redirect(checkAddress(c, alone), 303);
  return c.redirect(alone === null ? addresses.returnsSent() : back, 303);
}

function checkAddress({ var: { here } }: Request, alone: ItemKey | null): string {
  const check = here.addresses.returnsCheck();
  return alone === null ? check : `${check}?${new URLSearchParams({ item: keyText(alone) })}`;
}

/** The last look before returns go, with the way to the fields of each. */
async function checkPage(c: Request, keys: readonly ItemKey[], refusals?: Refusals) {
  const own = await ownItems(c);
  const places = new Map(own.map(({ key }, index) => [keyText(key), prefixAt(index)]));
  const items = await itemsAmong(c, own, keys);
  return <CheckPage here={c.var.here} places={places} items={items} {...(refusals === undefined ? {} : { refusals })} />;
}

/** Sends what was checked, as it was checked: one that was changed since is looked at again. */
async function sendChecked(c: Request): Promise<Response> {
  const { context, here } = c.var;
  const form = await c.req.formData();
  const posted = postedReturns(form);
  const late = form.get(LATE);
  const lateReason = typeof late === 'string' && late.trim() !== '' ? late.trim() : null;
  const items = new Map(
    (
      await itemsFor(
        c,
        posted.map(({ key }) => key),
      )
    ).map((item) => [keyText(item.key), item]),
  );
  const because = new Map<string, string>();
  const submissions = posted.flatMap(({ key, seen, confirmed }) => {
    const item = items.get(keyText(key));
    if (item?.version === seen) return [submissionOf({ ...item, confirmed: { ...item.confirmed, ...confirmed } }, lateReason)];
    because.set(keyText(key), becauseText('conflict'));
    return [];
  });
  const { sent, refused } = await submitReturns(context, councilOf(c), submissions);
  for (const { key, because: why } of refused) because.set(keyText(key), becauseText(why));
  if (because.size === 0) return c.redirect(here.addresses.returnsSent(), 303);
  const typed: Refusals['typed'] = new Map(posted.map(({ key, confirmed }) => [keyText(key), confirmed]));
  const refusals = { sent: sent.length, because, typed, late: lateReason ?? '' };
  const left = posted.map(({ key }) => key).filter((key) => because.has(keyText(key)));
  return c.html(await checkPage(c, left, refusals), 422);
}

/** What the script is told after it sent one return: the parts that follow from it, as HTML. */
async function saveOne(c: Request): Promise<Response> {
  const { context, here } = c.var;
  const [posted] = postedReturns(await c.req.formData());
  if (posted === undefined) throw new NotFoundFault('There is no such return');
  const outcome = await savePosted(context, here, posted);
  const item = await returnItem(context, councilOf(c), posted.key);
  const shown = { item, prefix: posted.prefix, tried: posted.tried, left: posted.left, links: linksOf(here), words: ENGLISH };
  c.header('Cache-Control', 'no-store');
  c.header('Goldthread-Return', outcome.kind === 'conflict' ? 'conflict' : 'saved');
  if (outcome.kind === 'conflict') return c.html(<LiveConflict shown={shown} conflict={outcome.conflict} />, 409);
  return c.html(<LiveParts shown={shown} />);
}

/** What waits for sign-off, and what is still owed. */
async function sentPage(c: Request) {
  const { context, here } = c.var;
  const { owed } = await owedBy(context, councilOf(c));
  const approvers = new Map(owed.map(({ key, approvers: people }) => [keyText(key), people.map(({ name }) => name)]));
  const items = await itemsFor(c, []);
  const sent = items.filter(({ stage }) => stage === 'submitted');
  return <SentPage here={here} sent={sent} open={items.filter(({ open }) => open)} approvers={approvers} />;
}

const ITEM = '/returns/:kind{indicator|action}/:reference{.+}';

/** What a person owes: filled on one page, saved as it is typed, checked once more, sent. */
export function returnsRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .use('/returns', asks('enter-return'))
    .use('/returns/*', asks('enter-return'))
    .get('/returns', async (c) => c.html(await myPage(c)))
    .post('/returns', limited, (c) => receive(c, null))
    .post('/returns/save', limited, saveOne)
    .get('/returns/check', async (c) => {
      const keys = (c.req.queries('item') ?? []).flatMap((text) => readKey(text) ?? []);
      return c.html(await checkPage(c, keys));
    })
    .post('/returns/check', limited, sendChecked)
    .get('/returns/sent', async (c) => c.html(await sentPage(c)))
    .get(ITEM, async (c) => c.html(await itemPage(c, keyOf(c))))
    .post(ITEM, limited, async (c) => {
      const key = keyOf(c);
      const form = await c.req.formData();
      if (form.get('intent') !== 'take-back') return receive(c, key);
      const seen = Number(form.get('version'));
      const taken = Number.isInteger(seen) && (await takeBack(c.var.context, councilOf(c), key, seen));
      return c.redirect(taken ? placeOf(c.var.here, key) : c.var.here.addresses.returnItem(key), 303);
    });
}
