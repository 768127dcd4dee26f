import type { CoverView } from '../../../briefing/scrutinyTypes.ts';
import { Downloads } from '../../../components/downloads/downloads.tsx';
import { Button, Radios, TextField } from '../../../components/forms/forms.tsx';
import { PageHead } from '../../../components/layout/page-head.tsx';
import { CoverPreview } from '../../../components/scrutiny/cover-preview.tsx';
import type { Contact, CoverSection } from '../../../model/coverReport.ts';
import type { FieldProblem, TypedCover } from '../../../tasks/scrutiny/typed.ts';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { Conflict, Done, errorOf, NotTaken, windowTitle } from '../form-parts.tsx';

export interface CoverPageProps {
  readonly here: Here;
  readonly meeting: { readonly number: number; readonly text: string };
  readonly item: { readonly number: number; readonly title: string; readonly covered: boolean };
  readonly typed: TypedCover;
  readonly view: CoverView;
  readonly grounds: readonly string[];
  readonly said: string | null;
  readonly problems: readonly FieldProblem[];
  readonly conflict: string | null;
}

type Problems = Pick<CoverPageProps, 'problems'>;

/** One section: its heading, and a field for each of its paragraphs. */
function SectionFields({ section, at, problems }: Problems & { section: CoverSection; at: number }) {
  return (
    <fieldset class="cover-section">
      <legend class="hidden">Section {at + 1}</legend>
      <input type="hidden" name={`paragraphs-${at}`} value={String(section.paragraphs.length)} />
      <TextField
        id={`section-${at}`}
        name={`section-${at}`}
        label={`Heading of section ${at + 1}`}
        value={section.title}
        {...errorOf(problems, `section-${at}`)}
      />
      {section.paragraphs.map((text, paragraph) => (
        <>
          <TextField
            id={`paragraph-${at}-${paragraph}`}
            name={`paragraph-${at}-${paragraph}`}
            label={`Section ${at + 1}, paragraph ${paragraph + 1}`}
            rows={4}
            value={text}
            {...errorOf(problems, `paragraph-${at}-${paragraph}`)}
          />
          <p>
            <button class="plain-button" type="submit" name="do" value={`remove-paragraph-${at}-${paragraph}`}>
              Take out this paragraph
              <span class="hidden">
                , section {at + 1}, paragraph {paragraph + 1}
              </span>
            </button>
          </p>
        </>
      ))}
      <p class="buttons">
        <button class="button secondary" type="submit" name="do" value={`add-paragraph-${at}`}>
          Add a paragraph<span class="hidden"> to section {at + 1}</span>
        </button>
        <button class="plain-button" type="submit" name="do" value={`remove-section-${at}`}>
          Take out section {at + 1}
        </button>
      </p>
    </fieldset>
  );
}

const CONTACT_FIELDS: readonly { readonly name: keyof Contact; readonly label: string }[] = [
  { name: 'name', label: 'Name' },
  { name: 'title', label: 'Post' },
  { name: 'phone', label: 'Telephone' },
  { name: 'email', label: 'E-mail' },
];

function ContactFields({ contact, at, problems }: Problems & { contact: Contact; at: number }) {
  return (
    <fieldset class="cover-section">
      <legend class="field-label">Contact {at + 1}</legend>
      <div class="side-by-side">
        {CONTACT_FIELDS.map(({ name, label }) => (
          <TextField
            id={`contact-${at}-${name}`}
            name={`contact-${at}-${name}`}
            label={label}
            value={contact[name]}
            {...errorOf(problems, `contact-${at}-${name}`)}
          />
        ))}
      </div>
      <button class="plain-button" type="submit" name="do" value={`remove-contact-${at}`}>
        Take out contact {at + 1}
      </button>
    </fieldset>
  );
}

/** What stands at the head of a cover report. */
function HeadFields({ typed: { cover }, grounds, problems }: Pick<CoverPageProps, 'typed' | 'grounds' | 'problems'>) {
  return (
    <>
      <TextField
        id="from"
        name="from"
        label="From"
        hint="One a line, each with her post."
        rows={3}
        value={cover.from.join('\n')}
        {...errorOf(problems, 'from')}
      />
      <TextField id="to" name="to" label="To" value={cover.to} {...errorOf(problems, 'to')} />
      <TextField id="date" name="date" label="Date" type="date" value={cover.date} {...errorOf(problems, 'date')} />
      <TextField id="subject" name="subject" label="Subject" value={cover.subject} {...errorOf(problems, 'subject')} />
      <Radios
        name="classification"
        legend="Classification"
        items={[
          { value: 'unrestricted', text: 'Unrestricted' },
          { value: 'exempt', text: 'Exempt' },
        ]}
        value={cover.classification.kind}
        {...errorOf(problems, 'classification')}
      />
      <TextField
        id="ground"
        name="ground"
        label="Ground, if it is exempt"
        value={cover.classification.ground ?? ''}
        suggestions={grounds}
        {...errorOf(problems, 'ground')}
      />
      <TextField id="summary" name="summary" label="Summary" rows={4} value={cover.summary} {...errorOf(problems, 'summary')} />
      <TextField
        id="recommendation"
        name="recommendation"
        label="Recommendation"
        rows={3}
        value={cover.recommendation}
        {...errorOf(problems, 'recommendation')}
      />
    </>
  );
}

/** The cover report of an item: its fields, filled from what is known, and beside them how it will be read. */
export function CoverPage(props: CoverPageProps) {
  const { here, meeting, item, typed, view, said, problems, conflict } = props;
  const ways = scrutinyWays(here.addresses);
  const { cover } = typed;
  const title = `Cover report of item ${item.number}`;
  return (
    <CouncilPage
      here={here}
      title={windowTitle(title, problems)}
      room="scrutiny"
      width="wide"
      sheets={['editing']}
      thread={[
        { level: 'Scrutiny', title: 'Meetings', href: ways.meetings() },
        { level: 'Meeting', title: meeting.text, href: ways.meeting(meeting.number) },
        { level: 'Item', title: item.title, href: null },
      ]}
    >
      <PageHead title={title}>
        <p class="opening dense">
          {item.covered
            ? `It goes to the committee in front of "${item.title}".`
            : 'Filled from what is known of the meeting, the report and who issued it. Nothing of it stands in the pack until it is saved.'}
        </p>
        {item.covered && (
          <Downloads
            label="Take away as saved"
            links={[
              { text: 'Word', href: ways.item(meeting.number, item.number, 'cover.docx') },
              { text: 'PDF', href: ways.item(meeting.number, item.number, 'cover.pdf') },
            ]}
          />
        )}
      </PageHead>
      <NotTaken problems={problems} />
      <Conflict text={conflict} />
      <Done text={said} />
      <div class="cover-sides">
        <form action={ways.item(meeting.number, item.number, 'cover')} method="post">
          {/* What Enter presses in any field: it keeps what was typed, and saves nothing. */}
          <button class="hidden" type="submit" name="do" value="look" tabindex={-1}>
            Show it beside
          </button>
          <input type="hidden" name="seen" value={String(typed.seen)} />
          <input type="hidden" name="sections" value={String(cover.sections.length)} />
          <input type="hidden" name="contacts" value={String(cover.contacts.length)} />
          <HeadFields {...props} />
          {cover.sections.map((section, at) => (
            <SectionFields section={section} at={at} problems={problems} />
          ))}
          <p class="buttons">
            <Button text="Add a section" secondary name="do" value="add-section" />
          </p>
          {cover.contacts.map((contact, at) => (
            <ContactFields contact={contact} at={at} problems={problems} />
          ))}
          <p class="buttons">
            <Button text="Add a contact" secondary name="do" value="add-contact" />
          </p>
          <TextField
            id="background"
            name="background"
            label="Background documents"
            hint="One a line; left empty, None."
            rows={3}
            value={cover.background.join('\n')}
            {...errorOf(problems, 'background')}
          />
          <p class="buttons">
            <Button text="Save the cover report" name="do" value="save" />
            <Button text="Show it beside, without saving" secondary name="do" value="look" />
            <a href={ways.meeting(meeting.number)}>Leave without saving</a>
          </p>
        </form>
        <CoverPreview view={view} />
      </div>
    </CouncilPage>
  );
}
