import { judgeIndicator } from '../judgement/judge.ts';
import type { Series } from '../judgement/series.ts';
import type { Council } from '../model/council.ts';
import { type Period, type PeriodKind, shift } from '../model/period.ts';
import type { Verdict } from '../model/verdict.ts';
import { bareTitle } from './chartSeries.ts';
import { figureText, withUnit } from './figure.ts';
import { statusMark } from './reasons.ts';
import { bareMark } from './schemeWords.ts';
import { type BriefingOptions, type Setting, settingFor } from './setting.ts';
import { byTallyStatus, TALLY_ORDER, type TallyStatus, tallyOf } from './tally.ts';
import type { CalendarCell, DashboardBriefing, DashboardSection, Sentence, StatusCalendarBriefing } from './types.ts';
import { counted, figured, type Said, sentenceOf } from './wording.ts';
import { statusWord } from './words.ts';

/** How many periods a calendar goes back, with the chosen one: a year of months, three of quarters, six years. */
const PERIODS: Readonly<Record<PeriodKind, number>> = {
  month: 12,
  quarter: 12,
  half: 6,
  year: 6,
  'academic-year': 6,
  'calendar-year': 6,
  date: 1,
};

/** What an indicator was judged as in each period, oldest first. */
interface Past {
  readonly of: Series;
  readonly verdicts: readonly Verdict[];
}

/** The last periods, from the first in which some indicator has a status on; always the chosen one. */
function periodsFor(series: readonly Series[], { period, council }: Setting): Period[] {
  const { yearStarts } = council.organisation;
  const last = Array.from({ length: PERIODS[period.kind] }, (_, back) => shift(period, back + 1 - PERIODS[period.kind], yearStarts));
  const first = last.findIndex((each) => series.some((of) => judgeIndicator(of, each).status !== null));
  return first < 0 ? [period] : last.slice(first);
}

function statusOf(verdict: Verdict): TallyStatus {
  return verdict.status ?? 'not-judged';
}

/** A period without a figure says so; any other has its status with the figure that it is of. */
function cellOf({ of }: Past, verdict: Verdict, setting: Setting): CalendarCell {
  const { wording } = setting;
  const { actual, notJudged, state } = verdict;
  const status = statusOf(verdict);
  if (status === 'not-judged' && notJudged === 'not-due') {
    return { mark: null, shown: wording.word('letter.not-due'), text: wording.word('calendar.not-due') };
  }
  const word = statusWord(wording, status);
  const why = status === 'not-judged' ? statusMark(of, verdict, setting).reason : null;
  if (status === 'not-judged' && actual === null) {
    const shown = wording.word(state === 'suppressed' ? 'missing.suppressed.short' : 'letter.no-data');
    return { mark: null, shown, text: why === null ? word : wording.text('calendar.cell.why', { status: word, why }) };
  }
  const figure = withUnit(figureText(actual?.value ?? null, of.indicator.decimals, wording), of.indicator.unit);
  const text =
    why === null
      ? wording.text('calendar.cell', { status: word, figure })
      : wording.text('calendar.cell.figure.why', { status: word, figure, why });
  return { mark: status, shown: wording.word(`letter.${status}`), text };
}

/** The status that worries most of those that the dashboard's rules give. */
function badOf(pasts: readonly Past[]): 'red' | 'worse' {
  const worse = pasts.some(({ verdicts }) => verdicts.some(({ status }) => status === 'worse'));
  const red = pasts.some(({ verdicts }) => verdicts.some(({ status }) => status === 'red'));
  return worse && !red ? 'worse' : 'red';
}

/** How many periods up to the last an indicator has been bad without a break; what was not due breaks nothing and adds nothing. */
function running({ verdicts }: Past, bad: 'red' | 'worse'): number {
  const due = verdicts.filter((verdict) => verdict.status !== null || verdict.notJudged !== 'not-due');
  const good = due.findLastIndex(({ status }) => status !== bad);
  return due.length - 1 - good;
}

const KINDS = { month: 'month', quarter: 'quarter', half: 'half' } as const;

/** The indicator that has been bad for longest, where that is more than once. */
function longestSentence(pasts: readonly Past[], bad: 'red' | 'worse', { wording, period }: Setting): Said | null {
  const [longest] = pasts.map((past) => ({ ...past.of.indicator, length: running(past, bad) })).sort((a, b) => b.length - a.length);
  if (longest === undefined || longest.length < 2) return null;
  const kind = period.kind === 'month' || period.kind === 'quarter' || period.kind === 'half' ? KINDS[period.kind] : 'year';
  return wording.say('calendar.longest', {
    bad: wording.word(`calendar.bad.${bad}`),
    title: bareTitle(longest.title),
    length: figured(wording.number(longest.length), [longest.code]),
    kind: wording.word(`calendar.longest.${kind}`),
  });
}

function opening(pasts: readonly Past[], periods: readonly Period[], setting: Setting): Sentence[] {
  const { wording, names } = setting;
  const bad = badOf(pasts);
  const [first] = periods;
  const last = periods.at(-1);
  const before = periods.at(-2);
  if (first === undefined || last === undefined) return [];
  if (before === undefined) return [wording.sentence('calendar.first', { now: names.inner(last.text) })];
  const at = (index: number) => pasts.filter(({ verdicts }) => verdicts.at(index)?.status === bad).map(({ of }) => of.indicator.code);
  const moved = pasts.filter(({ verdicts }) => {
    const [was, is] = [verdicts.at(-2)?.status ?? null, verdicts.at(-1)?.status ?? null];
    return was !== null && is !== null && was !== is;
  });
  const longest = longestSentence(pasts, bad, setting);
  return [
    wording.say('calendar.counts', {
      now: names.inner(last.text),
      earlier: names.inner(first.text),
      red: counted(at(-1)),
      before: counted(at(0)),
      bad: wording.word(`calendar.bad.${bad}`),
    }),
    ...(longest === null ? [] : [longest]),
    wording.say('calendar.moved', {
      count: counted(moved.map(({ of }) => of.indicator.code)),
      previous: names.inner(before.text),
    }),
  ].map(sentenceOf);
}

/** What the letters stand for; only those that occur. */
function lettersOf(cells: readonly CalendarCell[], { wording }: Setting): StatusCalendarBriefing['letters'] {
  const occurring = new Set(cells.map(({ mark }) => mark));
  return TALLY_ORDER.filter((status) => occurring.has(status)).map((status) => ({
    mark: status,
    letter: wording.word(`letter.${status}`),
    meaning: statusWord(wording, status),
  }));
}

function totalsOf(pasts: readonly Past[], periods: readonly Period[], { wording }: Setting): StatusCalendarBriefing['totals'] {
  const groups = periods.map((_, index) => byTallyStatus(pasts.flatMap(({ verdicts }) => verdicts[index] ?? [])));
  return TALLY_ORDER.flatMap((status) => {
    const counts = groups.map((group) => group.find((each) => each.status === status)?.codes.length ?? 0);
    if (counts.every((count) => count === 0)) return [];
    return [{ mark: bareMark(status, statusWord(wording, status)), counts: counts.map((count) => wording.number(count)) }];
  });
}

/**
 * What the indicators of a dashboard were judged as over its last periods, each by the targets and rules of its own period
 * (method.md sections 3 to 5), in the order of the dashboard.
 * @param sections of the dashboard, whole or with the rows that a reader has left in it
 */
export function briefStatusCalendar(
  council: Council,
  { subject, sections }: Pick<DashboardBriefing, 'subject'> & { readonly sections: readonly DashboardSection[] },
  options: BriefingOptions,
): StatusCalendarBriefing {
  const setting = settingFor(council, subject.period, options);
  const { wording, names } = setting;
  const codes = new Set(sections.flatMap(({ rows }) => rows.map(({ code }) => code)));
  const series = [...codes].flatMap((code) => setting.series.get(code) ?? []);
  const periods = periodsFor(series, setting);
  const pasts = new Map(series.map((of) => [of.indicator.code, { of, verdicts: periods.map((period) => judgeIndicator(of, period)) }]));
  const all = [...pasts.values()];
  const shown = sections.map(({ title, rows }) => ({
    title,
    rows: rows.flatMap(({ code, title: name }) => {
      const past = pasts.get(code);
      return past ? [{ code, title: name, cells: past.verdicts.map((verdict) => cellOf(past, verdict, setting)) }] : [];
    }),
  }));
  const cells = shown.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return {
    opening: opening(all, periods, setting),
    periods: periods.map(({ text }, index) => ({
      period: text,
      name: names.short(text),
      tally: tallyOf(
        all.flatMap(({ verdicts }) => verdicts[index] ?? []),
        wording,
      ),
    })),
    sections: shown.filter(({ rows }) => rows.length > 0),
    totals: totalsOf(all, periods, setting),
    letters: lettersOf(cells, setting),
  };
}
