import { isMissing } from '../model/indicator.ts';
import type { ChartSeries, ProcessChart } from './types.ts';
import type { Wording } from './wording.ts';

/** How the signs of a line are read, of those that are in it. */
export function lineSigns({ points, commented = [], ahead = [] }: ChartSeries, confidence: string, wording: Wording): string[] {
  const some = (test: (point: ChartSeries['points'][number]) => boolean) => points.some(test);
  return [
    some(({ value, state }) => value !== null && (state === 'provisional' || state === 'estimated'))
      ? wording.word('sign.provisional')
      : '',
    some(({ before }) => before !== null) ? wording.word('sign.restated') : '',
    some(({ value, state }) => value === null && state !== 'not-due' && isMissing(state)) ? wording.word('sign.gap') : '',
    some(({ minimum }) => minimum !== null) ? wording.word('sign.minimum') : '',
    some(({ lower, upper }) => lower !== null && upper !== null) ? wording.word('sign.range') : '',
    commented.includes(true) ? wording.word('sign.commented') : '',
    ahead.length > 0 ? wording.text('sign.ahead', { confidence }) : '',
  ].filter((text) => text !== '');
}

/** The same of process limits. */
export function processSigns({ points, groups, rebases }: ProcessChart, wording: Wording): string[] {
  return [
    groups.some(({ limits }) => limits !== null) ? wording.word('sign.limits') : '',
    points.some(({ cause }) => cause !== null) ? wording.word('sign.cause') : '',
    rebases.length > 0 ? wording.word('sign.rebase') : '',
    points.some(({ value, state }) => value !== null && (state === 'provisional' || state === 'estimated'))
      ? wording.word('sign.provisional')
      : '',
    points.some(({ value, state }) => value === null && isMissing(state)) ? wording.word('sign.gap') : '',
  ].filter((text) => text !== '');
}
