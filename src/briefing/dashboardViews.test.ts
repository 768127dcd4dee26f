import { expect, it } from 'vitest';
import { COUNTY_PERIOD, countyCouncil } from '../../examples/county/council.ts';
import { KENT_PERIOD, kentCouncil } from '../../examples/kent/council.ts';
import type { Council } from '../model/council.ts';
import { arrangement, isArranged } from './arrangement.ts';
import { briefDashboard } from './dashboard.ts';
import { multiplesOf } from './multiples.ts';
import { briefStatusCalendar } from './statusCalendar.ts';
import type { DashboardSection, StatusCalendarBriefing } from './types.ts';
import { wallOf } from './wall.ts';
import { sentenceText } from './wording.ts';

const OPTIONS = { asKnown: '2026-10-19T08:00:00Z' };
const kent = kentCouncil();
const county = countyCouncil();
const adults = briefDashboard(kent, KENT_PERIOD, 'adults', OPTIONS);

function calendarOf(council: Council, period: string, code: string): StatusCalendarBriefing {
  return briefStatusCalendar(council, briefDashboard(council, period, code, OPTIONS), OPTIONS);
}

function cellsOf({ sections }: StatusCalendarBriefing, code: string) {
  return sections.flatMap(({ rows }) => rows.filter((row) => row.code === code)).flatMap(({ cells }) => cells);
}

function only(status: string): DashboardSection[] {
  return adults.sections.map(({ title, rows }) => ({ title, rows: rows.filter((row) => row.status.status === status) }));
}

it('goes back a year of months, and says in each what an indicator was judged as', () => {
  const calendar = calendarOf(kent, KENT_PERIOD, 'adults');
  expect(calendar.periods.map(({ name }) => name)).toEqual([
    ...['Oct 2011', 'Nov 2011', 'Dec 2011', 'Jan 2012', 'Feb 2012', 'Mar 2012'],
    ...['Apr 2012', 'May 2012', 'Jun 2012', 'Jul 2012', 'Aug 2012', 'Sep 2012'],
  ]);
  const reviewed = cellsOf(calendar, 'FSC03/M002');
  expect(reviewed.map(({ shown }) => shown).join('')).toBe('AAAAARRRRRRR');
  expect(reviewed.at(-1)).toEqual({ mark: 'red', shown: 'R', text: 'Red, 68.7%' });
  expect(cellsOf(calendar, 'FSC01/M001')[0]).toEqual({
    mark: 'not-judged',
    shown: '–',
    text: 'Not judged, 993: no whole figure: 7 of 12 periods only',
  });
});

it('opens with how many are red now and at its beginning, which has been red for longest, and what moved', () => {
  expect(calendarOf(kent, KENT_PERIOD, 'adults').opening.map(sentenceText)).toEqual([
    '1 indicator is red in September 2012; in October 2011 none was.',
    'Longest red: People with a service who were reviewed in the last 12 months, for 7 months running.',
    'No status changed since August 2012.',
  ]);
});

it('says of what is not due that it is not, and counts every indicator in every period', () => {
  const calendar = calendarOf(county, COUNTY_PERIOD, 'cabinet');
  expect(cellsOf(calendar, 'PEO06/M004').map(({ text }) => text)).toEqual([
    ...['Not due', 'Amber, 26.1%', 'Not due', 'Not due', 'Not due', 'Amber, 24.9%', 'Not due', 'Not due', 'Not due', 'Amber, 23.7%'],
  ]);
  const codes = calendar.sections.flatMap(({ rows }) => rows.map(({ code }) => code));
  const sums = calendar.periods.map((_, at) => calendar.totals.reduce((sum, { counts }) => sum + Number(counts[at]), 0));
  expect(sums).toEqual(calendar.periods.map(() => codes.length));
  expect(calendar.periods.map(({ tally }) => tally.all)).toEqual(sums);
  expect(cellsOf(calendar, 'PEO06/M004')[0]).toEqual({ mark: null, shown: 'not due', text: 'Not due' });
  expect(calendar.letters.map(({ letter, meaning }) => `${letter} ${meaning}`)).toEqual([
    ...['R Red', 'A Amber', 'G Green', '– Not judged', 'H Above range', 'E As expected'],
  ]);
});

it('names a missing and a suppressed figure as such, and never as a blank', () => {
  const observations = kent.observations.map((each) =>
    each.indicator !== 'FSC04/M001' || each.breakdown !== null
      ? each
      : each.period === '2012-08'
        ? { ...each, value: null, numerator: null, denominator: null, state: 'suppressed' as const }
        : each.period === '2012-07'
          ? { ...each, value: null, numerator: null, denominator: null, state: 'not-collected' as const }
          : each,
  );
  const cells = cellsOf(calendarOf({ ...kent, observations }, KENT_PERIOD, 'adults'), 'FSC04/M001');
  expect(cells.slice(-3).map(({ mark, shown }) => [mark, shown])).toEqual([
    [null, 'no data'],
    [null, 'supp.'],
    ['above-range', 'H'],
  ]);
  expect(cells.at(-3)?.text).toBe('Not judged: no data: not collected');
  expect(cells.at(-2)?.text).toBe('Not judged: suppressed');
});

it('begins with the first period that has a status, and says so where there is no other', () => {
  const observations = kent.observations.filter(({ period }) => period === '2012-09');
  const calendar = calendarOf({ ...kent, observations }, KENT_PERIOD, 'adults');
  expect(calendar.periods.map(({ name }) => name)).toEqual(['Sep 2012']);
  expect(calendar.opening.map(sentenceText)).toEqual(['No period before September 2012 has a status: the calendar begins with it.']);
});

it('draws percentages on one scale, counts of one order on another, and what has no like on its own', () => {
  const { groups, alone, undrawn } = multiplesOf(adults);
  expect(groups.map(({ title, charts }) => [title, charts.map(({ row }) => row.code)])).toEqual([
    ['Per cent', ['FSC01/M004', 'FSC02/M001', 'FSC03/M002', 'FSC03/M001']],
    ['Numbers', ['FSC01/M003', 'FSC01/M002', 'FSC01/M005', 'FSC02/M002', 'FSC01/M007', 'FSC01/M006']],
    ['Numbers', ['FSC01/M001', 'FSC04/M001']],
  ]);
  expect(alone.map(({ row, section }) => [row.code, row.unit, section])).toEqual([
    ['FSC03/M003', 'patients', 'Assessment, review and discharge'],
  ]);
  expect(undrawn).toBeNull();
});

it('keeps the scale of a group where a status leaves one of it', () => {
  const whole = multiplesOf(adults).groups[0];
  const left = multiplesOf(adults, only('red')).groups;
  expect(left.map(({ charts }) => charts.map(({ row }) => row.code))).toEqual([['FSC03/M002']]);
  expect(left[0]?.scaledBy).toEqual(whole?.scaledBy);
});

it('shows on a wall the worst first, in screens of nearly one size', () => {
  const first = wallOf(adults, adults.sections, 1);
  const second = wallOf(adults, adults.sections, 2);
  expect([first.shown, second.shown]).toEqual(['1 to 7 of 13, worst first', '8 to 13 of 13, worst first']);
  expect(first.tiles[0]).toMatchObject({
    section: 'Assessment, review and discharge',
    covers: 'the last 12 months',
    row: { code: 'FSC03/M002' },
  });
  expect(wallOf(adults, adults.sections, 99)).toEqual(second);
  expect(wallOf(adults, only('green'), 1).shown).toBe('All 5, worst first');
});

it('keeps the order and the kinds that whoever made a dashboard chose, neighbours of one kind together', () => {
  const chosen = [
    ['CP03/M003', 'chart'],
    ['CP03/M001', 'card'],
    ['FSC01/M001', 'card'],
    ['CP03/M002', null],
  ] as const;
  const dashboards = chosen.map(([indicator, show], order) => ({
    dashboard: 'mine',
    title: 'Mine',
    section: null,
    indicator,
    order,
    show,
  }));
  const mine = briefDashboard({ ...kent, dashboards }, KENT_PERIOD, 'mine', OPTIONS);
  expect(isArranged(mine)).toBe(true);
  expect(isArranged(adults)).toBe(false);
  expect(arrangement(mine).map(({ runs }) => runs.map(({ show, rows }) => [show, rows.map(({ code }) => code)]))).toEqual([
    [
      ['chart', ['CP03/M003']],
      ['card', ['CP03/M001', 'FSC01/M001']],
      ['row', ['CP03/M002']],
    ],
  ]);
});
