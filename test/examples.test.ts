import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COUNTY_PERIOD, countyCouncil } from '../examples/county/council.ts';
import { KENT_PERIOD, kentCouncil } from '../examples/kent/council.ts';
import { assess } from '../src/judgement/judge.ts';
import type { Council } from '../src/model/council.ts';
import { exact, quotient, rounded } from '../src/model/decimal.ts';
import {
  BASES,
  FREQUENCIES,
  INDICATOR_KINDS,
  MISSING_STATES,
  POLARITIES,
  ROLL_UPS,
  SHOWN_AS,
  VALUE_STATES,
} from '../src/model/indicator.ts';
import { parsePeriod, periodsIn } from '../src/model/period.ts';
import { ACTION_STATES } from '../src/model/plan.ts';
import { PRESET_SCHEMES, parseComparator } from '../src/model/scheme.ts';
import { multipleOf } from '../src/model/unit.ts';
import type { IndicatorCounts } from '../src/model/verdict.ts';
import { writeFolder } from '../src/returns/folder.ts';
import { readInput } from '../src/returns/input.ts';
import { writeWorkbook } from '../src/returns/workbook.ts';

const EXAMPLES = resolve(import.meta.dirname, '../examples');
const county = countyCouncil();
const kent = kentCouncil();

function sorted(words: Iterable<string | null>): string[] {
  return [...new Set(words)].filter((word) => word !== null).sort();
}

/** What is said twice in the same words. */
function repeated(texts: readonly (string | null)[]): string[] {
  const said = texts.filter((text) => text !== null);
  return said.filter((text, index) => said.indexOf(text) !== index);
}

function shareOf(count: number, counts: IndicatorCounts): number {
  return count / counts.rated;
}

/** Observations whose value is not what their numerator and denominator give at the indicator's decimals. */
function contradictory(council: Council): string[] {
  const indicators = new Map(council.indicators.map((indicator) => [indicator.code, indicator]));
  return council.observations.flatMap(({ indicator, period, value, numerator, denominator }) => {
    if (value === null || numerator === null || denominator === null) return [];
    const { unit = null, decimals = null } = indicators.get(indicator) ?? {};
    const given = rounded(quotient(exact(numerator).times(multipleOf(unit)), exact(denominator)), decimals ?? 0);
    return given === value ? [] : [`${indicator} ${period}: ${value} is printed, ${numerator}/${denominator} gives ${given}`];
  });
}

function comments(council: Council): (string | null)[] {
  return [...council.observations, ...council.progress].map(({ comment }) => comment);
}

describe('the made-up county', () => {
  const assessment = assess(county, COUNTY_PERIOD);
  const { indicators: counts, actions } = assessment.counts;

  it('is the workbook that is kept, with nothing lost on the way', async () => {
    expect(await readInput(resolve(EXAMPLES, 'county/county.xlsx'))).toEqual(county);
  });

  it('is written to the same bytes each time', async () => {
    const [once, again] = [await writeWorkbook(countyCouncil()), await writeWorkbook(countyCouncil())];
    expect(Buffer.from(once).equals(again)).toBe(true);
  });

  it('has a corporate plan and two service plans, at least 4 outcomes, 12 objectives, 60 actions and 80 indicators', () => {
    expect(county.plans.map(({ kind }) => kind)).toEqual(['corporate', 'service', 'service']);
    expect(county.objectives.filter(({ parent }) => parent === null).length).toBeGreaterThanOrEqual(4);
    expect(county.objectives.filter(({ parent }) => parent !== null).length).toBeGreaterThanOrEqual(12);
    expect(county.actions.length).toBeGreaterThanOrEqual(60);
    expect(county.indicators.length).toBeGreaterThanOrEqual(80);
  });

  it('has words of its own for the levels of its plans', () => {
    expect(sorted(county.objectives.map(({ level }) => level))).toEqual(['aim', 'ambition', 'priority']);
  });

  it('has 36 months of history for every monthly indicator that did not begin later', () => {
    const months = ['2023-24 H2', '2024-25', '2025-26', '2026-27 H1'].flatMap((text) =>
      periodsIn(parsePeriod(text), 'month').map((month) => month.text),
    );
    const monthly = county.indicators.filter(({ frequency, code }) => frequency === 'month' && code !== 'PLA02/M005');
    expect(monthly.length).toBeGreaterThan(30);
    for (const { code } of monthly) {
      const whole = county.observations.filter(({ indicator, breakdown }) => indicator === code && breakdown === null);
      expect(whole.map(({ period }) => period)).toEqual(months);
    }
  });

  it('uses every preset scheme and two of its own', () => {
    expect(sorted(county.indicators.map(({ scheme }) => scheme))).toEqual(
      sorted([...PRESET_SCHEMES, ...county.schemes.map(({ name }) => name)]),
    );
    expect(county.schemes.map(({ name }) => name)).toEqual(['budget', 'spare-places']);
  });

  it('uses every kind, polarity, frequency, basis and roll-up, and both longer figures', () => {
    expect(sorted(county.indicators.map(({ kind }) => kind))).toEqual(sorted(INDICATOR_KINDS));
    expect(sorted(county.indicators.map(({ polarity }) => polarity))).toEqual(sorted(POLARITIES));
    expect(sorted(county.indicators.map(({ frequency }) => frequency))).toEqual(sorted(FREQUENCIES));
    expect(sorted(county.indicators.map(({ basis }) => basis))).toEqual(sorted(BASES));
    expect(sorted(county.indicators.map(({ rollUp }) => rollUp))).toEqual(sorted(ROLL_UPS));
    expect(sorted(county.indicators.map(({ shownAs }) => shownAs))).toEqual(sorted(SHOWN_AS));
    expect(sorted(county.indicators.map(({ judged }) => judged))).toEqual(['every-period', 'year-end']);
  });

  it('uses every state of a value and every reason for a missing one', () => {
    expect(sorted(county.observations.map(({ state }) => state))).toEqual(sorted([...VALUE_STATES, ...MISSING_STATES]));
  });

  it('compares in every way that there is', () => {
    const kinds = county.indicators.map(({ direction }) => parseComparator(direction ?? 'previous')?.kind ?? null);
    expect(sorted(kinds)).toEqual(['mean-of', 'previous', 'previous-to-target', 'prior-year', 'same-period-last-year', 'slope-over']);
  });

  it('has an action in every state, and some that were completed in an earlier quarter', () => {
    expect(ACTION_STATES.filter((state) => actions.byState[state] === 0 && state !== 'deleted')).toEqual([]);
    expect(assessment.actions.map(({ state }) => state)).toContain('deleted');
    expect(assessment.actions.filter(({ state, listed }) => state === 'completed' && !listed).map(({ ref }) => ref)).toEqual([
      'CP11/A011',
      'PEO01/A001',
      'PEO03/A011',
      'PLA04/A012',
    ]);
  });

  it('gives percentages that only rise, a return for each of the last four quarters', () => {
    for (const { ref } of county.actions) {
      const percents = county.progress.filter(({ action }) => action === ref).map(({ percent }) => Number(percent));
      expect(percents).toEqual([...percents].sort((a, b) => a - b));
    }
    expect(sorted(county.progress.map(({ period }) => period))).toEqual(['2025-26 Q3', '2025-26 Q4', '2026-27 Q1', '2026-27 Q2']);
  });

  it('says for every slipped or late action how it is brought back', () => {
    const behind = assessment.actions.filter(({ state }) => state === 'slipped' || state === 'not-started-due');
    expect(behind.length).toBeGreaterThan(4);
    expect(behind.filter(({ comment }) => comment === null)).toEqual([]);
  });

  it('has values that agree with their numerators and denominators', () => {
    expect(contradictory(county)).toEqual([]);
  });

  it('repeats the value of the period that a carried-forward one names', () => {
    const carried = county.observations.filter(({ state }) => state === 'carried-forward');
    const origins = carried.map(({ indicator, reason }) =>
      county.observations.find((row) => row.indicator === indicator && row.period === reason),
    );
    expect(carried.map(({ indicator, value }) => [indicator, value])).toEqual([['PLA04/M003', '4.8']]);
    expect(origins.map((origin) => origin?.value)).toEqual(['4.8']);
  });

  it('paints an uneven picture: about 60% of the rated are green, 20% amber, 12% red', () => {
    const { green, amber, red } = counts.byStatus;
    expect(shareOf(green, counts)).toBeGreaterThan(0.55);
    expect(shareOf(green, counts)).toBeLessThan(0.65);
    expect(shareOf(amber, counts)).toBeGreaterThan(0.17);
    expect(shareOf(amber, counts)).toBeLessThan(0.25);
    expect(shareOf(red, counts)).toBeGreaterThan(0.09);
    expect(shareOf(red, counts)).toBeLessThan(0.15);
  });

  it('counts 116 indicators: 54 green, 21 amber, 10 red, three two-sided, eight of demand, 20 not judged', () => {
    expect(counts).toEqual({
      all: 116,
      rated: 88,
      byStatus: { green: 54, amber: 21, red: 10, better: 1, within: 1, worse: 1, 'above-range': 2, 'below-range': 1, 'as-expected': 5 },
      notJudged: { 'no-target': 2, 'no-data': 1, 'not-due': 14, 'information-only': 2, 'no-minimum': 1 },
    });
  });

  it('tells of every red or amber one what happened and what is being done', () => {
    const troubled = assessment.indicators.filter(({ status }) => status === 'red' || status === 'amber');
    const untold = troubled.filter(({ comment }) => !/^What happened: .+ What we are doing: .+/.test(comment ?? ''));
    expect(untold.map(({ indicator }) => indicator)).toEqual([]);
  });

  it('keeps the computed status beside the two that a person stated, with the reason', () => {
    const stated = assessment.indicators.filter(({ override }) => override !== null);
    expect(stated.map(({ indicator, status, computed }) => [indicator, status, computed])).toEqual([
      ['PLA02/M003', 'amber', 'green'],
      ['PLA05/M001', 'green', 'amber'],
    ]);
    expect(stated.every(({ override }) => override?.reason)).toBe(true);
  });

  it('leaves one ambition that nothing measures, and one indicator that serves no objective', () => {
    const bare = Object.entries(assessment.byOutcome).filter(([, place]) => place.indicators.all === 0);
    expect(bare.map(([name]) => name)).toEqual(['CP/A5']);
    expect(county.indicators.filter(({ objective }) => objective === null).map(({ code }) => code)).toEqual(['COR/M001']);
  });

  it('says nothing twice', () => {
    expect(repeated(comments(county))).toEqual([]);
    expect(repeated([...county.indicators, ...county.actions, ...county.objectives].map(({ title }) => title))).toEqual([]);
    expect(repeated(county.indicators.map(({ definition }) => definition))).toEqual([]);
  });

  it('is judged green by its place among the peers in one indicator: 2nd of 11', () => {
    const ranked = assessment.indicators.filter(({ scheme, status }) => scheme === 'quartile' && status !== null);
    expect(ranked.map(({ indicator, status, trace }) => [indicator, status, trace[0]?.tests[0]?.found])).toEqual([
      ['PEO06/M003', 'green', '18.18'],
    ]);
  });

  it('has figures of ten other counties for eleven indicators, and of two years for one of them', () => {
    const bodies = sorted(county.benchmarks.filter(({ kind }) => kind === 'authority').map(({ body }) => body));
    expect(bodies.filter((body) => body !== county.organisation.name).length).toBe(10);
    expect(new Set(county.benchmarks.map(({ indicator }) => indicator)).size).toBe(11);
    expect(new Set(county.benchmarks.map(({ indicator, period }) => `${indicator} ${period}`)).size).toBe(12);
    expect(sorted(county.benchmarks.map(({ kind }) => kind))).toEqual(['authority', 'average']);
  });

  it('has three dashboards in sections, of indicators that exist', () => {
    const codes = new Set(county.indicators.map(({ code }) => code));
    expect(sorted(county.dashboards.map(({ dashboard }) => dashboard))).toEqual(['adult-care', 'cabinet', 'roads-waste']);
    expect(county.dashboards.filter(({ indicator, section }) => !codes.has(indicator) || section === null)).toEqual([]);
  });
});

describe('the Kent-shaped county', () => {
  const assessment = assess(kent, KENT_PERIOD);

  it('is the folder that is kept, to the last byte', () => {
    const folder = resolve(EXAMPLES, 'kent');
    const written = writeFolder(kent);
    expect(readdirSync(folder).filter((name) => name.endsWith('.csv'))).toEqual([...written.keys()].sort());
    for (const [name, bytes] of written) expect(readFileSync(resolve(folder, name)).equals(bytes), name).toBe(true);
  });

  it('is read back from the folder with nothing lost', async () => {
    expect(await readInput(resolve(EXAMPLES, 'kent'))).toEqual(kent);
  });

  it('says in its name that the figures are made up', () => {
    expect(kent.organisation.name).toBe('Kent-shaped county (example, figures made up)');
  });

  it('shows 13 indicators of adults and 13 of children, judged by the minimum standard or the range of demand', () => {
    const on = (dashboard: string) => kent.dashboards.filter((entry) => entry.dashboard === dashboard);
    expect([on('adults').length, on('children').length]).toEqual([13, 13]);
    expect(sorted(kent.indicators.map(({ scheme }) => scheme))).toEqual(['activity-range', 'minimum-standard']);
  });

  it('defines once what stands on a directorate dashboard and in the Cabinet’s quarterly subset', () => {
    const onBoards = (boards: readonly string[]) =>
      new Set(kent.dashboards.filter(({ dashboard }) => boards.includes(dashboard)).map(({ indicator }) => indicator));
    const both = [...onBoards(['cabinet'])].filter((code) => onBoards(['adults', 'children']).has(code));
    expect(both).toEqual(['FSC01/M001', 'FSC02/M001', 'FSC05/M001', 'FSC06/M001', 'FSC06/M005']);
    expect(repeated(kent.indicators.map(({ code }) => code))).toEqual([]);
  });

  it('judges the Cabinet’s subset for the quarter as the directorates’ dashboards for its last month', () => {
    const statusIn = (period: string) => assess(kent, period).indicators.find(({ indicator }) => indicator === 'FSC01/M001');
    const [month, quarter] = [statusIn('2012-09'), statusIn('2012-13 Q2')];
    expect(month).toMatchObject({ status: 'amber', actual: { value: '1719', basis: 'rolling-12', whole: true } });
    expect(quarter).toMatchObject({ status: 'amber', actual: { value: '1719', basis: 'rolling-12', whole: true } });
  });

  it('counts 29 indicators: 10 green, nine amber, three red, six of demand, one without a minimum', () => {
    const { all, rated, byStatus, notJudged } = assessment.counts.indicators;
    expect({ all, rated, green: byStatus.green, amber: byStatus.amber, red: byStatus.red }).toEqual({
      all: 29,
      rated: 22,
      green: 10,
      amber: 9,
      red: 3,
    });
    expect([byStatus['above-range'], byStatus['below-range'], byStatus['as-expected']]).toEqual([2, 1, 3]);
    expect(notJudged['no-minimum']).toBe(1);
  });

  it('has the phased target of the month and the year-end target beside it', () => {
    const telecare = assessment.indicators.find(({ indicator }) => indicator === 'FSC01/M002');
    expect(telecare).toMatchObject({ target: { target: '1275', minimum: '1150' }, yearEndTarget: '1400' });
  });

  it('has nine actions, two of them slipped at half-year, each with a way back', () => {
    const half = assess(kent, '2012-13 H1');
    expect(half.counts.actions.byState).toMatchObject({ completed: 1, 'on-track': 6, slipped: 2 });
    expect(half.actions.filter(({ comment }) => comment === null)).toEqual([]);
  });

  it('has values that agree with their numerators and denominators, and says nothing twice', () => {
    expect(contradictory(kent)).toEqual([]);
    expect(repeated(comments(kent))).toEqual([]);
  });
});
