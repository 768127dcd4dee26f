import { appendixLetter, pageWords } from '../../briefing/cover.ts';
import { lookOf } from '../../briefing/look.ts';
import type { PackBriefing, PackItem } from '../../briefing/packTypes.ts';
import { asksText, briefListed } from '../../briefing/scrutinyMeetings.ts';
import type { ReportBriefing } from '../../briefing/types.ts';
import type { AgendaItem, Meeting } from '../../model/scrutiny.ts';
import type { Context } from '../context.ts';
import { packDocument, type TakenAway } from '../document.ts';
import { noSuch } from '../permit.ts';
import { type OpenScrutiny, openScrutiny } from './chamber.ts';
import { coverBriefing } from './covers.ts';
import { issuesOf, meetingSeen } from './meetings.ts';

/** Who a pack is for: everybody, or those entitled to exempt items. */
export type PackFor = 'public' | 'full';

async function packItem(
  context: Context,
  organisation: string,
  open: OpenScrutiny,
  meeting: Meeting,
  item: AgendaItem,
  issues: ReadonlyMap<string, ReportBriefing>,
  audience: PackFor,
): Promise<PackItem> {
  const { chamber } = open;
  const { wording } = chamber;
  const { number, title, classification, report, issue } = item;
  const ground = classification.ground ?? '';
  const exempt = classification.kind === 'exempt' ? wording.text('cover.exempt', { ground }) : null;
  const head = { number, title, asked: asksText(chamber, item), exempt };
  if (exempt !== null && audience === 'public') {
    return { ...head, withheld: wording.text('pack.withheld', { ground }), cover: null, report: null };
  }
  const briefing = issues.get(`${report} ${issue}`);
  const label = briefing === undefined ? '' : wording.text('cover.appendix', { letter: appendixLetter(0), title: briefing.title });
  return {
    ...head,
    withheld: null,
    cover: await coverBriefing(context, organisation, open, meeting, item),
    report: briefing === undefined ? null : { label, briefing },
  };
}

/** The pack of a meeting, as data. */
export async function packBriefing(
  context: Context,
  organisation: string,
  open: OpenScrutiny,
  meeting: Meeting,
  audience: PackFor,
): Promise<PackBriefing> {
  const { chamber } = open;
  const { wording } = chamber;
  const listed = briefListed(chamber, meeting);
  const left = meeting.items.filter(({ classification }) => audience === 'full' || classification.kind !== 'exempt');
  const issues = await issuesOf(context, organisation, left);
  const items = await Promise.all(meeting.items.map((item) => packItem(context, organisation, open, meeting, item, issues, audience)));
  const exempt = items.filter((item) => item.exempt !== null);
  return {
    organisation: chamber.council.organisation.name,
    language: wording.language,
    title: wording.text('pack.title', { committee: listed.committee.title }),
    committee: listed.committee.title,
    dateText: listed.dateText,
    whereText: listed.whereText,
    audience,
    audienceText:
      exempt.length === 0
        ? wording.word('scrutiny.pack.public.all')
        : wording.text(`scrutiny.pack.${audience}`, {
            count: exempt.length,
            items: wording.listed(exempt.map(({ number }) => String(number))),
            grounds: [...new Set(meeting.items.flatMap(({ classification }) => classification.ground ?? []))].join('; '),
          }),
    agenda: wording.word('pack.agenda'),
    words: {
      page: wording.word('pack.page'),
      exempt: wording.word('cover.not-for-publication'),
      foot: wording.word(`pack.foot.${exempt.length === 0 ? 'public' : audience}`),
    },
    items,
    page: pageWords(wording),
    ...lookOf(chamber.council.organisation),
  };
}

/**
 * The pack of a meeting as PDF. The public pack leaves exempt items out and says so.
 * @throws NotFoundFault where there is no such meeting for her, or she is not entitled to the full pack
 */
export async function packFile(context: Context, organisation: string, number: number, audience: PackFor): Promise<TakenAway> {
  const open = await openScrutiny(context, organisation);
  const meeting = meetingSeen(open, organisation, number);
  if (audience === 'full' && !open.chamber.viewer.exempt(meeting.committee)) throw noSuch(organisation);
  return packDocument(await packBriefing(context, organisation, open, meeting, audience), meeting.date);
}
