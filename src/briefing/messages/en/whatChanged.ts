/** What changed since the last period, or since a year ago. */
export const whatChangedSentences = {
  'whatChanged.title': 'What changed since {period}',
  'whatChanged.way': 'Since {period}',
  'whatChanged.measuring': 'The measuring itself',

  'whatChanged.opening': 'Since {period}, {parts}.',
  'whatChanged.opening.none': 'Since {period}, no indicator and no action changed its status.',
  'whatChanged.opening.nothing-before': 'Nothing was judged and no action was returned in {period}, so there is nothing to compare with.',
  'whatChanged.opening.no-indicators': 'No indicator was judged in {period}, so indicators cannot be compared.',
  'whatChanged.opening.no-actions': 'No action was returned for {period}, so actions cannot be compared.',
  'whatChanged.opening.first-returns':
    '{count, plural, one {# action had} other {# actions had}} no return by then, so what became of {count, plural, one {it} other {them}} cannot be said.',
  'whatChanged.opening.rest':
    'The other {count, plural, one {indicator that was judged then and is now has the status that it had} other {# indicators that were judged then and are now have the status that they had}}.',
  'whatChanged.opening.measuring': 'The measuring itself changed in {count, plural, one {# place} other {# places}}.',

  'whatChanged.part.became-red': '<b>{count, plural, one {# indicator} other {# indicators}}</b> became red',
  'whatChanged.part.worse':
    '<b>{first, select, yes {{count, plural, one {# indicator} other {# indicators}}} other {{count}}}</b> got worse without becoming red',
  'whatChanged.part.recovered':
    '<b>{first, select, yes {{count, plural, one {# indicator} other {# indicators}}} other {{count}}}</b> recovered',
  'whatChanged.part.better':
    '<b>{first, select, yes {{count, plural, one {# indicator} other {# indicators}}} other {{count}}}</b> got better',
  'whatChanged.part.special-cause':
    '<b>{first, select, yes {{count, plural, one {# indicator} other {# indicators}}} other {{count}}}</b> moved more than chance explains',
  'whatChanged.part.slipped': '<b>{count, plural, one {# action} other {# actions}}</b> slipped or did not start',
  'whatChanged.part.completed':
    '<b>{count, plural, one {# action} other {# actions}}</b> {count, plural, one {was} other {were}} completed',
  'whatChanged.part.others': '<b>{count}</b> changed in another way',

  'whatChanged.group.became-red': 'Became red',
  'whatChanged.group.worse': 'Got worse',
  'whatChanged.group.recovered': 'Recovered',
  'whatChanged.group.better': 'Got better',
  'whatChanged.group.special-cause': 'Moved more than chance explains',
  'whatChanged.group.moved': 'Moved in or out of its range',
  'whatChanged.group.judged': 'Judged now, not then',
  'whatChanged.group.unjudged': 'Not judged any more',
  'whatChanged.group.slipped': 'Actions that slipped or did not start',
  'whatChanged.group.completed': 'Actions completed',
  'whatChanged.group.resumed': 'Actions back on track',
  'whatChanged.group.set-aside': 'Actions set aside',
  'whatChanged.group.restated-action': 'Actions otherwise different',
  'whatChanged.group.target': 'Targets that moved',
  'whatChanged.group.figure': 'Figures restated',
  'whatChanged.group.definition': 'Counted in a new way',
  'whatChanged.group.rebased': 'Looked at afresh',
  'whatChanged.group.added': 'New',
  'whatChanged.group.removed': 'Left',
  'whatChanged.group.missing': 'Figure missing',

  'whatChanged.rose': 'Rose from {was} to {now}{note}{target}.',
  'whatChanged.fell': 'Fell from {was} to {now}{note}{target}.',
  'whatChanged.held': 'Stayed at {now}{note}{target}.',
  'whatChanged.first': '{now}{note}, no figure then{target}.',
  'whatChanged.lost': '{was} then, no figure now{target}.',
  'whatChanged.neither': 'No figure then nor now{target}.',
  'whatChanged.note': ' ({note})',
  'whatChanged.target': '; target {target}',
  'whatChanged.target.was': '; target {target}, {was} then',
  'whatChanged.target.now': '; target {target}, none then',
  'whatChanged.target.gone': '; no target now, {was} then',
  'whatChanged.range': '; range {range}',

  'whatChanged.special':
    '{type, select, special_cause_improvement {A real change for the better} special_cause_concern {A real change for the worse} other {A real change}}: {value}{at, select, none {} other { in {at}}} {cause, select, outside {lies {heading, select, up {above} other {below}} the process limits} trend {is one of 7 or more in a row that {heading, select, up {rise} other {fall}}} shift {is one of 7 or more in a row {heading, select, up {above} other {below}} the mean} other {is one of 2 of 3 in a row close to the {heading, select, up {upper} other {lower}} process limit}}. Chance alone would keep it between {lower} and {upper}.',
  'whatChanged.missing': '{was} then; now {state}.',
  'whatChanged.action':
    '{done, select, none {{dated, select, yes {Due by {due}.} other {}}} other {{now}% done{done, select, moved {, {was}% then} other {}}{dated, select, yes {; due by {due}} other {}}.}}',
  'whatChanged.action.first': 'no return then, now {now}',
  'whatChanged.action.completed': 'Completed in {period}.',
  'whatChanged.stated': '{text} The status is stated as {stated}; by the rules it is {judged}.',
  'whatChanged.removed': 'Withdrawn on {day} by {who}.',
} as const;
