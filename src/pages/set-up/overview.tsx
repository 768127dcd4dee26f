import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { SideList } from '../../components/side-list/side-list.tsx';
import type { SetUpOverview } from '../../tasks/setUp/list.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';

const grouped = new Intl.NumberFormat('en');

/** Everything that can be set up at the council, with how much of it there is. */
export function OverviewPage({ here, overview }: { here: Here; overview: SetUpOverview }) {
  const { addresses, may } = here;
  const { counts, whole } = overview;
  const count = (number: number, one: string, many: string) => `${grouped.format(number)} ${number === 1 ? one : many}`;
  return (
    <CouncilPage here={here} title="Set up" room="set-up">
      <PageHead title="Set up" opening={overview.opening} />
      <Section title="What the council has set out to do">
        <SideList
          items={[
            {
              text: 'Plans and their objectives',
              href: addresses.setUp('/plans'),
              detail: `${count(counts.plans, 'plan', 'plans')}, ${count(counts.objectives, 'objective', 'objectives')}`,
            },
            { text: 'Actions', href: addresses.setUp('/actions'), detail: count(counts.actions, 'action', 'actions') },
          ]}
        />
      </Section>
      <Section title="How it is measured and judged">
        <SideList
          items={[
            { text: 'Indicators', href: addresses.setUp('/indicators'), detail: count(counts.indicators, 'indicator', 'indicators') },
            { text: 'Targets', href: addresses.setUp('/targets'), detail: 'A year as a grid, phased by even steps, last year or by hand' },
            ...(counts.plans > 0
              ? [
                  {
                    text: 'Next year',
                    href: addresses.setUp('/rollover'),
                    detail: 'Plans, unfinished actions, indicators and targets carried over',
                  },
                ]
              : []),
            {
              text: 'Schemes',
              href: addresses.setUp('/schemes'),
              detail:
                counts.schemes === 0
                  ? 'Rules of your own, tried on your own history before they hold'
                  : `${count(counts.schemes, 'rule', 'rules')} of your own, tried on your own history before they hold`,
            },
            {
              text: 'Sum rules',
              href: addresses.setUp('/checks'),
              detail: counts.checks === 0 ? 'Parts that must add to a total' : count(counts.checks, 'rule', 'rules'),
            },
          ]}
        />
      </Section>
      <Section title="The round and the council">
        <SideList
          items={[
            ...(may('run-round') ? [{ text: 'Collection calendar', href: addresses.calendar() }] : []),
            ...(may('see-people') ? [{ text: 'People', href: addresses.people(), detail: 'Who they are and what each may do' }] : []),
            ...(whole
              ? [{ text: 'The council', href: addresses.setUp('/council'), detail: 'Its year, rounding, when a return says why' }]
              : []),
            ...(may('issue-report')
              ? [{ text: 'Look', href: addresses.setUp('/look'), detail: 'The colour and mark of pages and documents, words for statuses' }]
              : []),
            ...(whole
              ? [
                  {
                    text: 'Bring a workbook',
                    href: addresses.import(),
                    detail: 'Everything at once, or a quarter alone, with a look before it is kept',
                  },
                ]
              : []),
            ...(may('see-audit') ? [{ text: 'Audit log', href: addresses.audit(), detail: 'Who did what, and when' }] : []),
          ]}
        />
      </Section>
    </CouncilPage>
  );
}
