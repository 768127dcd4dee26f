/** What the further parts of a report say: exceptions, progress against priorities, priorities of the coming year. */
export const reportPartSentences = {
  'part.changes': 'Changes since the last issue',
  'part.exceptions': 'Exceptions',
  'part.mid-year': 'Business plan mid-year summary',
  'part.progress': 'Business plan summary, {period}',
  'part.headlines': 'Headline priorities, {year}',
  'part.appendix': 'Appendix',
  'part.dashboard': 'Dashboard',
  'part.dashboard.gone':
    'The dashboard “{code}” that was chosen for this section is not held any more: it was taken away or has another name now.',
  'part.dashboard.unchosen': 'No dashboard was chosen for this section.',
  'part.corrections.none':
    'No target of this report was moved after its year began, and no figure of it is another than was first reported.',

  'report.nothing-selected': 'No indicator and no action of the plan is among what this report selects.',
  'report.no-returns':
    'No return was made for {period} about {all, plural, one {the <b>#</b> action} other {any of the <b>#</b> actions}}: what is said of {all, plural, one {it rests on its dates and its} other {them rests on their dates and their}} earlier returns.',

  'exceptions.nothing': 'This report has no indicators and no actions, so it has no exceptions.',
  'exceptions.none': 'None of {things} is an exception.',
  'exceptions.all.indicators': '{all, plural, one {the # indicator} other {the # indicators}}',
  'exceptions.all.actions': '{all, plural, one {the # action} other {the # actions}}',
  'exceptions.some':
    '{things} {count, plural, one {is an exception} other {are exceptions}}, each counted under its gravest reason: {parts}.',
  'exceptions.of.indicators':
    '<b>{count, plural, =0 {{first, select, yes {None} other {none}}} other {#}}</b> of {all, plural, one {# indicator} other {# indicators}}',
  'exceptions.of.actions':
    '<b>{count, plural, =0 {{first, select, yes {None} other {none}}} other {#}}</b> of {all, plural, one {# action} other {# actions}}',
  'exceptions.part.red': '<b>{count, number}</b> {word}',
  'exceptions.part.amber-worsening': '<b>{count, number}</b> {word} and worsening',
  'exceptions.part.special-cause': '<b>{count, number}</b> changed for the worse by more than chance explains',
  'exceptions.part.overdue': '<b>{count, number}</b> overdue',
  'exceptions.part.slipped': '<b>{count, number}</b> slipped',
  'exceptions.part.missing': '<b>{count, number}</b> without a figure or return',
  'exceptions.group.amber-worsening': '{word} and worsening',
  'exceptions.group.special-cause': 'Changed for the worse by more than chance explains',
  'exceptions.group.overdue': 'Overdue',
  'exceptions.group.slipped': 'Slipped',
  'exceptions.group.missing': 'Without a figure or return',
  'exceptions.why.worsening': 'Worsened{since}{reason}.',
  'exceptions.why.worsening.since': '{stated, select, yes {,} other {}} {since}',
  'exceptions.why.worsening.reason': ': {reason}',
  'exceptions.why.overdue': 'Was to be done by {due} and is not{percent}.',
  'exceptions.why.overdue.percent': ', {percent} done',
  'exceptions.why.missing': 'No figure was returned for {period}.',
  'exceptions.why.missing.because': 'No figure for {period}: {why}.',
  'exceptions.why.missing.part': 'The figure for {period} is not whole: {have, number} of {all, number} periods.',
  'exceptions.why.no-return': 'No return was made for {period}.',
  'exceptions.asked': '{owner} is asked {question}.',
  'exceptions.asked.nobody': 'No owner is named who could be asked {question}.',
  'exceptions.question.red': 'what is done to bring it back to its target, and by when',
  'exceptions.question.amber-worsening': 'what is done so that it does not become worse, and by when it meets its target',
  'exceptions.question.special-cause': 'what made it change, and what is done about that',
  'exceptions.question.overdue': 'what keeps it, and by when it is done',
  'exceptions.question.slipped': 'how it is brought back on track, and by when',
  'exceptions.question.missing': 'why there is none, and when there is one',

  'mid-year.nothing': 'The plan has no priorities, so there is no progress to tell of.',
  'mid-year.left-out': 'No action of the plan is among what this report selects, so it does not tell of progress.',
  'mid-year.no-returns':
    'No return was made for {period}, so progress against the {count, plural, one {priority} other {<b>#</b> priorities}} cannot be told.',
  'mid-year.all': '{count, plural, one {The <b>#</b> priority {part}} other {All <b>#</b> priorities {part}}}.',
  'mid-year.some': 'Of the <b>{count, number}</b> priorities, {parts}.',
  'mid-year.part.behind':
    '<b>{count, number}</b> {count, plural, one {has} other {have}} actions that have slipped or not started though due',
  'mid-year.part.on-track': '<b>{count, number}</b> {count, plural, one {is} other {are}} on track',
  'mid-year.part.completed': '<b>{count, number}</b> {count, plural, one {is} other {are}} completed',
  'mid-year.part.not-due': '<b>{count, number}</b> {count, plural, one {is} other {are}} not due to have started',
  'mid-year.part.set-aside':
    '<b>{count, number}</b> {count, plural, one {has} other {have}} only actions that were set aside with approval',
  'mid-year.part.unplanned':
    '<b>{count, number}</b> {count, plural, one {has} other {have}} no actions{narrowed, select, yes { in this report} other {}}',
  'mid-year.whole.behind': '{count, plural, one {has} other {have}} actions that have slipped or not started though due',
  'mid-year.whole.on-track': '{count, plural, one {is} other {are}} on track',
  'mid-year.whole.completed': '{count, plural, one {is} other {are}} completed',
  'mid-year.whole.not-due': '{count, plural, one {is} other {are}} not due to have started',
  'mid-year.whole.set-aside': '{count, plural, one {has} other {have}} only actions that were set aside with approval',
  'mid-year.whole.unplanned': '{count, plural, one {has} other {have}} no actions{narrowed, select, yes { in this report} other {}}',

  'headlines.written': '{count, plural, one {This is the headline priority} other {These are the headline priorities}} for {year}.',
  'headlines.planned':
    '{count, plural, one {<b>#</b> headline priority} other {<b>#</b> headline priorities}} for {year}, from the plan {plan}.',
  'headlines.none': 'No headline priority for {year} is written yet, and no plan of that year is held to take them from.',
  'headlines.plan-empty': 'No headline priority for {year} is written yet, and the plan {plan} has no objectives to take them from.',
} as const;
