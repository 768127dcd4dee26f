import { pageWords } from '../../briefing/cover.ts';
import { briefMinutes, type MinutesBriefing, minutesAsText } from '../../briefing/minutes.ts';
import type { Context } from '../context.ts';
import { fileName, plainDocument, type TakenAway } from '../document.ts';
import { chamberInPublic, openScrutiny } from './chamber.ts';
import { meetingSeen } from './meetings.ts';
import type { PackFor } from './pack.ts';

/** Minutes as the one who asks may read them, or, for the public, without what is exempt whoever asks. */
async function minutesOf(context: Context, organisation: string, number: number, audience: PackFor) {
  const open = await openScrutiny(context, organisation);
  const meeting = meetingSeen(open, organisation, number);
  const chamber = audience === 'public' ? chamberInPublic(open.chamber) : open.chamber;
  const holdsExempt =
    meeting.items.some(({ classification }) => classification.kind === 'exempt') && chamber.viewer.exempt(meeting.committee);
  return { chamber, meeting, minutes: briefMinutes(chamber, meeting), holdsExempt };
}

/** What a meeting recorded, as plain text for the council's own system. @throws NotFoundFault where there is no such meeting for her */
export async function minutesText(context: Context, organisation: string, number: number): Promise<string> {
  return minutesAsText((await minutesOf(context, organisation, number, 'full')).minutes);
}

function sectionsOf({ paragraphs, sections }: MinutesBriefing) {
  return [{ title: '', paragraphs }, ...sections];
}

/**
 * The same as a file; one that holds what is exempt says so in its name.
 * @param audience public leaves out what is exempt, also for those entitled to it
 */
export async function minutesFile(
  context: Context,
  organisation: string,
  number: number,
  format: 'txt' | 'docx',
  audience: PackFor,
): Promise<TakenAway> {
  const { chamber, meeting, minutes, holdsExempt } = await minutesOf(context, organisation, number, audience);
  const { title } = minutes;
  const name = fileName([title, meeting.date, ...(holdsExempt ? ['not for publication'] : [])], format);
  if (format === 'txt') {
    const body = new TextEncoder().encode(minutesAsText(minutes));
    return { body, type: 'text/plain; charset=utf-8', name };
  }
  const organisationName = chamber.council.organisation.name;
  const document = await plainDocument(
    {
      organisation: organisationName,
      language: chamber.wording.language,
      title,
      subtitle: organisationName,
      sections: sectionsOf(minutes),
      page: pageWords(chamber.wording),
      date: meeting.date,
    },
    format,
  );
  return { ...document, name };
}
