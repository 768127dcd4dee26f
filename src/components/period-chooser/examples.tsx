import type { Examples } from '../gallery/example.ts';
import { PeriodChooser } from './period-chooser.tsx';

export const EXAMPLES: Examples = {
  'a choice of quarters': () => (
    <PeriodChooser
      action="/dashboards/ASC"
      periods={[
        { value: '2026-27 Q2', text: 'Quarter 2, 2026-27' },
        { value: '2026-27 Q1', text: 'Quarter 1, 2026-27' },
      ]}
      current="2026-27 Q2"
      keep={[{ name: 'as', value: 'cards' }]}
      previous={{ text: 'Quarter 1', href: '?period=2026-27+Q1' }}
    />
  ),
};
