import { describe, expect, test } from 'vitest';
import { PRESETS } from '../judgement/presets.ts';
import { PRESET_SCHEMES } from '../model/scheme.ts';
import { bandsOf, ruleOf, ruleText } from './bands.ts';
import { readScheme } from './scheme.ts';

describe('a rule as a form has it', () => {
  test.each(PRESET_SCHEMES.map((name) => [name]))('says %s whole, and makes the same bands again', (name) => {
    const bands = bandsOf(PRESETS[name]);
    if (bands === null) throw new Error('the form can say every preset');
    expect(readScheme(name, ruleOf(bands)).bands).toEqual(PRESETS[name].bands);
    expect(readScheme(name, ruleOf(bands)).needs).toBe(PRESETS[name].needs);
    expect(readScheme(name, ruleText(PRESETS[name]))).toEqual(PRESETS[name]);
  });

  test('is not for a rule of two conditions, of two ends, or of its own at target 0', () => {
    const rules = [
      '{"bands": [{"label": "green", "when": {"gap": {"gte": 0}, "minimum": "met"}}, {"label": "red"}]}',
      '{"bands": [{"label": "green", "when": {"gap": {"gte": 0, "lt": 5}}}, {"label": "red"}]}',
      '{"bands": [{"label": "green", "when": {"gap": {"gte": 0}}}, {"label": "red"}], "atTargetZero": [{"label": "green"}]}',
    ];
    expect(rules.map((rule) => bandsOf(readScheme('ours', rule)))).toEqual([null, null, null]);
  });

  test('passes over what is blank, names a band by its status, and keeps figures as they were typed', () => {
    const blank = { label: '', status: 'red', measure: '', end: 'gte', figure: '' };
    const first = { label: 'Well ', status: 'green', measure: 'gapPercent', end: 'gte', figure: '-2.50' };
    expect(ruleOf([first, { ...blank, measure: 'rest' }, blank])).toBe(
      '{"bands": [\n  {"label":"Well","status":"green","when":{"gapPercent":{"gte":"-2.50"}}},\n  {"label":"red"}\n]}',
    );
  });
});
