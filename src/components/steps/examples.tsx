import type { Examples } from '../gallery/example.ts';
import { Steps } from './steps.tsx';

export const EXAMPLES: Examples = {
  'the third of four pages': () => (
    <form action="#steps" method="post">
      <Steps
        label="Pages of the rollover"
        steps={[
          { text: 'Plans', back: 'to-plans', current: false },
          { text: 'Actions', back: 'to-actions', current: false },
          { text: 'Indicators', back: null, current: true },
          { text: 'Look and save', back: null, current: false },
        ]}
      />
    </form>
  ),
};
