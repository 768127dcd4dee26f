import { expect, it } from 'vitest';
import { withoutPostgres } from '../../../test/cluster.ts';
import { emptyPostgresOfRole } from '../../../test/postgres.ts';
import { vale } from '../../../test/served.ts';
import { onEachEngine } from '../../../test/stores.ts';
import { type Grant, type Role, WHOLE_COUNCIL } from '../../model/person.ts';
import { openStore } from '../../store/connect.ts';
import { accountById, takeStep } from '../../store/people/accounts.ts';
import { takeLink } from '../../store/people/links.ts';
import { actingAs, type Context, contextFor } from '../context.ts';
import { importCouncil } from '../importCouncil.ts';
import { allowAttempt } from '../signIn/limits.ts';
import { makeLink } from '../signIn/links.ts';
import { actorOf, beginSession, signedIn } from '../signIn/session.ts';
import { tokenHash } from '../signIn/token.ts';
import { addPerson } from './addPerson.ts';
import { covers, nameDeputy, possibleDeputies, removeDeputy } from './covers.ts';
import { resetLink } from './helping.ts';
import { inviteAgain, invitePerson } from './invitePerson.ts';
import { endPerson, listPeople, reinstatePerson, setGrants, setPost } from './people.ts';

const NOW = '2026-11-21T09:00:00.000Z';
const HERE = { address: 'http://localhost:8080', mailer: null };
const SETTINGS = { demonstration: false, key: new Uint8Array(32) };
const whole = (...roles: Role[]): readonly Grant[] => roles.map((role) => ({ role, scope: WHOLE_COUNCIL }));

/** A council of the name given; its name in addresses. */
async function councilOf(context: Context, name: string): Promise<string> {
  const { organisation, ...rest } = await vale();
  return (await importCouncil(context, { ...rest, organisation: { ...organisation, name } }, { who: 'a test' })).organisation;
}

onEachEngine('people', (place) => {
  const operator = (): Context => contextFor(place.store(), () => NOW);

  const council = (name: string): Promise<string> => councilOf(operator(), name);

  async function person(organisation: string, name: string, grants: readonly Grant[]): Promise<string> {
    const described = { email: `${name}@${organisation}.example`, name, post: null, grants, password: null };
    return (await addPerson(operator(), organisation, described)).id;
  }

  async function as(id: string): Promise<Context> {
    const account = await accountById(place.store().db, id);
    if (account === null) throw new Error('nobody has this account');
    return actingAs(operator(), await actorOf(operator(), account));
  }

  it('lists who is there with what each may do, as it is changed', async () => {
    const here = await council('Lists');
    const ann = await person(here, 'ann', whole('administrator'));
    const scoped: readonly Grant[] = [
      { role: 'approver', scope: { kind: 'plan', name: 'SS' } },
      { role: 'contributor', scope: { kind: 'objective', name: 'SS/O1' } },
    ];
    const bob = await person(here, 'bob', whole('reader'));
    await setGrants(await as(ann), here, bob, scoped);
    await setPost(await as(ann), here, bob, ' Head of Housing ');
    const listed = await listPeople(await as(ann), here);
    expect(listed.map(({ name, post, left }) => ({ name, post, left }))).toEqual([
      { name: 'ann', post: null, left: null },
      { name: 'bob', post: 'Head of Housing', left: null },
    ]);
    expect(listed[1]?.grants).toHaveLength(2);
    expect(listed[1]?.grants).toEqual(expect.arrayContaining([...scoped]));
  });

  it('refuses a role for what the council has not, and changes nothing', async () => {
    const here = await council('Refuses');
    const ann = await person(here, 'ann', whole('administrator'));
    const wrong = setGrants(operator(), here, ann, [
      { role: 'officer', scope: { kind: 'plan', name: 'XX' } },
      { role: 'reader', scope: { kind: 'service', name: null } },
    ]);
    await expect(wrong).rejects.toThrow(
      'plan: "XX" is no plan of this council\nservice: is missing: expected the service that the role is for',
    );
    await expect(setGrants(operator(), here, ann, [])).rejects.toThrow('role: is missing: expected at least one');
    expect((await listPeople(operator(), here))[0]?.grants).toEqual(whole('administrator'));
  });

  it('leaves no council without an administrator', async () => {
    const here = await council('Administered');
    const ann = await person(here, 'ann', whole('administrator', 'officer'));
    const bob = await person(here, 'bob', whole('reader'));
    await expect(endPerson(operator(), here, ann)).rejects.toThrow('is held by nobody else here: expected another administrator first');
    await expect(setGrants(operator(), here, ann, whole('officer'))).rejects.toThrow('is held by nobody else here');
    await setGrants(operator(), here, bob, whole('administrator'));
    await endPerson(await as(bob), here, ann);
    expect((await listPeople(operator(), here)).map(({ name, left }) => [name, left])).toEqual([
      ['ann', NOW],
      ['bob', null],
    ]);
    await reinstatePerson(await as(bob), here, ann);
    expect((await as(ann)).actor).toMatchObject({
      memberships: new Map([[here, { post: null, grants: expect.arrayContaining([...whole('officer')]) }]]),
    });
  });

  it('invites nobody who is there already, who would lose her roles by it', async () => {
    const here = await council('Invites');
    const ann = await person(here, 'ann', whole('administrator'));
    const again = { email: `ANN@${here}.example`, name: 'Ann', post: null, grants: whole('reader') };
    await expect(invitePerson(await as(ann), here, again, HERE)).rejects.toThrow('is the address of ann, who is at the council already');
    expect((await listPeople(operator(), here))[0]?.grants).toEqual(whole('administrator'));
  });

  it('hides people and what may be done with them from whoever may not', async () => {
    const here = await council('Hides');
    const reader = await as(await person(here, 'ann', whole('reader', 'contributor', 'approver')));
    const officer = await as(await person(here, 'bob', whole('officer')));
    const elsewhere = await as(await person(await council('Elsewhere'), 'carol', whole('administrator')));
    await expect(listPeople(reader, here)).rejects.toThrow(`There is no council "${here}"`);
    expect(await listPeople(officer, here)).toHaveLength(2);
    const invitation = { email: 'x@council.example', name: 'X', post: null, grants: whole('reader') };
    for (const context of [reader, officer, elsewhere]) {
      const [id = ''] = (await listPeople(operator(), here)).map((each) => each.id);
      await expect(invitePerson(context, here, invitation, HERE)).rejects.toThrow(`There is no council "${here}"`);
      await expect(setGrants(context, here, id, whole('administrator'))).rejects.toThrow(`There is no council "${here}"`);
      await expect(endPerson(context, here, id)).rejects.toThrow(`There is no council "${here}"`);
      await expect(resetLink(context, here, id, HERE.address)).rejects.toThrow(`There is no council "${here}"`);
    }
  });

  it('adds nobody with a password but for the operator', async () => {
    const here = await council('Passwords');
    const ann = await as(await person(here, 'ann', whole('administrator')));
    const eve = { email: 'eve@council.example', name: 'Eve', post: null, grants: whole('reader'), password: 'four words of nothing' };
    await expect(addPerson(ann, here, eve)).rejects.toThrow(`There is no council "${here}"`);
  });

  it('keeps deputies from a day to a day, each once', async () => {
    const here = await council('Deputies');
    const ann = await person(here, 'ann', whole('approver'));
    const bob = await person(here, 'bob', whole('contributor'));
    const cover = { person: ann, deputy: bob, from: '2026-12-01', to: '2026-12-24' };
    await nameDeputy(await as(ann), here, cover);
    await nameDeputy(await as(ann), here, { ...cover, to: '2026-12-31' });
    expect(await covers(operator(), here)).toEqual([{ ...cover, to: '2026-12-31', personName: 'ann', deputyName: 'bob' }]);
    await expect(nameDeputy(await as(bob), here, cover), 'for somebody else').rejects.toThrow(`There is no council "${here}"`);
    await expect(removeDeputy(await as(bob), here, cover)).rejects.toThrow(`There is no council "${here}"`);
    await expect(nameDeputy(await as(ann), here, { ...cover, deputy: ann })).rejects.toThrow(
      'deputy: is the same person: expected another',
    );
    await removeDeputy(await as(ann), here, cover);
    expect(await covers(operator(), here)).toEqual([]);
  });

  it('takes as a deputy only somebody who enters or signs off returns', async () => {
    const here = await council('Stand-ins');
    const ann = await person(here, 'ann', whole('approver'));
    const bob = await person(here, 'bob', whole('contributor'));
    const scoped = await person(here, 'cat', [{ role: 'officer', scope: { kind: 'plan', name: 'SS' } }]);
    const gone = await person(here, 'dan', whole('approver'));
    await endPerson(operator(), here, gone);
    const reader = await person(here, 'eve', whole('reader', 'councillor', 'administrator'));
    expect((await possibleDeputies(await as(ann), here)).map(({ id }) => id)).toEqual([bob, scoped]);
    const cover = { person: ann, from: '2026-12-01', to: '2026-12-24' };
    await expect(nameDeputy(await as(ann), here, { ...cover, deputy: reader })).rejects.toThrow(
      'deputy: "eve" neither enters nor signs off returns: expected somebody who does',
    );
    await expect(nameDeputy(await as(ann), here, { ...cover, deputy: gone })).rejects.toThrow('deputy: is nobody of this council');
    expect(await covers(operator(), here)).toEqual([]);
  });

  it('leaves no link open to whoever has left her only council', async () => {
    const here = await council('Links here');
    const there = await council('Links there');
    const invited = { email: 'linked@council.example', name: 'Linked', post: null, grants: whole('reader') };
    const { id } = await invitePerson(operator(), here, invited, HERE);
    await invitePerson(operator(), there, invited, HERE);
    await resetLink(operator(), null, id, HERE.address);
    const open = async () => {
      const links = place.store().db.selectFrom('links').select('kind').where('account', '=', id).where('used', 'is', null);
      return (await links.orderBy('kind').execute()).map(({ kind }) => kind);
    };
    await endPerson(operator(), there, id);
    expect(await open(), 'she is at another council still').toEqual(['invitation', 'reset']);
    await endPerson(operator(), here, id);
    expect(await open()).toEqual([]);
  });

  it('lets one of many who use a link, a code or the last attempt at once do so', async () => {
    const here = await council('At once');
    const ann = await person(here, 'ann', whole('reader'));
    const { store } = operator();
    const token = await store.transaction((write) => makeLink(write, operator(), 'reset', { account: ann, organisation: null }));
    const taken = await Promise.all(Array.from({ length: 8 }, () => takeLink(store.db, 'reset', tokenHash(token), NOW)));
    expect(taken.filter((link) => link !== null)).toHaveLength(1);
    const steps = await Promise.all(Array.from({ length: 8 }, () => takeStep(store.db, ann, 59_000_000)));
    expect(steps.filter((step) => step)).toHaveLength(1);
  });

  it('counts attempts of every server that shares the store together', async () => {
    const other = contextFor(await openStore(place.url()), () => NOW);
    const heard = [];
    for (let guess = 0; guess < 6; guess += 1) {
      const attempt = await allowAttempt(guess % 2 === 0 ? operator() : other, SETTINGS, [['code', 'of two servers']]);
      heard.push(attempt.waits);
    }
    expect(heard).toEqual([null, null, null, null, null, 900]);
    await other.store.close();
  });
});

/* Of a role that is no superuser: PostgreSQL shows each request the rows of its own council, and no others. */
it.skipIf(withoutPostgres !== null)('works where each request sees the rows of its own council alone', async () => {
  const { url, drop } = await emptyPostgresOfRole();
  const operator = contextFor(await openStore(url), () => NOW);
  const here = await councilOf(operator, 'Closed');
  const there = await councilOf(operator, 'Closed elsewhere');
  const described = { email: 'ann@closed.example', name: 'ann', post: null, grants: whole('administrator'), password: null };
  const { id: ann } = await addPerson(operator, here, described);
  const both = { email: 'both@council.example', name: 'Both', post: null, grants: whole('reader') };
  const { id } = await invitePerson(operator, there, both, HERE);
  const store = await openStore(url, { closed: true });
  const world = { store, clock: () => NOW };
  const account = await store.within('*', () => accountById(store.db, ann));
  if (account === null) throw new Error('nobody has this account');
  const token = await store.within('*', () => beginSession(world, account, 'test', { userAgent: null }));
  const { actor } = await signedIn(world, SETTINGS, token);
  expect(actor).toMatchObject({ kind: 'person', id: ann });
  const context = actingAs(world, actor);
  await store.within(here, async () => {
    expect(await invitePerson(context, here, both, HERE), 'somebody of another council').toEqual({ id, link: null, sent: false });
    await expect(resetLink(context, here, id, HERE.address)).rejects.toThrow('belongs to another council too');
    const fresh = await invitePerson(context, here, { ...both, email: 'fresh@council.example', name: 'Fresh' }, HERE);
    expect(fresh.link).not.toBeNull();
    expect((await inviteAgain(context, here, fresh.id, HERE)).link).not.toBe(fresh.link);
    expect(await resetLink(context, here, fresh.id, HERE.address)).toMatch(/\/reset\/[\w-]{43}$/);
    await endPerson(context, here, id);
    expect((await listPeople(context, here)).map(({ email, left }) => [email, left])).toEqual([
      ['ann@closed.example', null],
      ['both@council.example', NOW],
      ['fresh@council.example', null],
    ]);
  });
  await store.close();
  await operator.store.close();
  await drop();
});
