import type { GoldenThreadBriefing, ThreadHole } from '../../briefing/types.ts';
import { Segments } from '../../components/filters/filters.tsx';
import { GoldenThread, ThreadGaps, type ThreadLinks, ThreadLists } from '../../components/golden-thread/golden-thread.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import { type Here, nodeAddress } from '../frame/here.ts';

export const VIEWS = ['picture', 'list'] as const;
type View = (typeof VIEWS)[number];

function linksOf(here: Here): ThreadLinks {
  return {
    follow: (reference) => here.addresses.thread({ from: reference }),
    page: ({ kind, reference }) => {
      switch (kind) {
        case 'node':
          return nodeAddress(here, reference);
        case 'indicator':
          return here.addresses.indicator(reference);
        case 'action':
          return here.addresses.action(reference);
      }
    },
  };
}

/** What an officer may do about a gap; the objective is filled in for her. */
function remedyOf({ addresses, may }: Here) {
  return (gap: ThreadHole['kind'], reference: string) => {
    if (!may('set-up')) return null;
    switch (gap) {
      case 'unmeasured':
        return { text: 'Add an indicator to it', href: addresses.setUp('/indicators/new', { objective: reference }) };
      case 'no-action':
        return { text: 'Add an action to it', href: addresses.setUp('/actions/new', { objective: reference }) };
      case 'indicators':
        return { text: 'Give it an objective', href: addresses.setUp('/indicators/edit', { row: reference }) };
      case 'actions':
        return { text: 'Give it an objective', href: addresses.setUp('/actions/edit', { row: reference }) };
      case 'unlinked':
      case 'unknown':
        return null;
    }
  };
}

/** The golden thread, whole or from one thing, as a picture that is followed by its links or as nested lists. */
export function ThreadPage({ here, briefing, view }: { here: Here; briefing: GoldenThreadBriefing; view: View }) {
  const { addresses } = here;
  const from = briefing.at?.reference ?? null;
  const links = linksOf(here);
  return (
    <CouncilPage here={here} title={briefing.title} room="plans" width="wide" sheets={['golden']}>
      <PageHead title={briefing.title} opening={briefing.opening} dense aside={<Showing here={here} />}>
        {from !== null && (
          <p class="ways">
            <a href={addresses.thread()}>The whole thread</a>
          </p>
        )}
      </PageHead>
      <div class="bar-of-filters">
        <Segments
          label="Shown as"
          items={VIEWS.map((each) => ({
            text: each === 'picture' ? 'Picture' : 'List',
            href: addresses.thread({ from, view: each === 'picture' ? null : each }),
            current: each === view,
          }))}
        />
      </div>
      {view === 'picture' ? (
        <GoldenThread briefing={briefing} links={links} list={addresses.thread({ from, view: 'list' })} />
      ) : (
        <ThreadLists lists={briefing.branches} links={links} />
      )}
      {briefing.gaps.length > 0 && (
        <Section title="Gaps in the thread" id="gaps">
          <ThreadGaps gaps={briefing.gaps} links={links} remedy={remedyOf(here)} />
        </Section>
      )}
    </CouncilPage>
  );
}
