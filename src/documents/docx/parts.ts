import type {
  ExceptionItem,
  Exceptions,
  Headline,
  MidYear,
  ObjectiveSection,
  OutcomeSection,
  ReportBriefing,
  ReportChanges,
  ReportPart,
  ReportWords,
  Sentence,
} from '../../briefing/types.ts';
import {
  actionGroup,
  cell,
  comment,
  countTable,
  GAP,
  head,
  indicatorTable,
  keyTable,
  narrative,
  recoveryTable,
  reportTable,
  runs,
  said,
  shareBar,
  statusCell,
  tallyRow,
} from './blocks.ts';
import type { Draft } from './draft.ts';
import { line, type Markup, PAGE_BREAK, paragraph, type Row, run, table } from './markup.ts';
import { CHARACTER, STYLE } from './styles.ts';

/** The parts of a report, in the order that its officer chose. */

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

const sentences = (list: readonly Sentence[]): Markup => list.map((sentence) => said(STYLE.sentence, [sentence])).join('');

/** One that is out of the ordinary: what it is and what is done about it, its status, and why it stands here. */
function exceptionRow(draft: Draft, item: ExceptionItem): Row {
  const { of } = item;
  const about = [item.reference, item.owner].filter((text) => text !== null).join(' · ');
  const told = comment(item.recovery) + (item.asked === null ? '' : line(STYLE.note, item.asked));
  const mark =
    of.kind === 'indicator'
      ? statusCell(draft, { ...of.row.status, reason: null, override: null }, false)
      : paragraph(STYLE.cell, draft.mark(of.row.mark.state, of.row.mark.word) + run(of.row.mark.word, CHARACTER.strong));
  return {
    cells: [
      cell(paragraph(STYLE.cell, run(item.title, CHARACTER.strong)), line(STYLE.reference, about), told),
      cell(mark),
      cell(...item.why.map(({ text }) => line(STYLE.cell, text))),
    ],
  };
}

function exceptions(draft: Draft, { sentence, groups }: Exceptions, words: ReportWords): Markup {
  const heads: Row = { head: true, cells: [head(words.title), head(words.status), head(words.columns.reason)] };
  const tables = groups.map(
    ({ title, items }) =>
      draft.heading(3, title) + table(reportTable(title, [96, 30, 52]), [heads, ...items.map((item) => exceptionRow(draft, item))]) + GAP,
  );
  return sentences([sentence]) + tables.join('');
}

function changes(draft: Draft, { sentence, groups }: ReportChanges, words: ReportWords): Markup {
  const heads: Row = { head: true, cells: [head(words.reference), head(words.title)] };
  const tables = groups.map(({ title, lines }) => {
    const rows = lines.map(
      ({ reference, title: name, text, reason }): Row => ({
        cells: [
          cell(line(STYLE.reference, reference)),
          cell(paragraph(STYLE.cell, run(name, CHARACTER.strong)), paragraph(STYLE.cell, runs(text)), comment(reason)),
        ],
      }),
    );
    return draft.heading(3, title) + table(reportTable(title, [28, 150]), [heads, ...rows]) + GAP;
  });
  return sentences([sentence]) + tables.join('');
}

function midYear(draft: Draft, { sentence, shares, actionsTotal, priorities }: MidYear, words: ReportWords): Markup {
  const below = priorities.map((priority) =>
    [
      draft.heading(2, priority.title, priority.level),
      sentences([priority.sentence]),
      shareBar(draft, priority.shares, `${words.total} ${priority.actionsTotal}`),
      ...priority.groups.map((group) => actionGroup(draft, group, words)),
    ].join(''),
  );
  return sentences([sentence]) + shareBar(draft, shares, `${words.total} ${actionsTotal}`) + below.join('');
}

function headline({ title, text, reference }: Headline): Markup {
  const aside = reference === null ? '' : run(` ${reference}`, CHARACTER.aside);
  return paragraph(STYLE.group, run(title) + aside) + (text === null ? '' : said(STYLE.comment, [text]));
}

function held(draft: Draft, part: ReportPart, briefing: ReportBriefing): Markup {
  const { words } = briefing;
  switch (part.kind) {
    case 'overview':
      return sentences(briefing.linkedPlans) + narrative(briefing.overviewNarrative);
    case 'counts':
      return countTable(briefing.countTables, words.actions, words);
    case 'corrections':
      return sentences(briefing.corrections?.sentences ?? []);
    case 'exceptional':
      return said(STYLE.sentence, briefing.exceptional.sentences) + narrative(briefing.exceptional.narrative);
    case 'recovery': {
      const { sentence, items, title } = briefing.recovery;
      return sentences([sentence]) + recoveryTable(draft, items, title, words) + narrative(briefing.recovery.narrative);
    }
    case 'key':
      return keyTable(draft, briefing.key, words.key);
    case 'outcomes':
      return briefing.outcomes.map((section) => outcome(draft, section, words)).join('');
    case 'exceptions':
      return exceptions(draft, part.exceptions, words);
    case 'changes':
      return changes(draft, part.changes, words);
    case 'mid-year':
      return midYear(draft, part.midYear, words);
    case 'headlines':
      return sentences([part.sentence]) + part.headlines.map(headline).join('');
    case 'dashboard':
      return (
        said(STYLE.sentence, part.opening) +
        part.sections
          .map(
            ({ title, rows }) => (title === null ? '' : draft.heading(3, title)) + indicatorTable(draft, rows, title ?? part.title, words),
          )
          .join('')
      );
    case 'text':
    case 'appendix':
      return '';
  }
}

/** Every part under its heading; one without a title goes on with what stands above it. An appendix begins a page. */
export function reportParts(draft: Draft, briefing: ReportBriefing): Markup {
  return briefing.parts
    .map((part) =>
      [
        part.kind === 'appendix' ? PAGE_BREAK : '',
        part.title === '' ? '' : draft.heading(1, part.title),
        ...part.text.map((paragraphs) => said(STYLE.sentence, [paragraphs])),
        held(draft, part, briefing),
      ].join(''),
    )
    .join('');
}
