import type { Examples } from '../gallery/example.ts';
import { Terms } from './terms.tsx';

export const EXAMPLES: Examples = {
  'the parts of a definition': () => (
    <Terms
      items={[
        { term: 'Numerator', text: 'Reviews done by the last day of the quarter' },
        { term: 'Denominator', text: 'Reviews due in the quarter' },
      ]}
    />
  ),
};
