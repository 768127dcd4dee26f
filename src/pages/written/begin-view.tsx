import { Button, ErrorSummary, Radios, SelectField } from '../../components/forms/forms.tsx';
import { PageHead } from '../../components/layout/page-head.tsx';
import type { ReportTemplate } from '../../model/writtenReport.ts';
import type { ReportChoices, ReportProblem, ReportToBegin } from '../../tasks/reports/reportTypes.ts';
import type { Here } from '../frame/here.ts';
import { reportWays } from '../frame/report-ways.ts';
import { WritingPage } from './frame.tsx';
import { problemErrors } from './words.ts';

interface BeginPageProps {
  readonly here: Here;
  readonly templates: readonly ReportTemplate[];
  readonly choices: ReportChoices;
  readonly typed: ReportToBegin;
  readonly problems: readonly ReportProblem[];
  /** code of the report that the template has for the period already; null for none */
  readonly there: string | null;
}

/** Which report shall be begun: template, period, and whether words are taken over. */
export function BeginPage({ here, templates, choices, typed, problems, there }: BeginPageProps) {
  const ways = reportWays(here.addresses);
  const title = 'Begin a report';
  const errorOf = (field: string) => {
    const error = problems.find((each) => each.field === field)?.text;
    return error === undefined ? {} : { error };
  };
  return (
    <WritingPage
      here={here}
      title={title}
      failed={problems.length > 0 || there !== null}
      width="narrow"
      thread={[
        { level: 'Reports', title: 'Being written', href: ways.list() },
        { level: 'Report', title, href: null },
      ]}
    >
      <PageHead title={title} />
      {problems.length > 0 && <ErrorSummary title="No report was begun" errors={problemErrors(problems)} />}
      {there !== null && (
        <ErrorSummary
          title="There is one already"
          errors={[{ text: 'This template has a report for the period: open it, or choose another period.', href: ways.report(there) }]}
        />
      )}
      <form action={ways.begin()} method="post">
        <SelectField
          id="template"
          name="template"
          label="Template"
          hint="Which sections the report has, and what of the plan it is about."
          options={templates.map(({ code, title: text }) => ({ value: code, text }))}
          value={typed.template}
          {...errorOf('template')}
        />
        <SelectField
          id="plan"
          name="plan"
          label="Plan"
          hint="Asked only for the standard report: a template of your own says which plan it is about."
          options={choices.plans}
          value={typed.plan}
          {...errorOf('plan')}
        />
        <SelectField
          id="period"
          name="period"
          label="Period"
          options={choices.periods.map(({ text, name }) => ({ value: text, text: name }))}
          value={typed.period}
          {...errorOf('period')}
        />
        <Radios
          name="from"
          legend="What its sections begin with"
          items={[
            { value: 'last', text: 'The words of the last report', hint: 'Each says that it was taken over until somebody changes it.' },
            { value: 'template', text: 'The words of the template alone' },
          ]}
          value={typed.from}
          {...errorOf('from')}
        />
        <p class="buttons">
          <Button text="Begin the report" />
          <a href={ways.list()}>Leave it</a>
        </p>
      </form>
    </WritingPage>
  );
}
