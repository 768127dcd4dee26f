import type { RebaseForm } from '../../briefing/types.ts';
import { Button, ErrorSummary, SelectField, TextField } from '../../components/forms/forms.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';

interface RebaseProps {
  readonly here: Here;
  readonly form: RebaseForm;
}

const SAVED: Readonly<Record<string, string>> = {
  added: 'The limits begin anew there from now on.',
  removed: 'The limits run through again.',
};

/** An id that a period can be in: "2013-14 Q2" → "why-2013-14-Q2" */
function idOf(field: string): string {
  return field.replace(/[^A-Za-z0-9]+/g, '-');
}

function problemAt({ problems }: RebaseForm, field: string): { readonly error: string } | Record<string, never> {
  const found = problems.find((problem) => problem.field === field);
  return found === undefined ? {} : { error: found.text };
}

/** One that is held, with the way to take it away. */
function Held({ here, form, rebase }: RebaseProps & { rebase: RebaseForm['held'][number] }) {
  const field = `why-${rebase.period}`;
  const problem = problemAt(form, field);
  return (
    <li>
      <p>
        <strong>From {rebase.name}.</strong> {rebase.reason}
      </p>
      <details class="as-text" open={'error' in problem}>
        <summary>Take it away</summary>
        <form action={here.addresses.rebase(form.code)} method="post">
          <input type="hidden" name="remove" value={rebase.period} />
          <input type="hidden" name="seen" value={rebase.seen} />
          <TextField
            id={idOf(field)}
            name="why"
            label={`Why do new limits from ${rebase.name} go?`}
            hint="Kept with the change."
            {...problem}
          />
          <Button text="Let the limits run through" secondary />
        </form>
      </details>
    </li>
  );
}

function AddForm({ here, form }: RebaseProps) {
  return (
    <form action={here.addresses.rebase(form.code)} method="post">
      <SelectField
        id="period"
        name="period"
        label="From which period?"
        hint="The first that ran under the new conditions."
        options={[{ value: '', text: 'Choose one' }, ...form.periods]}
        value={form.period}
        {...problemAt(form, 'period')}
      />
      <TextField
        id="reason"
        name="reason"
        label="What changed?"
        hint="A new team, system, law or way of working. It stands at the chart."
        rows={2}
        value={form.reason}
        {...problemAt(form, 'reason')}
      />
      <p class="buttons">
        <Button text="Let the limits begin anew" />
        <a href={here.addresses.indicator(form.code, { chart: 'limits' })}>Back to the chart</a>
      </p>
    </form>
  );
}

/** Where the limits of an indicator's process begin anew, and why. */
export function RebasePage({ here, form, saved }: RebaseProps & { saved: string | null }) {
  const { addresses } = here;
  const head = 'New process limits';
  const said = saved === null ? undefined : SAVED[saved];
  return (
    <CouncilPage
      here={here}
      title={form.problems.length > 0 ? `Error: ${head}` : head}
      room="set-up"
      width="narrow"
      thread={[
        { level: 'Set up', title: 'Indicators', href: addresses.setUp('/indicators') },
        { level: 'Indicator', title: form.title, href: addresses.indicator(form.code) },
        { level: 'Process', title: head, href: addresses.rebase(form.code) },
      ]}
    >
      <PageHead title={head} reference={`${form.code}: ${form.title}`}>
        <p class="opening dense">
          Process limits say what is usual. Where it is known that the way of working changed for good, they can begin anew: the months
          before it then say nothing of those after it. A number that is not liked is no reason.
        </p>
      </PageHead>
      {said && <p role="status">{said}</p>}
      {form.problems.length > 0 && (
        <ErrorSummary title="Nothing was changed" errors={form.problems.map(({ field, text }) => ({ text, href: `#${idOf(field)}` }))} />
      )}
      {form.held.length > 0 && (
        <Section title="Where limits begin anew" id="held">
          <ul>
            {form.held.map((rebase) => (
              <Held here={here} form={form} rebase={rebase} />
            ))}
          </ul>
        </Section>
      )}
      <Section title="Begin anew">
        {form.periods.length > 0 ? (
          <AddForm here={here} form={form} />
        ) : (
          <p>
            There is no period to choose: limits can begin anew from any but the first that has a figure.{' '}
            <a href={addresses.indicator(form.code)}>Back to the indicator</a>
          </p>
        )}
      </Section>
    </CouncilPage>
  );
}
