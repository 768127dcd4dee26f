/* Instants are ISO texts in UTC with milliseconds, so that they sort as times do; days are ISO dates. */

/** Somebody who may sign in, the same at every council. */
export interface AccountsTable {
  id: string;
  email: string;
  /** the address as it is looked up: capitals aside */
  email_key: string;
  name: string;
  /** argon2id as a PHC string; null before the invitation was taken up, or for whoever signs in elsewhere */
  password: string | null;
  /** the secret of the authenticator app, sealed; null where two-factor is off */
  totp: string | null;
  /** the secret that is offered and not yet confirmed, sealed */
  totp_offered: string | null;
  /** the last time step whose code was taken, so that none is taken twice */
  totp_step: number;
  /** hashes of the recovery codes that are left, a line each */
  recovery: string;
  /** 1 for a made-up person of the examples */
  demonstration: number;
  created: string;
  ended: string | null;
}

export interface MembershipsTable {
  organisation: string;
  account: string;
  post: string | null;
  joined: string;
  left_at: string | null;
}

export interface GrantsTable {
  organisation: string;
  account: string;
  role: string;
  scope_kind: string;
  /** '' for the whole council */
  scope_name: string;
}

export interface CoversTable {
  organisation: string;
  person: string;
  deputy: string;
  first_day: string;
  last_day: string;
}

export interface SessionsTable {
  /** hash of the token that the browser holds */
  token: string;
  /** by which its owner names it */
  id: string;
  account: string;
  created: string;
  seen: string;
  /** whatever happens it ends then */
  expires: string;
  /** "Firefox on Windows" */
  browser: string;
}

/** What is handed out once: a link in an e-mail, or one step of signing in. */
export interface LinksTable {
  /** hash of the token */
  token: string;
  kind: string;
  account: string | null;
  organisation: string | null;
  detail: string | null;
  created: string;
  expires: string;
  used: string | null;
}

export interface AttemptsTable {
  id: string;
  /** keyed hash of an e-mail address or of a network address */
  subject: string;
  at: string;
}

/** Who an account is at the council's own identity provider. */
export interface IdentitiesTable {
  issuer: string;
  subject: string;
  account: string;
  created: string;
}

export interface PeopleTables {
  accounts: AccountsTable;
  memberships: MembershipsTable;
  grants: GrantsTable;
  covers: CoversTable;
  sessions: SessionsTable;
  links: LinksTable;
  attempts: AttemptsTable;
  identities: IdentitiesTable;
}
