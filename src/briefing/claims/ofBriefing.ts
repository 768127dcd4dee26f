import type {
  PrintedAction,
  PrintedCounts,
  PrintedIndicator,
  PrintedNode,
  PrintedReport,
  PrintedSection,
  PrintedShareLine,
  PrintedText,
} from '../../model/printedReport.ts';
import type { ActionRow, CountTable, IndicatorRow, ObjectiveSection, ReportBriefing, ReportPart, Sentence, Share } from '../types.ts';
import { sentenceText } from '../wording.ts';

/*
 * Our own report as one that is printed: its figures, its own sentences and what people wrote in it, so that the same
 * rules hold for it as for any other.
 */

function place(text: string): PrintedText['where'] {
  return { text, line: null, page: null };
}

function percentOf(share: string | null): string | null {
  return share === null ? null : share.replace(/%$/, '');
}

function nameOf({ level, title }: { readonly level: string; readonly title: string }): string {
  return level === '' ? title : level;
}

function nodesOf({ outcomes }: ReportBriefing): PrintedNode[] {
  return outcomes.flatMap((outcome) => {
    const top = { key: outcome.reference, name: nameOf(outcome), title: outcome.title, parent: null, where: place(nameOf(outcome)) };
    const below = outcome.objectives
      .filter(({ reference }) => reference !== outcome.reference)
      .map((each) => ({
        key: each.reference,
        name: nameOf(each),
        title: each.title,
        parent: outcome.reference,
        where: place(nameOf(each)),
      }));
    return [top, ...below];
  });
}

function action(row: ActionRow, node: ObjectiveSection): PrintedAction {
  const { ref, title, links, percent, comment, mark } = row;
  return { reference: ref, title, links, state: mark.state, percent, comment, node: node.reference, where: place(nameOf(node)) };
}

function indicator(row: IndicatorRow, node: ObjectiveSection): PrintedIndicator {
  const { code, title, unit, polarity, comment, actual, target, status, direction } = row;
  const figures = [row.priorYear, row.latest, row.minimum, row.yearEndTarget, row.yearToDate, row.rolling12].map(({ value }) => value);
  const history = row.spark.points.flatMap((point) => [point.value, point.before, point.target]);
  return {
    code,
    title,
    actual: actual.value,
    target: target.value,
    unit,
    polarity,
    status: status.status === 'not-judged' ? null : status.status,
    direction: direction.direction,
    others: [...figures, ...history].flatMap((value) => value ?? []),
    comment,
    node: node.reference,
    where: place(nameOf(node)),
  };
}

/** Rows by their reference, each with the further nodes that list it. */
function onceEach<Row extends PrintedAction | PrintedIndicator>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return [...Map.groupBy(rows, key).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return others.length === 0 ? [first] : [{ ...first, also: others.flatMap(({ node }) => node ?? []) }];
  });
}

function countTable({ title, plan, total, shares }: CountTable): PrintedCounts {
  return {
    title,
    plan,
    total: total === 0 ? null : String(total),
    counts: Object.fromEntries(total === 0 ? [] : shares.map(({ mark, count }) => [mark.state, String(count)])),
    others: [],
    shares: Object.fromEntries(shares.flatMap(({ mark, share }) => (share === null ? [] : [[mark.state, percentOf(share)]]))),
    where: place(title),
  };
}

function shareLine(node: ObjectiveSection): PrintedShareLine[] {
  if (node.shareLine === null) return [];
  const shares = node.shares.flatMap(({ mark, count, share }: Share) => {
    const percent = percentOf(share);
    return percent === null ? [] : [{ state: mark.state, quarter: null, percent, count }];
  });
  return [{ node: node.reference, shares, text: sentenceText(node.shareLine), where: place(nameOf(node)) }];
}

interface Place {
  readonly section: PrintedSection | null;
  readonly node: string | null;
  readonly title: string;
}

function said({ section, node, title }: Place, texts: readonly (string | Sentence)[]): PrintedText[] {
  return texts.map((text) => ({ text: typeof text === 'string' ? text : sentenceText(text), section, node, where: place(title) }));
}

/** Where the words of a part stand, by its kind. */
export function placeOfPart({ kind, title }: Pick<ReportPart, 'kind' | 'title'>): Place {
  const section = kind === 'overview' || kind === 'exceptional' || kind === 'recovery' || kind === 'key' ? kind : null;
  return { section, node: null, title };
}

/** Own words of the parts; those of parts that the report always has stand beside its own sentences. */
function ownTexts({ parts }: ReportBriefing): PrintedText[] {
  return parts.flatMap((part) => said(placeOfPart(part), part.text));
}

function textsOf(briefing: ReportBriefing): PrintedText[] {
  const { words, exceptional, recovery, outcomes, overview, linkedPlans, overviewNarrative } = briefing;
  const opening: Place = { section: 'overview', node: null, title: words.overview };
  const slipped: Place = { section: 'recovery', node: null, title: recovery.title };
  return [
    ...said(opening, [...overview, ...linkedPlans, ...overviewNarrative]),
    ...said({ section: 'exceptional', node: null, title: exceptional.title }, [...exceptional.sentences, ...exceptional.narrative]),
    ...said(
      { section: 'arrows', node: null, title: words.key },
      briefing.key.directions.map(({ mark, meaning }) => `${mark.word}: ${meaning}`),
    ),
    ...said(slipped, [recovery.sentence, ...recovery.narrative]),
    ...recovery.items.flatMap(({ row, text }) => said(slipped, text === null ? [] : [text]).map((each) => ({ ...each, about: row.ref }))),
    ...outcomes.flatMap((outcome) => [
      ...said({ section: 'summary', node: outcome.reference, title: nameOf(outcome) }, [...outcome.sentences, ...outcome.narrative]),
      ...outcome.objectives.flatMap((node) =>
        said({ section: 'summary', node: node.reference, title: nameOf(node) }, [
          ...(node.earlier ? [node.earlier] : []),
          ...node.narrative,
        ]),
      ),
    ]),
    ...ownTexts(briefing),
  ];
}

/**
 * A report that Goldthread makes, as it will be printed.
 * @param last paragraphs and comments of the report issued before it; null where there is none
 */
export function printedOf(briefing: ReportBriefing, last: readonly string[] | null = null): PrintedReport {
  const nodes = briefing.outcomes.flatMap(({ objectives }) => objectives);
  return {
    period: briefing.subject.period,
    nodes: nodesOf(briefing),
    actions: onceEach(
      nodes.flatMap((node) => node.groups.flatMap(({ rows }) => rows.map((row) => action(row, node)))),
      ({ reference }) => reference,
    ),
    indicators: onceEach(
      nodes.flatMap((node) => node.indicators.map((row) => indicator(row, node))),
      ({ code }) => code,
    ),
    countTables: briefing.countTables.map(countTable),
    shareLines: nodes.flatMap(shareLine),
    texts: textsOf(briefing),
    headings: [{ text: briefing.title, node: null, where: place(briefing.title) }],
    statusesKnown: true,
    last,
  };
}

/** What people wrote in a report, its comments with it, for the next one to be held against. Our own sentences may well stay the same. */
export function wordsOfBriefing(briefing: ReportBriefing): string[] {
  const { overviewNarrative, exceptional, recovery, outcomes, parts } = briefing;
  const nodes = outcomes.flatMap(({ objectives }) => objectives);
  const rows = nodes.flatMap(({ groups, indicators }) => [...groups.flatMap((group) => group.rows), ...indicators]);
  return [
    ...overviewNarrative,
    ...exceptional.narrative,
    ...recovery.narrative,
    ...recovery.items.flatMap(({ text }) => text ?? []),
    ...[...outcomes, ...nodes].flatMap(({ narrative }) => narrative),
    ...parts.flatMap(({ text }) => text.map(sentenceText)),
    ...rows.flatMap(({ comment }) => comment ?? []),
  ];
}
