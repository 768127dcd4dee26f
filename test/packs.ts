import type { CoverBriefing, PackBriefing } from '../src/briefing/packTypes.ts';
import { madeUpReport } from './report-fixture.ts';

/* A made-up cover report, and a pack of two items of which the second is exempt. */

export const EXEMPT = 'paragraph 3: the business affairs of any person';
export const NOT_FOR_PUBLICATION = 'Exempt: not for publication';

const PAGE = ['Page ', ' of ', ''] as const;
const plain = (text: string) => ({ text, strong: false });
const strong = (text: string) => ({ text, strong: true });

export function aCover(more: Partial<CoverBriefing> = {}): CoverBriefing {
  return {
    organisation: 'Aldermere Council',
    language: 'en',
    subject: 'Social services: quarter 2, 2013-14',
    facts: [
      { label: 'From', lines: ['Angela Whitcombe, Director', 'Rhys Calloway, Head of Adults'] },
      { label: 'To', lines: ['Social care committee'] },
      { label: 'Date', lines: ['27 November 2013'] },
      { label: 'Subject', lines: ['Social services: quarter 2, 2013-14'] },
      { label: 'Classification', lines: ['Unrestricted'] },
    ],
    summary: { label: 'Summary', runs: [plain('49 of 53 actions are complete or on track.')] },
    recommendation: {
      label: 'Recommendation',
      runs: [plain('Members are asked to '), strong('REVIEW'), plain(' and '), strong('COMMENT'), plain('.')],
    },
    sections: [
      {
        title: 'Introduction',
        paragraphs: [
          { number: 1, runs: [plain('The report covers July to September 2013.')] },
          { number: 2, runs: [plain('Its figures are those known on 9 November 2013.')] },
        ],
      },
    ],
    contacts: {
      title: 'Contacts',
      people: [{ name: 'Rhys Calloway', title: 'Head of Adults', phone: '', email: 'rhys.calloway@aldermere.example' }],
      labels: { name: 'Name', title: 'Title', phone: 'Phone', email: 'E-mail' },
    },
    background: { title: 'Background documents', items: ['None.'] },
    appendices: { title: 'Appendices', items: ['Appendix A: Social services'] },
    exempt: null,
    page: PAGE,
    ...more,
  };
}

export function aPack(audience: PackBriefing['audience']): PackBriefing {
  const left = audience === 'public';
  const exempt = aCover({
    subject: 'Contracts for home care',
    summary: { label: 'Summary', runs: [plain('The tender of Hollow Care is the lowest.')] },
    exempt: NOT_FOR_PUBLICATION,
  });
  return {
    organisation: 'Aldermere Council',
    language: 'en',
    title: 'Agenda: Social care committee',
    committee: 'Social care committee',
    dateText: 'Wednesday 27 November 2013',
    whereText: '10:00, Committee Room 1',
    audience,
    audienceText: left ? 'Item 2 is left out.' : 'With item 2, which is exempt.',
    agenda: 'Agenda',
    words: { page: 'Page', exempt: NOT_FOR_PUBLICATION, foot: 'Pack' },
    items: [
      {
        number: 1,
        title: 'Social services: quarter 2, 2013-14',
        asked: 'The committee is asked to review and comment.',
        exempt: null,
        withheld: null,
        cover: aCover(),
        report: { label: 'Appendix A: Social services', briefing: madeUpReport() },
      },
      {
        number: 2,
        title: 'Contracts for home care',
        asked: '',
        exempt: EXEMPT,
        withheld: left ? `Left out: ${EXEMPT}` : null,
        cover: left ? null : exempt,
        report: null,
      },
    ],
    page: PAGE,
  };
}
