/** The golden thread across plans: what serves what, and what is missing. */
export const threadSentences = {
  'golden.title': 'The golden thread',
  'golden.title.at': 'The thread of {title}',
  'golden.opening':
    '<b>{promises, number}</b> {promises, plural, one {promise stands} other {promises stand}} at the top of {plans, plural, one {the plan} other {# plans}}. {actions, plural, =0 {No action} one {<b>1</b> action} other {<b>{actions, number}</b> actions}} and {indicators, plural, =0 {no indicator} one {<b>1</b> indicator} other {<b>{indicators, number}</b> indicators}} hang on them.',
  'golden.opening.whole': 'The thread is whole: nothing is unmeasured, and nothing serves nothing.',
  'golden.opening.gaps': 'It is broken in {count, plural, one {<b>one</b> place} other {<b>{count, number}</b> places}}, listed below.',
  'golden.empty': 'No plan is held yet, so there is nothing to follow.',

  'golden.at.node': '{level} of ‘{plan}’ is served by {indicators} and {actions}.',
  'golden.at.node.up': 'It serves {count, plural, one {one objective} other {{count, number} objectives}} above it or in other plans.',
  'golden.at.indicator':
    '{title} is {status}. It measures {count, plural, =0 {no objective} one {one objective} other {{count, number} objectives}}.',
  'golden.at.action':
    '{title} is {status}. It serves {count, plural, =0 {no objective} one {one objective} other {{count, number} objectives}}.',
  'golden.count.indicators': '{count, plural, =0 {no indicator} one {<b>1</b> indicator} other {<b>{count, number}</b> indicators}}',
  'golden.count.actions': '{count, plural, =0 {no action} one {<b>1</b> action} other {<b>{count, number}</b> actions}}',
  'golden.level.indicator': 'Indicator',
  'golden.level.action': 'Action',
  'golden.indicators': '{count, plural, =0 {No indicator} one {# indicator} other {# indicators}}',
  'golden.actions': '{count, plural, =0 {No action} one {# action} other {# actions}}',

  'golden.chain.own': '{plan}',
  'golden.chain.link': '{plan}, by link',
  'golden.chain.through': '{plan}, through {count, plural, one {one link} other {# links}}',

  'golden.group.children': 'Under it in the same plan',
  'golden.group.indicators': 'Indicators of its own',
  'golden.group.actions': 'Actions of its own',
  'golden.group.linked': '{plan}: {title}',
  'golden.group.linked.none': 'Linked from under no objective',
  'golden.group.work': 'What is done about it: actions of the same objective',
  'golden.group.measures': 'What shows whether it works: indicators of the same objective',

  'golden.gap.unmeasured': 'Nothing measures it.',
  'golden.gap.no-action': 'No action works towards it.',
  'golden.gap.bare': 'Nothing measures it, and no action works towards it.',
  'golden.gap.serves-nothing': 'It serves no objective.',
  'golden.gap.unknown': 'It names {reference}, which no plan here holds.',
  'golden.gap.nothing-serves.node': 'Nothing hangs on it: no objective, no action, no indicator.',
  'golden.gap.nothing-serves.indicator': 'No action stands under the same objective.',
  'golden.gap.nothing-serves.action': 'No indicator stands under the same objective.',

  'golden.hole.unmeasured':
    '{count, plural, one {One promise or objective has} other {{count, number} promises and objectives have}} nothing that measures {count, plural, one {it} other {them}}',
  'golden.hole.no-action':
    '{count, plural, one {One promise or objective has} other {{count, number} promises and objectives have}} no action that works towards {count, plural, one {it} other {them}}',
  'golden.hole.indicators': '{count, plural, one {One indicator serves} other {{count, number} indicators serve}} no objective',
  'golden.hole.actions': '{count, plural, one {One action serves} other {{count, number} actions serve}} no objective',
  'golden.hole.unlinked':
    '{count, plural, one {One objective} other {{count, number} objectives}} of other plans {count, plural, one {leads} other {lead}} to no corporate promise',
  'golden.hole.unknown':
    '{count, plural, one {One action or indicator names} other {{count, number} actions and indicators name}} an objective that no plan here holds',
} as const;
