/** Sentences of the pages on which a council is set up. */
export const setUpSentences = {
  'set-up.opening':
    'The council has <b>{plans, plural, one {# plan} other {# plans}}</b>, {objectives, plural, one {# objective} other {# objectives}}, <b>{indicators, plural, one {# indicator} other {# indicators}}</b> and <b>{actions, plural, one {# action} other {# actions}}</b>.',
  'set-up.tree':
    '<b>{levels, plural, =0 {Nothing stands in this plan yet} one {# outcome or objective} other {# outcomes and objectives}}</b>.',
  'set-up.indicators': '{count, plural, =0 {No indicator} one {# indicator} other {# indicators}}',
  'set-up.actions': '{count, plural, =0 {No action} one {# action} other {# actions}}',
  'set-up.list': '<b>{rows, plural, =0 {None} one {# {one}} other {# {many}}}</b>.',
  'set-up.list-of': '<b>{rows, plural, =0 {None} other {#}}</b> of {all, plural, one {# {one}} other {# {many}}}.',
  'set-up.preview.none': 'No figure of these indicators is judged in these periods, so there is nothing to compare.',
  'set-up.preview.same': 'None of <b>{all, plural, one {# verdict} other {# verdicts}}</b> would change.',
  'set-up.preview.changes': '<b>{changed, plural, one {# of {all} verdicts} other {# of {all} verdicts}}</b> would change: {moves}.',
  'set-up.preview.others': '{count, plural, one {# changes} other {# change}} in other ways',
  'set-up.preview.move': '{count, plural, one {# {from} becomes {to}} other {# {from} become {to}}}',
} as const;
