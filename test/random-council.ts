import fc from 'fast-check';
import { COMMENT_WHEN } from '../src/model/collection.ts';
import type { Council, CouncilScheme } from '../src/model/council.ts';
import {
  BASES,
  DIRECTIONS,
  FREQUENCIES,
  INDICATOR_KINDS,
  JUDGED,
  MISSING_STATES,
  POLARITIES,
  ROLL_UPS,
  SHOWN_AS,
  STATUSES,
  VALUE_STATES,
} from '../src/model/indicator.ts';
import { periodAt } from '../src/model/period.ts';
import { ACTION_STATES, PLAN_KINDS, ROUNDING_POLICIES, SET_ASIDE, SHOWN_ON_DASHBOARD } from '../src/model/plan.ts';
import { PRESET_SCHEMES } from '../src/model/scheme.ts';
import { readScheme } from '../src/returns/scheme.ts';

/* Councils of every shape that a workbook can have: whatever is null, whatever is long, whatever is odd but allowed. */

/** What a cell can say: any text but none, without the one character that PostgreSQL has no room for. */
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !text.includes('\0'));
const code = fc.stringMatching(/^[A-Z]{2}[0-9]{1,3}[a-z]?$/);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null });
const figure = fc.stringMatching(/^-?(0|[1-9][0-9]{0,18})(\.[0-9]{1,12})?$/);
const links = fc.array(fc.stringMatching(/^[A-Z]{2}\/[A-Z0-9]{1,4}$/), { maxLength: 3 });

const scheme: fc.Arbitrary<CouncilScheme> = fc
  .record({ name: code.map((text) => `own ${text}`), floor: fc.integer({ min: -50, max: 0 }) })
  .map(({ name, floor }) => {
    const rule = `{ "bands": [{"label": "green", "when": {"gapPercent": {"gte": ${floor}}}}, {"label": "red"}] }`;
    return { name, rule, scheme: readScheme(name, rule) };
  });

/** One of the names; '' where there are none, which callers then do not use. */
function among(names: readonly string[]): fc.Arbitrary<string> {
  return names.length === 0 ? fc.constant('') : fc.constantFrom(...names);
}

function unique<Row>(row: fc.Arbitrary<Row>, key: (row: Row) => string, maxLength = 12): fc.Arbitrary<Row[]> {
  return fc.uniqueArray(row, { selector: key, maxLength });
}

/** A council whose references all lead somewhere, in a year that begins in the month given. */
function council(yearStarts: number, name: string): fc.Arbitrary<Council> {
  const period = fc
    .tuple(fc.constantFrom(...FREQUENCIES), fc.integer({ min: 2005 * 12, max: 2030 * 12 }))
    .map(([kind, month]) => periodAt(kind, month, yearStarts).text);
  const when = fc.oneof(period, fc.constantFrom('2013-09-30', '2014-02-28'));
  const frame = fc.record({
    organisation: fc.record({
      name: fc.constant(name),
      yearStarts: fc.constant(yearStarts),
      language: fc.constantFrom('en', 'cy'),
      rounding: fc.constantFrom(...ROUNDING_POLICIES),
      leftOut: fc.subarray([...SET_ASIDE]),
      commentWhen: fc.subarray([...COMMENT_WHEN]),
    }),
    plans: unique(fc.record({ code, title: words, kind: fc.constantFrom(...PLAN_KINDS), years: maybe(words) }), (row) => row.code, 4),
    schemes: unique(scheme, (row) => row.name, 2),
  });
  return frame.chain(({ plans, schemes, ...rest }) => {
    const plan = among(plans.map((row) => row.code));
    const objective = fc.record({ plan, code, title: words, level: words, parent: fc.constant(null) });
    const objectives = plans.length === 0 ? fc.constant([]) : unique(objective, (row) => `${row.plan}/${row.code}`, 6);
    return objectives.chain((nodes) => {
      const named = maybe(among(nodes.map((row) => `${row.plan}/${row.code}`)));
      const underObjective = nodes.length === 0 ? fc.constant(null) : named;
      const indicator = fc.record({
        code,
        title: words,
        objective: underObjective,
        kind: fc.constantFrom(...INDICATOR_KINDS),
        polarity: fc.constantFrom(...POLARITIES),
        unit: maybe(words),
        decimals: maybe(fc.nat(6)),
        frequency: fc.constantFrom(...FREQUENCIES),
        basis: fc.constantFrom(...BASES),
        rollUp: fc.constantFrom(...ROLL_UPS),
        shownAs: maybe(fc.constantFrom(...SHOWN_AS)),
        judged: maybe(fc.constantFrom(...JUDGED)),
        scheme: maybe(fc.constantFrom(...PRESET_SCHEMES, ...schemes.map((row) => row.name))),
        direction: maybe(fc.constantFrom('previous', 'mean-of-4')),
        owner: maybe(words),
        approver: maybe(words),
        definition: maybe(words),
        numerator: maybe(words),
        denominator: maybe(words),
        source: maybe(words),
        links,
        redefined: fc.array(period, { maxLength: 2 }),
        service: maybe(words),
        lowest: maybe(figure),
        highest: maybe(figure),
      });
      const action = fc.record({
        ref: code,
        title: words,
        objective: underObjective,
        links,
        owner: maybe(words),
        starts: maybe(when),
        due: maybe(when),
        approver: maybe(words),
        service: maybe(words),
        frequency: maybe(fc.constantFrom(...FREQUENCIES)),
      });
      return fc
        .tuple(
          unique(indicator, (row) => row.code, 5),
          unique(action, (row) => row.ref, 5),
        )
        .chain(([indicators, actions]) => {
          const ofIndicator = among(indicators.map((row) => row.code));
          const ofAction = among(actions.map((row) => row.ref));
          const ifAny = <Row>(there: readonly unknown[], rows: fc.Arbitrary<Row[]>): fc.Arbitrary<Row[]> =>
            there.length === 0 ? fc.constant([]) : rows;
          const target = fc.record({
            indicator: ofIndicator,
            period: when,
            target: maybe(figure),
            minimum: maybe(figure),
            lower: maybe(figure),
            upper: maybe(figure),
            tolerance: maybe(figure),
            note: maybe(words),
          });
          const observation = fc.record({
            indicator: ofIndicator,
            period: when,
            breakdown: maybe(fc.constantFrom('area=Barry', 'area=St Athan, Rhoose', 'age=65+', 'age=65+; area=Barry')),
            value: maybe(figure),
            numerator: maybe(figure),
            denominator: maybe(figure),
            state: maybe(fc.constantFrom(...VALUE_STATES, ...MISSING_STATES)),
            direction: maybe(fc.constantFrom(...DIRECTIONS)),
            status: maybe(fc.constantFrom(...STATUSES)),
            reason: maybe(words),
            comment: maybe(words),
          });
          const progress = fc.record({
            action: ofAction,
            period,
            percent: maybe(figure),
            status: maybe(fc.constantFrom(...ACTION_STATES)),
            completedIn: maybe(period),
            comment: maybe(words),
          });
          const place = fc.record({
            dashboard: code,
            title: maybe(words),
            section: maybe(words),
            indicator: ofIndicator,
            order: maybe(fc.integer({ min: -1000, max: 1000 })),
            show: maybe(fc.constantFrom(...SHOWN_ON_DASHBOARD)),
          });
          const report = plans.length === 0 ? fc.constant(null) : maybe(plan);
          return fc.record({
            organisation: fc.constant(rest.organisation),
            plans: fc.constant(plans),
            objectives: fc.constant(nodes),
            indicators: fc.constant(indicators),
            targets: ifAny(
              indicators,
              unique(target, (row) => `${row.indicator}|${row.period}`),
            ),
            observations: ifAny(
              indicators,
              unique(observation, (row) => `${row.indicator}|${row.period}|${row.breakdown}`, 20),
            ),
            actions: fc.constant(actions),
            progress: ifAny(
              actions,
              unique(progress, (row) => `${row.action}|${row.period}`),
            ),
            schemes: fc.constant(schemes),
            dashboards: ifAny(
              indicators,
              unique(place, (row) => `${row.dashboard}|${row.indicator}`),
            ),
            calendar: unique(
              fc.record({
                period,
                opens: fc.constantFrom('2013-10-01', '2013-10-02'),
                due: fc.constant('2013-10-16'),
                approveBy: fc.constantFrom(null, '2013-10-20'),
                locks: fc.constantFrom(null, '2013-11-01'),
              }),
              (row) => row.period,
            ),
            checks: fc.constant([]),
            benchmarks: fc.constant([]),
            rebases: fc.constant([]),
            narrative: unique(
              fc.record({ report, period, section: words, text: words }),
              (row) => `${row.report}|${row.period}|${row.section}`,
            ),
          });
        });
    });
  });
}

/** A whole council of the name given. */
export function randomCouncil(name: string): fc.Arbitrary<Council> {
  return fc.constantFrom(4, 1, 9).chain((yearStarts) => council(yearStarts, name));
}

/** Several states of one council, one after the other, its year beginning in April in all of them. */
export function randomHistory(name: string): fc.Arbitrary<Council[]> {
  return fc.array(council(4, name), { minLength: 2, maxLength: 4 });
}
