import type Big from 'big.js';
import type { Comparison } from '../judgement/comparison.ts';
import type { Deviation } from '../judgement/deviation.ts';
import type { Rank } from '../judgement/rank.ts';
import type { Series } from '../judgement/series.ts';
import { decimalsOf, plain } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import { figureText, plainFigure, withUnit } from './figure.ts';
import { placeText } from './rankWords.ts';
import type { ShownFigure } from './types.ts';
import { figured, type Said, type Wording } from './wording.ts';

/* Words and figures that the pages of a comparison share. */

/** A body's figure in the indicator's digits. */
export function bodyFigure(value: Big, { indicator }: Series, wording: Wording): ShownFigure {
  return plainFigure(plain(value), indicator, wording);
}

export function bodyText(value: Big, { indicator }: Series, wording: Wording): string {
  return withUnit(figureText(plain(value), indicator.decimals, wording), indicator.unit);
}

/** An average has a digit more than the figures that it is of, where it is not one of these itself. */
function averageDigits(value: Big, { decimals }: Indicator): number | null {
  return decimals === null || decimalsOf(plain(value)) <= decimals ? decimals : decimals + 1;
}

export function averageText(value: Big, { indicator }: Series, wording: Wording): string {
  return withUnit(figureText(plain(value), averageDigits(value, indicator), wording), indicator.unit);
}

/** How far two figures are apart: "0.2 points" where they are percentages. */
export function sizeText(size: Big, { indicator }: Series, wording: Wording): string {
  const text = figureText(plain(size), averageDigits(size, indicator), wording);
  return indicator.unit?.startsWith('%')
    ? wording.text('reason.gap.points', { gap: text, count: Number(size) })
    : withUnit(text, indicator.unit);
}

export function averageFigure(value: Big, { indicator }: Series, wording: Wording): ShownFigure {
  return plainFigure(plain(value), { ...indicator, decimals: averageDigits(value, indicator) }, wording);
}

/** "joint 3rd of 22 councils", "2nd of 8 in Family group 1" */
export function amongText(rank: Rank, group: string | null, wording: Wording): string {
  const place = placeText(rank, wording);
  return group === null ? wording.text('comparison.among.all', { place }) : wording.text('comparison.among.group', { place, group });
}

/** "3rd", "joint 3rd": where beside it stands of how many. */
export function bareText({ place, shared }: Rank, wording: Wording): string {
  const text = wording.text('rank.place.alone', { place });
  return shared > 1 ? wording.text('rank.joint', { place: text }) : text;
}

/** What the distance is from, as a sentence says it: of a target that is to be hit the middle is not a figure of the scale. */
export function middleOf({ averages }: Comparison, of: Series, wording: Wording): Said {
  const { polarity, code } = of.indicator;
  if (averages === null || polarity === 'near' || polarity === 'range') return wording.say('comparison.middle.target');
  return wording.say('comparison.middle', { median: figured(averageText(averages.median, of, wording), [code]) });
}

/** "slightly worse than the median of 65%"; where neither way is better, "slightly below" it. */
export function distanceOf({ word }: Deviation, middle: Said, of: Series, wording: Wording): Said {
  return of.indicator.polarity === 'none'
    ? wording.say(`comparison.size.${word}`, { middle })
    : wording.say(`comparison.distance.${word}`, { middle });
}
