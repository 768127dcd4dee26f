import { CONFIDENCE } from '../judgement/forecast/backtest.ts';
import type { Pace } from '../judgement/forecast/pace.ts';
import { isNone, type NoForecast } from '../judgement/forecast/yearAhead.ts';
import { type Expected, type Forecast, forecast } from '../judgement/forecast.ts';
import type { Series } from '../judgement/series.ts';
import { type DecimalText, decimalsOf, exact, plain } from '../model/decimal.ts';
import { yearOf } from '../model/period.ts';
import { figureText, rangeText, withUnit } from './figure.ts';
import { distance } from './reasons.ts';
import type { Setting } from './setting.ts';
import type { ForecastBriefing, ForecastMethodLine, ForecastPoint, Sentence } from './types.ts';
import { figured, type Said, sentenceOf } from './wording.ts';

/** What is worded: one indicator's forecast and the words to say it in. */
interface Told {
  readonly of: Series;
  readonly setting: Setting;
}

function shown(value: DecimalText, { of, setting }: Told): string {
  return withUnit(figureText(value, null, setting.wording), of.indicator.unit);
}

/** A figure that is set, at the indicator's digits or as it was set where it has more. */
function asSet(value: DecimalText, { of, setting }: Told): string {
  const { decimals, unit } = of.indicator;
  const digits = decimals === null || decimalsOf(value) > decimals ? null : decimals;
  return withUnit(figureText(value, digits, setting.wording), unit);
}

function point(expected: Expected, told: Told): ForecastPoint {
  const { wording, names } = told.setting;
  const { period, value, low, high } = expected;
  const values = { value: shown(value, told), low: shown(low, told), high: shown(high, told) };
  return {
    period,
    name: names.short(period),
    value,
    low,
    high,
    text: wording.text(low === high ? 'forecast.point.sure' : 'forecast.point', values),
  };
}

function yearSentence({ madeBy, from, yearEnd }: Forecast, told: Told): Said {
  const { wording, names } = told.setting;
  const rows = [told.of.indicator.code];
  const figure = (value: DecimalText) => figured(shown(value, told), rows);
  return wording.say(`forecast.year.${madeBy}`, {
    from: names.near(from, yearEnd.period),
    year: names.inner(yearEnd.period),
    value: figure(yearEnd.value),
    low: figure(yearEnd.low),
    high: figure(yearEnd.high),
  });
}

const EVEN = { from: 45, to: 55 } as const;
const FEWEST_OF_TEN = 8;

/** A figure of the sentence, which follows from the indicator's own. */
function stated(figure: string, { of }: Told): Said {
  return figured(figure, [of.indicator.code]);
}

/** A chance as people say it: "about 3 in 10", "less than 1 in 10". */
function inTen(percent: number, told: Told): Said {
  const { wording } = told.setting;
  if (percent < FEWEST_OF_TEN) return wording.say('forecast.chance.less', { share: stated('1 in 10', told) });
  if (percent >= 100 - FEWEST_OF_TEN) return wording.say('forecast.chance.more', { share: stated('9 in 10', told) });
  if (percent >= EVEN.from && percent <= EVEN.to) return wording.say('forecast.chance.even');
  return wording.say('forecast.chance.of-ten', { share: stated(`${Math.round(percent / 10)} in 10`, told) });
}

function chanceSentence({ chance, target }: Forecast, told: Told): Said | null {
  if (chance === null || target === null) return null;
  const { wording } = told.setting;
  const said = { chance: inTen(chance, told), percent: stated(`${chance}%`, told) };
  if (target.target !== null && told.of.indicator.polarity !== 'range') {
    return wording.say('forecast.chance', { ...said, target: stated(asSet(target.target, told), told) });
  }
  const range = rangeText(target.lower, target.upper, told.of.indicator.decimals, wording) ?? '';
  return wording.say('forecast.chance.range', { ...said, target: stated(withUnit(range, told.of.indicator.unit), told) });
}

function when({ points }: Forecast, { of, setting }: Told): string {
  const { wording, names } = setting;
  const [only] = points;
  if (only !== undefined && points.length === 1)
    return wording.text('forecast.pace.when.one', { period: names.near(only.period, setting.period.text) });
  const { frequency } = of.indicator;
  const each = frequency === 'month' || frequency === 'quarter' || frequency === 'half' ? frequency : 'year';
  return wording.word(`forecast.pace.when.${each}`);
}

function paceValues(pace: Pace, whole: Forecast, told: Told): Readonly<Record<string, string | number | Said>> {
  const higher = told.of.indicator.polarity === 'higher';
  const rows = [told.of.indicator.code];
  if (pace.kind === 'each') {
    const count = whole.points.length;
    return { figure: figured(asSet(pace.figure, told), rows), bound: higher ? 'least' : 'most', when: when(whole, told), count };
  }
  if (pace.kind !== 'step') return {};
  const { wording } = told.setting;
  return {
    figure: figured(distance(pace.figure, told.of.indicator, wording), rows),
    way: higher ? 'rise' : 'fall',
    when: when(whole, told),
  };
}

function paceSentence(whole: Forecast, told: Told): Said | null {
  const { pace, target, madeBy } = whole;
  if (pace === null || target === null || target.target === null) return null;
  const name = pace.kind === 'each' && madeBy === 'ratio' ? 'forecast.pace.each.ratio' : (`forecast.pace.${pace.kind}` as const);
  return told.setting.wording.say(name, { target: stated(asSet(target.target, told), told), ...paceValues(pace, whole, told) });
}

function methodLines({ methods }: Forecast, told: Told): ForecastMethodLine[] {
  const { wording } = told.setting;
  return methods.map(({ method, error }, index) => ({
    name: wording.word(`forecast.method.${method}`),
    error: distance(plain(exact(error)), { ...told.of.indicator, decimals: null }, wording),
    chosen: index === 0,
  }));
}

function methodSentence({ origins }: Forecast, lines: readonly ForecastMethodLine[], told: Told): Said | null {
  const [best] = lines;
  if (best === undefined) return null;
  return told.setting.wording.say('forecast.method', {
    method: best.name,
    origins: stated(`${origins}`, told),
    error: stated(best.error, told),
    tried: stated(`${lines.length}`, told),
  });
}

function noneSentence(none: NoForecast, told: Told): Sentence {
  const { of, setting } = told;
  const { wording, names, period } = setting;
  switch (none.reason) {
    case 'over':
      return wording.sentence('forecast.none.over', { year: names.inner(yearOf(period, of.yearStart).text) });
    case 'missing':
    case 'no-counts': {
      const periods = wording.listed(none.periods.map((text) => names.inner(text)));
      return wording.sentence(`forecast.none.${none.reason}`, { periods, count: none.periods.length });
    }
    case 'short':
    case 'gap':
    case 'redefined':
      return wording.sentence(`forecast.none.${none.reason}`, {
        has: none.has,
        hasSaid: stated(`${none.has}`, told),
        needs: stated(`${none.needs}`, told),
      });
    default:
      return wording.sentence(`forecast.none.${none.reason}`);
  }
}

/** What the year of the briefing's period is heading for, or why that cannot be said. */
export function briefForecast(of: Series, setting: Setting): ForecastBriefing {
  const told: Told = { of, setting };
  const { wording, names, period } = setting;
  const found = forecast(of, period);
  const confidence = wording.text('forecast.confidence', { percent: CONFIDENCE });
  if (isNone(found)) {
    const year = yearOf(period, of.yearStart).text;
    return {
      title: wording.text('forecast.title', { year: names.inner(year) }),
      points: [],
      running: [],
      yearEnd: null,
      confidence,
      sentences: [noneSentence(found, told)],
      methods: [],
    };
  }
  const methods = methodLines(found, told);
  const said = [
    yearSentence(found, told),
    wording.say('forecast.range', { share: stated(`${CONFIDENCE} of 100`, told) }),
    chanceSentence(found, told),
    paceSentence(found, told),
    methodSentence(found, methods, told),
  ];
  return {
    title: wording.text('forecast.title', { year: names.inner(found.year) }),
    points: found.points.map((each) => point(each, told)),
    running: found.running.map((each) => point(each, told)),
    yearEnd: point(found.yearEnd, told),
    confidence,
    sentences: said.filter((each) => each !== null).map(sentenceOf),
    methods,
  };
}
