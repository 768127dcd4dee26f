import type { CoverBriefing, PackBriefing } from '../briefing/packTypes.ts';
import type { PlainDocument } from '../briefing/plainTypes.ts';
import { typeset } from './pdf/typesetter.ts';
import { reportPictures } from './pdf.ts';

/* What goes to a meeting, as tagged PDF (PDF/UA-1) on A4. Equal data gives equal bytes. */

/** A document that no figures date is dated by the day that it is of. */
const noon = (date: string): string => `${date}T12:00:00Z`;

/** @param date of the meeting, ISO */
export function coverPdf(cover: CoverBriefing, date: string): Promise<Uint8Array> {
  const { organisation, language, page, exempt } = cover;
  const running = {
    organisation,
    language,
    left: organisation,
    right: exempt ?? '',
    foot: cover.subject,
    page,
    at: noon(date),
    look: cover.look,
  };
  return typeset('cover.typ', running, { briefing: cover, pictures: {} });
}

/**
 * The pack of a meeting: agenda with page numbers, covers, reports as they were issued, one bookmark for each.
 * @param date of the meeting, ISO
 */
export function packPdf(pack: PackBriefing, date: string): Promise<Uint8Array> {
  const { organisation, language, page, committee, dateText } = pack;
  const running = {
    organisation,
    language,
    left: `${organisation} · ${committee}`,
    right: dateText,
    foot: pack.words.foot,
    page,
    at: noon(date),
    look: pack.look,
  };
  const pictures = pack.items.map(({ report }) => (report === null ? {} : reportPictures(report.briefing)));
  return typeset('pack.typ', running, { briefing: pack, pictures });
}

export function plainPdf(plain: PlainDocument): Promise<Uint8Array> {
  const { organisation, language, page, title, date } = plain;
  const running = { organisation, language, left: organisation, right: '', foot: title, page, at: noon(date) };
  return typeset('plain.typ', running, { briefing: plain, pictures: {} });
}
