import { contains, end, parsePeriod } from '../model/period.ts';
import { dayOf } from '../model/today.ts';
import { actionItem, actionKind } from './changedActions.ts';
import { asStated, marksOf, missingText, movedText, ownFacts, reasonOf, statusKind } from './changedIndicators.ts';
import { measuringChanges } from './changes.ts';
import type { JudgedIndicator } from './judgedRows.ts';
import { worstActionsFirst, worstFirst } from './row.ts';
import { newSpecialCause, type SpecialCauseChange } from './specialCauses.ts';
import type { ChangedItem } from './types.ts';
import type { Scene, Withdrawn } from './whatChangedScene.ts';

/* Each change as an item of the list, kind by kind. */

/** Worst first, as every list is. */
function inOrder(indicators: readonly JudgedIndicator[]): JudgedIndicator[] {
  const byCode = new Map(indicators.map((judged) => [judged.verdict.indicator, judged]));
  return worstFirst(indicators.map((judged) => judged.row())).flatMap(({ code }) => byCode.get(code) ?? []);
}

function statusItems({ indicators, was, setting, judgedThen, planOf }: Scene): ChangedItem[] {
  if (!judgedThen) return [];
  const changed = indicators.flatMap((judged) => {
    const then = was.get(judged.verdict.indicator);
    const change = then && statusKind(then, judged.verdict);
    return then && change ? [{ judged, then, change }] : [];
  });
  const found = new Map(changed.map((each) => [each.judged, each]));
  return inOrder(changed.map(({ judged }) => judged)).flatMap((judged): ChangedItem[] => {
    const each = found.get(judged);
    if (each === undefined) return [];
    const { then, change } = each;
    const text = asStated(movedText(judged, then, setting), judged, setting);
    return [{ ...ownFacts(judged, planOf), change, marks: marksOf(judged, then, setting), text, reason: reasonOf(judged.verdict) }];
  });
}

/** Changes for the worse first. */
const CONCERN_FIRST: readonly SpecialCauseChange['type'][] = [
  'special_cause_concern',
  'special_cause_neutral_high',
  'special_cause_neutral_low',
  'special_cause_improvement',
];

/** @param told what is listed for its status already, with the reason */
function specialItems({ indicators, earlier, setting, planOf }: Scene, told: readonly ChangedItem[]): ChangedItem[] {
  const explained = new Set(told.map(({ reference }) => reference));
  const found = inOrder(indicators.filter((judged) => judged.verdict.actual !== null)).flatMap((judged) => {
    const change = newSpecialCause(judged, earlier, setting);
    return change === null ? [] : [{ judged, change }];
  });
  found.sort((a, b) => CONCERN_FIRST.indexOf(a.change.type) - CONCERN_FIRST.indexOf(b.change.type));
  return found.map(({ judged, change: { text, variation } }): ChangedItem => {
    const reason = explained.has(judged.verdict.indicator) ? null : reasonOf(judged.verdict);
    return { ...ownFacts(judged, planOf), change: 'special-cause', marks: null, variation, text, reason };
  });
}

function missingItems({ indicators, was, setting, planOf }: Scene): ChangedItem[] {
  return indicators.flatMap((judged): ChangedItem[] => {
    const then = was.get(judged.verdict.indicator);
    const text = then ? missingText(judged, then, setting) : null;
    return text === null
      ? []
      : [{ ...ownFacts(judged, planOf), change: 'missing', marks: null, text, reason: judged.verdict.reason ?? judged.verdict.comment }];
  });
}

function actionItems({ actions, actionWas, earlier, setting, returnedThen, planOf }: Scene): ChangedItem[] {
  if (!returnedThen) return [];
  const byRef = new Map(actions.map((judged) => [judged.action.ref, judged]));
  return worstActionsFirst(actions.map(({ row }) => row)).flatMap(({ ref }): ChangedItem[] => {
    const judged = byRef.get(ref);
    const then = actionWas.get(ref);
    const change = judged && then ? actionKind(then, judged.verdict, earlier, setting) : null;
    return judged && then && change ? [actionItem(judged, then, change, setting, planOf)] : [];
  });
}

/** Begins with a capital and ends with a full stop, as a sentence does. */
function asSentence(text: string): string {
  const first = text.charAt(0).toLocaleUpperCase() + text.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

function measuringItems({ indicators, was, earlier, setting, measuredThen, planOf }: Scene): ChangedItem[] {
  const byCode = new Map(indicators.map((judged) => [judged.verdict.indicator, judged]));
  return measuringChanges(indicators, was, earlier, setting).flatMap(({ kind, code, text }): ChangedItem[] => {
    const judged = byCode.get(code);
    // Where nothing was measured before, every target and indicator is new, which says nothing; a figure that changed still does.
    if (judged === undefined || !(measuredThen || kind === 'figure')) return [];
    return [{ ...ownFacts(judged, planOf), change: kind, marks: null, text: asSentence(text), reason: null }];
  });
}

function removedItems(withdrawn: readonly Withdrawn[], { earlier, setting: { wording, names, council }, planOf }: Scene): ChangedItem[] {
  const { yearStarts } = council.organisation;
  const there = ({ periods }: Withdrawn) =>
    periods.some((text) => {
      const period = parsePeriod(text, yearStarts);
      return contains(earlier, period) || end(period) === end(earlier);
    });
  return withdrawn.filter(there).map(
    ({ code, title, owner, service, objective, at, who, why }): ChangedItem => ({
      change: 'removed',
      of: 'indicator',
      reference: code,
      title,
      owner,
      service,
      plan: planOf(objective),
      marks: null,
      text: wording.text('whatChanged.removed', { day: names.title(dayOf(at)), who }),
      reason: why,
      held: false,
    }),
  );
}

/** All of them, kind by kind. */
export function changedItems(scene: Scene, withdrawn: readonly Withdrawn[]): ChangedItem[] {
  const moved = statusItems(scene);
  return [
    ...moved,
    ...specialItems(scene, moved),
    ...actionItems(scene),
    ...measuringItems(scene),
    ...removedItems(withdrawn, scene),
    ...missingItems(scene),
  ];
}
