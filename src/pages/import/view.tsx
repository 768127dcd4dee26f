import { Button, ErrorSummary, FileField, Radios, TextField } from '../../components/forms/forms.tsx';
import { ImportPreview } from '../../components/import-preview/import-preview.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { ProblemList } from '../../components/problems/problem-list.tsx';
import { Prose } from '../../components/prose/prose.tsx';
import { SideList } from '../../components/side-list/side-list.tsx';
import type { Problem } from '../../model/problem.ts';
import type { ImportPreview as Preview } from '../../tasks/importCouncil.ts';
import { addressesOf } from '../frame/addresses.ts';
import { RoofPage } from '../frame/roof-page.tsx';
import { cellChanges, moreChanges, sheetChanges, totals } from './preview.ts';

/** What happens to rows that are held and not in the upload. */
export const MODES = ['add', 'replace'] as const;
export type Mode = (typeof MODES)[number];

/** What was wrong with the last try; nothing at first. */
export interface Rejected {
  readonly problems: readonly Problem[];
  readonly file: string | null;
}

const FIELD = 'workbook';
/** A list of more helps nobody; the first hundreds show what kind of thing is wrong. */
const MOST_LISTED = 500;

function Problems({ problems, file }: Rejected) {
  const count = problems.length === 1 ? 'One thing is wrong' : `${problems.length} things are wrong`;
  const listed = problems.slice(0, MOST_LISTED);
  return (
    <>
      <ErrorSummary
        title="Nothing was imported"
        errors={[{ text: file === null ? count : `${count} with ${file}`, href: '#everything-wrong' }]}
      />
      <div id="everything-wrong">
        <ProblemList
          problems={listed}
          title={count}
          lead={
            listed.length < problems.length
              ? `Here are the first ${listed.length}. Put them right in the file and choose it again; what is held did not change.`
              : 'Put them right in the file and choose it again; what is held did not change.'
          }
        />
      </div>
    </>
  );
}

/** Choosing a file. */
export function UploadPage({ action, mode, rejected }: { action: string; mode: Mode; rejected: Rejected | null }) {
  return (
    <RoofPage title={rejected === null ? 'Import' : 'Error: Import'} current="import" width={rejected === null ? 'narrow' : 'page'}>
      <PageHead title="Import a workbook">
        <p class="opening">You see what it would change before anything does.</p>
      </PageHead>
      {rejected && <Problems {...rejected} />}
      <form action={action} method="post" enctype="multipart/form-data">
        <FileField
          id={FIELD}
          name={FIELD}
          label="An Excel workbook, or all CSV files of a folder"
          hint="Sheets organisation, plans, objectives, indicators, targets, observations, actions, progress, schemes, dashboards, narrative; those without rows may be left out. At most 50 MB."
          accept=".xlsx,.csv"
          multiple
          {...(rejected === null ? {} : { error: 'Choose a file in which these things are put right' })}
        />
        <Radios
          name="mode"
          legend="Rows that are held and not in the file"
          items={[
            { value: 'add', text: 'stay as they are', hint: "For a new quarter's figures, or a few rows that change." },
            {
              value: 'replace',
              text: 'are withdrawn',
              hint: 'For a workbook that holds everything about the council. Nothing is lost: what was known earlier can still be shown.',
            },
          ]}
          value={mode}
        />
        <p class="buttons">
          <Button text="Show what it would change" />
        </p>
      </form>
      <Section title="How to make one">
        <Prose>
          <p>
            Take the workbook of a council (at the foot of each of its pages), and put your own rows in it. The council is known by the name
            in the sheet organisation: a new name is a new council.
          </p>
        </Prose>
      </Section>
    </RoofPage>
  );
}

const grouped = new Intl.NumberFormat('en');

function rows(count: number): string {
  return `${grouped.format(count)} ${count === 1 ? 'row' : 'rows'}`;
}

/** "2 rows would be added and 1 row changed" */
function changeText({ added, changed, withdrawn }: ReturnType<typeof totals>): string {
  const said = [
    [added, 'added'],
    [changed, 'changed'],
    [withdrawn, 'withdrawn'],
  ] as const;
  const parts = said
    .filter(([count]) => count > 0)
    .map(([count, word], index) => `${rows(count)}${index === 0 ? ' would be' : ''} ${word}`);
  return new Intl.ListFormat('en').format(parts);
}

export interface PreviewPageProps {
  readonly preview: Preview;
  readonly files: readonly string[];
  readonly mode: Mode;
  readonly action: string;
  /** the council was changed since the last look, so that this is a second one */
  readonly again: boolean;
  /** the reason as it was typed; null where it was not asked for yet */
  readonly why: string | null;
}

const WHY_MISSING = 'Say why: it is kept with the change';

/** What an import would change, and the word to do it. */
export function PreviewPage({ preview, files, mode, action, again, why }: PreviewPageProps) {
  const { added, changed, withdrawn } = totals(preview);
  const changes = added + changed + withdrawn;
  const sentence = preview.isNew
    ? `${preview.name} is new here: ${rows(added)} would be added.`
    : changes === 0
      ? `Everything in it is already held of ${preview.name}: nothing would change.`
      : `Of ${preview.name}, ${changeText({ added, changed, withdrawn })}.`;
  const { collected } = preview;
  const unsaid = collected.length > 0 && !again && why !== null && why.trim() === '';
  const title = 'What the import would change';
  return (
    <RoofPage title={unsaid ? `Error: ${title}` : title} current="import">
      <PageHead title="What it would change" reference={files.join(', ')}>
        {again && (
          <p role="alert">
            <strong>{preview.name} was changed since you looked.</strong> Nothing was imported. This is what the file would change now.
          </p>
        )}
        <p class="opening">{sentence}</p>
      </PageHead>
      {unsaid && <ErrorSummary title="Nothing was imported" errors={[{ text: WHY_MISSING, href: '#why' }]} />}
      {changes > 0 && (
        <form action={action} method="post">
          <input type="hidden" name="mode" value={mode} />
          <input type="hidden" name="revision" value={String(preview.revision)} />
          {collected.length > 0 && (
            <TextField
              id="why"
              name="why"
              label="Why"
              hint={`It changes figures that are collected by returns and signed off, of ${new Intl.ListFormat('en').format(collected)}. Those that it changes after the lock are kept as restated.`}
              value={why ?? ''}
              rows={3}
              {...(unsaid ? { error: WHY_MISSING } : {})}
            />
          )}
          <p class="buttons">
            <Button text={preview.isNew ? `Add ${preview.name}` : `Change ${preview.name}`} />
            <span>
              or <a href="/import">choose another file</a>; nothing has been changed yet
            </span>
          </p>
        </form>
      )}
      {changes === 0 && (
        <p>
          <a href="/import">Choose another file</a>
        </p>
      )}
      <ImportPreview sheets={sheetChanges(preview)} changes={cellChanges(preview)} more={moreChanges(preview)} />
    </RoofPage>
  );
}

/** What was done, and where to go from here. */
export function DonePage({ council, name, change }: { council: string; name: string; change: number | null }) {
  const addresses = addressesOf(council, { period: null, known: null });
  return (
    <RoofPage title={`Imported: ${name}`} current="import" width="narrow">
      <PageHead title={change === null ? 'Nothing had to change' : 'Imported'}>
        <p class="opening" role="status">
          {change === null
            ? `Everything was already held of ${name}.`
            : `${name} now stands as the file says. It is change ${change} of this council; every earlier state can still be shown.`}
        </p>
      </PageHead>
      <SideList
        items={[
          { text: `Open ${name}`, href: addresses.home(), detail: 'What needs attention, outcome by outcome' },
          { text: 'Its dashboards', href: addresses.dashboards() },
          { text: 'Its reports', href: addresses.reports(), detail: 'To read, or as Word, PDF and Excel' },
          { text: 'Import another file', href: '/import' },
        ]}
      />
    </RoofPage>
  );
}
