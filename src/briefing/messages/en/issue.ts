/** What an issued report says of its issue. */
export const issueSentences = {
  'issue.line': 'Issue {number, number}, {date}',
  'issue.signed-off': 'Approved by {name}',
  'issue.again': 'Issued again: {reason}',
  'issue.missing': '{count, plural, one {One return was} other {{count, number} returns were}} still open when this was issued',
} as const;
