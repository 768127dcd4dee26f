import { KeyBox } from '../key/key.tsx';
import { Columns, PageHead, Section } from '../layout/page-head.tsx';
import { StatusLabel } from '../marks/labels.tsx';
import { SideList } from '../side-list/side-list.tsx';
import { DataTable } from '../table/data-table.tsx';
import { Breadcrumb } from '../thread/breadcrumb.tsx';
import { ThreadTree } from '../thread/tree.tsx';
import { sentence, shares, tally } from './data/marks.ts';
import { DASHBOARD_ROWS } from './data/rows.ts';
import { KEY } from './data/words.ts';
import { Frame, HERE } from './frame.tsx';
import { OUTCOMES } from './home.tsx';

export function plan() {
  const nodes = OUTCOMES.map((outcome, index) => ({
    level: outcome.level,
    title: outcome.title,
    href: HERE,
    toggle: { text: index === 2 ? 'close' : 'show what serves it', href: HERE },
    tally: outcome.tally,
    indicators: outcome.indicators === 0 ? 'No indicator' : `${outcome.indicators} indicators`,
    shares: outcome.shares,
    actions: `${outcome.actions} actions`,
    gap: outcome.gap
      ? {
          text: 'The thread breaks here. Eleven actions, but no indicator shows whether they work.',
          link: { text: 'Add or link one', href: HERE },
        }
      : null,
    open: index === 2,
    children:
      index === 2
        ? ['Help each person to the best result for them', 'Keep people at particular risk safe from harm and abuse'].map(
            (title, place) => ({
              level: `Objective ${place + 5}`,
              title,
              href: HERE,
              toggle: null,
              tally: tally([
                ['red', place === 0 ? 2 : 0],
                ['amber', 2],
                ['green', 8],
              ]),
              indicators: '12 indicators',
              shares: shares([
                ['slipped', 1],
                ['on-track', 8],
              ]),
              actions: '9 actions',
              gap: null,
              open: place === 0,
              children: [],
              content:
                place === 0 ? (
                  <DataTable
                    caption="Indicators of objective 5"
                    captionHidden
                    rowHeads
                    columns={[
                      { text: 'Indicator' },
                      { text: 'Q2', figure: true, bold: true },
                      { text: 'Target', figure: true },
                      { text: 'Status' },
                    ]}
                    rows={DASHBOARD_ROWS.living.map((row) => [
                      <a href={HERE}>{row.title}</a>,
                      row.actual.text,
                      row.target.text,
                      <StatusLabel mark={row.status} />,
                    ])}
                  />
                ) : undefined,
            }),
          )
        : [],
  }));
  return (
    <Frame
      title="Social services plan"
      current="Plans"
      thread={
        <Breadcrumb
          levels={[
            { level: 'Corporate plan', title: 'Aldermere 2026 to 2030', href: HERE },
            { level: 'Service plan', title: 'Social services 2026-27', href: null },
          ]}
        />
      }
    >
      <PageHead
        title="Social services plan, 2026-27"
        opening={[
          sentence('Five outcomes, ten objectives, 52 actions and 54 indicators.'),
          sentence('The thread is whole but for one outcome that nothing measures and five indicators with no target yet.'),
        ]}
      />
      <Columns
        side={
          <>
            <Section title="Gaps in the thread" aside="2">
              <SideList
                items={[
                  { text: 'Outcome 5 has no indicator', href: HERE, detail: '11 actions rely on it' },
                  { text: '5 indicators have no target', href: HERE, detail: 'Home care by hours: baseline year' },
                ]}
              />
            </Section>
            <KeyBox briefing={KEY} title="Key" />
          </>
        }
      >
        <ThreadTree nodes={nodes} />
      </Columns>
    </Frame>
  );
}
