import type { Child } from 'hono/jsx';
import type { Link } from '../links.ts';

/** One of the steps from asking to closing; what is done is told from what is to come by shape and by hidden text. */
export interface AskingStep {
  /** "Asked", "Answered" */
  readonly text: string;
  /** when it was done or is due: "12 November", "by 18 January"; null where nobody can say yet */
  readonly detail: string | null;
  readonly state: 'done' | 'next' | 'ahead';
}

export interface StepsWords {
  readonly label: string;
  readonly state: Readonly<Record<AskingStep['state'], string>>;
}

const STEPS_ENGLISH: StepsWords = { label: 'How far it has come', state: { done: 'done', next: 'next', ahead: 'still to come' } };

/** From asking to closing in one line: a filled knot is done, a ring is next, a light ring is still to come. */
export function AskingSteps({ steps, words = STEPS_ENGLISH }: { steps: readonly AskingStep[]; words?: StepsWords }) {
  return (
    <div class="asking">
      <ol class="asking-steps" aria-label={words.label}>
        {steps.map(({ text, detail, state }) => (
          <li class={state} aria-current={state === 'next' ? 'step' : undefined}>
            <b>{text}</b>
            <span class="hidden">, {words.state[state]}</span>
            {detail !== null && <span class="when">{detail}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

export interface PinnedAnswer {
  /** who, her post, when it was due and when it came */
  readonly about: string;
  readonly text: string;
}

/** An answer in the words of whoever gave it, set apart from the question by a rule at its side. */
export function Answer({ answer }: { answer: PinnedAnswer }) {
  return (
    <div class="answer">
      <p class="about">{answer.about}</p>
      {answer.text.split(/\n\s*\n/).map((paragraph) => (
        <p class="said">{paragraph}</p>
      ))}
    </div>
  );
}

export interface PinnedQuestionProps {
  /** its place on the page, for addresses that lead to it: "question-14" */
  readonly id: string;
  /** "Question 14", which leads to its own page; then who asked, and when */
  readonly page: Link;
  readonly about: string;
  readonly text: string;
  readonly steps: readonly AskingStep[];
  readonly answer: PinnedAnswer | null;
  /** what the one who reads may do next: the first is the filled button; empty for nothing */
  readonly acts: readonly Link[];
  /** one that goes on from another question */
  readonly further?: boolean;
  /** what is to be done on the spot: the form of an answer */
  readonly children?: Child;
}

/** A question where it was asked: under the row, action or sentence of the report that it is about, with a pointer to it. */
export function PinnedQuestion({ id, page, about, text, steps, answer, acts, further = false, children }: PinnedQuestionProps) {
  return (
    <section class={further ? 'pinned further' : 'pinned'} id={id} aria-label={page.text}>
      <p class="about">
        <a href={page.href}>{page.text}</a> · {about}
      </p>
      <p class="question">{text}</p>
      <AskingSteps steps={steps} />
      {answer && <Answer answer={answer} />}
      {children}
      {acts.length > 0 && (
        <p class="buttons">
          {acts.map(({ text: act, href }, index) => (
            <a class={index === 0 ? 'button' : 'button secondary'} href={href}>
              {act}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}
