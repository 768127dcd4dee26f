import type { CalendarCell, StatusCalendarBriefing } from '../../briefing/types.ts';
import { sentence, status, tally } from '../gallery/data/marks.ts';
import type { Examples } from '../gallery/example.ts';
import { NO_LINKS } from '../links.ts';
import { CountsOverTime } from '../tally/counts-over-time.tsx';
import { StatusCalendar } from './status-calendar.tsx';

const RED: CalendarCell = { mark: 'red', shown: 'R', text: 'Red, 68.5%' };
const AMBER: CalendarCell = { mark: 'amber', shown: 'A', text: 'Amber, 74.4%' };
const GREEN: CalendarCell = { mark: 'green', shown: 'G', text: 'Green, 88.0%' };
const UNJUDGED: CalendarCell = { mark: 'not-judged', shown: '–', text: 'Not judged, 81.2%: no target set' };
const NO_DATA: CalendarCell = { mark: null, shown: 'no data', text: 'Not judged: no data' };
const NOT_DUE: CalendarCell = { mark: null, shown: 'not due', text: 'Not due' };

const CALENDAR: StatusCalendarBriefing = {
  opening: [sentence('*1* indicator is red in quarter 2, 2026-27; in quarter 4, 2025-26 none was.')],
  periods: [
    { period: '2025-26 Q4', name: '2025-26 Q4', tally: tally([['green', 1]]) },
    {
      period: '2026-27 Q1',
      name: '2026-27 Q1',
      tally: tally([
        ['amber', 1],
        ['not-judged', 2],
      ]),
    },
    {
      period: '2026-27 Q2',
      name: '2026-27 Q2',
      tally: tally([
        ['red', 1],
        ['green', 1],
        ['as-expected', 1],
      ]),
    },
  ],
  sections: [
    {
      title: 'Assessment and review',
      rows: [
        { code: 'SS02/M004Q', title: 'Care plans reviewed when due', cells: [GREEN, AMBER, RED] },
        { code: 'SS06/M004', title: 'Liberty safeguards authorised in time', cells: [UNJUDGED, NO_DATA, GREEN] },
      ],
    },
    {
      title: null,
      rows: [
        {
          code: 'SS01/D001',
          title: 'New contacts with the adult care team',
          cells: [NOT_DUE, NOT_DUE, { mark: 'as-expected', shown: 'E', text: 'As expected, 19,870' }],
        },
      ],
    },
  ],
  totals: [
    { mark: status('red'), counts: ['0', '0', '1'] },
    { mark: status('amber'), counts: ['0', '1', '0'] },
    { mark: status('green'), counts: ['1', '0', '1'] },
    { mark: status('not-judged'), counts: ['2', '2', '0'] },
    { mark: status('as-expected'), counts: ['0', '0', '1'] },
  ],
  letters: [
    { mark: 'red', letter: 'R', meaning: 'Red' },
    { mark: 'amber', letter: 'A', meaning: 'Amber' },
    { mark: 'green', letter: 'G', meaning: 'Green' },
    { mark: 'not-judged', letter: '–', meaning: 'Not judged' },
    { mark: 'as-expected', letter: 'E', meaning: 'As expected' },
  ],
};

const LINKS = { ...NO_LINKS, indicator: (code: string) => `/indicators/${code}` };

export const EXAMPLES: Examples = {
  'a calendar of three quarters': () => <StatusCalendar calendar={CALENDAR} caption="Adult social care: status by period" links={LINKS} />,
  'counts over time': () => <CountsOverTime periods={CALENDAR.periods} hrefOf={(period) => `?period=${encodeURIComponent(period)}`} />,
};
