import { type Context, Hono } from 'hono';
import { isArranged } from '../../briefing/arrangement.ts';
import type { DashboardBriefing } from '../../briefing/types.ts';
import { UsageFault } from '../../model/fault.ts';
import { type DashboardStanding, openDashboard } from '../../tasks/dashboard.ts';
import { DASHBOARD_FORMATS, dashboardDocument, listDocument, type TakenAway } from '../../tasks/document.ts';
import { statusCalendar } from '../../tasks/statusCalendar.ts';
import { download } from '../frame/download.ts';
import { asked, askedWord, type CouncilEnv } from '../frame/here.ts';
import { askedStatus } from '../status-filter/asked-status.ts';
import { addressesOn } from './addresses.ts';
import { calendarRows } from './calendar-csv.ts';
import { type DashboardShown, leftIn, MINE, VIEWS } from './shown.ts';
import { DashboardPage } from './view.tsx';
import { CHANGES, WallPage } from './wall-page.tsx';

const ENDING = new RegExp(`^(.+)\\.(${DASHBOARD_FORMATS.join('|')})$`);

/** @throws UsageFault for a text that is no whole number from 1 on */
function askedPage(c: Context): number {
  const text = asked(c, 'page') ?? '1';
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageFault(`"${text}" is no page: a whole number from 1 on`);
  return Number(text);
}

function shownOf(c: Context<CouncilEnv>, briefing: DashboardBriefing, standing: DashboardStanding): DashboardShown {
  const arranged = isArranged(briefing);
  const otherwise = arranged ? 'arranged' : 'table';
  const view = askedWord(c, 'view', VIEWS, otherwise);
  const status = askedStatus(c);
  const address = addressesOn(c.var.here, { code: briefing.code, view, otherwise, status });
  return { briefing, standing, name: standing.title, view, arranged, status, left: leftIn(briefing, status), address };
}

/** The calendar's cells as a file, the periods as its columns. */
async function calendarDocument(c: Context<CouncilEnv>, briefing: DashboardBriefing): Promise<TakenAway> {
  const { context, here } = c.var;
  const { heads, rows } = calendarRows(
    await statusCalendar(context, here.reading, briefing, leftIn(briefing, askedStatus(c))),
    briefing.words,
  );
  return listDocument([here.standpoint.name, briefing.title, 'calendar'], heads, rows);
}

/** A dashboard in one of its views, or with a format's ending the file to take away. */
export function dashboardRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>().get('/dashboards/:code{.+}', async (c) => {
    const { here, context } = c.var;
    const path = c.req.param('code');
    const copy = asked(c, 'copy') === MINE;
    const [, code, ending] = ENDING.exec(path) ?? [];
    const format = DASHBOARD_FORMATS.find((each) => each === ending);
    if (code !== undefined && format !== undefined) {
      const { briefing } = await openDashboard(context, here.reading, code, { copy });
      const calendar = format === 'csv' && askedWord(c, 'view', VIEWS, 'table') === 'calendar';
      return download(c, calendar ? await calendarDocument(c, briefing) : await dashboardDocument(briefing, format));
    }
    const { briefing: whole, standing } = await openDashboard(context, here.reading, path, { copy });
    const shown = shownOf(c, whole, standing);
    if (shown.view === 'wall') {
      const change = asked(c, 'refresh') === null ? null : askedWord(c, 'refresh', CHANGES, 'on');
      return c.html(<WallPage here={here} shown={shown} page={askedPage(c)} change={change} />);
    }
    const { briefing, left, view } = shown;
    const calendar = view === 'calendar' && left.length > 0 ? await statusCalendar(context, here.reading, briefing, left) : null;
    return c.html(<DashboardPage here={here} shown={shown} calendar={calendar} />);
  });
}
