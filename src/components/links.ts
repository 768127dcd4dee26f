import type { Child } from 'hono/jsx';
import type { PinnedTo } from '../model/scrutiny.ts';

/** Where the things that a part names live; null means that it is set as text and not as a link. */
export interface Links {
  readonly indicator: (code: string) => string | null;
  readonly action: (ref: string) => string | null;
  /** left out where nothing can be asked about: in a report that is being made, in a file */
  readonly asking?: Asking;
}

/** How an issued report is asked about: `subject` is an indicator's code, an action's reference or the sentence itself. */
export interface Asking {
  /** the form; null for whoever may not ask */
  readonly form: (kind: PinnedTo, subject: string) => string | null;
  /** "1 question, open", which leads to it; null where nothing was asked */
  readonly count: (kind: PinnedTo, subject: string) => Link | null;
  /** all that was asked about it, to stand under it; null for nothing */
  readonly pinned: (kind: PinnedTo, subject: string) => Child;
}

/** A document stands alone: nothing in it links to the web application. */
export const NO_LINKS: Links = { indicator: () => null, action: () => null };

export interface Link {
  readonly text: string;
  readonly href: string;
}
