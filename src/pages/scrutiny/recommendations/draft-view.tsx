import { Button, SelectField, TextField } from '../../../components/forms/forms.tsx';
import { PageHead } from '../../../components/layout/page-head.tsx';
import type { FieldProblem, TypedRecord } from '../../../tasks/scrutiny/typed.ts';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { ADDRESSEE_OPTIONS } from '../addressees.ts';
import { errorOf, NotTaken, windowTitle } from '../form-parts.tsx';

export interface DraftPageProps {
  readonly here: Here;
  readonly typed: TypedRecord;
  readonly meetings: readonly { readonly number: number; readonly text: string }[];
  /** the question that it arises from, with its answer; null for none */
  readonly question: { readonly number: number; readonly name: string; readonly text: string; readonly answer: string } | null;
  readonly problems: readonly FieldProblem[];
}

/** A recommendation that arises from a question and its answer, for the meeting at which it is made. */
export function DraftPage({ here, typed, meetings, question, problems }: DraftPageProps) {
  const ways = scrutinyWays(here.addresses);
  const title = 'Draft a recommendation';
  const back = question === null ? ways.home() : ways.question(question.number);
  return (
    <CouncilPage
      here={here}
      title={windowTitle(title, problems)}
      room="scrutiny"
      width="narrow"
      thread={[
        { level: 'Scrutiny', title: 'Questions and recommendations', href: ways.tracker() },
        ...(question === null ? [] : [{ level: 'Question', title: question.name, href: back }]),
        { level: 'Page', title, href: null },
      ]}
    >
      <PageHead title={title}>{question !== null && <p class="opening">{question.text}</p>}</PageHead>
      {question !== null && question.answer !== '' && (
        <div class="answer">
          {question.answer.split(/\n\s*\n/).map((paragraph) => (
            <p class="said">{paragraph}</p>
          ))}
        </div>
      )}
      <NotTaken problems={problems} title="The recommendation was not recorded" />
      {meetings.length === 0 ? (
        <p>
          A recommendation is made at a meeting of a committee, and none of yours is published yet. Your question and its answer stay with
          the report until then. <a href={ways.meetings()}>All meetings</a>
        </p>
      ) : (
        <form action={ways.recommend()} method="post">
          <input type="hidden" name="question" value={question === null ? '' : String(question.number)} />
          <input type="hidden" name="kind" value="recommendation" />
          <input type="hidden" name="item" value={typed.item === null ? '' : String(typed.item)} />
          <input type="hidden" name="item-meeting" value={String(typed.meeting)} />
          <TextField
            id="text"
            name="text"
            label="What you recommend"
            hint="As it is to stand in the minutes: That the Cabinet Member ..."
            rows={5}
            value={typed.text}
            {...errorOf(problems, 'text')}
          />
          <SelectField
            id="meeting"
            name="meeting"
            label="At the meeting"
            options={meetings.map(({ number, text }) => ({ value: String(number), text }))}
            value={String(typed.meeting)}
            {...errorOf(problems, 'meeting')}
          />
          <div class="side-by-side">
            <SelectField id="to" name="to" label="To" options={ADDRESSEE_OPTIONS} value={typed.to} {...errorOf(problems, 'to')} />
            <TextField
              id="addressee"
              name="addressee"
              label="By name or post"
              value={typed.addressee}
              {...errorOf(problems, 'addressee')}
            />
            <TextField id="due" name="due" label="Answer due" type="date" value={typed.due} {...errorOf(problems, 'due')} />
          </div>
          <p class="hint">An executive answers within two months unless the committee says otherwise.</p>
          <p class="buttons">
            <Button text="Make the recommendation" />
            <a href={back}>Leave without saving</a>
          </p>
        </form>
      )}
    </CouncilPage>
  );
}
