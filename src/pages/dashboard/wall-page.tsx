import { wallOf } from '../../briefing/wall.ts';
import type { Link } from '../../components/links.ts';
import { type Refresh, Wall } from '../../components/wall/wall.tsx';
import type { Here } from '../frame/here.ts';
import type { DashboardShown } from './shown.ts';

/**
 * How a wall changes by itself where somebody asked for it: the same screen again with new figures, or its screens in turn.
 * Without that it stands still, as WCAG 2.2.1 and 2.2.4 want, and each way leads back to standing still.
 */
export const CHANGES = ['on', 'turn'] as const;
export type Change = (typeof CHANGES)[number];

const SECONDS: Readonly<Record<Change, number>> = { on: 300, turn: 60 };

interface WallPageProps {
  readonly here: Here;
  readonly shown: DashboardShown;
  readonly page: number;
  readonly change: Change | null;
}

export function WallPage({ here: { standpoint }, shown, page: asked, change }: WallPageProps) {
  const { briefing, left, address } = shown;
  const wall = wallOf(briefing, left, asked);
  const { page, pages } = wall;
  const screen = (to: number, refresh: Change | null = change) => address({ page: to === 1 ? null : String(to), refresh });
  const next = page === pages ? 1 : page + 1;
  const refresh: Refresh | null = change === null ? null : { seconds: SECONDS[change], href: screen(change === 'turn' ? next : page) };
  const links: Link[] = [
    ...(page > 1 ? [{ text: 'Previous screen', href: screen(page - 1) }] : []),
    ...(page < pages ? [{ text: 'Next screen', href: screen(page + 1) }] : []),
    ...(page > 1 && page === pages ? [{ text: 'First screen', href: screen(1) }] : []),
    ...(change === null
      ? [
          { text: 'Refresh every 5 minutes', href: screen(page, 'on') },
          ...(pages > 1 ? [{ text: 'Show the screens in turn, a minute each', href: screen(page, 'turn') }] : []),
        ]
      : [{ text: change === 'turn' ? 'Stop here' : 'Stop refreshing', href: screen(page, null) }]),
    { text: 'Back to the table', href: address({ view: 'table' }) },
  ];
  return (
    <Wall
      wall={wall}
      title={briefing.title}
      organisation={standpoint.name}
      language={standpoint.language}
      opening={briefing.opening.slice(0, 1)}
      asKnown={`Figures as known at ${standpoint.asKnownText}.`}
      refresh={refresh}
      links={links}
    />
  );
}
