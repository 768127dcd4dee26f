import { lastYear, type Period } from '../model/period.ts';
import type { Figure } from '../model/verdict.ts';
import { ownFigure, rolling12, yearToDate } from './derived.ts';
import type { Series } from './series.ts';
import { endsYear } from './target.ts';

/**
 * The figure of a period that its target is set for (method.md sections 3 and 4): year to date or rolling twelve months
 * where the indicator is shown so, the year's outturn where it is judged at year end, else the period's own.
 */
export function judgedFigure(of: Series, period: Period): Figure | null {
  const { shownAs, judged } = of.indicator;
  if (judged === 'year-end' && endsYear(of, period)) return yearFigure(of, period) ?? ownFigure(of, period);
  if (shownAs === 'rolling-12') return rolling12(of, period) ?? ownFigure(of, period);
  if (shownAs === 'year-to-date') return yearToDate(of, period) ?? ownFigure(of, period);
  return ownFigure(of, period);
}

function yearFigure(of: Series, period: Period): Figure | null {
  const direct = ownFigure(of, period);
  return direct && period.months === 12 ? direct : (yearToDate(of, period) ?? direct);
}

/** A sum with parts missing is shown, but would be judged and compared as if the missing parts were 0. */
export function isJudgeable(of: Series, figure: Figure): boolean {
  return figure.whole || of.indicator.rollUp !== 'sum';
}

export function samePeriodLastYear(of: Series, period: Period): Figure | null {
  return judgedFigure(of, lastYear(period, of.yearStart));
}

/**
 * The figure that tells movement from one period to the next: a running total shown as year to date only ever grows,
 * so of such a flow the period's own value is compared.
 */
export function movingFigure(of: Series, period: Period): Figure | null {
  const { basis, shownAs, rollUp } = of.indicator;
  return basis === 'flow' && shownAs === 'year-to-date' && rollUp === 'sum' ? ownFigure(of, period) : judgedFigure(of, period);
}
