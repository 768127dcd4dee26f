import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { aCouncil, anIndicator, anObservation, aTarget } from '../../test/make.ts';
import { assess } from '../judgement/judge.ts';
import { en } from './messages/en.ts';
import { briefReport } from './report.ts';
import { reworded } from './reworded.ts';
import { counted, sentenceText, wordingFor, wordingOf } from './wording.ts';

const WORDS = { red: 'Behind', amber: 'Close', green: 'On target', within: 'Near enough' } as const;
const wording = wordingFor('en', WORDS);

describe("a council's own words for statuses", () => {
  it('stand by themselves, in counts and in sentences, with a small letter within one', () => {
    expect(wording.word('status.green')).toBe('On target');
    expect(wording.say('tally.red', { count: counted(['A']) }).text).toBe('1 behind');
    expect(sentenceText(wording.sentence('indicator-part.green', { count: counted(['A', 'B']) }))).toBe('2 are on target');
    expect(wording.word('home.no-red')).toBe('None is behind.');
    expect(wording.text('home.attention-more', { count: 31 })).toBe('All behind and close, 31');
    expect(wording.text('attention.running.red', { ordinal: 'Second', kind: 'quarter', reason: 'it is' })).toBe(
      'Second behind quarter running: it is.',
    );
    expect(wording.say('tally.within', { count: counted(['A']) }).text).toBe('1 near enough');
  });

  it('leave the names of values in messages alone, and every message whole', () => {
    const said = wording.sentence('home.red', { red: counted(['A', 'B']), new: '' });
    expect(sentenceText(said)).toBe('2 are behind.');
    expect(said.evidence).toEqual([{ figure: '2', rows: ['A', 'B'] }]);
  });

  it('leave every message of the catalogue with the values that it had, and one that can be said', () => {
    const values = (text: string) => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name);
    const own = reworded(en, WORDS);
    const changed = Object.entries(own).filter(([name, text]) => Object.entries(en).every(([as, was]) => as !== name || was !== text));
    expect(changed.length).toBeGreaterThan(20);
    for (const [name, text] of changed) {
      expect(() => new IntlMessageFormat(text, 'en-GB'), name).not.toThrow();
      expect(values(text), name).toEqual(values(Object.entries(en).find(([as]) => as === name)?.[1] ?? ''));
    }
  });

  it('mean nothing to the language of messages', () => {
    expect(wordingFor('en', { red: "Danger {now} <b>'#" }).word('status.red')).toBe('Danger now b');
  });

  it('are of one council and no other', () => {
    expect(wordingOf({ language: 'en' }).word('status.red')).toBe('Red');
    expect(wordingOf({ language: 'en', look: { colour: null, logo: null, words: WORDS } }).word('status.red')).toBe('Behind');
  });

  it('are those of its reports: marks, key and sentences', async () => {
    const plain = aCouncil({
      indicators: [anIndicator({ code: 'V', objective: 'SS/1' })],
      targets: [aTarget('2013-14 Q2', { indicator: 'V', target: '90' })],
      observations: [anObservation('2013-14 Q2', { indicator: 'V', value: '50' })],
      plans: [{ code: 'SS', title: 'Services', kind: 'service', years: null }],
      objectives: [{ plan: 'SS', code: '1', title: 'Be quick', level: 'objective', parent: null }],
    });
    const council = { ...plain, organisation: { ...plain.organisation, look: { colour: null, logo: null, words: WORDS } } };
    const text = JSON.stringify(await briefReport(council, assess(council, '2013-14 Q2'), 'SS', { asKnown: '2013-11-21T09:00:00Z' }));
    expect(text).toContain('"word":"Behind"');
    expect(text).toMatch(/behind/);
    expect(text).not.toMatch(/"word":"Red"|(?<=[ >"])red[ .]/);
  });
});
