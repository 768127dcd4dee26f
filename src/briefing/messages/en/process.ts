/** Statistical process control of one indicator: whether it moves more than it does by itself. */
export const processSentences = {
  'process.noun':
    '{kind, select, quarter {{count, plural, one {quarter} other {quarters}}} other {{count, plural, one {month} other {months}}}}',

  'process.none.frequency':
    'It is returned once a {kind, select, half {half-year} other {year}}. Process limits need twelve months or quarters that follow each other.',
  'process.none.rolling':
    'Each figure covers twelve months and shares most of them with the one before. Neighbours hardly differ, so process limits would say nothing.',
  'process.none.share-so-far':
    'Each figure is for the year so far, and what each {noun} added to it is not held. Process limits need figures that stand for themselves.',
  'process.none.no-figure': 'No figure is held yet.',

  'process.title.common-cause': '{title}: {actual} in {period}, within what is usual',
  'process.title.improvement': '{title}: {actual} in {period}, a change for the better and not noise',
  'process.title.concern': '{title}: {actual} in {period}, a change for the worse and not noise',
  'process.title.neutral': '{title}: {actual} in {period}, a real change and not noise',
  'process.title.few': '{title}: too few figures to tell change from noise',

  'process.finding.few':
    '<b>Too few figures to tell change from noise.</b> Process limits need twelve, and {count} {count, plural, one {is} other {are}} held{from}.',
  'process.finding.few.from': ' from {period} on',
  'process.finding.apart': '<b>Too few figures to tell change from noise.</b> No two neighbouring {nouns} have one.',
  'process.finding.constant': '<b>Every one of the {all} {noun} is {value}: nothing moves.</b>',
  'process.finding.common': '<b>None of the {all} {noun} stands out: the ups and downs are noise.</b>',
  'process.finding.outside':
    '<b>{share} {noun} {count, plural, one {lies} other {lie}} outside the process limits: a real change, not noise.</b>',
  'process.finding.trend': '<b>{share} {noun} stand in a row of seven or more that rises or falls: a real change, not noise.</b>',
  'process.finding.two-in-three':
    '<b>{share} {noun} crowd close to a process limit, two or three of three neighbours: a real change, not noise.</b>',
  'process.finding.shift': '<b>{share} {noun} stand in a row of seven or more on one side of the mean: a real change, not noise.</b>',
  'process.finding.several': '<b>{share} {noun} show a real change, not noise:</b> {parts}.',
  'process.finding.moving': '<b>{share} {noun} show a real change, not noise: it keeps no level.</b> Of them {parts}.',
  'process.share': '{count} of the {all}',
  'process.share.whole': 'All {all}',
  'process.part.outside': '{count} {count, plural, one {lies} other {lie}} outside the process limits',
  'process.part.trend': '{count} {count, plural, one {stands} other {stand}} in a row of seven or more that rises or falls',
  'process.part.two-in-three': '{count} {count, plural, one {crowds} other {crowd}} close to a limit',
  'process.part.shift': '{count} {count, plural, one {stands} other {stand}} in a row of seven or more on one side of the mean',
  'process.finding.usual': '{said} Usual is {range}.',

  'process.cause.outside.up': 'above the upper limit',
  'process.cause.outside.down': 'below the lower limit',
  'process.cause.trend.up': 'one of seven or more in a row that rise',
  'process.cause.trend.down': 'one of seven or more in a row that fall',
  'process.cause.two-in-three.up': 'one of two or three neighbours close to the upper limit',
  'process.cause.two-in-three.down': 'one of two or three neighbours close to the lower limit',
  'process.cause.shift.up': 'one of seven or more in a row above the mean',
  'process.cause.shift.down': 'one of seven or more in a row below the mean',

  'process.variation.common-cause': 'Common cause',
  'process.variation.improvement-high': 'Special cause: improvement',
  'process.variation.improvement-low': 'Special cause: improvement',
  'process.variation.concern-high': 'Special cause: concern',
  'process.variation.concern-low': 'Special cause: concern',
  'process.variation.neutral-high': 'Special cause: upwards',
  'process.variation.neutral-low': 'Special cause: downwards',
  'process.meaning.common-cause': '{period}, {actual}, is within what is usual. Nothing has changed that would need a reason of its own.',
  'process.meaning.improvement': '{period}, {actual}, is {cause}, and {better}: a real change for the better.',
  'process.meaning.concern': '{period}, {actual}, is {cause}, and {better}: a real change for the worse.',
  'process.meaning.neutral': '{period}, {actual}, is {cause}: a real change, neither better nor worse by itself.',

  'process.assurance.pass': 'Meets its target each time',
  'process.assurance.fail': 'Misses its target each time',
  'process.assurance.hit-and-miss': 'Meets or misses its target by chance',
  'process.assurance.none': 'No assurance',
  'process.assured.pass': 'At {range}, each {noun} meets the target of {target} as it runs now.',
  'process.assured.fail': 'At {range}, no {noun} meets the target of {target} as it runs now. Only a changed process will.',
  'process.assured.hit-and-miss':
    'The target of {target} lies within {range}: some {nouns} will meet it and some miss it, and neither is news.',
  'process.assured.changing':
    'The process is changing, and its limits are still those from before: whether it will meet the target of {target} cannot be told yet.',
  'process.assured.no-target': 'No target stands for {period}.',
  'process.assured.no-better': 'Neither way is better, so that limits cannot say whether a target is met.',
  'process.assured.total': 'The target is for a total, and each {noun} is only a part of it.',

  'process.rebase': 'New limits from {period}: {reason}.',
  'process.rebase.redefined': 'a new definition holds',
  'process.span': '{from} to {to}',

  'process.note.few': '{span}: {count} {noun}, too few for limits, which need twelve.',
  'process.note.apart': '{span}: no two neighbouring {nouns} have a figure, so there are no limits.',
  'process.note.added': 'Each point is what the {noun} added to the total so far.',
  'process.note.missing': '{count} {noun} without a figure {count, plural, one {is} other {are}} left out, and a row of points ends there.',
  'process.note.carried':
    '{count} {noun} with a figure carried forward {count, plural, one {is} other {are}} left out: nothing was measured.',
  'process.note.provisional':
    '{count} {noun} with a provisional or estimated figure {count, plural, one {counts} other {count}}, and may still change what is said.',
  'process.note.lowest': 'The lower limit is drawn at {end}, since no figure can be lower; worked out, it is {limit}.',
  'process.note.highest': 'The upper limit is drawn at {end}, since no figure can be higher; worked out, it is {limit}.',
  'process.note.changing': 'Where it is known what changed, limits can begin anew from there, with the reason.',
  'process.note.beside': 'This stands beside the status and takes no part in it.',

  'process.described': '{count} {noun} with a figure, {span}.',
  'process.described.limits': '{span}: the mean is {mean}, the lower limit {lower}, the upper limit {upper}.',
} as const;
