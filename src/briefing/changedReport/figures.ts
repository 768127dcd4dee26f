import { ownFigure } from '../../judgement/derived.ts';
import type { Series } from '../../judgement/series.ts';
import { exact } from '../../model/decimal.ts';
import { end, type PeriodText, parsePeriod } from '../../model/period.ts';
import { observationStateWord } from '../words.ts';
import { bothShown, type Comparison, type FoundChange, sharedIndicators, shownOn, titleOf } from './found.ts';
import { periodsText } from './targets.ts';

/* Figures of periods that were over when the report was issued, and are others now. */

/** Periods with something said of them on either side, up to the end of the issued report's, oldest first. */
function knownThen(was: Series, now: Series, { before, setting }: Comparison): PeriodText[] {
  const { yearStarts } = setting.council.organisation;
  return [...new Set([...was.observations.keys(), ...now.observations.keys()])]
    .map((text) => parsePeriod(text, yearStarts))
    .filter((period) => end(period) <= end(before.period))
    .sort((a, b) => a.first - b.first || a.months - b.months)
    .map(({ text }) => text);
}

type Told = Pick<FoundChange, 'said' | 'reason'>;

function changeOf(period: PeriodText, was: Series, now: Series, comparison: Comparison): Told | 'came-in' | null {
  const { before, after, setting, reasonFor } = comparison;
  const { wording, names } = setting;
  const { code } = now.indicator;
  const at = parsePeriod(period, setting.council.organisation.yearStarts);
  const [then, current] = [ownFigure(was, at), ownFigure(now, at)];
  const observation = now.observations.get(period);
  const reason = reasonFor({ kind: 'figure', reference: code, period }) ?? observation?.reason ?? null;
  const name = names.short(period);
  if (then === null) return current === null ? null : 'came-in';
  if (current === null) {
    const state = observationStateWord(wording, observation?.state ?? null);
    return {
      said: wording.say('reportChange.taken-back', { period: name, earlier: shownOn(before, code, then.value, setting), state }),
      reason,
    };
  }
  if (!exact(then.value).eq(exact(current.value))) {
    return {
      said: wording.say('reportChange.restated', { period: name, ...bothShown(comparison, code, then.value, current.value) }),
      reason,
    };
  }
  // From one period to the next a provisional figure becomes final as a matter of course.
  if (then.state === current.state || before.period.text !== after.period.text) return null;
  const word = (state: typeof then.state) => observationStateWord(wording, state);
  const values = { period: name, now: shownOn(after, code, current.value, setting), state: word(current.state), was: word(then.state) };
  return { said: wording.say('reportChange.state', values), reason };
}

/** One figure that came in is told with its value, several together. */
function cameIn(periods: readonly PeriodText[], now: Series, comparison: Comparison): Told[] {
  const { after, setting, reasonFor } = comparison;
  const { wording, names, council } = setting;
  const { code } = now.indicator;
  const [first] = periods;
  if (first === undefined) return [];
  const reason = reasonFor({ kind: 'figure', reference: code, period: first });
  const figure = ownFigure(now, parsePeriod(first, council.organisation.yearStarts));
  if (periods.length === 1 && figure !== null) {
    const values = { period: names.short(first), now: shownOn(after, code, figure.value, setting) };
    return [{ said: wording.say('reportChange.came-in.one', values), reason }];
  }
  return [
    { said: wording.say('reportChange.came-in', { count: periods.length, periods: periodsText(periods, code, comparison) }), reason },
  ];
}

export function figureChanges(comparison: Comparison): FoundChange[] {
  return sharedIndicators(comparison).flatMap((code) => {
    const [was, now] = [comparison.before.series.get(code), comparison.after.series.get(code)];
    if (!was || !now) return [];
    const found = knownThen(was, now, comparison).map((period) => ({ period, change: changeOf(period, was, now, comparison) }));
    const late = found.filter(({ change }) => change === 'came-in').map(({ period }) => period);
    const told = found.flatMap(({ change }) => (change === null || change === 'came-in' ? [] : [change]));
    return [...told, ...cameIn(late, now, comparison)].map(
      (each): FoundChange => ({ ...each, group: 'measuring', kind: 'figure', reference: code, title: titleOf(comparison, code) }),
    );
  });
}
