import { briefStatusCalendar } from '../briefing/statusCalendar.ts';
import type { DashboardBriefing, DashboardSection, StatusCalendarBriefing } from '../briefing/types.ts';
import type { Context } from './context.ts';
import { figuresOf, type Reading } from './reading.ts';

/**
 * What the indicators of a dashboard were judged as over its last periods. Only whoever looks at it waits for the judging
 * of so many periods: the dashboard itself is of one.
 * @param left of the dashboard's sections, the rows that the reader has left in them
 */
export async function statusCalendar(
  context: Context,
  reading: Reading,
  { subject }: Pick<DashboardBriefing, 'subject'>,
  left: readonly DashboardSection[],
): Promise<StatusCalendarBriefing> {
  const indicators = left.flatMap(({ rows }) => rows.map(({ code }) => code));
  const council = await figuresOf(context, reading, indicators);
  return briefStatusCalendar(council, { subject, sections: left }, { asKnown: reading.standpoint.asKnown });
}
