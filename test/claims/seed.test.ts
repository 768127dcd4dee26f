import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../../src/briefing/claims/account.ts';
import { checkClaims } from '../../src/briefing/claims/check.ts';
import { readPrintedReport } from '../../src/returns/report/read.ts';

const SEED = resolve(import.meta.dirname, '../../../shared/seeds/vale-2013-14-q2.txt');

describe.skipIf(!existsSync(SEED))('the seed report, held against itself', () => {
  const { report } = readPrintedReport(readFileSync(SEED, 'utf8'), null);
  const { findings, consistent } = recordOf(checkClaims(report));
  const short = findings.map(({ kind, where, printed, figure }) => [kind, where, printed.slice(0, 60), figure]);

  it('contradicts itself ten times and no more, each at its place with the figure that it should be', () => {
    const overview = 'Social Services Quarterly Performance: Quarter 2 Performance Overview';
    const slipped = 'How will we bring our slipped actions on track?';
    expect(short).toEqual([
      [
        'copied-statement',
        `${overview}, line 9`,
        'Our contribution to the Corporate Plan is also well on cours',
        '100%: of 19, 2 completed and 17 on track',
      ],
      ['share-not-of-counts', `${overview}, line 7`, 'Overall, Social Services is on track to achieve the objectiv', '92%'],
      ['share-not-of-counts', 'All Actions, line 30', 'On track 80%', '81%'],
      ['parts-not-whole', 'Objective 3, line 201', '2538.00', '1060'],
      [
        'status-against-text',
        `${slipped}, line 23`,
        'Plans are for the revisions to be incorporated into the Coun',
        'slipped, 25% complete',
      ],
      ['status-against-text', `${slipped}, line 27`, 'Work to implement a brokerage hub for care home placements w', 'not started'],
      [
        'status-against-text',
        'Objective 3, line 183',
        'Further work is required regarding the accommodation at Barr',
        'completed, 100% complete',
      ],
      ['ceiling-worsened', 'Objective 5, line 263', '100.00%, worsened', 'not worsened'],
      ['two-roundings', 'Objective 3, line 178', 'Completed Q2: 12%; On Track: 63%', '13% and 63%'],
      ['two-roundings', 'Objective 6, line 276', 'Completed: 13%; On Track: 87%', '13% and 88%'],
    ]);
  });

  it('names the rows behind each', () => {
    expect(findings.map(({ rows }) => (rows.length > 6 ? rows.length : rows))).toEqual([
      19,
      45,
      42,
      ['SS03/M008aQ', 'SS03/M008bQ', 'SS03/M008cQ', 'SS03/M008dQ', 'SS03/M008eQ'],
      ['SS09/A038'],
      ['SS10/A043'],
      ['SS03/A009'],
      ['SCC033dQ'],
      ['SS03/A009', 'SS03/A007', 'SS03/A008', 'SS03/A010', 'SS03/A011', 'SS03/A013'],
      8,
    ]);
  });

  it('says why in words: sums of rounded shares, figures of another outcome, rows that were cut', () => {
    expect(findings.slice(0, 4).map(({ explanation }) => explanation)).toEqual([
      'These figures are those of Outcome 3. Corporate Plan Actions: 19 actions (2 completed and 17 on track).',
      '48 of 52 are completed or on track: 92.31%, which is 92%. The 93% adds figures that were rounded already, 12% and 81%.',
      '42 of 52 is 80.77%, which is 81%. The printed figure is cut so that the row adds to 100.',
      'The 4 parts SS03/M008aQ, SS03/M008bQ, SS03/M008cQ and SS03/M008dQ add to 1060, not to 2538.00.',
    ]);
  });

  it('counts three actions more than it lists, which is said to be consistent and is no finding', () => {
    expect(consistent).toEqual([
      {
        kind: 'earlier-completed',
        where: 'All Actions, line 30',
        printed: '52',
        figure: '49 + 3',
        rows: ['Objective 3', 'Objective 5'],
        explanation:
          'The report lists 49 actions and counts 52: 3 completed in quarter 1 are counted and no longer listed (Objective 3 and Objective 5).',
      },
    ]);
  });

  it('is as clean as its figures once the ten are put right', () => {
    const mended: readonly (readonly [string, string])[] = [
      ['with 93% of actions', 'with 92% of actions'],
      [
        'with 95% of actions on track for completion. Of the 19 actions within the service plan, 18 are on track and 1 has slipped',
        'with 100% of actions completed or on track. Of the 19 actions within the service plan, 2 are completed and 17 are on track',
      ],
      ['12%\t80%\t6%', '12%\t81%\t6%'],
      ['Completed Q2: 12% ;', 'Completed Q2: 13% ;'],
      ['On Track: 87% ;', 'On Track: 88% ;'],
      ['2538.00', '1060.00'],
      ['100.00\t95.00\t⬇️\t100.00', '100.00\t95.00\t▬\t100.00'],
      [
        'Work to implement a brokerage hub for care home placements with Cardiff and Vale UHB and Cardiff Council will commence imminently [SS10/A043].',
        '',
      ],
      ['hence the action is expected to be completed on time', 'later than was planned'],
      ['Further work is required regarding the accommodation', 'The accommodation was looked at'],
    ];
    const text = mended.reduce(
      (all, [from, to]) => {
        expect(all).toContain(from);
        return all.replace(from, to);
      },
      readFileSync(SEED, 'utf8'),
    );
    expect(checkClaims(readPrintedReport(text, null).report).findings).toEqual([]);
  });
});
