import type { Examples } from '../example.ts';
import { REPORT } from '../example-data.ts';
import { StateCells, TallyRow } from './tally.tsx';

export const EXAMPLES: Examples = {
  'a tally of 54 indicators': () => <TallyRow tally={REPORT.tally} />,
  'a tally that is a link': () => <TallyRow tally={REPORT.tally} href="/dashboard" />,
  'cells of 52 actions': () => <StateCells shares={REPORT.shares} text="1 not started but due, 3 slipped, 42 on track, 6 completed" />,
};
