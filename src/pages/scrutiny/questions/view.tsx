import type { QuestionBriefing } from '../../../briefing/scrutinyTypes.ts';
import { Button, SelectField, TextField } from '../../../components/forms/forms.tsx';
import { PageHead, Section } from '../../../components/layout/page-head.tsx';
import { Answer, AskingSteps } from '../../../components/pinned-question/pinned-question.tsx';
import { SideList } from '../../../components/side-list/side-list.tsx';
import type { FieldProblem, QuestionForm, TypedQuestion } from '../../../tasks/scrutiny/typed.ts';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { Pinned, questionActs, questionAnchor } from '../../frame/pinned.tsx';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { Done, errorOf, NotTaken, windowTitle } from '../form-parts.tsx';

export interface AskPageProps {
  readonly here: Here;
  readonly form: QuestionForm;
  readonly typed: TypedQuestion;
  readonly problems: readonly FieldProblem[];
}

/** Asking about one row, action or sentence of an issued report. */
export function AskPage({ here, form, typed, problems }: AskPageProps) {
  const ways = scrutinyWays(here.addresses);
  const { onText, figuresText, reportText, ownerText, committees, follows } = form;
  const title = follows === null ? 'Ask about this' : 'Ask a further question';
  return (
    <CouncilPage
      here={here}
      title={windowTitle(title, problems)}
      room="scrutiny"
      width="narrow"
      thread={[
        { level: 'Report', title: reportText, href: ways.issued(typed.report, typed.issue) },
        { level: 'Page', title, href: null },
      ]}
    >
      <PageHead title={title} reference={reportText}>
        <p class="opening">{onText}</p>
        {figuresText !== '' && <p class="note">{figuresText}</p>}
      </PageHead>
      <NotTaken problems={problems} title="The question was not asked" />
      {follows !== null && (
        <p class="note">
          It goes on from {follows.name.toLowerCase()}: <span class="said">{follows.text}</span>
        </p>
      )}
      <form action={here.addresses.scrutiny('/ask')} method="post">
        <input type="hidden" name="report" value={typed.report} />
        <input type="hidden" name="issue" value={String(typed.issue)} />
        <input type="hidden" name="kind" value={typed.kind} />
        <input type="hidden" name="subject" value={typed.subject} />
        <input type="hidden" name="follows" value={typed.follows === null ? '' : String(typed.follows)} />
        <TextField
          id="text"
          name="text"
          label="Your question"
          hint={ownerText === '' ? 'Whoever answers for the report answers it.' : `${ownerText} answers it.`}
          rows={5}
          value={typed.text}
          {...errorOf(problems, 'text')}
        />
        {committees.length > 0 && (
          <SelectField
            id="committee"
            name="committee"
            label="For which committee"
            options={[{ value: '', text: 'None: I ask for myself' }, ...committees.map(({ code, title: text }) => ({ value: code, text }))]}
            value={typed.committee}
            {...errorOf(problems, 'committee')}
          />
        )}
        <p class="buttons">
          <Button text="Ask" />
          <a href={ways.issued(typed.report, typed.issue)}>Back to the report</a>
        </p>
      </form>
    </CouncilPage>
  );
}

/** What was typed into the forms of a question and not taken. */
export interface TypedAnswer {
  readonly answer: string;
  readonly due: string;
  readonly problems: readonly FieldProblem[];
}

export interface QuestionPageProps {
  readonly here: Here;
  readonly question: QuestionBriefing;
  readonly further: readonly QuestionBriefing[];
  readonly typed: TypedAnswer;
  readonly said: string | null;
}

/** The answer in writing, or the day by which it comes. */
function AnswerForms({ here, question, typed }: Pick<QuestionPageProps, 'here' | 'question' | 'typed'>) {
  const ways = scrutinyWays(here.addresses);
  return (
    <Section title="Answer" id="answer">
      <form action={ways.questionAct(question.number, 'answer')} method="post">
        <TextField
          id="text"
          name="text"
          label="Your answer"
          hint="It stands under the question in the report, with your name. It cannot be changed afterwards."
          rows={6}
          value={typed.answer}
          {...errorOf(typed.problems, 'text')}
        />
        <Button text="Answer" />
      </form>
      <form action={ways.questionAct(question.number, 'due')} method="post">
        <div class="side-by-side">
          <TextField
            id="due"
            name="due"
            label="Or say by when you answer"
            type="date"
            value={typed.due}
            {...errorOf(typed.problems, 'due')}
          />
          <div class="group-of-fields">
            <Button text="Promise this day" secondary />
          </div>
        </div>
      </form>
    </Section>
  );
}

/** One question by itself: where it was asked, how far it has come, its answer, what went on from it. */
export function QuestionPage({ here, question, further, typed, said }: QuestionPageProps) {
  const ways = scrutinyWays(here.addresses);
  const { number, name, about, text, pin, onText, reportText, steps, answer, standing, recommendations, mayAnswer } = question;
  const answering = mayAnswer && answer === null;
  const acts = questionActs(ways, question).filter(() => !answering);
  return (
    <CouncilPage
      here={here}
      title={windowTitle(name, typed.problems)}
      room="scrutiny"
      width="narrow"
      thread={[
        { level: 'Scrutiny', title: 'Questions and recommendations', href: ways.tracker() },
        { level: 'Question', title: name, href: null },
      ]}
    >
      <div class="page-head">
        <div>
          <p class="reference">
            {name} · {about}
          </p>
          <h1 class="asked-title">{text}</h1>
          <p class="ways">
            About <a href={ways.issued(pin.report, pin.issue, questionAnchor(number))}>{onText}</a>, {reportText}
          </p>
        </div>
      </div>
      <NotTaken problems={typed.problems} />
      <Done text={said} />
      <AskingSteps steps={steps} />
      {answer === null ? <p class="note">{standing}</p> : <Answer answer={answer} />}
      {answering && <AnswerForms here={here} question={question} typed={typed} />}
      {acts.length > 0 && (
        <p class="buttons">
          {acts.map(({ text: act, href }, index) => (
            <a class={index === 0 ? 'button' : 'button secondary'} href={href}>
              {act}
            </a>
          ))}
        </p>
      )}
      {recommendations.length > 0 && (
        <Section title="Recommended from it">
          <SideList items={recommendations.map((made) => ({ text: made.name, href: ways.recommendation(made.number) }))} />
        </Section>
      )}
      {further.length > 0 && (
        <Section title="Asked further">
          {further.map((each) => (
            <Pinned here={here} question={each} />
          ))}
        </Section>
      )}
    </CouncilPage>
  );
}
