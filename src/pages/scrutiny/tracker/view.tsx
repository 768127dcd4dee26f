import type { TrackedItem } from '../../../briefing/scrutinyTypes.ts';
import { Downloads } from '../../../components/downloads/downloads.tsx';
import { EmptyState } from '../../../components/empty/empty-state.tsx';
import { CountFilters } from '../../../components/filters/filters.tsx';
import { PageHead } from '../../../components/layout/page-head.tsx';
import { DataTable } from '../../../components/table/data-table.tsx';
import type { Query } from '../../frame/addresses.ts';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { ListTools } from '../../frame/list-tools.tsx';
import { type ListChoice, listQuery } from '../../frame/listing.ts';
import { type ScrutinyWays, scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { SORT_WORDS, STANDINGS, type Standing, standsSo, TRACKER_LISTING, type TrackerSort } from './listing.ts';

export interface TrackerPageProps {
  readonly here: Here;
  /** all, however they stand */
  readonly all: readonly TrackedItem[];
  /** those with the words, kind and committee that are asked for */
  readonly found: readonly TrackedItem[];
  readonly choice: ListChoice<TrackerSort>;
  readonly standing: Standing;
}

const STANDING_WORDS: Readonly<Record<Standing, string>> = { open: 'Open', late: 'Late', closed: 'Closed', all: 'All' };

function hrefOf(ways: ScrutinyWays, { kind, number }: TrackedItem): string {
  if (kind === 'question') return ways.question(number);
  return kind === 'request' ? ways.request(number) : ways.recommendation(number);
}

/** Every question, recommendation and request that is open, the oldest first. */
export function TrackerPage({ here, all, found, choice, standing }: TrackerPageProps) {
  const ways = scrutinyWays(here.addresses);
  const title = 'Questions and recommendations';
  const rows = found.filter((item) => standsSo(standing, item));
  const beside: Query = { standing: standing === 'open' ? null : standing };
  const query = { ...beside, ...listQuery(TRACKER_LISTING, choice) };
  return (
    <CouncilPage here={here} title={title} room="scrutiny" width="wide">
      <PageHead title={title}>
        {here.may('ask-question') && (
          <p class="ways">
            <a href={ways.requestNew()}>Ask for a change of the selection of indicators</a>
          </p>
        )}
      </PageHead>
      {all.length === 0 ? (
        <EmptyState
          title="Nothing was asked or recommended yet"
          text="Questions are asked from a row, an action or a sentence of an issued report; recommendations are recorded at a meeting."
          action={{ text: 'Issued reports', href: here.addresses.issued() }}
        />
      ) : (
        <>
          <ListTools
            here={here}
            listing={TRACKER_LISTING}
            choice={choice}
            rows={all}
            sortWords={SORT_WORDS}
            address={(asked) => ways.tracker(asked)}
            csv={(asked) => ways.tracker(asked, '.csv')}
            beside={beside}
          >
            <CountFilters
              label="How they stand"
              items={STANDINGS.map((each) => ({
                text: STANDING_WORDS[each],
                count: found.filter((item) => standsSo(each, item)).length,
                href: ways.tracker({ ...query, standing: each === 'open' ? null : each }),
                current: each === standing,
              }))}
            />
          </ListTools>
          <Downloads
            label="As a report for the next meeting"
            links={[
              { text: 'Word', href: ways.tracker(query, '.docx') },
              { text: 'PDF', href: ways.tracker(query, '.pdf') },
            ]}
          />
          {rows.length === 0 ? (
            <EmptyState
              title={standing === 'open' ? 'None of them is open' : 'None is like that'}
              text="Others may stand otherwise."
              action={{ text: 'Show all', href: ways.tracker({ standing: 'all' }) }}
            />
          ) : (
            <DataTable
              caption={title}
              captionHidden
              columns={[
                { text: 'What' },
                { text: 'In words' },
                { text: 'Committee', tablet: false },
                { text: 'Who answers', phone: false },
                { text: 'Made', whole: true, tablet: false },
                { text: 'Due', whole: true, phone: false },
                { text: 'Age', figure: true, phone: false },
                { text: 'How it stands' },
              ]}
              rows={rows.map((item) => [
                <a href={hrefOf(ways, item)}>{item.name}</a>,
                <span class="said">{item.text}</span>,
                item.committee === null ? '–' : <a href={ways.committee(item.committee.code)}>{item.committee.title}</a>,
                item.who === '' ? '–' : item.who,
                item.atText,
                item.dueText === '' ? '–' : item.dueText,
                item.ageText,
                item.late ? <b>{item.standing}</b> : item.standing,
              ])}
              rowHeads
            />
          )}
        </>
      )}
    </CouncilPage>
  );
}
