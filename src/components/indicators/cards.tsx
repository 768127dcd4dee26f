import { raw } from 'hono/html';
import type { DashboardSection, IndicatorRow, Key } from '../../briefing/types.ts';
import { sparkline } from '../../charts/sparkline.ts';
import type { Links } from '../links.ts';
import { DirectionLabel, StatusLabel } from '../marks/labels.tsx';
import { DASHBOARD_WORDS, type DashboardWords, referenceLine } from './dashboard-table.tsx';

export interface IndicatorCardsProps {
  readonly rows: readonly IndicatorRow[];
  readonly latestName: string;
  /** what the short words for the cover of a figure mean: a card has room to say it */
  readonly bases?: Key['bases'];
  readonly links: Links;
  readonly words?: DashboardWords;
  readonly level?: 2 | 3;
}

const CARD_SPARK = { width: 404, height: 64, minimum: true } as const;

/** The dashboard as cards: the judged figure large, its status at the right, the line, four figures below. */
export function IndicatorCards({ rows, latestName, bases = [], links, words = DASHBOARD_WORDS, level = 2 }: IndicatorCardsProps) {
  const Head = level === 2 ? 'h2' : 'h3';
  return (
    <ul class="cards">
      {rows.map((row) => {
        const href = links.indicator(row.code);
        const line = sparkline(row.spark, CARD_SPARK);
        const facts: readonly (readonly [string, string])[] = [
          [latestName, row.latest.text],
          [words.target, row.range ?? row.target.text],
          [words.minimum, row.minimum.text],
          [words.yearEndTarget, row.yearEndTarget.text],
        ];
        return (
          <li class="card">
            <p class="reference">{referenceLine(row)}</p>
            <Head class="card-title">
              {href === null ? (
                row.title
              ) : (
                <a class="quiet" href={href}>
                  {row.title}
                </a>
              )}
            </Head>
            <div class="card-figure">
              <p class="figure">
                {row.actual.text}
                {row.actual.unit && <small>{row.actual.unit}</small>}
                <span>{row.actual.note ?? bases.find(({ word }) => word === row.basis)?.meaning ?? row.basis}</span>
              </p>
              <div class="card-status">
                <StatusLabel mark={row.status} />
                <DirectionLabel mark={row.direction} />
              </div>
            </div>
            {line === '' ? <p class="no-line">{words.notShown}</p> : raw(line)}
            <dl>
              {facts.map(([name, text]) => (
                <div>
                  <dt>{name}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

/** The cards of each section under its title, those of no section as one grid, and how their lines are read. */
export function CardSections({
  sections,
  ...props
}: Omit<IndicatorCardsProps, 'rows' | 'level'> & { readonly sections: readonly DashboardSection[] }) {
  const { words = DASHBOARD_WORDS } = props;
  return (
    <>
      {sections.map(({ title, rows }) =>
        title === null ? (
          <IndicatorCards {...props} rows={rows} />
        ) : (
          <section class="card-section">
            <h2>
              {title} <small>{words.count(rows.length)}</small>
            </h2>
            <IndicatorCards {...props} rows={rows} level={3} />
          </section>
        ),
      )}
      {sections.some(({ rows }) => rows.some(({ minimum }) => minimum.value !== null)) && <p class="note">{words.minimumLine}</p>}
    </>
  );
}
