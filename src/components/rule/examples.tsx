import type { RulePreview } from '../../briefing/setUpTypes.ts';
import type { StatusMark } from '../../briefing/types.ts';
import type { Status } from '../../model/indicator.ts';
import { Button } from '../forms/forms.tsx';
import type { Examples } from '../gallery/example.ts';
import { RuleBands } from './bands.tsx';
import { TriedTable } from './tried.tsx';

const mark = (status: Status, word: string): StatusMark => ({ status, why: null, word, reason: null, override: null });
const [green, amber] = [mark('green', 'Green'), mark('amber', 'Amber')];

const preview: RulePreview = {
  meaning: 'Green: on or better than target; red: target missed',
  opening: [],
  periods: ['2026-27 Q1', '2026-27 Q2', '2026-27 Q3'],
  rows: [
    {
      code: 'SS01/M001Q',
      title: 'Visits made in time',
      cells: [
        { period: '2026-27 Q1', now: null, tried: null, changes: false },
        { period: '2026-27 Q2', now: green, tried: green, changes: false },
        { period: '2026-27 Q3', now: green, tried: amber, changes: true },
      ],
    },
  ],
};

export const EXAMPLES: Examples = {
  'the bands of a rule': () => (
    <form action="/schemes" method="post">
      <RuleBands
        bands={[
          { label: 'green', status: 'green', measure: 'gapPercent', end: 'gte', figure: '0' },
          { label: 'watch', status: 'amber', measure: 'gapPercent', end: 'gte', figure: 'ten' },
          { label: 'red', status: 'red', measure: 'rest', end: 'gte', figure: '' },
        ]}
        statuses={['green', 'amber', 'red']}
        measures={['gapPercent', 'rest']}
        ends={['gte', 'gt']}
        errors={new Map([['band-1-label', 'Band 2: is "ten": expected a number such as -10']])}
      />
      <Button text="Try it" />
    </form>
  ),
  'a rule tried on history': () => <TriedTable preview={preview} />,
};
