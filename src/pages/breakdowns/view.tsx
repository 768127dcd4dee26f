import type { BreakdownBriefing } from '../../briefing/types.ts';
import { BarFigure, PartCharts, PartTable, PastTable } from '../../components/breakdown/breakdown-parts.tsx';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { CountFilters } from '../../components/filters/filters.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { levelsOf } from '../frame/levels.ts';

export interface BreakdownPageProps {
  readonly here: Here;
  readonly briefing: BreakdownBriefing;
}

/** One indicator by its parts: bars and table of the period, then each part over time on one scale. */
export function BreakdownPage({ here, briefing }: BreakdownPageProps) {
  const { addresses } = here;
  const { code, title, choices, opening, bars, multiples, rows, notes, words } = briefing;
  const back = { text: 'The indicator as a whole', href: addresses.indicator(code) };
  return (
    <CouncilPage here={here} title={title} room="indicators" thread={levelsOf(here, briefing.thread)} sheets={['views', 'breakdown']}>
      <PageHead title={title} reference={code} opening={choices.length === 0 ? [] : opening} dense aside={<Showing here={here} />}>
        <p class="ways">
          <a href={back.href}>{back.text}</a>
        </p>
      </PageHead>
      {choices.length > 1 && (
        <div class="bar-of-filters by-dimension">
          <CountFilters
            label="Broken down by"
            items={choices.map(({ by, text, parts, current }) => ({
              text,
              count: parts,
              href: addresses.breakdowns(code, { by }),
              current,
            }))}
          />
        </div>
      )}
      {choices.length === 0 && (
        <EmptyState
          title="It is not broken down"
          text="Figures of parts come with the workbook: rows of the sheet observations that name a part, such as area=Barry, in the column breakdown."
          action={back}
        />
      )}
      {bars !== null && (
        <Section title={bars.heading}>
          <BarFigure id="bars" series={bars.series} />
        </Section>
      )}
      {rows.length > 0 && (
        <Section
          title={words.table}
          id="figures"
          aside={<a href={addresses.breakdownsCsv(code, { by: choices.find(({ current }) => current)?.by })}>All periods as CSV</a>}
        >
          <PartTable caption={title} rows={rows} words={words} />
        </Section>
      )}
      {multiples !== null && (
        <Section title={multiples.heading}>
          <PartCharts id="part" multiples={multiples} />
          <PastTable title={words.past} caption={`${title}: ${words.past}`} part={words.part} past={multiples.past} />
        </Section>
      )}
      {notes.length > 0 && (
        <Section title={words.notes}>
          <ul class="part-notes">
            {notes.map((note) => (
              <li>{note}</li>
            ))}
          </ul>
        </Section>
      )}
    </CouncilPage>
  );
}
