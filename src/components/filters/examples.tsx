import type { Examples } from '../gallery/example.ts';
import { CountFilters, Segments } from './filters.tsx';
import { ListSearch } from './list-search.tsx';

export const EXAMPLES: Examples = {
  'filters as counts': () => (
    <CountFilters
      label="Show by status"
      items={[
        { text: 'All', count: 17, href: '?', current: true },
        { text: 'Red', count: 3, href: '?status=red', current: false, mark: 'red' },
      ]}
    />
  ),
  'two ways to see it': () => (
    <Segments
      label="Show as"
      items={[
        { text: 'Table', href: '?', current: true },
        { text: 'Cards', href: '?as=cards', current: false },
      ]}
    />
  ),
  'a search in a list': () => (
    <ListSearch action="/indicators" label="Title or reference" button="Find" value="carers" keep={[{ name: 'status', value: 'red' }]} />
  ),
};
