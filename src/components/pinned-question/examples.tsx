import type { Examples } from '../gallery/example.ts';
import { Answer, type AskingStep, AskingSteps, PinnedQuestion } from './pinned-question.tsx';

const ASKED: AskingStep = { text: 'Asked', detail: '12 November', state: 'done' };

const ANSWERED: readonly AskingStep[] = [
  ASKED,
  { text: 'Answered', detail: '17 November', state: 'done' },
  { text: 'Recommended', detail: 'at committee, 18 November', state: 'next' },
  { text: 'Executive replies', detail: null, state: 'ahead' },
  { text: 'Closed', detail: 'by committee only', state: 'ahead' },
];

const WAITING: readonly AskingStep[] = [
  ASKED,
  { text: 'Answered', detail: 'by 25 November', state: 'next' },
  { text: 'Recommended', detail: null, state: 'ahead' },
  { text: 'Executive replies', detail: null, state: 'ahead' },
  { text: 'Closed', detail: 'by committee only', state: 'ahead' },
];

const ANSWER = {
  about: 'H. Lloyd, head of adult services · due 25 November, answered 17 November',
  text: 'Of 76 delays, 41 were for care at home and 35 for a care home place.\n\nMost of the 41 were in the eastern valleys, where two providers withdrew in June.',
};

export const EXAMPLES: Examples = {
  'a question with its answer, as a councillor sees it': () => (
    <PinnedQuestion
      id="question-14"
      page={{ text: 'Question 14', href: '#question-14' }}
      about="Councillor Mair Pritchard · 12 November"
      text="How many of the delays were waiting for a care home place, and how many for care at home?"
      steps={ANSWERED}
      answer={ANSWER}
      acts={[
        { text: 'Draft a recommendation', href: '#draft' },
        { text: 'Ask a further question', href: '#further' },
      ]}
    />
  ),
  'a further question that nobody has answered, as its owner sees it': () => (
    <PinnedQuestion
      id="question-15"
      page={{ text: 'Question 15', href: '#question-15' }}
      about="Councillor Mair Pritchard · 18 November"
      text="Where else could providers withdraw before March?"
      steps={WAITING}
      answer={null}
      acts={[{ text: 'Answer', href: '#answer' }]}
      further
    />
  ),
  'the steps and the answer by themselves': () => (
    <>
      <AskingSteps steps={ANSWERED} />
      <Answer answer={ANSWER} />
    </>
  ),
};
