import type { Examples } from '../gallery/example.ts';
import { SideList } from './side-list.tsx';

export const EXAMPLES: Examples = {
  'a link with its detail, and a text': () => (
    <SideList
      items={[
        { text: 'Approve 2 returns', href: '/returns', detail: 'Sent 14 October' },
        { text: 'Action SS02/A006', href: null },
      ]}
    />
  ),
};
