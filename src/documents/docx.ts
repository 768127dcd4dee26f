import type { DashboardBriefing, ObjectiveSection, OutcomeSection, ReportBriefing, ReportWords } from '../briefing/types.ts';
import {
  actionGroup,
  countTable,
  dashboardTables,
  indicatorTable,
  keyTable,
  narrative,
  recoveryTable,
  said,
  shareBar,
  tallyRow,
} from './docx/blocks.ts';
import { Draft } from './docx/draft.ts';
import { wordFile } from './docx/file.ts';
import { line, type Markup } from './docx/markup.ts';
import { ACROSS, STYLE, UPRIGHT } from './docx/styles.ts';

function headed(draft: Draft, section: ObjectiveSection): Markup[] {
  return [
    draft.heading(2, section.title, section.level),
    said(STYLE.shareLine, section.shareLine === null ? [] : [section.shareLine]),
    narrative(section.narrative),
  ];
}

/** @param own what stands under the outcome itself, which has its head, its bar and its words already */
function objective(draft: Draft, section: ObjectiveSection, words: ReportWords, own: boolean): Markup {
  const hasActions = section.groups.length > 0 || section.earlier !== null;
  return [
    ...(own ? [] : headed(draft, section)),
    hasActions ? draft.heading(3, words.actions) : '',
    ...section.groups.map((group) => actionGroup(draft, group, words)),
    said(STYLE.note, section.earlier === null ? [] : [section.earlier]),
    ...(section.indicators.length === 0
      ? []
      : [draft.heading(3, words.indicators), indicatorTable(draft, section.indicators, `${section.level}: ${words.indicators}`, words)]),
  ].join('');
}

function outcome(draft: Draft, section: OutcomeSection, words: ReportWords): Markup {
  return [
    draft.heading(1, section.title, section.level),
    said(STYLE.opening, section.sentences, { keepNext: true }),
    shareBar(draft, section.shares, `${words.total} ${section.actionsTotal}`),
    tallyRow(draft, section.tally),
    narrative(section.narrative),
    ...section.objectives.map((each) => objective(draft, each, words, each.reference === section.reference)),
  ].join('');
}

/** Everything after the contents. */
function sections(draft: Draft, briefing: ReportBriefing): Markup {
  const { words, exceptional, recovery } = briefing;
  return [
    draft.heading(1, words.overview),
    ...briefing.linkedPlans.map((sentence) => said(STYLE.sentence, [sentence])),
    narrative(briefing.overviewNarrative),
    countTable(briefing.countTables, words.actions, words),
    ...(briefing.corrections
      ? [draft.heading(1, briefing.corrections.title), ...briefing.corrections.sentences.map((each) => said(STYLE.sentence, [each]))]
      : []),
    draft.heading(1, exceptional.title),
    said(STYLE.sentence, exceptional.sentences),
    narrative(exceptional.narrative),
    draft.heading(1, recovery.title),
    said(STYLE.sentence, [recovery.sentence]),
    recoveryTable(draft, recovery.items, recovery.title, words),
    narrative(recovery.narrative),
    draft.heading(1, words.key),
    keyTable(draft, briefing.key, words.key),
    ...briefing.outcomes.map((section) => outcome(draft, section, words)),
  ].join('');
}

function front(draft: Draft, briefing: ReportBriefing): Markup {
  const { subject, words } = briefing;
  return [
    line(STYLE.title, briefing.title),
    line(STYLE.subtitle, `${subject.organisation} · ${subject.span}`),
    said(STYLE.opening, briefing.overview),
    shareBar(draft, briefing.shares, `${words.total} ${briefing.actionsTotal}`),
    tallyRow(draft, briefing.tally),
  ].join('');
}

/** The report as a Word document that an officer finishes in her own style: everything in it is set by styles. */
export async function reportDocx(briefing: ReportBriefing): Promise<Uint8Array> {
  const { title, subject, words, plan } = briefing;
  const draft = new Draft();
  const opening = front(draft, briefing);
  const rest = sections(draft, briefing);
  return wordFile({ title, about: plan.title, subject, words, page: UPRIGHT }, draft, opening + draft.contents(words.contents) + rest);
}

/** A dashboard as a Word document, across the page. */
export async function dashboardDocx(briefing: DashboardBriefing): Promise<Uint8Array> {
  const { title, subject, words } = briefing;
  const draft = new Draft();
  const body = [
    line(STYLE.title, title),
    line(STYLE.subtitle, `${subject.organisation} · ${subject.span}`),
    said(STYLE.opening, briefing.opening),
    tallyRow(draft, briefing.tally),
    dashboardTables(draft, briefing),
    draft.heading(1, words.key),
    keyTable(draft, briefing.key, words.key, ACROSS, briefing.key.bases),
  ];
  return wordFile({ title, about: title, subject, words, page: ACROSS }, draft, body.join(''));
}
