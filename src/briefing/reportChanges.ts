import { actionChanges } from './changedReport/actions.ts';
import { definitionChanges, ruleChanges } from './changedReport/definitions.ts';
import { figureChanges } from './changedReport/figures.ts';
import { CHANGE_GROUPS, type Comparison, type FoundChange } from './changedReport/found.ts';
import { membershipChanges } from './changedReport/membership.ts';
import { ratingChanges } from './changedReport/ratings.ts';
import type { ReportSide } from './changedReport/side.ts';
import { targetChanges } from './changedReport/targets.ts';
import type { ReasonFor } from './reportScene.ts';
import type { Setting } from './setting.ts';
import type { ReportChanges } from './types.ts';
import { counted, type Said, sentenceOf } from './wording.ts';

/*
 * What is another between two states of one report, so that nothing changes in silence (method.md section 12): worse,
 * better, otherwise, the measuring itself, what left or came, each with the reason that somebody gave.
 */

export interface ChangeTelling {
  /** of a report against its last issue, or of an issued report against what is known today */
  readonly telling: 'since-issue' | 'why-now';
  /** the reason of a change, as whoever made it said; a target's note and a figure's own reason stand in where it knows none */
  readonly reasonFor?: ReasonFor;
}

/** What the sentence counts, in its order, each indicator and action once. */
const PARTS = [
  ['reportChanges.part.rating.worse', (of) => of.kind === 'rating' && of.group === 'worse'],
  ['reportChanges.part.rating.better', (of) => of.kind === 'rating' && of.group === 'better'],
  ['reportChanges.part.rating.otherwise', (of) => of.kind === 'rating' && of.group === 'otherwise'],
  ['reportChanges.part.action.worse', (of) => of.kind === 'action' && of.group === 'worse'],
  ['reportChanges.part.action.better', (of) => of.kind === 'action' && of.group === 'better'],
  ['reportChanges.part.action.otherwise', (of) => of.kind === 'action' && of.group === 'otherwise'],
  ['reportChanges.part.target', (of) => of.kind === 'target'],
  ['reportChanges.part.dates', (of) => of.kind === 'dates'],
  ['reportChanges.part.definition', (of) => of.kind === 'definition'],
  ['reportChanges.part.rule', (of) => of.kind === 'rule'],
  ['reportChanges.part.figure', (of) => of.kind === 'figure'],
  ['reportChanges.part.left', (of) => of.kind === 'left'],
  ['reportChanges.part.came', (of) => of.kind === 'came'],
] as const satisfies readonly (readonly [message: string, counts: (of: FoundChange) => boolean])[];

function sentence(found: readonly FoundChange[], { before, after, setting }: Comparison, telling: 'issue' | 'now'): Said {
  const { wording, names } = setting;
  const period = names.near(before.period.text, after.period.text);
  if (found.length === 0) {
    return telling === 'now' ? wording.say('reportChanges.now.none') : wording.say('reportChanges.since.none', { period });
  }
  const parts = PARTS.flatMap(([message, counts]) => {
    const references = [...new Set(found.filter(counts).map(({ reference }) => reference))];
    return references.length === 0 ? [] : [wording.say(message, { count: counted(references), telling })];
  });
  const values = { parts: wording.list(parts), period };
  if (telling === 'now') return wording.say('reportChanges.now', values);
  return wording.say(before.period.text === after.period.text ? 'reportChanges.since.same' : 'reportChanges.since', values);
}

/**
 * @param before the report as it was issued (`issuedSide`)
 * @param after the report as it is now (`presentSide`), for the same period or a later one
 * @param setting of what is now
 */
export function changesBetween(before: ReportSide, after: ReportSide, setting: Setting, how: ChangeTelling): ReportChanges {
  const comparison: Comparison = { before, after, setting, reasonFor: how.reasonFor ?? (() => null) };
  const telling = how.telling === 'why-now' ? 'now' : 'issue';
  const found = [
    ...ratingChanges(comparison),
    ...actionChanges(comparison),
    ...targetChanges(comparison),
    ...definitionChanges(comparison),
    ...ruleChanges(comparison),
    ...figureChanges(comparison),
    ...membershipChanges(comparison),
  ];
  const groups = CHANGE_GROUPS.map((group) => ({
    title: setting.wording.text(`reportChanges.group.${group}`, { telling }),
    lines: found
      .filter((each) => each.group === group)
      .map(({ reference, title, said, reason }) => ({ reference, title, text: sentenceOf(said), reason })),
  }));
  return { sentence: sentenceOf(sentence(found, comparison, telling)), groups: groups.filter(({ lines }) => lines.length > 0) };
}
