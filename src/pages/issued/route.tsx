import { type Context, Hono } from 'hono';
import { ISSUED_FORMATS } from '../../model/reportIssue.ts';
import { addErratum } from '../../tasks/reports/erratum.ts';
import { issuedFile, latestIssue, listIssues, readIssue } from '../../tasks/reports/issued.ts';
import type { TypedErratum } from '../../tasks/reports/reportTypes.ts';
import { whyDifferent } from '../../tasks/reports/why.ts';
import { addressesOf } from '../frame/addresses.ts';
import { askingOf } from '../frame/asking.tsx';
import { asks } from '../frame/asks.ts';
import { download } from '../frame/download.ts';
import { type CouncilEnv, councilOf } from '../frame/here.ts';
import { reportWays } from '../frame/report-ways.ts';
import { limitedForms, sentForm } from '../frame/sent-form.ts';
import { ErratumPage } from './erratum-view.tsx';
import { IssuedListPage } from './list-view.tsx';
import { IssuedPage } from './view.tsx';
import { WhyPage } from './why-view.tsx';

type C = Context<CouncilEnv>;

const codeIn = (c: C): string => c.req.param('code') ?? '';
/** The pattern of the routes lets digits alone through. */
const numberIn = (c: C): number => Number.parseInt(c.req.param('number') ?? '', 10);

function read(c: C) {
  return readIssue(c.var.context, councilOf(c), codeIn(c), numberIn(c));
}

/** A file never changes under its address: a browser that has it need not ask again. */
async function file(c: C, ending: string): Promise<Response> {
  const format = ISSUED_FORMATS.find((each) => each === ending) ?? 'workbook';
  const answer = download(c, await issuedFile(c.var.context, councilOf(c), codeIn(c), numberIn(c), format));
  answer.headers.set('Cache-Control', 'private, max-age=31536000, immutable');
  return answer;
}

const NO_ERRATUM: TypedErratum = { where: '', printed: '', corrected: '', reason: '' };

/** Six digits are more than any report has issues, and fewer than a store counts in. */
const ISSUE = '/issued/:code/:number{[0-9]{1,6}}';

/** What was issued: the list, each issue at its own address for good, its files, its corrections, why it is different now. */
export function issuedRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/issued', async (c) => c.html(<IssuedListPage here={c.var.here} issues={await listIssues(c.var.context, councilOf(c))} />))
    .get('/issued/:code', async (c) => {
      const number = await latestIssue(c.var.context, councilOf(c), codeIn(c));
      return c.redirect(reportWays(c.var.here.addresses).issued(codeIn(c), number), 302);
    })
    .get(ISSUE, async (c) => {
      const { here } = c.var;
      const issued = await read(c);
      // Its rows lead to what is known of them now, for the period that it is about.
      const { indicator, action } = addressesOf(councilOf(c), { period: issued.issue.period, known: null });
      const asking = await askingOf(c, codeIn(c), numberIn(c));
      const links = { indicator: (code: string) => indicator(code), action: (ref: string) => action(ref) };
      return c.html(<IssuedPage here={here} read={issued} links={{ ...links, asking }} />);
    })
    .get('/issued/:code/:number{[0-9]{1,6}\\.(?:docx|pdf|html|xlsx|json)}', (c) => file(c, c.req.param('number').split('.')[1] ?? ''))
    .get(`${ISSUE}/workbook.xlsx`, (c) => file(c, 'workbook'))
    .get(`${ISSUE}/why`, async (c) => {
      const { issue } = await read(c);
      return c.html(
        <WhyPage here={c.var.here} issue={issue} why={await whyDifferent(c.var.context, councilOf(c), issue.report, issue.number)} />,
      );
    })
    .get(`${ISSUE}/errata`, asks('issue-report'), async (c) =>
      c.html(<ErratumPage here={c.var.here} read={await read(c)} typed={NO_ERRATUM} problems={[]} />),
    )
    .post(`${ISSUE}/errata`, asks('issue-report'), limitedForms, async (c) => {
      const form = await sentForm(c);
      const typed = {
        where: form.text('where'),
        printed: form.text('printed'),
        corrected: form.text('corrected'),
        reason: form.text('reason'),
      };
      const came = await addErratum(c.var.context, councilOf(c), codeIn(c), numberIn(c), typed);
      if (came.kind === 'added') return c.redirect(reportWays(c.var.here.addresses).issued(codeIn(c), numberIn(c)), 303);
      return c.html(<ErratumPage here={c.var.here} read={await read(c)} typed={typed} problems={came.problems} />, 422);
    });
}
