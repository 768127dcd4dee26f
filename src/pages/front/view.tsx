import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { SideList } from '../../components/side-list/side-list.tsx';
import type { ListedCouncil } from '../../tasks/listing.ts';
import { addressesOf, ROOF } from '../frame/addresses.ts';
import { RoofPage } from '../frame/roof-page.tsx';

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function holding({ periodName, plans, indicators, actions, dashboards }: ListedCouncil): string {
  const parts = [
    counted(indicators, 'indicator', 'indicators'),
    counted(actions, 'action', 'actions'),
    counted(plans, 'plan', 'plans'),
    counted(dashboards, 'dashboard', 'dashboards'),
  ];
  return `${periodName}. ${parts.join(', ')}.`;
}

/** The councils under this roof, and the way to bring another. */
export function FrontPage({ councils, arriving }: { councils: readonly ListedCouncil[]; arriving: boolean }) {
  return (
    <RoofPage title="Councils" current="front">
      <PageHead title="Plans, figures and reports, from one thread">
        <p class="opening">
          What each council set out to do, how far it is, how that was judged, and the quarterly report that says so. Choose a council, or
          bring your own.
        </p>
      </PageHead>
      <Section title="Councils">
        {councils.length === 0 && !arriving && <p>No council is here yet.</p>}
        <SideList
          items={councils.map((council) => ({
            text: council.name,
            href: addressesOf(council.council, { period: null, known: null }).home(),
            detail: holding(council),
          }))}
        />
        {arriving && (
          <p role="status">
            The examples are being loaded. <a href={ROOF.front}>Look again</a> in a moment.
          </p>
        )}
      </Section>
      <Section title="Bring your own">
        <p>
          A workbook with your plans, indicators, targets, figures and actions becomes a judged dashboard and a finished report. You see
          what it would change, or everything that is wrong with it, before anything is kept.
        </p>
        <p>
          <a href={ROOF.import}>Import a workbook</a>. For a start, take the workbook of an example (at the foot of its pages) and put your
          own rows in it.
        </p>
      </Section>
    </RoofPage>
  );
}
