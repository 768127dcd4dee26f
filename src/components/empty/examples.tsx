import type { Examples } from '../gallery/example.ts';
import { EmptyState } from './empty-state.tsx';

export const EXAMPLES: Examples = {
  'nothing yet': () => (
    <EmptyState
      title="No dashboards yet"
      text="A dashboard shows chosen indicators together."
      action={{ text: 'Bring a workbook', href: '/import' }}
    />
  ),
};
