import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { keyText, readKey } from '../../components/return/names.ts';
import { InputFault, NotFoundFault, UsageFault } from '../../model/fault.ts';
import { type Approval, approveReturns, type NotApproved } from '../../tasks/returns/approve.ts';
import { awaitingApproval, returnItem, type WaitingReturn } from '../../tasks/returns/myReturns.ts';
import { sendBack } from '../../tasks/returns/signOff.ts';
import { asks } from '../frame/asks.ts';
import { asked, type CouncilEnv, councilOf } from '../frame/here.ts';
import { wantedIn } from './form.ts';
import { isClear, NOTHING_TOLD, SignOffPage, type Told } from './view.tsx';

type Request = Context<CouncilEnv>;

const LARGEST = 1024 * 1024;

const limited = bodyLimit({
  maxSize: LARGEST,
  onError: () => {
    throw new UsageFault('The form holds more than 1 MB, which no sign-off needs. Nothing was done.');
  },
});

function accountOf({ var: { actor } }: Request): string {
  return actor.kind === 'person' ? actor.name : '';
}

async function page(c: Request, told: Told) {
  const waiting = await awaitingApproval(c.var.context, councilOf(c));
  return <SignOffPage here={c.var.here} waiting={waiting} told={told} account={accountOf(c)} />;
}

/** What cannot be approved together with others, because a check asks about it. */
function warned(waiting: readonly WaitingReturn[], approvals: readonly Approval[]): ReadonlySet<string> {
  const alone = new Set(waiting.filter((row) => !isClear(row)).map(({ item }) => keyText(item.key)));
  return new Set(approvals.map(({ key }) => keyText(key)).filter((name) => alone.has(name)));
}

async function approve(c: Request, approvals: readonly Approval[], together: boolean): Promise<Response> {
  const { context, here } = c.var;
  const before = await awaitingApproval(context, councilOf(c));
  const titles = new Map(before.map(({ item }) => [keyText(item.key), item.title]));
  const alone = together ? warned(before, approvals) : new Set<string>();
  const ready = approvals.filter(({ key }) => !alone.has(keyText(key)));
  const { approved, refused } = await approveReturns(context, councilOf(c), ready);
  if (refused.length === 0 && alone.size === 0) {
    return c.redirect(here.addresses.signOff({ approved: String(approved.length) }), 303);
  }
  const because = new Map<string, NotApproved['because'] | 'warnings'>([
    ...[...alone].map((name) => [name, 'warnings'] as const),
    ...refused.map((each) => [keyText(each.key), each.because] as const),
  ]);
  const gone = await Promise.all(
    refused.filter(({ key }) => !titles.has(keyText(key))).map(async ({ key }) => (await returnItem(context, councilOf(c), key)).title),
  );
  return c.html(await page(c, { ...NOTHING_TOLD, approved: approved.length, refused: because, gone }), 409);
}

async function back(c: Request, { key, seen }: Approval, reason: string): Promise<Response> {
  const { context, here } = c.var;
  try {
    const { title } = await returnItem(context, councilOf(c), key);
    const outcome = await sendBack(context, councilOf(c), key, seen, reason);
    if (outcome === 'done') return c.redirect(here.addresses.signOff({ back: keyText(key) }), 303);
    const told = { ...NOTHING_TOLD, refused: new Map([[keyText(key), outcome]]), gone: outcome === 'not-sent' ? [title] : [] };
    return c.html(await page(c, told), 409);
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    const text = error.problems.map(({ message }) => message).join('; ');
    return c.html(await page(c, { ...NOTHING_TOLD, error: { item: keyText(key), text, typed: reason } }), 422);
  }
}

/** The title of the return that an address names, where there is one for her. */
async function titleIn(c: Request, text: string | null): Promise<string | null> {
  const key = text === null ? null : readKey(text);
  if (key === null) return null;
  try {
    return (await returnItem(c.var.context, councilOf(c), key)).title;
  } catch (error) {
    if (error instanceof NotFoundFault) return null;
    throw error;
  }
}

function countIn(text: string | null): number {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : 0;
}

/** What waits for whoever signs off: approved together or by itself, or sent back with a reason. */
export function signOffRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .use('/sign-off', asks('approve-return'))
    .get('/sign-off', async (c) =>
      c.html(await page(c, { ...NOTHING_TOLD, approved: countIn(asked(c, 'approved')), sentBack: await titleIn(c, asked(c, 'back')) })),
    )
    .post('/sign-off', limited, async (c) => {
      const wanted = wantedIn(await c.req.formData());
      switch (wanted.kind) {
        case 'approve':
          if (wanted.approvals.length > 0) return approve(c, wanted.approvals, true);
          break;
        case 'approve-one':
          return approve(c, [wanted.approval], false);
        case 'send-back':
          return back(c, wanted.approval, wanted.reason);
        case 'nothing':
          break;
      }
      return c.html(await page(c, { ...NOTHING_TOLD, nothing: true }), 422);
    });
}
