import type { Examples } from '../gallery/example.ts';
import { ProblemList } from './problem-list.tsx';

export const EXAMPLES: Examples = {
  'everything wrong with a workbook': () => (
    <ProblemList
      title="3 things to mend"
      lead="Nothing was changed."
      problems={[
        { sheet: 'observations', row: 14, column: 'value', value: '12,5', message: 'is not a number; write 12.5' },
        { sheet: 'targets', row: 3, column: 'period', value: null, message: 'a period is required, such as 2026-27 Q2' },
        { sheet: null, row: null, column: null, value: '<b>', message: 'is no sheet' },
      ]}
    />
  ),
};
