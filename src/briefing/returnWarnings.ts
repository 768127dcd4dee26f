import {
  type ActionReturn,
  type CommentMissing,
  checkActionEntry,
  checkIndicatorEntry,
  type EntryFinding,
  type IndicatorReturn,
} from '../judgement/entryChecks.ts';
import type { DecimalText } from '../model/decimal.ts';
import { exact } from '../model/decimal.ts';
import type { EntryField, WarningKind } from '../model/entry.ts';
import type { Indicator } from '../model/indicator.ts';
import { atDigits, grouped, withUnit } from './figure.ts';
import type { ReturnSubject } from './returnSubject.ts';
import type { ReturnWarning } from './returnTypes.ts';

/** What to look at before a return is sent, each with the figures that made it a question. */

interface Place {
  readonly subject: ReturnSubject;
  /** the indicator in whose unit figures are; null for an action */
  readonly indicator: Indicator | null;
  /** the field that a figure was typed in */
  readonly figure: EntryField;
  /** "A red needs both comments."; '' where none is asked for */
  readonly needed: string;
}

function figureIn({ subject, indicator }: Place, value: DecimalText): string {
  return withUnit(grouped(atDigits(value, indicator?.decimals ?? null), subject.wording.locale), indicator?.unit ?? null);
}

/** A figure as it was typed: an earlier one to the last digit, a limit as it is set. */
function figureAsTyped({ subject, indicator }: Place, value: DecimalText): string {
  return withUnit(grouped(atDigits(value, null), subject.wording.locale), indicator?.unit ?? null);
}

function lastWords({ subject }: Place, period: string): string {
  return subject.names.near(period, subject.period.text);
}

function missingWords(finding: CommentMissing, { subject, needed }: Place): string {
  return subject.wording.text(`return.warning.comment-missing.${finding.missing}`, { needed });
}

function wordsOf(finding: EntryFinding, place: Place): string {
  const { wording } = place.subject;
  switch (finding.kind) {
    case 'far-from-history': {
      const { value, median, low, high, count } = finding;
      return wording.text(finding.added ? 'return.warning.far-from-history.added' : 'return.warning.far-from-history', {
        value: figureIn(place, value),
        median: figureIn(place, median),
        low: figureIn(place, low),
        high: figureIn(place, high),
        count,
      });
    }
    case 'outside-limits': {
      const above = finding.highest !== null && exact(finding.value).gt(exact(finding.highest));
      const limit = figureAsTyped(place, (above ? finding.highest : finding.lowest) ?? '0');
      const kind = above ? 'return.warning.outside-limits.above' : 'return.warning.outside-limits.below';
      return wording.text(kind, { value: figureIn(place, finding.value), limit });
    }
    case 'numerator-above-denominator':
      return wording.text('return.warning.numerator-above-denominator', {
        numerator: grouped(finding.numerator, wording.locale),
        denominator: grouped(finding.denominator, wording.locale),
      });
    case 'same-as-last-period':
      return wording.text('return.warning.same-as-last-period', {
        value: figureAsTyped(place, finding.value),
        last: lastWords(place, finding.period),
      });
    case 'comment-unchanged':
      return wording.text('return.warning.comment-unchanged', { period: lastWords(place, finding.period) });
    case 'comment-missing':
      return missingWords(finding, place);
    case 'complete-with-work-remaining':
      return wording.text('return.warning.complete-with-work-remaining', { words: finding.words });
    case 'percent-went-down':
      return wording.text('return.warning.percent-went-down', {
        percent: `${finding.percent}%`,
        before: `${finding.before}%`,
        period: lastWords(place, finding.period),
      });
    case 'parts-do-not-add-up':
      return wording.text('return.warning.parts-do-not-add-up', {
        rule: finding.rule.name,
        added: figureAsTyped(place, finding.added),
        total: figureAsTyped(place, finding.total),
      });
  }
}

function fieldOf(finding: EntryFinding, { figure }: Place): EntryField {
  switch (finding.kind) {
    case 'comment-unchanged':
    case 'complete-with-work-remaining':
      return 'happened';
    case 'comment-missing':
      return finding.missing === 'doing' ? 'doing' : 'happened';
    default:
      return figure;
  }
}

/** Findings as they are shown: one of a kind, because each kind is confirmed with one reason. */
function worded(findings: readonly EntryFinding[], place: Place): ReturnWarning[] {
  const { confirmed } = place.subject.typed;
  const byKind = new Map<WarningKind, ReturnWarning>();
  for (const finding of findings) {
    const { kind } = finding;
    const earlier = byKind.get(kind);
    const text = wordsOf(finding, place);
    const reason = confirmed[kind]?.trim() ?? '';
    byKind.set(kind, {
      kind,
      field: fieldOf(finding, place),
      text: earlier === undefined ? text : `${earlier.text} ${text}`,
      confirmed: reason === '' ? null : reason,
    });
  }
  return [...byKind.values()];
}

export function indicatorWarnings(subject: ReturnSubject, entry: IndicatorReturn, needed: string | null): ReturnWarning[] {
  const figure = entry.observation.numerator === null ? 'value' : 'numerator';
  return worded(checkIndicatorEntry(entry), { subject, indicator: entry.of.indicator, figure, needed: needed ?? '' });
}

export function actionWarnings(subject: ReturnSubject, entry: ActionReturn): ReturnWarning[] {
  return worded(checkActionEntry(entry), { subject, indicator: null, figure: 'percent', needed: '' });
}
