import { describe, expect, test } from 'vitest';
import { problemsWith, readSheets } from './input.ts';

function ofBenchmarks(...rows: readonly string[]): Promise<string[]> {
  return problemsWith({ benchmarks: ['indicator,period,body,kind,groups,value,numerator,denominator,source', ...rows].join('\n') });
}

describe('what another council reached', () => {
  test.each([
    ['PI1,2013-14 Q2,Othertown,,,,,,', 'value: is empty: expected a figure, or a numerator and a denominator'],
    ['PI1,2013-14 Q2,Othertown,,,,8,,', 'value: is empty: expected a figure, or a numerator and a denominator'],
    ['PI1,2013-14 Q2,Othertown,,,80,8,,', 'denominator: is empty: expected the denominator of the numerator 8'],
    ['PI1,2013-14 Q2,Othertown,,,80,,10,', 'numerator: is empty: expected the numerator of the denominator 10'],
    ['PI1,2013-14 Q2,Othertown,,,80,0,0,', 'denominator: "0" is zero: a share of nothing has no value; leave out the row instead'],
    ['PI1,2013-14 Q2,Othertown,,,0.80,8,10,', 'value: "0.80" is in another unit than the indicator: expected 80.00 (in %)'],
    ['PI3,2013-14 Q2,Othertown,,,80,,,', 'indicator: "PI3" names no indicator; the nearest is "PI1"'],
    ['PI1,2013-14 Q2,Othertown,county,,80,,,', 'kind: "county" is none of authority or average'],
    [
      'PI1,2013-09,Othertown,,,80,,,',
      'period: "2013-09" is a month, but the indicator is measured by a quarter: expected that or a longer period',
    ],
  ])('%s', async (row, message) => {
    expect(await ofBenchmarks(row)).toContain(`benchmarks, row 2, ${message}`);
  });

  test('stands once for an indicator and period, however it is spelt', async () => {
    const rows = ['PI1,2013-14 Q2,Othertown,,,80,,,', 'PI1,2013-14 Q2,Othertown,,,81,,,', 'PI1,2013-14 Q2, OTHERTOWN,,,82,,,'];
    expect(await ofBenchmarks(...rows)).toEqual([
      'benchmarks, row 3, body: "PI1, 2013-14 Q2, Othertown" stands in row 2 already: expected each body of an indicator and period once',
      'benchmarks, row 4, body: "OTHERTOWN" stands in row 2 already, spelt "Othertown": expected each body of an indicator and period once',
    ]);
  });

  test('may be published with counts that were rounded apart from it, and for a longer period', async () => {
    expect(await ofBenchmarks('PI1,2013-14 Q2,Shetland,,,100,10,15,', 'PI1,2013-14,Shetland,,,66.7,10,15,')).toEqual([]);
  });

  test('is read with the groups that it is compared in', () => {
    const { benchmarks } = readSheets({
      benchmarks:
        'indicator,period,body,kind,groups,value,source\nPI1,2013-14 Q2,Othertown,,Peers; Wales,80,Data Unit\nPI1,2013-14 Q2,Wales,average,,79,',
    });
    expect(benchmarks).toEqual([
      {
        indicator: 'PI1',
        period: '2013-14 Q2',
        body: 'Othertown',
        kind: 'authority',
        groups: ['Peers', 'Wales'],
        value: '80',
        numerator: null,
        denominator: null,
        source: 'Data Unit',
      },
      {
        indicator: 'PI1',
        period: '2013-14 Q2',
        body: 'Wales',
        kind: 'average',
        groups: [],
        value: '79',
        numerator: null,
        denominator: null,
        source: null,
      },
    ]);
  });
});
