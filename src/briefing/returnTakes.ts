import { judgeIndicator } from '../judgement/judge.ts';
import { type Take, type TakenRange, type Takes, takesOf } from '../judgement/takes.ts';
import type { Council } from '../model/council.ts';
import { hasCounts } from '../model/counts.ts';
import type { Indicator } from '../model/indicator.ts';
import { figureText, grouped, withUnit } from './figure.ts';
import { notJudgedReason } from './reasons.ts';
import type { IndicatorSubject } from './returnSubject.ts';
import type { ReturnVerdict } from './returnTypes.ts';
import { bareMark, labelWord } from './schemeWords.ts';
import type { StatusMark } from './types.ts';
import type { Wording } from './wording.ts';
import { inner, notJudgedWord, statusWord } from './words.ts';

/** What each status takes, in words: "388 or more", "72.0 to 86.9%". */

const LEADING_UNIT = /^[£€$]/u;

function rangeWords(range: TakenRange, { of, least, most }: Takes, indicator: Indicator, wording: Wording): string {
  const { from, to } = range;
  const bare = (text: string) => grouped(text, wording.locale);
  const shown = (text: string) => (of === 'numerator' ? bare(text) : withUnit(bare(text), indicator.unit));
  if (from === null && to === null) return wording.word('return.takes.any');
  if (from === null) return to === least && to !== null ? shown(to) : wording.text(`return.takes.at-most.${of}`, { to: shown(to ?? '') });
  if (to === null) return from === most ? shown(from) : wording.text('return.takes.at-least', { from: shown(from) });
  if (from === to) return shown(from);
  const first = LEADING_UNIT.test(indicator.unit ?? '') ? shown(from) : bare(from);
  return wording.text('return.takes.between', { from: first, to: shown(to) });
}

function markOf(take: Take, subject: IndicatorSubject): StatusMark {
  const { wording, of, period, setting } = subject;
  if (take.status !== null) return bareMark(take.status, labelWord(take.label, take.status, wording));
  const verdict = { ...judgeIndicator(of, period), notJudged: take.notJudged };
  const reason = take.notJudged === 'no-minimum' ? notJudgedWord(wording, 'no-minimum') : notJudgedReason(of, verdict, setting);
  return { status: 'not-judged', why: take.notJudged, word: statusWord(wording, 'not-judged'), reason, override: null };
}

const LONGEST_NAME = 14;

/** "Of 445 due, what each status takes" */
function titleOf(takes: Takes, { of, wording, period, typed }: IndicatorSubject): string {
  const { shownAs, judged, denominator } = of.indicator;
  const derived = shownAs !== null || judged === 'year-end';
  const now = derived && period.kind !== 'date' ? wording.word(`return.this.${period.kind}`) : null;
  if (takes.of === 'value') return now === null ? wording.word('return.takes') : wording.text('return.takes.this', { period: now });
  const count = figureText(typed.read.denominator, null, wording);
  if (now !== null) return wording.text('return.takes.of.this', { denominator: count, period: now });
  if (denominator === null || denominator.length > LONGEST_NAME) return wording.text('return.takes.of', { denominator: count });
  return wording.text('return.takes.of.named', { denominator: count, name: inner(denominator, wording.locale) });
}

interface Kept {
  readonly targets: Council['targets'];
  readonly indicator: Indicator;
  readonly schemes: Council['schemes'];
  readonly takes: Map<string, Takes | null>;
}

/** What was found of a council's figures: with each key the numerator changes, and what each status takes does not. */
const kept = new WeakMap<Council['observations'], Map<string, Kept>>();

function keptFor({ of, setting }: IndicatorSubject): Map<string, Takes | null> {
  const { observations, targets, schemes } = setting.council;
  const { indicator } = of;
  const ofCouncil = kept.get(observations) ?? new Map<string, Kept>();
  kept.set(observations, ofCouncil);
  const known = ofCouncil.get(indicator.code);
  if (known && known.targets === targets && known.indicator === indicator && known.schemes === schemes) return known.takes;
  const takes = new Map<string, Takes | null>();
  ofCouncil.set(indicator.code, { targets, indicator, schemes, takes });
  return takes;
}

/** A denominator that is being typed passes through a few others. */
const MOST_KEPT = 20;

function found(subject: IndicatorSubject): Takes | null {
  const { of, period, typed } = subject;
  const { observation, denominator } = typed.read;
  // Of what is counted the value follows from the numerator, and of a figure its size only says how far to look.
  const value = hasCounts(of.indicator) ? null : (observation?.value ?? null);
  const key = `${period.text} ${denominator} ${value}`;
  const takes = keptFor(subject);
  const known = takes.get(key);
  if (known !== undefined) return known;
  const made = takesOf(of, period, { value, denominator });
  if (takes.size >= MOST_KEPT) takes.clear();
  takes.set(key, made);
  return made;
}

/** What each status takes, best first; nothing where no figure would be judged. */
export function takesText(subject: IndicatorSubject): Pick<ReturnVerdict, 'takes' | 'takesTitle'> {
  const { of, wording } = subject;
  const all = found(subject);
  if (all === null) return { takes: [], takesTitle: null };
  return {
    takes: all.takes.map((take) => ({
      status: markOf(take, subject),
      text: take.ranges
        .map((range) => rangeWords(range, all, of.indicator, wording))
        .reduce((first, second) => wording.text('return.takes.or', { first, second })),
    })),
    takesTitle: titleOf(all, subject),
  };
}
