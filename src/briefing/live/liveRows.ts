import { lastYear, yearOf } from '../../model/period.ts';
import type { JudgedAction } from '../actionSentences.ts';
import { figureText, withUnit } from '../figure.ts';
import type { JudgedIndicator } from '../judgedRows.ts';
import { notJudgedReason } from '../reasons.ts';
import type { Setting } from '../setting.ts';
import type { IndicatorRow, ShownFigure } from '../types.ts';
import { figured } from '../wording.ts';
import { type LiveFigure, live, type Nameable, type Named, plainly, without, worded } from './liveFigure.ts';

/** Why an indicator has no figure, as its row says it. */
function noActual(judged: JudgedIndicator, row: IndicatorRow, setting: Setting): string {
  const { wording, names, period } = setting;
  const values = { period: names.inner(period.text) };
  const { verdict } = judged;
  const why =
    row.actual.note ??
    (verdict.notJudged === 'no-data' || verdict.notJudged === 'not-due' ? notJudgedReason(judged.of, verdict, setting) : null);
  return why === null ? wording.text('live.none.actual', values) : wording.text('live.none.actual.because', { ...values, why });
}

/** "130 of 190": the numbers that a percentage is of. */
function partOfWhole(judged: JudgedIndicator, setting: Setting): LiveFigure {
  const { wording, names, period } = setting;
  const { numerator, denominator } = judged.verdict.actual ?? { numerator: null, denominator: null };
  const { code } = judged.of.indicator;
  if (numerator === null || denominator === null) return without(wording.text('live.none.x-of-y', { period: names.inner(period.text) }));
  const said = wording.say('live.of', {
    part: figured(figureText(numerator, null, wording), [code]),
    whole: figured(figureText(denominator, null, wording), [code]),
  });
  return { said, word: false, none: null };
}

const FIGURES = {
  target: (row: IndicatorRow) => row.target,
  minimum: (row: IndicatorRow) => row.minimum,
  'year-end target': (row: IndicatorRow) => row.yearEndTarget,
  'prior year': (row: IndicatorRow) => row.priorYear,
  'year to date': (row: IndicatorRow) => row.yearToDate,
  'last 12 months': (row: IndicatorRow) => row.rolling12,
  latest: (row: IndicatorRow) => row.latest,
} as const;

const NO_SUCH = {
  target: 'live.none.target',
  minimum: 'live.none.minimum',
  'year-end target': 'live.none.year-end-target',
  'prior year': 'live.none.prior-year',
  'year to date': 'live.none.year-to-date',
  'last 12 months': 'live.none.last-12-months',
  latest: 'live.none.latest',
} as const;

const OTHER_FIGURES = ['target', 'minimum', 'year-end target', 'prior year', 'year to date', 'last 12 months', 'latest'] as const;

/** What can be asked of an indicator. */
export function indicatorNameable(judged: JudgedIndicator, reported: boolean, setting: Setting): Nameable {
  const { wording, names, period, council } = setting;
  const { code, title, unit } = judged.of.indicator;
  const shown = (figure: ShownFigure, none: () => string): LiveFigure =>
    figure.value === null ? without(none(), figure.text) : live(withUnit(figure.text, unit), [code]);
  const priorYear = yearOf(lastYear(period, council.organisation.yearStarts), council.organisation.yearStarts).text;
  const others = OTHER_FIGURES.map((name): Named => {
    const of = name === 'prior year' ? priorYear : period.text;
    return [name, () => shown(FIGURES[name](judged.row()), () => wording.text(NO_SUCH[name], { period: names.inner(of) }))];
  });
  const figures: readonly Named[] = [
    ['', () => shown(judged.row().actual, () => noActual(judged, judged.row(), setting))],
    ['status', () => worded(judged.row().status.word, [code], setting)],
    ['direction', () => worded(judged.row().direction.word, [code], setting)],
    ...others,
    ['x of y', () => partOfWhole(judged, setting)],
    ['title', () => plainly(title)],
  ];
  return { reference: code, title, reported, figures: new Map(figures) };
}

/** What can be asked of an action. */
export function actionNameable({ action, row }: JudgedAction, reported: boolean, setting: Setting): Nameable {
  const { wording } = setting;
  const { ref, title } = action;
  const figures: readonly Named[] = [
    ['', () => (row.percent === null ? without(wording.word('live.none.percent')) : live(`${row.percent}%`, [ref]))],
    ['status', () => worded(row.mark.word, [ref], setting)],
    ['due', () => (row.due === null ? without(wording.word('live.none.due')) : plainly(row.due))],
    ['title', () => plainly(title)],
  ];
  return { reference: ref, title, reported, figures: new Map(figures) };
}
