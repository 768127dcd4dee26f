import { exact } from '../model/decimal.ts';
import { bareTitle } from './chartSeries.ts';
import { atDigits } from './figure.ts';
import type { JudgedIndicator } from './judgedRows.ts';
import type { Narratives } from './narrative.ts';
import type { Setting } from './setting.ts';
import type { ReportBriefing } from './types.ts';
import { counted, figured, type Said, sentenceOf } from './wording.ts';

/** At least this far beyond target, in per cent of it, before the figures alone call anything exceptional. */
const FAR_BEYOND = '10';
const MOST_NAMED = 3;

/** The indicators furthest beyond their target, furthest first. */
function furthestAhead(indicators: readonly JudgedIndicator[]): JudgedIndicator[] {
  const ahead = indicators.filter(({ verdict }) => {
    const good = verdict.status === 'green' || verdict.status === 'better';
    return good && verdict.gapPercent !== null && exact(verdict.gapPercent).gte(FAR_BEYOND);
  });
  return ahead.sort((a, b) => exact(b.verdict.gapPercent ?? '0').cmp(exact(a.verdict.gapPercent ?? '0'))).slice(0, MOST_NAMED);
}

function furthestSentence(ahead: readonly JudgedIndicator[], { wording }: Setting): Said {
  const items = ahead.map(({ of, verdict }) =>
    wording.say('exceptional.item', {
      title: bareTitle(of.indicator.title),
      code: verdict.indicator,
      percent: figured(`${atDigits(verdict.gapPercent ?? '0', 1)}%`, [verdict.indicator]),
    }),
  );
  return wording.say('exceptional.best', { count: counted(ahead.map(({ verdict }) => verdict.indicator)), items: wording.list(items) });
}

/** What the service reported as exceptional, or that it reported none; then what the figures show by themselves. */
export function exceptionalOf(
  indicators: readonly JudgedIndicator[],
  narratives: Narratives,
  setting: Setting,
): ReportBriefing['exceptional'] {
  const { wording } = setting;
  const narrative = narratives.section('exceptional');
  const ahead = furthestAhead(indicators);
  const said = [
    ...(narrative.length === 0 ? [wording.say('exceptional.none')] : []),
    ...(ahead.length === 0 ? [] : [furthestSentence(ahead, setting)]),
  ];
  return { title: wording.word('exceptional.title'), sentences: said.map(sentenceOf), narrative };
}
