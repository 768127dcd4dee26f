import { Hono, type Context as HonoContext } from 'hono';
import {
  calendarCsv,
  calendarFile,
  calendarPlan,
  calendarRow,
  collectionCalendar,
  saveCalendar,
  saveCalendarRow,
  withdrawCalendarRow,
} from '../../tasks/calendar.ts';
import { allows } from '../../tasks/permit.ts';
import { asks } from '../frame/asks.ts';
import { download } from '../frame/download.ts';
import { asked, type CouncilEnv } from '../frame/here.ts';
import { CalendarPage, CalendarPlanPage, CalendarRowPage } from './view.tsx';

async function typedIn(c: HonoContext): Promise<ReadonlyMap<string, string>> {
  const form = await c.req.formData();
  return new Map([...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : [])));
}

/** The year or period that the address says; where it says none, the task refuses it, to whoever may ask at all. */
function said(c: HonoContext, name: 'year' | 'for'): string {
  return asked(c, name) ?? '';
}

/** When returns are collected: seen by everybody, made once for a year, changed row by row. */
export function calendarRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/calendar', async (c) => {
      const { here, context } = c.var;
      const { council } = here.standpoint;
      const calendar = await collectionCalendar(context, council, asked(c, 'year'));
      const runs = allows(context, council, 'run-round');
      return c.html(<CalendarPage here={here} calendar={calendar} runs={runs} saved={asked(c, 'saved')} />);
    })
    .get('/calendar.csv', async (c) => download(c, await calendarCsv(c.var.context, c.var.here.standpoint.council, asked(c, 'year'))))
    .get('/calendar.ics', async (c) => download(c, await calendarFile(c.var.context, c.var.here.standpoint.council, asked(c, 'year'))))
    .use('/calendar/year', asks('run-round'))
    .use('/calendar/period', asks('run-round'))
    .get('/calendar/year', async (c) => {
      const { here, context } = c.var;
      const plan = await calendarPlan(context, here.standpoint.council, said(c, 'year'), new Map());
      return c.html(<CalendarPlanPage here={here} plan={plan} looked={false} conflict={false} />);
    })
    .post('/calendar/year', async (c) => {
      const { here, context } = c.var;
      const { council } = here.standpoint;
      const typed = await typedIn(c);
      const year = said(c, 'year');
      if (typed.get('intent') !== 'save') {
        const plan = await calendarPlan(context, council, year, typed);
        return c.html(<CalendarPlanPage here={here} plan={plan} looked conflict={false} />, plan.changes === null ? 422 : 200);
      }
      const result = await saveCalendar(context, council, year, typed, typed.get('seen') ?? '');
      if ('plan' in result) {
        const { plan, conflict } = result;
        return c.html(<CalendarPlanPage here={here} plan={plan} looked conflict={conflict} />, conflict ? 409 : 422);
      }
      return c.redirect(here.addresses.calendar({ year, saved: String(result.saved) }), 303);
    })
    .get('/calendar/period', async (c) => {
      const { here, context } = c.var;
      const form = await calendarRow(context, here.standpoint.council, said(c, 'for'));
      return c.html(<CalendarRowPage here={here} form={form} />);
    })
    .post('/calendar/period', async (c) => {
      const { here, context } = c.var;
      const { council } = here.standpoint;
      const typed = await typedIn(c);
      const period = said(c, 'for');
      const seen = typed.get('seen') ?? '';
      const result =
        typed.get('intent') === 'withdraw'
          ? await withdrawCalendarRow(context, council, period, typed, seen)
          : await saveCalendarRow(context, council, period, typed, seen);
      if ('form' in result) return c.html(<CalendarRowPage here={here} form={result.form} />, result.conflict ? 409 : 422);
      return c.redirect(here.addresses.calendar({ year: result.saved, saved: '1' }), 303);
    });
}
