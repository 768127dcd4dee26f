import { DASHBOARD_ROWS } from '../gallery/data/rows.ts';
import type { Examples } from '../gallery/example.ts';
import { AttentionList } from './attention.tsx';

const [DELAYS] = DASHBOARD_ROWS.living;

export const EXAMPLES: Examples = {
  'a red indicator and an action that has not started': () => (
    <AttentionList
      items={[
        {
          mark: 'red',
          word: 'Red',
          title: DELAYS.title,
          href: '/i',
          why: 'Third red quarter running.',
          owner: 'H. Price',
          spark: DELAYS.spark,
          figure: '5.67',
          unit: 'days',
          beside: 'target 2.80',
        },
        {
          mark: 'not-started-due',
          word: 'Not started but due',
          title: 'Open one desk',
          href: '/a',
          why: 'Partners met in September.',
          owner: null,
          spark: null,
          figure: '0%',
          unit: null,
          beside: 'due by 30 Sep',
        },
      ]}
    />
  ),
};
