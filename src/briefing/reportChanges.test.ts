import { describe, expect, it } from 'vitest';
import { aCouncil, anAction, anIndicator, anObservation, aProgress, aTarget } from '../../test/make.ts';
import { assess } from '../judgement/judge.ts';
import type { Council } from '../model/council.ts';
import type { Indicator, Observation, Target } from '../model/indicator.ts';
import type { ReportSelection } from '../model/writtenReport.ts';
import { readScheme } from '../returns/scheme.ts';
import { issuedSide, presentSide } from './changedReport/side.ts';
import { briefReport } from './report.ts';
import { changesBetween } from './reportChanges.ts';
import { type ReasonFor, type ReportOptions, reportScene } from './reportScene.ts';
import { wholePlan } from './selection.ts';
import type { ReportChanges } from './types.ts';
import { sentenceText } from './wording.ts';

const Q1 = '2013-14 Q1';
const Q2 = '2013-14 Q2';
const Q3 = '2013-14 Q3';
const OPTIONS: ReportOptions = { asKnown: '2013-11-01T09:00:00Z' };

const observed = (indicator: string, period: string, said: string | Partial<Observation>) => ({
  ...anObservation(period, said),
  indicator,
});
const aimed = (indicator: string, period: string, said: string | Partial<Target>) => ({ ...aTarget(period, said), indicator });

const THEN: Council = aCouncil({
  plans: [{ code: 'SS', title: 'Social services', kind: 'service', years: '2013-14' }],
  objectives: [{ plan: 'SS', code: '1', title: 'Help in time', level: 'objective', parent: null }],
  indicators: ['PI1', 'PI2', 'PI3'].map((code) => anIndicator({ code, title: `Title of ${code}`, objective: 'SS/1', decimals: 1 })),
  observations: [
    observed('PI1', Q1, '85'),
    observed('PI1', Q2, '82'),
    observed('PI2', Q2, '60'),
    observed('PI3', Q2, { value: '91', state: 'provisional' }),
  ],
  targets: [aimed('PI1', Q2, '80'), aimed('PI2', Q2, '80'), aimed('PI3', Q2, '90'), aimed('PI1', Q3, '81')],
  actions: [anAction({ ref: 'A1', objective: 'SS/1', due: '2013-12' }), anAction({ ref: 'A2', objective: 'SS/1' })],
  progress: [
    aProgress(Q2, { action: 'A1', status: 'on-track', percent: '40' }),
    aProgress(Q2, { action: 'A2', status: 'slipped', percent: '10' }),
  ],
});

function issued(council: Council, period = Q2, selection: ReportSelection = wholePlan('SS')) {
  return briefReport(council, assess(council, period), 'SS', { ...OPTIONS, template: { title: 'T', selection, sections: [] } });
}

/** The report of THEN for quarter 2 against that of another council. */
function changes(
  now: Council,
  how: { period?: string; selection?: ReportSelection; reasonFor?: ReasonFor; issuedOf?: Council } = {},
): ReportChanges {
  const { period = Q2, selection = wholePlan('SS'), reasonFor, issuedOf = THEN } = how;
  const scene = reportScene(now, assess(now, period), 'SS', { ...OPTIONS, template: { title: 'T', selection, sections: [] } });
  const telling = period === Q2 ? 'why-now' : 'since-issue';
  return changesBetween(issuedSide(issued(issuedOf), issuedOf), presentSide(scene), scene.setting, {
    telling,
    ...(reasonFor === undefined ? {} : { reasonFor }),
  });
}

const told = ({ groups }: ReportChanges) =>
  groups.map(({ title, lines }) => [title, lines.map(({ reference, text, reason }) => [reference, sentenceText(text), reason])]);

function withIndicator(code: string, said: Partial<Indicator>): Council {
  return { ...THEN, indicators: THEN.indicators.map((each) => (each.code === code ? { ...each, ...said } : each)) };
}

function withTargets(...targets: readonly Target[]): Council {
  const kept = THEN.targets.filter(
    ({ indicator, period }) => !targets.some((target) => target.indicator === indicator && target.period === period),
  );
  return { ...THEN, targets: [...kept, ...targets] };
}

function withFigures(...figures: readonly Observation[]): Council {
  const kept = THEN.observations.filter(
    ({ indicator, period }) => !figures.some((figure) => figure.indicator === indicator && figure.period === period),
  );
  return { ...THEN, observations: [...kept, ...figures] };
}

describe('Why an issued report is different now', () => {
  it('is that nothing is, where nothing changed', () => {
    const same = changes(THEN);
    expect([sentenceText(same.sentence), same.groups]).toEqual([
      'Nothing that the report was made of has changed since it was issued.',
      [],
    ]);
  });

  it('is a target that moved, with the rating that moved with it and both reasons', () => {
    const now = withTargets(aimed('PI1', Q2, { target: '95', note: 'Set by the new inspection' }), aimed('PI2', Q2, '60'));
    const found = changes(now);
    expect(sentenceText(found.sentence)).toBe(
      'Since the report was issued, 1 indicator is rated worse, 1 indicator is rated better and targets of 2 indicators moved.',
    );
    expect(told(found)).toEqual([
      ['Rated worse', [['PI1', 'Was green, now red: 82.0% then and now; target 95.0%, 80.0% then.', null]]],
      ['Rated better', [['PI2', 'Was red, now green: 60.0% then and now; target 60.0%, 80.0% then.', null]]],
      [
        'The measuring itself',
        [
          ['PI1', 'Target for Q2 moved from 80.0% to 95.0%.', 'Set by the new inspection'],
          ['PI2', 'Target for Q2 moved from 80.0% to 60.0%.', null],
        ],
      ],
    ]);
  });

  it('is a target taken away, or set late; one set for a period that had not begun is no change', () => {
    const now = {
      ...withTargets(aimed('PI1', Q1, { target: '80', minimum: '70' }), aimed('PI1', '2013-14 Q4', '83')),
    };
    const without = { ...now, targets: now.targets.filter(({ indicator, period }) => !(indicator === 'PI1' && period === Q3)) };
    expect(told(changes(without))).toEqual([
      [
        'The measuring itself',
        [
          ['PI1', 'Target for Q3 taken away; it was 81.0%.', null],
          ['PI1', 'Target for Q1 set at 80.0%; there was none.', null],
          ['PI1', 'Minimum for Q1 set at 70.0%; there was none.', null],
        ],
      ],
    ]);
  });

  it('is a figure restated, taken back, or come in, of any period that the report knew', () => {
    const now = withFigures(
      observed('PI1', Q1, { value: '85.04', state: 'restated', reason: 'Two wards were counted twice' }),
      observed('PI2', Q2, { state: 'not-available' }),
      observed('PI3', Q1, '88'),
      observed('PI3', Q2, '91'),
      observed('PI1', Q3, '70'),
    );
    expect(told(changes(now)).at(-1)).toEqual([
      'The measuring itself',
      [
        ['PI1', '2013-14 Q1: 85% restated as 85.04%.', 'Two wards were counted twice'],
        ['PI2', '2013-14 Q2: 60.0% then, not available now.', null],
        ['PI3', '2013-14 Q2: 91.0% is final now, provisional then.', null],
        ['PI3', '2013-14 Q1: no figure then, 88.0% now.', null],
      ],
    ]);
    expect(told(changes(now))[0]).toEqual([
      'Otherwise different',
      [['PI2', 'Was red, now not judged (no data: not available): 60.0% then, no figure now; target 80.0%.', null]],
    ]);
  });

  it('is what is measured, field by field, in the words of the forms', () => {
    const reasonFor: ReasonFor = ({ kind, reference }) => (kind === 'definition' ? `Asked for by the board (${reference})` : null);
    const now = withIndicator('PI1', { title: 'Reviews', definition: 'All reviews', polarity: 'lower', redefined: [Q2] });
    expect(told(changes(now, { reasonFor })).at(-1)).toEqual([
      'The measuring itself',
      [
        ['PI1', 'Title: was “Title of PI1”, now “Reviews”.', 'Asked for by the board (PI1)'],
        ['PI1', 'Definition: was not said, now “All reviews”.', 'Asked for by the board (PI1)'],
        ['PI1', 'Which way is better: was “Higher is better”, now “Lower is better”.', 'Asked for by the board (PI1)'],
        ['PI1', 'Counted in a new way from quarter 2, 2013-14; not comparable with before.', 'Asked for by the board (PI1)'],
      ],
    ]);
  });

  it('is the rule that judges, and how the council counts', () => {
    const ruled = (floor: number) => {
      const rule = `{ "bands": [{"label": "green", "when": {"gapPercent": {"gte": ${floor}}}}, {"label": "red"}] }`;
      return { ...withIndicator('PI2', { scheme: 'ours' }), schemes: [{ name: 'ours', rule, scheme: readScheme('ours', rule) }] };
    };
    const now = { ...ruled(-30), organisation: { ...THEN.organisation, rounding: 'sums-to-100', leftOut: ['suspended'] } as const };
    expect(told(changes(now, { issuedOf: ruled(-5) }))).toEqual([
      ['Rated better', [['PI2', 'Was red, now green: 60.0% then and now; target 80.0%.', null]]],
      [
        'The measuring itself',
        [
          ['ours', 'Its rule changed; 1 indicator of the report is judged by it.', null],
          ['', 'Shares are rounded so that they add to a hundred now.', null],
          ['', 'Other states leave the totals of actions now: suspended; then: deleted.', null],
        ],
      ],
    ]);
  });

  it('is what left and what came, and whether the council still has it', () => {
    const more = {
      ...THEN,
      indicators: [...THEN.indicators.slice(0, 2), anIndicator({ code: 'PI4', title: 'New', objective: 'SS/1' })],
      observations: THEN.observations.filter(({ indicator }) => indicator !== 'PI3'),
      targets: THEN.targets.filter(({ indicator }) => indicator !== 'PI3'),
      actions: THEN.actions.slice(1),
      progress: THEN.progress.slice(1),
    };
    const found = changes(more, { reasonFor: ({ kind }) => (kind === 'indicator' ? 'The committee asked for it' : null) });
    expect(sentenceText(found.sentence)).toBe('Since the report was issued, 2 left and 1 came.');
    expect(told(found)).toEqual([
      [
        'Left or came',
        [
          ['PI3', 'Not measured any more.', 'The committee asked for it'],
          ['A1', 'Not in the plan any more.', null],
          ['PI4', 'New: not measured then.', 'The committee asked for it'],
        ],
      ],
    ]);
    const narrower = changes(THEN, { selection: { ...wholePlan('SS'), indicators: ['PI1', 'PI2'] } });
    expect(told(narrower)).toEqual([
      [
        'Left or came',
        [
          ['PI3', 'Not among what the report selects any more.', null],
          ['A1', 'Not among what the report selects any more.', null],
          ['A2', 'Not among what the report selects any more.', null],
        ],
      ],
    ]);
  });
});

describe('What changed since the last issue', () => {
  const now: Council = {
    ...withFigures(
      observed('PI1', Q3, { value: '70', comment: 'Two left. Four are hired.' }),
      observed('PI3', Q2, '91'),
      observed('PI3', Q3, '95'),
    ),
    targets: [...THEN.targets, aimed('PI3', Q3, '90')],
    actions: [anAction({ ref: 'A1', objective: 'SS/1', due: '2014-03-31' }), anAction({ ref: 'A2', objective: 'SS/1' })],
    progress: [
      ...THEN.progress,
      aProgress(Q3, { action: 'A1', status: 'slipped', percent: '55', comment: 'The builder went out of business.' }),
      aProgress(Q3, { action: 'A2', status: 'completed', percent: '100' }),
    ],
  };

  it('is told for the periods between, worse first, each with its reason', () => {
    const found = changes(now, { period: Q3, reasonFor: ({ kind }) => (kind === 'dates' ? 'Agreed by the board' : null) });
    expect(sentenceText(found.sentence)).toBe(
      'Since the last issue, for quarter 2, 1 indicator got worse, 1 indicator is rated otherwise, 1 action slipped or did not start, 1 action was completed or came back on track and dates of 1 action moved.',
    );
    expect(told(found)).toEqual([
      [
        'Got worse',
        [
          ['PI1', 'Was green, now red: 82.0% then, 70.0% now; target 81.0%, 80.0% then.', 'Two left.'],
          ['A1', 'Was on track, now slipped; 55% done, 40% then.', 'The builder went out of business.'],
        ],
      ],
      ['Got better', [['A2', 'Was slipped, now completed.', null]]],
      ['Otherwise different', [['PI2', 'Was red, now not judged (no data): 60.0% then, no figure now.', null]]],
      ['The measuring itself', [['A1', 'Due by 31 March 2014, 31 December 2013 then.', 'Agreed by the board']]],
    ]);
  });

  it('is nothing where a report is issued again unchanged', () => {
    const scene = reportScene(THEN, assess(THEN, Q2), 'SS', OPTIONS);
    const same = changesBetween(issuedSide(issued(THEN), THEN), presentSide(scene), scene.setting, { telling: 'since-issue' });
    expect(sentenceText(same.sentence)).toBe(
      'Since the last issue, for quarter 2, nothing changed: ratings, targets, definitions, indicators and earlier figures are as they were.',
    );
  });

  it('holds to what was printed, whatever the rules would make of its rows today', () => {
    const printed = issued(THEN);
    const [outcome] = printed.outcomes;
    if (!outcome) throw new Error('the report has no outcome');
    const altered = {
      ...printed,
      outcomes: [
        {
          ...outcome,
          objectives: outcome.objectives.map((section) => ({
            ...section,
            indicators: section.indicators.map((row) =>
              row.code === 'PI1' ? { ...row, verdict: { ...row.verdict, status: 'amber', label: 'amber' } as const } : row,
            ),
          })),
        },
      ],
    };
    const scene = reportScene(THEN, assess(THEN, Q2), 'SS', OPTIONS);
    const found = changesBetween(issuedSide(altered, THEN), presentSide(scene), scene.setting, { telling: 'why-now' });
    expect(told(found)).toEqual([['Rated better', [['PI1', 'Was amber, now green: 82.0% then and now; target 80.0%.', null]]]]);
  });

  it('does not call the first return of an action a change for the better or worse of what was only guessed', () => {
    const unreturned = { ...THEN, progress: [] };
    expect(told(changes(THEN, { issuedOf: unreturned }))).toEqual([
      ['Rated worse', [['A2', 'No return then, now slipped; 10% done.', null]]],
      ['Otherwise different', [['A1', 'No return then, now on track; 40% done.', null]]],
    ]);
  });
});
