import type { ActionRow } from '../../briefing/types.ts';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { StateLabel } from '../../components/marks/labels.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { StateCells } from '../../components/tally/tally.tsx';
import { ACTION_STATES } from '../../model/plan.ts';
import type { PlanActions } from '../../tasks/actions.ts';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';

/** "Quarter 2, 2026-27" after a comma; a month keeps its capital. */
function sentenceCase(name: string): string {
  return name.replace(/^(Quarter|Half|Year)\b/, (word) => word.toLowerCase());
}

function worstFirst(rows: readonly ActionRow[]): ActionRow[] {
  return [...rows].sort((a, b) => ACTION_STATES.indexOf(a.mark.state) - ACTION_STATES.indexOf(b.mark.state));
}

/** All actions of a council, plan by plan, worst first. */
export function ActionsPage({ here, plans }: { here: Here; plans: readonly PlanActions[] }) {
  return (
    <CouncilPage here={here} title="Actions" room="plans">
      <PageHead title={`Actions, ${sentenceCase(here.standpoint.periodName)}`} aside={<Showing here={here} />} />
      {plans.length === 0 && (
        <EmptyState
          title="No action yet"
          text="Actions come with the sheet actions of a workbook."
          action={{ text: 'Import', href: here.addresses.import() }}
        />
      )}
      {plans.map(({ plan, title, rows, shares }) => {
        const cells = shares.filter(({ count }) => count > 0);
        const text = cells.map(({ mark, count }) => `${count} ${mark.word.toLowerCase()}`).join(', ');
        return (
          <Section title={title ?? 'Under no plan'} aside={plan !== null && <a href={here.addresses.plan(plan)}>The plan</a>}>
            <p>{text}</p>
            <div class="tallies">
              <StateCells shares={cells} text={text} />
            </div>
            <DataTable
              caption={`${title ?? 'Under no plan'}: actions`}
              captionHidden
              columns={[
                { text: 'Reference' },
                { text: 'Action' },
                { text: 'Owner', phone: false },
                { text: 'Due', phone: false },
                { text: 'Done', figure: true, bold: true },
                { text: 'Status' },
              ]}
              rows={worstFirst(rows).map((row) => [
                row.ref,
                <a href={here.addresses.action(row.ref)}>{row.title}</a>,
                row.owner ?? '–',
                row.due ?? '–',
                row.percent === null ? '–' : `${row.percent}%`,
                <StateLabel mark={row.mark} />,
              ])}
            />
          </Section>
        );
      })}
    </CouncilPage>
  );
}
