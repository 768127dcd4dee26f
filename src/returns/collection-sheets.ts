import type { CollectionPeriod, SumRule } from '../model/collection.ts';
import { CODE, DAY, FIGURE, optional, PERIOD, required, several } from './cells.ts';
import { sheet } from './sheet.ts';

/* The sheets that say how returns are collected. */

export const CALENDAR = sheet(
  'calendar',
  'When the returns of each period are collected',
  {
    period: required(PERIOD, 'The period that returns are for'),
    opens: required(DAY, 'The first day on which they may be sent'),
    due: required(DAY, 'The last day on which they are in time'),
    approveBy: optional(DAY, 'The last day for sign-off'),
    locks: optional(DAY, 'The first day on which figures change no more but by a restatement'),
  },
  (at, c): CollectionPeriod => ({
    period: at(c.period),
    opens: at(c.opens),
    due: at(c.due),
    approveBy: at(c.approveBy),
    locks: at(c.locks),
  }),
);

export const CHECKS = sheet(
  'checks',
  'Indicators whose values must add to that of another in the same period',
  {
    name: required(CODE, 'The name of the rule'),
    total: required(CODE, 'The code of the indicator that is the total'),
    parts: several(CODE, 'The codes of the indicators that are its parts, separated by semicolons'),
    tolerance: optional(FIGURE, 'By how much the sum may differ from the total; empty means not at all'),
  },
  (at, c): SumRule => ({ name: at(c.name), total: at(c.total), parts: at(c.parts), tolerance: at(c.tolerance) }),
);
