import type { ReturnItem } from '../../briefing/returnTypes.ts';
import { Button, ErrorSummary, FileField, Radios } from '../../components/forms/forms.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { ProblemList } from '../../components/problems/problem-list.tsx';
import { Prose } from '../../components/prose/prose.tsx';
import { type keyText, prefixAt } from '../../components/return/names.ts';
import { DataTable } from '../../components/table/data-table.tsx';
import type { Problem } from '../../model/problem.ts';
import type { CellConflict, UploadedItem } from '../../tasks/returns/excelUpload.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { placeOf } from '../returns/links.ts';
import { WillBe } from '../returns/will-be.tsx';
import { returnsAre, returnsText } from '../returns/words.ts';
import { carried, takeName } from './choice.ts';

const FIELD = 'workbook';
const TITLE = 'Bring back your return';

/** Choosing the workbook. */
export function UploadPage({ here, problems }: { here: Here; problems: readonly Problem[] }) {
  const { addresses } = here;
  const wrong = problems.length > 0;
  const [first] = problems;
  return (
    <CouncilPage here={here} title={wrong ? `Error: ${TITLE}` : TITLE} room="returns" width="narrow">
      {wrong && (
        <ErrorSummary title="Nothing was taken" errors={problems.map(({ message }) => ({ text: `${message}.`, href: `#${FIELD}` }))} />
      )}
      <PageHead title={TITLE}>
        <p class="opening">You see what each return will be before anything is sent.</p>
      </PageHead>
      <form action={addresses.returnsUpload()} method="post" enctype="multipart/form-data">
        <FileField
          id={FIELD}
          name={FIELD}
          label="The workbook that you filled"
          hint="An Excel workbook (.xlsx), at most 5 MB."
          accept=".xlsx"
          {...(first === undefined ? {} : { error: `${first.message}.` })}
        />
        <p class="buttons">
          <Button text="Read it" />
          <a href={addresses.returns()}>Back to my returns</a>
        </p>
      </form>
      <Section title="How it works">
        <Prose>
          <p>
            <a href={addresses.returnsWorkbook()}>Take your returns as a workbook</a>, fill the coloured cells offline, save it and choose
            it here. What it says is kept as drafts, as if you had typed it on the page.
          </p>
          <p>
            Where a cell was changed here as well since you took the workbook, you choose which of the two is kept. Nothing is written over
            unseen.
          </p>
        </Prose>
      </Section>
    </CouncilPage>
  );
}

function shown(text: string): string {
  return text === '' ? 'nothing' : text;
}

function cellHint({ atDownload }: CellConflict): string {
  return `When you took the workbook: ${shown(atDownload)}`;
}

interface CellProps {
  readonly conflict: CellConflict;
  readonly prefix: string;
  readonly heldBy: string;
  /** what is held is her own: then the workbook, which she brings now, is chosen unless she says otherwise */
  readonly own: boolean;
  readonly tried: boolean;
}

function Cell({ conflict, prefix, heldBy, own, tried }: CellProps) {
  const name = takeName(prefix, conflict.field);
  return (
    <Radios
      name={name}
      legend={conflict.heading}
      hint={cellHint(conflict)}
      items={[
        { value: 'yours', text: shown(conflict.yours), hint: 'In your workbook' },
        { value: 'held', text: shown(conflict.held), hint: heldBy },
      ]}
      value={own && !tried ? 'yours' : null}
      {...(tried ? { error: 'Choose which of the two is kept' } : {})}
    />
  );
}

interface ConflictsProps {
  readonly here: Here;
  readonly conflicts: readonly UploadedItem[];
  readonly tried: boolean;
}

/** Cell by cell, what the workbook says beside what is held. */
function Conflicts({ here, conflicts, tried }: ConflictsProps) {
  if (conflicts.length === 0) return null;
  return (
    <Section title="Choose what is kept" id="choose">
      <p class="note">
        These cells were changed in your workbook, and here since you took it. Until you choose, nothing of these returns is written.
      </p>
      <form action={`${here.addresses.returnsUpload()}/choose`} method="post">
        {conflicts.map((uploaded, index) => {
          const { item, own } = uploaded;
          const prefix = prefixAt(index);
          const heldBy =
            item.savedBy === null ? 'Held here' : `Saved here by ${own ? 'yourself' : item.savedBy.name} at ${item.savedBy.when}`;
          return (
            <div class="to-confirm">
              {carried(uploaded, prefix).map(({ name, value }) => (
                <input type="hidden" name={name} value={value} />
              ))}
              <h3>
                <a class="quiet" href={placeOf(here, item.key)}>
                  {item.title}
                </a>
              </h3>
              {uploaded.conflicts.map((conflict) => (
                <Cell conflict={conflict} prefix={prefix} heldBy={heldBy} own={own} tried={tried} />
              ))}
            </div>
          );
        })}
        <p class="buttons">
          <Button text="Keep what I chose" />
        </p>
      </form>
    </Section>
  );
}

function toLookAt({ reading }: ReturnItem): string {
  const missing = reading.problems.map(({ text }) => text);
  const asks = reading.warnings.filter(({ confirmed }) => confirmed === null).map(({ text }) => text);
  const all = [...missing, ...asks];
  return all.length === 0 ? 'Ready to send' : all.join(' ');
}

function Kept({ here, items }: { here: Here; items: readonly ReturnItem[] }) {
  return (
    <Section title="Saved as drafts">
      <DataTable
        caption="Saved as drafts"
        captionHidden
        rowHeads
        columns={[{ text: 'Return' }, { text: 'Will be', whole: true }, { text: 'Before it is sent' }]}
        rows={items.map((item) => [
          <a class="quiet" href={placeOf(here, item.key)}>
            {item.title}
          </a>,
          item.reading.problems.length > 0 && item.reading.verdict.resultText === null ? 'Not known yet' : <WillBe item={item} />,
          toLookAt(item),
        ])}
      />
    </Section>
  );
}

function noteText({ sheet, row, column }: Problem): string {
  return [sheet, row === null ? null : `row ${row}`, column].filter((part) => part !== null).join(', ');
}

function Notes({ notes }: { notes: readonly Problem[] }) {
  return (
    <Section title="Passed over">
      <p class="note">This was changed in the workbook and has no effect here.</p>
      <DataTable
        caption="Passed over"
        captionHidden
        columns={[{ text: 'Where' }, { text: 'What is there' }, { text: 'What was done' }]}
        rows={notes.map((note) => [noteText(note), note.value ?? '', note.message])}
      />
    </Section>
  );
}

export interface ReadPageProps {
  readonly here: Here;
  /** drafts that were written, as they stand now */
  readonly kept: readonly ReturnItem[];
  readonly conflicts: readonly UploadedItem[];
  /** returns that the workbook leaves as they are */
  readonly same: number;
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
  /** a choice was asked for and not made */
  readonly tried?: boolean;
}

function openingOf({ kept, conflicts, same }: ReadPageProps): string {
  const said = [
    kept.length > 0
      ? `${returnsAre(kept.length)} saved as ${kept.length === 1 ? 'a draft' : 'drafts'}; nothing is sent yet.`
      : 'Nothing new was saved.',
    conflicts.length > 0
      ? `${returnsText(conflicts.length)} ${conflicts.length === 1 ? 'was' : 'were'} changed here as well: choose below.`
      : null,
    same > 0 ? `${returnsText(same)} ${same === 1 ? 'stays' : 'stay'} as before.` : null,
  ];
  return said.filter((sentence) => sentence !== null).join(' ');
}

/** What became of a workbook: what is to be chosen first, then what is wrong, then what it made. */
export function ReadPage(props: ReadPageProps) {
  const { here, kept, conflicts, problems, notes, tried = false } = props;
  const title = 'Your workbook was read';
  const sendable = kept.some(({ reading }) => reading.problems.length === 0);
  return (
    <CouncilPage here={here} title={tried || problems.length > 0 ? `Error: ${title}` : title} room="returns">
      {tried && (
        <ErrorSummary title="Nothing was kept of these yet" errors={[{ text: 'Choose which of the two is kept', href: '#choose' }]} />
      )}
      <PageHead title={title}>
        <p class="opening">{openingOf(props)}</p>
      </PageHead>
      <Conflicts here={here} conflicts={conflicts} tried={tried} />
      {problems.length > 0 && (
        <ProblemList
          problems={problems}
          title={problems.length === 1 ? 'One thing is to be put right' : `${problems.length} things are to be put right`}
          lead="On the page, or in the workbook, which you can bring again. What could be read is saved."
        />
      )}
      {kept.length > 0 && <Kept here={here} items={kept} />}
      {notes.length > 0 && <Notes notes={notes} />}
      <p class="buttons">
        {conflicts.length === 0 && sendable && (
          <a class="button" href={here.addresses.returnsCheck()}>
            Check and send
          </a>
        )}
        <a href={here.addresses.returns()}>My returns</a>
        <a href={here.addresses.returnsUpload()}>Bring another workbook</a>
      </p>
    </CouncilPage>
  );
}

/** A return as a problem of it names it. */
export function closedProblem(key: Parameters<typeof keyText>[0]): Problem {
  const message = 'can no longer be entered: what was chosen was not kept';
  return { sheet: null, row: null, column: null, value: key.reference, message };
}
