import { sentence } from '../gallery/data/marks.ts';
import type { Examples } from '../gallery/example.ts';
import { Columns, Facts, PageHead, Section } from './page-head.tsx';
import { RoomPages } from './room-pages.tsx';

export const EXAMPLES: Examples = {
  'the pages of a room': () => (
    <RoomPages
      label="Returns"
      items={[
        { text: 'My returns', href: '/returns', current: true },
        { text: 'Sign-off', href: '/sign-off', current: false },
      ]}
    />
  ),
  'two columns': () => (
    <Columns side={<Section title="Waiting for you">Nothing</Section>}>
      <Section title="Needs attention" id="attention" aside={<a href="/all">All 9</a>}>
        Nothing
      </Section>
    </Columns>
  ),
  // Last, for it begins a page: what follows it in the gallery has to be a title of the second level.
  'the head of a page': () => (
    <PageHead
      title="Social services, July to September 2026"
      reference="SS"
      opening={[sentence('*38 of 47* indicators are green.')]}
      aside={<Facts facts={[{ label: 'Showing', value: '2026-27 Q2', href: '?', linkText: 'change' }]} />}
    />
  ),
};
