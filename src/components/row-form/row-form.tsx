import type { FormField, RowForm } from '../../briefing/setUpTypes.ts';
import { Button, Checkboxes, ErrorSummary, SelectField, TextField } from '../forms/forms.tsx';
import { Section } from '../layout/page-head.tsx';
import { DataTable } from '../table/data-table.tsx';

const PROSE_ROWS = 4;

function Field({ field }: { field: FormField }) {
  const { name, label, help, input, options, suggestions, value, error } = field;
  const said = { id: name, name, hint: help, ...(error === null ? {} : { error }) };
  switch (input) {
    case 'fixed':
      return (
        <div class="group-of-fields">
          <p class="field-label">{label}</p>
          <p class="fixed">{value}</p>
        </div>
      );
    case 'choice':
      return <SelectField {...said} label={label} options={options} value={value} />;
    case 'several': {
      const chosen = value.split(';').map((word) => word.trim());
      const items = options.map((option) => ({ ...option, checked: chosen.includes(option.value) }));
      return <Checkboxes {...said} legend={label} items={items} none="none" />;
    }
    case 'prose':
      return <TextField {...said} label={label} value={value} rows={PROSE_ROWS} />;
    case 'figure':
      return <TextField {...said} label={label} value={value} width="short" />;
    case 'line':
      return <TextField {...said} label={label} value={value} suggestions={suggestions} />;
  }
}

/** Short fields stand two and two where there is room, long ones across. */
function Fields({ fields }: { fields: readonly FormField[] }) {
  return (
    <div class="fields">
      {fields.map((field) => (
        <div class={field.input === 'prose' ? 'whole-line' : undefined}>
          <Field field={field} />
        </div>
      ))}
    </div>
  );
}

/** Both versions of a row that two people changed, field by field. */
export function Conflict({ conflict }: { conflict: NonNullable<RowForm['conflict']> }) {
  return (
    <section class="problems" role="alert" aria-labelledby="conflict-title">
      <h2 id="conflict-title">Somebody changed it while you did</h2>
      <p class="lead">
        {conflict.by}. Nothing of yours was saved, and nothing is lost: your words stand in the form. Save again to set yours over what is
        held now.
      </p>
      <DataTable
        caption="Where the two differ"
        columns={[{ text: 'Field' }, { text: 'Held now' }, { text: 'Yours' }]}
        rows={conflict.differences.map(({ label, held, given }) => [
          label,
          held === '' ? 'nothing' : held,
          given === '' ? 'nothing' : given,
        ])}
        rowHeads
      />
    </section>
  );
}

function hintOfWhy(required: boolean): string {
  return required
    ? 'Kept with the change. Needed, because figures are held that it decides about.'
    : 'Kept with the change, for whoever asks later.';
}

export interface RowFormProps {
  readonly form: RowForm;
  readonly action: string;
  readonly back: string;
  /** offered beside saving where a reference can be made for what is chosen */
  readonly offers: boolean;
}

/** The form of one row: its fields in groups, why it changes, and what was wrong with the last try. */
export function RowFormParts({ form, action, back, offers }: RowFormProps) {
  const { groups, why, redefinition, problems, conflict, seen, name } = form;
  return (
    <>
      {conflict && <Conflict conflict={conflict} />}
      {problems.length > 0 && (
        <ErrorSummary title="Nothing was saved" errors={problems.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <form class="row-form" action={action} method="post">
        <input type="hidden" name="seen" value={seen} />
        {redefinition && (
          <SelectField
            id="redefinedFrom"
            name="redefinedFrom"
            label="From which period does the new definition hold?"
            hint={redefinition.text}
            error={redefinition.error}
            options={redefinition.options}
            value={redefinition.value}
          />
        )}
        {groups.map(({ title, fields }) =>
          title === null ? (
            <Fields fields={fields} />
          ) : (
            <Section title={title}>
              <Fields fields={fields} />
            </Section>
          ),
        )}
        <Section title="Why it changes">
          <TextField
            id="why"
            name="why"
            label="Why?"
            hint={hintOfWhy(why.required)}
            value={why.value}
            rows={2}
            {...(why.error === null ? {} : { error: why.error })}
          />
        </Section>
        <p class="buttons">
          <Button text={name === null ? 'Add' : 'Save'} name="do" value="save" />
          {offers && <Button text="Offer a reference" secondary name="do" value="offer" />}
          <a href={back}>Leave it as it is</a>
        </p>
      </form>
    </>
  );
}
