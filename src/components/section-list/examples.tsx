import { SECTION_KINDS } from '../../model/writtenReport.ts';
import type { Examples } from '../gallery/example.ts';
import { type ArrangedSection, ArrangedSections, SectionKinds } from './arranging.tsx';
import { WrittenSections } from './written-sections.tsx';

const SECTION: ArrangedSection = {
  id: 'overview',
  kind: 'overview',
  title: '',
  dashboard: '',
  text: '',
  contributor: '',
  position: '1',
  errors: {},
};

export const EXAMPLES: Examples = {
  'sections of a template, one without its dashboard': () => (
    <form action="/written/templates/cabinet" method="post">
      <p id="said" role="status"></p>
      <ArrangedSections
        sections={[
          SECTION,
          {
            ...SECTION,
            id: 'adults',
            kind: 'dashboard',
            title: 'Adults',
            position: '2',
            text: 'The director writes two sentences here.',
            errors: { dashboard: 'Choose the dashboard that the section shows' },
          },
        ]}
        dashboards={[{ value: 'adults', text: 'Adults and older people' }]}
        contributors={[{ value: 'a', text: 'Anna Officer' }]}
        focus={null}
      />
    </form>
  ),
  'kinds of sections': () => (
    <form action="/written/templates/new" method="post">
      <SectionKinds kinds={SECTION_KINDS} />
    </form>
  ),
  'sections of a report in the making': () => (
    <form action="/written/cabinet-2026-27-q2" method="post">
      <p id="said" role="status">
        Exceptions is now number 2 of 3.
      </p>
      <WrittenSections
        sections={[
          {
            id: 'overview',
            kind: 'overview',
            title: null,
            status: 'ready',
            href: '/written/cabinet-2026-27-q2/sections/overview',
            writer: null,
            savedText: 'saved by Anna Officer, 9:00 on 19 October 2026',
            findingsText: '',
          },
          {
            id: 'exceptions',
            kind: 'exceptions',
            title: 'What is out of the ordinary',
            status: 'in-progress',
            href: '/written/cabinet-2026-27-q2/sections/exceptions',
            writer: 'Ben Owner',
            savedText: 'saved by Ben Owner, 10:30 on 19 October 2026',
            findingsText: '2 sentences do not follow from the figures',
          },
          {
            id: 'outlook',
            kind: 'text',
            title: 'Outlook',
            status: 'to-write',
            href: null,
            writer: 'Ben Owner',
            savedText: '',
            findingsText: '',
          },
        ]}
        arranges
        focus={null}
      />
    </form>
  ),
};
