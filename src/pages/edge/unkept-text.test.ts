import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutPostgres } from '../../../test/cluster.ts';
import { filledForm } from '../../../test/filled-form.ts';
import { type EmptyPostgres, emptyPostgres } from '../../../test/postgres.ts';
import { at, indicatorKey, roundCouncil } from '../../../test/round.ts';
import { type Served, serving, type Visitor, visible } from '../../../test/served.ts';
import { openStore } from '../../store/connect.ts';
import { allowLate } from '../../tasks/returns/signOff.ts';

const NUL = '\0';
const SAID = 'A text has a character that cannot be kept, such as NUL: expected letters, digits, signs and line ends';

/* Only PostgreSQL keeps no NUL: what no keyboard types is a fault of what was sent, and none of ours. */
describe.skipIf(withoutPostgres !== null)('a text that PostgreSQL cannot keep', () => {
  let place: EmptyPostgres;
  let served: Served;
  let owner: Visitor;
  beforeAll(async () => {
    place = await emptyPostgres();
    served = await serving([roundCouncil('Round')], { clock: () => at('2026-10-12'), store: await openStore(place.url) });
    const grants = [{ role: 'contributor', scope: { kind: 'plan', name: 'SS' } }] as const;
    owner = await served.as({ email: 'owner@council.example', name: 'O. Wner', post: 'Head of Adult Services', grants });
  });
  afterAll(async () => {
    await served.close();
    await place.drop();
  });

  it('is refused as an address to sign in by', async () => {
    const answer = await served.stranger.post('/sign-in', new URLSearchParams({ email: `ann${NUL}@council.example`, password: 'x' }));
    expect(answer.status).toBe(422);
    expect(visible(await answer.text())).toContain(SAID);
  });

  it('is refused as the name of a council', async () => {
    expect((await served.get('/ro%00und')).status).toBeLessThan(500);
  });

  it('is refused as the draft of a return, of which nothing is kept', async () => {
    const page = '/round/returns/indicator/R1?for=2026-27+Q2';
    const html = await (await owner.get(page)).text();
    const answer = await owner.post(page, filledForm(html, page, { 'r1-happened': `Three${NUL} reviewers moved.` }));
    expect(answer.status).toBe(422);
    expect(visible(await answer.text())).toContain(SAID);
    expect(await owner.text(page)).not.toContain('reviewers moved');
  });

  it('keeps halves of a pair, which no text has alone, as the sign for what is not known', async () => {
    const answer = await owner.post('/account/name', new URLSearchParams({ name: 'Ann \ud800 Jones' }));
    expect(answer.headers.get('location')).toBe('/account?said=name');
    expect(await owner.text('/account')).toContain('Ann \ufffd Jones');
  });

  it('is refused as a reason', async () => {
    await expect(allowLate(served.context, 'round', [indicatorKey('R1')], '2026-12-01', `A move${NUL} of house`)).rejects.toThrow(SAID);
  });
});
