import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/** Somebody whom the provider knows. */
export interface KnownThere {
  readonly email: string;
  readonly verified: boolean;
}

/** A real OpenID Connect provider on loopback, and somebody without scripts who goes through its pages. */
export interface TestProvider {
  readonly issuer: string;
  readonly people: Map<string, KnownThere>;
  /** signs in there and agrees; gives the address to which the provider then sends her back */
  visit(url: string, login: string): Promise<string>;
  /** says no there; gives the address to which the provider then sends her back */
  refuse(url: string): Promise<string>;
  stop(): Promise<void>;
}

export const CLIENT = { id: 'goldthread', secret: 'a secret of the test between the two' } as const;

/** Follows redirects and keeps cookies until it is sent away from the provider. */
function walk(issuer: string) {
  const cookies = new Map<string, string>();
  const ask = async (url: string, form: URLSearchParams | null): Promise<Response> => {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === null ? {} : { method: 'POST', body: form }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return async (url: string, form: URLSearchParams | null = null): Promise<{ readonly url: string; readonly away: boolean }> => {
    let at = url;
    let sent = form;
    for (;;) {
      const answer = await ask(at, sent);
      const location = answer.headers.get('location');
      if (location === null) {
        if (answer.status !== 200) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
        return { url: at, away: false };
      }
      sent = null;
      at = new URL(location, at).href;
      if (!at.startsWith(issuer)) return { url: at, away: true };
    }
  };
}

export async function openIdProvider(redirect: string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the provider listens on no port');
  const issuer = `http://127.0.0.1:${address.port}`;
  const people = new Map<string, KnownThere>();
  const provider = new Provider(issuer, {
    clients: [
      { client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirect], token_endpoint_auth_method: 'client_secret_post' },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of the test'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: people.get(id)?.email ?? '', email_verified: people.get(id)?.verified ?? false }),
    }),
  });
  server.on('request', provider.callback());
  return {
    issuer,
    people,
    async visit(url, login) {
      const go = walk(issuer);
      const asked = await go(url);
      const inside = await go(asked.url, new URLSearchParams({ prompt: 'login', login, password: 'any' }));
      return inside.away ? inside.url : (await go(inside.url, new URLSearchParams({ prompt: 'consent' }))).url;
    },
    async refuse(url) {
      const go = walk(issuer);
      const asked = await go(url);
      return (await go(`${asked.url}/abort`)).url;
    },
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}
