import { Hono } from 'hono';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutPostgres } from '../../../test/cluster.ts';
import { type EmptyPostgres, emptyPostgresOfRole } from '../../../test/postgres.ts';
import { type Served, serving, VALE, type Visitor, vale } from '../../../test/served.ts';
import { openStore, type Store } from '../../store/connect.ts';
import { withinCouncil, withinRoof } from './tenancy.ts';

/* The whole application over a PostgreSQL that shows a request only the rows of the council in its address. */

describe.skipIf(withoutPostgres !== null)('the pages over a closed PostgreSQL', () => {
  let place: EmptyPostgres;
  let store: Store;
  let served: Served;
  let visitor: Visitor;
  beforeAll(async () => {
    place = await emptyPostgresOfRole();
    store = await openStore(place.url, { closed: true });
    const council = await vale();
    const second = { ...council, organisation: { ...council.organisation, name: 'Second' } };
    served = await store.within('*', () => serving([council, second], { store }));
    visitor = await store.within('*', () => served.as('administrator'));
  });
  afterAll(async () => {
    await served.close();
    await place.drop();
  });

  it('are all there, of every council: nothing that they read has been forgotten', async () => {
    for (const council of [VALE, 'second']) {
      for (const page of ['', '/plans', '/indicators', '/actions', '/reports', '/method', '/people', '/audit', '/calendar', '/set-up']) {
        expect([page, (await visitor.get(`/${council}${page}`)).status]).toEqual([page, 200]);
      }
    }
    for (const page of ['/', '/import', '/account', '/healthz']) expect([page, (await visitor.get(page)).status]).toEqual([page, 200]);
    expect(await visitor.text('/')).toContain('Second');
  });

  it('show each council its own figures where many ask at once', async () => {
    const councils = Array.from({ length: 24 }, (_, index) => (index % 2 === 0 ? VALE : 'second'));
    const pages = await Promise.all(councils.map((council) => visitor.text(`/${council}/audit`)));
    pages.forEach((page, index) => {
      expect(page).toContain(councils[index] === 'second' ? 'Second' : 'Vale of Glamorgan');
    });
  });

  it('write what a visitor does within her council, and about accounts', async () => {
    const invitation = new URLSearchParams({
      name: 'Bo Lee',
      email: 'bo@second.example',
      post: '',
      'role[]': 'reader',
      'scope[]': 'council',
    });
    const answer = await visitor.post('/second/people/invite', invitation);
    expect(answer.status).toBeLessThan(400);
    expect(await visitor.text('/second/people')).toContain('bo@second.example');
    expect(await visitor.text(`/${VALE}/people`)).not.toContain('bo@second.example');
    expect(await visitor.text('/second/audit')).toContain('bo@second.example');
  });

  it('give what answers under a council the rows of that one alone, though it asks for all, and the roof those of all', async () => {
    const councilsSeen = async () => {
      const { rows } = await sql<{ organisation: string }>`select distinct organisation from plans order by 1`.execute(store.db);
      return rows.map(({ organisation }) => organisation);
    };
    const app = new Hono()
      .get('/unsaid', async (c) => c.json(await councilsSeen()))
      .get('/roof', withinRoof({ store }), async (c) => c.json(await councilsSeen()))
      .get('/:council/plans', withinCouncil({ store }), async (c) => c.json(await councilsSeen()));
    const seen = async (path: string) => (await app.request(path)).json();
    expect(await seen('/second/plans')).toEqual(['second']);
    expect(await seen('/roof')).toEqual(['second', VALE]);
    for (const path of ['/unsaid', '/*/plans', '/%2A/plans', '/nowhere/plans']) expect([path, await seen(path)]).toEqual([path, []]);
  });

  it('take an address that stands for all councils as none', async () => {
    expect((await visitor.get('/*/indicators')).status).toBe(404);
    expect((await visitor.get('/%2A/audit')).status).toBe(404);
  });
});
