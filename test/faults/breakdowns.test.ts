import { describe, expect, test } from 'vitest';
import { problemsWith, readSheets } from './input.ts';

function observations(...breakdowns: readonly string[]): string {
  return ['indicator,period,breakdown,value', ...breakdowns.map((text, index) => `PI1,2013-14 Q${index + 1},${text},1`)].join('\n');
}

const FORMS = 'expected a dimension with its category, such as area=Barry, or several as area=Barry; age=65+';

describe('a breakdown', () => {
  test.each(['Barry', '=Barry', 'area=', 'area=Barry;', 'area=Barry; Area=Sully'])('%s is none, and is told what one is', async (text) => {
    expect(await problemsWith({ observations: observations(text) })).toEqual([
      `observations, row 2, breakdown: "${text}" is no breakdown: ${FORMS}`,
    ]);
  });

  test('is kept without the white space around its names, with its dimensions in one order', () => {
    const read = readSheets({ observations: observations(' area =  Barry ', 'area=Barry;age= 65+', 'area=Barry = Sully') });
    expect(read.observations.map(({ breakdown }) => breakdown)).toEqual(['area=Barry', 'age=65+; area=Barry', 'area=Barry = Sully']);
  });

  test('is spelt in one way', async () => {
    expect(await problemsWith({ observations: observations('area=Barry', 'area=barry', 'Area=Barry; age=65+') })).toEqual([
      'observations, row 3, breakdown: "area=barry" spells "Barry" in another way than row 2: expected one spelling',
      'observations, row 4, breakdown: "age=65+; Area=Barry" spells "area" in another way than row 2: expected one spelling',
    ]);
  });

  test('of the same name in two dimensions is no spelling of the other', async () => {
    expect(await problemsWith({ observations: observations('area=North', 'team=north') })).toEqual([]);
  });

  test('stands once in a period, in whatever order its dimensions are written', async () => {
    const rows = 'indicator,period,breakdown,value\nPI1,2013-14 Q2,area=Barry; age=65+,1\nPI1,2013-14 Q2,age=65+; area=Barry,2';
    expect(await problemsWith({ observations: rows })).toEqual([
      'observations, row 3, period: "PI1, 2013-14 Q2, age=65+; area=Barry" stands in row 2 already: expected each indicator, period and breakdown once',
    ]);
  });
});
