/** What the page says that tells why an issued report would be another today. */
export const whyDifferentSentences = {
  'why.none': 'The report would print the same today.',
  'why.rows':
    '{count, plural, one {<b>One</b> indicator or action is} other {<b>{count, number}</b> indicators and actions are}} printed otherwise today than in the issue.',
  'why.rows.none': 'Every indicator and action is printed today as in the issue; what follows changed all the same.',
  'why.plan-gone': 'The plan of this report is no longer held, so nothing of it can be compared.',
  'why.about': '{title}: {text}',
  'why.rule': 'The rule “{name}”, by which it is judged, was changed.',
  'why.added': '{name} was added',
  'why.withdrawn': '{name} was withdrawn',
  'why.changed': '{name}: {fields}',
  'why.field': '{field} was {old}, now {new}',
  'why.quoted': '“{text}”',
  'why.nothing': 'nothing',
  'why.comment': 'What is said of it was changed',
} as const;
