import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { EnvironmentFault } from '../../model/fault.ts';
import { type Account, accountByEmail, accountByIdentity, addIdentity, hasIdentity } from '../../store/people/accounts.ts';
import { takeLink, withdrawLinks } from '../../store/people/links.ts';
import type { World } from '../context.ts';
import { instantNow } from './instants.ts';
import { seal, unseal } from './key.ts';
import { makeLink } from './links.ts';
import { beginSession, isWelcome } from './session.ts';
import type { OpenIdSettings, SignInSettings } from './settings.ts';
import { type Asker, tellFailure } from './signIn.ts';
import { tokenHash } from './token.ts';
import { tell } from './told.ts';

const CALLBACK = '/sign-in/openid/callback';

/** What a browser is sent away with, and must come back with. */
interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly to: string;
}

const PURPOSE = 'openid';

function errandOf(text: string): Errand {
  const said: unknown = JSON.parse(text);
  const part = (name: string): string => {
    const value: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { state: part('state'), nonce: part('nonce'), verifier: part('verifier'), to: part('to') };
}

export interface Departure {
  /** of the provider's page */
  readonly url: string;
  /** for the browser to keep until it is back */
  readonly token: string;
}

export type Arrival =
  | { readonly kind: 'in'; readonly token: string; readonly to: string }
  /** it was not this browser that left, or it left too long ago, or came back before */
  | { readonly kind: 'too-late' }
  /** the provider said no, or its answer was not what was asked for */
  | { readonly kind: 'failed' }
  /** the provider knows her and nobody here has invited her; null where it gave no address that it verified */
  | { readonly kind: 'unknown'; readonly email: string | null };

/** The way in by the council's own identity provider. */
export interface OpenIdDoor {
  /**
   * @param base the public address before the path
   * @param to path of ours to go on to
   * @throws EnvironmentFault where the provider does not answer
   */
  leave(world: World, settings: SignInSettings, base: string, to: string): Promise<Departure>;
  /** @param back the address at which the browser came back, as the provider was told it */
  arrive(world: World, settings: SignInSettings, back: URL, token: string | null, asker: Asker): Promise<Arrival>;
}

/** Whom the provider says that it sent. */
interface Known {
  readonly issuer: string;
  readonly subject: string;
  /** only one that she is known to receive mail at */
  readonly email: string | null;
}

async function accountFor(world: World, { issuer, subject, email }: Known): Promise<Account | null> {
  const { db } = world.store;
  const known = await accountByIdentity(db, issuer, subject);
  if (known !== null || email === null) return known;
  const invited = await accountByEmail(db, email);
  // An address may be given to somebody else one day: it opens an account once, and her name at the provider does from then on.
  return invited === null || (await hasIdentity(db, issuer, invited.id)) ? null : invited;
}

async function remember(world: World, { issuer, subject }: Known, account: Account): Promise<void> {
  if ((await accountByIdentity(world.store.db, issuer, subject)) !== null) return;
  await world.store.transaction(async (write) => {
    const now = instantNow(world);
    await addIdentity(write, { issuer, subject, account: account.id, created: now });
    await withdrawLinks(write, 'invitation', account.id, now);
    await tell(write, now, account, 'identity-linked', { issuer });
  });
}

/** Makes the door of a provider; what it says of itself is asked for once, and again after a failure. */
export function openIdDoor(openId: OpenIdSettings): OpenIdDoor {
  const found: { configuration: Promise<Configuration> | null } = { configuration: null };
  const configuration = async (): Promise<Configuration> => {
    // Only an issuer on this machine may be without https (cli/settings.ts).
    const execute = openId.issuer.startsWith('http:') ? [allowInsecureRequests] : [];
    found.configuration ??= discovery(new URL(openId.issuer), openId.clientId, openId.clientSecret, undefined, { execute });
    try {
      return await found.configuration;
    } catch (cause) {
      found.configuration = null;
      throw new EnvironmentFault(`Signing in with ${openId.name} is not possible now: its identity provider does not answer`, { cause });
    }
  };

  const askWho = async (back: URL, { state, nonce, verifier }: Errand): Promise<Known> => {
    const config = await configuration();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await authorizationCodeGrant(config, back, checks);
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('the provider sent no ID token');
    const told = claims['email'] === undefined ? await fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
    const { email, email_verified: verified } = told;
    const hers = verified === true || (openId.trustsEmail && verified === undefined);
    return { issuer: claims.iss, subject: claims.sub, email: typeof email === 'string' && hers ? email : null };
  };

  return {
    async leave(world, settings, base, to) {
      const config = await configuration();
      const errand: Errand = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), to };
      const url = buildAuthorizationUrl(config, {
        redirect_uri: `${base}${CALLBACK}`,
        scope: 'openid email profile',
        state: errand.state,
        nonce: errand.nonce,
        code_challenge: await calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: 'S256',
      });
      const detail = seal(settings.key, JSON.stringify(errand), PURPOSE);
      const token = await world.store.transaction((write) =>
        makeLink(write, world, 'openid', { account: null, organisation: null, detail }),
      );
      return { url: url.href, token };
    },

    async arrive(world, settings, back, token, asker) {
      const link = token === null ? null : await takeLink(world.store.db, 'openid', tokenHash(token), instantNow(world));
      if (link === null || link.detail === null) return { kind: 'too-late' };
      const errand = errandOf(unseal(settings.key, link.detail, PURPOSE));
      let known: Known;
      try {
        known = await askWho(back, errand);
      } catch (error) {
        if (error instanceof EnvironmentFault) throw error;
        await tellFailure(world, null, 'openid');
        return { kind: 'failed' };
      }
      const account = await accountFor(world, known);
      if (!isWelcome(account, settings)) {
        await tellFailure(world, account, 'openid-unknown');
        return { kind: 'unknown', email: known.email };
      }
      await remember(world, known, account);
      return { kind: 'in', token: await beginSession(world, account, 'openid', asker), to: errand.to };
    },
  };
}
