import { saidIn } from '../model/commentParts.ts';
import type { DecimalText } from '../model/decimal.ts';
import { exact } from '../model/decimal.ts';
import type { Status } from '../model/indicator.ts';
import type { Verdict } from '../model/verdict.ts';
import { movement } from './changes.ts';
import { figureText, rangeText, withUnit } from './figure.ts';
import type { JudgedIndicator } from './judgedRows.ts';
import { statusMark } from './reasons.ts';
import type { Setting } from './setting.ts';
import type { ChangedItem } from './types.ts';
import type { PERFORMANCE_CHANGES } from './whatChangedTypes.ts';
import { inner, observationStateWord, statusWord } from './words.ts';

/* What became of each indicator's status, with its figures in a sentence. */

type StatusKind = Extract<
  (typeof PERFORMANCE_CHANGES)[number],
  'became-red' | 'worse' | 'recovered' | 'better' | 'moved' | 'judged' | 'unjudged'
>;

/** What is worst of each row of statuses: whatever leaves it has recovered. */
const WORST: readonly (Status | null)[] = ['red', 'worse'];

/** Which change of status it is; null for none, and where nothing was due at one of the two. */
export function statusKind(was: Verdict, now: Verdict): StatusKind | null {
  if (was.status === now.status) return null;
  if (now.status === 'red') return 'became-red';
  if (now.status === null) return now.notJudged === 'not-due' || now.actual === null ? null : 'unjudged';
  if (was.status === null) return was.notJudged === 'not-due' ? null : 'judged';
  const by = movement(was.status, now.status);
  if (by < 0) return 'worse';
  if (by > 0) return WORST.includes(was.status) ? 'recovered' : 'better';
  return 'moved';
}

/** A figure at the indicator's digits with its unit. */
function shown({ of }: JudgedIndicator, value: DecimalText, { wording }: Setting): string {
  const { decimals, unit } = of.indicator;
  return withUnit(figureText(value, decimals, wording), unit);
}

function targetText(judged: JudgedIndicator, was: Verdict, setting: Setting): string {
  const { wording } = setting;
  const { decimals, unit } = judged.of.indicator;
  const now = judged.verdict.target;
  const then = was.target?.target ?? null;
  const range = rangeText(now?.lower ?? null, now?.upper ?? null, decimals, wording);
  const target = now?.target ?? null;
  if (target === null && range !== null) return wording.text('whatChanged.range', { range: withUnit(range, unit) });
  if (target === null) return then === null ? '' : wording.text('whatChanged.target.gone', { was: shown(judged, then, setting) });
  const values = { target: shown(judged, target, setting) };
  if (then === null) return wording.text(was.actual === null ? 'whatChanged.target' : 'whatChanged.target.now', values);
  if (exact(then).eq(exact(target))) return wording.text('whatChanged.target', values);
  return wording.text('whatChanged.target.was', { ...values, was: shown(judged, then, setting) });
}

/** "Fell from 77.1% to 68.5%; target 87.0%." */
export function movedText(judged: JudgedIndicator, was: Verdict, setting: Setting): string {
  const { wording } = setting;
  const then = was.actual?.value ?? null;
  const now = judged.verdict.actual?.value ?? null;
  const note = judged.row().actual.note;
  const values = {
    was: then === null ? '' : shown(judged, then, setting),
    now: now === null ? '' : shown(judged, now, setting),
    note: note === null ? '' : wording.text('whatChanged.note', { note }),
    target: targetText(judged, was, setting),
  };
  if (now === null) return wording.text(then === null ? 'whatChanged.neither' : 'whatChanged.lost', values);
  if (then === null) return wording.text('whatChanged.first', values);
  const order = exact(now).cmp(exact(then));
  return wording.text(order > 0 ? 'whatChanged.rose' : order < 0 ? 'whatChanged.fell' : 'whatChanged.held', values);
}

/** A status that a person stated is said to be so, since the figures beside it may say something else. */
export function asStated(text: string, { verdict: { override, computed } }: JudgedIndicator, { wording }: Setting): string {
  if (override === null) return text;
  const word = (status: Status | 'not-judged') => inner(statusWord(wording, status), wording.locale);
  return wording.text('whatChanged.stated', { text, stated: word(override.stated), judged: word(computed ?? 'not-judged') });
}

/** A comment's first sentence ends at a full stop that is followed by a space, or with the text. */
const FIRST_SENTENCE = /^[\s\S]*?[.!?](?=\s|$)/;

/** Why, in the words that somebody recorded: of a status that was stated or a figure that is missing, else what she said happened. */
export function reasonOf({ override, reason, comment }: Verdict): string | null {
  const { happened } = saidIn(comment);
  return override?.reason ?? reason ?? FIRST_SENTENCE.exec(happened)?.[0].trim() ?? (happened === '' ? null : happened);
}

type Own = Pick<ChangedItem, 'of' | 'reference' | 'title' | 'owner' | 'service' | 'plan' | 'held'>;

/** What the list says of the indicator itself. */
export function ownFacts(
  { of: { indicator } }: Pick<JudgedIndicator, 'of'>,
  planOf: (objective: string | null) => ChangedItem['plan'],
): Own {
  const { code: reference, title, owner, service, objective } = indicator;
  return { of: 'indicator', reference, title, owner, service, plan: planOf(objective), held: true };
}

/** The two marks with the words for those who cannot see them: "was amber, now red". */
export function marksOf(judged: JudgedIndicator, was: Verdict, setting: Setting): NonNullable<ChangedItem['marks']> {
  const { wording } = setting;
  const then = statusMark(judged.of, was, setting);
  const now = judged.row().status;
  const words = { was: inner(then.word, wording.locale), now: inner(now.word, wording.locale) };
  return { was: then.status, now: now.status, words: { was: then.word, now: now.word }, text: wording.text('changed.text', words) };
}

/** A figure that was there then and is not now, though it was due: null for any other indicator. */
export function missingText(judged: JudgedIndicator, was: Verdict, setting: Setting): string | null {
  const { verdict } = judged;
  if (was.actual === null || verdict.actual !== null || verdict.notJudged === 'not-due') return null;
  return setting.wording.text('whatChanged.missing', {
    was: shown(judged, was.actual.value, setting),
    state: observationStateWord(setting.wording, verdict.state),
  });
}
