import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTY_PERIOD, countyCouncil } from '../examples/county/council.ts';
import { KENT_PERIOD, kentCouncil } from '../examples/kent/council.ts';
import { briefAction } from '../src/briefing/action.ts';
import { briefComparison } from '../src/briefing/comparison.ts';
import { briefComparisons } from '../src/briefing/comparisons.ts';
import { briefDashboard } from '../src/briefing/dashboard.ts';
import { briefGoldenThread } from '../src/briefing/goldenThread.ts';
import { briefHome } from '../src/briefing/home.ts';
import { briefIndicator } from '../src/briefing/indicator.ts';
import { CHART_VIEWS } from '../src/briefing/indicatorViewTypes.ts';
import { briefMethod } from '../src/briefing/methodPage.ts';
import { multiplesOf } from '../src/briefing/multiples.ts';
import { tokensFor } from '../src/briefing/ownText.ts';
import { briefPlan } from '../src/briefing/plan.ts';
import { briefReport } from '../src/briefing/report.ts';
import { reportScene } from '../src/briefing/reportScene.ts';
import { wholePlan } from '../src/briefing/selection.ts';
import { briefStatusCalendar } from '../src/briefing/statusCalendar.ts';
import type { ReportBriefing, Sentence, Share } from '../src/briefing/types.ts';
import { sentenceText } from '../src/briefing/wording.ts';
import { assess } from '../src/judgement/judge.ts';
import { type Series, seriesOf } from '../src/judgement/series.ts';
import type { Council } from '../src/model/council.ts';
import { parsePeriod, previous } from '../src/model/period.ts';
import type { Counts, IndicatorCounts } from '../src/model/verdict.ts';
import { SECTION_KINDS } from '../src/model/writtenReport.ts';
import { readInput } from '../src/returns/input.ts';
import { randomCouncil } from './random-council.ts';

/*
 * Words must follow from figures (method.md section 10): every number in every sentence that the product writes about
 * the three examples is one of its evidence, and each count is the number of rows that it names.
 */

import { objectiveReference } from '../src/model/reference.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OPTIONS = { asKnown: '2026-10-19T08:00:00Z' };
const vale = await readInput(resolve(ROOT, 'examples/vale'));

const EXAMPLES: readonly (readonly [name: string, council: Council, period: string])[] = [
  ['the Vale', vale, '2013-14 Q2'],
  ['Kent', kentCouncil(), KENT_PERIOD],
  ['the county', countyCouncil(), COUNTY_PERIOD],
];

/** A report with every kind of section, every live figure in its words, and the issue of the period before to differ from. */
function writtenReport(council: Council, period: string, plan: string, series: ReadonlyMap<string, Series>): ReportBriefing {
  const bare = { ...OPTIONS, series };
  const scene = reportScene(council, assess(council, period, series), plan, bare);
  const tokens = tokensFor(scene).flatMap((group) => group.tokens.map(({ token }) => token));
  const sections = SECTION_KINDS.map((kind) => ({
    id: kind,
    kind,
    title: null,
    dashboard: council.dashboards[0]?.dashboard ?? null,
    text: kind === 'text' ? `It stands at ${tokens.join(' and ')}.\n\n{{actions}} are held.` : 'Reviews: {{indicators}} are held.',
  }));
  const template = { title: 'As it is written', selection: wholePlan(plan), sections };
  const { yearStarts } = council.organisation;
  const before = previous(parsePeriod(period, yearStarts), yearStarts).text;
  const briefing = briefReport(council, assess(council, before, series), plan, { ...bare, template });
  return briefReport(council, assess(council, period, series), plan, { ...bare, template, last: { briefing, council } });
}

/** Everything that is briefed about a council in a period. */
function everything(council: Council, period: string): unknown[] {
  const series = seriesOf(council);
  const options = { ...OPTIONS, series };
  const assessment = assess(council, period, series);
  return [
    briefHome(council, assessment, options),
    briefMethod(council, period, options),
    ...council.plans.flatMap(({ code }) => [
      briefReport(council, assessment, code, options),
      briefPlan(council, assessment, code, options),
      writtenReport(council, period, code, series),
    ]),
    ...[...new Set(council.dashboards.map((entry) => entry.dashboard))].flatMap((code) => {
      const dashboard = briefDashboard(council, period, code, options);
      return [dashboard, briefStatusCalendar(council, dashboard, options).opening, multiplesOf(dashboard).undrawn];
    }),
    ...council.indicators.flatMap(({ code }) => CHART_VIEWS.map((view) => briefIndicator(council, period, code, options, view))),
    briefGoldenThread(council, assessment, null, options),
    ...[...council.indicators.map(({ code }) => code), ...council.actions.map(({ ref }) => ref)].map((from) =>
      briefGoldenThread(council, assessment, from, options),
    ),
    ...council.objectives.map(({ plan, code }) => briefGoldenThread(council, assessment, objectiveReference(plan, code), options)),
    briefComparisons(council, period, null, options),
    ...council.indicators.map(({ code }) => briefComparison(council, period, code, null, options)),
    ...council.actions.map(({ ref }) => briefAction(council, period, ref, options)),
  ];
}

function isSentence(value: object): value is Sentence {
  return 'runs' in value && 'evidence' in value;
}

function isShare(value: object): value is Share {
  return 'mark' in value && 'share' in value && 'rows' in value;
}

/** All values of a kind anywhere in a briefing, each with the briefing's field it was found under. */
function found<Kind extends object>(value: unknown, is: (value: object) => value is Kind): Kind[] {
  if (typeof value !== 'object' || value === null) return [];
  if (is(value)) return [value];
  return Object.values(value).flatMap((part) => found(part, is));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const PERIODS =
  /quarter \d(, \d{4}(-\d{2})?)?|(AY|school year )?\d{4}-\d{2}( [QH]\d)?|(\d{1,2} )?(January|February|March|April|May|June|July|August|September|October|November|December|[A-Z][a-z]{2}) \d{4}|\bQ\d\b|\b\d{4}\b/g;
/** Ends of a band, which are the rule's and follow from no row. */
const RULES = /by (no more|more|less) than \d+%|\d+ months/g;
const NUMBER = /[\u2212]?\d+(,\d{3})*(\.\d+)?%?/g;

/** The numbers of a sentence that must follow from rows: without those of names, periods and rules. */
function numbersOf(sentence: Sentence, names: readonly string[]): string[] {
  const bare = names.reduce((text, name) => text.replaceAll(name, ''), sentenceText(sentence));
  return bare.replace(PERIODS, '').replace(RULES, '').match(NUMBER) ?? [];
}

function isCount(figure: string): boolean {
  return /^\d[\d,]*$/.test(figure);
}

describe.each(EXAMPLES)('Every sentence about %s', (_name, council, period) => {
  const briefings = everything(council, period);
  const sentences = briefings.flatMap((briefing) => found(briefing, isSentence));
  const names = [
    ...council.indicators.flatMap(({ code, title, unit }) => [title.replace(/\.$/, ''), code, ...(unit?.startsWith('per ') ? [unit] : [])]),
    ...council.plans.flatMap(({ title, code }) => [title, code]),
    ...council.actions.map(({ title }) => title),
    ...council.objectives.flatMap(({ code, level }) => [
      `${level} ${code.replace(/^\D/, '')}`,
      `${level.charAt(0).toUpperCase()}${level.slice(1)} ${code.replace(/^[A-Z](?=\d+$)/, '')}`,
    ]),
    ...council.observations.flatMap(({ reason }) => (reason === null ? [] : [reason, reason.charAt(0).toLowerCase() + reason.slice(1)])),
  ].sort((a, b) => b.length - a.length);

  it('is finished: no mark, hole or placeholder is left in any text', () => {
    expect(briefings.flatMap(textsOf).filter((text) => /[\uE000\uE001{}]|undefined|null|NaN|\[object/.test(text))).toEqual([]);
    expect(
      sentences.map(sentenceText).filter((text) => !/^[A-Z0-9].*[.]$/.test(text) && !/ (and|of) | has | no | on track$| under /.test(text)),
    ).toEqual([]);
  });

  it('states no number that its evidence does not hold', () => {
    const unfounded = sentences.flatMap((sentence) => {
      const figures = new Set(sentence.evidence.flatMap(({ figure }) => figure.match(NUMBER) ?? []));
      return numbersOf(sentence, names).flatMap((number) => (figures.has(number) ? [] : [`${number} in “${sentenceText(sentence)}”`]));
    });
    expect(unfounded).toEqual([]);
  });

  it('counts exactly the rows it names, each once, and names only rows that are held', () => {
    const known = new Set([
      ...council.indicators.map(({ code }) => code),
      ...council.actions.map(({ ref }) => ref),
      ...council.plans.map(({ code }) => code),
      ...council.objectives.map(({ plan, code }) => `${plan}/${code}`),
      ...council.indicators.map(({ scheme }) => scheme ?? 'within-10%'),
      ...council.benchmarks.map(({ body }) => body),
    ]);
    const indicators = new Set(council.indicators.map(({ code }) => code));
    const wrong = sentences.flatMap((sentence) =>
      sentence.evidence.filter(({ figure, rows }) => {
        const ofOneIndicator = rows.length === 1 && rows.every((row) => indicators.has(row));
        const counts = !isCount(figure) || ofOneIndicator || Number(figure.replaceAll(',', '')) === new Set(rows).size;
        return !counts || new Set(rows).size !== rows.length || rows.some((row) => !known.has(row));
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('gives a share that is its count’s own, half up', () => {
    const stated = sentences
      .map(sentenceText)
      .flatMap((text) => [...text.matchAll(/([\d,]+) of ([\d,]+) actions[^(]*\((\d+)%\)|(\d+)% \(([\d,]+) of ([\d,]+)\)/g)]);
    const shares = stated.map(([, a, of, percent, percentBefore, b, ofBefore]) => ({
      count: Number(a ?? b),
      of: Number(of ?? ofBefore),
      percent: Number(percent ?? percentBefore),
    }));
    expect(shares.length).toBeGreaterThan(council === vale ? 20 : 5);
    expect(shares.filter(({ count, of, percent }) => Math.floor((count * 100) / of + 0.5) !== percent)).toEqual([]);
  });

  it('has in each bar as many rows as its count', () => {
    const shares = briefings.flatMap((briefing) => found(briefing, isShare));
    expect(shares.filter(({ count, rows }) => rows.length !== count)).toEqual([]);
  });
});

function judgedCounts({ tally, actionsTotal, shares }: Pick<ReportBriefing, 'tally' | 'actionsTotal' | 'shares'>) {
  return {
    tally: Object.fromEntries(tally.parts.map(({ mark, count }) => [mark.status, count])),
    all: tally.all,
    actionsTotal,
    shares: Object.fromEntries(shares.map(({ mark, count }) => [mark.state, count])),
  };
}

function nonZero(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

function unjudged({ notJudged }: IndicatorCounts): number {
  return Object.values(notJudged).reduce((total, count) => total + count, 0);
}

function countedByJudgement({ indicators, actions }: Counts) {
  return {
    tally: nonZero({ ...indicators.byStatus, 'not-judged': unjudged(indicators) }),
    all: indicators.all,
    actionsTotal: actions.all,
    shares: nonZero(actions.byState),
  };
}

describe('The Vale’s report', () => {
  const assessment = assess(vale, '2013-14 Q2');
  const report = briefReport(vale, assessment, 'SS', OPTIONS);

  it('counts what the judgement counts, in all and outcome by outcome', () => {
    const own = assessment.byPlan['SS'];
    expect(own && countedByJudgement(own)).toEqual(judgedCounts(report));
    for (const outcome of report.outcomes) {
      const counts = assessment.byOutcome[outcome.reference];
      expect(counts && countedByJudgement(counts)).toEqual(judgedCounts(outcome));
    }
  });

  it('says what the council printed, with the share that its rows give', () => {
    expect([...report.overview, ...report.linkedPlans].map(sentenceText)).toEqual([
      '48 of 52 actions (92%) are completed or on track (6 completed and 42 on track); 3 have slipped and 1 is due to have started but has not.',
      'Of the 54 indicators, 38 met their target, 6 missed by no more than 10% and 3 missed by more than 10%; 5 have no target set, 1 has no data and 1 is judged at year end.',
      'Corporate plan: all 19 actions that count towards it are completed or on track: 2 completed and 17 on track.',
      'Improvement objectives: all 3 actions that count towards it are completed or on track: 2 completed and 1 on track.',
      'Outcome agreement: none is in place yet, so no action counts towards it.',
    ]);
    expect(report.outcomes.map(({ sentences }) => sentences.map(sentenceText))).toEqual([
      [
        'All 6 actions are on track.',
        'Of the 23 indicators, 20 met their target, 2 missed by no more than 10% and 1 missed by more than 10%.',
      ],
      [
        'All 9 actions are completed or on track: 3 completed and 6 on track.',
        'Of the 6 indicators, 1 met its target; 5 have no target set.',
      ],
      [
        '18 of 19 actions (95%) are completed or on track (2 completed and 16 on track); 1 has slipped.',
        'Of the 24 indicators, 16 met their target, 4 missed by no more than 10% and 2 missed by more than 10%; 1 has no data and 1 is judged at year end.',
      ],
      ['All 7 actions are completed or on track: 1 completed and 6 on track.', 'The 1 indicator met its target.'],
      ['8 of 11 actions (73%) are on track; 2 have slipped and 1 is due to have started but has not.', 'No indicator measures this.'],
    ]);
  });

  it('lists 49 actions and counts 52: the other three are its “Completed Q1”', () => {
    const sections = report.outcomes.flatMap(({ objectives }) => objectives);
    const listed = sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map(({ ref }) => ref)));
    const earlier = sections.flatMap(({ shares }) => shares.filter(({ mark }) => mark.word === 'Completed Q1').flatMap(({ rows }) => rows));
    expect(listed).toHaveLength(49);
    expect(earlier).toHaveLength(3);
    expect(new Set([...listed, ...earlier]).size).toBe(52);
  });

  it('is the golden briefing', () => {
    const folder = resolve(ROOT, 'test/golden/vale-report');
    const golden = resolve(folder, 'briefing.json');
    const changed = resolve(folder, 'briefing.json-changed');
    const text = `${JSON.stringify(report, withoutInputs, 1)}\n`;
    const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
    mkdirSync(folder, { recursive: true });
    if (text === expected) rmSync(changed, { force: true });
    else writeFileSync(changed, text);
    expect(text === expected, `the briefing differs from ${golden}; see briefing.json-changed beside it`).toBe(true);
  });
});

/** Verdicts are held to their own golden figures, and points of charts to theirs. */
function withoutInputs(key: string, value: unknown): unknown {
  return key === 'verdict' || key === 'points' ? undefined : value;
}

describe('Whatever a council brings', () => {
  it('can be briefed in full, and no count is without its rows', () => {
    fc.assert(
      fc.property(randomCouncil('Anyshire'), fc.constantFrom('2013-14 Q2', '2013-09', '2013-14', '2014-03-31'), (council, text) => {
        const period = council.organisation.yearStarts === 1 ? text.replace('2013-14', '2013') : text;
        const briefings = everything(council, period);
        const shares = briefings.flatMap((briefing) => found(briefing, isShare));
        expect(shares.every(({ count, rows }) => rows.length === count)).toBe(true);
        expect(briefings.flatMap(textsOf).filter((said) => /[\uE000\uE001]/.test(said))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
