import type { ChangedGroup, ChangedItem, Since, WhatChangedBriefing } from '../../briefing/types.ts';
import { ChangedList } from '../../components/changed/changed.tsx';
import { Downloads } from '../../components/downloads/downloads.tsx';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { Segments } from '../../components/filters/filters.tsx';
import { ListSearch } from '../../components/filters/list-search.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { SentenceText } from '../../components/sentence/sentence.tsx';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { listed, listQuery, offeredFields } from '../frame/listing.ts';
import { CHANGES_LISTING, type ChangesChoice } from './listing.ts';

export interface ChangesPageProps {
  readonly here: Here;
  readonly briefing: WhatChangedBriefing;
  readonly choice: ChangesChoice;
}

/** The way of looking back is said where it is not the first. */
function inAddress(since: Since): string | null {
  return since === 'period' ? null : since;
}

/** What is withdrawn has no page any more; its history has. */
function addressOf({ addresses }: Here, { of, reference, held }: ChangedItem): string {
  if (of === 'action') return addresses.action(reference);
  return held ? addresses.indicator(reference) : addresses.indicatorHistory(reference);
}

function Tools({ here, briefing, choice }: ChangesPageProps) {
  const { addresses, path } = here;
  const since = inAddress(briefing.since);
  const chosen = listQuery(CHANGES_LISTING, choice);
  const fields = offeredFields(briefing.items, CHANGES_LISTING, choice);
  const own = new Set(['q', ...fields.map(({ name }) => name)]);
  const kept = [...new URLSearchParams(addresses.changes({ ...chosen, since }).split('?')[1] ?? '')].filter(([name]) => !own.has(name));
  const narrowed = choice.text !== null || choice.only.size > 0;
  return (
    <>
      <div class="bar-of-filters">
        <Segments
          label="Look back"
          items={briefing.ways.map((way) => ({
            text: way.text,
            href: addresses.changes({ ...chosen, since: inAddress(way.since) }),
            current: way.since === briefing.since,
          }))}
        />
        <Downloads label="Take away" links={[{ text: 'CSV', href: addresses.changesCsv({ ...chosen, since }) }]} />
      </div>
      <ListSearch
        action={path}
        label="Only those with the words"
        button="Show"
        value={choice.text ?? ''}
        keep={kept.map(([name, value]) => ({ name, value }))}
        selects={fields}
        all={narrowed ? { text: 'Show all', href: addresses.changes({ since }) } : null}
      />
    </>
  );
}

/** The changes of one kind under their head; nothing where what is chosen leaves none. */
function Group({ here, group, items, level }: { here: Here; group: ChangedGroup; items: readonly ChangedItem[]; level: 2 | 3 }) {
  const own = items.filter(({ change }) => change === group.change);
  if (own.length === 0) return null;
  const title = `${group.title}, ${own.length}`;
  const list = (
    <ChangedList
      items={own.map((item) => ({
        title: item.title,
        href: addressOf(here, item),
        marks: item.marks,
        variation: item.variation ?? null,
        text: item.text,
        reason: item.reason,
        owned: [item.owner, item.service].filter((each) => each !== null),
      }))}
    />
  );
  if (level === 2) {
    return (
      <Section title={title} id={group.change}>
        {list}
      </Section>
    );
  }
  return (
    <>
      <h3 class="changed-head" id={group.change}>
        {title}
      </h3>
      {list}
    </>
  );
}

/** Everything that is not as it was, in the order of what matters; the measuring itself at the end. */
export function ChangesPage({ here, briefing, choice }: ChangesPageProps) {
  const { groups, measuring, items } = briefing;
  const shown = listed(items, CHANGES_LISTING, choice);
  const measured = measuring.groups.filter(({ change }) => shown.some((item) => item.change === change));
  return (
    <CouncilPage here={here} title={briefing.title} room="home" sheets={['changes', 'process']}>
      <PageHead title={briefing.title} opening={briefing.opening} aside={<Showing here={here} />}>
        <p class="changed-notes">
          {briefing.notes.map((sentence) => (
            <>
              <SentenceText sentence={sentence} />{' '}
            </>
          ))}
        </p>
      </PageHead>
      <Tools here={here} briefing={briefing} choice={choice} />
      {shown.length < items.length && (
        <p role="status">
          Showing {shown.length} of {items.length} changes.
        </p>
      )}
      {shown.length === 0 && items.length > 0 && (
        <EmptyState
          title="No change is like that"
          text="None has these words and what else is chosen."
          action={{ text: 'Show all', href: here.addresses.changes({ since: inAddress(briefing.since) }) }}
        />
      )}
      {groups.map((group) => (
        <Group here={here} group={group} items={shown} level={2} />
      ))}
      {measured.length > 0 && (
        <Section title={measuring.title} id="measuring">
          {measured.map((group) => (
            <Group here={here} group={group} items={shown} level={3} />
          ))}
        </Section>
      )}
    </CouncilPage>
  );
}
