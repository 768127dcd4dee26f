import { judgeIndicator } from '../judgement/judge.ts';
import type { Council } from '../model/council.ts';
import { NOT_JUDGED } from '../model/indicator.ts';
import type { PeriodText } from '../model/period.ts';
import { bandEntries, schemesInUse, stateEntries } from './key.ts';
import { bandMeaning, bareMark, comparatorMeaning, labelWord, schemeSummary, schemeTitle } from './schemeWords.ts';
import { type BriefingOptions, settingFor, subjectOf } from './setting.ts';
import type { MethodBriefing } from './types.ts';
import { counted, sentenceOf } from './wording.ts';

/** "How status is decided": the schemes and comparators in use at a council, in words made from their data. */
export function briefMethod(council: Council, period: PeriodText, options: BriefingOptions): MethodBriefing {
  const setting = settingFor(council, period, options);
  const { wording, series } = setting;
  const verdicts = [...series.values()].map((of) => judgeIndicator(of, setting.period));
  const schemes = schemesInUse(verdicts, series);
  const codesOf = (which: (code: string) => boolean) => [...series.keys()].filter(which);
  const comparators = [...new Set([...series.values()].map((of) => of.indicator.direction ?? 'previous'))];
  const opening =
    schemes.length === 0
      ? wording.say('method.none')
      : wording.say('method.opening', { indicators: counted([...series.keys()]), schemes: counted(schemes.map((scheme) => scheme.name)) });
  return {
    subject: subjectOf(setting),
    title: wording.word('method.title'),
    opening: [sentenceOf(opening)],
    schemes: schemes.map((scheme) => ({
      name: scheme.name,
      title: schemeTitle(scheme, wording),
      summary: schemeSummary(scheme, wording),
      bands: bandEntries(scheme, wording),
      atTargetZero: (scheme.atTargetZero ?? []).map((band, index, bands) => ({
        mark: bareMark(band.status, labelWord(band.label, band.status, wording)),
        meaning: bandMeaning(bands, index, wording),
      })),
      indicators: codesOf((code) => series.get(code)?.scheme.name === scheme.name),
    })),
    comparators: comparators.map((name) => ({
      name,
      meaning: comparatorMeaning(name, wording, 'on'),
      indicators: codesOf((code) => (series.get(code)?.indicator.direction ?? 'previous') === name),
    })),
    notJudged: NOT_JUDGED.map((why) => ({
      mark: { ...bareMark('not-judged', wording.word('status.not-judged')), why, reason: wording.word(`not-judged.${why}`) },
      meaning: wording.word(`method.${why}.meaning`),
    })),
    states: stateEntries([], wording),
    rounding: wording.word(`rounding.${council.organisation.rounding}`),
  };
}
