import { DuckDBInstance } from '@duckdb/node-api';
import { judgePanel, NOT_COMPARABLE } from '../src/judgement/panel.ts';
import { PRESETS } from '../src/judgement/presets.ts';
import { STATUSES } from '../src/model/indicator.ts';
import { best, report, seeded } from './measure.ts';

/* (a) 5,000 indicators x 200 months: status, direction, year to date and rolling 12, against the same in DuckDB SQL. */

const SERIES = 5_000;
const MONTHS = 200;
const FIRST = 2010 * 12 + 3;
const ROWS = SERIES * MONTHS;

/** Rows as a program would hold them: indicator, month, and hundredths of a unit. */
interface Rows {
  readonly indicator: Int32Array;
  readonly month: Int32Array;
  readonly actual: Int32Array;
  readonly target: Int32Array;
}

function makeRows(): Rows {
  const random = seeded(7);
  const rows = { indicator: new Int32Array(ROWS), month: new Int32Array(ROWS), actual: new Int32Array(ROWS), target: new Int32Array(ROWS) };
  for (let row = 0; row < ROWS; row += 1) {
    const target = 1000 + Math.floor(random() * 9000);
    rows.indicator[row] = Math.floor(row / MONTHS);
    rows.month[row] = FIRST + (row % MONTHS);
    rows.target[row] = target;
    // A third lie exactly on a boundary or one hundredth beside it, where binary floats go wrong.
    const edge = random() < 0.5 ? target : Math.floor((target * 9) / 10);
    rows.actual[row] = random() < 1 / 3 ? edge + Math.floor(random() * 3) - 1 : Math.floor(target * (0.8 + random() * 0.4));
  }
  return rows;
}

function judgeRows(rows: Rows) {
  const actual = new Float64Array(ROWS).fill(Number.NaN);
  const target = new Float64Array(ROWS).fill(Number.NaN);
  for (let row = 0; row < ROWS; row += 1) {
    const at = (rows.indicator[row] ?? 0) * MONTHS + (rows.month[row] ?? 0) - FIRST;
    actual[at] = rows.actual[row] ?? Number.NaN;
    target[at] = rows.target[row] ?? Number.NaN;
  }
  return judgePanel({
    series: SERIES,
    months: MONTHS,
    firstMonth: FIRST,
    yearStart: 4,
    actual,
    target,
    minimum: null,
    polarity: Array.from({ length: SERIES }, (_, index) => (index % 2 === 0 ? 'higher' : 'lower')),
    scheme: Array.from({ length: SERIES }, () => PRESETS['within-10%']),
    direction: Array.from({ length: SERIES }, () => 'previous'),
  });
}

const SQL = `
create or replace table verdicts as
select indicator, month,
  case when (a - t) * s >= 0 then ${STATUSES.indexOf('green')} when (a - t) * s * 10 >= -t then ${STATUSES.indexOf('amber')} else ${STATUSES.indexOf('red')} end as status,
  coalesce(sign((a - lag(a) over series) * s), 2) as direction,
  sum(a) over (partition by indicator, (month - 3) // 12 order by month) as year_to_date,
  case when count(*) over twelve = 12 then sum(a) over twelve end as rolling
from (select *, case when indicator % 2 = 0 then 1 else -1 end as s from observations)
window series as (partition by indicator order by month),
  twelve as (partition by indicator order by month rows 11 preceding)`;

export async function benchJudging(): Promise<void> {
  console.log(`(a) judging ${ROWS.toLocaleString('en')} observations`);
  const rows = makeRows();
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await connection.run('create table observations (indicator integer, month integer, a decimal(12,2), t decimal(12,2))');
  await connection.run('create table observations_raw (indicator integer, month integer, a integer, t integer)');
  const loading = await connection.createAppender('observations_raw');
  for (let row = 0; row < ROWS; row += 1) {
    loading.appendInteger(rows.indicator[row] ?? 0);
    loading.appendInteger(rows.month[row] ?? 0);
    loading.appendInteger(rows.actual[row] ?? 0);
    loading.appendInteger(rows.target[row] ?? 0);
    loading.endRow();
  }
  loading.closeSync();
  await connection.run(
    'insert into observations select indicator, month, (a / 100)::decimal(12,2), (t / 100)::decimal(12,2) from observations_raw',
  );
  const theirs = await best(3, () => connection.run(SQL));
  const ours = await best(5, () => judgeRows(rows));

  const verdicts = judgeRows(rows);
  const reader = await connection.runAndReadAll(
    'select status, direction, (year_to_date * 100)::bigint, (rolling * 100)::bigint from verdicts order by indicator, month',
  );
  let different = 0;
  reader.getRows().forEach(([status, direction, year, twelve], at) => {
    const same =
      Number(status) === verdicts.status[at] &&
      (Number(direction) === verdicts.direction[at] || (Number(direction) === 2 && verdicts.direction[at] === NOT_COMPARABLE)) &&
      Number(year) === verdicts.yearToDate[at] &&
      (twelve === null ? Number.isNaN(verdicts.rolling12[at]) : Number(twelve) === verdicts.rolling12[at]);
    if (!same) different += 1;
  });
  report({ what: 'status, direction, year to date, rolling 12', ours, theirs, against: 'DuckDB', aim: 1 / 5 });
  console.log(
    `  of ${ROWS.toLocaleString('en')} verdicts ${different} differ from DuckDB's exact decimals (a third lie on a boundary or a hundredth beside it)`,
  );
}
