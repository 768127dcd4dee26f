import type { RequestBriefing } from '../../../briefing/scrutinyTypes.ts';
import { Button, Radios, SelectField, TextField } from '../../../components/forms/forms.tsx';
import { PageHead, Section } from '../../../components/layout/page-head.tsx';
import { Answer } from '../../../components/pinned-question/pinned-question.tsx';
import type { FieldProblem, TypedRequest, TypedSelectionAnswer } from '../../../tasks/scrutiny/typed.ts';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { Done, errorOf, NotTaken, windowTitle } from '../form-parts.tsx';

export interface RequestChoices {
  readonly committees: readonly { readonly code: string; readonly title: string }[];
  readonly meetings: readonly { readonly number: number; readonly text: string }[];
  readonly indicators: readonly { readonly code: string; readonly title: string }[];
}

export interface RequestFormProps {
  readonly here: Here;
  readonly typed: TypedRequest;
  readonly choices: RequestChoices;
  readonly problems: readonly FieldProblem[];
}

/** What a committee asks of the selection of indicators. */
export function RequestFormPage({ here, typed, choices, problems }: RequestFormProps) {
  const ways = scrutinyWays(here.addresses);
  const title = 'Ask for a change of the selection';
  return (
    <CouncilPage
      here={here}
      title={windowTitle(title, problems)}
      room="scrutiny"
      width="narrow"
      thread={[
        { level: 'Scrutiny', title: 'Questions and recommendations', href: ways.tracker() },
        { level: 'Page', title, href: null },
      ]}
    >
      <PageHead title={title}>
        <p class="opening dense">
          A committee may ask that an indicator is added, dropped or changed. The request and its answer stay with the indicator, so that
          nothing vanishes between two reports unexplained.
        </p>
      </PageHead>
      <NotTaken problems={problems} title="The request was not recorded" />
      {choices.meetings.length === 0 ? (
        <p>
          It is asked at a meeting of a committee, and none is published yet. <a href={ways.meetings()}>All meetings</a>
        </p>
      ) : (
        <form action={ways.requestNew()} method="post">
          <SelectField
            id="meeting"
            name="meeting"
            label="At the meeting"
            options={choices.meetings.map(({ number, text }) => ({ value: String(number), text }))}
            value={typed.meeting}
            {...errorOf(problems, 'meeting')}
          />
          <Radios
            name="change"
            legend="An indicator is to be"
            items={[
              { value: 'add', text: 'Added' },
              { value: 'drop', text: 'Dropped' },
              { value: 'change', text: 'Changed' },
            ]}
            value={typed.change}
            {...errorOf(problems, 'change')}
          />
          <TextField
            id="indicator"
            name="indicator"
            label="Which indicator"
            hint="Its reference; left empty for one that is to be added."
            value={typed.indicator}
            suggestions={choices.indicators.map(({ code }) => code)}
            {...errorOf(problems, 'indicator')}
          />
          <TextField id="text" name="text" label="What is asked, and why" rows={4} value={typed.text} {...errorOf(problems, 'text')} />
          <p class="buttons">
            <Button text="Record the request" />
            <a href={ways.tracker()}>Leave without saving</a>
          </p>
        </form>
      )}
    </CouncilPage>
  );
}

export interface RequestPageProps {
  readonly here: Here;
  readonly request: RequestBriefing;
  readonly typed: TypedSelectionAnswer;
  readonly problems: readonly FieldProblem[];
  readonly said: string | null;
}

/** One request with its answer. */
export function RequestPage({ here, request, typed, problems, said }: RequestPageProps) {
  const ways = scrutinyWays(here.addresses);
  const { number, name, title, about, text, indicator, there, answer, standing, mayAnswer, change } = request;
  return (
    <CouncilPage
      here={here}
      title={windowTitle(`${name}: ${title}`, problems)}
      room="scrutiny"
      width="narrow"
      thread={[
        { level: 'Scrutiny', title: 'Questions and recommendations', href: ways.tracker() },
        { level: 'Request', title: name, href: null },
      ]}
    >
      <PageHead title={title} reference={`${name} · ${about}`}>
        <p class="opening">{text}</p>
        {indicator !== null && (
          <p class="ways">
            {there ? (
              <a href={here.addresses.indicator(indicator)}>The indicator, {indicator}</a>
            ) : (
              <>
                {indicator} is no more in the plan: <a href={here.addresses.indicatorHistory(indicator)}>what was done to it</a>
              </>
            )}
          </p>
        )}
      </PageHead>
      <NotTaken problems={problems} />
      <Done text={said} />
      {answer === null ? (
        <p class="note">{standing}</p>
      ) : (
        <Section title={`Answer: ${answer.word}`}>
          <Answer answer={answer} />
        </Section>
      )}
      {mayAnswer && answer === null && (
        <Section title="Answer" id="answer">
          <form action={ways.requestAct(number, 'answer')} method="post">
            <Radios
              name="answer"
              legend="The request is"
              items={[
                { value: 'agreed', text: 'Agreed' },
                { value: 'partly', text: 'Agreed in part' },
                { value: 'refused', text: 'Refused' },
              ]}
              value={typed.answer}
              {...errorOf(problems, 'answer')}
            />
            <TextField id="text" name="text" label="Why" rows={4} value={typed.text} {...errorOf(problems, 'text')} />
            {change === 'add' && (
              <TextField
                id="indicator"
                name="indicator"
                label="The indicator that was added for it"
                hint="Its reference, once it is set up."
                value={typed.indicator}
                {...errorOf(problems, 'indicator')}
              />
            )}
            <Button text="Answer" />
          </form>
        </Section>
      )}
    </CouncilPage>
  );
}
