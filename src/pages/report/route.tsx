import { Hono } from 'hono';
import { REPORT_FORMATS, reportDocument } from '../../tasks/document.ts';
import { report } from '../../tasks/report.ts';
import { download } from '../frame/download.ts';
import type { CouncilEnv } from '../frame/here.ts';
import type { Services } from '../frame/services.ts';
import { ReportPage } from './view.tsx';

const ENDING = new RegExp(`^(.+)\\.(${REPORT_FORMATS.join('|')})$`);

/** The report on a plan, or with a format's ending the file to take away. */
export function reportRoute({ context }: Services): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/reports/:plan{.+}', async (c) => {
    const { here } = c.var;
    const asked = c.req.param('plan');
    const [, plan, ending] = ENDING.exec(asked) ?? [];
    const format = REPORT_FORMATS.find((each) => each === ending);
    if (plan === undefined || format === undefined) {
      return c.html(<ReportPage here={here} briefing={await report(context, here.reading, asked)} />);
    }
    return download(c, await reportDocument(await report(context, here.reading, plan), format));
  });
}
