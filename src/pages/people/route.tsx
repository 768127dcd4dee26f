import { type Context, Hono } from 'hono';
import { InputFault, NotFoundFault } from '../../model/fault.ts';
import { ROLES, sameName } from '../../model/person.ts';
import { listDocument } from '../../tasks/document.ts';
import { covers, mayStandIn, nameDeputy, removeDeputy } from '../../tasks/people/covers.ts';
import { lastResetLink, resetLink, turnOffTwoFactor } from '../../tasks/people/helping.ts';
import { inviteAgain, invitePerson } from '../../tasks/people/invitePerson.ts';
import { endPerson, type ListedPerson, listPeople, reinstatePerson, scopesOf, setGrants, setPost } from '../../tasks/people/people.ts';
import { baseAddress } from '../edge/sent.ts';
import { asks } from '../frame/asks.ts';
import { download } from '../frame/download.ts';
import { asked, askedWord, type CouncilEnv, councilOf } from '../frame/here.ts';
import type { Services } from '../frame/services.ts';
import { errorsOf, grantsOf, grantTexts, NOBODY_YET, type PersonTexts, personIn, scopeText } from './form.ts';
import { InvitePage, LinkPage, type PeopleChoice, PeoplePage, PersonPage } from './view.tsx';
import { standingOf, stateOf } from './words.ts';

const EVERY = 'all';
const STATES = ['here', 'invited', 'left'] as const;

function choiceIn(c: Context<CouncilEnv>): PeopleChoice {
  const role = askedWord(c, 'role', [EVERY, ...ROLES], EVERY);
  const state = askedWord(c, 'state', [EVERY, ...STATES], EVERY);
  return { text: asked(c, 'q') ?? '', role: role === EVERY ? null : role, state: state === EVERY ? null : state };
}

function isChosen(person: ListedPerson, { text, role, state }: PeopleChoice): boolean {
  const has = (part: string | null) => part?.toLowerCase().includes(text.toLowerCase()) === true;
  const found = text === '' || has(person.name) || has(person.email) || has(person.post);
  return found && (role === null || person.grants.some((grant) => grant.role === role)) && (state === null || standingOf(person) === state);
}

const NO_COVER = { deputy: '', from: '', to: '' };

/** People at one council: who they are, what each may do, invitations, deputies. */
export function peopleRoute({ mailer, signIn, world }: Services): Hono<CouncilEnv> {
  const posting = (c: Context<CouncilEnv>) => ({ address: baseAddress(c, signIn), mailer });
  const find = async (c: Context<CouncilEnv>, id = c.req.param('person') ?? '') => {
    const person = (await listPeople(c.var.context, councilOf(c))).find((each) => each.id === id);
    if (person === undefined) throw new NotFoundFault('There is nobody of this name at this council');
    return person;
  };
  const invitePage = async (c: Context<CouncilEnv>, texts: PersonTexts, error: InputFault | null) => {
    const scopes = await scopesOf(c.var.context, councilOf(c));
    const errors = error === null ? [] : errorsOf(error.problems);
    return <InvitePage here={c.var.here} texts={texts} scopes={scopes} errors={errors} mail={mailer !== null} />;
  };
  const personPage = async (
    c: Context<CouncilEnv>,
    error: InputFault | null = null,
    typed: PersonTexts | null = null,
    cover = NO_COVER,
  ) => {
    const { context, here } = c.var;
    const person = await find(c);
    const people = await listPeople(context, councilOf(c));
    return (
      <PersonPage
        here={here}
        person={person}
        covers={(await covers(context, councilOf(c))).filter((each) => each.person === person.id)}
        others={people.filter((each) => each.id !== person.id && mayStandIn(each))}
        texts={typed ?? { email: person.email, name: person.name, post: person.post ?? '', grants: grantTexts(person.grants) }}
        cover={cover}
        scopes={await scopesOf(context, councilOf(c))}
        errors={error === null ? [] : errorsOf(error.problems)}
        now={world.clock()}
        resetMade={mailer === null && here.may('manage-people') ? await lastResetLink(context, councilOf(c), person.id) : null}
      />
    );
  };
  /** Does something to a person and shows her again; what is wrong with it stands on the same page. */
  const does = (act: (c: Context<CouncilEnv>, id: string) => Promise<void>) => async (c: Context<CouncilEnv>) => {
    const { id } = await find(c);
    try {
      await act(c, id);
      return c.redirect(c.var.here.addresses.people(`/${id}`), 303);
    } catch (error) {
      if (!(error instanceof InputFault)) throw error;
      return c.html(await personPage(c, error), 422);
    }
  };
  return new Hono<CouncilEnv>()
    .use('/people/*', asks('see-people'))
    .use('/people/invite', asks('manage-people'))
    .get('/people', async (c) => {
      const { context, here } = c.var;
      const choice = choiceIn(c);
      const all = await listPeople(context, councilOf(c));
      const people = all.filter((person) => isChosen(person, choice));
      const csv = here.addresses.people('.csv', { q: choice.text, role: choice.role, state: choice.state });
      const held = await covers(context, councilOf(c));
      return c.html(
        <PeoplePage here={here} people={people} all={all.length} covers={held} choice={choice} now={world.clock()} csv={csv} />,
      );
    })
    .get('/people.csv', async (c) => {
      const choice = choiceIn(c);
      const people = (await listPeople(c.var.context, councilOf(c))).filter((person) => isChosen(person, choice));
      const rows = people.map((person) => [
        person.name,
        person.post,
        person.email,
        person.grants.map(({ role, scope }) => `${role}${scope.name === null ? '' : ` (${scopeText(scope)})`}`).join('; '),
        stateOf(person, world.clock()),
      ]);
      return download(c, listDocument([councilOf(c), 'people'], ['name', 'post', 'email', 'roles', 'state'], rows));
    })
    .get('/people/invite', async (c) => {
      return c.html(await invitePage(c, NOBODY_YET, null));
    })
    .post('/people/invite', async (c) => {
      const texts = personIn(await c.req.formData());
      const { email, name, post } = texts;
      const person = { email, name, post: post === '' ? null : post, grants: grantsOf(texts.grants) };
      try {
        const { id, link } = await invitePerson(c.var.context, councilOf(c), person, posting(c));
        c.header('Cache-Control', 'no-store');
        return c.html(<LinkPage here={c.var.here} person={await find(c, id)} link={link} what="invited" />);
      } catch (error) {
        if (!(error instanceof InputFault)) throw error;
        return c.html(await invitePage(c, texts, error), 422);
      }
    })
    .get('/people/:person', async (c) => c.html(await personPage(c)))
    .post('/people/:person/roles', async (c) => {
      const texts = personIn(await c.req.formData());
      const person = await find(c);
      const { context, here } = c.var;
      try {
        await setGrants(context, councilOf(c), person.id, grantsOf(texts.grants));
        if (!sameName(texts.post, person.post ?? '')) await setPost(context, councilOf(c), person.id, texts.post);
        return c.redirect(here.addresses.people(`/${person.id}`), 303);
      } catch (error) {
        if (!(error instanceof InputFault)) throw error;
        return c.html(await personPage(c, error, { ...texts, email: person.email, name: person.name }), 422);
      }
    })
    .post('/people/:person/invite-again', async (c) => {
      const person = await find(c);
      const { link } = await inviteAgain(c.var.context, councilOf(c), person.id, posting(c));
      c.header('Cache-Control', 'no-store');
      return c.html(<LinkPage here={c.var.here} person={person} link={link} what="invited" />);
    })
    .post('/people/:person/reset', async (c) => {
      const person = await find(c);
      try {
        const link = await resetLink(c.var.context, councilOf(c), person.id, posting(c).address, mailer);
        c.header('Cache-Control', 'no-store');
        return c.html(<LinkPage here={c.var.here} person={person} link={link} what="reset" />);
      } catch (error) {
        if (!(error instanceof InputFault)) throw error;
        return c.html(await personPage(c, error), 422);
      }
    })
    .post(
      '/people/:person/no-two-factor',
      does((c, id) => turnOffTwoFactor(c.var.context, councilOf(c), id, mailer)),
    )
    .post(
      '/people/:person/end',
      does((c, id) => endPerson(c.var.context, councilOf(c), id)),
    )
    .post(
      '/people/:person/reinstate',
      does((c, id) => reinstatePerson(c.var.context, councilOf(c), id)),
    )
    .post('/people/:person/deputy', async (c) => {
      const form = await c.req.formData();
      const text = (name: string) => String(form.get(name) ?? '').trim();
      const cover = { deputy: text('deputy'), from: text('from'), to: text('to') };
      const { id } = await find(c);
      try {
        await nameDeputy(c.var.context, councilOf(c), { person: id, ...cover });
        return c.redirect(c.var.here.addresses.people(`/${id}`), 303);
      } catch (error) {
        if (!(error instanceof InputFault)) throw error;
        return c.html(await personPage(c, error, null, cover), 422);
      }
    })
    .post(
      '/people/:person/no-deputy',
      does(async (c, id) => {
        const form = await c.req.formData();
        await removeDeputy(c.var.context, councilOf(c), {
          person: id,
          deputy: String(form.get('deputy') ?? ''),
          from: String(form.get('from') ?? ''),
        });
      }),
    );
}
