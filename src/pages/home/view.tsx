import { FIRST_PLACES } from '../../briefing/attention.ts';
import type { Waiting } from '../../briefing/roundTypes.ts';
import type { Attention, HomeBriefing, StatusChange } from '../../briefing/types.ts';
import { AttentionList } from '../../components/attention/attention.tsx';
import { Changes } from '../../components/changes/changes.tsx';
import { OutcomesAtAGlance } from '../../components/glance/outcomes.tsx';
import { Columns, PageHead, Section } from '../../components/layout/page-head.tsx';
import { StateLabel, StatusLabel } from '../../components/marks/labels.tsx';
import { SideList } from '../../components/side-list/side-list.tsx';
import type { ReportWaiting } from '../../tasks/reports/reportTypes.ts';
import type { ScrutinyWaiting } from '../../tasks/scrutiny/waiting.ts';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { reportWays, waitingHref } from '../frame/report-ways.ts';
import { scrutinyWays } from '../frame/scrutiny-ways.ts';

/** What the council's people can open from here besides what needs attention. */
export interface WaysOn {
  /** the newest of those that were issued; where none was, the plans as their figures stand */
  readonly reports: readonly { readonly href: string; readonly title: string }[];
  readonly dashboards: readonly { readonly code: string; readonly title: string }[];
}

/** A unit that is a word stands smaller beside its figure; a sign belongs to it. */
function figureOf({ figure, figureText }: Attention): { readonly figure: string; readonly unit: string | null } {
  const word = figure.unit !== null && figureText === `${figure.text} ${figure.unit}`;
  return word ? { figure: figure.text, unit: figure.unit } : { figure: figureText, unit: null };
}

function attentionItem({ addresses }: Here, item: Attention) {
  const mark = item.status ?? item.state;
  return {
    mark: item.status?.status ?? item.state?.state ?? ('not-judged' as const),
    word: mark?.word ?? '',
    title: item.title,
    href: item.kind === 'indicator' ? addresses.indicator(item.reference) : addresses.action(item.reference),
    why: item.why,
    owner: item.owner,
    spark: item.spark,
    ...figureOf(item),
    beside: item.beside ?? '',
  };
}

function change({ addresses }: Here, { code, title, was, now, text }: StatusChange) {
  return { before: was.status, after: now.status, text: title, href: addresses.indicator(code), hidden: text };
}

function ChangedSince({ here, briefing }: { here: Here; briefing: HomeBriefing }) {
  const { changed, words } = briefing;
  const groups = [
    { title: words.worse, changes: changed.worse },
    { title: words.better, changes: changed.better },
  ].filter(({ changes }) => changes.length > 0);
  return (
    <Section title={changed.title} aside={<a href={here.addresses.changes()}>All that changed</a>}>
      {changed.none && <p>{changed.none}</p>}
      <Changes
        groups={groups.map(({ title, changes }) => ({
          title: `${title}, ${changes.length}`,
          items: changes.map((each) => change(here, each)),
        }))}
        measuring={
          changed.measuring.length === 0
            ? null
            : {
                title: words.measuring,
                items: changed.measuring.map(({ word, title, text }) => ({ kind: word, text: `${title}: ${text}` })),
              }
        }
      />
    </Section>
  );
}

/** What waits for whoever looks. */
export interface WaitingHere {
  readonly returns: readonly Waiting[];
  readonly reports: readonly ReportWaiting[];
  readonly scrutiny: readonly ScrutinyWaiting[];
}

/** Each a verb and a date, with the way to it. */
function WaitingForYou({ addresses, waiting: { returns, reports, scrutiny } }: { addresses: Here['addresses']; waiting: WaitingHere }) {
  if (returns.length + reports.length + scrutiny.length === 0) return null;
  const ways = reportWays(addresses);
  const chamber = scrutinyWays(addresses);
  const hrefs: Readonly<Record<Waiting['kind'], string>> = {
    late: addresses.returns(),
    back: addresses.returns(),
    enter: addresses.returns(),
    sign: addresses.signOff(),
    'round-late': addresses.round({ late: 'late' }),
    nobody: addresses.round({ owner: 'none' }),
  };
  return (
    <Section title="Waiting for you">
      <SideList
        items={[
          ...returns.map(({ kind, text, detail }) => ({ text, href: hrefs[kind], ...(detail === null ? {} : { detail }) })),
          ...reports.map((each) => ({ text: each.text, href: waitingHref(ways, each) })),
          ...scrutiny.map(({ text, detail, meeting }) => ({
            text,
            href: meeting === null ? chamber.home() : chamber.meeting(meeting),
            ...(detail === null ? {} : { detail }),
          })),
        ]}
      />
    </Section>
  );
}

/** Every shape that the page draws, with its word. */
function MarksKey({ tally, shares }: HomeBriefing) {
  const statuses = new Map(tally.parts.filter(({ count }) => count > 0).map(({ mark }) => [mark.word, mark]));
  return (
    <ul class="marks-key" aria-label="Key">
      {[...statuses.values()].map((mark) => (
        <li>
          <StatusLabel mark={{ ...mark, reason: null }} />
        </li>
      ))}
      {shares
        .filter(({ count }) => count > 0)
        .map(({ mark }) => (
          <li>
            <StateLabel mark={mark} />
          </li>
        ))}
    </ul>
  );
}

interface HomePageProps {
  readonly here: Here;
  readonly briefing: HomeBriefing;
  readonly ways: WaysOn;
  readonly waiting: WaitingHere;
}

/** What a director sees first: what needs attention, every outcome at a glance, and what changed. */
export function HomePage({ here, briefing, ways, waiting }: HomePageProps) {
  const { addresses } = here;
  const { words, attention, attentionMore } = briefing;
  const owning = new Set(briefing.outcomes.map(({ plan }) => plan));
  const plans = new Map(here.reading.frame.plans.filter(({ code }) => owning.has(code)).map(({ code, title }) => [code, title]));
  return (
    <CouncilPage here={here} title="Home" room="home">
      <PageHead title={briefing.title} opening={briefing.opening} aside={<Showing here={here} />} />
      <Columns
        side={
          <>
            <WaitingForYou addresses={addresses} waiting={waiting} />
            <ChangedSince here={here} briefing={briefing} />
            {ways.reports.length > 0 && (
              <Section title="Reports to read and take away">
                <SideList items={ways.reports.map(({ title, href }) => ({ text: title, href }))} />
              </Section>
            )}
            {ways.dashboards.length > 0 && (
              <Section title="Dashboards">
                <SideList items={ways.dashboards.map(({ code, title }) => ({ text: title, href: addresses.dashboard(code) }))} />
              </Section>
            )}
          </>
        }
      >
        <Section
          title={words.needsAttention}
          aside={attentionMore.count > 0 && <a href={addresses.indicators({ sort: 'worst' })}>{attentionMore.text}</a>}
        >
          {attention.length === 0 ? (
            <p>Nothing is red, slipped, or due and not started.</p>
          ) : (
            <AttentionList items={attention.slice(0, FIRST_PLACES).map((item) => attentionItem(here, item))} />
          )}
        </Section>
        {briefing.outcomes.length > 0 && (
          <Section title={words.outcomesAtAGlance} aside="Worst first, so trouble lines up on the left">
            <OutcomesAtAGlance
              outcomes={briefing.outcomes.map((outcome) => ({
                level: outcome.level,
                title: outcome.title,
                href: addresses.plan(outcome.plan, { open: outcome.reference }),
                tally: outcome.tally,
                indicators: outcome.tally.all,
                shares: outcome.shares,
                actions: outcome.actionsTotal,
                since: outcome.since,
                gap: outcome.broken,
                ...(plans.size > 1 ? { group: plans.get(outcome.plan) ?? outcome.plan } : {}),
              }))}
              total={{
                title: 'All outcomes',
                indicators: briefing.tally.all,
                indicatorText: [briefing.indicatorsText, ...(briefing.notJudgedText === null ? [] : [briefing.notJudgedText])],
                actions: briefing.actionsTotal,
                actionText: [briefing.actionsText, ...(briefing.countedOnce === null ? [] : [briefing.countedOnce])],
              }}
            />
            <MarksKey {...briefing} />
          </Section>
        )}
      </Columns>
    </CouncilPage>
  );
}
