import { Button, TextField } from '../../components/forms/forms.tsx';
import type { Problem } from '../../model/problem.ts';
import type { Invitation } from '../../tasks/signIn/takeLink.ts';
import { DoorPage, fieldError, problemLinks } from './door-page.tsx';

interface Tried {
  readonly action: string;
  readonly problems: readonly Problem[];
}

const PASSWORD_HINT = 'At least 12 characters. Four words that have nothing to do with each other do well.';

function NewPassword({ problems }: { problems: readonly Problem[] }) {
  return (
    <>
      <TextField
        id="password"
        name="password"
        label="New password"
        hint={PASSWORD_HINT}
        type="password"
        autocomplete="new-password"
        {...fieldError(problems, 'password')}
      />
      <TextField
        id="repeated"
        name="repeated"
        label="The same again"
        type="password"
        autocomplete="new-password"
        {...fieldError(problems, 'repeated')}
      />
    </>
  );
}

/** The account that a password manager is to keep the password under. */
function ForAccount({ email }: { email: string }) {
  return <input type="hidden" name="username" autocomplete="username" value={email} />;
}

export function InvitationPage({ action, problems, invitation, name }: Tried & { invitation: Invitation; name: string }) {
  const { email, councils } = invitation;
  const to = new Intl.ListFormat('en').format(councils);
  return (
    <DoorPage
      title={to === '' ? 'You are invited' : `You are invited to ${to}`}
      opening={`Say what you are called and choose a password. You sign in with ${email} from then on.`}
      errors={problemLinks(problems)}
    >
      <form action={action} method="post">
        <ForAccount email={email} />
        <TextField id="name" name="name" label="Your name" value={name} autocomplete="name" {...fieldError(problems, 'name')} />
        <NewPassword problems={problems} />
        <p class="buttons">
          <Button text="Begin" />
        </p>
      </form>
    </DoorPage>
  );
}

export function ResetPage({ action, problems, email }: Tried & { email: string }) {
  return (
    <DoorPage
      title="Choose a new password"
      opening={`It is for ${email}. Wherever you are signed in now, you will be signed out.`}
      errors={problemLinks(problems)}
    >
      <form action={action} method="post">
        <ForAccount email={email} />
        <NewPassword problems={problems} />
        <p class="buttons">
          <Button text="Change the password" />
        </p>
      </form>
    </DoorPage>
  );
}

export interface AskResetPageProps {
  readonly email: string;
  readonly problems: readonly Problem[];
  /** whether this server sends e-mail */
  readonly sends: boolean;
}

export function AskResetPage({ email, problems, sends }: AskResetPageProps) {
  if (!sends) {
    return (
      <DoorPage
        title="A new password"
        opening="This server sends no e-mail. An administrator of your council can make a link for you, under People."
      >
        <p>
          <a href="/sign-in">Back to signing in</a>
        </p>
      </DoorPage>
    );
  }
  return (
    <DoorPage
      title="A new password"
      opening="We send you a link by which you choose one. It works for an hour."
      errors={problemLinks(problems)}
    >
      <form action="/reset" method="post">
        <TextField
          id="email"
          name="email"
          label="E-mail address"
          type="email"
          autocomplete="email"
          value={email}
          {...fieldError(problems, 'email')}
        />
        <p class="buttons">
          <Button text="Send the link" />
          <a href="/sign-in">Back to signing in</a>
        </p>
      </form>
    </DoorPage>
  );
}

export function AskedResetPage() {
  return (
    <DoorPage
      title="Look for our e-mail"
      opening="If the address belongs to somebody here, a link is on its way to it. It works once, within an hour."
    >
      <p>
        Nothing there after some minutes? Look among unwanted mail, or ask an administrator of your council.{' '}
        <a href="/sign-in">Back to signing in</a>
      </p>
    </DoorPage>
  );
}

export interface FirstPageProps extends Tried {
  readonly asksCouncil: boolean;
  readonly name: string;
  readonly email: string;
  readonly council: string;
}

export function FirstPage({ action, problems, asksCouncil, name, email, council }: FirstPageProps) {
  return (
    <DoorPage
      title="The first administrator"
      opening="Nobody can sign in to this server yet. Whoever fills this in administers it, and invites the others."
      errors={problemLinks(problems)}
    >
      <form action={action} method="post">
        {asksCouncil && (
          <TextField
            id="council"
            name="council"
            label="Name of your council"
            hint="As its workbook says it, if you have one to bring: a workbook of another name is another council."
            value={council}
            {...fieldError(problems, 'council')}
          />
        )}
        <TextField id="name" name="name" label="Your name" value={name} autocomplete="name" {...fieldError(problems, 'name')} />
        <TextField
          id="email"
          name="email"
          label="Your e-mail address"
          type="email"
          autocomplete="username"
          value={email}
          {...fieldError(problems, 'email')}
        />
        <NewPassword problems={problems} />
        <p class="buttons">
          <Button text="Begin" />
        </p>
      </form>
    </DoorPage>
  );
}
