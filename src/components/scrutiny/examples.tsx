import type { Examples } from '../gallery/example.ts';
import { Agenda } from './agenda.tsx';
import { CoverPreview } from './cover-preview.tsx';
import { MadeList } from './made-list.tsx';

export const EXAMPLES: Examples = {
  'an agenda, one item of it exempt': () => (
    <>
      <h2>Agenda</h2>
      <Agenda
        items={[
          {
            number: 1,
            title: 'Social services, July to September 2026',
            report: { text: 'Social services, quarter 2, issue 1', href: '#report' },
            asked: 'The committee is asked to review and comment.',
            exempt: null,
            links: [
              { text: 'Cover report, Word', href: '#docx' },
              { text: 'PDF', href: '#pdf' },
            ],
          },
          {
            number: 2,
            title: 'Placements of three young people',
            report: null,
            asked: 'The committee is asked to note.',
            exempt: 'Exempt: paragraph 1, information relating to any individual',
            links: [],
          },
        ]}
      />
    </>
  ),
  'what a committee made: one late, one pinned to an indicator': () => (
    <MadeList
      items={[
        {
          page: { text: 'Recommendation 7', href: '#recommendation-7' },
          about: 'People Committee, 18 November, to the Cabinet Member for Adult Social Care',
          text: 'That the Cabinet Member bring a plan for home care in the eastern valleys to the next meeting.',
          standing: 'Three days late: it was to be answered by 18 January',
          late: true,
          on: { text: 'Delays leaving hospital', href: '#indicator' },
        },
        {
          page: { text: 'Comment 8', href: '#comment-8' },
          about: 'People Committee, 18 November',
          text: 'The committee welcomed the recovery of home care reviews.',
          standing: 'Heard',
          late: false,
          on: null,
        },
      ]}
    />
  ),
  'a cover report as it will be read': () => (
    <>
      <h2>Cover report</h2>
      <CoverPreview
        view={{
          cover: {
            from: ['Cabinet Member for Adult Social Care', 'Director of Social Services'],
            to: 'People Committee',
            date: '2026-11-18',
            subject: 'Social services, July to September 2026',
            classification: { kind: 'unrestricted', ground: null },
            summary: 'Of 47 indicators rated, 38 are green, six amber and three red.',
            recommendation: 'Members are asked to REVIEW the report and to COMMENT on it.',
            sections: [
              { title: 'Introduction', paragraphs: ['The report is the second of the year.', 'It covers 54 indicators.'] },
              { title: 'Conclusion', paragraphs: ['Recovery is planned for all three reds.'] },
            ],
            contacts: [{ name: 'R. Okafor', title: 'Performance officer', phone: '', email: '' }],
            background: [],
          },
          dateText: '18 November 2026',
          classificationText: 'Unrestricted',
        }}
      />
    </>
  ),
};
