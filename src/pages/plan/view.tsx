import type { ActionRow, GapKind, IndicatorRow, PlanBriefing, PlanNode, ThreadGap } from '../../briefing/types.ts';
import { sentenceText } from '../../briefing/wording.ts';
import { Columns, PageHead, Section } from '../../components/layout/page-head.tsx';
import { DirectionLabel, StateLabel, StatusLabel } from '../../components/marks/labels.tsx';
import { SentenceText } from '../../components/sentence/sentence.tsx';
import { SideList } from '../../components/side-list/side-list.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { Terms } from '../../components/terms/terms.tsx';
import { type ThreadNode, ThreadTree } from '../../components/thread/tree.tsx';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import { type Here, nodeAddress } from '../frame/here.ts';

export interface PlanPageProps {
  readonly here: Here;
  readonly briefing: PlanBriefing;
  /** reference of the node that is opened; null opens the one with most trouble, CLOSED none */
  readonly open: string | null;
  /** whether the reader may change the plan */
  readonly edit: boolean;
}

function IndicatorsOf({
  here,
  node,
  rows,
  words,
}: {
  here: Here;
  node: PlanNode;
  rows: readonly IndicatorRow[];
  words: PlanBriefing['words'];
}) {
  return (
    <DataTable
      caption={`${words.indicators}: ${node.title}`}
      captionHidden
      columns={[
        { text: words.reference, phone: false },
        { text: words.indicators },
        { text: words.result, figure: true, bold: true },
        { text: words.target, figure: true, phone: false },
        { text: words.direction, phone: false },
        { text: words.status },
      ]}
      rows={rows.map((row) => [
        <span class="reference">{row.code}</span>,
        <a href={here.addresses.indicator(row.code)}>{row.title}</a>,
        `${row.actual.text}${row.actual.unit === '%' ? '%' : ''}`,
        row.range ?? row.target.text,
        <DirectionLabel mark={{ ...row.direction, reason: null }} />,
        <StatusLabel mark={row.status} />,
      ])}
    />
  );
}

function ActionsOf({ here, node, rows, words }: { here: Here; node: PlanNode; rows: readonly ActionRow[]; words: PlanBriefing['words'] }) {
  return (
    <DataTable
      caption={`${words.actions}: ${node.title}`}
      captionHidden
      columns={[
        { text: words.reference, phone: false },
        { text: words.actions },
        { text: words.percentComplete, figure: true, bold: true },
        { text: words.status },
      ]}
      rows={rows.map((row) => [
        <span class="reference">{row.ref}</span>,
        <a href={here.addresses.action(row.ref)}>
          {row.title}
          {row.links.length > 0 && ` (${row.links.join(', ')})`}
        </a>,
        row.percent === null ? '–' : `${row.percent}%`,
        <StateLabel mark={row.mark} />,
      ])}
    />
  );
}

function gapAddress(here: Here, kind: GapKind, row: string): string {
  const { addresses } = here;
  switch (kind) {
    case 'outcome-without-indicator':
    case 'outcome-without-action':
      return nodeAddress(here, row);
    case 'actions-without-due-date':
    case 'actions-without-return':
    case 'actions-without-objective':
      return addresses.action(row);
    case 'indicators-without-target':
    case 'indicators-without-figure':
    case 'indicators-without-owner':
    case 'red-without-action':
      return addresses.indicator(row);
  }
}

/** As many as name the gap; all of them stand in the lists. */
const GAP_ROWS = 6;

function GapDetail({ here, gap }: { here: Here; gap: ThreadGap }) {
  const { rows, kind, detail } = gap;
  if (rows.length < 2) return <>{detail}</>;
  return (
    <>
      {rows.slice(0, GAP_ROWS).map((row, index) => (
        <>
          {index > 0 && ', '}
          <a href={gapAddress(here, kind, row)}>{row}</a>
        </>
      ))}
      {rows.length > GAP_ROWS && ` and ${rows.length - GAP_ROWS} more`}
    </>
  );
}

function holds(node: PlanNode, reference: string): boolean {
  return node.reference === reference || node.children.some((child) => holds(child, reference));
}

function countText(count: number, one: string, many: string, none: string): string {
  return count === 0 ? none : `${count} ${count === 1 ? one : many}`;
}

/** What stands in the address where every node is closed. */
const CLOSED = 'none';

/** Red indicators and actions that slipped or have not started, in the node and below it. */
function trouble({ tally, shares }: PlanNode): number {
  const red = tally.parts.filter(({ mark }) => mark.status === 'red' || mark.status === 'worse');
  const late = shares.filter(({ mark }) => mark.state === 'slipped' || mark.state === 'not-started-due');
  return [...red, ...late].reduce((total, { count }) => total + count, 0);
}

/** The node that a reader would open first: down the tree, the one with most trouble at each level; null where all is well. */
function mostTroubled(nodes: readonly PlanNode[]): string | null {
  const worst = nodes.reduce<PlanNode | null>((most, node) => (trouble(node) > (most === null ? 0 : trouble(most)) ? node : most), null);
  return worst === null ? null : (mostTroubled(worst.children) ?? worst.reference);
}

function threadNode(props: PlanPageProps, node: PlanNode, open: string | null): ThreadNode {
  const { here, briefing } = props;
  const isOpen = open !== null && holds(node, open);
  const opened = node.reference === open;
  const shut = isOpen && (opened || node.children.length > 0);
  const address = here.addresses.plan(briefing.plan.code, { open: shut ? CLOSED : node.reference });
  return {
    level: node.level,
    title: node.title,
    href: address,
    toggle: { text: shut ? 'close' : 'show what serves it', href: address },
    tally: node.tally.all === 0 ? null : node.tally,
    indicators: countText(node.tally.all, 'indicator', 'indicators', 'No indicator'),
    shares: node.shares,
    actions: countText(node.actionsTotal, 'action', 'actions', 'No action'),
    gap: node.broken === null ? null : { text: sentenceText(node.broken), link: null },
    open: isOpen,
    children: isOpen ? node.children.map((child) => threadNode(props, child, open)) : [],
    content: opened ? (
      <>
        {node.indicators.length > 0 && <IndicatorsOf here={here} node={node} rows={node.indicators} words={briefing.words} />}
        {node.actions.length > 0 && <ActionsOf here={here} node={node} rows={node.actions} words={briefing.words} />}
      </>
    ) : undefined,
  };
}

/** A plan as a thread: outcomes, objectives, and under the open one its indicators and actions, worst first. */
export function PlanPage(props: PlanPageProps) {
  const { here, briefing } = props;
  const open = props.open ?? mostTroubled(briefing.tree);
  const { addresses } = here;
  const { plan, words } = briefing;
  const title = plan.years === null ? plan.title : `${plan.title}, ${plan.years}`;
  return (
    <CouncilPage
      here={here}
      title={`Plan: ${plan.title}`}
      room="plans"
      thread={[
        { level: 'Council', title: 'Plans', href: addresses.plans() },
        { level: briefing.kindWord, title: plan.title, href: null },
      ]}
    >
      <PageHead title={title} opening={briefing.opening} aside={<Showing here={here} />}>
        <p class="ways">
          <a href={addresses.report(plan.code)}>The report on this plan</a> ·{' '}
          <a href={addresses.thread()}>The golden thread across all plans</a>
          {' · '}
          <a href={addresses.thread()}>The golden thread across all plans</a>
          {props.edit && (
            <>
              {' · '}
              <a href={addresses.setUp('/tree', { plan: plan.code })}>Edit this plan</a>
            </>
          )}
        </p>
      </PageHead>
      <Columns
        side={
          <>
            {briefing.gaps.length > 0 && (
              <Section title={words.gaps} aside={String(briefing.gaps.length)}>
                <SideList
                  items={briefing.gaps.map((gap) => ({
                    text: sentenceText(gap.title),
                    href: gap.rows.length === 1 ? gapAddress(here, gap.kind, gap.rows[0] ?? '') : null,
                    detail: <GapDetail here={here} gap={gap} />,
                  }))}
                />
              </Section>
            )}
            {briefing.otherPlans.length > 0 && (
              <Section title={words.otherPlans}>
                <SideList
                  items={briefing.otherPlans.map((other) => ({
                    text: other.title,
                    href: null,
                    detail: <SentenceText sentence={other.text} />,
                  }))}
                />
                {briefing.countedOnce && (
                  <p>
                    <SentenceText sentence={briefing.countedOnce} />
                  </p>
                )}
              </Section>
            )}
            <Section title={words.key}>
              <Terms items={briefing.key.map(({ mark, meaning }) => ({ term: <StateLabel mark={mark} />, text: meaning }))} />
            </Section>
          </>
        }
      >
        <ThreadTree nodes={briefing.tree.map((node) => threadNode(props, node, open))} />
      </Columns>
    </CouncilPage>
  );
}
