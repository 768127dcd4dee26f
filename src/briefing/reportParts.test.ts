import { describe, expect, it } from 'vitest';
import { aCouncil, anAction, anIndicator, anObservation, aProgress, aTarget } from '../../test/make.ts';
import { assess } from '../judgement/judge.ts';
import type { Council } from '../model/council.ts';
import { SECTION_KINDS } from '../model/writtenReport.ts';
import { briefReport } from './report.ts';
import type { ReportOptions, ReportSection } from './reportScene.ts';
import { wholePlan } from './selection.ts';
import type { ReportBriefing, ReportPart, Sentence } from './types.ts';
import { sentenceText } from './wording.ts';

const Q2 = '2013-14 Q2';
const OPTIONS: ReportOptions = { asKnown: '2013-11-01T09:00:00Z' };

const COUNCIL: Council = aCouncil({
  plans: [{ code: 'SS', title: 'Social services', kind: 'service', years: '2013-14' }],
  objectives: [
    { plan: 'SS', code: '1', title: 'Help in time', level: 'priority', parent: null },
    { plan: 'SS', code: '2', title: 'Help at home', level: 'priority', parent: null },
  ],
  indicators: [anIndicator({ objective: 'SS/1' }), anIndicator({ code: 'PI2', title: 'Homes visited', objective: 'SS/2' })],
  observations: [anObservation(Q2, '85'), { ...anObservation(Q2, '60'), indicator: 'PI2' }],
  targets: [aTarget(Q2, '80'), { ...aTarget(Q2, '80'), indicator: 'PI2' }],
  actions: [anAction({ ref: 'A1', objective: 'SS/1' }), anAction({ ref: 'A2', objective: 'SS/2' })],
  progress: [
    aProgress(Q2, { action: 'A1', status: 'on-track', percent: '40' }),
    aProgress(Q2, { action: 'A2', status: 'slipped', percent: '10' }),
  ],
  dashboards: [{ dashboard: 'D1', title: 'Adults', section: 'Home', indicator: 'PI2', order: 1, show: null }],
});

const section = (said: Partial<ReportSection> & Pick<ReportSection, 'kind'>): ReportSection => ({
  id: said.kind,
  title: null,
  dashboard: null,
  text: '',
  ...said,
});

function brief(
  sections: readonly ReportSection[],
  said: Partial<ReportOptions> & { period?: string; objectives?: string[]; council?: Council } = {},
) {
  const { period = Q2, objectives = [], council = COUNCIL, ...options } = said;
  const template = { title: 'For the committee', selection: { ...wholePlan('SS'), objectives }, sections };
  return briefReport(council, assess(council, period), 'SS', { ...OPTIONS, template, ...options });
}

const texts = (sentences: readonly Sentence[]) => sentences.map(sentenceText);
const only = ({ parts }: ReportBriefing): ReportPart => {
  const [part] = parts;
  if (!part || parts.length > 1) throw new Error('there is not one part');
  return part;
};

describe('The parts of a report', () => {
  it('are the sections of its template, in their order, with titles of their own where none is given', () => {
    const report = brief(SECTION_KINDS.map((kind) => section({ kind, dashboard: 'D1' })));
    expect(report.title).toBe('For the committee: quarter 2, 2013-14');
    expect(report.parts.map(({ kind, title }) => [kind, title])).toEqual([
      ['overview', 'Overview'],
      ['counts', ''],
      ['changes', 'Changes since the last issue'],
      ['corrections', 'Put right'],
      ['exceptions', 'Exceptions'],
      ['exceptional', 'Exceptional performance'],
      ['recovery', 'How slipped actions are brought back on track'],
      ['key', 'Key'],
      ['outcomes', ''],
      ['dashboard', 'Adults, quarter 2, 2013-14'],
      ['mid-year', 'Business plan mid-year summary'],
      ['headlines', 'Headline priorities, 2014-15'],
      ['text', ''],
      ['appendix', 'Appendix'],
    ]);
    expect(brief([section({ kind: 'mid-year', title: 'Half way' })]).parts.map(({ title }) => title)).toEqual(['Half way']);
    expect(brief([section({ kind: 'mid-year' })], { period: '2013-14 Q3' }).parts.map(({ title }) => title)).toEqual([
      'Business plan summary, quarter 3, 2013-14',
    ]);
  });

  it('have somebody’s own words above what follows from the figures, a paragraph each, with live figures', () => {
    const part = only(brief([section({ kind: 'counts', text: '{{actions slipped}} of {{actions}} has slipped.\n\nMore below.' })]));
    expect(texts(part.text)).toEqual(['1 of 2 has slipped.', 'More below.']);
    expect(part.text[0]?.evidence).toEqual([
      { figure: '1', rows: ['A2'] },
      { figure: '2', rows: ['A1', 'A2'] },
    ]);
  });

  it('show what is selected alone, in counts, outcomes and own words', () => {
    const report = brief([section({ kind: 'text', text: '{{indicators}} and {{actions}}' })], { objectives: ['SS/1'] });
    expect(texts(report.overview)).toEqual(['The 1 action is on track.', 'The 1 indicator met its target.']);
    expect(report.outcomes.map(({ reference }) => reference)).toEqual(['SS/1']);
    expect(texts(only(report).text)).toEqual(['1 and 1']);
  });

  it('show a chosen dashboard in the report’s period, whatever else the report selects', () => {
    const part = only(brief([section({ kind: 'dashboard', dashboard: 'D1' })], { objectives: ['SS/1'] }));
    if (part.kind !== 'dashboard') throw new Error('it is no dashboard');
    expect(part.sections.map(({ title, rows }) => [title, rows.map(({ code, actual }) => [code, actual.text])])).toEqual([
      ['Home', [['PI2', '60']]],
    ]);
    expect(texts(part.opening)).toEqual([
      '0 of 1 rated indicators are green, 1 red.',
      'Furthest from target: Homes visited, at 60% against 80%.',
    ]);
  });

  it('say of a dashboard that is no more that it is gone, and where none was chosen', () => {
    const opening = (dashboard: string | null) => {
      const part = only(brief([section({ kind: 'dashboard', dashboard })]));
      return part.kind === 'dashboard' ? [part.title, part.sections, texts(part.opening)] : null;
    };
    expect(opening('OLD')).toEqual([
      'Dashboard',
      [],
      ['The dashboard “OLD” that was chosen for this section is not held any more: it was taken away or has another name now.'],
    ]);
    expect(opening(null)).toEqual(['Dashboard', [], ['No dashboard was chosen for this section.']]);
  });

  it('say that nothing was put right, and that there is no earlier issue', () => {
    const report = brief([section({ kind: 'corrections' }), section({ kind: 'changes' })]);
    expect(texts(report.corrections?.sentences ?? [])).toEqual([
      'No target of this report was moved after its year began, and no figure of it is another than was first reported.',
    ]);
    const changes = report.parts.find((part) => part.kind === 'changes');
    expect(changes?.kind === 'changes' && sentenceText(changes.changes.sentence)).toBe(
      'This is the first issue, so there is no earlier one that it could differ from.',
    );
  });

  it('tell what changed since the issue before, indicators of its dashboards among them', () => {
    const sections = [section({ kind: 'changes' }), section({ kind: 'dashboard', dashboard: 'D1' })];
    const briefing = brief(sections, { objectives: ['SS/1'] });
    const council = { ...COUNCIL, targets: COUNCIL.targets.map((target) => ({ ...target, target: '60' })) };
    const { parts } = brief(sections, { objectives: ['SS/1'], council, last: { briefing, council: COUNCIL } });
    const changes = parts.find((part) => part.kind === 'changes');
    expect(
      changes?.kind === 'changes' && changes.changes.groups.map(({ title, lines }) => [title, lines.map(({ reference }) => reference)]),
    ).toEqual([
      ['Got better', ['PI2']],
      ['The measuring itself', ['PI1', 'PI2']],
    ]);
  });

  it('are the usual ones where no template says otherwise', () => {
    const report = briefReport(COUNCIL, assess(COUNCIL, Q2), 'SS', OPTIONS);
    expect(report.parts.map(({ kind }) => kind)).toEqual(['overview', 'counts', 'exceptional', 'recovery', 'key', 'outcomes']);
  });
});

describe('A report of nothing that the plan has', () => {
  it('says so, and does not say of the plan that it has none', () => {
    const sections = [section({ kind: 'mid-year' })];
    const template = { title: 'T', selection: { ...wholePlan('SS'), services: ['Highways'] }, sections };
    const report = briefReport(COUNCIL, assess(COUNCIL, Q2), 'SS', { ...OPTIONS, template });
    expect(texts(report.overview)).toEqual(['No indicator and no action of the plan is among what this report selects.']);
    expect([report.linkedPlans, report.outcomes, report.countTables.map(({ empty }) => empty)]).toEqual([
      [],
      [],
      ['No action of the plan is among what this report selects.'],
    ]);
    const part = only(report);
    expect(part.kind === 'mid-year' && sentenceText(part.midYear.sentence)).toBe(
      'No action of the plan is among what this report selects, so it does not tell of progress.',
    );
  });
});

describe('A report of a period with no data', () => {
  const report = brief(
    SECTION_KINDS.map((kind) => section({ kind, dashboard: 'D1', text: kind === 'text' ? 'We stand at {{PI1}} and {{PI1 status}}.' : '' })),
    { period: '2014-15 Q3' },
  );
  const part = <Kind extends ReportPart['kind']>(kind: Kind) => report.parts.find((each) => each.kind === kind);

  it('says so in every sentence, and guesses nothing without saying that it does', () => {
    expect(texts(report.overview)).toEqual([
      'No return was made for quarter 3, 2014-15 about any of the 2 actions: what is said of them rests on their dates and their earlier returns.',
      '1 of 2 actions (50%) is on track; 1 has slipped.',
      'None of the 2 indicators has a status: no data.',
    ]);
    expect(texts(report.exceptional.sentences)).toEqual(['The service reported no exceptional performance for this period.']);
    expect(texts(part('text')?.text ?? [])).toEqual(['We stand at – and not judged.']);
  });

  it('says in its parts what is missing', () => {
    const [exceptions, midYear, dashboard] = [part('exceptions'), part('mid-year'), part('dashboard')];
    expect(exceptions?.kind === 'exceptions' && sentenceText(exceptions.exceptions.sentence)).toBe(
      '2 of 2 indicators and 2 of 2 actions are exceptions, each counted under its gravest reason: 1 slipped and 3 without a figure or return.',
    );
    expect(midYear?.kind === 'mid-year' && sentenceText(midYear.midYear.sentence)).toBe(
      'No return was made for quarter 3, 2014-15, so progress against the 2 priorities cannot be told.',
    );
    expect(dashboard?.kind === 'dashboard' && texts(dashboard.opening)).toEqual([
      'Its 1 indicator is not rated for this period.',
      '1 is not judged: no data.',
    ]);
  });

  it('says of a plan that holds nothing that it does', () => {
    const bare = brief(
      SECTION_KINDS.map((kind) => section({ kind })),
      { council: aCouncil({ plans: COUNCIL.plans }) },
    );
    expect(texts(bare.overview)).toEqual(['No action is planned here.', 'No indicator measures this.']);
    const sentences = bare.parts.flatMap((each) => {
      if (each.kind === 'exceptions') return [each.exceptions.sentence];
      if (each.kind === 'mid-year') return [each.midYear.sentence];
      return each.kind === 'headlines' ? [each.sentence] : [];
    });
    expect(texts(sentences)).toEqual([
      'This report has no indicators and no actions, so it has no exceptions.',
      'The plan has no priorities, so there is no progress to tell of.',
      'No headline priority for 2014-15 is written yet, and no plan of that year is held to take them from.',
    ]);
  });
});
