/** The council's own identity provider, as its keepers registered Goldthread there. */
export interface OpenIdSettings {
  /** https://login.council.example/ */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** what it is called on the sign-in page: "Brackenshire" */
  readonly name: string;
  /** whether its e-mail addresses are taken for its people's own though it does not say that it verified them */
  readonly trustsEmail: boolean;
}

/** How people come in at this server. */
export interface SignInSettings {
  /** the public address, "https://performance.council.example", without a path; null where only this machine asks */
  readonly address: string | null;
  /** 32 bytes that seal two-factor secrets and blind the addresses that rate limits count by */
  readonly key: Uint8Array;
  /** whether the made-up people of the examples may sign in, and the sign-in page lists them */
  readonly demonstration: boolean;
  readonly openId: OpenIdSettings | null;
  /** network addresses, beside this machine's own, whose word about who asks is taken */
  readonly proxies: readonly string[];
}
