import { REPORT } from '../gallery/data/report.ts';
import type { Examples } from '../gallery/example.ts';
import { StateCells, TallyRow } from './tally.tsx';

export const EXAMPLES: Examples = {
  'a tally of 54 indicators': () => <TallyRow tally={REPORT.tally} />,
  'a tally that is a link': () => <TallyRow tally={REPORT.tally} href="/dashboard" />,
  'cells of 52 actions': () => <StateCells shares={REPORT.shares} text="1 not started but due, 3 slipped, 42 on track, 6 completed" />,
};
