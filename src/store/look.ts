import type { CouncilLogo, CouncilLook, StatusWords } from '../model/councilLook.ts';
import { PLAIN_LOOK } from '../model/councilLook.ts';
import { STATUSES } from '../model/indicator.ts';
import { keptTexts } from './kept-text.ts';
import type { Database, Write } from './tables.ts';

export interface CouncilLooksTable {
  organisation: string;
  version: number;
  colour: string | null;
  logo_type: string | null;
  /** base64 */
  logo: string | null;
  /** JSON: status to word */
  words: string;
}

/** A look with the number of times that it was saved; 0 where nobody has. */
export interface HeldLook {
  readonly look: CouncilLook;
  readonly version: number;
}

function wordsOf(json: string): StatusWords {
  const said: unknown = JSON.parse(json);
  const entries = new Map(Object.entries(typeof said === 'object' && said !== null ? said : {}));
  const known = [...STATUSES, 'not-judged'] as const;
  return Object.fromEntries(
    known.flatMap((status) => {
      const word: unknown = entries.get(status);
      return typeof word === 'string' ? [[status, word]] : [];
    }),
  );
}

function logoOf(type: string | null, body: string | null): CouncilLogo | null {
  return type === null || body === null ? null : { type, body: new Uint8Array(Buffer.from(body, 'base64')) };
}

export async function readLook(db: Database, organisation: string): Promise<HeldLook> {
  const row = await db.selectFrom('council_looks').selectAll().where('organisation', '=', organisation).executeTakeFirst();
  if (row === undefined) return { look: PLAIN_LOOK, version: 0 };
  return { look: { colour: row.colour, logo: logoOf(row.logo_type, row.logo), words: wordsOf(row.words) }, version: row.version };
}

/**
 * Saves a look over the version that was seen.
 * @returns whether it was saved; where it was not, somebody else saved it in between
 * @throws InputFault for a word that cannot be kept
 */
export async function saveLook(write: Write, organisation: string, { colour, logo, words }: CouncilLook, seen: number): Promise<boolean> {
  keptTexts({ ...words });
  const content = {
    colour,
    logo_type: logo?.type ?? null,
    logo: logo === null ? null : Buffer.from(logo.body).toString('base64'),
    words: JSON.stringify(words),
  };
  if (seen === 0) {
    const { numInsertedOrUpdatedRows } = await write
      .insertInto('council_looks')
      .values({ organisation, version: 1, ...content })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }
  const { numUpdatedRows } = await write
    .updateTable('council_looks')
    .set({ ...content, version: seen + 1 })
    .where('organisation', '=', organisation)
    .where('version', '=', seen)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
