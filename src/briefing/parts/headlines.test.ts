import { describe, expect, it } from 'vitest';
import { aCouncil, anIndicator, anObservation } from '../../../test/make.ts';
import { assess } from '../../judgement/judge.ts';
import type { Council } from '../../model/council.ts';
import type { Plan } from '../../model/plan.ts';
import { reportScene } from '../reportScene.ts';
import { sentenceText } from '../wording.ts';
import { headlinesOf } from './headlines.ts';

const PLAN: Plan = { code: 'SS', title: 'Social services plan 2013-14', kind: 'service', years: '2013-14' };
const next = (code: string, said: Partial<Plan> = {}): Plan => ({
  ...PLAN,
  code,
  title: 'Social services plan 2014-15',
  years: '2014-15',
  ...said,
});

function brief(text: string, plans: readonly Plan[] = [], objectives: Council['objectives'] = []) {
  const council = aCouncil({
    plans: [PLAN, ...plans],
    objectives,
    indicators: [anIndicator({ objective: 'SS/1' })],
    observations: [anObservation('2013-14 Q2', '68.5')],
  });
  const scene = reportScene(council, assess(council, '2013-14 Q2'), 'SS', { asKnown: '2013-11-01T09:00:00Z' });
  const { sentence, headlines } = headlinesOf(text, scene);
  return [sentenceText(sentence), headlines.map(({ title, text: words, reference }) => [title, words && sentenceText(words), reference])];
}

const TOP = [
  { plan: 'N', code: '1', title: 'Keep people at home', level: 'priority', parent: null },
  { plan: 'N', code: '1a', title: 'More telecare', level: 'objective', parent: '1' },
  { plan: 'N', code: '2', title: 'Recruit for the long term', level: 'priority', parent: null },
];

describe('Headline priorities of the coming year', () => {
  it('are the lines that somebody wrote, each with its title before a colon or a dash', () => {
    expect(brief('Telecare: reach 500 homes\n- Recruitment – ten more carers, from {{PI1}}\n2. Day centres\n')).toEqual([
      'These are the headline priorities for 2014-15.',
      [
        ['Telecare', 'reach 500 homes', null],
        ['Recruitment', 'ten more carers, from 68.5%', null],
        ['Day centres', null, null],
      ],
    ]);
  });

  it('are paragraphs where blank lines stand between them, so that one may run over lines', () => {
    expect(brief('Telecare: reach\n500 homes\r\n\r\nWell-being at home')).toEqual([
      'These are the headline priorities for 2014-15.',
      [
        ['Telecare', 'reach\n500 homes', null],
        ['Well-being at home', null, null],
      ],
    ]);
  });

  it('are offered from the top of the coming year’s plan where nothing is written', () => {
    const offered = [
      '2 headline priorities for 2014-15, from the plan Social services plan 2014-15.',
      [
        ['Keep people at home', null, 'N/1'],
        ['Recruit for the long term', null, 'N/2'],
      ],
    ];
    expect(brief('', [next('N')], TOP)).toEqual(offered);
    expect(brief(' \n', [next('ED', { title: 'Education plan' }), next('N')], TOP)).toEqual(offered);
  });

  it('are not taken from another service’s plan', () => {
    expect(brief('', [next('ED', { title: 'Education plan' }), next('HW', { title: 'Highways plan' })], TOP)[0]).toBe(
      'No headline priority for 2014-15 is written yet, and no plan of that year is held to take them from.',
    );
    expect(brief('', [next('CP', { kind: 'corporate' })], TOP)[1]).toEqual([]);
    expect(brief('', [next('M')], TOP)[0]).toBe(
      'No headline priority for 2014-15 is written yet, and the plan Social services plan 2014-15 has no objectives to take them from.',
    );
  });
});
