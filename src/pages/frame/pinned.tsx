import type { QuestionBriefing } from '../../briefing/scrutinyTypes.ts';
import type { Link } from '../../components/links.ts';
import { PinnedQuestion } from '../../components/pinned-question/pinned-question.tsx';
import type { Here } from './here.ts';
import { type ScrutinyWays, scrutinyWays } from './scrutiny-ways.ts';

/** The place of a question on whatever page shows it. */
export function questionAnchor(number: number): string {
  return `question-${number}`;
}

/** What can be done next about a question by whoever reads it, the likeliest first. */
export function questionActs(ways: ScrutinyWays, question: QuestionBriefing): readonly Link[] {
  const { number, pin, mayAnswer, mayAsk, mayRecommend, answer } = question;
  const acts = [
    { text: 'Answer, or say by when', href: `${ways.question(number)}#answer`, shown: mayAnswer && answer === null },
    { text: 'Draft a recommendation', href: ways.recommend({ question: String(number) }), shown: mayRecommend },
    { text: 'Ask a further question', href: ways.ask(pin, { follows: String(number) }), shown: mayAsk && answer !== null },
  ];
  return acts.filter(({ shown }) => shown).map(({ text, href }) => ({ text, href }));
}

export interface PinnedProps {
  readonly here: Here;
  readonly question: QuestionBriefing;
  /** says what it is about, where it does not stand under it */
  readonly apart?: boolean;
}

/** A question as it opens under what it is about. */
export function Pinned({ here, question, apart = false }: PinnedProps) {
  const ways = scrutinyWays(here.addresses);
  const { number, name, about, text, steps, answer, follows } = question;
  return (
    <PinnedQuestion
      id={questionAnchor(number)}
      page={{ text: name, href: ways.question(number) }}
      about={apart ? `${about} · ${question.onText}` : about}
      text={text}
      steps={steps}
      answer={answer}
      acts={questionActs(ways, question)}
      further={follows !== null}
    />
  );
}

/** Questions in the order in which they go on from one another: each that is new, then those that follow from it. */
export function inThreads(questions: readonly QuestionBriefing[]): readonly QuestionBriefing[] {
  const held = new Set(questions.map(({ number }) => number));
  const after = Map.groupBy(questions, ({ follows }) => (follows !== null && held.has(follows) ? follows : null));
  const thread = (question: QuestionBriefing): readonly QuestionBriefing[] => [
    question,
    ...(after.get(question.number) ?? []).flatMap(thread),
  ];
  return (after.get(null) ?? []).flatMap(thread);
}
