import { Button, ErrorSummary, TextField } from '../../../components/forms/forms.tsx';
import { PageHead, Section } from '../../../components/layout/page-head.tsx';
import { type ArrangedSection, ArrangedSections, SectionKinds } from '../../../components/section-list/arranging.tsx';
import { DataTable } from '../../../components/table/data-table.tsx';
import { type ReportSelection, type ReportTemplate, SECTION_KINDS } from '../../../model/writtenReport.ts';
import type { ReportChoices, ReportProblem } from '../../../tasks/reports/reportTypes.ts';
import type { Here } from '../../frame/here.ts';
import { reportWays } from '../../frame/report-ways.ts';
import { WritingPage } from '../frame.tsx';
import { SelectionFields } from '../selection-fields.tsx';
import { counted, problemErrors } from '../words.ts';

/** The code of the template that is built in. */
export const STANDARD = 'standard';

interface TemplatesPageProps {
  readonly here: Here;
  readonly templates: readonly ReportTemplate[];
  readonly said: string;
}

/** The templates that reports are begun with. */
export function TemplatesPage({ here, templates, said }: TemplatesPageProps) {
  const ways = reportWays(here.addresses);
  const writes = here.may('write-report');
  return (
    <WritingPage here={here} title="Templates of reports">
      <PageHead title="Templates of reports">
        <p class="opening dense">
          A template says what a report is about and which sections it has, in their order, for every period alike.
        </p>
      </PageHead>
      <p role="status" class="maker-said">
        {said}
      </p>
      {writes && (
        <p class="buttons">
          <a class="button" href={ways.newTemplate()}>
            Make a template
          </a>
        </p>
      )}
      <DataTable
        caption="Templates"
        captionHidden
        columns={[{ text: 'Template' }, { text: 'Plan', phone: false }, { text: 'Sections', figure: true }, { text: 'Ways on' }]}
        rowHeads
        rows={templates.map(({ code, title, selection, sections }) => [
          code === STANDARD || !writes ? title : <a href={ways.template(code)}>{title}</a>,
          code === STANDARD ? 'any' : selection.plan,
          String(sections.length),
          writes ? (
            <>
              <a href={ways.begin(code)}>
                Begin a report<span class="hidden"> with {title}</span>
              </a>
              {' · '}
              <a href={ways.newTemplate(code)}>
                Make another from it<span class="hidden">: {title}</span>
              </a>
            </>
          ) : (
            '–'
          ),
        ])}
      />
    </WritingPage>
  );
}

/** The form as it is shown. */
export interface TemplateForm {
  /** null for a new one */
  readonly code: string | null;
  readonly title: string;
  readonly selection: ReportSelection;
  readonly sections: readonly ArrangedSection[];
  readonly seen: number;
  readonly problems: readonly ReportProblem[];
  readonly said: string;
  /** somebody else saved it meanwhile: what happened, and what saving does now */
  readonly conflict: string | null;
  readonly focus: string | null;
}

/** Every row with what is wrong in it. */
function withErrors({ sections, problems }: TemplateForm): ArrangedSection[] {
  return sections.map((section, at) => {
    const own = problems.filter(({ field }) => field.endsWith(`-${at}`)).map(({ field, text }) => [field.replace(/-\d+$/, ''), text]);
    return { ...section, errors: Object.fromEntries(own) };
  });
}

/** A template: what its reports are about and which sections they have. One form, whose every button keeps what was typed. */
export function TemplatePage({ here, form, choices }: { here: Here; form: TemplateForm; choices: ReportChoices }) {
  const ways = reportWays(here.addresses);
  const { code, problems, conflict, said } = form;
  const title = code === null ? 'Make a template' : 'Change a template';
  const titleError = problems.find(({ field }) => field === 'title')?.text;
  const rows = withErrors(form);
  return (
    <WritingPage
      here={here}
      title={title}
      failed={problems.length > 0 || conflict !== null}
      width="wide"
      thread={[
        { level: 'Reports', title: 'Templates', href: ways.templates() },
        { level: 'Template', title: form.title === '' ? title : form.title, href: null },
      ]}
    >
      <PageHead title={title}>
        <p class="opening dense">Reports that were begun with it stay as they are; it counts for those begun from now on.</p>
      </PageHead>
      {problems.length > 0 && <ErrorSummary title="Nothing was saved" errors={problemErrors(problems)} />}
      {conflict !== null && (
        <p role="alert">
          <strong>{conflict}</strong>
        </p>
      )}
      <form action={code === null ? ways.newTemplate() : ways.template(code)} method="post">
        {/* What Enter presses in any field: it keeps what was typed and puts the sections in order. */}
        <button class="hidden" type="submit" name="do" value="keep" tabindex={-1}>
          Put in the order of the numbers
        </button>
        <input type="hidden" name="seen" value={String(form.seen)} />
        <TextField
          id="title"
          name="title"
          label="Title of its reports"
          hint="The period is put behind it."
          value={form.title}
          {...(titleError === undefined ? {} : { error: titleError })}
        />
        <Section title="What they are about">
          <SelectionFields selection={form.selection} choices={choices} problems={problems} />
        </Section>
        <div class="maker-sides">
          <section>
            <div class="part-head">
              <h2>Sections to add</h2>
            </div>
            <SectionKinds kinds={SECTION_KINDS} />
          </section>
          <section id="sections">
            <div class="part-head">
              <h2>In the report</h2>
              <div class="part-aside">{counted(rows.length, 'section', 'sections')}</div>
            </div>
            <p class="maker-said" id="said" role="status">
              {said}
            </p>
            {rows.length === 0 ? (
              <p class="note">Nothing yet. Add sections, then put them in order.</p>
            ) : (
              <ArrangedSections sections={rows} dashboards={choices.dashboards} contributors={choices.contributors} focus={form.focus} />
            )}
            {rows.length > 1 && (
              <p class="buttons">
                <Button text="Put in the order of the numbers" secondary name="do" value="keep" />
              </p>
            )}
          </section>
        </div>
        <div class="maker-end">
          <p class="buttons">
            <Button text="Save the template" name="do" value="save" />
            <a href={ways.templates()}>Leave what is not saved</a>
            {code !== null && <a href={ways.deleteTemplate(code)}>Delete it</a>}
          </p>
        </div>
      </form>
    </WritingPage>
  );
}

/** Whether a template shall really be deleted. */
export function DeleteTemplatePage({ here, template }: { here: Here; template: ReportTemplate }) {
  const ways = reportWays(here.addresses);
  return (
    <WritingPage
      here={here}
      title={`Delete the template ${template.title}`}
      width="narrow"
      thread={[
        { level: 'Reports', title: 'Templates', href: ways.templates() },
        { level: 'Template', title: template.title, href: ways.template(template.code) },
      ]}
    >
      <PageHead title="Delete the template?" reference={template.title}>
        <p class="opening dense">Reports that were begun with it stay. Nobody can begin another with it, and nobody can bring it back.</p>
      </PageHead>
      <form action={ways.deleteTemplate(template.code)} method="post">
        <p class="buttons">
          <Button text="Delete the template" />
          <a href={ways.template(template.code)}>Keep it</a>
        </p>
      </form>
    </WritingPage>
  );
}
