import { type Context, Hono } from 'hono';
import { approveReport, changesSince, sendReportBack } from '../../../tasks/reports/approve.ts';
import { acceptFinding, checkReport, markChecked, refuseFinding } from '../../../tasks/reports/check.ts';
import { issueReport } from '../../../tasks/reports/issue.ts';
import { readReport } from '../../../tasks/reports/open.ts';
import type { NotTaken, Taken } from '../../../tasks/reports/reportTypes.ts';
import { tellApprovers } from '../../../tasks/reports/tell.ts';
import { previewReport } from '../../../tasks/reports/write.ts';
import { baseAddress } from '../../edge/sent.ts';
import { asks } from '../../frame/asks.ts';
import { type CouncilEnv, councilOf } from '../../frame/here.ts';
import { reportWays } from '../../frame/report-ways.ts';
import { limitedForms, sentForm } from '../../frame/sent-form.ts';
import type { Services } from '../../frame/services.ts';
import { refusedErrors } from '../words.ts';
import { ApprovePage } from './approve-view.tsx';
import { CheckPage, NOT_REFUSED, type Refused } from './check-view.tsx';
import { IssuePage } from './issue-view.tsx';

type C = Context<CouncilEnv>;

const codeIn = (c: C): string => c.req.param('code') ?? '';

function waysOf(c: C) {
  return reportWays(c.var.here.addresses);
}

/** Overtaken by somebody is a conflict; all else is something that was typed or left out. */
function statusOf({ because }: NotTaken): 409 | 422 {
  return because === 'overtaken' || because === 'stage' ? 409 : 422;
}

async function checkPage(c: C, refused: Refused = NOT_REFUSED) {
  const { context, here } = c.var;
  const report = await readReport(context, councilOf(c), codeIn(c));
  return <CheckPage here={here} report={report} check={await checkReport(context, councilOf(c), report.code)} refused={refused} />;
}

async function checked(c: C, { mailer, signIn }: Services): Promise<Response> {
  const { context, here } = c.var;
  const form = await sentForm(c);
  const [code, act, finding, reason] = [codeIn(c), form.text('do'), form.text('finding'), form.text('reason')];
  const ways = waysOf(c);
  const answer = async (came: Taken, on: string): Promise<Response> => {
    if (came.kind === 'taken') return c.redirect(on, 303);
    const refused = { errors: refusedErrors(came, '#stage'), finding: came.because === 'reason' ? finding : null, reason };
    return c.html(await checkPage(c, refused), statusOf(came));
  };
  switch (act) {
    case 'accept':
      return answer(await acceptFinding(context, councilOf(c), code, finding, reason), ways.check(code));
    case 'refuse':
      await refuseFinding(context, councilOf(c), code, finding);
      return c.redirect(ways.check(code), 303);
    case 'checked': {
      const came = await markChecked(context, councilOf(c), code, form.number('seen') ?? 0);
      const page = new URL(reportWays(here.addresses).approve(code), baseAddress(c, signIn)).href;
      if (came.kind === 'taken') await tellApprovers(context, councilOf(c), code, page, mailer);
      return answer(came, `${ways.report(code)}?did=checked`);
    }
    default:
      return c.html(await checkPage(c));
  }
}

async function approvePage(c: C, came: NotTaken | null = null, reason = '') {
  const { context, here } = c.var;
  const council = councilOf(c);
  const report = await readReport(context, council, codeIn(c));
  return (
    <ApprovePage
      here={here}
      report={report}
      check={await checkReport(context, council, report.code)}
      preview={await previewReport(context, council, report.code)}
      changes={await changesSince(context, council, report.code)}
      errors={came === null ? [] : refusedErrors(came, waysOf(c).check(report.code))}
      reason={reason}
      reasonError={came?.because === 'reason' ? came.text : null}
    />
  );
}

async function approved(c: C): Promise<Response> {
  const { context } = c.var;
  const form = await sentForm(c);
  const [code, seen, reason] = [codeIn(c), form.number('seen') ?? 0, form.text('reason')];
  const back = form.text('do') === 'back';
  const came = back
    ? await sendReportBack(context, councilOf(c), code, seen, reason)
    : await approveReport(context, councilOf(c), code, seen);
  if (came.kind === 'taken') return c.redirect(`${waysOf(c).report(code)}?did=${back ? 'back' : 'approved'}`, 303);
  return c.html(await approvePage(c, came, reason), statusOf(came));
}

async function issuePage(c: C, came: NotTaken | null = null, typed = { withoutMissing: false, reason: '' }) {
  const { context, here } = c.var;
  const report = await readReport(context, councilOf(c), codeIn(c));
  const { missing } = await checkReport(context, councilOf(c), report.code);
  const errors = came === null ? [] : refusedErrors(came, waysOf(c).check(report.code));
  return <IssuePage here={here} report={report} missing={missing} errors={errors} typed={typed} />;
}

async function issued(c: C): Promise<Response> {
  const form = await sentForm(c);
  const typed = { withoutMissing: form.all('without[]').includes('yes'), reason: form.text('reason') };
  const came = await issueReport(c.var.context, councilOf(c), codeIn(c), { seen: form.number('seen') ?? 0, ...typed });
  if (came.kind === 'issued') return c.redirect(waysOf(c).issued(codeIn(c), came.number), 303);
  return c.html(await issuePage(c, came, typed), statusOf(came));
}

/** From draft to issued: check, approve, issue. */
export function stagesRoute(services: Services): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/written/:code/check', asks('see-drafts'), async (c) => c.html(await checkPage(c)))
    .post('/written/:code/check', asks('write-report'), limitedForms, (c) => checked(c, services))
    .get('/written/:code/approve', asks('approve-report'), async (c) => c.html(await approvePage(c)))
    .post('/written/:code/approve', asks('approve-report'), limitedForms, approved)
    .get('/written/:code/issue', asks('issue-report'), async (c) => c.html(await issuePage(c)))
    .post('/written/:code/issue', asks('issue-report'), limitedForms, issued);
}
