import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { en } from './messages/en.ts';
import { counted, figured, sentenceOf, sentenceText, wordingFor } from './wording.ts';

const wording = wordingFor('en');

describe('A wording', () => {
  it('compiles every message of the catalogue', () => {
    const broken = Object.entries(en).filter(([, message]) => {
      try {
        return !new IntlMessageFormat(message, 'en-GB');
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  it('splits a sentence into runs of which the key counts are strong', () => {
    const sentence = wording.sentence('indicators.all-one', { all: counted(['A', 'B']), part: 'are green' });
    expect(sentence.runs).toEqual([
      { text: 'All ', strong: false },
      { text: '2', strong: true },
      { text: ' indicators are green.', strong: false },
    ]);
    expect(sentence.evidence).toEqual([{ figure: '2', rows: ['A', 'B'] }]);
  });

  it('carries the evidence of the parts of a list', () => {
    const parts = wording.list([
      wording.say('tally.red', { count: counted(['A']) }),
      wording.say('tally.green', { count: counted(['B', 'C']) }),
    ]);
    expect(parts).toEqual({
      text: '1 red and 2 green',
      evidence: [
        { figure: '1', rows: ['A'] },
        { figure: '2', rows: ['B', 'C'] },
      ],
    });
  });

  it('keeps no evidence of a figure that the chosen form leaves unsaid', () => {
    const said = wording.say('actions.all.one-state', {
      all: counted(['A', 'B']),
      good: counted(['A']),
      share: figured('100%', ['A']),
      state: 'on track',
    });
    expect(said.evidence).toEqual([{ figure: '2', rows: ['A', 'B'] }]);
  });

  it('does not take a figure for stated because a longer one holds its digits', () => {
    const said = wording.say('exceptional.item', { title: 'Title', code: '48', percent: figured('8%', ['A']) });
    expect(said.evidence).toEqual([{ figure: '8%', rows: ['A'] }]);
    expect(wording.say('chart.rose', { title: 'T', actual: '48.5', against: figured('4', ['A']) }).evidence).toEqual([]);
  });

  it('groups large counts as the language does', () => {
    const rows = Array.from({ length: 1234 }, (_, index) => String(index));
    expect(sentenceText(sentenceOf(wording.say('tally.green', { count: counted(rows) })))).toBe('1,234 green');
    expect(wording.say('tally.green', { count: counted(rows) }).evidence[0]?.figure).toBe('1,234');
  });

  it('speaks English, and says so, where it has no words in the language of the council', () => {
    expect(wordingFor('cy').language).toBe('en');
    expect(wordingFor('en-GB').language).toBe('en');
  });
});
