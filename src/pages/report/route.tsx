import { Hono } from 'hono';
import { REPORT_FORMATS, reportDocument } from '../../tasks/document.ts';
import { report } from '../../tasks/report.ts';
import { download } from '../frame/download.ts';
import type { CouncilEnv } from '../frame/here.ts';
import { ReportPage } from './view.tsx';

const ENDING = new RegExp(`^(.+)\\.(${REPORT_FORMATS.join('|')})$`);

/** The report on a plan, or with a format's ending the file to take away. */
export function reportRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/reports/:plan{.+}', async (c) => {
    const { here } = c.var;
    const asked = c.req.param('plan');
    const [, plan, ending] = ENDING.exec(asked) ?? [];
    const format = REPORT_FORMATS.find((each) => each === ending);
    if (plan === undefined || format === undefined) {
      return c.html(<ReportPage here={here} briefing={await report(c.var.context, here.reading, asked)} />);
    }
    return download(c, await reportDocument(await report(c.var.context, here.reading, plan), format));
  });
}
