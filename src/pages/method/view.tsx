import type { MethodBriefing } from '../../briefing/types.ts';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { StateLabel, StatusLabel } from '../../components/marks/labels.tsx';
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

/** How status is decided: the rules in use at this council, in words. */
export function MethodPage({ here, briefing }: { here: Here; briefing: MethodBriefing }) {
  return (
    <CouncilPage here={here} title={briefing.title} room={null} width="narrow">
      <PageHead title={briefing.title} opening={briefing.opening} aside={<Showing here={here} />} />
      {briefing.schemes.map((scheme) => (
        <Section title={scheme.title} aside={scheme.name} id={`scheme-${scheme.name.replace(/[^A-Za-z0-9]+/g, '-')}`}>
          <p>{scheme.summary}</p>
          <dl class="bands">
            {scheme.bands.map(({ mark, meaning }) => (
              <div>
                <dt>
                  <StatusLabel mark={mark} />
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          {scheme.atTargetZero.length > 0 && (
            <>
              <h3>Where the target is 0</h3>
              <dl class="bands">
                {scheme.atTargetZero.map(({ mark, meaning }) => (
                  <div>
                    <dt>
                      <StatusLabel mark={mark} />
                    </dt>
                    <dd>{meaning}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
          <JudgedBy here={here} codes={scheme.indicators} />
        </Section>
      ))}
      <Section title="Not judged">
        <p>A figure that is not judged always says why.</p>
        <dl class="bands">
          {briefing.notJudged.map(({ mark, meaning }) => (
            <div>
              <dt>
                <StatusLabel mark={mark} />
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="Direction of travel">
        {briefing.comparators.map(({ meaning, indicators }) => (
          <>
            <p>{meaning}</p>
            <JudgedBy here={here} codes={indicators} />
          </>
        ))}
      </Section>
      <Section title="Actions">
        <dl class="bands">
          {briefing.states.map(({ mark, meaning }) => (
            <div>
              <dt>
                <StateLabel mark={mark} />
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="Rounding">
        <p>{briefing.rounding}</p>
      </Section>
    </CouncilPage>
  );
}
