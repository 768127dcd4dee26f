import { REPORT } from '../gallery/data/report.ts';
import type { Examples } from '../gallery/example.ts';
import { Report } from './report.tsx';

export const EXAMPLES: Examples = {
  'a quarterly report': () => <Report briefing={REPORT} head={<p>Issue 1</p>} />,
};
