import type { ComparisonRow, ComparisonsBriefing } from '../../briefing/comparisonTypes.ts';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { CountFilters } from '../../components/filters/filters.tsx';
import { PageHead } from '../../components/layout/page-head.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { ListTools } from '../frame/list-tools.tsx';
import { listQuery } from '../frame/listing.ts';
import { COMPARISON_LISTING, type ComparisonChoice, chosenComparisons, countedComparisons } from './list.ts';

const SORT_WORDS = { worst: 'Worst place first', reference: 'By reference', title: 'By title' } as const;

const COLUMNS = [
  { text: 'Indicator' },
  { text: 'Period', whole: true, phone: false },
  { text: 'Ours', figure: true, bold: true },
  { text: 'Median', figure: true },
  { text: 'Place' },
  { text: 'Quartile', phone: false },
  { text: 'Distance', phone: false },
] as const;

function figure({ text, unit }: ComparisonRow['own']): string {
  return unit === '%' ? `${text}%` : text;
}

interface ComparisonsPageProps {
  readonly here: Here;
  readonly briefing: ComparisonsBriefing;
  readonly choice: ComparisonChoice;
}

/** Every indicator that figures of other councils are held for, the worst place first. */
export function ComparisonsPage({ here, briefing, choice }: ComparisonsPageProps) {
  const { addresses } = here;
  const { group, groups, rows, quartiles, words } = briefing;
  const shown = chosenComparisons(rows, choice);
  const counted = countedComparisons(rows, choice);
  const quartile = choice.quartile === null ? null : `${choice.quartile}`;
  const query = { ...listQuery(COMPARISON_LISTING, choice), group, quartile };
  const cells = shown.map((row) => [
    <>
      <a class="quiet" href={addresses.comparison(row.code, { group })}>
        {row.title}
      </a>
      <small>{row.code}</small>
    </>,
    row.periodName,
    figure(row.own),
    figure(row.median),
    row.place ?? '–',
    row.quartile ?? '–',
    row.distance ?? '–',
  ]);
  return (
    <CouncilPage here={here} title="Beside other councils" room="indicators" width="wide">
      <PageHead
        title={`Beside other councils, ${briefing.subject.periodName}`}
        opening={briefing.opening}
        dense
        aside={<Showing here={here} />}
      />
      {rows.length === 0 ? (
        <EmptyState title={words.empty.title} text={words.empty.text} action={{ text: 'Import a workbook', href: addresses.import() }} />
      ) : (
        <>
          {groups.length > 1 && (
            <div class="bar-of-filters">
              <CountFilters
                label="Compared with"
                items={groups.map((each) => ({
                  text: each.text,
                  count: each.count,
                  href: addresses.comparison(null, { ...query, group: each.group }),
                  current: each.group === group,
                }))}
              />
            </div>
          )}
          <ListTools
            here={here}
            listing={COMPARISON_LISTING}
            choice={choice}
            rows={rows}
            sortWords={SORT_WORDS}
            address={(asked) => addresses.comparison(null, asked)}
            csv={(asked) => addresses.comparisonCsv(null, asked)}
            beside={{ group, quartile }}
          >
            <CountFilters
              label="Quartile"
              items={[
                {
                  text: 'All',
                  count: counted.length,
                  href: addresses.comparison(null, { ...query, quartile: null }),
                  current: quartile === null,
                },
                ...quartiles.map(({ quartile: each, word }) => ({
                  text: word,
                  count: counted.filter((row) => row.quartileNumber === each).length,
                  href: addresses.comparison(null, { ...query, quartile: `${each}` }),
                  current: choice.quartile === each,
                })),
              ]}
            />
          </ListTools>
          {shown.length === 0 ? (
            <EmptyState
              title="No indicator is like that"
              text="None has these words and is in this quartile."
              action={{ text: 'Show all', href: addresses.comparison(null, { group }) }}
            />
          ) : (
            <DataTable caption="Indicators beside other councils" captionHidden columns={COLUMNS} rows={cells} rowHeads />
          )}
        </>
      )}
    </CouncilPage>
  );
}
