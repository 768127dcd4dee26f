import { UsageFault } from '../model/fault.ts';
import { type Grant, ROLES, SCOPE_KINDS, WHOLE_COUNCIL } from '../model/person.ts';
import { accountOfEmail, endAccount, listAccounts } from '../tasks/people/accounts.ts';
import { resetLink, turnOffTwoFactor } from '../tasks/people/helping.ts';
import { invitePerson } from '../tasks/people/invitePerson.ts';
import type { Command, ExitCode, Given, Terminal } from './command.ts';
import { organisationAsked } from './organisation.ts';
import { localAddress, type ServeSettings, STORE_OPTIONS, storeSettings } from './settings.ts';
import { withStore } from './store.ts';
import { columns } from './table.ts';

const ACTS = ['invite', 'reset', 'two-factor-off', 'end', 'list'] as const;
type Act = (typeof ACTS)[number];

const SCOPES = SCOPE_KINDS.filter((kind) => kind !== 'council');

function grantAsked(given: Given): Grant {
  const said = given.required('role');
  const role = ROLES.find((each) => each === said);
  if (role === undefined) throw new UsageFault(`--role ${said} is not one of ${ROLES.join(', ')}.`);
  const scopes = SCOPES.flatMap((kind) => {
    const name = given.text(kind);
    return name === null ? [] : [{ kind, name }];
  });
  if (scopes.length > 1)
    throw new UsageFault(`A role is for the whole council or for one thing: give one of ${SCOPES.map((kind) => `--${kind}`).join(', ')}.`);
  return { role, scope: scopes[0] ?? WHOLE_COUNCIL };
}

/** Where the server is open, for links that it is to answer. */
function addressOf({ entrance: { address }, host, port }: ServeSettings): string {
  return address ?? localAddress(host, port);
}

function emailAsked(act: Act, emails: readonly string[]): string {
  const [email, ...others] = emails;
  if (email === undefined || others.length > 0) throw new UsageFault(`goldthread person ${act} takes one e-mail address.`);
  return email;
}

async function invite(given: Given, terminal: Terminal, defaults: ServeSettings, email: string): Promise<void> {
  const grant = grantAsked(given);
  const link = await withStore(storeSettings(given, defaults), async (context) => {
    const organisation = await organisationAsked(context, given.text('organisation'));
    const person = { email, name: given.text('name') ?? email, post: given.text('post'), grants: [grant] };
    return (await invitePerson(context, organisation, person, { address: addressOf(defaults), mailer: null })).link;
  });
  terminal.out(
    link === null
      ? `${email} signs in already, and finds the council there from now on.\n`
      : `This link lets ${email} in, once, within 7 days. Hand it on to nobody else:\n${link}\n`,
  );
}

async function list(given: Given, terminal: Terminal, defaults: ServeSettings): Promise<void> {
  const accounts = await withStore(storeSettings(given, defaults), listAccounts);
  const rows = accounts.flatMap(({ name, email, state, councils }) =>
    councils.length === 0
      ? [[name, email, state, '', '']]
      : councils.map(({ organisation, roles }) => [name, email, state, organisation, roles]),
  );
  terminal.out(
    rows.length === 0 ? 'Nobody has an account.\n' : `${columns([['name', 'e-mail', 'state', 'council', 'roles'], ...rows]).join('\n')}\n`,
  );
}

/** A link for somebody who has forgotten her password, or her way back in without phone and codes. */
async function help(
  given: Given,
  terminal: Terminal,
  defaults: ServeSettings,
  act: 'reset' | 'two-factor-off',
  email: string,
): Promise<void> {
  await withStore(storeSettings(given, defaults), async (context) => {
    const { id } = await accountOfEmail(context, email);
    if (act === 'two-factor-off') {
      await turnOffTwoFactor(context, null, id);
      terminal.out(`Signing in as ${email} asks for no code any more.\n`);
      return;
    }
    const link = await resetLink(context, null, id, addressOf(defaults));
    terminal.out(`This link lets ${email} choose a new password, once, within an hour:\n${link}\n`);
  });
}

/** Somebody's way in, for whoever runs the server: it works without a server that runs and without e-mail. */
export function personCommand(defaults: ServeSettings): Command {
  return {
    name: 'person',
    summary: 'Invite somebody, help her in, end her account, or list who has one',
    operands: ['ACT', '[EMAIL]'],
    options: {
      organisation: { value: 'NAME', help: 'invite: to which council, where the store holds several' },
      role: { value: 'ROLE', help: `invite: ${ROLES.join(', ')}` },
      plan: { value: 'CODE', help: 'invite: the role is for this plan alone' },
      objective: { value: 'PLAN/CODE', help: 'invite: for this objective and all under it' },
      service: { value: 'NAME', help: 'invite: for this service' },
      name: { value: 'NAME', help: 'invite: what she is called, until she says so herself' },
      post: { value: 'POST', help: 'invite: the post she holds' },
      ...STORE_OPTIONS,
    },
    more: [
      'ACT is invite, reset (a forgotten password), two-factor-off (a lost phone), end, or list.',
      'Links lead to GOLDTHREAD_ADDRESS, or else to this machine.',
      'Example: goldthread person invite ann@council.example --role officer',
    ],
    async run(given, terminal): Promise<ExitCode> {
      const [said = '', ...emails] = given.operands;
      const act = ACTS.find((each) => each === said);
      switch (act) {
        case undefined:
          throw new UsageFault(`goldthread person does not know "${said}": it can ${ACTS.join(', ')}.`);
        case 'list':
          if (emails.length > 0) throw new UsageFault('goldthread person list takes no e-mail address.');
          await list(given, terminal, defaults);
          return 0;
        case 'invite':
          await invite(given, terminal, defaults, emailAsked(act, emails));
          return 0;
        case 'end': {
          const email = emailAsked(act, emails);
          await withStore(storeSettings(given, defaults), (context) => endAccount(context, email));
          terminal.out(`${email} can sign in no more. What she did stays under her name.\n`);
          return 0;
        }
        case 'reset':
        case 'two-factor-off':
          await help(given, terminal, defaults, act, emailAsked(act, emails));
          return 0;
      }
    },
  };
}
