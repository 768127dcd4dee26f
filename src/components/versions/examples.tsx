import type { Examples } from '../gallery/example.ts';
import { Versions } from './versions.tsx';

export const EXAMPLES: Examples = {
  'figures, words and a step, newest first': () => (
    <Versions
      groups={[
        {
          at: '2026-10-20T09:30:00Z',
          when: '10:30 on 20 October 2026',
          who: 'Director of Works',
          why: 'The reason shows once this return is approved.',
          from: null,
          versions: [{ what: 'Return for quarter 2, 2026-27 sent back', fields: [] }],
        },
        {
          at: '2026-10-16T08:00:00Z',
          when: '9:00 on 16 October 2026',
          who: 'Head of Parks',
          why: 'The crews were counted twice',
          from: 'Change 12, from quarter2.xlsx',
          versions: [
            {
              what: 'Value changed for quarter 2, 2026-27',
              fields: [
                { label: 'Value', old: '97.87%', new: '90.00%' },
                { label: 'Kind of figure', old: null, new: 'restated' },
              ],
            },
            {
              what: 'Comment changed on quarter 2, 2026-27',
              fields: [
                {
                  label: 'Comment',
                  old: 'Two crews were off for three weeks.',
                  new: 'Two crews were off for three weeks, and the wet August grew what they could not cut.',
                },
              ],
            },
          ],
        },
      ]}
    />
  ),
};
