import type { Examples } from '../gallery/example.ts';
import { Changes } from './changes.tsx';

export const EXAMPLES: Examples = {
  'worse, better, and the measuring itself': () => (
    <Changes
      groups={[
        {
          title: 'Worse, 1',
          items: [{ before: 'amber', after: 'red', text: 'Care plans reviewed', href: '/i', hidden: 'was amber, now red' }],
        },
        {
          title: 'Better, 1',
          items: [{ before: 'not-judged', after: 'green', text: 'Visits in two days', href: null, hidden: 'was not judged, now green' }],
        },
      ]}
      measuring={{ title: 'The measuring itself', items: [{ kind: 'Target', text: '6.0 to 5.0, from 1 July' }] }}
    />
  ),
};
