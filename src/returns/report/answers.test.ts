import { describe, expect, it } from 'vitest';
import { InputFault } from '../../model/fault.ts';
import { parseAnswers } from './answers.ts';

function problemsOf(json: string): string[] {
  try {
    parseAnswers(json);
  } catch (error) {
    if (error instanceof InputFault) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('an answers file', () => {
  it('turns lists of codes round and keeps the word for all others', () => {
    const answers = parseAnswers('{"polarity": {"default": "higher", "lower": ["A", "B"], "none": ["C"]}, "judged": {"year-end": ["A"]}}');
    expect([...answers.polarity]).toEqual([
      ['A', 'lower'],
      ['B', 'lower'],
      ['C', 'none'],
    ]);
    expect(answers.otherwise).toBe('higher');
    expect([...answers.judged]).toEqual([['A', 'year-end']]);
  });

  it('says every problem at once, each with its place in the file', () => {
    const json = JSON.stringify({
      polarities: {},
      organisation: { name: '', yearStarts: 13 },
      polarity: { default: 'up', lower: ['A', 5], higher: ['A'] },
      judged: { 'year-end': 'A' },
      missing: [],
      period: 'Spring',
      actions: [{ title: 'Dig' }, { ref: 'SS01/A2', objective: 'SS01', links: ['IO'], completedIn: '2013-14 Q5', due: '2014' }],
    });
    const periods = 'it is not a period such as 2012-09, 2013-14 Q2, 2013-14 H1, 2013-14, AY2013-14, 2013 or 2014-03-31';
    expect(problemsOf(json)).toEqual([
      'answers, polarities: "polarities" is not known here; the nearest is polarity, and all are organisation, period, polarity, judged, missing, actions, titles, columns, words',
      'answers, organisation.yearStarts: "13" is not a month from 1 to 12',
      'answers, missing: "[]" is not an object in braces { }',
      'answers, organisation.name: "" is not a text in quotes',
      `answers, period: "Spring" was expected to be a period, but ${periods}`,
      'answers, polarity.lower[1]: "5" is not a text in quotes',
      'answers, polarity.lower: "A" stands under higher too',
      'answers, polarity.default: "up" is not one of higher, lower, near, range, none',
      'answers, judged.year-end: "A" is not a list in brackets [ ]',
      'answers, actions[0].ref: is missing: every action needs one',
      'answers, actions[1].due: "due" is not known here; the nearest is ref, and all are ref, title, objective, links, completedIn',
      'answers, actions[1]: "SS01" is no objective of a plan, such as SS/3 or IO/03',
      'answers, actions[1]: "IO" is no objective of a plan, such as SS/3 or IO/03',
      `answers, actions[1].completedIn: "2013-14 Q5" was expected to be a period, but ${periods}`,
    ]);
  });

  it('is refused whole where it is no JSON, and where it is no object', () => {
    expect(problemsOf('polarity: higher')[0]).toMatch(/^answers: the file is not JSON \(/);
    expect(problemsOf('[]')).toEqual(['answers: "[]" is not an object in braces { }']);
  });

  it('does not take the mark of an open question for an answer', () => {
    expect(problemsOf('{"organisation": {"name": "?"}}')).toEqual([
      'answers, organisation.name: "?" is still open; expected the answer, or nothing',
    ]);
  });
});
