/** What changed between an issued report and the next one, or between it and today. `telling` is `issue` or `now`. */
export const reportChangeSentences = {
  'reportChanges.first': 'This is the first issue, so there is no earlier one that it could differ from.',
  'reportChanges.since': 'Since the last issue, for {period}, {parts}.',
  'reportChanges.since.same': 'Since the last issue, {parts}.',
  'reportChanges.since.none':
    'Since the last issue, for {period}, nothing changed: ratings, targets, definitions, indicators and earlier figures are as they were.',
  'reportChanges.now': 'Since the report was issued, {parts}.',
  'reportChanges.now.none': 'Nothing that the report was made of has changed since it was issued.',

  'reportChanges.group.worse': '{telling, select, now {Rated worse} other {Got worse}}',
  'reportChanges.group.better': '{telling, select, now {Rated better} other {Got better}}',
  'reportChanges.group.otherwise': 'Otherwise different',
  'reportChanges.group.measuring': 'The measuring itself',
  'reportChanges.group.membership': 'Left or came',

  'reportChanges.part.rating.worse':
    '<b>{count, plural, one {# indicator} other {# indicators}}</b> {telling, select, now {{count, plural, one {is} other {are}} rated worse} other {got worse}}',
  'reportChanges.part.rating.better':
    '<b>{count, plural, one {# indicator} other {# indicators}}</b> {telling, select, now {{count, plural, one {is} other {are}} rated better} other {got better}}',
  'reportChanges.part.rating.otherwise':
    '<b>{count, plural, one {# indicator} other {# indicators}}</b> {count, plural, one {is} other {are}} rated otherwise',
  'reportChanges.part.action.worse':
    '<b>{count, plural, one {# action} other {# actions}}</b> {telling, select, now {{count, plural, one {counts} other {count}} as slipped or not started} other {slipped or did not start}}',
  'reportChanges.part.action.better':
    '<b>{count, plural, one {# action} other {# actions}}</b> {telling, select, now {{count, plural, one {counts} other {count}} as completed or on track} other {{count, plural, one {was} other {were}} completed or came back on track}}',
  'reportChanges.part.action.otherwise':
    '<b>{count, plural, one {# action} other {# actions}}</b> {count, plural, one {has} other {have}} another state',
  'reportChanges.part.target': 'targets of <b>{count, plural, one {# indicator} other {# indicators}}</b> moved',
  'reportChanges.part.dates': 'dates of <b>{count, plural, one {# action} other {# actions}}</b> moved',
  'reportChanges.part.definition':
    '<b>{count, plural, one {# indicator} other {# indicators}}</b> {count, plural, one {is} other {are}} measured or named in another way',
  'reportChanges.part.rule': '<b>{count, plural, one {# rule} other {# rules}}</b> of judging or counting changed',
  'reportChanges.part.figure':
    'figures of <b>{count, plural, one {# indicator} other {# indicators}}</b> that were known then are others now',
  'reportChanges.part.left': '<b>{count, number}</b> left',
  'reportChanges.part.came': '<b>{count, number}</b> came',

  'reportChange.rating': 'Was {was}, now {now}{figures}{target}.',
  'reportChange.rating.unjudged': '{word} ({reason})',
  'reportChange.rating.moved': ': {earlier} then, {current} now',
  'reportChange.rating.same': ': {current} then and now',
  'reportChange.rating.came': ': no figure then, {current} now',
  'reportChange.rating.went': ': {earlier} then, no figure now',
  'reportChange.rating.target': '; target {current}',
  'reportChange.rating.target.moved': '; target {current}, {earlier} then',
  'reportChange.action': 'Was {was}, now {now}{percent}.',
  'reportChange.action.first': 'No return then, now {now}{percent}.',
  'reportChange.action.percent': '; {current} done',
  'reportChange.action.percent.moved': '; {current} done, {earlier} then',
  'reportChange.due': '{end, select, due {Due by} other {Starts on}} {now}, {was} then.',
  'reportChange.due.set': '{end, select, due {Due by} other {Starts on}} {now}; no date was set then.',
  'reportChange.due.dropped': 'No {end, select, due {due} other {start}} date is set now; it was {was}.',

  'reportChange.target.moved': '{figure} for {periods} moved from {from} to {to}.',
  'reportChange.target.set': '{figure} for {periods} set at {to}; there was none.',
  'reportChange.target.dropped': '{figure} for {periods} taken away; it was {from}.',
  'reportChange.figure.target': 'Target',
  'reportChange.figure.minimum': 'Minimum',
  'reportChange.figure.lower': 'Lower end of the range',
  'reportChange.figure.upper': 'Upper end of the range',
  'reportChange.figure.tolerance': 'Tolerance',

  'reportChange.field': '{label}: was {old}, now {now}.',
  'reportChange.field.quoted': '“{text}”',
  'reportChange.field.nothing': 'not said',
  'reportChange.redefined': 'Counted in a new way from {period}; not comparable with before.',
  'reportChange.rebased': 'What is usual is worked out anew from {period}.',
  'reportChange.scheme':
    'Its rule changed; {count, plural, one {# indicator of the report is} other {# indicators of the report are}} judged by it.',
  'reportChange.scheme.title': 'Rule of judging',
  'reportChange.rounding': 'Shares are rounded {sums, select, yes {so that they add to a hundred} other {each by itself}} now.',
  'reportChange.left-out': 'Other states leave the totals of actions now: {now}; then: {was}.',
  'reportChange.left-out.none': 'none',
  'reportChange.counting.title': 'How the council counts',

  'reportChange.restated': '{period}: {earlier} restated as {now}.',
  'reportChange.came-in':
    '{count, plural, one {A figure} other {Figures}} for {periods} came in {count, plural, one {that was} other {that were}} not held then.',
  'reportChange.came-in.one': '{period}: no figure then, {now} now.',
  'reportChange.taken-back': '{period}: {earlier} then, {state} now.',
  'reportChange.state': '{period}: {now} is {state} now, {was} then.',

  'reportChange.left.unselected': 'Not among what the report selects any more.',
  'reportChange.left.indicator': 'Not measured any more.',
  'reportChange.left.action': 'Not in the plan any more.',
  'reportChange.came.selected': 'Was held then and is among what the report selects now.',
  'reportChange.came.indicator': 'New: not measured then.',
  'reportChange.came.action': 'New: not in the plan then.',
} as const;
