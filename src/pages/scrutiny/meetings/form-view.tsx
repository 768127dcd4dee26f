import { Button, Checkboxes, Radios, SelectField, TextField } from '../../../components/forms/forms.tsx';
import { PageHead } from '../../../components/layout/page-head.tsx';
import { ASKED_OF_COMMITTEE, type AskedOfCommittee } from '../../../model/scrutiny.ts';
import type { FieldProblem, ItemChoices, TypedItem, TypedMeeting } from '../../../tasks/scrutiny/typed.ts';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { Conflict, errorOf, NotTaken, windowTitle } from '../form-parts.tsx';

interface FormProps {
  readonly here: Here;
  readonly problems: readonly FieldProblem[];
  readonly conflict: string | null;
}

export interface MeetingFormProps extends FormProps {
  /** null for a new one */
  readonly number: number | null;
  readonly typed: TypedMeeting;
  readonly committees: readonly { readonly code: string; readonly title: string }[];
}

/** When and where a committee meets. */
export function MeetingFormPage({ here, number, typed, committees, problems, conflict }: MeetingFormProps) {
  const ways = scrutinyWays(here.addresses);
  const title = number === null ? 'Plan a meeting' : 'Change date or place';
  return (
    <CouncilPage
      here={here}
      title={windowTitle(title, problems)}
      room="scrutiny"
      thread={[
        { level: 'Scrutiny', title: 'Meetings', href: ways.meetings() },
        { level: 'Meeting', title, href: null },
      ]}
    >
      <PageHead title={title} />
      <NotTaken problems={problems} />
      <Conflict text={conflict} />
      <form action={number === null ? ways.meetingNew() : ways.meetingAct(number, 'edit')} method="post">
        <input type="hidden" name="seen" value={String(typed.seen)} />
        <SelectField
          id="committee"
          name="committee"
          label="Committee"
          options={[{ value: '', text: 'Choose one' }, ...committees.map(({ code, title: text }) => ({ value: code, text }))]}
          value={typed.committee}
          {...errorOf(problems, 'committee')}
        />
        <div class="side-by-side">
          <TextField id="date" name="date" label="Date" type="date" value={typed.date} {...errorOf(problems, 'date')} />
          <TextField id="time" name="time" label="Time" hint="As 10:00" value={typed.time} width="short" {...errorOf(problems, 'time')} />
        </div>
        <TextField id="place" name="place" label="Place" value={typed.place} {...errorOf(problems, 'place')} />
        <p class="buttons">
          <Button text={number === null ? 'Plan the meeting' : 'Save'} />
          <a href={number === null ? ways.meetings() : ways.meeting(number)}>Leave without saving</a>
        </p>
      </form>
    </CouncilPage>
  );
}

const ASKED_TEXTS: Readonly<Record<AskedOfCommittee, string>> = { review: 'Review', note: 'Note', comment: 'Comment', decide: 'Decide' };

export interface ItemFormProps extends FormProps {
  readonly meeting: { readonly number: number; readonly text: string };
  /** null for a new one */
  readonly item: number | null;
  readonly typed: TypedItem;
  readonly choices: ItemChoices;
}

/** An item of an agenda: the report that it carries, what is asked, and who may read it. */
export function ItemFormPage({ here, meeting, item, typed, choices, problems, conflict }: ItemFormProps) {
  const ways = scrutinyWays(here.addresses);
  const title = item === null ? 'Add an item' : `Change item ${item}`;
  const action = item === null ? ways.meetingAct(meeting.number, 'items/new') : ways.item(meeting.number, item, 'edit');
  return (
    <CouncilPage
      here={here}
      title={windowTitle(title, problems)}
      room="scrutiny"
      thread={[
        { level: 'Scrutiny', title: 'Meetings', href: ways.meetings() },
        { level: 'Meeting', title: meeting.text, href: ways.meeting(meeting.number) },
        { level: 'Item', title, href: null },
      ]}
    >
      <PageHead title={title} />
      <NotTaken problems={problems} />
      <Conflict text={conflict} />
      <form action={action} method="post">
        <input type="hidden" name="seen" value={String(typed.seen)} />
        <SelectField
          id="report"
          name="report"
          label="Report"
          hint={
            choices.reports.length === 0
              ? 'No report was issued yet. The item can be added without one, and given one later.'
              : 'Issued reports alone: what is put to a committee never changes again.'
          }
          options={[{ value: '', text: 'No report' }, ...choices.reports]}
          value={typed.report}
          {...errorOf(problems, 'report')}
        />
        <TextField
          id="title"
          name="title"
          label="Title on the agenda"
          hint="Left empty, that of the report."
          value={typed.title}
          {...errorOf(problems, 'title')}
        />
        <Checkboxes
          id="asks"
          name="asks"
          legend="What the committee is asked to do"
          items={ASKED_OF_COMMITTEE.map((value) => ({ value, text: ASKED_TEXTS[value], checked: typed.asks.includes(value) }))}
          {...errorOf(problems, 'asks')}
        />
        <Radios
          name="classification"
          legend="Classification"
          items={[
            { value: 'unrestricted', text: 'Unrestricted', hint: 'Everybody may read it' },
            {
              value: 'exempt',
              text: 'Exempt',
              hint: 'The committee’s members and officers alone; the public pack leaves it out and says so',
            },
          ]}
          value={typed.classification}
          {...errorOf(problems, 'classification')}
        />
        <TextField
          id="ground"
          name="ground"
          label="Ground, if it is exempt"
          hint="A paragraph of Schedule 12A to the Local Government Act 1972."
          value={typed.ground}
          suggestions={choices.grounds}
          {...errorOf(problems, 'ground')}
        />
        <TextField
          id="place"
          name="place"
          label="Place on the agenda"
          hint="A number; left empty, the last."
          value={typed.place}
          width="short"
          inputmode="numeric"
          {...errorOf(problems, 'place')}
        />
        <p class="buttons">
          <Button text={item === null ? 'Add the item' : 'Save the item'} />
          <a href={ways.meeting(meeting.number)}>Leave without saving</a>
        </p>
      </form>
      {item !== null && (
        <form action={ways.item(meeting.number, item, 'remove')} method="post">
          <p>Taken off the agenda, its cover report goes with it; comments and recommendations that were recorded at it stay.</p>
          <p class="buttons">
            <Button text="Take it off the agenda" secondary />
          </p>
        </form>
      )}
    </CouncilPage>
  );
}
