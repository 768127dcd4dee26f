import { ActList } from '../../components/account/account.tsx';
import { Button, TextField } from '../../components/forms/forms.tsx';
import { Section } from '../../components/layout/page-head.tsx';
import type { Link } from '../../components/links.ts';
import { WHOLE_COUNCIL } from '../../model/person.ts';
import type { ExamplePerson } from '../../tasks/people/accounts.ts';
import { rolesText } from '../people/roles-text.ts';
import { DoorPage } from './door-page.tsx';
import type { KeptForm } from './kept-form.ts';

/** What goes along with every form of the door: where to go on to, and what is to be sent again. */
export interface Along {
  readonly to: string;
  /** a kept form as text; '' for none */
  readonly kept: string;
}

function Carried({ to, kept }: Along) {
  return (
    <>
      <input type="hidden" name="to" value={to} />
      {kept !== '' && <input type="hidden" name="kept" value={kept} />}
    </>
  );
}

export interface SignInPageProps extends Along {
  readonly email: string;
  readonly errors: readonly Link[];
  /** what has just happened, said once: "You are signed out." */
  readonly said: string | null;
  /** the name of the council's own provider; null for none */
  readonly openId: string | null;
  readonly examples: readonly ExamplePerson[];
  /** whether the examples are still on their way */
  readonly arriving: boolean;
}

function withTo(path: string, to: string): string {
  return to === '/' ? path : `${path}?${new URLSearchParams({ to })}`;
}

/** One line a person, though she may be at several councils. */
function eachOnce(examples: readonly ExamplePerson[]): (ExamplePerson & { readonly councils: readonly string[] })[] {
  const people = new Map<string, ExamplePerson & { readonly councils: string[] }>();
  for (const person of examples) {
    const known = people.get(person.id) ?? { ...person, councils: [] };
    people.set(person.id, known);
    known.councils.push(person.post === null ? person.council : `${person.post} at ${person.council}`);
  }
  return [...people.values()];
}

/** Her roles by name, whatever each is given for. */
function namesOf(grants: ExamplePerson['grants']): string {
  return rolesText(grants.map(({ role }) => ({ role, scope: WHOLE_COUNCIL })));
}

function Examples({ examples, to, kept, arriving }: Pick<SignInPageProps, 'examples' | 'arriving'> & Along) {
  return (
    <Section title="People of the examples" id="examples">
      <p>
        This is a demonstration. Its councils and people are made up, and anyone may sign in as whichever she likes. Start the server with
        --no-examples for a council of your own.
      </p>
      {arriving && (
        <p role="status">
          The examples are being loaded. <a href={withTo('/sign-in', to)}>Look again</a> in a moment.
        </p>
      )}
      <ActList
        rows={eachOnce(examples).map(({ id, name, email, grants, councils }) => ({
          title: namesOf(grants),
          details: [`${name}, ${email}`, councils.join('; ')],
          act: {
            action: '/sign-in/example',
            fields: { person: id, to, ...(kept === '' ? {} : { kept }) },
            text: 'Sign in',
            label: `Sign in as ${name}, ${namesOf(grants)}`,
          },
        }))}
      />
    </Section>
  );
}

export function SignInPage({ to, kept, email, errors, said, openId, examples, arriving }: SignInPageProps) {
  return (
    <DoorPage title="Sign in" errors={errors}>
      {said !== null && <p role="status">{said}</p>}
      {kept !== '' && (
        <p role="status">
          You were signed out before what you typed was sent. It is kept on this page: sign in, and you can send it again.
        </p>
      )}
      {openId !== null && (
        <p class="buttons">
          <a class="button" href={withTo('/sign-in/openid', to)}>
            Sign in with {openId}
          </a>
        </p>
      )}
      <form action="/sign-in" method="post">
        <Carried to={to} kept={kept} />
        <TextField id="email" name="email" label="E-mail address" type="email" autocomplete="username" value={email} />
        <TextField id="password" name="password" label="Password" type="password" autocomplete="current-password" />
        <p class="buttons">
          <Button text="Sign in" secondary={openId !== null} />
          <a href="/reset">I have forgotten my password</a>
        </p>
      </form>
      {(examples.length > 0 || arriving) && <Examples examples={examples} to={to} kept={kept} arriving={arriving} />}
    </DoorPage>
  );
}

/** The second step: the code that the authenticator app shows. */
export function CodePage({ to, kept, errors }: Along & { readonly errors: readonly Link[] }) {
  return (
    <DoorPage title="Enter your code" opening="Your authenticator app shows six digits for Goldthread." errors={errors}>
      <form action="/sign-in/code" method="post">
        <Carried to={to} kept={kept} />
        <TextField id="code" name="code" label="Code" hint="Without your phone: one of your recovery codes." autocomplete="one-time-code" />
        <p class="buttons">
          <Button text="Continue" />
          <a href={withTo('/sign-in', to)}>Begin again</a>
        </p>
      </form>
    </DoorPage>
  );
}

/** What she had typed before she was signed out, with the one button that sends it. */
export function SendAgainPage({ form: { action, fields } }: { form: KeptForm }) {
  return (
    <DoorPage title="You are signed in" opening="What you typed before is still here, and has not been sent yet.">
      <form action={action} method="post">
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="buttons">
          <Button text="Send it now" />
          <a href="/">Leave it</a>
        </p>
      </form>
    </DoorPage>
  );
}

/** Why somebody was not let in, and what she can do about it. */
export function NotInPage({ title, text }: { title: string; text: string }) {
  return (
    <DoorPage title={title} opening={text}>
      <p>
        <a href="/sign-in">Sign in</a>
      </p>
    </DoorPage>
  );
}
