/** What the views of a dashboard say: its calendar, its charts on one scale, its wall. */
export const viewSentences = {
  'letter.red': 'R',
  'letter.amber': 'A',
  'letter.green': 'G',
  'letter.worse': 'W',
  'letter.within': 'T',
  'letter.better': 'B',
  'letter.above-range': 'H',
  'letter.below-range': 'L',
  'letter.as-expected': 'E',
  'letter.not-judged': '–',
  'letter.not-due': 'not due',
  'letter.no-data': 'no data',

  'calendar.cell': '{status}, {figure}',
  'calendar.cell.why': '{status}: {why}',
  'calendar.cell.figure.why': '{status}, {figure}: {why}',
  'calendar.not-due': 'Not due',
  'calendar.counts':
    '{red, plural, =0 {No indicator is} one {<b>{red, number}</b> indicator is} other {<b>{red, number}</b> indicators are}} {bad} in {now}; in {earlier} {before, plural, =0 {none was} one {<b>{before, number}</b> was} other {<b>{before, number}</b> were}}.',
  'calendar.first': 'No period before {now} has a status: the calendar begins with it.',
  'calendar.bad.red': 'red',
  'calendar.bad.worse': 'worse than tolerance',
  'calendar.longest': 'Longest {bad}: {title}, for <b>{length}</b> {kind} running.',
  'calendar.longest.month': 'months',
  'calendar.longest.quarter': 'quarters',
  'calendar.longest.half': 'half-years',
  'calendar.longest.year': 'years',
  'calendar.moved':
    '{count, plural, =0 {No status changed} one {<b>{count, number}</b> status changed} other {<b>{count, number}</b> statuses changed}} since {previous}.',

  'multiples.percent': 'Per cent',
  'multiples.number': 'Numbers',
  'multiples.undrawn': '<b>{count, number}</b> {count, plural, one {indicator has} other {indicators have}} no figure to draw: {titles}.',

  'wall.shown': '{first} to {last} of {all}, worst first',
  'wall.shown.all': 'All {all}, worst first',
} as const;
