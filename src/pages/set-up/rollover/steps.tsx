import type { PlanningField } from '../../../briefing/planningTypes.ts';
import type { RolloverBriefing, RolloverItem, RolloverOption } from '../../../briefing/rolloverTypes.ts';
import { EmptyState } from '../../../components/empty/empty-state.tsx';
import { Radios, TextField } from '../../../components/forms/forms.tsx';
import { Section } from '../../../components/layout/page-head.tsx';
import { DataTable } from '../../../components/table/data-table.tsx';

/* The pages of the rollover, each a part of one form. */

/** A field's id: letters, digits and hyphens only, so that a link can name it. */
export function fieldId(name: string): string {
  return `field-${name.replace(/[^A-Za-z0-9]/g, (sign) => `-${sign.charCodeAt(0)}-`)}`;
}

function Choice({ name, label, options, value }: { name: string; label: string; options: readonly RolloverOption[]; value: string }) {
  return (
    <select class="field" id={fieldId(name)} name={name} aria-label={label}>
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.text}
        </option>
      ))}
    </select>
  );
}

function Cell({ field, of }: { field: PlanningField; of: string }) {
  const id = fieldId(field.name);
  return (
    <>
      <input
        class="field"
        id={id}
        name={field.name}
        type="text"
        value={field.text}
        aria-label={`${field.label}, ${of}`}
        aria-invalid={field.error === null ? undefined : 'true'}
        aria-describedby={field.error === null ? undefined : `${id}-error`}
      />
      {field.error !== null && (
        <p class="error" id={`${id}-error`}>
          <span class="hidden">Error: </span>
          {field.error}
        </p>
      )}
    </>
  );
}

export function PlansStep({ page }: { page: RolloverBriefing }) {
  return (
    <>
      {page.plans.map((plan) => {
        const error = page.errors.find(({ field }) => field === plan.name)?.text;
        return (
          <Section title={plan.title} aside={plan.code} id={fieldId(plan.name)}>
            <p>{plan.holds}</p>
            <div class="choices">
              <Radios
                id={`${fieldId(plan.name)}-choice`}
                name={plan.name}
                legend={`${plan.title} in the next year`}
                items={plan.options}
                value={plan.fate}
                {...(error === undefined ? {} : { error })}
              />
              <div>
                {plan.fields.map(({ name, label, text, error: wrong }) => (
                  <TextField id={fieldId(name)} name={name} label={label} value={text} {...(wrong === null ? {} : { error: wrong })} />
                ))}
              </div>
            </div>
          </Section>
        );
      })}
    </>
  );
}

const FATES: readonly RolloverOption[] = [
  { value: 'carry', text: 'Goes on' },
  { value: 'drop', text: 'Dropped' },
];

function Items({ caption, items }: { caption: string; items: readonly RolloverItem[] }) {
  const dated = items.some(({ due }) => due !== null);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rowHeads
      columns={[{ text: 'Title' }, { text: 'Next year' }, ...(dated ? [{ text: 'Due' }] : []), { text: 'If dropped, why' }]}
      rows={items.map((item) => [
        <>
          <span class="row-title">{item.title}</span>
          <small>
            {item.reference} · {item.about}
          </small>
        </>,
        <Choice name={item.name} label={`${item.title}, next year`} options={FATES} value={item.carried ? 'carry' : 'drop'} />,
        ...(dated ? [item.due === null ? '' : <Cell field={item.due} of={item.title} />] : []),
        <Cell field={item.reason} of={item.title} />,
      ])}
    />
  );
}

export function ActionsStep({ page }: { page: RolloverBriefing }) {
  return (
    <>
      {page.actions.length === 0 ? (
        <EmptyState title="No action is unfinished" text="Nothing goes on from these plans." />
      ) : (
        <Section title="Unfinished">
          <p>
            An action that is due before the new year is offered a year more. One whose due date is over is offered none: write when it is
            due now, or drop it.
          </p>
          <Items caption="Unfinished actions" items={page.actions} />
        </Section>
      )}
      {page.ended.length > 0 && (
        <Section title="These go no further" aside={page.ended.length === 1 ? '1 action' : `${page.ended.length} actions`}>
          <DataTable
            caption="Actions that go no further"
            captionHidden
            rowHeads
            columns={[{ text: 'Reference', whole: true }, { text: 'Action' }, { text: 'Why' }]}
            rows={page.ended.map(({ reference, title, why }) => [reference, title, why])}
          />
        </Section>
      )}
    </>
  );
}

export function IndicatorsStep({ page }: { page: RolloverBriefing }) {
  if (page.indicators.length === 0) return <EmptyState title="No indicator" text="Nothing is measured under these plans." />;
  return (
    <Section title="Measured under these plans">
      <Items caption="Indicators" items={page.indicators} />
    </Section>
  );
}

export function TargetsStep({ page }: { page: RolloverBriefing }) {
  const { targets } = page;
  const percent = targets.percent;
  const own = [{ value: '', text: 'As for all' }, ...targets.options];
  return (
    <>
      <Radios name="targets" legend="Targets of the next year" items={targets.options} value={targets.rule} />
      <TextField
        id={fieldId(percent.name)}
        name={percent.name}
        label={percent.label}
        hint="Up where higher is better, down where lower is. The minimum standard moves likewise; a range stays."
        value={percent.text}
        width="short"
        {...(percent.error === null ? {} : { error: percent.error })}
      />
      <p class="buttons">
        <button class="button secondary" type="submit" name="intent" value="to-targets">
          Work them out
        </button>
      </p>
      {targets.rows.length > 0 && (
        <Section title="What that gives">
          <DataTable
            caption="Targets at the end of the year"
            captionHidden
            rowHeads
            columns={[
              { text: 'Indicator' },
              { text: `Target ${page.year}`, figure: true, phone: false },
              { text: `Outturn ${page.year}`, figure: true, phone: false },
              { text: 'Next year', figure: true, bold: true },
              { text: 'Another way for this one' },
            ]}
            rows={targets.rows.map((row) => [
              <>
                {row.title} <small>{row.code}</small>
              </>,
              row.now,
              row.outturn,
              row.next,
              row.already ? (
                'set already'
              ) : (
                <Choice name={row.name} label={`Another way for ${row.title}`} options={own} value={row.rule} />
              ),
            ])}
          />
        </Section>
      )}
    </>
  );
}

export function CalendarStep({ page }: { page: RolloverBriefing }) {
  const { calendar } = page;
  if (calendar === null) return <p>There is nothing to choose: the calendar of the next year is made already, or made by somebody else.</p>;
  return <Radios name="calendar" legend={calendar.text} items={calendar.options} value={calendar.chosen} />;
}
