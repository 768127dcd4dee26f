import type { KeyEntry, MethodBriefing, StateMark, StatusMark } from '../../briefing/types.ts';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { StateLabel, StatusLabel } from '../../components/marks/labels.tsx';
import { Terms } from '../../components/terms/terms.tsx';
import { schemeAnchor } from '../frame/addresses.ts';
import { CouncilPage, Showing } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';

function JudgedBy({ here, codes }: { here: Here; codes: readonly string[] }) {
  return (
    <details>
      <summary>{codes.length === 1 ? '1 indicator is judged by it' : `${codes.length} indicators are judged by it`}</summary>
      <ul class="codes">
        {codes.map((code) => (
          <li>
            <a href={here.addresses.indicator(code)}>{code}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Mark({ mark }: { mark: StatusMark | StateMark }) {
  return 'status' in mark ? <StatusLabel mark={mark} /> : <StateLabel mark={mark} />;
}

function Bands({ entries }: { entries: readonly KeyEntry<StatusMark | StateMark>[] }) {
  return <Terms items={entries.map(({ mark, meaning }) => ({ term: <Mark mark={mark} />, text: meaning }))} />;
}

/** How status is decided: the rules in use at this council, in words. */
export function MethodPage({ here, briefing }: { here: Here; briefing: MethodBriefing }) {
  return (
    <CouncilPage here={here} title={briefing.title} room={null} width="narrow">
      <PageHead title={briefing.title} opening={briefing.opening} aside={<Showing here={here} />} />
      {briefing.schemes.map((scheme) => (
        <Section title={scheme.title} aside={scheme.name} id={schemeAnchor(scheme.name)}>
          <p>{scheme.summary}</p>
          <Bands entries={scheme.bands} />
          {scheme.atTargetZero.length > 0 && (
            <>
              <h3>Where the target is 0</h3>
              <Bands entries={scheme.atTargetZero} />
            </>
          )}
          <JudgedBy here={here} codes={scheme.indicators} />
        </Section>
      ))}
      <Section title="Not judged">
        <p>A figure that is not judged always says why.</p>
        <Bands entries={briefing.notJudged} />
      </Section>
      <Section title="Direction of travel">
        <Terms
          items={briefing.comparators.map(({ meaning, indicators }) => ({
            term: meaning,
            text: <JudgedBy here={here} codes={indicators} />,
          }))}
        />
      </Section>
      <Section title="Actions">
        <Bands entries={briefing.states} />
      </Section>
      <Section title="Rounding">
        <p>{briefing.rounding}</p>
      </Section>
    </CouncilPage>
  );
}
