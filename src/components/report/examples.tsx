import type { Examples } from '../example.ts';
import { REPORT } from '../example-data.ts';
import { Report } from './report.tsx';

export const EXAMPLES: Examples = {
  'a quarterly report': () => <Report briefing={REPORT} head={<p>Issue 1</p>} />,
};
