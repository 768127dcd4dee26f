/** How a council stands beside others: places, averages, distances, and where they come from. */
export const comparisonSentences = {
  'rank.place': '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} of {of, number}',
  'rank.place.alone': '{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
  'rank.joint': 'joint {place}',

  'quartile.1': 'top quartile',
  'quartile.2': 'second quartile',
  'quartile.3': 'third quartile',
  'quartile.4': 'bottom quartile',

  'quartile.title.1': 'Top quartile',
  'quartile.title.2': 'Second quartile',
  'quartile.title.3': 'Third quartile',
  'quartile.title.4': 'Bottom quartile',

  'comparison.heading': '{title}: beside other councils',
  'comparison.lines': 'How this was compared',
  'comparison.table': 'Every council’s figure',
  'comparison.body': 'Council',
  'comparison.figure': 'Figure',
  'comparison.place': 'Place',
  'comparison.groups': 'Compared with',
  'comparison.own': 'this council',
  'comparison.averages': 'Averages that were published',
  'comparison.everybody': 'All councils',
  'comparison.among.all': '{place} councils',
  'comparison.among.group': '{place} in {group}',

  'comparison.opening.ranked': 'At <b>{own}</b> in {period}, {council} is <b>{among}</b>, in the {quartile} and {distance}.',
  'comparison.opening.level':
    'At <b>{own}</b> in {period}, {council} is <b>{among}</b>, in the {quartile}. More than half of them have one figure, {median}, so no distance from it is told.',
  'comparison.opening.unranked':
    'At <b>{own}</b> in {period}, {council} is {distance} among {count} councils. Neither way is better, so there are no places.',
  'comparison.opening.few':
    'At <b>{own}</b> in {period}, {council} stands beside {others, plural, one {one other council} other {{others, number} other councils}}: fewer than {fewest, number} are too few for a place or a distance.',
  'comparison.opening.no-own':
    '{council} has no figure for {period}. The median of {others, plural, one {the one other council that has} other {the {others, number} other councils that have}} one is <b>{median}</b>.',
  'comparison.opening.older': 'Figures of others for {asked} are not held; these are the latest before it.',
  'comparison.opening.none': 'No figure of another council is held for this indicator up to {asked}.',
  'comparison.opening.look':
    'That is <b>{times}</b> median absolute deviations from the median, further than councils usually differ: somebody should look at the figure before it is quoted.',

  'comparison.distance.extremely-above': 'far better than {middle}',
  'comparison.distance.much-above': 'much better than {middle}',
  'comparison.distance.above': 'better than {middle}',
  'comparison.distance.slightly-above': 'slightly better than {middle}',
  'comparison.distance.similar': 'broadly similar to {middle}',
  'comparison.distance.slightly-below': 'slightly worse than {middle}',
  'comparison.distance.below': 'worse than {middle}',
  'comparison.distance.much-below': 'much worse than {middle}',
  'comparison.distance.extremely-below': 'far worse than {middle}',
  'comparison.size.extremely-above': 'far above {middle}',
  'comparison.size.much-above': 'much above {middle}',
  'comparison.size.above': 'above {middle}',
  'comparison.size.slightly-above': 'slightly above {middle}',
  'comparison.size.similar': 'broadly similar to {middle}',
  'comparison.size.slightly-below': 'slightly below {middle}',
  'comparison.size.below': 'below {middle}',
  'comparison.size.much-below': 'much below {middle}',
  'comparison.size.extremely-below': 'far below {middle}',
  'comparison.middle': 'the median of {median}',
  'comparison.middle.short': 'the median',
  'comparison.middle.target': 'the council in the middle',

  'comparison.line.own': 'Our figure',
  'comparison.line.own.published': 'as published; none is held here',
  'comparison.line.place': 'Place',
  'comparison.line.place.source.higher': 'highest first; equal figures share the best place',
  'comparison.line.place.source.lower': 'lowest first; equal figures share the best place',
  'comparison.line.place.source.target': 'nearest to our target first; equals share the best place',
  'comparison.line.quartile': 'Quartile',
  'comparison.line.quartile.source': '{percent} of {of, number} are as good or better: up to 25% is the top quartile',
  'comparison.line.median': 'Median',
  'comparison.line.median.source': 'the figure in the middle of {count, number}',
  'comparison.line.mean': 'Mean of values',
  'comparison.line.mean.source': 'each council counts alike',
  'comparison.line.ratio': 'Ratio of sums',
  'comparison.line.ratio.source': 'all numerators over all denominators: large councils count for more',
  'comparison.line.distance': 'Distance',
  'comparison.line.distance.value': '{times} {side}',
  'comparison.line.distance.better': 'better',
  'comparison.line.distance.worse': 'worse',
  'comparison.line.distance.above': 'above',
  'comparison.line.distance.below': 'below',
  'comparison.line.distance.source.target':
    'in median absolute deviations of how far the councils are from our target, each {size}. Within 0.5 a council is broadly similar to the one in the middle, within 1.5 slightly better or worse, within 3 better or worse, beyond that much.',
  'comparison.line.distance.source':
    'in median absolute deviations from the median, each {size}: half of the councils are at least so far from it. Within 0.5 a figure is broadly similar, within 1.5 slightly better or worse, within 3 better or worse, beyond that much.',

  'comparison.note.own': 'What was published of {council} for {period} is {published}; it holds {held}, and that is compared.',
  'comparison.note.counts':
    '{count, plural, one {One figure is} other {{count, number} figures are}} not what the counts published beside {count, plural, one {it} other {them}} give. Such counts are often rounded so that nobody can be known by them; the published figure is used.',
  'comparison.note.counts.row': 'its counts give {figure}',
  'comparison.source': 'Published: {source}.',

  'comparison.strip.ranked': '{council} is {among}: {own} where the median is {median}',
  'comparison.strip.unranked': '{council} at {own} among {count, number} councils, of which the median is {median}',
  'comparison.strip.no-own': '{count, number} councils from {low} to {high}, of which the median is {median}',
  'comparison.strip.description':
    '{count, number} councils in {period}, from {low} ({lowest}) to {high} ({highest}). Half are at {median} or more, half at {median} or less.{quartiles}{averages}',
  'comparison.strip.quartiles': ' The top quartile ends at {best}, the bottom one begins at {last}.',
  'comparison.strip.average': ' {name}: {figure}.',
  'comparison.strip.dot': '{name} {figure}',
  'comparison.strip.own': 'this council {figure}',
  'comparison.strip.target.said': ' Our target: {figure}.',
  'comparison.strip.target': 'our target {figure}',
  'comparison.strip.median': 'median {median}',
  'comparison.strip.best': 'top quartile',
  'comparison.strip.last': 'bottom quartile',

  'comparison.empty.title': 'No figures of other councils yet',
  'comparison.empty.text':
    'They come with the workbook: in the sheet benchmarks a row for each indicator, period and body, with its figure, the groups that it is compared in and where it was published.',

  'comparisons.opening':
    '<b>{all, number}</b> {all, plural, one {indicator is} other {indicators are}} held beside figures of other councils{quartiles}.',
  'comparisons.quartiles': ': {list}',
  'comparisons.quartile': '<b>{count, number}</b> in the {word}',
  'comparisons.no-place': '<b>{count, number}</b> without a place',
  'comparisons.none': 'No indicator is held beside figures of other councils up to {asked}.',
} as const;
