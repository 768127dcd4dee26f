import { DASHBOARD } from '../gallery/data/dashboard.ts';
import type { Examples } from '../gallery/example.ts';
import { WallTiles } from './wall.tsx';

const TILES = DASHBOARD.sections.flatMap(({ title, rows }) => rows.map((row) => ({ section: title, row, covers: 'the year to date' })));

export const EXAMPLES: Examples = {
  'a screen of a meeting room': () => <WallTiles tiles={TILES.slice(0, 12)} />,
  'a screen of few': () => <WallTiles tiles={TILES.slice(0, 3).map((tile) => ({ ...tile, section: null }))} />,
  'a screen of none': () => <WallTiles tiles={[]} />,
};
