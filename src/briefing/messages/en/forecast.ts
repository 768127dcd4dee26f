/** Where a year is heading: the forecast, its chance and pace, or why there is none. */
export const forecastSentences = {
  'forecast.title': 'Where {year} is heading',
  'forecast.point': '{value}, between {low} and {high}',
  'forecast.point.sure': '{value}',
  'forecast.confidence': '{percent}%',

  'forecast.year.sum': 'From the figures up to {from}, {year} is forecast to come to <b>{value}</b> in all, between {low} and {high}.',
  'forecast.year.mean': 'From the figures up to {from}, {year} is forecast to come to <b>{value}</b> on average, between {low} and {high}.',
  'forecast.year.ratio':
    'From the figures up to {from}, {year} is forecast to come to <b>{value}</b> as a whole, between {low} and {high}.',
  'forecast.year.last': 'From the figures up to {from}, {year} is forecast to end at <b>{value}</b>, between {low} and {high}.',
  'forecast.range': 'About {share} such forecasts should fall within that range, if the rest of the year is like the past.',

  'forecast.chance': 'The chance of meeting the year-end target of {target} is {chance} ({percent}).',
  'forecast.chance.range': 'The chance of ending the year within {target} is {chance} ({percent}).',
  'forecast.chance.of-ten': 'about <b>{share}</b>',
  'forecast.chance.even': '<b>about even</b>',
  'forecast.chance.less': '<b>less than {share}</b>',
  'forecast.chance.more': '<b>more than {share}</b>',

  'forecast.pace.each':
    'To meet the year-end target of {target} it takes {bound, select, least {at least} other {no more than}} <b>{figure}</b> {when}.',
  'forecast.pace.each.ratio':
    'To meet the year-end target of {target} it takes {bound, select, least {at least} other {no more than}} <b>{figure}</b> {when}, with as many counted as in the same {count, plural, one {period} other {periods}} last year.',
  'forecast.pace.step':
    'To meet the year-end target of {target} it has to {way, select, rise {rise} other {fall}} by <b>{figure}</b> {when}.',
  'forecast.pace.hold': 'It already stands where the year-end target of {target} wants it, and has to stay there.',
  'forecast.pace.met-already': 'The year-end target of {target} is <b>already met</b>, whatever the rest of the year brings.',
  'forecast.pace.out-of-reach': 'The year-end target of {target} <b>cannot be met any more</b>, whatever the rest of the year brings.',
  'forecast.pace.when.month': 'a month from now on',
  'forecast.pace.when.quarter': 'a quarter from now on',
  'forecast.pace.when.half': 'a half-year from now on',
  'forecast.pace.when.year': 'for the year',
  'forecast.pace.when.one': 'in {period}',

  'forecast.method':
    'The method is {method}: at {origins} points of the past, forecasting as far ahead, it missed the figure by {error} on average, the least of {tried} methods.',
  'forecast.method.same-period-last-year': 'the same period last year',
  'forecast.method.mean-of-year': 'the mean of the last twelve months',
  'forecast.method.smoothing': 'exponential smoothing',
  'forecast.method.damped-trend': 'exponential smoothing with a trend that dies away',

  'forecast.none.over': 'The figure for {year} is known, so there is nothing to forecast.',
  'forecast.none.no-roll-up': 'There is no year-end forecast, because its periods are not put together to a year.',
  'forecast.none.no-counts': 'There is no year-end forecast, because numerator and denominator are not held for {periods}.',
  'forecast.none.missing':
    'There is no year-end forecast, because the {count, plural, one {figure} other {figures}} for {periods} {count, plural, one {is} other {are}} missing.',
  'forecast.none.never': 'There is no year-end forecast, because there are no figures.',
  'forecast.none.short':
    'There is no year-end forecast, because the history is too short: it takes {needs} figures in a row, and there {has, plural, one {is {hasSaid}} other {are {hasSaid}}}.',
  'forecast.none.gap':
    'There is no year-end forecast, because figures are missing in the past: it takes {needs} in a row, and there {has, plural, one {is {hasSaid}} other {are {hasSaid}}}.',
  'forecast.none.redefined':
    'There is no year-end forecast, because the definition changed: it takes {needs} figures in a row under the one that holds at the end of the year, and there {has, plural, =0 {are none} one {is {hasSaid}} other {are {hasSaid}}}.',
} as const;
