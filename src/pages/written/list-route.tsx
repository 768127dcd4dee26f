import { type Context, Hono } from 'hono';
import { beginReport } from '../../tasks/reports/begin.ts';
import { listReports } from '../../tasks/reports/open.ts';
import type { ReportProblem, ReportToBegin } from '../../tasks/reports/reportTypes.ts';
import { listTemplates, reportChoices } from '../../tasks/reports/templates.ts';
import { waitingReports } from '../../tasks/reports/waiting.ts';
import { asks } from '../frame/asks.ts';
import { asked, type CouncilEnv, councilOf } from '../frame/here.ts';
import { reportWays } from '../frame/report-ways.ts';
import { limitedForms, sentForm } from '../frame/sent-form.ts';
import { BeginPage } from './begin-view.tsx';
import { WrittenPage } from './list-view.tsx';

type C = Context<CouncilEnv>;

async function beginPage(c: C, typed: ReportToBegin, problems: readonly ReportProblem[] = [], there: string | null = null) {
  const { here, context } = c.var;
  const [templates, choices] = [await listTemplates(context, councilOf(c)), await reportChoices(context, councilOf(c))];
  return <BeginPage here={here} templates={templates} choices={choices} typed={typed} problems={problems} there={there} />;
}

const SAID: Readonly<Record<string, string>> = { discarded: 'The report was taken away.' };

/** The reports in the making, and the form that begins one. */
export function listRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .use('/written', asks('see-drafts'))
    .use('/written/new', asks('write-report'))
    .get('/written', async (c) => {
      const { here, context } = c.var;
      const [reports, waiting] = [await listReports(context, councilOf(c)), await waitingReports(context, councilOf(c))];
      return c.html(<WrittenPage here={here} reports={reports} waiting={waiting} said={SAID[asked(c, 'did') ?? ''] ?? ''} />);
    })
    .get('/written/new', async (c) => {
      const { standpoint } = c.var.here;
      const typed = { template: asked(c, 'template') ?? 'standard', plan: null, period: standpoint.period, from: 'last' } as const;
      return c.html(await beginPage(c, typed));
    })
    .post('/written/new', limitedForms, async (c) => {
      const form = await sentForm(c);
      const plan = form.text('plan');
      const typed: ReportToBegin = {
        template: form.text('template'),
        plan: plan === '' ? null : plan,
        period: form.text('period'),
        from: form.word('from', ['template', 'last']) ?? 'last',
      };
      const came = await beginReport(c.var.context, councilOf(c), typed);
      if (came.kind === 'begun') return c.redirect(reportWays(c.var.here.addresses).report(came.code), 303);
      if (came.kind === 'there') return c.html(await beginPage(c, typed, [], came.code), 409);
      return c.html(await beginPage(c, typed, came.problems), 422);
    });
}
