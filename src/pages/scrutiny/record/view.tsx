import type { Child } from 'hono/jsx';
import type { ItemBriefing, MadeBriefing, MeetingBriefing, QuestionBriefing } from '../../../briefing/scrutinyTypes.ts';
import { Button, Radios, SelectField, TextField } from '../../../components/forms/forms.tsx';
import { PageHead, Section } from '../../../components/layout/page-head.tsx';
import { Agenda } from '../../../components/scrutiny/agenda.tsx';
import { MadeList } from '../../../components/scrutiny/made-list.tsx';
import type { FieldProblem, TypedRecord } from '../../../tasks/scrutiny/typed.ts';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { ADDRESSEE_OPTIONS } from '../addressees.ts';
import { Done, errorOf, NotTaken, windowTitle } from '../form-parts.tsx';
import { madeItem, questionItem } from '../made.ts';

/** One of the page's forms: that of an item, of what stands at none, of a question, of a recommendation that comes back. */
export type RecordForm = `item-${number}` | 'besides' | `question-${number}` | `close-${number}`;

/** What was sent of one form and not taken. */
export interface Refused {
  readonly form: RecordForm;
  readonly typed: TypedRecord;
  /** fields as the form names them, without what its ids begin with */
  readonly problems: readonly FieldProblem[];
}

interface RecordPageProps {
  readonly here: Here;
  readonly meeting: MeetingBriefing;
  /** a form with nothing in it but the date by which a recommendation is answered */
  readonly empty: TypedRecord;
  /** the form that is open: the one that was used last */
  readonly at: RecordForm;
  readonly said: string | null;
  readonly refused: Refused | null;
}

function refusedIn({ refused, empty }: RecordPageProps, form: RecordForm) {
  const mine = refused?.form === form ? refused : null;
  const problems = (mine?.problems ?? []).map(({ field, text }) => ({ field: `${form}-${field}`, text }));
  return { typed: mine?.typed ?? empty, problems };
}

/** The field that takes the focus when the page opens, so that a clerk goes on typing. */
function Words({ form, open, label, value, error }: { form: RecordForm; open: boolean; label: string; value: string; error?: string }) {
  return (
    <div class={error === undefined ? 'group-of-fields' : 'group-of-fields wrong'}>
      <label class="field-label" for={`${form}-text`}>
        {label}
      </label>
      {error !== undefined && (
        <p class="error" id={`${form}-text-error`}>
          <span class="hidden">Error: </span>
          {error}
        </p>
      )}
      <textarea
        class="field long"
        id={`${form}-text`}
        name="text"
        rows={3}
        autofocus={open}
        aria-describedby={error === undefined ? undefined : `${form}-text-error`}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {value}
      </textarea>
    </div>
  );
}

/** A form that opens in its place; the one that was used last stands open, its words focused. */
function Opening({ title, open, children }: { title: string; open: boolean; children: Child }) {
  return (
    <details class="record-form" open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

function MakeForm({ page, form, title, item }: { page: RecordPageProps; form: RecordForm; title: string; item: number | null }) {
  const { here, meeting, at } = page;
  const { typed, problems } = refusedIn(page, form);
  const open = at === form;
  const error = errorOf(problems, `${form}-text`).error;
  return (
    <Opening title={title} open={open}>
      <form action={scrutinyWays(here.addresses).meetingAct(meeting.number, 'record')} method="post">
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="item" value={item === null ? '' : String(item)} />
        <Words form={form} open={open} label="What the committee said" value={typed.text} {...(error === undefined ? {} : { error })} />
        <Radios
          name="kind"
          id={`${form}-kind`}
          legend="It is a"
          items={[
            { value: 'recommendation', text: 'Recommendation', hint: 'It is answered, followed up, and closed by this committee' },
            { value: 'comment', text: 'Comment', hint: 'It is heard, and stands in the minutes' },
          ]}
          value={typed.kind}
          {...errorOf(problems, `${form}-kind`)}
        />
        <div class="side-by-side">
          <SelectField
            id={`${form}-to`}
            name="to"
            label="To"
            options={ADDRESSEE_OPTIONS}
            value={typed.to}
            {...errorOf(problems, `${form}-to`)}
          />
          <TextField
            id={`${form}-addressee`}
            name="addressee"
            label="By name or post"
            value={typed.addressee}
            {...errorOf(problems, `${form}-addressee`)}
          />
          <TextField id={`${form}-due`} name="due" label="Answer due" type="date" value={typed.due} {...errorOf(problems, `${form}-due`)} />
        </div>
        <Button text="Record" />
      </form>
    </Opening>
  );
}

/** One field and one button: an answer that was given, a recommendation that was closed. */
function SaidForm(props: { page: RecordPageProps; form: RecordForm; title: string; label: string; button: string }) {
  const { page, form, title, label, button } = props;
  const { typed, problems } = refusedIn(page, form);
  const open = page.at === form;
  const error = errorOf(problems, `${form}-text`).error;
  return (
    <Opening title={title} open={open}>
      <form action={scrutinyWays(page.here.addresses).meetingAct(page.meeting.number, 'record')} method="post">
        <input type="hidden" name="form" value={form} />
        <Words
          form={form}
          open={open}
          label={label}
          value={page.refused?.form === form ? typed.text : ''}
          {...(error === undefined ? {} : { error })}
        />
        <Button text={button} secondary />
      </form>
    </Opening>
  );
}

function Question({ page, question }: { page: RecordPageProps; question: QuestionBriefing }) {
  return (
    <SaidForm
      page={page}
      form={`question-${question.number}`}
      title={`Answer given to ${question.name.toLowerCase()}`}
      label="The answer"
      button="Record the answer"
    />
  );
}

function Item({ page, item }: { page: RecordPageProps; item: ItemBriefing }) {
  const ways = scrutinyWays(page.here.addresses);
  return (
    <>
      {item.made.length > 0 && <MadeList items={item.made.map((made) => madeItem(ways, made))} />}
      {item.questions.length > 0 && (
        <MadeList
          items={item.questions.map((question) => ({
            ...questionItem(ways, question),
            ...(question.answer === null && question.mayAnswer ? { below: <Question page={page} question={question} /> } : {}),
          }))}
        />
      )}
      <MakeForm
        page={page}
        form={`item-${item.number}`}
        item={item.number}
        title={`Record a comment or recommendation at item ${item.number}`}
      />
    </>
  );
}

function Closing({ page, made }: { page: RecordPageProps; made: MadeBriefing }) {
  return (
    <SaidForm
      page={page}
      form={`close-${made.number}`}
      title={`Close ${made.name.toLowerCase()}`}
      label="Why the committee closes it"
      button={`Close ${made.name.toLowerCase()}`}
    />
  );
}

/** A meeting as it happens: what is said at each item, answers, what is closed, all on one page and by keyboard. */
export function RecordPage(page: RecordPageProps) {
  const { here, meeting, said, refused } = page;
  const ways = scrutinyWays(here.addresses);
  const problems = (refused?.problems ?? []).map(({ field, text }) => ({ field: `${refused?.form ?? ''}-${field}`, text }));
  const title = `Record: ${meeting.text}`;
  return (
    <CouncilPage
      here={here}
      title={windowTitle(title, problems)}
      room="scrutiny"
      thread={[
        { level: 'Scrutiny', title: 'Meetings', href: ways.meetings() },
        { level: 'Meeting', title: meeting.text, href: ways.meeting(meeting.number) },
        { level: 'Page', title: 'Record', href: null },
      ]}
    >
      <PageHead title={title} />
      <NotTaken problems={problems} title="Nothing was recorded" />
      <Done text={said} />
      <Section title="Agenda">
        <Agenda
          items={meeting.agenda.map((item) => ({
            number: item.number,
            title: item.title,
            report: item.report === null ? null : { text: item.report.title, href: ways.issued(item.report.code, item.report.issue) },
            asked: item.askedText,
            exempt: item.exemptText,
            links: [],
            below: <Item page={page} item={item} />,
          }))}
        />
        {meeting.agenda.length === 0 && <p>Nothing stands on the agenda. What is said can be recorded all the same:</p>}
        {meeting.besides.length > 0 && <MadeList items={meeting.besides.map((made) => madeItem(ways, made))} />}
        <MakeForm page={page} form="besides" item={null} title="Record a comment or recommendation at no item" />
      </Section>
      {meeting.dueBack.length > 0 && (
        <Section title="Coming back to the committee" aside={String(meeting.dueBack.length)}>
          <MadeList
            items={meeting.dueBack.map((made) => ({
              ...madeItem(ways, made),
              ...(made.mayClose ? { below: <Closing page={page} made={made} /> } : {}),
            }))}
          />
        </Section>
      )}
      {meeting.closed.length > 0 && (
        <Section title="Closed at this meeting">
          <MadeList items={meeting.closed.map((made) => madeItem(ways, made))} />
        </Section>
      )}
      <Section title="When it is over">
        {meeting.stage === 'held' ? (
          <p>
            The meeting is held. What was forgotten can still be recorded here;{' '}
            <a href={ways.meetingAct(meeting.number, 'minutes')}>its minutes</a> follow.
          </p>
        ) : (
          <form action={ways.meetingAct(meeting.number, 'hold')} method="post">
            <p>Once it is held its minutes are made of what was recorded.</p>
            <Button text="The meeting is over" secondary />
          </form>
        )}
        {here.may('ask-question') && (
          <p class="ways">
            <a href={ways.requestNew({ meeting: String(meeting.number) })}>
              Record what the committee asked of the selection of indicators
            </a>
          </p>
        )}
      </Section>
    </CouncilPage>
  );
}
