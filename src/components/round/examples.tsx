import type { Examples } from '../gallery/example.ts';
import { StageBar } from './stage-bar.tsx';

export const EXAMPLES: Examples = {
  'a round of twelve returns': () => (
    <StageBar
      id="twelve-returns"
      whole="of 12 returns"
      stages={[
        { stage: 'not-started', word: 'Not started', count: 3 },
        { stage: 'draft', word: 'Draft', count: 2 },
        { stage: 'returned', word: 'Sent back', count: 1 },
        { stage: 'submitted', word: 'Waits for sign-off', count: 2 },
        { stage: 'approved', word: 'Approved', count: 4 },
      ]}
    />
  ),
};
