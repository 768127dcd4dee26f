import { Button, ErrorSummary, FileField, TextField } from '../../components/forms/forms.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { type LookForm, type LookProblem, STATUS_NAMES } from '../../tasks/look.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { lookFiles } from '../frame/look-files.ts';

export interface LookPageProps {
  readonly here: Here;
  readonly form: LookForm;
  readonly problems: readonly LookProblem[];
  readonly saved: boolean;
}

const TITLE = 'How pages and documents look';

/** The mark as it stands now, with the way to do without. */
function PresentMark({ here, form }: Pick<LookPageProps, 'here' | 'form'>) {
  const { mark } = lookFiles(here.reading.frame.organisation.look);
  if (form.logo === null || mark === null) return null;
  return (
    <>
      <p>
        <img class="council-logo" src={here.addresses.look(mark.name)} alt={`The mark of ${here.standpoint.name}`} height="48" />
      </p>
      <p>
        <label>
          <input type="checkbox" name="without-logo" value="yes" /> Do without it
        </label>
      </p>
    </>
  );
}

/** A council's colour, mark and words for statuses. */
export function LookPage({ here, form, problems, saved }: LookPageProps) {
  const { addresses } = here;
  const at = (field: string) => {
    const found = problems.find((problem) => problem.field === field);
    return found === undefined ? {} : { error: found.text };
  };
  return (
    <CouncilPage here={here} title={TITLE} room="set-up">
      <PageHead title={TITLE} />
      {saved && <p role="status">Saved. Pages and new documents have it from now on; what was issued stays as it was issued.</p>}
      {problems.length > 0 && (
        <ErrorSummary title="It was not saved" errors={problems.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <form action={addresses.setUp('/look')} method="post" enctype="multipart/form-data">
        <input type="hidden" name="seen" value={String(form.seen)} />
        <Section title="Colour">
          <TextField
            id="colour"
            name="colour"
            label="The council’s colour"
            hint="Such as #1a4b54. Buttons, and the bar at the head of pages; headings of documents stand under a rule of it. Status keeps its own colours. Nothing for the product’s."
            value={form.colour}
            {...at('colour')}
          />
          {form.reached.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Section>
        <Section title="Mark">
          <PresentMark here={here} form={form} />
          <FileField
            id="logo"
            name="logo"
            label={form.logo === null ? 'The council’s mark' : 'Another mark'}
            hint="PNG, or SVG of shapes alone; at most 100 kB. It stands at the head of pages and of documents."
            accept=".png,.svg"
            {...at('logo')}
          />
        </Section>
        <Section title="Words for statuses">
          <p>
            What stands here is said wherever the product says a status: marks, sentences, keys, reports. Nothing for the word beside it.
          </p>
          {STATUS_NAMES.map((status) => (
            <TextField
              id={`word-${status}`}
              name={`word-${status}`}
              label={form.ours[status]}
              value={form.words[status]}
              {...at(`word-${status}`)}
            />
          ))}
        </Section>
        <p class="buttons">
          <Button text="Save the look" />
          <a href={addresses.setUp()}>Back to setting up</a>
        </p>
      </form>
    </CouncilPage>
  );
}
