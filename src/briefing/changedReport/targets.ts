import { type DecimalText, exact } from '../../model/decimal.ts';
import type { Target } from '../../model/indicator.ts';
import { end, type PeriodText, parsePeriod } from '../../model/period.ts';
import { figureText, withUnit } from '../figure.ts';
import { figured, type Said } from '../wording.ts';
import { bothShown, type Comparison, type FoundChange, sharedIndicators, shownOn, titleOf } from './found.ts';

/* Targets that moved, were set for periods that had begun, or were taken away. */

const FIGURES = ['target', 'minimum', 'lower', 'upper', 'tolerance'] as const;
type Figure = (typeof FIGURES)[number];

interface Move {
  readonly figure: Figure;
  readonly from: DecimalText | null;
  readonly to: DecimalText | null;
  readonly note: string | null;
  readonly periods: PeriodText[];
}

function isSame(a: DecimalText | null, b: DecimalText | null): boolean {
  return a === null || b === null ? a === b : exact(a).eq(exact(b));
}

/** What differs of one indicator's targets; what differs by nothing but its period is one. */
function movesOf(code: string, { before, after, setting }: Comparison): Move[] {
  const { yearStarts } = setting.council.organisation;
  const [was, now] = [before.series.get(code)?.targets, after.series.get(code)?.targets];
  const moves = new Map<string, Move>();
  for (const period of new Set([...(was?.keys() ?? []), ...(now?.keys() ?? [])])) {
    const [then, current]: (Target | undefined)[] = [was?.get(period), now?.get(period)];
    // A target for a period that had not begun is planning, not a change of what was printed.
    if (!then && parsePeriod(period, yearStarts).first >= end(before.period)) continue;
    for (const figure of FIGURES) {
      const [from, to] = [then?.[figure] ?? null, current?.[figure] ?? null];
      if (isSame(from, to)) continue;
      const note = current?.note ?? null;
      const key = JSON.stringify([figure, from, to, note]);
      const known = moves.get(key);
      if (known) known.periods.push(period);
      else moves.set(key, { figure, from, to, note, periods: [period] });
    }
  }
  return [...moves.values()];
}

const MOST_PERIODS_NAMED = 3;

/** "Q2 and Q3", "8 periods" */
export function periodsText(periods: readonly PeriodText[], code: string, { setting }: Comparison): Said {
  const { wording, names, period } = setting;
  if (periods.length > MOST_PERIODS_NAMED) return figured(wording.text('measuring.periods', { count: periods.length }), [code]);
  return { text: wording.listed(periods.map((text) => names.shortNear(text, period.text))), evidence: [] };
}

function moveText(code: string, { figure, from, to, periods }: Move, comparison: Comparison): Said {
  const { before, after, setting } = comparison;
  const { wording } = setting;
  const values = { figure: wording.word(`reportChange.figure.${figure}`), periods: periodsText(periods, code, comparison) };
  const percent = (value: DecimalText) => figured(withUnit(figureText(value, null, wording), '%'), [code]);
  if (from === null) {
    const set = figure === 'tolerance' ? percent(to ?? '0') : shownOn(after, code, to ?? '0', setting);
    return wording.say('reportChange.target.set', { ...values, to: set });
  }
  if (to === null) {
    const was = figure === 'tolerance' ? percent(from) : shownOn(before, code, from, setting);
    return wording.say('reportChange.target.dropped', { ...values, from: was });
  }
  const both = figure === 'tolerance' ? { earlier: percent(from), now: percent(to) } : bothShown(comparison, code, from, to);
  return wording.say('reportChange.target.moved', { ...values, from: both.earlier, to: both.now });
}

export function targetChanges(comparison: Comparison): FoundChange[] {
  return sharedIndicators(comparison).flatMap((code) =>
    movesOf(code, comparison).map((move): FoundChange => {
      const reason = comparison.reasonFor({ kind: 'target', reference: code, period: move.periods[0] ?? null }) ?? move.note;
      const said = moveText(code, move, comparison);
      return { group: 'measuring', kind: 'target', reference: code, title: titleOf(comparison, code), said, reason };
    }),
  );
}
