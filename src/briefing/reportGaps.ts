import { end, parsePeriod } from '../model/period.ts';
import { inTotal, type JudgedAction } from './actionSentences.ts';
import type { Setting } from './setting.ts';
import { counted, type Said } from './wording.ts';

/* Periods about which nothing came: then a state is a guess from dates and earlier returns, and that is said. */

/** Whether no return at all was made about these actions for the period or a part that ends in it. */
export function nothingReturned(actions: readonly JudgedAction[], { council, period }: Setting): boolean {
  const refs = new Set(actions.map(({ action }) => action.ref));
  return !council.progress.some(({ action, period: text }) => {
    if (!refs.has(action)) return false;
    const until = end(parsePeriod(text, council.organisation.yearStarts));
    return until > period.first && until <= end(period);
  });
}

/** "No return was made for quarter 3, 2013-14 about any of the 52 actions: ..."; null where one was, or none could be. */
export function noReturns(actions: readonly JudgedAction[], setting: Setting): Said | null {
  const all = inTotal(actions, setting);
  if (all.length === 0 || !nothingReturned(all, setting)) return null;
  return setting.wording.say('report.no-returns', {
    all: counted(all.map(({ action }) => action.ref)),
    period: setting.names.inner(setting.period.text),
  });
}
