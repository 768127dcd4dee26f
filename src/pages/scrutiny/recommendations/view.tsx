import type { MadeBriefing } from '../../../briefing/scrutinyTypes.ts';
import { Button, Radios, SelectField, TextField } from '../../../components/forms/forms.tsx';
import { Section } from '../../../components/layout/page-head.tsx';
import { Answer, AskingSteps } from '../../../components/pinned-question/pinned-question.tsx';
import { SideList } from '../../../components/side-list/side-list.tsx';
import type { FieldProblem, FollowUpChoices, TypedClosing, TypedFollowUp, TypedResponse } from '../../../tasks/scrutiny/typed.ts';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { type ScrutinyWays, scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { Done, errorOf, NotTaken, windowTitle } from '../form-parts.tsx';

/** The forms of a recommendation, as they were opened or sent. */
export interface MadeForms {
  readonly response: TypedResponse;
  readonly followUp: TypedFollowUp;
  readonly closing: TypedClosing;
  /** fields as the page names them: `respond-text`, `follow-title`, `close-meeting` */
  readonly problems: readonly FieldProblem[];
}

export interface MadePageProps {
  readonly here: Here;
  readonly made: MadeBriefing;
  readonly forms: MadeForms;
  /** what the follow-up form offers; null for whoever may not follow up */
  readonly choices: FollowUpChoices | null;
  /** meetings at which its committee may close it; empty for whoever may not */
  readonly meetings: readonly { readonly number: number; readonly text: string }[];
  readonly said: string | null;
}

interface FormProps {
  readonly ways: ScrutinyWays;
  readonly number: number;
  readonly forms: MadeForms;
}

function RespondForm({ ways, number, forms: { response, problems }, again }: FormProps & { again: boolean }) {
  return (
    <Section title={again ? 'Respond anew' : 'Respond'} id="respond">
      {again && <p>It takes the place of the response above. The audit log keeps both.</p>}
      <form action={ways.recommendationAct(number, 'respond')} method="post">
        <Radios
          name="response"
          id="respond-response"
          legend="The recommendation is"
          items={[
            { value: 'accepted', text: 'Accepted' },
            { value: 'partly', text: 'Accepted in part' },
            { value: 'not-accepted', text: 'Not accepted' },
          ]}
          value={response.response}
          {...errorOf(problems, 'respond-response')}
        />
        <TextField
          id="respond-text"
          name="text"
          label="Why, and what will be done"
          rows={5}
          value={response.text}
          {...errorOf(problems, 'respond-text')}
        />
        <Button text="Respond" />
      </form>
    </Section>
  );
}

function FollowForm({ ways, number, forms: { followUp, problems }, choices }: FormProps & { choices: FollowUpChoices }) {
  return (
    <Section title="An action that follows from it" id="follow">
      <form action={ways.recommendationAct(number, 'actions')} method="post">
        <TextField
          id="follow-action"
          name="action"
          label="An action that is in the plan already"
          hint="Its reference. Left empty, a new action is put into the plan:"
          value={followUp.action}
          suggestions={choices.actions.map(({ ref }) => ref)}
          {...errorOf(problems, 'follow-action')}
        />
        <SelectField
          id="follow-objective"
          name="objective"
          label="Under which objective"
          options={[{ value: '', text: 'Choose one, for a new action' }, ...choices.objectives]}
          value={followUp.objective}
          {...errorOf(problems, 'follow-objective')}
        />
        <TextField
          id="follow-title"
          name="title"
          label="What is to be done"
          rows={2}
          value={followUp.title}
          {...errorOf(problems, 'follow-title')}
        />
        <div class="side-by-side">
          <TextField
            id="follow-owner"
            name="owner"
            label="Owner"
            value={followUp.owner}
            suggestions={choices.owners}
            {...errorOf(problems, 'follow-owner')}
          />
          <TextField id="follow-due" name="due" label="Due" type="date" value={followUp.due} {...errorOf(problems, 'follow-due')} />
        </div>
        <Button text="Add the action" secondary />
      </form>
    </Section>
  );
}

function CloseForm({ ways, number, forms: { closing, problems }, meetings }: FormProps & Pick<MadePageProps, 'meetings'>) {
  return (
    <Section title="Close it for the committee" id="close">
      {meetings.length === 0 ? (
        <p>It is closed at a meeting of its committee, and none is published yet.</p>
      ) : (
        <form action={ways.recommendationAct(number, 'close')} method="post">
          <SelectField
            id="close-meeting"
            name="meeting"
            label="Closed at the meeting"
            options={meetings.map((meeting) => ({ value: String(meeting.number), text: meeting.text }))}
            value={closing.meeting}
            {...errorOf(problems, 'close-meeting')}
          />
          <TextField
            id="close-text"
            name="text"
            label="Why the committee closes it"
            rows={3}
            value={closing.text}
            {...errorOf(problems, 'close-text')}
          />
          <Button text="Close it" />
        </form>
      )}
    </Section>
  );
}

/** One comment or recommendation: to whom, how far it has come, its response, what follows from it, its closing. */
export function MadePage({ here, made, forms, choices, meetings, said }: MadePageProps) {
  const ways = scrutinyWays(here.addresses);
  const { number, name, about, committee, meeting, text, steps, standing, response, actions, closed, question } = made;
  const shared = { ways, number, forms };
  return (
    <CouncilPage
      here={here}
      title={windowTitle(name, forms.problems)}
      room="scrutiny"
      width="narrow"
      thread={[
        { level: 'Scrutiny', title: 'Questions and recommendations', href: ways.tracker() },
        { level: 'Committee', title: committee.title, href: ways.committee(committee.code) },
        { level: made.kind === 'comment' ? 'Comment' : 'Recommendation', title: name, href: null },
      ]}
    >
      <div class="page-head">
        <div>
          <p class="reference">
            {name} · {about}
          </p>
          <h1 class="asked-title">{text}</h1>
          <p class="ways">
            Made at the <a href={ways.meeting(meeting.number)}>meeting: {meeting.text}</a>
            {question !== null && (
              <>
                {' · '}from <a href={ways.question(question.number)}>{question.name.toLowerCase()}</a>
              </>
            )}
          </p>
        </div>
      </div>
      <NotTaken problems={forms.problems} />
      <Done text={said} />
      {steps.length > 0 && <AskingSteps steps={steps} />}
      <p class="note">{standing}</p>
      {response !== null && (
        <Section title={`Response: ${response.word}`}>
          <Answer answer={response} />
        </Section>
      )}
      {actions.length > 0 && (
        <Section title="What follows from it" aside={actions.length === 1 ? '1 action' : `${actions.length} actions`}>
          <SideList
            items={actions.map(({ ref, title, stateText }) => ({
              text: title,
              href: here.addresses.action(ref),
              detail: `${ref} · ${stateText}`,
            }))}
          />
        </Section>
      )}
      {closed !== null && (
        <Section title="Closed">
          <Answer answer={closed} />
        </Section>
      )}
      {made.mayRespond && <RespondForm {...shared} again={response !== null} />}
      {made.mayFollowUp && choices !== null && <FollowForm {...shared} choices={choices} />}
      {made.mayClose && <CloseForm {...shared} meetings={meetings} />}
    </CouncilPage>
  );
}
