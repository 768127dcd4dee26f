import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCouncil, anAction, anIndicator, anObservation, aProgress, aTarget } from '../../test/make.ts';
import { assess } from '../judgement/judge.ts';
import type { Council } from '../model/council.ts';
import { ownText, tokensFor } from './ownText.ts';
import { briefReport } from './report.ts';
import { type ReportOptions, reportScene } from './reportScene.ts';
import { wholePlan } from './selection.ts';
import { sentenceText } from './wording.ts';

const QUARTER = '2013-14 Q2';

const COUNCIL: Council = aCouncil({
  plans: [
    { code: 'SS', title: 'Social services', kind: 'service', years: '2013-14' },
    { code: 'CP', title: 'Corporate plan', kind: 'corporate', years: null },
  ],
  objectives: [
    { plan: 'SS', code: 'O1', title: 'Help comes in time', level: 'outcome', parent: null },
    { plan: 'SS', code: '1', title: 'Advice comes early', level: 'objective', parent: 'O1' },
    { plan: 'CP', code: 'A', title: 'A healthy county', level: 'objective', parent: null },
  ],
  indicators: [
    anIndicator({ code: 'SCC006Q', title: 'Care plans reviewed', objective: 'SS/1', decimals: 1 }),
    anIndicator({ code: 'SCC007', title: 'Carers assessed', objective: 'SS/1', decimals: 0 }),
    anIndicator({ code: 'SCC008', title: 'Days waited', objective: 'SS/O1', unit: 'days', polarity: 'lower' }),
    anIndicator({ code: 'ED1', title: 'Pupils in school', objective: 'CP/A', decimals: 1 }),
  ],
  observations: [
    { ...anObservation('2013-14 Q1', '77.1'), indicator: 'SCC006Q' },
    { ...anObservation(QUARTER, { value: '68.5', numerator: '1370', denominator: '2000' }), indicator: 'SCC006Q' },
    { ...anObservation('2012-13', '81.25'), indicator: 'SCC006Q' },
    { ...anObservation(QUARTER, { state: 'not-available', reason: 'the system was down' }), indicator: 'SCC007' },
    { ...anObservation(QUARTER, '12'), indicator: 'SCC008' },
    { ...anObservation(QUARTER, '95.3'), indicator: 'ED1' },
  ],
  targets: [
    { ...aTarget(QUARTER, { target: '87', minimum: '70' }), indicator: 'SCC006Q' },
    { ...aTarget(QUARTER, '14'), indicator: 'SCC008' },
  ],
  actions: [
    anAction({ ref: 'SS01/A001', objective: 'SS/1', links: ['CP/A'], due: '2014-03' }),
    anAction({ ref: 'SS01/A002', objective: 'SS/1' }),
    anAction({ ref: 'SS01/A003', objective: 'SS/1' }),
  ],
  progress: [
    aProgress(QUARTER, { action: 'SS01/A001', status: 'slipped', percent: '40' }),
    aProgress(QUARTER, { action: 'SS01/A002', status: 'on-track', percent: '60' }),
    aProgress(QUARTER, { action: 'SS01/A003', status: 'completed', percent: '100' }),
  ],
});

const OPTIONS: ReportOptions = { asKnown: '2013-11-01T09:00:00Z' };

function sceneOf(options: Partial<ReportOptions> = {}) {
  return reportScene(COUNCIL, assess(COUNCIL, QUARTER), 'SS', { ...OPTIONS, ...options });
}

const scene = sceneOf();
const said = (text: string) => ownText(text, scene).paragraphs.map(sentenceText);
const problems = (text: string, options: Partial<ReportOptions> = {}) =>
  ownText(text, sceneOf(options)).problems.map(({ kind, severity, token, at, text: why }) => [kind, severity, token, at, why]);

describe('A live figure in own text', () => {
  it('shows the figure, target, minimum and status of an indicator as the table has them', () => {
    expect(
      said(
        'Reviews are at {{SCC006Q}} against {{SCC006Q target}} ({{SCC006Q minimum}} at least): {{SCC006Q status}}, {{SCC006Q direction}}.',
      ),
    ).toEqual(['Reviews are at 68.5% against 87.0% (70.0% at least): red, worsened.']);
    expect(said('{{SCC006Q x of y}}; last year {{SCC006Q prior year}}; latest {{SCC006Q latest}}; {{SCC008}}.')).toEqual([
      '1,370 of 2,000; last year 81.3%; latest 68.5%; 12 days.',
    ]);
  });

  it('shows how far an action is, its state and when it is due', () => {
    expect(said('{{SS01/A001}} done, {{SS01/A001 status}}, due by {{SS01/A001 due}}.')).toEqual([
      '40% done, slipped, due by 31 March 2014.',
    ]);
  });

  it('counts actions and indicators, of the report, of an objective and of a plan that they serve', () => {
    expect(
      said(
        '{{actions}} actions, {{actions on-track}} on track, {{actions completed or on track}} ({{actions completed or on-track share}}) doing well; {{SS/1 actions slipped}} slipped under objective 1, {{CP actions}} serves the corporate plan.',
      ),
    ).toEqual(['3 actions, 1 on track, 2 (67%) doing well; 1 slipped under objective 1, 1 serves the corporate plan.']);
    expect(said('{{indicators red}} of {{indicators rated}} is red ({{indicators red share}}), of {{indicators}} in all.')).toEqual([
      '1 of 2 is red (50%), of 3 in all.',
    ]);
  });

  it('names the period, and has a capital where a sentence begins', () => {
    expect(said('In {{period}} it was {{SCC006Q status}}. {{SCC006Q status}} it stays.\n\n{{SCC008 status}}.')).toEqual([
      'In quarter 2, 2013-14 it was red. Red it stays.',
      'Green.',
    ]);
  });

  it('has the rows behind it as its evidence', () => {
    expect(ownText('{{SCC006Q}}, {{actions slipped}} and {{actions completed or on-track share}}', scene).paragraphs[0]?.evidence).toEqual([
      { figure: '68.5%', rows: ['SCC006Q'] },
      { figure: '1', rows: ['SS01/A001'] },
      { figure: '67%', rows: ['SS01/A003', 'SS01/A002'] },
    ]);
  });

  it('is read whatever its capitals and spaces', () => {
    expect(said('{{ scc006q   TARGET }}, {{Actions Not-Started Due}}')).toEqual(['87.0%, 0']);
  });
});

describe('What is wrong with a live figure', () => {
  it('is told all at once, with the place and what is near', () => {
    expect(problems('One {{SCC06Q}}, two {{SCC006Q goal}}, three {{actions late}}.\n\nFour {{SCC006Q')).toEqual([
      [
        'unknown-reference',
        'error',
        '{{SCC06Q}}',
        4,
        '{{SCC06Q}}: there is no indicator, action, objective or count of this name to show here. The nearest is SCC006Q.',
      ],
      [
        'unknown-word',
        'error',
        '{{SCC006Q goal}}',
        20,
        '{{SCC006Q goal}}: SCC006Q has no “goal”. It has “status”, “direction”, “target”, “minimum”, “year-end target”, “prior year”, “year to date”, “last 12 months”, “latest”, “x of y” and “title”.',
      ],
      [
        'unknown-word',
        'error',
        '{{actions late}}',
        44,
        expect.stringMatching(/^\{\{actions late\}\}: the report has no “actions late”\. It has “period”, “actions”/),
      ],
      ['unclosed', 'error', '{{SCC006Q', 68, 'A live figure begins with two braces here and is not closed by two.'],
    ]);
  });

  it('leaves what was typed standing', () => {
    expect(said('One {{SCC06Q}} and {{one {{SCC006Q}}')).toEqual(['One {{SCC06Q}} and {{one 68.5%']);
  });

  it('is found at once in a token of thousands of words', () => {
    const from = performance.now();
    expect(ownText(`{{${'a '.repeat(9_990)}}}`, scene).problems.map(({ kind }) => kind)).toEqual(['unknown-reference']);
    expect(performance.now() - from).toBeLessThan(300);
  });

  it('is that the indicator is not measured any more, where it once was', () => {
    expect(problems('{{SCC001 target}}', { gone: [{ code: 'SCC001', title: 'Beds blocked' }] })).toEqual([
      [
        'gone',
        'error',
        '{{SCC001 target}}',
        0,
        '{{SCC001 target}}: SCC001, Beds blocked, is not measured any more. Write what it was in words, or leave it out.',
      ],
    ]);
  });

  it('is a warning where there is no figure: a dash stands there, and why', () => {
    expect(said('{{SCC007}} and {{SCC008 minimum}}')).toEqual(['– and –']);
    expect(problems('{{SCC007}} and {{SCC008 minimum}}')).toEqual([
      ['no-figure', 'warning', '{{SCC007}}', 0, '{{SCC007}} shows –: it has no figure for quarter 2, 2013-14, not available.'],
      ['no-figure', 'warning', '{{SCC008 minimum}}', 15, '{{SCC008 minimum}} shows –: no minimum is set for quarter 2, 2013-14.'],
    ]);
  });

  it('is a warning where the report leaves the row out, which is shown all the same', () => {
    expect(said('{{ED1}}')).toEqual(['95.3%']);
    expect(problems('{{ED1}}')).toEqual([
      ['not-reported', 'warning', '{{ED1}}', 0, '{{ED1}}: ED1 is not among what this report selects, so no table of it shows this figure.'],
    ]);
  });
});

describe('Own text', () => {
  it('falls into paragraphs at blank lines, whatever ends its lines', () => {
    expect(said('One\ntwo\n\n  \nthree\r\nfour\r\n\r\nfive\n')).toEqual(['One\ntwo', 'three\nfour', 'five']);
    expect(said(' \n\n ')).toEqual([]);
  });

  it('comes out as it was typed where no brace is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const text = typed.replaceAll(/[{}\r]/g, '');
        const { paragraphs, problems: none } = ownText(text, scene);
        expect(none).toEqual([]);
        expect(paragraphs.map(sentenceText)).toEqual(
          text
            .split(/\n(?:[^\S\n]*\n)+/)
            .map((part) => part.trim())
            .filter((part) => part !== ''),
        );
      }),
    );
  });

  it('never fails, and no brace of it is lost, whatever is typed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('{', '}', '{{', '}}', 'actions', 'SCC006Q', ' ', '\n', 'target', 'x')), (parts) => {
        const { paragraphs, problems: found } = ownText(parts.join(''), scene);
        expect(paragraphs.map(sentenceText).join('').includes('{{')).toBe(found.some(({ severity }) => severity === 'error'));
      }),
    );
  });
});

describe('The figures that can be put in', () => {
  const groups = tokensFor(scene);
  const shown = new Map(groups.flatMap(({ tokens }) => tokens.map(({ token, text }) => [token, text] as const)));

  it('begin with counts, then have indicators, actions, objectives and plans, without what has no figure', () => {
    expect(groups.map(({ title }) => title)).toEqual([
      'The whole report',
      'SCC006Q Care plans reviewed',
      'SCC007 Carers assessed',
      'SCC008 Days waited',
      'SS01/A001 Open the new day centre',
      'SS01/A002 Open the new day centre',
      'SS01/A003 Open the new day centre',
      'SS/O1 Help comes in time',
      'SS/1 Advice comes early',
      'SS Social services',
      'CP Corporate plan',
    ]);
    expect(groups.find(({ reference }) => reference === 'SCC007')?.tokens.map(({ token }) => token)).toEqual([
      '{{SCC007 status}}',
      '{{SCC007 direction}}',
      '{{SCC007 title}}',
    ]);
  });

  it('show in own text what the list says that they show', () => {
    for (const [token, text] of shown) {
      const { paragraphs, problems: none } = ownText(`It is ${token}`, scene);
      expect([paragraphs.map(sentenceText), none]).toEqual([[`It is ${text}`], []]);
    }
    expect(shown.size).toBeGreaterThan(100);
  });

  it('show what the tables of the report print', () => {
    const report = briefReport(COUNCIL, assess(COUNCIL, QUARTER), 'SS', {
      ...OPTIONS,
      template: { title: 'T', selection: wholePlan('SS'), sections: [] },
    });
    for (const row of report.outcomes.flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators))) {
      const printed = (figure: { readonly value: string | null; readonly text: string; readonly unit: string | null }) =>
        figure.value === null ? undefined : `${figure.text}${figure.unit === '%' ? '%' : ` ${figure.unit}`}`;
      expect([shown.get(`{{${row.code}}}`), shown.get(`{{${row.code} target}}`), shown.get(`{{${row.code} prior year}}`)]).toEqual([
        printed(row.actual),
        printed(row.target),
        printed(row.priorYear),
      ]);
      expect(shown.get(`{{${row.code} status}}`)).toBe(row.status.word.toLowerCase());
    }
    for (const { mark, count, share } of report.countTables[0]?.shares ?? []) {
      expect([shown.get(`{{actions ${mark.state}}}`), shown.get(`{{actions ${mark.state} share}}`)]).toEqual([String(count), share]);
    }
  });
});
