import type { PeriodText } from '../../model/period.ts';
import type { PrintedNode, PrintedPlace, PrintedReport } from '../../model/printedReport.ts';
import type { Answers } from './answers.ts';
import type { Found, FoundNode } from './found.ts';
import type { LineNumber } from './layout.ts';
import { unitOf } from './measures.ts';
import type { FoundPlans } from './plans.ts';

function keyOf(node: FoundNode): string {
  return `${node.level} ${node.number}`;
}

/** "Objective 3" */
function nameOf({ level, number }: FoundNode): string {
  return `${level.charAt(0).toUpperCase()}${level.slice(1)} ${number}`;
}

function printedNode(node: FoundNode, page: number | null): PrintedNode {
  const where = { text: nameOf(node), line: node.line, page };
  return { key: keyOf(node), name: nameOf(node), title: node.title, parent: node.parent === null ? null : keyOf(node.parent), where };
}

/** Further nodes under which rows of the same thing are listed; nothing where there is none. */
function furtherNodes<Row extends { readonly under: FoundNode | null }>(
  rows: readonly Row[],
  isSame: (row: Row) => boolean,
  own: FoundNode | null,
): { readonly also?: readonly string[] } {
  const nodes = rows.filter(isSame).flatMap(({ under }) => (under === null || under === own ? [] : [keyOf(under)]));
  return nodes.length === 0 ? {} : { also: [...new Set(nodes)] };
}

/**
 * What was found as the report that is printed, for the claims check: nothing is concluded and nothing asked for.
 * @param period what it is for; null where it names none
 * @param plans by which a count table is known as a plan's
 */
export function printedFrom(found: Found, period: PeriodText | null, plans: Pick<FoundPlans, 'ofTable'>, answers: Answers): PrintedReport {
  const pageOf = (line: LineNumber) => found.pages[line - 1] ?? null;
  /** The node that a line stands under, or the last heading above it. */
  const placeOf = (node: FoundNode | null, line: LineNumber): PrintedPlace => {
    const heading = node ? nameOf(node) : (found.headings.findLast((each) => each.line <= line)?.text ?? '');
    return { text: heading, line, page: pageOf(line) };
  };
  const under = (node: FoundNode | null) => (node === null ? null : keyOf(node));
  const nodeAbove = (line: LineNumber) => found.nodes.findLast((node) => node.line <= line) ?? null;
  return {
    period,
    nodes: found.nodes.map((node) => printedNode(node, pageOf(node.line))),
    actions: found.actions.map(({ reference, title, links, state, percent, comment, under: node, line }) => ({
      reference,
      title,
      links,
      state,
      percent,
      comment,
      node: under(node),
      ...furtherNodes(found.listed.actions, ({ reference: other }) => other === reference, node),
      where: placeOf(node, line),
    })),
    indicators: found.indicators.map(
      ({ code, title, actual, target, status, direction, unit, polarity, prior, comment, under: node, line }) => ({
        code,
        title,
        actual,
        target,
        unit: unit ?? unitOf(title),
        polarity: answers.polarity.get(code) ?? polarity ?? answers.otherwise,
        status,
        direction,
        others: prior.map(({ value }) => value),
        comment,
        node: under(node),
        ...furtherNodes(found.listed.indicators, ({ code: other }) => other === code, node),
        where: placeOf(node, line),
      }),
    ),
    countTables: found.counts.map(({ title, total, counts, others, shares, line }) => ({
      title,
      plan: plans.ofTable(title),
      total,
      counts,
      others,
      shares,
      where: { text: title, line, page: pageOf(line) },
    })),
    shareLines: found.shareLines.map(({ under: node, shares, text, line }) => ({
      node: under(node),
      shares,
      text,
      where: placeOf(node, line),
    })),
    texts: found.texts.map(({ section, under: node, text, line }) => ({ text, section, node: under(node), where: placeOf(node, line) })),
    headings: found.headings.map(({ text, line }) => {
      const node = nodeAbove(line);
      return { text, node: under(node), where: placeOf(node, line) };
    }),
    last: null,
  };
}
