import type { TargetGrid, TargetPreview } from '../../../briefing/planningTypes.ts';
import { GRID_SCRIPT_URL } from '../../../components/assets.ts';
import { EmptyState } from '../../../components/empty/empty-state.tsx';
import { Segments } from '../../../components/filters/filters.tsx';
import { Button, ErrorSummary, TextField } from '../../../components/forms/forms.tsx';
import { PageHead, Section } from '../../../components/layout/page-head.tsx';
import { DataTable } from '../../../components/table/data-table.tsx';
import { cellId, TargetGridTable } from '../../../components/target-grid/target-grid.tsx';
import type { GridSent } from '../../../tasks/setUp/targets.ts';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';

interface TargetsPageProps {
  readonly here: Here;
  readonly grid: TargetGrid;
  /** how many figures were saved just now; null where none were */
  readonly saved: string | null;
}

function addressOf({ addresses }: Here, { plan, year }: Pick<TargetGrid, 'plan' | 'year'>): string {
  return addresses.setUp('/targets', { plan, year });
}

/** The way from setting up to the grid, and to the page that follows it. */
function threadOf(here: Here, grid: TargetGrid, page: string | null) {
  const start = [
    { level: 'Set up', title: 'Everything', href: here.addresses.setUp() },
    { level: 'Grid', title: grid.title, href: page === null ? null : addressOf(here, grid) },
  ];
  return page === null ? start : [...start, { level: 'Look', title: page, href: null }];
}

/** Years to either side that a council sets targets in; nobody leafs on to the next century. */
const NEAR_YEARS = 5;

/** Whether a year is near the figures that are held, or near the day on which the council was last changed. */
function isNear({ standpoint, reading }: Here, year: string): boolean {
  const near = [Math.floor(reading.period.first / 12), Number(standpoint.asKnown.slice(0, 4))];
  return near.some((each) => Math.abs(Number(year.slice(0, 4)) - each) <= NEAR_YEARS);
}

function Choices({ here, grid }: { here: Here; grid: TargetGrid }) {
  const years = [grid.yearBefore, grid.year, grid.yearAfter].filter((year) => year === grid.year || isNear(here, year));
  return (
    <div class="bar-of-filters">
      <Segments
        label="Plan"
        items={grid.plans.map(({ code, title }) => ({
          text: title,
          href: addressOf(here, { plan: code, year: grid.year }),
          current: code === grid.plan,
        }))}
      />
      <Segments
        label="Year"
        items={years.map((year) => ({ text: year, href: addressOf(here, { plan: grid.plan, year }), current: year === grid.year }))}
      />
    </div>
  );
}

function savedText(count: string): string {
  return count === '0' ? 'Nothing had to change.' : `${count} ${count === '1' ? 'figure is' : 'figures are'} saved.`;
}

/** The grid in which a year's targets are set. */
export function TargetsPage({ here, grid, saved }: TargetsPageProps) {
  const { tables, errors } = grid;
  return (
    <CouncilPage
      here={here}
      title={errors.length > 0 ? `Error: ${grid.title}` : grid.title}
      room="set-up"
      width="wide"
      script={GRID_SCRIPT_URL}
      thread={threadOf(here, grid, null)}
    >
      <PageHead title={grid.title} opening={grid.opening} dense />
      {saved !== null && <p role="status">{savedText(saved)}</p>}
      {errors.length > 0 && (
        <ErrorSummary
          title="Nothing was saved"
          errors={errors.map(({ text, field }) => ({ text: `${fieldPlace(grid, field)}: ${text}`, href: `#${cellId(field)}` }))}
        />
      )}
      <Choices here={here} grid={grid} />
      {tables.length === 0 ? (
        <EmptyState
          title="No indicator to set a target for"
          text="Targets are set for indicators. This plan has none whose periods end in this year."
          action={{ text: 'All plans', href: addressOf(here, { plan: null, year: grid.year }) }}
        />
      ) : (
        <form action={addressOf(here, grid)} method="post">
          <input type="hidden" name="seen" value={String(grid.seen)} />
          <p class="buttons">
            <Button text="Look at what would change" name="intent" value="preview" />
          </p>
          {tables.map((table) => (
            <Section title={table.title} aside={table.rows.length === 1 ? '1 indicator' : `${table.rows.length} indicators`}>
              <TargetGridTable table={table} yearBefore={grid.yearBefore} links={here.links} />
            </Section>
          ))}
          <p class="buttons">
            <Button text="Look at what would change" name="intent" value="preview" />
          </p>
        </form>
      )}
    </CouncilPage>
  );
}

function fieldPlace({ tables }: TargetGrid, name: string): string {
  for (const { rows } of tables) {
    for (const { lines } of rows) {
      for (const { cells, yearEnd } of lines) {
        const found = [...cells, ...(yearEnd === null ? [] : [yearEnd])].find((cell) => cell.name === name);
        if (found !== undefined) return found.label;
      }
    }
  }
  return '';
}

interface PreviewProps {
  readonly here: Here;
  readonly grid: TargetGrid;
  readonly preview: TargetPreview;
  readonly sent: GridSent;
}

/** What saving would change, why it is asked, and the word to do it. */
export function TargetsPreviewPage({ here, grid, preview, sent }: PreviewProps) {
  const { edits, reasons } = preview;
  const asked = new Set(reasons.map(({ name }) => name));
  const missing = reasons.filter(({ error }) => error !== null);
  const meanwhile = edits.filter((edit) => edit.meanwhile !== null);
  const count = edits.length === 1 ? '1 figure' : `${edits.length} figures`;
  return (
    <CouncilPage
      here={here}
      title={missing.length > 0 ? `Error: ${grid.title}` : `What would change: ${grid.title}`}
      room="set-up"
      thread={threadOf(here, grid, 'What would change')}
    >
      <PageHead title="What would change" opening={[preview.opening]} />
      {missing.length > 0 && (
        <ErrorSummary
          title="Nothing was saved"
          errors={missing.map(({ name, error }) => ({ text: error ?? '', href: `#${cellId(name)}` }))}
        />
      )}
      {meanwhile.length > 0 && (
        <p role="alert">
          <strong>
            Somebody else has changed {meanwhile.length === 1 ? 'one of these' : `${meanwhile.length} of these`} since you began.
          </strong>{' '}
          Nothing was saved. What it is now stands beside yours; saving puts yours in its place, and the other stays in the history.
        </p>
      )}
      <form action={addressOf(here, grid)} method="post">
        <input type="hidden" name="seen" value={String(sent.seen)} />
        <input type="hidden" name="confirmed" value={String(grid.current)} />
        {[...sent.typed]
          .filter(([name]) => !asked.has(name))
          .map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
        {edits.length > 0 && (
          <DataTable
            caption="Figures that would change"
            captionHidden
            rowHeads
            columns={[
              { text: 'Indicator' },
              { text: 'Period', whole: true },
              { text: 'Figure' },
              { text: 'Held now', figure: true },
              { text: 'Would become', figure: true, bold: true },
            ]}
            rows={edits.map((edit) => [
              <>
                {edit.title} <small>{edit.code}</small>
              </>,
              edit.periodName,
              edit.word,
              edit.meanwhile === null ? (edit.before ?? 'none') : `${edit.meanwhile}, was ${edit.before ?? 'none'}`,
              edit.after ?? 'none',
            ])}
          />
        )}
        {reasons.length > 0 && (
          <Section title="Why">
            <p>The year has begun. Each reason stays with the targets and stands in the next report.</p>
            {reasons.map(({ name, label, text, error }) => (
              <TextField id={cellId(name)} name={name} label={label} value={text} {...(error === null ? {} : { error })} />
            ))}
          </Section>
        )}
        <p class="buttons">
          {edits.length > 0 && <Button text={`Save ${count}`} name="intent" value="save" />}
          <Button text="Back to the grid" secondary name="intent" value="edit" />
        </p>
      </form>
    </CouncilPage>
  );
}
