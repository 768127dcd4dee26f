import type { HistoryBriefing, HistoryEntry } from '../../briefing/historyTypes.ts';
import type { RequestBriefing } from '../../briefing/scrutinyTypes.ts';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { CountFilters } from '../../components/filters/filters.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { type VersionGroup, Versions } from '../../components/versions/versions.tsx';
import type { Query } from '../frame/addresses.ts';
import { CouncilPage, type Room } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { SelectionReview } from '../frame/in-scrutiny.tsx';
import { KnownOn } from '../frame/known-on.tsx';
import { levelsOf } from '../frame/levels.ts';
import { ListTools } from '../frame/list-tools.tsx';
import { listQuery } from '../frame/listing.ts';
import { chosenEntries, HISTORY_LISTING, type HistoryChoice, ofKind } from './list.ts';

export interface HistoryPageProps {
  readonly here: Here;
  readonly briefing: HistoryBriefing;
  readonly choice: HistoryChoice;
  /** counts from 1; one past the last is the last */
  readonly page: number;
  readonly room: Room;
  readonly address: (query: Query) => string;
  readonly csv: (query: Query) => string;
  /** what committees asked of an indicator's being there; it is told here because a dropped one has no other page */
  readonly requests?: readonly RequestBriefing[];
}

/** Entries on a page. */
const ON_A_PAGE = 100;

const SORT_WORDS = { newest: 'Newest first', oldest: 'Oldest first' } as const;

/** Neighbours that were done at once, under one head. */
function groupsOf(entries: readonly HistoryEntry[]): VersionGroup[] {
  const groups: { readonly together: string; readonly head: HistoryEntry; readonly versions: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.together === entry.together) last.versions.push(entry);
    else groups.push({ together: entry.together, head: entry, versions: [entry] });
  }
  return groups.map(({ head: { at, when, who, why, from }, versions }) => ({ at, when, who, why, from, versions }));
}

function entriesText(shown: number, first: number, total: number): string {
  if (total === 1) return 'One entry';
  return shown === total ? `${total} entries` : `Entries ${first + 1} to ${first + shown} of ${total}`;
}

/** The way to the pages before and after. */
function Pages({ page, pages, to }: { page: number; pages: number; to: (page: number) => string }) {
  if (pages === 1) return null;
  return (
    <nav aria-label="Pages">
      <p>
        Page {page} of {pages}. {page > 1 && <a href={to(page - 1)}>Page before</a>}
        {page > 1 && page < pages && ', '}
        {page < pages && <a href={to(page + 1)}>Next page</a>}
      </p>
    </nav>
  );
}

/** Every version of one indicator or action: who, when, why, old and new. */
export function HistoryPage({ here, briefing, choice, page: wanted, room, address, csv, requests = [] }: HistoryPageProps) {
  const { kind } = choice;
  const counted = chosenEntries(briefing.entries, choice);
  const entries = ofKind(counted, kind);
  const pages = Math.max(1, Math.ceil(entries.length / ON_A_PAGE));
  const page = Math.min(wanted, pages);
  const first = (page - 1) * ON_A_PAGE;
  const shown = entries.slice(first, first + ON_A_PAGE);
  const query = { ...listQuery(HISTORY_LISTING, choice), kind };
  return (
    <CouncilPage here={here} title={briefing.title} room={room} thread={levelsOf(here, briefing.thread)} sheets={['editing']}>
      <PageHead title={briefing.title} reference={briefing.reference} opening={briefing.opening} dense aside={<KnownOn here={here} />} />
      <ListTools
        here={here}
        listing={HISTORY_LISTING}
        choice={choice}
        rows={briefing.entries}
        sortWords={SORT_WORDS}
        address={address}
        csv={csv}
        beside={{ kind }}
      >
        <CountFilters
          label="What was changed"
          items={[
            { text: 'All', count: counted.length, href: address({ ...query, kind: null }), current: kind === null },
            ...briefing.kinds.map((each) => ({
              text: each.word,
              count: ofKind(counted, each.kind).length,
              href: address({ ...query, kind: each.kind }),
              current: each.kind === kind,
            })),
          ]}
        />
      </ListTools>
      {entries.length === 0 ? (
        <EmptyState
          title="Nothing in its history is like that"
          text="No entry has these words, this kind and what else is chosen."
          action={{ text: 'Show all', href: address({}) }}
        />
      ) : (
        <Section title={entriesText(shown.length, first, entries.length)}>
          <Versions groups={groupsOf(shown)} words={briefing.words} />
          <Pages page={page} pages={pages} to={(other) => address({ ...query, page: other === 1 ? null : `${other}` })} />
        </Section>
      )}
      <SelectionReview here={here} requests={requests} />
    </CouncilPage>
  );
}
