import type { ExceptionItem, ReportBriefing, ReportChange, ReportPart, Share } from '../briefing/types.ts';
import { sentenceText } from '../briefing/wording.ts';
import {
  actionSheet,
  type Cell,
  countCell,
  countSheet,
  type Field,
  indicatorSheet,
  keySheet,
  recoverySheet,
  type Sheet,
  shareCell,
  sheet,
  summarySheet,
} from './sheets.ts';

/* The sheets of a report: those that every report has, and one for each part of its own (exceptions, changes, the middle of the year, headlines). */

interface Grouped<Row> {
  readonly group: string;
  readonly row: Row;
}

function wordOf({ of }: ExceptionItem): string {
  return of.kind === 'indicator' ? of.row.status.word : of.row.mark.word;
}

function exceptionSheet(name: string, part: Extract<ReportPart, { kind: 'exceptions' }>, { words }: ReportBriefing): Sheet {
  const fields: readonly Field<Grouped<ExceptionItem>>[] = [
    { head: words.columns.section, width: 24, cell: ({ group }) => group },
    { head: words.reference, width: 14, cell: ({ row }) => row.reference },
    { head: words.title, width: 44, cell: ({ row }) => row.title },
    { head: words.columns.owner, width: 18, cell: ({ row }) => row.owner },
    { head: words.status, width: 18, cell: ({ row }) => wordOf(row) },
    { head: words.columns.reason, width: 40, cell: ({ row }) => row.why.map(({ text }) => text).join('; ') },
    { head: words.comment, width: 60, cell: ({ row }) => row.recovery ?? row.asked },
  ];
  const rows = part.exceptions.groups.flatMap(({ title, items }) => items.map((row) => ({ group: title, row })));
  return sheet(name, fields, rows);
}

function changeSheet(name: string, part: Extract<ReportPart, { kind: 'changes' }>, { words }: ReportBriefing): Sheet {
  const fields: readonly Field<Grouped<ReportChange>>[] = [
    { head: words.columns.section, width: 24, cell: ({ group }) => group },
    { head: words.reference, width: 14, cell: ({ row }) => row.reference },
    { head: words.title, width: 44, cell: ({ row }) => row.title },
    { head: words.comment, width: 60, cell: ({ row }) => sentenceText(row.text) },
    { head: words.columns.reason, width: 60, cell: ({ row }) => row.reason },
  ];
  const rows = part.changes.groups.flatMap(({ title, lines }) => lines.map((row) => ({ group: title, row })));
  return sheet(name, fields, rows);
}

interface PriorityCount {
  readonly reference: string | null;
  readonly title: string;
  readonly word: string;
  readonly count: number;
  readonly share: string | null;
}

function midYearSheet(name: string, { midYear }: Extract<ReportPart, { kind: 'mid-year' }>, { words, plan }: ReportBriefing): Sheet {
  const countsOf = (reference: string | null, title: string, total: number, shares: readonly Share[]): PriorityCount[] => [
    { reference, title, word: words.total, count: total, share: null },
    ...shares.map(({ mark, count, share }) => ({ reference, title, word: mark.word, count, share })),
  ];
  const fields: readonly Field<PriorityCount>[] = [
    { head: words.reference, width: 14, cell: (row) => row.reference },
    { head: words.title, width: 60, cell: (row) => row.title },
    { head: words.status, width: 26, cell: (row) => row.word },
    { head: words.number, width: 10, cell: (row) => countCell(row.count) },
    { head: words.share, width: 10, cell: (row) => shareCell(row.share) },
  ];
  return sheet(name, fields, [
    ...countsOf(null, plan.title, midYear.actionsTotal, midYear.shares),
    ...midYear.priorities.flatMap(({ reference, title, actionsTotal, shares }) => countsOf(reference, title, actionsTotal, shares)),
  ]);
}

function headlineSheet(name: string, { headlines }: Extract<ReportPart, { kind: 'headlines' }>, { words }: ReportBriefing): Sheet {
  const text = (sentence: Parameters<typeof sentenceText>[0] | null): Cell => (sentence === null ? null : sentenceText(sentence));
  return sheet(
    name,
    [
      { head: words.reference, width: 14, cell: (row) => row.reference },
      { head: words.title, width: 60, cell: (row) => row.title },
      { head: words.comment, width: 80, cell: (row) => text(row.text) },
    ],
    headlines,
  );
}

/** The sheets of a report's parts, in their order; a part without a title is called as its kind is named. */
function partSheets(briefing: ReportBriefing): Sheet[] {
  return briefing.parts.flatMap((part) => {
    const name = part.title === '' ? part.id : part.title;
    switch (part.kind) {
      case 'exceptions':
        return [exceptionSheet(name, part, briefing)];
      case 'changes':
        return [changeSheet(name, part, briefing)];
      case 'mid-year':
        return [midYearSheet(name, part, briefing)];
      case 'headlines':
        return [headlineSheet(name, part, briefing)];
      default:
        return [];
    }
  });
}

/** What a part says in sentences, for the sheet that holds all of a report's. */
function partSentences(part: ReportPart): readonly string[] {
  const own = part.text.map(sentenceText);
  switch (part.kind) {
    case 'exceptions':
      return [...own, sentenceText(part.exceptions.sentence)];
    case 'changes':
      return [...own, sentenceText(part.changes.sentence)];
    case 'mid-year':
      return [...own, sentenceText(part.midYear.sentence)];
    case 'headlines':
      return [...own, sentenceText(part.sentence)];
    case 'dashboard':
      return [...own, ...part.opening.map(sentenceText)];
    default:
      return own;
  }
}

/** The sheets of a report's workbook. */
export function reportSheets(briefing: ReportBriefing): Sheet[] {
  return [
    summarySheet(briefing, partSentences),
    countSheet(briefing),
    actionSheet(briefing),
    indicatorSheet(briefing),
    recoverySheet(briefing),
    ...partSheets(briefing),
    keySheet(briefing.key, briefing.words),
  ];
}
