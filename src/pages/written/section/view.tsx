import type { TokenGroup } from '../../../briefing/reportPartTypes.ts';
import type { ReportBriefing } from '../../../briefing/types.ts';
import { SECTION_SCRIPT_URL } from '../../../components/assets.ts';
import { Button, ErrorSummary, Radios, SelectField, TextField } from '../../../components/forms/forms.tsx';
import { PageHead } from '../../../components/layout/page-head.tsx';
import { ReportParts } from '../../../components/report/parts.tsx';
import { LiveFigures, PrintedText, TextCheck } from '../../../components/section-editor/section-editor.tsx';
import { TwoTexts } from '../../../components/section-editor/two-texts.tsx';
import { SECTION_STATUS_WORDS } from '../../../components/section-list/section-status.tsx';
import { needsTitle, SECTION_KIND_WORDS, sectionTitle } from '../../../components/section-list/section-words.ts';
import { SECTION_STATUSES, type WrittenSection } from '../../../model/writtenReport.ts';
import type { CheckedText, Choice, OpenReport, OpenSection, ReportProblem, TypedSection } from '../../../tasks/reports/reportTypes.ts';
import type { Here } from '../../frame/here.ts';
import { reportWays } from '../../frame/report-ways.ts';
import { shownFinding, shownTrouble } from '../findings.ts';
import { reportThread, WritingPage } from '../frame.tsx';
import { checkSaid, problemErrors } from '../words.ts';

/** The editor of a section as it is shown. */
export interface SectionShown {
  readonly report: OpenReport;
  readonly section: OpenSection;
  readonly typed: TypedSection;
  readonly check: CheckedText;
  readonly figures: readonly TokenGroup[];
  /** the report as it would be printed; null where nothing can be shown yet */
  readonly preview: ReportBriefing | null;
  /** who may be asked to write it; empty for whoever may not ask anybody */
  readonly contributors: readonly Choice[];
  readonly problems: readonly ReportProblem[];
  /** what somebody else saved meanwhile */
  readonly held: WrittenSection | null;
  readonly said: string;
}

/** What follows from the text while it is typed, for the script to put in its place. */
export function LiveText({ here, check, empty }: { here: Here; check: CheckedText; empty: boolean }) {
  return (
    <div>
      <CheckOf here={here} check={check} empty={empty} />
      <PrintedText paragraphs={check.paragraphs} />
    </div>
  );
}

function CheckOf({ here, check, empty }: { here: Here; check: CheckedText; empty: boolean }) {
  return (
    <TextCheck
      findings={check.findings.map((finding) => shownFinding(here, finding))}
      troubles={check.tokens.map(shownTrouble)}
      said={checkSaid(check, empty)}
    />
  );
}

/** The field of the words themselves. */
function OwnText({ text, error }: { text: string; error: string | undefined }) {
  return (
    <div class={error === undefined ? 'group-of-fields section-text' : 'group-of-fields section-text wrong'}>
      <label class="field-label" for="own-text">
        Words of your own
      </label>
      <p class="hint" id="own-text-hint">
        They stand at the head of the section. An empty line begins a paragraph. A figure in double braces, such as {'{{actions on-track}}'}
        , is live: it shows what the report’s figures say when it is issued.
      </p>
      {error !== undefined && (
        <p class="error" id="own-text-error">
          <span class="hidden">Error: </span>
          {error}
        </p>
      )}
      <textarea
        class="field long"
        rows={10}
        id="own-text"
        name="text"
        data-text
        aria-describedby={error === undefined ? 'own-text-hint' : 'own-text-hint own-text-error'}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {text}
      </textarea>
    </div>
  );
}

function Writes({ here, shown }: { here: Here; shown: SectionShown }) {
  const { report, section, contributors } = shown;
  if (contributors.length === 0) return null;
  return (
    <form class="assign" action={reportWays(here.addresses).section(report.code, section.id)} method="post">
      <div class="side-by-side">
        <SelectField
          id="section-contributor"
          name="contributor"
          label="Who writes it"
          options={[{ value: '', text: 'Whoever writes the report' }, ...contributors]}
          value={section.contributor ?? ''}
        />
        <p class="group-of-fields">
          <Button text="Ask them" secondary name="do" value="assign" />
        </p>
      </div>
    </form>
  );
}

/** What will be printed of the section: its title, the words as they stand, and what follows from the figures. */
function Printed({ here, shown }: { here: Here; shown: SectionShown }) {
  const { preview, section, check } = shown;
  const parts = (preview?.parts ?? []).filter(({ id }) => id === section.id);
  return (
    <section class="preview" id="preview" aria-label="How it will be printed" tabindex={0}>
      <div class="part-head">
        <h2>How it will be printed</h2>
      </div>
      <h3 class="report-title">{sectionTitle({ ...section, title: shown.typed.title })}</h3>
      <PrintedText paragraphs={check.paragraphs} />
      {preview !== null && parts.length > 0 && (
        <ReportParts briefing={preview} links={here.links} parts={parts.map((part) => ({ ...part, title: '', text: [] }))} />
      )}
    </section>
  );
}

/** A section of a report: what somebody writes in it, what contradicts the figures, and how it will be printed. */
export function SectionPage({ here, shown }: { here: Here; shown: SectionShown }) {
  const ways = reportWays(here.addresses);
  const { report, section, typed, check, figures, problems, held, said } = shown;
  const title = sectionTitle(section);
  const errorOf = (field: string) => problems.find((each) => each.field === field)?.text;
  const titleError = errorOf('title');
  const statusError = errorOf('status');
  return (
    <WritingPage
      here={here}
      title={`${title}: ${report.title}, ${report.periodName}`}
      failed={problems.length > 0 || held !== null}
      width="wide"
      script={SECTION_SCRIPT_URL}
      thread={reportThread(here, report, title)}
    >
      <PageHead title={title} reference={`${report.title} · ${report.periodName}`}>
        <p class="opening dense">{SECTION_KIND_WORDS[section.kind].shows}</p>
        <p class="note">
          {[section.carriedText, section.savedText === '' ? null : `Saved by ${section.savedText}`]
            .filter((text) => text !== null)
            .join('. ')}
        </p>
      </PageHead>
      <p class="maker-said" id="said" role="status">
        {said}
      </p>
      {problems.length > 0 && <ErrorSummary title="Nothing was saved" errors={problemErrors(problems, 'own-')} />}
      <p class="skip-to-preview">
        <a href="#preview">How it will be printed</a>
      </p>
      <div class="with-preview">
        <div>
          <form
            class="section-form"
            action={ways.section(report.code, section.id)}
            method="post"
            data-check={ways.sectionCheck(report.code, section.id)}
            data-failed="The text could not be checked just now. What is typed still stands here: check and save it again."
          >
            <button class="hidden" type="submit" name="do" value="save" tabindex={-1}>
              Check and save
            </button>
            <input type="hidden" name="seen" value={String(typed.seen)} />
            {held !== null && (
              <TwoTexts
                by={`${held.name} saved it`}
                held={{ title: held.title ?? '', text: held.text, status: held.status }}
                yours={typed}
                leave={ways.section(report.code, section.id)}
              />
            )}
            <OwnText text={typed.text} error={errorOf('text')} />
            <p class="hidden" id="text-announced" role="status"></p>
            <CheckOf here={here} check={check} empty={typed.text.trim() === ''} />
            <details class="unfold">
              <summary>Live figures to put in</summary>
              <LiveFigures groups={figures} field="own-text" />
            </details>
            <TextField
              id="own-title"
              name="title"
              label="Title of the section"
              hint={
                needsTitle(section.kind)
                  ? 'Needed: the section has words alone.'
                  : `Left empty, “${SECTION_KIND_WORDS[section.kind].title}”.`
              }
              value={typed.title}
              {...(titleError === undefined ? {} : { error: titleError })}
            />
            <Radios
              name="status"
              id="own-status"
              legend="How far it is"
              items={SECTION_STATUSES.map((status) => ({ value: status, text: SECTION_STATUS_WORDS[status] }))}
              value={typed.status}
              {...(statusError === undefined ? {} : { error: statusError })}
            />
            <p class="buttons">
              <Button text="Check and save" name="do" value="save" />
              <Button text="Save and go back to the report" secondary name="do" value="done" />
              <a href={ways.report(report.code)}>Leave what is not saved</a>
            </p>
          </form>
          <Writes here={here} shown={shown} />
        </div>
        <Printed here={here} shown={shown} />
      </div>
    </WritingPage>
  );
}
