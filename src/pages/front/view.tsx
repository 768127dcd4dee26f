import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { Prose } from '../../components/prose/prose.tsx';
import { Opening } from '../../components/sentence/sentence.tsx';
import { Tallies } from '../../components/tally/tallies.tsx';
import type { ListedCouncil } from '../../tasks/listing.ts';
import { addressesOf, ROOF } from '../frame/addresses.ts';
import { RoofPage } from '../frame/roof-page.tsx';

function Council({ council, first }: { council: ListedCouncil; first: string }) {
  const addresses = addressesOf(council.council, { period: null, known: null });
  return (
    <Section title={<a href={first}>{council.name}</a>} aside={council.periodName}>
      <Opening sentences={council.opening} dense />
      <Tallies tally={council.tally} shares={council.shares} />
      <p class="ways">
        <a href={addresses.reports()}>Its reports</a> · <a href={addresses.dashboards()}>Its dashboards</a> ·{' '}
        <a href={addresses.plans()}>Its plans</a>
      </p>
    </Section>
  );
}

function BringYourOwn() {
  return (
    <Section title="Bring your own">
      <Prose>
        <p>
          A workbook with your plans, indicators, targets, figures and actions becomes a judged dashboard and a finished report. You see
          what it would change, or everything that is wrong with it, before anything is kept.
        </p>
        <p>
          <a href={ROOF.import}>Import a workbook</a>. To begin, take the workbook of an example (at the foot of its pages) and put your own
          rows in it.
        </p>
      </Prose>
    </Section>
  );
}

/** The councils under this roof, and the way to bring another. */
interface FrontPageProps {
  readonly councils: readonly ListedCouncil[];
  /** where she begins with one of them */
  readonly first: (council: string) => string;
  readonly arriving: boolean;
  /** whether she may bring one */
  readonly brings: boolean;
}

export function FrontPage({ councils, first, arriving, brings }: FrontPageProps) {
  return (
    <RoofPage title="Councils" current="front" brings={brings}>
      <PageHead title="From what a council set out to do, to what it can show for it">
        <p class="opening">
          Plans, indicators and actions, judged each period by rules that can be read, and the quarterly report that follows from them. Open
          a council{brings && ', or bring your own'}.
        </p>
      </PageHead>
      {councils.map((council) => (
        <Council council={council} first={first(council.council)} />
      ))}
      {arriving && (
        <p role="status">
          The examples are being loaded. <a href={ROOF.front}>Look again</a> in a moment.
        </p>
      )}
      {councils.length === 0 && !arriving && <p>No council is here yet.</p>}
      {brings && <BringYourOwn />}
    </RoofPage>
  );
}
