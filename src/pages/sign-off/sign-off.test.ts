import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { at, indicatorKey, REVIEWED, roundCouncil, texts } from '../../../test/round.ts';
import { type Served, serving, type Visitor, visible } from '../../../test/served.ts';
import { WHOLE_COUNCIL } from '../../model/person.ts';
import { accountById } from '../../store/people/accounts.ts';
import { actingAs, type Context } from '../../tasks/context.ts';
import { saveReturn } from '../../tasks/returns/save.ts';
import { submitReturns, takeBack } from '../../tasks/returns/submit.ts';
import { actorOf } from '../../tasks/signIn/session.ts';

const COUNCIL = 'signing';
const clock = { now: at('2026-10-12') };
let served: Served;
let director: Visitor;
let owner: Visitor;
let asOwner: Context;

beforeAll(async () => {
  served = await serving([roundCouncil('Signing')], { clock: () => clock.now });
  director = await served.as({
    email: 'd@council.example',
    name: 'Dee Director',
    post: 'Director',
    grants: [{ role: 'approver', scope: WHOLE_COUNCIL }],
  });
  owner = await served.as({
    email: 'o@council.example',
    name: 'Olly Owner',
    post: 'Head of Adult Services',
    grants: [{ role: 'contributor', scope: WHOLE_COUNCIL }],
  });
  const account = await accountById(served.context.store.db, owner.id);
  if (account === null) throw new Error('the owner has an account');
  asOwner = actingAs(served.context, await actorOf(served.context, account));
});
afterAll(() => served.close());

const R1 = indicatorKey('R1');
const R2 = indicatorKey('R2');

const ADDRESS = `/${COUNCIL}/sign-off`;

function form(fields: Readonly<Record<string, string>>): URLSearchParams {
  return new URLSearchParams(fields);
}

let versions: Map<string, number>;
beforeEach(async () => {
  versions = new Map(
    [...(await (await director.get(ADDRESS)).text()).matchAll(/value="(\d+) (indicator\/[^"]+)"/g)].map(([, version, key = '']) => [
      key,
      Number(version),
    ]),
  );
});

it('says that nothing waits before anything was sent', async () => {
  expect(await director.text(ADDRESS)).toContain('Nothing waits for your sign-off.');
});

it('shows what was sent with its figure, verdict, direction and both comments', async () => {
  const sent = await submitReturns(asOwner, COUNCIL, [
    { key: R1, seen: 0, texts: REVIEWED, confirmed: {}, lateReason: null },
    {
      key: R2,
      seen: 0,
      texts: texts({ value: '96', happened: 'As in the spring.' }),
      confirmed: { 'same-as-last-period': 'Counted again: it is 96' },
      lateReason: null,
    },
  ]);
  expect(sent.sent).toHaveLength(2);
  const page = await director.text(ADDRESS);
  expect(page).toContain('2 returns are waiting for your sign-off by 23 October. 1 has a warning to look at.');
  expect(page).toContain('Approve the one without warnings');
  expect(page).toContain('68.5% Red');
  expect(page).toContain('Three of eight reviewers moved to the hospital team.');
  expect(page).toContain('Two reviewers return on 2 November.');
  expect(page).toContain('Counted again: it is 96');
  expect(page).toContain('sent by Olly Owner, 10:00 on 12 October 2026');
});

it('is not there for whoever signs nothing off', async () => {
  expect((await owner.get(ADDRESS)).status).toBe(404);
  expect((await owner.post(ADDRESS, form({ intent: 'approve-clear' }))).status).toBe(404);
});

it('sends nothing back without a reason, and keeps what was typed of it', async () => {
  const item = `${versions.get('indicator/2026-27 Q2/R1')} indicator/2026-27 Q2/R1`;
  const answer = await director.post(ADDRESS, form({ intent: 'send-back', item, reason: '  ' }));
  expect(answer.status).toBe(422);
  expect(visible(await answer.text())).toContain('the reason is empty: expected why it is sent back');
});

it('approves no return with a warning together with others, whatever the form says', async () => {
  const clear = `${versions.get('indicator/2026-27 Q2/R2')} indicator/2026-27 Q2/R2`;
  const answer = await director.post(ADDRESS, form({ intent: 'approve-clear', 'clear[]': clear }));
  expect(answer.status).toBe(409);
  expect(visible(await answer.text())).toContain('A check asks about it, so it is approved by itself');
});

it('says that one was changed since she looked, and shows it as it is now', async () => {
  const old = `${versions.get('indicator/2026-27 Q2/R1')} indicator/2026-27 Q2/R1`;
  await takeBack(asOwner, COUNCIL, R1, versions.get('indicator/2026-27 Q2/R1') ?? 0);
  const gone = await director.post(ADDRESS, form({ intent: 'approve-ticked', tick: old }));
  expect(gone.status).toBe(409);
  expect(visible(await gone.text())).toContain('Care plans reviewed when due: it is not waiting for sign-off any more.');
  const seen = (versions.get('indicator/2026-27 Q2/R1') ?? 0) + 1;
  const again = { ...REVIEWED, numerator: '306' };
  expect((await saveReturn(asOwner, COUNCIL, R1, { seen, texts: again, confirmed: {} })).kind).toBe('saved');
  await submitReturns(asOwner, COUNCIL, [{ key: R1, seen: seen + 1, texts: again, confirmed: {}, lateReason: null }]);
  const changed = await director.post(ADDRESS, form({ intent: 'approve-ticked', tick: old }));
  expect(changed.status).toBe(409);
  const page = visible(await changed.text());
  expect(page).toContain('It was changed since you looked, and was not approved. This is how it stands now');
  expect(page).toContain('68.8%');
});

it('approves what has no warnings in one step, and the other by itself', async () => {
  const html = await (await director.get(ADDRESS)).text();
  const [, clear = ''] = /name="clear\[\]" value="([^"]+)"/.exec(html) ?? [];
  const first = await director.post(ADDRESS, form({ intent: 'approve-clear', 'clear[]': clear }));
  expect(first.headers.get('location')).toBe(`/${COUNCIL}/sign-off?approved=1`);
  const item = `${versions.get('indicator/2026-27 Q2/R2')} indicator/2026-27 Q2/R2`;
  expect((await director.post(ADDRESS, form({ intent: 'approve-one', item }))).status).toBe(303);
  expect(await director.text(`${ADDRESS}?approved=2`)).toContain('2 returns approved.');
  expect(await director.text(`/${COUNCIL}/indicators/R1?period=2026-27+Q2`)).toContain('68.8');
});
