import { pageWords } from '../../briefing/cover.ts';
import { briefTracker, trackerSentence, trackerTable } from '../../briefing/scrutinyTracker.ts';
import type { TrackedItem } from '../../briefing/scrutinyTypes.ts';
import type { Context } from '../context.ts';
import { listDocument, plainDocument, type TakenAway } from '../document.ts';
import { openScrutiny } from './chamber.ts';

/** Every question, recommendation and request of a council's committees, what is late first. */
export async function tracker(context: Context, organisation: string): Promise<TrackedItem[]> {
  return briefTracker((await openScrutiny(context, organisation)).chamber);
}

/** What the reader left in the tracker, as a list to take away or as its own report for the next meeting. */
export async function trackerFile(
  context: Context,
  organisation: string,
  items: readonly TrackedItem[],
  format: 'csv' | 'docx' | 'pdf',
): Promise<TakenAway> {
  const { chamber } = await openScrutiny(context, organisation);
  const { title, heads, rows } = trackerTable(chamber, items);
  const { name } = chamber.council.organisation;
  if (format === 'csv') return listDocument([name, 'scrutiny'], heads, rows);
  return plainDocument(
    {
      organisation: name,
      language: chamber.wording.language,
      title,
      subtitle: trackerSentence(chamber, items),
      sections: [{ title: '', paragraphs: [], table: { heads, rows } }],
      page: pageWords(chamber.wording),
      date: chamber.today,
    },
    format,
  );
}
