import { shares } from '../gallery/data/marks.ts';
import { REPORT } from '../gallery/data/report.ts';
import { WORDS } from '../gallery/data/words.ts';
import type { Examples } from '../gallery/example.ts';
import { CountTables } from './count-tables.tsx';
import { ShareBar } from './share-bar.tsx';

export const EXAMPLES: Examples = {
  'a bar of 52 actions': () => <ShareBar id="bar-of-52" shares={REPORT.shares} total={REPORT.actionsTotal} ofTotal="of 52 actions" />,
  'a bar of three': () => (
    <ShareBar
      id="bar-of-3"
      shares={shares([
        ['deferred', 1],
        ['on-track', 2],
      ])}
      total={3}
      ofTotal="of 3 actions"
    />
  ),
  'tables of counts, one of them empty': () => <CountTables tables={REPORT.countTables} words={WORDS} />,
};
