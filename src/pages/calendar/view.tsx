import type { CalendarBriefing, CalendarChange, CalendarPlan, CalendarRow, CalendarRowForm } from '../../briefing/planningTypes.ts';
import { Downloads } from '../../components/downloads/downloads.tsx';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { Segments } from '../../components/filters/filters.tsx';
import { Button, ErrorSummary, TextField } from '../../components/forms/forms.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';

interface CalendarPageProps {
  readonly here: Here;
  readonly calendar: CalendarBriefing;
  /** whether she may change it */
  readonly runs: boolean;
  /** how many rows were saved just now; null where none were */
  readonly saved: string | null;
}

const DAYS = [
  { text: 'Opens', whole: true, phone: false },
  { text: 'Due', whole: true },
  { text: 'Signed off by', whole: true, phone: false },
  { text: 'Locks', whole: true, phone: false },
] as const;

function daysOf({ opens, due, approveBy, locks }: CalendarRow | CalendarChange) {
  return [opens, due, approveBy, locks].map(({ day, text }) => (day === null ? text : <time datetime={day}>{text}</time>));
}

function withQuery(address: string, query: Readonly<Record<string, string>>): string {
  return `${address}?${new URLSearchParams(query)}`;
}

/** Addresses below the calendar's own. */
function below({ addresses }: Here, tail: string, query: Readonly<Record<string, string>>): string {
  return withQuery(`${addresses.calendar()}${tail}`, query);
}

/** When the returns of a year are collected, and how far that has come. */
export function CalendarPage({ here, calendar, runs, saved }: CalendarPageProps) {
  const { year, rows, missing } = calendar;
  const make = (of: string, text: string) => <a href={below(here, '/year', { year: of })}>{text}</a>;
  return (
    <CouncilPage here={here} title={calendar.title} room="returns">
      <PageHead title={calendar.title} opening={calendar.opening} />
      {saved !== null && <p role="status">{saved === '0' ? 'Nothing had to change.' : 'The calendar is saved.'}</p>}
      <div class="bar-of-filters">
        <Segments
          label="Year"
          items={calendar.years.map((each) => ({ text: each, href: here.addresses.calendar({ year: each }), current: each === year }))}
        />
        {rows.length > 0 && (
          <Downloads
            label="Take away"
            links={[
              { text: 'Into my calendar', href: below(here, '.ics', { year }) },
              { text: 'CSV', href: below(here, '.csv', { year }) },
            ]}
          />
        )}
      </div>
      {rows.length === 0 ? (
        <EmptyState
          title="No day is set for this year"
          text={
            runs
              ? 'Make the calendar once for the year: for each frequency, how many days after the end of a period returns open, are due, are signed off and lock.'
              : 'The performance officer makes the calendar once for a year.'
          }
          {...(runs ? { action: { text: `Make the calendar for ${year}`, href: below(here, '/year', { year }) } } : {})}
        />
      ) : (
        <DataTable
          caption={calendar.title}
          captionHidden
          rowHeads
          columns={[{ text: 'Period', whole: true }, ...DAYS, { text: 'Now' }, ...(runs ? [{ text: 'Change' }] : [])]}
          rows={rows.map((row) => [
            row.periodName,
            ...daysOf(row),
            row.stageText,
            ...(runs
              ? [
                  <a href={below(here, '/period', { for: row.period })}>
                    Change<span class="hidden"> {row.periodName}</span>
                  </a>,
                ]
              : []),
          ])}
        />
      )}
      {runs && missing.length > 0 && rows.length > 0 && (
        <Section title="Periods without days">
          <p>Something is returned for these, and nobody is asked for it until they have days.</p>
          <ul>
            {missing.map(({ period, periodName }) => (
              <li>
                <a href={below(here, '/period', { for: period })}>{periodName}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {runs && rows.length > 0 && (
        <p class="ways">
          {make(year, `Make ${year} anew`)} · {make(calendar.yearAfter, `Roll it over to ${calendar.yearAfter}`)}
        </p>
      )}
    </CouncilPage>
  );
}

/** The way from the calendar to one of its forms. */
function threadOf({ addresses }: Here, year: string, title: string) {
  return [
    { level: 'Returns', title: 'Collection calendar', href: addresses.calendar({ year }) },
    { level: 'Change', title, href: null },
  ];
}

function errorsOf(fields: readonly { readonly name: string; readonly label: string; readonly error: string | null }[], of: string) {
  return fields.flatMap(({ name, label, error }) => (error === null ? [] : [{ text: `${of}, ${label}: ${error}`, href: `#${name}` }]));
}

interface CalendarPlanPageProps {
  readonly here: Here;
  readonly plan: CalendarPlan & { readonly seen: string };
  /** whether the days are shown, and can be saved */
  readonly looked: boolean;
  /** somebody else changed the year's calendar, so that this is another look */
  readonly conflict: boolean;
}

/** A year's calendar in the making: distances, and every row that they make. */
export function CalendarPlanPage({ here, plan, looked, conflict }: CalendarPlanPageProps) {
  const { rules, changes, toSave, year } = plan;
  const errors = rules.flatMap(({ title, fields }) => errorsOf(fields, title));
  return (
    <CouncilPage
      here={here}
      title={errors.length > 0 ? `Error: ${plan.title}` : plan.title}
      room="returns"
      thread={threadOf(here, plan.year, plan.title)}
    >
      <PageHead title={plan.title} opening={plan.opening} dense />
      {errors.length > 0 && <ErrorSummary title="Nothing was saved" errors={errors} />}
      {conflict && (
        <p role="alert">
          <strong>Somebody else has changed this calendar since you looked.</strong> Nothing was saved. This is what yours would change now.
        </p>
      )}
      <form action={below(here, '/year', { year })} method="post">
        <input type="hidden" name="seen" value={plan.seen} />
        <DataTable
          caption="Days after the end of the period"
          rowHeads
          columns={[{ text: 'Returned' }, ...DAYS.map(({ text }) => ({ text }))]}
          rows={rules.map(({ title, fields }) => [
            title,
            ...fields.map(({ name, label, text, error }) => (
              <>
                <input
                  class="field short"
                  id={name}
                  name={name}
                  type="text"
                  inputmode="numeric"
                  value={text}
                  aria-label={`${title}: ${label}, days after the end`}
                  aria-invalid={error === null ? undefined : 'true'}
                  aria-describedby={error === null ? undefined : `${name}-error`}
                />
                {error !== null && (
                  <p class="error" id={`${name}-error`}>
                    {error}
                  </p>
                )}
              </>
            )),
          ])}
        />
        <p class="hint">Leave sign-off or locking empty where the council has none.</p>
        <p class="buttons">
          {looked && toSave > 0 ? (
            <>
              <Button text={toSave === 1 ? 'Save 1 row' : `Save ${toSave} rows`} name="intent" value="save" />
              <Button text="Work it out again" secondary name="intent" value="preview" />
            </>
          ) : (
            <Button text="Show the days" name="intent" value="preview" />
          )}
          <a href={here.addresses.calendar({ year })}>Back to the calendar</a>
        </p>
      </form>
      {looked && changes !== null && (
        <Section title={toSave === 0 ? 'Nothing would change' : 'What would be saved'}>
          <DataTable
            caption={`Days of ${year}`}
            captionHidden
            rowHeads
            columns={[{ text: 'Period', whole: true }, ...DAYS, { text: 'This would be' }]}
            rows={changes.map((row) => [row.periodName, ...daysOf(row), row.whatText])}
          />
        </Section>
      )}
    </CouncilPage>
  );
}

/** One row of the calendar by hand. */
export function CalendarRowPage({ here, form }: { here: Here; form: CalendarRowForm & { readonly seen: string } }) {
  const errors = errorsOf(form.fields, form.title);
  const title = form.held ? `Change ${form.title}` : `Add ${form.title}`;
  return (
    <CouncilPage
      here={here}
      title={errors.length > 0 ? `Error: ${title}` : title}
      room="returns"
      width="narrow"
      thread={threadOf(here, form.period, form.title)}
    >
      <PageHead title={form.title} />
      {errors.length > 0 && <ErrorSummary title="Nothing was saved" errors={errors} />}
      {form.meanwhile !== null && (
        <p role="alert">
          <strong>Somebody else has changed this since you opened it:</strong> {form.meanwhile}. Nothing was saved. Saving puts yours in its
          place.
        </p>
      )}
      <form action={below(here, '/period', { for: form.period })} method="post">
        <input type="hidden" name="seen" value={form.seen} />
        {form.fields.map(({ name, label, text, error }) => (
          <TextField id={name} name={name} label={label} hint={HINTS[name] ?? ''} value={text} {...(error === null ? {} : { error })} />
        ))}
        <p class="buttons">
          <Button text="Save" name="intent" value="save" />
          {form.held && <Button text="Take it out of the calendar" secondary name="intent" value="withdraw" />}
          <a href={here.addresses.calendar({ year: form.period })}>Back to the calendar</a>
        </p>
      </form>
    </CouncilPage>
  );
}

const HINTS: Readonly<Record<string, string>> = {
  opens: 'The first day on which returns may be sent, such as 2026-07-01 or 1 July 2026',
  due: 'The last day on which they are in time',
  approveBy: 'The last day for sign-off. Leave it empty where there is none',
  locks: 'The first day on which figures change no more but by a restatement. Leave it empty where there is none',
};
