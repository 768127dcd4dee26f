import { ActList, QrCode, Verbatim } from '../../components/account/account.tsx';
import { Button, ErrorSummary, SelectField, TextField } from '../../components/forms/forms.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import type { Problem } from '../../model/problem.ts';
import type { OwnPlace } from '../../tasks/people/ownPlaces.ts';
import type { OwnAccount } from '../../tasks/signIn/ownAccount.ts';
import type { OwnSession } from '../../tasks/signIn/session.ts';
import type { Offered } from '../../tasks/signIn/twoFactor.ts';
import { RoofPage } from '../frame/roof-page.tsx';
import { rolesText } from '../people/roles-text.ts';
import { fieldError, problemLinks } from '../sign-in/door-page.tsx';
import { saidDay, saidInstant } from './times.ts';

/** The forms of the page; problems are told at the fields of the one that was sent. */
export type Form = 'name' | 'password' | 'two-factor-off' | 'deputy';

/** What was wrong with the last try, and what was typed. */
export interface Tried {
  readonly form: Form;
  readonly problems: readonly Problem[];
  readonly typed: (name: string) => string;
}

export interface AccountPageProps {
  readonly account: OwnAccount;
  readonly places: readonly OwnPlace[];
  readonly sessions: readonly OwnSession[];
  /** of her account */
  readonly id: string;
  readonly tried: Tried | null;
  /** what was just done */
  readonly said: string | null;
  readonly openIdName: string | null;
}

/** What tells fields of one name on one page apart. */
const apart = (tried: Tried | null): string => {
  if (tried?.form === 'deputy') return `-${tried.typed('council')}`;
  return tried?.form === 'two-factor-off' ? '-off' : '';
};

const problemsOf = (tried: Tried | null, form: Form): readonly Problem[] => (tried?.form === form ? tried.problems : []);

function NamePart({ account, tried }: Pick<AccountPageProps, 'account' | 'tried'>) {
  const problems = problemsOf(tried, 'name');
  return (
    <Section title="Name">
      <form action="/account/name" method="post">
        <TextField
          id="name"
          name="name"
          label="Your name"
          hint="What you do is recorded under it. What you did before keeps the name that you had."
          value={tried?.form === 'name' ? tried.typed('name') : account.name}
          autocomplete="name"
          {...fieldError(problems, 'name')}
        />
        <p class="buttons">
          <Button text="Save the name" />
        </p>
      </form>
    </Section>
  );
}

function PasswordPart({ account, tried, openIdName }: Pick<AccountPageProps, 'account' | 'tried' | 'openIdName'>) {
  const problems = problemsOf(tried, 'password');
  if (!account.password) {
    return (
      <Section title="Password">
        <p>
          You have none here{account.openId && openIdName !== null && <>: you sign in with {openIdName}</>}. If you want one,{' '}
          <a href="/reset">ask for a link</a>.
        </p>
      </Section>
    );
  }
  return (
    <Section title="Password">
      <form action="/account/password" method="post">
        <input type="hidden" name="username" autocomplete="username" value={account.email} />
        <TextField
          id="present"
          name="present"
          label="Present password"
          type="password"
          autocomplete="current-password"
          {...fieldError(problems, 'present')}
        />
        <TextField
          id="password"
          name="password"
          label="New password"
          hint="At least 12 characters. You stay signed in here, and are signed out everywhere else."
          type="password"
          autocomplete="new-password"
          {...fieldError(problems, 'password')}
        />
        <p class="buttons">
          <Button text="Change the password" />
        </p>
      </form>
    </Section>
  );
}

function TwoFactorPart({ account, tried }: Pick<AccountPageProps, 'account' | 'tried'>) {
  const problems = problemsOf(tried, 'two-factor-off');
  if (!account.password) return null;
  if (!account.twoFactor) {
    return (
      <Section title="Code from your phone">
        <p>With an authenticator app on your phone, nobody comes in who knows your password alone.</p>
        <p class="buttons">
          <a class="button" href="/account/two-factor">
            Set it up
          </a>
        </p>
      </Section>
    );
  }
  const left = account.recoveryCodes === 1 ? 'one recovery code is left' : `${account.recoveryCodes} recovery codes are left`;
  return (
    <Section title="Code from your phone">
      <p>It is asked for whenever you sign in; {left}. For new codes, turn it off and set it up again.</p>
      <form action="/account/two-factor/off" method="post">
        <input type="hidden" name="username" autocomplete="username" value={account.email} />
        <TextField
          id="password-off"
          name="password"
          label="Your password"
          type="password"
          autocomplete="current-password"
          {...fieldError(problems, 'password')}
        />
        <p class="buttons">
          <Button text="Turn it off" secondary />
        </p>
      </form>
    </Section>
  );
}

function DeputyPart({ place, id, tried }: { place: OwnPlace; id: string; tried: Tried | null }) {
  const { council, name, covers, deputies, post, grants } = place;
  const mine = tried?.form === 'deputy' && tried.typed('council') === council ? tried : null;
  const problems = mine?.problems ?? [];
  const typed = (field: string): string => mine?.typed(field) ?? '';
  const days = (from: string, to: string): string => (from === to ? saidDay(from) : `${saidDay(from)} to ${saidDay(to)}`);
  return (
    <Section title={name}>
      <p>{[post, rolesText(grants)].filter((part) => part !== null && part !== '').join(' · ')}</p>
      {covers.length > 0 && (
        <ActList
          rows={covers.map(({ person, deputy, from, to, personName, deputyName }) => ({
            title: person === id ? `${deputyName} stands in for you` : `You stand in for ${personName}`,
            details: [days(from, to)],
            act:
              person === id
                ? {
                    action: '/account/deputies/remove',
                    fields: { council, deputy, from },
                    text: 'Take back',
                    label: `Take back: ${deputyName}, ${days(from, to)}`,
                  }
                : null,
          }))}
        />
      )}
      {deputies !== null && deputies.length > 0 && (
        <details class="known-on" open={mine !== null}>
          <summary>Name a deputy for a time</summary>
          <form action="/account/deputies" method="post">
            <input type="hidden" name="council" value={council} />
            <p class="hint">
              She may do with your returns what you may, from the first day to the last. What she does is recorded under her name.
            </p>
            <SelectField
              id={`deputy-${council}`}
              name="deputy"
              label="Deputy"
              options={[
                { value: '', text: 'Choose' },
                ...deputies.map((person) => ({
                  value: person.id,
                  text: person.post === null ? person.name : `${person.name}, ${person.post}`,
                })),
              ]}
              value={typed('deputy')}
              {...fieldError(problems, 'deputy')}
            />
            <TextField
              id={`from-${council}`}
              name="from"
              label="First day"
              type="date"
              value={typed('from')}
              {...fieldError(problems, 'from')}
            />
            <TextField id={`to-${council}`} name="to" label="Last day" type="date" value={typed('to')} {...fieldError(problems, 'to')} />
            <p class="buttons">
              <Button text="Name the deputy" />
            </p>
          </form>
        </details>
      )}
    </Section>
  );
}

function SessionsPart({ sessions }: Pick<AccountPageProps, 'sessions'>) {
  return (
    <Section title="Where you are signed in">
      <ActList
        rows={sessions.map(({ id, browser, created, seen, current }) => ({
          title: current ? `${browser}, this one` : browser,
          details: [`Since ${saidInstant(created)}`, ...(current ? [] : [`Last used at ${saidInstant(seen)}`])],
          act: current
            ? null
            : {
                action: '/account/sessions/end',
                fields: { session: id },
                text: 'End',
                label: `End ${browser}, since ${saidInstant(created)}`,
              },
        }))}
      />
      {sessions.length > 1 && (
        <form action="/account/sessions/end-others" method="post">
          <p class="buttons">
            <Button text="End all but this one" secondary />
          </p>
        </form>
      )}
    </Section>
  );
}

export function AccountPage({ account, places, sessions, id, tried, said, openIdName }: AccountPageProps) {
  const errors = tried === null ? [] : problemLinks(tried.problems, apart(tried));
  return (
    <RoofPage
      title={errors.length > 0 ? 'Error: Your account' : 'Your account'}
      current={null}
      width="narrow"
      person={account.name}
      sheets={['editing']}
    >
      <PageHead
        title="Your account"
        aside={
          <form action="/sign-out" method="post">
            <Button text="Sign out" secondary />
          </form>
        }
      >
        <p class="opening">
          You are signed in as {account.name}, {account.email}.
        </p>
      </PageHead>
      {said !== null && <p role="status">{said}</p>}
      {errors.length > 0 && <ErrorSummary title="Nothing was changed" errors={errors} />}
      {places.map((place) => (
        <DeputyPart place={place} id={id} tried={tried} />
      ))}
      {account.demonstration ? (
        <Section title="Name and password">
          <p>This is a person of the examples. Others use her too, so her name and the ways she signs in stay as they are.</p>
        </Section>
      ) : (
        <>
          <NamePart account={account} tried={tried} />
          <PasswordPart account={account} tried={tried} openIdName={openIdName} />
          <TwoFactorPart account={account} tried={tried} />
        </>
      )}
      <SessionsPart sessions={account.demonstration ? sessions.filter(({ current }) => current) : sessions} />
    </RoofPage>
  );
}

/** Putting the secret into the authenticator app. */
export function TwoFactorPage({ offered, name, problems }: { offered: Offered; name: string; problems: readonly Problem[] }) {
  const title = 'A code from your phone';
  const errors = problemLinks(problems);
  return (
    <RoofPage title={errors.length > 0 ? `Error: ${title}` : title} current={null} width="narrow" person={name} sheets={['editing']}>
      <PageHead title={title}>
        <p class="opening">Let an authenticator app read this, then type the six digits that it shows.</p>
      </PageHead>
      {errors.length > 0 && <ErrorSummary title="It is not set up yet" errors={errors} />}
      <Section title="1. Into the app">
        <QrCode text={offered.uri} title="QR code of the secret, which stands below as text" />
        <p>Without a camera, type this secret into the app:</p>
        <Verbatim label="Secret" lines={[offered.secret]} />
      </Section>
      <Section title="2. Out of the app">
        <form action="/account/two-factor" method="post">
          <TextField
            id="code"
            name="code"
            label="Code"
            autocomplete="one-time-code"
            inputmode="numeric"
            {...fieldError(problems, 'code')}
          />
          <p class="buttons">
            <Button text="Turn it on" />
            <a href="/account">Not now</a>
          </p>
        </form>
      </Section>
    </RoofPage>
  );
}

/** The recovery codes, this once. */
export function RecoveryPage({ codes, name }: { codes: readonly string[]; name: string }) {
  return (
    <RoofPage title="Your recovery codes" current={null} width="narrow" person={name} sheets={['editing']}>
      <PageHead title="Your recovery codes">
        <p class="opening" role="status">
          From now on signing in asks for a code. These come in where your phone is not at hand, each once. They are shown this once: print
          them, or keep them where you keep passwords.
        </p>
      </PageHead>
      <Verbatim label="Recovery codes" lines={codes} />
      <p class="buttons">
        <a class="button" href="/account">
          I have them
        </a>
      </p>
    </RoofPage>
  );
}
