import type { Status } from './indicator.ts';

/** What a council calls a status in its own reports: "On target", "Behind". */
export type StatusWords = Readonly<Partial<Record<Status | 'not-judged', string>>>;

/** How a council's pages and documents look: its own colour, mark and words. What is null is the product's. */
export interface CouncilLook {
  /** "#1a4b54" */
  readonly colour: string | null;
  readonly logo: CouncilLogo | null;
  readonly words: StatusWords;
}

export interface CouncilLogo {
  /** image/png or image/svg+xml */
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

export const PLAIN_LOOK: CouncilLook = { colour: null, logo: null, words: {} };
