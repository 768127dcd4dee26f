import type { Examples } from '../gallery/example.ts';
import type { ShownFinding } from './findings.tsx';
import { LiveFigures, PrintedText, TextCheck } from './section-editor.tsx';
import { TwoTexts } from './two-texts.tsx';

const FINDING: ShownFinding = {
  key: 'share overview 91%',
  where: 'Overview',
  printed: 'Of 52 actions 48 are completed or on track, which is 91%.',
  figure: '92%',
  rows: [
    { reference: 'SS01/A001', href: '/actions/SS01/A001' },
    { reference: 'SS01/A002', href: null },
  ],
  explanation: '48 of 52 is 92%.',
  accepted: null,
};

export const EXAMPLES: Examples = {
  'a text that contradicts a figure': () => (
    <TextCheck
      said="1 sentence does not follow from the figures, and 1 live figure cannot be shown."
      findings={[
        FINDING,
        { ...FINDING, key: 'other', accepted: { reason: 'Rounded as in the plan.', byText: 'Anna Officer, 19 October 2026' } },
      ]}
      troubles={[
        { token: '{{SCC999}}', text: 'There is no indicator SCC999.', place: { text: 'Overview', href: '/written/x/sections/overview' } },
      ]}
    />
  ),
  'a text as it will be printed': () => (
    <PrintedText
      paragraphs={[
        {
          runs: [
            { text: 'Care plans were reviewed on time in ', strong: false },
            { text: '68.5%', strong: true },
            { text: ' of cases.', strong: false },
          ],
          evidence: [{ figure: '68.5%', rows: ['SCC006Q'] }],
        },
      ]}
    />
  ),
  'figures to put into a text': () => (
    <LiveFigures
      field="text"
      groups={[
        { reference: null, title: 'The whole report', tokens: [{ token: '{{actions on-track}}', text: '36 actions on track' }] },
        {
          reference: 'SCC006Q',
          title: 'Care plans reviewed when due',
          tokens: [
            { token: '{{SCC006Q}}', text: '68.5%' },
            { token: '{{SCC006Q target}}', text: 'target 87.0%' },
          ],
        },
      ]}
    />
  ),
  'a section that two people wrote': () => (
    <form action="/written/x/sections/overview" method="post">
      <TwoTexts
        by="Ben Owner, 9:05 on 22 November 2026"
        held={{ title: '', text: 'Two reviewers are on loan.', status: 'ready' }}
        yours={{ title: '', text: 'Two reviewers are on loan to the hospital team.', status: 'in-progress' }}
        leave="/written/x/sections/overview"
      />
    </form>
  ),
};
