import type { DashboardBriefing, IssueLine, ReportBriefing, ReportWords, Subject } from '../briefing/types.ts';
import { dashboardTables, keyTable, said, shareBar, tallyRow } from './docx/blocks.ts';
import { Draft } from './docx/draft.ts';
import { type Frame, wordFile } from './docx/file.ts';
import { line, type Markup, paragraph, run } from './docx/markup.ts';
import { reportParts } from './docx/parts.ts';
import { ACROSS, CHARACTER, STYLE, UPRIGHT } from './docx/styles.ts';
import { markPicture } from './pictures.ts';

/** When it was issued, who signed it off, and what its issue has to say. */
function issueLine({ text, signedOff, notes, open }: IssueLine): Markup {
  const aside = signedOff === null ? '' : run(` · ${signedOff}`, CHARACTER.aside);
  return (
    paragraph(STYLE.cell, run(text, CHARACTER.strong) + aside) +
    [...notes, ...(open === undefined ? [] : [`${open.title}:`, ...open.items])].map((note) => line(STYLE.note, note)).join('')
  );
}

/** The council's own mark, where it has one. */
function councilMark(draft: Draft, { look, organisation }: Subject): Markup {
  return look?.logo == null ? '' : draft.picture(markPicture(look.logo, organisation));
}

function front(draft: Draft, briefing: ReportBriefing): Markup {
  const { subject, words, issue } = briefing;
  return [
    councilMark(draft, subject),
    line(STYLE.title, briefing.title),
    line(STYLE.subtitle, `${subject.organisation} · ${subject.span}`),
    issue === undefined ? '' : issueLine(issue),
    said(STYLE.opening, briefing.overview),
    shareBar(draft, briefing.shares, `${words.total} ${briefing.actionsTotal}`),
    tallyRow(draft, briefing.tally),
  ].join('');
}

function frameOf(title: string, about: string, subject: Subject, words: ReportWords, issue?: IssueLine): Omit<Frame, 'page'> {
  return {
    title,
    about: `${about}, ${subject.periodName}`,
    organisation: subject.organisation,
    language: subject.language,
    left: `${subject.organisation} · ${about}`,
    right: issue === undefined ? subject.periodName : `${subject.periodName} · ${issue.text}`,
    foot: words.asKnown,
    pageWords: words.page,
    at: subject.asKnown,
  };
}

/** The report as a Word document that an officer finishes in her own style: everything in it is set by styles. */
export async function reportDocx(briefing: ReportBriefing): Promise<Uint8Array> {
  const { title, subject, words, plan, issue } = briefing;
  const draft = new Draft();
  const opening = front(draft, briefing);
  const rest = reportParts(draft, briefing);
  const frame = { ...frameOf(title, plan.title, subject, words, issue), page: UPRIGHT };
  return wordFile(frame, draft, opening + draft.contents(words.contents) + rest);
}

/** A dashboard as a Word document, across the page. */
export async function dashboardDocx(briefing: DashboardBriefing): Promise<Uint8Array> {
  const { title, subject, words } = briefing;
  const draft = new Draft();
  const body = [
    councilMark(draft, subject),
    line(STYLE.title, title),
    line(STYLE.subtitle, `${subject.organisation} · ${subject.span}`),
    said(STYLE.opening, briefing.opening),
    tallyRow(draft, briefing.tally),
    dashboardTables(draft, briefing),
    draft.heading(1, words.key),
    keyTable(draft, briefing.key, words.key, ACROSS, briefing.key.bases),
  ];
  return wordFile({ ...frameOf(title, title, subject, words), page: ACROSS }, draft, body.join(''));
}
