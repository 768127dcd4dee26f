import type { LinkKind } from '../../store/people/links.ts';
import { addLink, forgetLinks } from '../../store/people/links.ts';
import type { Write } from '../../store/tables.ts';
import type { World } from '../context.ts';
import { instantNow, minutesLater } from './instants.ts';
import { newToken, tokenHash } from './token.ts';

/** Minutes for which each kind of link is good. */
const LINK_MINUTES: Readonly<Record<LinkKind, number>> = {
  invitation: 7 * 24 * 60,
  reset: 60,
  'first-administrator': 24 * 60,
  'second-step': 10,
  openid: 10,
};

/** What ran out so long ago is forgotten, in minutes. */
const KEPT_MINUTES = 30 * 24 * 60;

export interface LinkFor {
  readonly account: string | null;
  readonly organisation: string | null;
  readonly detail?: string;
}

/** Makes a link that is good once; gives its token, of which the store keeps the hash alone. */
export async function makeLink(write: Write, world: World, kind: LinkKind, { account, organisation, detail }: LinkFor): Promise<string> {
  const token = newToken();
  const created = instantNow(world);
  await forgetLinks(write, minutesLater(created, -KEPT_MINUTES));
  const expires = minutesLater(created, LINK_MINUTES[kind]);
  await addLink(write, tokenHash(token), { kind, account, organisation, detail: detail ?? null, created, expires });
  return token;
}

/** Where the pages are that links of people lead to. */
const LINK_PATHS = { invitation: '/invitation/', reset: '/reset/', 'first-administrator': '/sign-in/first/' } as const;

/** The link as it is sent or copied. */
export function linkAddress(base: string, kind: keyof typeof LINK_PATHS, token: string): string {
  return `${base}${LINK_PATHS[kind]}${token}`;
}
