import { pageWords } from '../../briefing/cover.ts';
import { briefMinutes, type MinutesBriefing, minutesAsText } from '../../briefing/minutes.ts';
import type { Context } from '../context.ts';
import { fileName, plainDocument, type TakenAway } from '../document.ts';
import { openScrutiny } from './chamber.ts';
import { meetingSeen } from './meetings.ts';

async function minutesOf(context: Context, organisation: string, number: number) {
  const open = await openScrutiny(context, organisation);
  const meeting = meetingSeen(open, organisation, number);
  return { open, meeting, minutes: briefMinutes(open.chamber, meeting) };
}

/** What a meeting recorded, as plain text for the council's own system. @throws NotFoundFault where there is no such meeting for her */
export async function minutesText(context: Context, organisation: string, number: number): Promise<string> {
  return minutesAsText((await minutesOf(context, organisation, number)).minutes);
}

function sectionsOf({ paragraphs, sections }: MinutesBriefing) {
  return [{ title: '', paragraphs }, ...sections];
}

/** The same as a file. */
export async function minutesFile(context: Context, organisation: string, number: number, format: 'txt' | 'docx'): Promise<TakenAway> {
  const { open, meeting, minutes } = await minutesOf(context, organisation, number);
  const { chamber } = open;
  const { title } = minutes;
  if (format === 'txt') {
    const body = new TextEncoder().encode(minutesAsText(minutes));
    return { body, type: 'text/plain; charset=utf-8', name: fileName([title, meeting.date], 'txt') };
  }
  const organisationName = chamber.council.organisation.name;
  return plainDocument(
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
}
