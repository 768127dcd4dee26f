import { type Context, Hono } from 'hono';
import { UsageFault } from '../../model/fault.ts';
import { auditLog, auditLogCsv, type LogChoice } from '../../tasks/auditLog.ts';
import { download } from '../frame/download.ts';
import { asked, type CouncilEnv } from '../frame/here.ts';
import { AuditPage } from './view.tsx';

function choiceIn(c: Context<CouncilEnv>): LogChoice {
  return { text: asked(c, 'q'), act: asked(c, 'act'), from: asked(c, 'from'), to: asked(c, 'to') };
}

/** @throws UsageFault for what counts no pages */
function pageIn(c: Context<CouncilEnv>): number {
  const page = asked(c, 'page') ?? '1';
  if (!/^[1-9]\d{0,8}$/.test(page)) throw new UsageFault(`"${page}" is no page: expected a number from 1`);
  return Number(page);
}

/** Who did what at the council, when. */
export function auditRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/audit', async (c) => {
      const { here, context } = c.var;
      const choice = choiceIn(c);
      return c.html(<AuditPage here={here} log={await auditLog(context, here.reading, choice, pageIn(c))} choice={choice} />);
    })
    .get('/audit.csv', async (c) => download(c, await auditLogCsv(c.var.context, c.var.here.reading, choiceIn(c))));
}
