import type { ChangedItem, ChangedKind } from './types.ts';
import type { Scene } from './whatChangedScene.ts';
import { MEASURING_CHANGES } from './whatChangedTypes.ts';
import { counted, type Said } from './wording.ts';

/* What the page of changes says first: the sum, what stayed, what cannot be compared. */

function isMeasuring(change: ChangedKind): boolean {
  return MEASURING_CHANGES.some((each) => each === change);
}

/** What the first sentence counts one by one; all else is told together. */
const COUNTED_PARTS = ['became-red', 'worse', 'recovered', 'better', 'special-cause', 'slipped', 'completed'] as const;
const COUNTED: readonly ChangedKind[] = COUNTED_PARTS;

/** "1 indicator became red, 4 recovered ...", a part a kind; the first says what is counted. */
function parts(items: readonly ChangedItem[], { setting: { wording } }: Scene): Said[] {
  const rowsOf = (which: (item: ChangedItem) => boolean) => items.filter(which).map(({ reference }) => reference);
  const told = COUNTED_PARTS.map((change) => ({ change, rows: rowsOf((item) => item.change === change) })).filter(
    ({ rows }) => rows.length > 0,
  );
  const others = rowsOf(({ change }) => !isMeasuring(change) && !COUNTED.includes(change));
  return [
    ...told.map(({ change, rows }, index) =>
      wording.say(`whatChanged.part.${change}`, { count: counted(rows), first: index === 0 ? 'yes' : 'no' }),
    ),
    ...(others.length === 0 ? [] : [wording.say('whatChanged.part.others', { count: counted(others) })]),
  ];
}

/** How many have the status that they had: what is not listed is said too. */
function unchanged({ indicators, was, judgedThen, setting: { wording } }: Scene): Said | null {
  const same = indicators.filter(({ verdict }) => verdict.status !== null && was.get(verdict.indicator)?.status === verdict.status);
  if (!judgedThen || same.length === 0) return null;
  return wording.say('whatChanged.opening.rest', { count: counted(same.map(({ verdict }) => verdict.indicator)) });
}

/** Actions that were first heard of since then, and are not listed for it. */
function firstReturns(items: readonly ChangedItem[], { actions, actionWas, returnedThen, setting: { wording } }: Scene): Said | null {
  const told = new Set(items.map(({ reference }) => reference));
  const refs = actions.map(({ action }) => action.ref).filter((ref) => actionWas.get(ref)?.returned === false && !told.has(ref));
  return refs.length === 0 || !returnedThen ? null : wording.say('whatChanged.opening.first-returns', { count: counted(refs) });
}

/** The sum of it: "Since quarter 1, 1 indicator became red and 2 recovered." */
export function openingOf(items: readonly ChangedItem[], scene: Scene): Said {
  const { setting, earlier, judgedThen, returnedThen } = scene;
  const { wording, names } = setting;
  const period = names.near(earlier.text, setting.period.text);
  if (!judgedThen && !returnedThen) return wording.say('whatChanged.opening.nothing-before', { period });
  const told = parts(items, scene);
  return told.length === 0
    ? wording.say('whatChanged.opening.none', { period })
    : wording.say('whatChanged.opening', { period, parts: wording.list(told) });
}

/** What the list leaves out, and how much of the measuring changed. */
export function notesOf(items: readonly ChangedItem[], scene: Scene): Said[] {
  const { setting, earlier, judgedThen, returnedThen } = scene;
  const { wording, names, period } = setting;
  const than = names.near(earlier.text, period.text);
  const measuring = items.filter(({ change }) => isMeasuring(change)).map(({ reference }) => reference);
  const said = [
    judgedThen || !returnedThen ? null : wording.say('whatChanged.opening.no-indicators', { period: than }),
    returnedThen || !judgedThen || setting.council.actions.length === 0
      ? null
      : wording.say('whatChanged.opening.no-actions', { period: than }),
    firstReturns(items, scene),
    unchanged(scene),
    measuring.length === 0 ? null : wording.say('whatChanged.opening.measuring', { count: counted(measuring) }),
  ];
  return said.filter((each) => each !== null);
}
