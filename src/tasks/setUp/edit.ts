import { createHash } from 'node:crypto';
import type { Council } from '../../model/council.ts';
import { ChangedSinceFault } from '../../model/fault.ts';
import type { Organisation } from '../../model/plan.ts';
import type { NamedSheet } from './naming.ts';

/** A sheet that has rows with keys: all but the organisation's one. */
export type RowSheet = Exclude<keyof Council, 'organisation'>;

/**
 * A row's key as texts: code; plan and code of an objective; indicator and period of a target; indicator, breakdown ('' for
 * the whole council) and period of an observation; action and period; report ('' for the whole council), section and period;
 * dashboard and indicator.
 */
export type Key = readonly string[];

/** A row that is to be known by another name, wherever it is named. An objective is named as `PLAN/CODE`. */
export interface Renaming {
  readonly sheet: NamedSheet;
  readonly from: string;
  readonly to: string;
}

/** What somebody changes of a council's rows, all of it or nothing. */
export interface Edit {
  /** rows that are added, or that replace the row with the same key; sheets and rows that are not given stay as they are */
  readonly rows?: Partial<Omit<Council, 'organisation'>>;
  readonly organisation?: Organisation;
  /** keys of rows that are taken out; what was known of them stays known */
  readonly withdraw?: Readonly<Partial<Record<RowSheet, readonly Key[]>>>;
  /** whether what belongs to a withdrawn row goes with it: targets, values and places on dashboards, returned progress, words */
  readonly withBelongings?: boolean;
  /** done first: the rows given and withdrawn bear the new names */
  readonly renamed?: readonly Renaming[];
}

/** A row as somebody saw it when she began to change it. */
export interface Seen {
  readonly sheet: keyof Council;
  /** as it was then; empty for the organisation */
  readonly key: Key;
  /** `rowDigest` of it; null where there was none */
  readonly digest: string | null;
}

/** A row in one short text that changes whenever anything in the row does. */
export function rowDigest(row: object): string {
  const said = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 22);
}

/** A row that somebody was changing is not what she saw any more. It carries both, so that she can choose; nothing was changed. */
export class RowChangedFault extends ChangedSinceFault {
  readonly sheet: keyof Council;
  readonly key: Key;
  /** the row as it is held now; null where it is held no more */
  readonly held: object | null;
  /** the row as she gave it; null where she withdrew it */
  readonly given: object | null;
  constructor(seen: Seen, held: object | null, given: object | null) {
    super(`${[seen.sheet, ...seen.key].join(' ')} was changed by somebody else since it was opened`);
    this.sheet = seen.sheet;
    this.key = seen.key;
    this.held = held;
    this.given = given;
  }
}
