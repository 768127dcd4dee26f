/** What a page of one indicator by area, team or age band says. */
export const breakdownSentences = {
  'breakdown.title': '{title}, by {dimension}',
  'breakdown.title.none': '{title}, in parts',
  'breakdown.level': 'In parts',
  'breakdown.crossed': '{dimensions} together',

  'breakdown.none': 'No figure of this indicator is held for a part of the council.',
  'breakdown.none.by': 'No part has a row for {period} or an earlier period.',
  'breakdown.lowest-highest':
    '{of}<b>{lowest}</b> {lowestCount, plural, one {has} other {have}} the lowest, <b>{low}</b>, and <b>{highest}</b> the highest, <b>{high}</b>{whole}.',
  'breakdown.highest-lowest':
    '{of}<b>{highest}</b> {highestCount, plural, one {has} other {have}} the highest, <b>{high}</b>, and <b>{lowest}</b> the lowest, <b>{low}</b>{whole}.',
  'breakdown.most-fewest':
    '{of}<b>{highest}</b> {highestCount, plural, one {has} other {have}} the most, <b>{high}</b>, and <b>{lowest}</b> the fewest, <b>{low}</b>{whole}.',
  'breakdown.of-shown': 'Of the {count, number} parts with a figure, ',
  'breakdown.all-alike': 'All {count, number} parts with a figure have <b>{figure}</b>{whole}.',
  'breakdown.only': '<b>{name}</b> has <b>{figure}</b>{whole}.',
  'breakdown.no-figure': 'No part has a figure that can be shown{whole}.',
  'breakdown.whole': '; the whole council has <b>{figure}</b>',
  'breakdown.several': '{count, number} parts',

  'breakdown.total.same':
    'Together the {parts, plural, one {part gives} other {{parts, number} parts give}} {total}, the same as the whole council reports.',
  'breakdown.total.apart':
    'Together the {parts, plural, one {part gives} other {{parts, number} parts give}} {total}; the whole council reports {reported}, so they differ by {difference}.',
  'breakdown.total.alone':
    'Together the {parts, plural, one {part gives} other {{parts, number} parts give}} {total}; no figure of the whole council is held to compare it with.',
  'breakdown.ratio': '{numerator} of {denominator}, {value}',
  'breakdown.divided': '{numerator} divided by {denominator}, {value}',
  'breakdown.points': '{figure, select, 1 {1 percentage point} other {{figure} percentage points}}',
  'breakdown.total.without': 'The total is without {names}, of which there is no figure.',
  'breakdown.total.fewer': 'The parts hold {held} of the {all} cases of the whole council: the other {rest} are in none of them.',
  'breakdown.total.more':
    'The parts hold {held} cases and the whole council {all}: {rest} are counted in more than one part, or in none of the whole.',
  'breakdown.total.numerator-more': 'The numerators of the parts add to {held}, which is {rest} more than the {all} of the whole council.',
  'breakdown.total.rates':
    'No total is made of the parts: their numerators and denominators are not held, and percentages and rates are not averaged.',
  'breakdown.total.suppressed': 'No total is made of the parts, because some of them are suppressed.',
  'breakdown.total.incomplete': 'No total is made of the parts, because some of their figures lack a period.',

  'breakdown.note.not-judged': 'Parts have no status: the target is set for the whole council. A part is better or worse than the whole.',
  'breakdown.note.not-judged.count': 'Parts have no status: the target is set for the whole council.',
  'breakdown.note.earlier': 'These figures are of {period}: of {asked} no part has a whole figure.',
  'breakdown.note.own':
    'Each figure is of {period} alone. What is judged of the whole council covers more ({basis}), which the parts do not hold.',
  'breakdown.note.suppressed':
    'Suppressed: a count small enough to tell something about a person. Everyone who opens this page sees it so, whatever the rights.',
  'breakdown.note.secondary':
    'Withheld with it: a figure from which the suppressed one could be worked out, as it stands beside the whole council’s. The smallest is chosen, so that least is lost.',
  'breakdown.note.absent': '{names} {count, plural, one {has} other {have}} figures in other periods and none in this one.',
  'breakdown.note.slip': '“{name}” is in few periods and spelt nearly as “{like}”: are they one part?',
  'breakdown.note.spelt': '“{other}” is taken for “{name}”.',
  'breakdown.note.unread':
    '{count, plural, one {One text names} other {{count, number} texts name}} no dimension and {count, plural, one {is} other {are}} left out: {texts}.',
  'breakdown.note.crossed':
    'Two dimensions are crossed here. Their rows and columns add to the parts of each dimension, which have pages of their own.',
  'breakdown.note.lines': 'Dashed: the target of the whole council. Thin: the whole council.',
  'breakdown.note.lines.no-target': 'Thin: the whole council.',
  'breakdown.note.lines.own': 'Lines show each {kind} by itself; the figures above are of the {basis}.',
  'breakdown.note.no-line': 'No line is drawn of {names}: none of their figures can be shown.',
  'breakdown.note.few-charts': 'Charts of the {shown, number} parts furthest from the whole council; the tables have all {all, number}.',
  'breakdown.note.few-charts.count': 'Charts of the {shown, number} largest parts; the tables have all {all, number}.',

  'breakdown.head.part': 'Part',
  'breakdown.head.share': 'Share of all',
  'breakdown.head.share.cases': 'Share of cases',
  'breakdown.head.against': 'Against the whole',
  'breakdown.head.change': 'Since {period}',
  'breakdown.head.result': '{result}, {basis}',
  'breakdown.row.whole': 'Whole council, as reported',
  'breakdown.row.total': 'Total of the parts',
  'breakdown.standing.better': 'Better by {size}',
  'breakdown.standing.worse': 'Worse by {size}',
  'breakdown.standing.above': 'Above by {size}',
  'breakdown.standing.below': 'Below by {size}',
  'breakdown.standing.same': 'The same',
  'breakdown.lacks.secondary': 'withheld',
  'breakdown.lacks.absent': 'no figure',

  'breakdown.bars.description': 'Bars from 0 in the order of the table. {parts}{levels}',
  'breakdown.bars.part': '{name} {figure}',
  'breakdown.level.whole': 'Whole council {figure}',
  'breakdown.level.target': 'Target {figure}',
  'breakdown.heading.bars': '{period}, worst first',
  'breakdown.heading.bars.size': '{period}, largest first',
  'breakdown.heading.bars.order': '{period}',
  'breakdown.heading.multiples': 'Each part over time, on one scale',
  'breakdown.heading.table': 'Figures',
  'breakdown.heading.past': 'Figures behind the lines',
  'breakdown.heading.notes': 'How to read this',
  'breakdown.by': 'By {dimension}',
  'breakdown.csv.dimension': 'Breakdown',
  'breakdown.csv.of': 'Parts',
} as const;
