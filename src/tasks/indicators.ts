import { briefDashboard } from '../briefing/dashboard.ts';
import { briefIndicator } from '../briefing/indicator.ts';
import type { ChartView, DashboardBriefing, IndicatorBriefing } from '../briefing/types.ts';
import type { DecimalText } from '../model/decimal.ts';
import type { PeriodText } from '../model/period.ts';
import { objectiveReference } from '../model/reference.ts';
import type { Context } from './context.ts';
import { measuringHistory } from './history.ts';
import { type Frame, judgedCouncil, type Reading, wholeIndicator } from './reading.ts';

const EVERYTHING = 'all';

/** Every indicator as an entry of one dashboard, a section for each objective in the order of the plans. */
function everyIndicator({ indicators, objectives }: Frame) {
  const places = new Map(objectives.map(({ plan, code, title }, index) => [objectiveReference(plan, code), { title, index }]));
  const placed = indicators.map(({ code, objective }) => ({ code, place: objective === null ? undefined : places.get(objective) }));
  return placed
    .sort((a, b) => (a.place?.index ?? objectives.length) - (b.place?.index ?? objectives.length))
    .map(({ code, place }, order) => ({
      dashboard: EVERYTHING,
      title: 'Indicators',
      section: place?.title ?? null,
      indicator: code,
      order,
      show: null,
    }));
}

/** All indicators of a council, judged for the period, by objective; null where it has none. */
export async function indicators(context: Context, reading: Reading): Promise<DashboardBriefing | null> {
  if (reading.frame.indicators.length === 0) return null;
  const { council, series } = await judgedCouncil(context, reading);
  const { period, standpoint } = reading;
  return briefDashboard({ ...council, dashboards: everyIndicator(council) }, period.text, EVERYTHING, {
    asKnown: standpoint.asKnown,
    series,
  });
}

/** The figures of an indicator as they first stood where they were restated since, by period. */
async function beforeRestating(context: Context, { at }: Reading, code: string): Promise<ReadonlyMap<PeriodText, DecimalText>> {
  const { observations } = await measuringHistory(context, at.organisation, { indicator: code });
  const before = new Map<PeriodText, DecimalText>();
  for (const { old, new: now } of observations) {
    if (now?.breakdown === null && old?.value != null && now.value !== null && old.value !== now.value) before.set(now.period, old.value);
  }
  return before;
}

/**
 * One indicator in the period, with everything that its status rests on.
 * @throws NotFoundFault where the council has no such indicator
 */
export async function indicator(context: Context, reading: Reading, code: string, view?: ChartView): Promise<IndicatorBriefing> {
  const council = await wholeIndicator(context, reading, code);
  const restated = await beforeRestating(context, reading, code);
  const options = { asKnown: reading.standpoint.asKnown, before: (_: string, period: PeriodText) => restated.get(period) ?? null };
  return briefIndicator(council, reading.period.text, code, options, view);
}
