import type { Classification, Contact, CoverReport } from '../model/coverReport.ts';
import type { AskedOfCommittee } from '../model/scrutiny.ts';
import type { CoverBriefing } from './packTypes.ts';
import type { PeriodNames } from './periodName.ts';
import type { ReportBriefing, Run, Sentence } from './types.ts';
import { sentenceText, type Wording } from './wording.ts';

/* The cover report, in the parts and the order that councils give it (Kent, November 2012). */

/** The verbs of what a committee is asked, which cover reports print in capitals. */
const VERBS = /\b(REVIEW|NOTE|COMMENT|DECIDE|AGREE|ENDORSE|CONSIDER|APPROVE)\b/;

/** A text whose verbs of asking are strong. */
function withVerbs(text: string): Run[] {
  return text.split(VERBS).flatMap((piece, index) => (piece === '' ? [] : [{ text: piece, strong: index % 2 === 1 }]));
}

const plain = (text: string): Run[] => [{ text, strong: false }];

export function classificationText(wording: Wording, { kind, ground }: Classification): string {
  return kind === 'exempt' ? wording.text('cover.exempt', { ground: ground ?? '' }) : wording.word('cover.unrestricted');
}

/** "A", "B" ... "Z", "AA" */
export function appendixLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : appendixLetter(Math.floor(index / 26) - 1) + last;
}

/** What a cover report is made with besides itself. */
export interface CoverSetting {
  readonly wording: Wording;
  readonly names: PeriodNames;
  readonly organisation: string;
  /** titles of the reports that follow it, each with why it is exempt; null where it is not */
  readonly appendices: readonly { readonly title: string; readonly exempt: string | null }[];
}

/** The cover report as every format sets it: its paragraphs numbered through, its appendices by letter. */
export function briefCover(cover: CoverReport, { wording, names, organisation, appendices }: CoverSetting): CoverBriefing {
  const word = (name: Parameters<Wording['word']>[0]) => wording.word(name);
  let number = 0;
  return {
    organisation,
    language: wording.language,
    subject: cover.subject,
    facts: [
      { label: word('cover.from'), lines: cover.from },
      { label: word('cover.to'), lines: [cover.to] },
      { label: word('cover.date'), lines: [names.from(cover.date)] },
      { label: word('cover.subject'), lines: [cover.subject] },
      { label: word('cover.classification'), lines: [classificationText(wording, cover.classification)] },
    ],
    summary: { label: word('cover.summary'), runs: plain(cover.summary) },
    recommendation: { label: word('cover.recommendation'), runs: withVerbs(cover.recommendation) },
    sections: cover.sections.map(({ title, paragraphs }) => ({
      title,
      paragraphs: paragraphs.map((text) => {
        number += 1;
        return { number, runs: withVerbs(text) };
      }),
    })),
    contacts: {
      title: word('cover.contacts'),
      people: cover.contacts,
      labels: {
        name: word('cover.contact.name'),
        title: word('cover.contact.title'),
        phone: word('cover.contact.phone'),
        email: word('cover.contact.email'),
      },
    },
    background: { title: word('cover.background'), items: cover.background.length === 0 ? [word('cover.none')] : cover.background },
    appendices: {
      title: word('cover.appendices'),
      items: appendices.map(({ title, exempt }, index) => {
        const letter = appendixLetter(index);
        return exempt === null
          ? wording.text('cover.appendix', { letter, title })
          : wording.text('cover.appendix.exempt', { letter, title, exempt });
      }),
    },
    exempt: cover.classification.kind === 'exempt' ? word('cover.not-for-publication') : null,
    page: pageWords(wording),
  };
}

const SPLIT = '\uE002';

/** "Page {page} of {pages}" split around its numbers. */
export function pageWords(wording: Wording): readonly [string, string, string] {
  const [before = '', between = '', after = ''] = wording.text('head.page', { page: SPLIT, pages: SPLIT }).split(SPLIT);
  return [before, between, after];
}

/** What a cover report is filled from before its officer edits it. */
export interface CoverFacts {
  readonly committee: string;
  /** ISO date of the meeting */
  readonly date: string;
  /** of the item */
  readonly title: string;
  readonly asks: readonly AskedOfCommittee[];
  readonly classification: Classification;
  /** the issued report; null for an item without one */
  readonly briefing: ReportBriefing | null;
  /** who gives the report: name and post, one a line */
  readonly from: readonly string[];
  readonly contacts: readonly Contact[];
}

function asked(wording: Wording, asks: readonly AskedOfCommittee[]): string {
  const parts = asks.map((ask) => wording.word(`cover.draft.${ask}`));
  return parts.length === 0 ? '' : wording.text('cover.draft.asked', { asks: wording.listed(parts) });
}

const said = (sentences: readonly Sentence[]): string => sentences.map(sentenceText).join(' ');

/** What the report says by itself: how each outcome stands, what is behind, what was put right. */
function performance(briefing: ReportBriefing, wording: Wording): string[] {
  const exceptions = briefing.parts.flatMap((part) => (part.kind === 'exceptions' ? [sentenceText(part.exceptions.sentence)] : []));
  return [
    ...(exceptions.length > 0 ? exceptions : [sentenceText(briefing.recovery.sentence)]),
    ...briefing.outcomes.filter(({ level }) => level !== '').map(({ level, title, sentences }) => `${level}, ${title}: ${said(sentences)}`),
    ...(briefing.corrections ? [wording.word('cover.draft.corrections')] : []),
  ];
}

/** Characters: where rules differ from indicator to indicator the key says more than anybody reads in a cover. */
const LONGEST_RATING = 500;

/** How statuses are decided, as the report's key has it. */
function rating({ key }: ReportBriefing, wording: Wording): string {
  const statuses = key.statuses.map(({ mark, meaning }) => wording.text('cover.draft.rating.one', { word: mark.word, meaning }));
  const text = wording.text('cover.draft.rating.text', { statuses: statuses.join('; ') });
  return text.length <= LONGEST_RATING ? text : wording.word('cover.draft.rating.key');
}

/** A cover report filled from what is known, for its officer to edit: every sentence is made from the report that it goes with. */
export function draftCover(wording: Wording, facts: CoverFacts): CoverReport {
  const { briefing } = facts;
  const recommendation = asked(wording, facts.asks);
  const introduction =
    briefing === null
      ? []
      : [
          wording.text('cover.draft.introduction.text', { span: briefing.subject.span, known: briefing.subject.asKnownText }),
          wording.word('cover.draft.introduction.result'),
        ];
  const sections = [
    { title: wording.word('cover.draft.introduction'), paragraphs: introduction },
    { title: wording.word('cover.draft.performance'), paragraphs: briefing === null ? [] : performance(briefing, wording) },
    { title: wording.word('cover.draft.rating'), paragraphs: briefing === null ? [] : [rating(briefing, wording)] },
    { title: wording.word('cover.draft.recommendations'), paragraphs: recommendation === '' ? [] : [recommendation] },
  ];
  return {
    from: facts.from,
    to: facts.committee,
    date: facts.date,
    subject: briefing?.title ?? facts.title,
    classification: facts.classification,
    summary:
      briefing === null
        ? ''
        : wording.text('cover.draft.summary', {
            plan: briefing.plan.title,
            period: briefing.subject.periodName.replace(/^Q/, 'q'),
            overview: said(briefing.overview.slice(0, 1)),
            tally: briefing.tally.all === 0 ? 'none' : briefing.tally.text,
          }),
    recommendation,
    sections: sections.filter(({ paragraphs }) => paragraphs.length > 0),
    contacts: facts.contacts,
    background: [],
  };
}
