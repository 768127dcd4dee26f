import type { Sentence, Share, Tally } from '../briefing/types.ts';
import type { Context } from './context.ts';
import { organisations } from './councils.ts';
import { home } from './home.ts';
import { openCouncil } from './reading.ts';

/** A council in the list of councils, at a glance. */
export interface ListedCouncil {
  /** its name in addresses */
  readonly council: string;
  readonly name: string;
  /** "Quarter 2, 2013-14": the latest period that it reports on */
  readonly periodName: string;
  readonly opening: readonly Sentence[];
  readonly tally: Tally;
  readonly shares: readonly Share[];
}

/** The councils under this roof, by name, each as its home opens. */
export async function listCouncils(context: Context): Promise<readonly ListedCouncil[]> {
  const known = await organisations(context);
  return Promise.all(
    known.map(async ({ id }) => {
      const reading = await openCouncil(context, { council: id });
      const { opening, tally, shares } = await home(context, reading);
      return { council: id, name: reading.standpoint.name, periodName: reading.standpoint.periodName, opening, tally, shares };
    }),
  );
}
