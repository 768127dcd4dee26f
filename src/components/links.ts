/** Where the things that a part names live; null means that it is set as text and not as a link. */
export interface Links {
  readonly indicator: (code: string) => string | null;
  readonly action: (ref: string) => string | null;
}

/** A document stands alone: nothing in it links to the web application. */
export const NO_LINKS: Links = { indicator: () => null, action: () => null };

export interface Link {
  readonly text: string;
  readonly href: string;
}
