import { execFileSync } from 'node:child_process';
import { DuckDBInstance } from '@duckdb/node-api';
import { judgeIndicator } from '../src/judgement/judge.ts';
import { series } from '../src/judgement/series.ts';
import { type ControlChart, controlChart, type ProcessRules } from '../src/judgement/spc.ts';
import { parsePeriod, shift } from '../src/model/period.ts';
import { anIndicator } from '../test/make.ts';
import { best, report, seeded } from './measure.ts';

/*
 * (h) Process control of 5,000 series x 120 months: limits, every special cause, point types and assurance, against DuckDB working out the
 * limits and the points outside them alone; and judging the last month of the same series. NHSRplotthedots, the reference, where R has it.
 */

const SERIES = 5_000;
const MONTHS = 120;
const RULES: ProcessRules = {
  improvement: 'increase',
  target: 80,
  rebasedAt: [],
  fixAfter: null,
  screenOutliers: true,
  trendHeading: 'next-step',
};
/** Series that R is given: it takes seconds for each hundred. */
const SERIES_FOR_R = 100;

function makeSeries(): number[][] {
  const random = seeded(11);
  return Array.from({ length: SERIES }, () => {
    let level = 60 + random() * 30;
    return Array.from({ length: MONTHS }, () => {
      if (random() < 0.01) level += random() * 10 - 5;
      return Math.round((level + (random() + random() + random() - 1.5) * 8) * 100) / 100;
    });
  });
}

const SQL = `
create or replace table limits as
with ranges as (
  select series, month, y, abs(y - lag(y) over (partition by series order by month)) as mr from observations
), centred as (
  select *, avg(y) over whole as mean, avg(mr) over whole as amr from ranges window whole as (partition by series)
), screened as (
  select series, month, y, mean, avg(case when mr < 3.267 * amr then mr end) over (partition by series) as amr from centred
)
select series, month, y, mean, mean - 2.66 * amr as lower, mean + 2.66 * amr as upper,
  y > mean + 2.66 * amr or y < mean - 2.66 * amr as outside
from screened`;

async function duckdb(values: readonly (readonly number[])[]) {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await connection.run('create table observations (series integer, month integer, y double)');
  const loading = await connection.createAppender('observations');
  for (const [at, each] of values.entries()) {
    for (const [month, value] of each.entries()) {
      loading.appendInteger(at);
      loading.appendInteger(month);
      loading.appendDouble(value);
      loading.endRow();
    }
  }
  loading.closeSync();
  return connection;
}

/** How many points have other limits, or lie outside by one and not by the other. */
function differing(charts: readonly ControlChart[], rows: readonly (readonly unknown[])[]): number {
  const points = charts.flatMap((chart) => chart.points);
  return rows.filter(([mean, lower, upper, outside], at) => {
    const point = points[at];
    const near = (ours: number | null | undefined, theirs: unknown) => Math.abs((ours ?? Number.NaN) - Number(theirs)) <= 1e-9;
    return !(near(point?.mean, mean) && near(point?.lower, lower) && near(point?.upper, upper) && (point?.cause === 'outside') === outside);
  }).length;
}

const INDICATOR = anIndicator({ code: 'PI', decimals: 2, frequency: 'month', judged: 'every-period' });

/** Milliseconds in which the last month of each series is judged: status, direction, target. */
async function judging(values: readonly (readonly number[])[]): Promise<number> {
  const first = parsePeriod('2014-04');
  const periods = Array.from({ length: MONTHS }, (_, at) => shift(first, at));
  const last = periods.at(-1) ?? first;
  const blank = {
    breakdown: null,
    numerator: null,
    denominator: null,
    state: null,
    direction: null,
    status: null,
    reason: null,
    comment: null,
  };
  const target = { indicator: 'PI', period: last.text, target: '80', minimum: null, lower: null, upper: null, tolerance: null, note: null };
  const all = values.map((each) => {
    const observations = each.map((value, at) => ({ ...blank, indicator: 'PI', period: periods[at]?.text ?? '', value: value.toFixed(2) }));
    return series({ indicator: INDICATOR, targets: [target], observations });
  });
  return best(3, () => {
    for (const of of all) judgeIndicator(of, last);
  });
}

const R_PROGRAM = `
suppressPackageStartupMessages(library(NHSRplotthedots))
d <- jsonlite::fromJSON(file("stdin"))
run <- function(y) { s <- data.frame(x = seq(as.Date("2014-04-01"), by = "month", length.out = length(y)), y = y)
  ptd_spc(s, y, x, improvement_direction = "increase", target = 80) }
invisible(run(d[1, ]))
t <- system.time(for (i in seq_len(nrow(d))) run(d[i, ]))[["elapsed"]]
cat(t * 1000)`;

/** Milliseconds that the reference takes for some of the series; null where R or the package is not installed. */
function reference(values: readonly (readonly number[])[]): number | null {
  try {
    const input = JSON.stringify(values.slice(0, SERIES_FOR_R));
    return Number(
      execFileSync('Rscript', ['-e', R_PROGRAM], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'], timeout: 120_000 }),
    );
  } catch {
    return null;
  }
}

export async function benchSpc(): Promise<void> {
  console.log(`(h) process control of ${SERIES.toLocaleString('en')} series x ${MONTHS} months`);
  const values = makeSeries();
  const connection = await duckdb(values);
  const work = () => values.map((each) => controlChart(each, RULES));
  const theirs = await best(3, () => connection.run(SQL));
  const ours = await best(5, work);
  report({ what: 'limits, special causes, point types, assurance', ours, theirs, against: 'DuckDB, limits alone', aim: 1 });
  console.log(
    `  one series: ${((ours / SERIES) * 1000).toFixed(1)} microseconds; aim under 100: ${ours / SERIES < 0.1 ? 'met' : 'MISSED'}`,
  );
  const reader = await connection.runAndReadAll('select mean, lower, upper, outside from limits order by series, month');
  const different = differing(work(), reader.getRows());
  console.log(`  of ${(SERIES * MONTHS).toLocaleString('en')} points ${different} differ from DuckDB's in limits or in lying outside`);
  const judged = await judging(values);
  console.log(`  judging the last month of each: ${judged.toFixed(0)} ms, ${((judged / SERIES) * 1000).toFixed(1)} microseconds a series`);
  const byReference = reference(values);
  if (byReference === null) console.log('  against NHSRplotthedots: not measured, R with it is not installed here');
  else {
    const some = await best(5, () => values.slice(0, SERIES_FOR_R).map((each) => controlChart(each, RULES)));
    report({ what: `${SERIES_FOR_R} series`, ours: some, theirs: byReference, against: 'NHSRplotthedots', aim: 1 / 100 });
  }
}
