import { raw } from 'hono/html';
import type { MultiplesBriefing, SmallChart } from '../../briefing/types.ts';
import { multiple, type SharedScale, sharedScale } from '../../charts/multiple.ts';
import { Section } from '../layout/page-head.tsx';
import type { Links } from '../links.ts';
import { DirectionLabel, StatusLabel } from '../marks/labels.tsx';
import { SentenceText } from '../sentence/sentence.tsx';

export interface MultiplesWords {
  /** "Per cent, all on one scale from 60 to 100" */
  readonly shared: (title: string, low: string, high: string) => string;
  readonly alone: string;
  /** how the charts are read */
  readonly reading: string;
}

const ENGLISH: MultiplesWords = {
  shared: (title, low, high) => `${title}, all on one scale from ${low} to ${high}`,
  alone: 'Each on a scale of its own',
  reading: 'Dashed: the target. Thin and unbroken: the minimum, or the ends of a range. A hollow end point is provisional.',
};

export interface MultiplesProps {
  readonly briefing: MultiplesBriefing;
  readonly links: Links;
  readonly words?: MultiplesWords;
}

interface ChartProps {
  readonly chart: SmallChart;
  readonly scale: SharedScale;
  readonly links: Links;
  /** its section stands above a row of charts and not above each */
  readonly headed?: boolean;
}

function Chart({ chart: { section, row }, scale, links, headed = false }: ChartProps) {
  const href = links.indicator(row.code);
  const Head = headed ? 'h4' : 'h3';
  return (
    <li class="small-multiple">
      {section !== null && !headed && <p class="reference">{section}</p>}
      <Head class="small-title">
        {href === null ? (
          row.title
        ) : (
          <a class="quiet" href={href}>
            {row.title}
          </a>
        )}
      </Head>
      <p class="small-status">
        <StatusLabel mark={{ ...row.status, reason: null, override: null }} />
        <DirectionLabel mark={row.direction} />
      </p>
      {raw(multiple(row.spark, { id: `multiple-${row.code.replace(/[^A-Za-z0-9]+/g, '-')}`, scale }))}
    </li>
  );
}

/** From so many charts a section on they are worth a row of their own under its title. */
const WORTH_A_ROW = 3;

/** The charts of one scale: under the titles of their sections, or each with its own where that would leave most of the page empty. */
function Group({ charts, scale, links }: { charts: readonly SmallChart[]; scale: SharedScale; links: Links }) {
  const titles = [...new Set(charts.map(({ section }) => section))];
  const headed = titles.every((title) => title !== null) && charts.length >= WORTH_A_ROW * titles.length;
  const list = (shown: readonly SmallChart[]) => (
    <ul class="small-multiples">
      {shown.map((chart) => (
        <Chart chart={chart} scale={scale} links={links} headed={headed} />
      ))}
    </ul>
  );
  if (!headed) return list(charts);
  return (
    <>
      {titles.map((title) => (
        <>
          <h3 class="small-section">{title}</h3>
          {list(charts.filter(({ section }) => section === title))}
        </>
      ))}
    </>
  );
}

/** Charts of one size in groups of one scale, so that the same height means the same figure within a group. */
export function Multiples({ briefing, links, words = ENGLISH }: MultiplesProps) {
  const { groups, alone, undrawn } = briefing;
  return (
    <>
      <p class="small-reading">{words.reading}</p>
      {groups.map(({ title, scaledBy, charts }) => {
        const scale = sharedScale(scaledBy);
        const heading = words.shared(title, scale.ticks[0]?.text ?? '0', scale.ticks.at(-1)?.text ?? '0');
        return (
          <Section title={heading}>
            <Group charts={charts} scale={scale} links={links} />
          </Section>
        );
      })}
      {alone.length > 0 && (
        <Section title={words.alone}>
          <ul class="small-multiples">
            {alone.map((chart) => (
              <Chart chart={chart} scale={sharedScale([chart.row.spark])} links={links} />
            ))}
          </ul>
        </Section>
      )}
      {undrawn !== null && (
        <p class="note">
          <SentenceText sentence={undrawn} />
        </p>
      )}
    </>
  );
}
