import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { keyText, readKey } from '../../components/return/names.ts';
import { InputFault, NotFoundFault, UsageFault } from '../../model/fault.ts';
import { listDocument } from '../../tasks/document.ts';
import { type Reminded, remindNow } from '../../tasks/mail/reminders.ts';
import { allows } from '../../tasks/permit.ts';
import { returnItem } from '../../tasks/returns/myReturns.ts';
import { roundPeriods } from '../../tasks/returns/owed.ts';
import { allowLate, reopenReturn } from '../../tasks/returns/signOff.ts';
import { roundProgress } from '../../tasks/round/progress.ts';
import { baseAddress } from '../edge/sent.ts';
import { asks } from '../frame/asks.ts';
import { download } from '../frame/download.ts';
import { asked, type CouncilEnv, councilOf } from '../frame/here.ts';
import { askedList, listed } from '../frame/listing.ts';
import type { Services } from '../frame/services.ts';
import { returnsText } from '../returns/words.ts';
import { ROUND, stageWord } from './choose.ts';
import { NOTHING_TOLD, ReopenPage, RoundPage, type RoundTold } from './view.tsx';

type Request = Context<CouncilEnv>;

const LARGEST = 1024 * 1024;

const limited = bodyLimit({
  maxSize: LARGEST,
  onError: () => {
    throw new UsageFault('The form holds more than 1 MB. Nothing was changed.');
  },
});

/** The period that the address names. @throws UsageFault for one that the calendar does not have */
async function periodIn(c: Request) {
  const periods = await roundPeriods(c.var.context, councilOf(c));
  const text = asked(c, 'for');
  if (text !== null && !periods.some(({ period }) => period === text)) {
    throw new UsageFault(`"${text}" is no period of the calendar: ${periods.map(({ period }) => period).join(', ')}`);
  }
  return { periods, period: text };
}

async function page(c: Request, told: RoundTold, mails: boolean) {
  const { context, here } = c.var;
  const { periods, period } = await periodIn(c);
  const briefing = await roundProgress(context, councilOf(c), period);
  const runs = allows(context, councilOf(c), 'run-round');
  return (
    <RoundPage
      here={here}
      briefing={briefing}
      periods={periods}
      period={period}
      choice={askedList(c, ROUND)}
      told={told}
      runs={runs}
      mails={mails}
    />
  );
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function errorsOf(error: unknown): RoundTold['errors'] {
  if (!(error instanceof InputFault)) throw error;
  return error.problems.map(({ column, message }) =>
    column === 'until' ? { field: 'until', text: `The day ${message}` } : { field: 'reason', text: `The reason ${message}` },
  );
}

/** Returns that may be late: all that were ticked, or none where something is wrong. */
async function late(c: Request, form: FormData): Promise<RoundTold> {
  const items = form.getAll('item').flatMap((value) => (typeof value === 'string' ? (readKey(value) ?? []) : []));
  const typed = { until: textIn(form, 'until').trim(), reason: textIn(form, 'reason'), ticked: new Set(items.map(keyText)) };
  if (items.length === 0) {
    return { ...NOTHING_TOLD, ...typed, errors: [{ field: 'item', text: 'No return is ticked: tick those that may be late' }] };
  }
  try {
    const allowed = await allowLate(c.var.context, councilOf(c), items, typed.until, typed.reason);
    return { ...NOTHING_TOLD, done: [`${returnsText(allowed.length)} may be late.`] };
  } catch (error) {
    return { ...NOTHING_TOLD, ...typed, errors: errorsOf(error) };
  }
}

function remindedText({ sent, already, failed, quiet }: Reminded): string {
  if (quiet) return 'It is night or weekend: nothing is sent now. Reminders go out when the quiet hours are over.';
  const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`;
  const parts = [
    sent === 0 ? 'Nobody was written to now.' : `${people(sent)} ${sent === 1 ? 'was' : 'were'} written to.`,
    ...(already > 0 ? [`${people(already)} had an e-mail today already.`] : []),
    ...(failed > 0 ? [`The mail server did not take ${failed}: they are tried again within ten minutes where a reminder is due.`] : []),
  ];
  return parts.join(' ');
}

/** The return that the address names, for whoever runs the round. @throws NotFoundFault */
async function itemIn(c: Request) {
  const text = asked(c, 'item');
  const key = text === null ? null : readKey(text);
  if (text === null || key === null) throw new NotFoundFault('There is no such return');
  return { text, key, item: await returnItem(c.var.context, councilOf(c), key) };
}

/** Progress of a round, its exceptions, reopening and reminders. */
export function roundRoute({ mailer, quiet, signIn }: Services): Hono<CouncilEnv> {
  const mails = mailer !== null;
  const remind = async (c: Request): Promise<RoundTold> => {
    if (mailer === null) return { ...NOTHING_TOLD, done: ['This server sends no e-mail.'] };
    const address = baseAddress(c, signIn);
    return { ...NOTHING_TOLD, done: [remindedText(await remindNow(c.var.context, councilOf(c), { mailer, address, quiet }))] };
  };
  const reopenPage = async (c: Request, error: string | null, typed: string) => {
    const { text, key, item } = await itemIn(c);
    const { here } = c.var;
    const locked = item.stage === 'locked';
    const reference = `${key.reference} · ${item.periodName}`;
    return <ReopenPage here={here} item={text} title={item.title} reference={reference} locked={locked} error={error} typed={typed} />;
  };
  return new Hono<CouncilEnv>()
    .get('/round', asks('see-round'), async (c) => {
      const reopened = asked(c, 'reopened') === null ? [] : ['The return is open again.'];
      return c.html(await page(c, { ...NOTHING_TOLD, done: reopened }, mails));
    })
    .get('/round.csv', asks('see-round'), async (c) => {
      const { period } = await periodIn(c);
      const { rows } = await roundProgress(c.var.context, councilOf(c), period);
      const lines = listed(rows, ROUND, askedList(c, ROUND)).map((row) => [
        row.key.kind,
        row.key.reference,
        row.title,
        row.key.period,
        row.service,
        row.owners.join('; '),
        row.approvers.join('; '),
        row.due,
        stageWord(row.stage),
        row.late ? 'yes' : 'no',
      ]);
      const heads = ['kind', 'reference', 'title', 'period', 'service', 'asked of', 'signed off by', 'due', 'stage', 'late'];
      return download(c, listDocument([councilOf(c), 'round', ...(period === null ? [] : [period])], heads, lines));
    })
    .post('/round', asks('run-round'), limited, async (c) => {
      const form = await c.req.formData();
      const told = form.get('intent') === 'remind' ? await remind(c) : await late(c, form);
      return c.html(await page(c, told, mails), told.errors.length > 0 ? 422 : 200);
    })
    .get('/round/reopen', asks('run-round'), async (c) => c.html(await reopenPage(c, null, '')))
    .post('/round/reopen', asks('run-round'), limited, async (c) => {
      const reason = textIn(await c.req.formData(), 'reason');
      const { key } = await itemIn(c);
      try {
        const outcome = await reopenReturn(c.var.context, councilOf(c), key, reason);
        if (outcome === 'done') return c.redirect(c.var.here.addresses.round({ for: key.period, reopened: 'yes' }), 303);
        const text = 'It was changed meanwhile, or is not approved: look at it again before you open it';
        return c.html(await reopenPage(c, text, reason), 409);
      } catch (error) {
        const [first] = errorsOf(error);
        return c.html(await reopenPage(c, first?.text ?? null, reason), 422);
      }
    });
}
