/** What is said of live figures in the words of whoever writes a report. */
export const ownTextSentences = {
  'live.of': '{part} of {whole}',
  'live.plan': '{code} {title}',
  'live.counts': 'The whole report',

  'live.none.actual': 'no figure is held for {period}',
  'live.none.actual.because': 'it has no figure for {period}, {why}',
  'live.none.latest': 'it has no figure of its own for {period}',
  'live.none.target': 'no target is set for {period}',
  'live.none.minimum': 'no minimum is set for {period}',
  'live.none.year-end-target': 'no target is set for the year end',
  'live.none.prior-year': 'no figure is held for {period}',
  'live.none.year-to-date': 'it has no year to date for {period}',
  'live.none.last-12-months': 'it has no figure of the last 12 months to {period}',
  'live.none.x-of-y': 'no numbers above and below the line are held for {period}',
  'live.none.percent': 'no return says how far it is',
  'live.none.due': 'it has no due date',
  'live.none.share': 'there is nothing that it could be a share of',

  'live.problem.unclosed': 'A live figure begins with two braces here and is not closed by two.',
  'live.problem.empty': '{token} names nothing. Between the braces stands a reference or a count, such as {example}.',
  'live.problem.unknown': '{token}: there is no indicator, action, objective or count of this name to show here.',
  'live.problem.unknown.nearest':
    '{token}: there is no indicator, action, objective or count of this name to show here. The nearest is {nearest}.',
  'live.problem.gone': '{token}: {code}, {title}, is not measured any more. Write what it was in words, or leave it out.',
  'live.problem.word': '{token}: {reference} has no “{word}”. It has {words}.',
  'live.problem.word.whole': '{token}: the report has no “{word}”. It has {words}.',
  'live.problem.none': '{token} shows {text}: {why}.',
  'live.problem.not-reported': '{token}: {reference} is not among what this report selects, so no table of it shows this figure.',
} as const;
