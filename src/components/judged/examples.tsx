import { status } from '../gallery/data/marks.ts';
import type { Examples } from '../gallery/example.ts';
import { StatusLabel } from '../marks/labels.tsx';
import { HowJudged } from './how-judged.tsx';

export const EXAMPLES: Examples = {
  'inputs, sources and a result': () => (
    <HowJudged
      title="How this was judged"
      lines={[
        { label: 'Reviewed, of those due', value: '305 of 445', source: 'Return by J. Hughes, 12 October' },
        { label: 'Rule', value: 'Minimum standard', href: '/method' },
        { label: 'Status', value: <StatusLabel mark={status('red')} />, result: true },
      ]}
      links={[{ text: 'Definition, version 3', href: '/definition' }]}
    />
  ),
};
