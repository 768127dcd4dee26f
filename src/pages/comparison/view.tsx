import type { Compared, ComparisonBriefing } from '../../briefing/comparisonTypes.ts';
import { ComparedTable } from '../../components/comparison/compared-table.tsx';
import { ComparisonFigure } from '../../components/comparison/comparison-figure.tsx';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { CountFilters } from '../../components/filters/filters.tsx';
import { HowJudged } from '../../components/judged/how-judged.tsx';
import { Columns, PageHead, Section } from '../../components/layout/page-head.tsx';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { levelsOf } from '../frame/levels.ts';

interface ComparisonPageProps {
  readonly here: Here;
  readonly briefing: ComparisonBriefing;
}

function Side({ briefing, compared }: { briefing: ComparisonBriefing; compared: Compared }) {
  return (
    <HowJudged
      title={briefing.words.lines}
      lines={compared.lines.map(({ label, value, source }) => ({ label, value, ...(source === null ? {} : { source }) }))}
    />
  );
}

function Main({ here, briefing, compared }: ComparisonPageProps & { compared: Compared }) {
  const { code, group, words } = briefing;
  return (
    <Columns side={<Side briefing={briefing} compared={compared} />}>
      <Section title={compared.strip.title}>
        <ComparisonFigure
          id="strip"
          strip={compared.strip}
          links={[
            { text: 'Figures as a table', href: '#figures' },
            { text: 'CSV', href: here.addresses.comparisonCsv(code, { group }) },
          ]}
        />
        {compared.notes.map((note) => (
          <p class="note">{note}</p>
        ))}
      </Section>
      <Section title={words.table} id="figures" aside={briefing.groups.find((each) => each.group === group)?.text}>
        <ComparedTable caption={`${briefing.title}: ${words.table}`} rows={compared.rows} averages={compared.averages} words={words} />
        {compared.source !== null && <p class="note">{compared.source}</p>}
      </Section>
    </Columns>
  );
}

/** One indicator beside other councils: the place, the distance, and every figure that they rest on. */
export function ComparisonPage({ here, briefing }: ComparisonPageProps) {
  const { addresses } = here;
  const { code, compared, group, groups, words } = briefing;
  return (
    <CouncilPage
      here={here}
      title={`${briefing.heading} (${code})`}
      room="indicators"
      thread={levelsOf(here, briefing.thread)}
      sheets={['comparison']}
    >
      <PageHead title={briefing.heading} reference={code} opening={briefing.opening} dense aside={<Showing here={here} />}>
        <p class="ways">
          <a href={addresses.indicator(code)}>The indicator itself</a>
          {' · '}
          <a href={addresses.comparison()}>All indicators beside other councils</a>
        </p>
      </PageHead>
      {groups.length > 2 || (groups.length === 2 && groups[0]?.count !== groups[1]?.count) ? (
        <div class="bar-of-filters">
          <CountFilters
            label={words.groups}
            items={groups.map((each) => ({
              text: each.text,
              count: each.count,
              href: addresses.comparison(code, { group: each.group }),
              current: each.group === group,
            }))}
          />
        </div>
      ) : null}
      {compared === null ? (
        <EmptyState title={words.empty.title} text={words.empty.text} action={{ text: 'Import a workbook', href: addresses.import() }} />
      ) : (
        <Main here={here} briefing={briefing} compared={compared} />
      )}
    </CouncilPage>
  );
}
