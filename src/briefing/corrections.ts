import { type DecimalText, exact } from '../model/decimal.ts';
import { contains, days, type PeriodText, parsePeriod } from '../model/period.ts';
import { figureText, NONE, withUnit } from './figure.ts';
import type { JudgedIndicator } from './judgedRows.ts';
import type { TargetFigure } from './planningTypes.ts';
import type { Setting, TargetMove } from './setting.ts';
import type { ReportBriefing } from './types.ts';
import { figured, plainText, type Said, sentenceOf } from './wording.ts';

/* What was put right after it was first known: targets that moved once their year had begun, figures that were restated. */

/** The moves that a period's report tells: of the targets that judge it, and of any that were made while it ran. */
function movesToTell({ of, verdict }: JudgedIndicator, { moved, period }: Setting): TargetMove[] {
  const { from, to } = days(period);
  return moved(of.indicator.code).filter((move) => {
    const its = parsePeriod(move.period, of.yearStart);
    return contains(period, its) || verdict.target?.period === move.period || (from <= move.day && move.day <= to);
  });
}

interface Moves {
  readonly figure: TargetFigure;
  readonly from: DecimalText | null;
  readonly to: DecimalText | null;
  readonly reason: string | null;
  readonly periods: PeriodText[];
}

/** Moves that differ by nothing but their period are one. */
function together(moves: readonly TargetMove[]): Moves[] {
  const found = new Map<string, Moves>();
  for (const { figure, from, to, reason, period } of moves) {
    const key = JSON.stringify([figure, from, to, reason]);
    const known = found.get(key);
    if (known) known.periods.push(period);
    else found.set(key, { figure, from, to, reason, periods: [period] });
  }
  return [...found.values()];
}

const MOST_PERIODS_NAMED = 3;

/** "target for Q3 from 92.0 to 90.0: the definition was redrawn", one for all periods that moved alike. */
function moveTexts(judged: JudgedIndicator, setting: Setting): Said[] {
  const { wording, names, period } = setting;
  const { code, unit, decimals } = judged.of.indicator;
  const shown = (text: DecimalText | null) => figured(text === null ? NONE : withUnit(figureText(text, decimals, wording), unit), [code]);
  return together(movesToTell(judged, setting)).map(({ figure, from, to, reason, periods }) =>
    wording.say(reason === null ? 'measuring.target.moved-for' : 'measuring.target.moved-because', {
      figure: wording.word(`measuring.figure.${figure}`),
      periods:
        periods.length > MOST_PERIODS_NAMED
          ? wording.text('measuring.periods', { count: periods.length })
          : wording.listed(periods.map((text) => names.shortNear(text, period.text))),
      from: shown(from),
      to: shown(to),
      reason: reason ?? '',
    }),
  );
}

/** Figures of the period that are not what they were first known as, stated as restated or not, with the reason given. */
function restated({ of, verdict }: JudgedIndicator, setting: Setting): Said[] {
  const { wording, names, period } = setting;
  const { code, unit, decimals } = of.indicator;
  const shown = (text: DecimalText) => figured(withUnit(figureText(text, decimals, wording), unit), [code]);
  return (verdict.latest?.periods ?? []).flatMap((text) => {
    const held = of.observations.get(text);
    const first = setting.before(code, text);
    if (held?.value == null || first === null || exact(first).eq(exact(held.value))) return [];
    const values = { period: names.shortNear(text, period.text), from: shown(first), to: shown(held.value), reason: held.reason ?? '' };
    return [wording.say(held.reason === null ? 'corrections.figure' : 'corrections.figure.because', values)];
  });
}

/** What a report says was put right, an indicator at a time; null where nothing was. */
export function correctionsOf(indicators: readonly JudgedIndicator[], setting: Setting): ReportBriefing['corrections'] {
  const { wording } = setting;
  const sentences = indicators.flatMap((judged) =>
    [...restated(judged, setting), ...moveTexts(judged, setting)].map((text) =>
      sentenceOf(wording.say('corrections.line', { title: judged.of.indicator.title, code: judged.verdict.indicator, text })),
    ),
  );
  return sentences.length === 0 ? undefined : { title: wording.word('corrections.title'), sentences };
}

/** The same in the words of a list of changes. */
export function moveLines(judged: JudgedIndicator, setting: Setting): string[] {
  return moveTexts(judged, setting).map(plainText);
}
