import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BODY_KINDS } from '../model/benchmark.ts';
import { COMMENT_WHEN, type SumRule } from '../model/collection.ts';
import type { Council, CouncilScheme } from '../model/council.ts';
import { exact, quotient, rounded } from '../model/decimal.ts';
import {
  BASES,
  DIRECTIONS,
  FREQUENCIES,
  INDICATOR_KINDS,
  type Indicator,
  JUDGED,
  MISSING_STATES,
  type Observation,
  POLARITIES,
  ROLL_UPS,
  SHOWN_AS,
  STATUSES,
} from '../model/indicator.ts';
import { MONTHS_OF, PERIOD_KINDS, type PeriodKind, periodAt } from '../model/period.ts';
import { ACTION_STATES, type Objective, PLAN_KINDS, ROUNDING_POLICIES, SET_ASIDE, SHOWN_ON_DASHBOARD } from '../model/plan.ts';
import { PRESET_SCHEMES } from '../model/scheme.ts';
import { readFolder, writeFolder } from './folder.ts';
import { readScheme } from './scheme.ts';
import { readWorkbook, writeWorkbook } from './workbook.ts';

/* Councils as odd as the workbook allows: every text that a cell can hold, every figure, every period. */

const ODD_TEXTS = [
  '=SUM(A1)',
  "'=x",
  "''@",
  '-5',
  '+44',
  '@home',
  "'",
  '"quoted", comma',
  'line\nbreak',
  '<b>&amp;</b>',
  '_x000D_',
  'a;b',
  '007',
  '1e5',
  'TRUE',
  '1,5',
  '\u0001',
  '85%',
  '2013-14',
];

function asCellText(text: string): string | null {
  const cell = text.replace(/\r\n?/g, '\n').trim();
  return cell === '' || !cell.isWellFormed() ? null : cell;
}

const text = fc
  .oneof(fc.constantFrom(...ODD_TEXTS), fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 }))
  .map(asCellText)
  .filter((cell) => cell !== null);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const word = <T>(words: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...words);
const figure = fc.oneof(
  fc.stringMatching(/^-?\d{1,18}(\.\d{1,12})?$/),
  fc.constantFrom('0', '-0', '0.00', '00.50', '95.00', '-3.50', '123456789012345678.5', '0.30000000000000004'),
);
const positive = fc.stringMatching(/^[1-9]\d{0,6}(\.\d{1,3})?$/);
const code = fc.stringMatching(/^[A-Za-z0-9=@.-]{1,6}( [A-Za-z0-9]{1,4})?$/);
const planCode = fc.stringMatching(/^[A-Z]{1,4}$/);
const schemeRule = fc.constantFrom(
  '{"bands":[{"label":"green","when":{"gap":{"gte":0}}},{"label":"red"}]}',
  '{ "bands": [\n  {"label": "fine", "status": "green", "when": {"minimum": "met"}}, {"label": "red"}] }',
);

function distinct<T>(rows: fc.Arbitrary<T>, key: (row: T) => string): fc.Arbitrary<T[]> {
  return fc.uniqueArray(rows, { selector: key, maxLength: 6 });
}

/** One of the values, or nothing at all where there are none. */
function one<T>(values: readonly T[]): fc.Arbitrary<T | null> {
  return values.length === 0 ? fc.constant(null) : fc.constantFrom(...values);
}

function rows<T, R>(values: readonly T[], of: (value: fc.Arbitrary<T>) => fc.Arbitrary<R>, key: (row: R) => string): fc.Arbitrary<R[]> {
  return values.length === 0 ? fc.constant([]) : distinct(of(fc.constantFrom(...values)), key);
}

/** A period of any of the kinds: all, or those that a value of one frequency may be for. */
function periodOf(yearStarts: number, kinds: readonly PeriodKind[] = PERIOD_KINDS): fc.Arbitrary<string> {
  const monthIndex = fc.integer({ min: 1990 * 12, max: 2040 * 12 });
  return fc
    .tuple(word(kinds), monthIndex)
    .map(([kind, index]) =>
      kind === 'date'
        ? `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-28`
        : periodAt(kind, index, yearStarts).text,
    );
}

type Figures = Pick<Observation, 'value' | 'numerator' | 'denominator' | 'state' | 'reason'>;

function figuresOf(unit: string | null, period: fc.Arbitrary<string>): fc.Arbitrary<Figures> {
  const nothing = { value: null, numerator: null, denominator: null, state: null, reason: null };
  return fc.oneof(
    fc
      .record({ value: figure, state: word([null, 'final', 'provisional', 'estimated', 'restated'] as const), reason: maybe(text) })
      .map((said) => ({ ...nothing, ...said })),
    fc.record({ state: word(MISSING_STATES), reason: maybe(text) }).map((said) => ({ ...nothing, ...said })),
    fc.record({ value: figure, reason: period }).map((said) => ({ ...nothing, ...said, state: 'carried-forward' as const })),
    fc.record({ numerator: figure, denominator: positive }).map((said) => ({ ...nothing, ...said })),
    fc.record({ numerator: figure, denominator: positive, decimals: fc.nat(4) }).map(({ numerator, denominator, decimals }) => {
      const share = quotient(exact(numerator).times(unit === '%' ? 100 : 1), exact(denominator));
      return { ...nothing, numerator, denominator, value: rounded(share, decimals) };
    }),
  );
}

type Limits = Pick<Indicator, 'lowest' | 'highest'>;

function inOrder({ lowest, highest }: Limits): Limits {
  const turned = lowest !== null && highest !== null && exact(lowest).gt(exact(highest));
  return turned ? { lowest: highest, highest: lowest } : { lowest, highest };
}

/** A later node of a plan may stand under an earlier one, so that there are trees and no circles. */
function treeOf(plans: readonly { readonly code: string }[]): fc.Arbitrary<Objective[]> {
  const node = (plan: fc.Arbitrary<string>) =>
    fc.record({ plan, code: code.filter((name) => !name.includes('/')), title: text, level: text, under: fc.nat() });
  const nodes = rows(
    plans.map((plan) => plan.code),
    node,
    (row) => `${row.plan}/${row.code}`,
  );
  return nodes.map((list) =>
    list.map(({ under, ...row }, index) => {
      const above = list.slice(0, index).filter((earlier) => earlier.plan === row.plan);
      return { ...row, parent: above.length === 0 ? null : (above[under % (above.length + 1)]?.code ?? null) };
    }),
  );
}

const organisation = fc.record({
  name: text,
  yearStarts: fc.integer({ min: 1, max: 12 }),
  language: word(['en', 'cy', 'en-GB']),
  rounding: word(ROUNDING_POLICIES),
  leftOut: fc.subarray([...SET_ASIDE]),
  commentWhen: fc.subarray([...COMMENT_WHEN]),
});
/** Rules whose total is none of their parts; none where there are not three indicators to add. */
function sums(codes: readonly string[]): fc.Arbitrary<SumRule> {
  const [total = '', ...parts] = codes;
  return fc.record({ name: code, total: fc.constant(total), parts: fc.constant(parts), tolerance: maybe(figure) });
}

const plan = fc.record({ code: planCode, title: text, kind: word(PLAN_KINDS), years: maybe(text) });
const scheme: fc.Arbitrary<CouncilScheme> = fc
  .record({ name: code.map((name) => `own ${name}`), rule: schemeRule })
  .map(({ name, rule }) => ({ name, rule, scheme: readScheme(name, rule) }));

const council: fc.Arbitrary<Council> = fc
  .record({ organisation, plans: distinct(plan, (row) => row.code), schemes: distinct(scheme, (row) => row.name) })
  .chain((base) => treeOf(base.plans).map((objectives) => ({ ...base, objectives })))
  .chain((base) => {
    const names = base.objectives.map((node) => `${node.plan}/${node.code}`);
    const period = periodOf(base.organisation.yearStarts);
    const indicator: fc.Arbitrary<Indicator> = fc
      .record({
        code,
        title: text,
        objective: one(names),
        kind: word(INDICATOR_KINDS),
        polarity: word(POLARITIES),
        unit: word([null, '%', 'days']),
        decimals: maybe(fc.integer({ min: 0, max: 10 })),
        frequency: word(FREQUENCIES),
        basis: word(BASES),
        rollUp: word(ROLL_UPS),
        shownAs: maybe(word(SHOWN_AS)),
        judged: maybe(word(JUDGED)),
        scheme: maybe(word([...PRESET_SCHEMES, ...base.schemes.map((own) => own.name)])),
        direction: maybe(word(['previous', 'mean-of-4', 'slope-over-6', 'previous-to-target ±1%', 'prior-year±2sd'])),
        owner: maybe(text),
        approver: maybe(text),
        definition: maybe(text),
        numerator: maybe(text),
        denominator: maybe(text),
        source: maybe(text),
        links: fc.subarray(names),
        redefined: fc.uniqueArray(period, { maxLength: 2 }),
        service: maybe(text),
        lowest: maybe(figure),
        highest: maybe(figure),
      })
      .map((row) => ({ ...row, ...inOrder(row) }));
    const action = fc.record({
      ref: code,
      title: text,
      objective: one(names),
      links: fc.subarray(names),
      owner: maybe(text),
      starts: maybe(fc.constant('2013-04-01')),
      due: maybe(word(['2014-03-31', '2013-10'])),
      approver: maybe(text),
      service: maybe(text),
      frequency: maybe(word(FREQUENCIES)),
    });
    return fc.record({
      organisation: fc.constant(base.organisation),
      plans: fc.constant(base.plans),
      objectives: fc.constant(base.objectives),
      schemes: fc.constant(base.schemes),
      indicators: distinct(indicator, (row) => row.code),
      actions: distinct(action, (row) => row.ref),
    });
  })
  .chain((base) => {
    const period = periodOf(base.organisation.yearStarts);
    const range = fc
      .tuple(maybe(positive), maybe(positive))
      .map(([a, b]) => (a !== null && b !== null && exact(a).gt(exact(b)) ? [b, a] : [a, b]));
    return fc.record({
      organisation: fc.constant(base.organisation),
      plans: fc.constant(base.plans),
      objectives: fc.constant(base.objectives),
      indicators: fc.constant(base.indicators),
      targets: rows(
        base.indicators,
        (of) =>
          fc
            .record({
              of,
              period,
              target: figure,
              minimum: maybe(figure),
              range,
              tolerance: maybe(word(['0', '5', '2.50'])),
              note: maybe(text),
            })
            .map(({ of: { code: indicator }, range: [lower = null, upper = null], ...said }) => ({ indicator, ...said, lower, upper })),
        (row) => `${row.indicator} ${row.period}`,
      ),
      observations: rows(
        base.indicators,
        (of) =>
          of.chain(({ code: indicator, unit, frequency }) =>
            fc
              .record({
                period: periodOf(
                  base.organisation.yearStarts,
                  PERIOD_KINDS.filter((kind) => kind === 'date' || kind === frequency || MONTHS_OF[kind] > MONTHS_OF[frequency]),
                ),
                breakdown: maybe(word(['area=Barry', 'area=Barry = Sully', 'age=65+', 'age=65+; area=Barry'])),
                figures: figuresOf(unit, period),
                direction: maybe(word(DIRECTIONS)),
                status: maybe(word(STATUSES)),
                comment: maybe(text),
              })
              .map(({ figures, ...said }) => ({ indicator, ...said, ...figures })),
          ),
        (row) => `${row.indicator} ${row.period} ${row.breakdown}`,
      ),
      actions: fc.constant(base.actions),
      progress: rows(
        base.actions,
        (of) =>
          fc
            .record({
              of,
              period,
              percent: word(['0', '50', '99.5', '100']),
              status: maybe(word(ACTION_STATES)),
              completedIn: maybe(period),
              comment: maybe(text),
            })
            .map(({ of: { ref: action }, ...said }) => ({ action, ...said })),
        (row) => `${row.action} ${row.period}`,
      ),
      schemes: fc.constant(base.schemes),
      dashboards: rows(
        base.indicators,
        (of) =>
          fc
            .record({
              dashboard: code,
              title: maybe(text),
              section: maybe(text),
              of,
              order: maybe(fc.integer({ min: -5, max: 1000 })),
              show: maybe(word(SHOWN_ON_DASHBOARD)),
            })
            .map(({ of: { code: indicator }, ...said }) => ({ ...said, indicator })),
        (row) => `${row.dashboard} ${row.indicator}`,
      ),
      narrative: distinct(
        fc.record({ report: one(base.plans.map((row) => row.code)), period, section: code, text }),
        (row) => `${row.report} ${row.period} ${row.section}`,
      ),
      calendar: distinct(
        fc.record({
          period,
          opens: fc.constant('2013-10-01'),
          due: fc.constant('2013-10-16'),
          approveBy: maybe(fc.constant('2013-10-30')),
          locks: maybe(fc.constant('2013-11-01')),
        }),
        (row) => row.period,
      ),
      checks: base.indicators.length < 3 ? fc.constant([]) : distinct(sums(base.indicators.map((row) => row.code)), (row) => row.name),
      benchmarks: rows(
        base.indicators,
        (of) =>
          of.chain(({ code: indicator, frequency }) =>
            fc
              .record({
                period: periodOf(
                  base.organisation.yearStarts,
                  PERIOD_KINDS.filter((kind) => kind === 'date' || kind === frequency || MONTHS_OF[kind] > MONTHS_OF[frequency]),
                ),
                body: text,
                kind: word(BODY_KINDS),
                groups: fc.uniqueArray(code, { maxLength: 2 }),
                value: figure,
                source: maybe(text),
              })
              .map((said) => ({ ...said, indicator, numerator: null, denominator: null })),
          ),
        (row) => `${row.indicator} ${row.period} ${row.body.replace(/\s+/g, ' ').trim().toLowerCase()}`,
      ),
      rebases: rows(
        base.indicators,
        (of) => fc.record({ of, period, reason: text }).map(({ of: { code: indicator }, ...said }) => ({ ...said, indicator })),
        (row) => `${row.indicator} ${row.period}`,
      ),
    });
  });

describe('what is written reads back as it was, and gives the same bytes again', () => {
  test('as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(council, async (given) => {
        const bytes = await writeWorkbook(given);
        const read = await readWorkbook(bytes);
        expect(read).toEqual(given);
        expect(await writeWorkbook(read)).toEqual(bytes);
      }),
      { numRuns: 150 },
    );
  });

  test('as a folder of CSV', () => {
    fc.assert(
      fc.property(council, (given) => {
        const files = writeFolder(given);
        const read = readFolder(files);
        expect(read).toEqual(given);
        expect(writeFolder(read)).toEqual(files);
      }),
      { numRuns: 150 },
    );
  });
});
