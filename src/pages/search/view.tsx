import { PageHead } from '../../components/layout/page-head.tsx';
import { SideList } from '../../components/side-list/side-list.tsx';
import type { Found } from '../../tasks/search.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import { type Here, nodeAddress } from '../frame/here.ts';

const KIND: Readonly<Record<Found['kind'], string>> = {
  indicator: 'Indicator',
  action: 'Action',
  objective: 'Part of a plan',
  plan: 'Plan',
  dashboard: 'Dashboard',
};

function hrefOf(here: Here, { kind, reference }: Found): string {
  switch (kind) {
    case 'indicator':
      return here.addresses.indicator(reference);
    case 'action':
      return here.addresses.action(reference);
    case 'objective':
      return nodeAddress(here, reference);
    case 'plan':
      return here.addresses.plan(reference);
    case 'dashboard':
      return here.addresses.dashboard(reference);
  }
}

/** What a council has under some words. */
export function SearchPage({ here, text, found }: { here: Here; text: string | null; found: readonly Found[] }) {
  const heading = text === null ? 'Find' : `Found for “${text}”`;
  const count = found.length === 1 ? '1 thing has' : `${found.length} things have`;
  return (
    <CouncilPage here={here} title={heading} room={null} width="narrow">
      <PageHead title={heading}>
        <p class="opening dense">
          {text === null
            ? 'Type a reference or words of a title above.'
            : found.length === 0
              ? 'Nothing has these words in its reference, title, definition or owner.'
              : `${count} these words in reference, title, definition or owner.`}
        </p>
      </PageHead>
      {text !== null && found.length === 0 && (
        <p>
          <a href={here.addresses.indicators()}>All indicators</a> · <a href={here.addresses.actions()}>All actions</a>
        </p>
      )}
      <SideList
        items={found.map((each) => ({ text: each.title, href: hrefOf(here, each), detail: `${KIND[each.kind]} ${each.reference}` }))}
      />
    </CouncilPage>
  );
}
