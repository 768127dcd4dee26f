import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { share } from '../../src/judgement/rounding.ts';
import { found, type MadeReport, rows } from './report.ts';

/** Ten actions: 4 completed, 5 on track, 1 slipped. */
const TEN: MadeReport = {
  tables: ['All actions | 10 | Completed 4 40 | On track 5 50 | Slipped 1 10'],
  parts: [
    {
      heading: 'Theme 1: Warm homes',
      line: 'Completed: 40%; On track: 50%; Slipped: 10%',
      actions: { 'Completed actions': rows(4, 1, 100), 'On track actions': rows(5, 5, 50), 'Slipped actions': rows(1, 10, 20) },
    },
  ],
};

function saying(...overview: string[]): ReturnType<typeof found> {
  return found({ ...TEN, overview });
}

function under(...sentences: string[]): ReturnType<typeof found> {
  return found({ ...TEN, parts: (TEN.parts ?? []).map((part) => ({ ...part, sentences })) });
}

describe('a share in a sentence', () => {
  it('is found where it does not follow from the counts, whichever way it is said', () => {
    for (const sentence of [
      'Overall 91% of our actions are either completed or on track.',
      '91 per cent of actions are completed or on track.',
      '91% of the 10 actions are completed or on track.',
      'We end the quarter with 91% (9 of 10) of actions completed or on track.',
    ]) {
      expect(saying(sentence).map(([kind, , figure]) => [kind, figure])).toContainEqual(['share-not-of-counts', '90%']);
    }
  });

  it('is none where it follows, to as many digits as it is written with', () => {
    expect(saying('90% of actions are completed or on track.', '90.0 per cent of our actions are completed or on track.')).toEqual([]);
  });

  it('counts completed actions as on track where nothing is said of them, and not where something is', () => {
    expect(under('We are 90% on track towards completing the actions here.')).toEqual([]);
    expect(under('40% of actions are completed, 90% of actions are on track.').map(([kind]) => kind)).toEqual(['share-not-of-counts']);
  });

  it('is left alone where it is a round figure, a wish, of another time or of something else', () => {
    expect(
      saying(
        'About 80% of actions are on track.',
        'More than 75% of actions are completed or on track.',
        'Last quarter 70% of actions were on track.',
        'We expect to have 95% of actions completed by March.',
        '70% of actions in the housing team are on track.',
        'In the housing service 2 actions are on track.',
        'Across our libraries, four actions are on track.',
        'Our Digital Plan has 60% of actions on track.',
        'The new library is 80% complete.',
        'A survey found that 70% of residents are on track to recycle more.',
      ),
    ).toEqual([]);
  });

  it('beside its own two counts is held against them, whatever they count', () => {
    expect(
      saying('Visits were made to 18 out of 19 homes (95%).', '95% (18 of 19) were seen.', 'Of these 1,204 of 1,598 (75.3%) were let.'),
    ).toEqual([]);
    expect(saying('Visits were made to 18 out of 19 homes (96%).')).toEqual([['share-not-of-counts', '18 out of 19 homes (96%)', '95%']]);
    expect(saying('Around 18 of 19 (96%) were seen.')).toEqual([]);
  });
});

describe('a number in words', () => {
  it('is read to ninety-nine, of actions and of a hundred', () => {
    for (const [sentence, figure] of [
      ['Twenty-one actions have slipped.', '1 slipped'],
      ['Twenty one actions have slipped.', '1 slipped'],
      ['Ninety-five per cent of actions are completed or on track.', '90%'],
      ['A hundred per cent of our actions are completed or on track.', '90%'],
    ] as const)
      expect([sentence, saying(sentence).map(([, , should]) => should)]).toEqual([sentence, [figure]]);
    expect(saying('Ninety per cent of actions are completed or on track.')).toEqual([]);
    expect(saying('A hundred and one actions have slipped.')).toEqual([]);
  });
});

describe('a count beside its name', () => {
  it('is found where the rows have another', () => {
    for (const [sentence, ...figures] of [
      ['The number of slipped actions is 5.', '1 slipped'],
      ['The number of our actions that have slipped stands at five.', '1 slipped'],
      ['In figures: actions on track: 5; slipped actions: 2.', '1 slipped'],
      ['The number of our actions is 12.', '10'],
      ['All of our actions are 5.', '10'],
    ] as const)
      expect([sentence, saying(sentence).map(([, , should]) => should)]).toEqual([sentence, figures]);
  });

  it('is left alone where it is right, a share, a range or of a part', () => {
    for (const sentence of [
      'The number of slipped actions is 1.',
      'The number of actions that are on track rose to 5.',
      'The number of slipped actions is 5-10.',
      'The number of slipped actions is about 5.',
      'The number of slipped actions was 5 last quarter.',
      'The number of slipped actions is 5 in the parks team.',
      'The number of slipped actions of the parks team is 5.',
      '5 or 6 actions are on track.',
      '6 to 7 actions are on track.',
    ])
      expect([sentence, saying(sentence)]).toEqual([sentence, []]);
  });

  it('has its share held against it where it stands in brackets or after "or"', () => {
    expect(saying('One action (15%) has slipped.')).toEqual([['share-not-of-counts', 'One action (15%) has slipped.', '10%']]);
    expect(saying('Of 10 actions, 5, or 60%, are on track.').map(([, , figure]) => figure)).toEqual(['50%']);
    expect(saying('One action (10%) has slipped.', 'Of 10 actions, 5, or 50%, are on track.', 'Of 10 actions, 5, are on track.')).toEqual(
      [],
    );
    expect(saying('Of 10 actions, 6, are on track.').map(([, , figure]) => figure)).toEqual(['5 on track']);
  });
});

describe('what is said of those of one state', () => {
  it('is no count of all that have it', () => {
    for (const sentence of [
      'Every action that has slipped has a plan.',
      'All actions that are on track are in hand.',
      'Four actions that are on track need a decision.',
      'No slipped action has been deferred.',
      'Two on track actions are short of staff.',
      'All slipped actions are discussed below.',
      'Nine out of ten actions are on track.',
      'There are 5 actions that are on track.',
    ])
      expect([sentence, saying(sentence)]).toEqual([sentence, []]);
  });

  it('is one where nothing more is said of them', () => {
    expect(saying('There are 4 actions that are on track.').map(([, , figure]) => figure)).toEqual(['5 on track']);
    expect(saying('We have 2 slipped actions.').map(([, , figure]) => figure)).toEqual(['1 slipped']);
    expect(saying('Of the 10 actions, 4 are completed, 4 of which have won prizes.')).toEqual([]);
  });
});

describe('what is said of all or of none', () => {
  it('is found where some are otherwise', () => {
    for (const [sentence, figure] of [
      ['All 10 actions are on track.', '5 on track'],
      ['All of our actions are on-track.', '5 on track'],
      ['Every action is on track.', '5 on track'],
      ['Every one of our actions is completed.', '4 completed'],
      ['Each of the 10 actions is on track.', '5 on track'],
      ['There are 10 actions. None has slipped.', '1 slipped'],
      ['Not a single action has slipped.', '1 slipped'],
    ] as const)
      expect([sentence, saying(sentence).map(([, , should]) => should)]).toEqual([sentence, [figure]]);
  });

  it('is left alone where it is asked, wished, denied, or of all but some', () => {
    for (const sentence of [
      'Not all actions are on track.',
      'Almost all actions are on track.',
      'All but one of the actions are on track.',
      'All actions are on track except for PL01/A010.',
      'Are all actions on track?',
      'We want all actions on track.',
      'If all actions are on track we shall say so.',
      'There are 10 actions. None is suspended.',
      'None has slipped.',
    ])
      expect([sentence, saying(sentence)]).toEqual([sentence, []]);
  });
});

describe('a count in a sentence', () => {
  it('is found where the rows have another', () => {
    expect(under('Of the 10 actions, 4 are completed, 4 are on track and 2 have slipped.')).toEqual([
      ['count-in-prose', 'Of the 10 actions, 4 are completed, 4 are on track and 2 have slipped.', '5 on track and 1 slipped'],
    ]);
    expect(under('Three actions have slipped.').map(([kind, , figure]) => [kind, figure])).toEqual([['count-in-prose', '1 slipped']]);
    expect(under('No actions have slipped.').map(([, , figure]) => figure)).toEqual(['1 slipped']);
    expect(under('All actions are on track.').map(([kind]) => kind)).toEqual(['count-in-prose']);
    expect(under('Of 11 actions, one has slipped.').map(([, , figure]) => figure)).toEqual(['10']);
  });

  it('is none where it is right, in figures, in words, as all, none and the rest', () => {
    expect(
      under(
        'Of the 10 actions, four are completed, five are on track and one has slipped.',
        '9 out of 10 actions (90%) are completed or on track.',
        'One action has slipped.',
        'There are 10 actions here, nine of which are completed or on track. The other has slipped.',
        'None of the actions is suspended.',
      ),
    ).toEqual([]);
  });

  it('is left alone where it is of a part that the report does not count, of another time, or of what is to come', () => {
    expect(
      saying(
        'Of the 12 actions of the parks team, 3 have slipped.',
        'Our Climate Strategy has 40 actions. Of the 40 actions, 12 have slipped.',
        'At the end of last quarter 3 actions had slipped.',
        'Two more actions will be completed by March.',
        'Some 20 actions have slipped in other councils.',
        'Two actions need the attention of members.',
        '4 of 10 actions are exceptions, each counted under its gravest reason: 3 overdue and 0 slipped.',
        'Since the last issue, for quarter 1, 3 actions were completed or came back on track.',
      ),
    ).toEqual([]);
  });

  it('is found where the counts of a sentence are more than the total beside them, whatever they are of', () => {
    expect(saying('Of the 12 actions of the parks team, 9 are on track and 4 have slipped.')).toEqual([
      ['counts-not-total', 'Of the 12 actions of the parks team, 9 are on track and 4 have slipped.', '13'],
    ]);
  });
});

/** The ten as two outcomes, and a plan that some of them count towards. */
const OUTCOMES: MadeReport = {
  tables: [...(TEN.tables ?? []), 'Corporate Plan actions | 4 | Completed 1 25 | On track 3 75 | Slipped 0 0'],
  parts: [
    {
      heading: 'Outcome 1: Warm homes',
      line: 'Completed: 40%; On track: 60%',
      actions: { 'Completed actions': rows(2, 1, 100), 'On track actions': rows(3, 5, 50) },
      indicators: ['PL01/M1 Homes let | 30 | 25 | ↑ |', 'PL01/M2 Homes repaired | 80 | 75 | ↑ |'],
    },
    {
      heading: 'Outcome 2: Clean streets',
      line: 'Completed: 40%; On track: 40%; Slipped: 20%',
      actions: { 'Completed actions': rows(2, 21, 100), 'On track actions': rows(2, 25, 50), 'Slipped actions': rows(1, 30, 20) },
      indicators: ['PL02/M3 Streets swept | 80 | 75 | ↑ |'],
    },
  ],
};

describe('sentences as councils write them', () => {
  it.each([
    'Nine of our ten actions are completed or on track; one has slipped.',
    'Good progress has been made, with 9 (90%) of the 10 actions either completed or on track.',
    'Of the 10 actions, 40% have been completed, 50% are on track and 10% have slipped.',
    'Four actions were completed this quarter and five remain on track.',
    'We completed 2 actions in quarter 1 and 2 in quarter 3.',
    '2 actions were completed in quarter 1 and 2 are behind schedule with their paperwork.',
    '1 of the 4 Corporate Plan actions is completed and 3 are on track.',
    'All Corporate Plan actions are completed or on track.',
    'All of the actions in Outcome 1 are on track or completed.',
    'In Outcome 2, one action has slipped.',
    'Under Outcome 2 there are 5 actions. 2 are completed.',
    'We have 10 actions of which 4 are complete, 5 are on track and 1 is behind schedule.',
    'Two Housing actions have slipped.',
    'In the previous report, 8 actions were on track.',
    'We hope to have 8 actions completed.',
    'Most of the 10 actions are on track.',
    'Of the 10 actions, 8 in the north are on track.',
    '3 actions of the parks team in Outcome 2 have slipped.',
    'There are 3 indicators in this report.',
    'The service has 24 staff, 3 of whom are delayed by training.',
    'Actions 3 and 4 are on track.',
    'Of the 120 homes planned, 80 are completed.',
    '2 projects have slipped because of the weather.',
    'Of the 6 actions due this quarter, 4 are completed.',
    'The 10 actions include 4 that are completed.',
    'Compared with last quarter, 2 more actions have been completed.',
    'At the end of quarter 3, 9 of the 10 actions (90%) are completed or on track.',
    'Both actions of the parks service are on track.',
    'No actions are overdue to start.',
    'There is 1 slipped action.',
    'All 3 indicators have met or exceeded target.',
  ])('are left alone where they are right or cannot be read for certain: %s', (sentence) => {
    expect(found({ ...OUTCOMES, overview: [sentence] })).toEqual([]);
  });

  it.each([
    ['Eight of our ten actions are completed or on track; two have slipped.', '9 completed or on track and 1 slipped'],
    ['Of the 10 actions, 45% have been completed, 50% are on track and 10% have slipped.', '40%'],
    ['2 of the 4 Corporate Plan actions are completed and 2 are on track.', '1 completed and 3 on track'],
    ['All of the actions in Outcome 2 are on track or completed.', '4 on track or completed'],
    ['In Outcome 1, one action has slipped.', '0 slipped'],
    ['We have 10 actions of which 5 are complete, 4 are on track and 1 is behind schedule.', '4 completed and 5 on track'],
    ['With 8 (80%) of the 10 actions completed or on track, it was a good quarter.', '9 completed or on track'],
    ['There are 2 slipped actions.', '1 slipped'],
    ['95% (18 out of 20) of the visits were made.', '90%'],
    ['No actions have slipped.', '1 slipped'],
  ])('are found where they are wrong: %s', (sentence, figure) => {
    expect(found({ ...OUTCOMES, overview: [sentence] }).map(([, , should]) => should)).toEqual([figure]);
  });
});

describe('figures of another section', () => {
  const two: MadeReport = {
    parts: [
      {
        heading: 'Theme 1: Warm homes',
        line: 'Completed: 25%; On track: 75%',
        actions: { 'Completed actions': rows(2, 1, 100), 'On track actions': rows(6, 3, 50) },
      },
      {
        heading: 'Theme 2: Clean streets',
        sentences: ['We are 100% on track towards completing the actions. Of 8 actions, 2 are completed and 6 are on track.'],
        line: 'On track: 80%; Slipped: 20%',
        actions: { 'On track actions': rows(4, 9, 50), 'Slipped actions': rows(1, 13, 10) },
      },
    ],
  };

  it('are found as such, with the section that they are true of', () => {
    expect(found(two)).toEqual([
      [
        'copied-statement',
        'We are 100% on track towards completing the actions. Of 8 actions, 2 are completed and 6 are on track.',
        '80%: of 5, 4 on track and 1 slipped',
      ],
    ]);
  });

  it('are merely wrong where they are true of nothing', () => {
    const empty = { heading: 'Theme 3: Safe parks', sentences: ['Work begins next year.'] };
    const parts = [...(two.parts ?? []), empty].map((part) =>
      part.sentences ? { ...part, sentences: ['Of 8 actions, 3 are completed and 5 are on track.'] } : part,
    );
    expect(found({ parts }).map(([kind]) => kind)).toEqual(['count-in-prose']);
  });
});

describe('a table of counts', () => {
  const table = (described: string) => found({ ...TEN, tables: [described] });

  it('adds up to its total, has the shares of its counts and the counts of its rows', () => {
    expect(found(TEN)).toEqual([]);
    expect(table('All actions | 11 | Completed 4 36 | On track 5 45 | Slipped 1 9')).toEqual([['counts-not-total', '11', '10']]);
    expect(table('All actions | 10 | Completed 4 40 | On track 5 51 | Slipped 1 10')).toEqual([
      ['share-not-of-counts', 'On track 51%', '50%'],
    ]);
    expect(table('All actions | 10 | Completed 4 40 | On track 4 40 | Slipped 2 20')).toEqual([
      ['counts-not-rows', 'Slipped 2', '1'],
      ['counts-not-rows', 'On track 4', '5'],
    ]);
  });

  it('is left alone where a column has a name that is not known, or the report lists only some actions', () => {
    expect(found({ ...TEN, tables: ['All actions | 11 | Completed 4 36 | On track 5 45 | Slipped 1 9 | Handed over 1 9'] })).toEqual([]);
    const slipped = [{ heading: 'Theme 1: Warm homes', actions: { 'Slipped actions': rows(1, 10, 20) } }];
    expect(found({ tables: TEN.tables ?? [], parts: slipped })).toEqual([]);
  });

  it('may deal the hundred out by largest remainder, and may not add to 100 in any other way', () => {
    const three = (shares: readonly number[]) =>
      found({
        tables: [`All actions | 7 | Completed 3 ${shares[0]} | On track 3 ${shares[1]} | Slipped 1 ${shares[2]}`],
        parts: [
          {
            heading: 'Theme 1: Warm homes',
            actions: { 'Completed actions': rows(3, 1, 100), 'On track actions': rows(3, 4, 50), 'Slipped actions': rows(1, 7, 5) },
          },
        ],
      });
    expect(three([43, 43, 14])).toEqual([]);
    const thirds = { 'Completed actions': rows(1, 1, 100), 'On track actions': rows(1, 2, 50), 'Slipped actions': rows(1, 3, 5) };
    const table = 'All actions | 3 | Completed 1 33 | On track 1 34 | Slipped 1 33';
    expect(found({ tables: [table], parts: [{ heading: 'Theme 1: Warm homes', actions: thirds }] })).toEqual([]);
    expect(three([43, 42, 15]).map(([, printed]) => printed)).toEqual(['Slipped 15%', 'On track 42%']);
  });
});

describe('a share that no whole count has', () => {
  it('is found where only the total is known', () => {
    expect(saying('Of the 7 actions of the parks team, 50% of actions are on track.').map(([kind]) => kind)).toEqual(['impossible-share']);
    expect(saying('Of the 8 actions of the parks team, 50% of actions are on track.')).toEqual([]);
  });

  it('is found in a share line that no number of actions completed earlier explains', () => {
    const line = (text: string) =>
      found({ parts: [{ heading: 'Theme 1: Warm homes', line: text, actions: { 'On track actions': rows(4, 1, 50) } }] }).map(
        ([kind]) => kind,
      );
    expect(line('Completed Q1: 20%; On track: 80%')).toEqual([]);
    expect(line('Completed Q1: 33%; On track: 80%')).toEqual(['impossible-share']);
  });
});

describe('halves', () => {
  const parts = (one: string, other: string): MadeReport => ({
    parts: [
      { heading: 'Theme 1: Warm homes', line: one, actions: { 'Completed actions': rows(1, 1, 100), 'On track actions': rows(7, 2, 50) } },
      {
        heading: 'Theme 2: Clean streets',
        line: other,
        actions: { 'Completed actions': rows(3, 9, 100), 'On track actions': rows(5, 12, 50) },
      },
    ],
  });

  it('may be rounded up, down, to the even digit, or dealt out, if all are rounded so', () => {
    expect(found(parts('Completed: 13%; On track: 88%', 'Completed: 38%; On track: 63%'))).toEqual([]);
    expect(found(parts('Completed: 12%; On track: 87%', 'Completed: 37%; On track: 62%'))).toEqual([]);
    expect(found(parts('Completed: 12%; On track: 88%', 'Completed: 38%; On track: 62%'))).toEqual([]);
    expect(found(parts('Completed: 12%; On track: 88%', 'Completed: 37%; On track: 63%'))).toEqual([]);
  });

  it('are found where they are rounded in two ways', () => {
    expect(found(parts('Completed: 13%; On track: 88%', 'Completed: 37%; On track: 62%'))).toEqual([
      ['two-roundings', 'Completed: 37%; On track: 62%', '38% and 63%'],
    ]);
  });
});

describe('a report whose shares follow from its counts', () => {
  const count = fc.integer({ min: 0, max: 30 });

  it('has nothing to find, whatever the counts', () => {
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 1, max: 30 }), (completed, slipped, waiting, going) => {
        const total = completed + slipped + waiting + going;
        const of = (part: number) => share(part, total) ?? 0;
        const good = completed + going;
        const report: MadeReport = {
          overview: [
            `${of(good)}% of actions are completed or on track. Of the ${total} actions, ${completed} are completed, ${going} are on track, ${slipped} have slipped and ${waiting} have not been started.`,
          ],
          tables: [
            `All actions | ${total} | Completed ${completed} ${of(completed)} | On track ${going} ${of(going)} | Slipped ${slipped} ${of(slipped)} | Not started ${waiting} ${of(waiting)}`,
          ],
          parts: [
            {
              heading: 'Theme 1: Warm homes',
              sentences: [`${good} of the ${total} actions (${of(good)}%) are completed or on track.`],
              line: `Completed: ${of(completed)}%; On track: ${of(going)}%; Slipped: ${of(slipped)}%; Not started: ${of(waiting)}%`,
              actions: {
                ...(completed > 0 ? { 'Completed actions': rows(completed, 1, 100) } : {}),
                'On track actions': rows(going, 101, 50),
                ...(slipped > 0 ? { 'Slipped actions': rows(slipped, 201, 10) } : {}),
                ...(waiting > 0 ? { 'Not started actions': rows(waiting, 301, 0) } : {}),
              },
            },
          ],
        };
        expect(found(report)).toEqual([]);
      }),
    );
  });

  it('has something to find as soon as one share is a point too high', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 30 }), (completed, going) => {
        const total = completed + going;
        const wrong = (share(completed, total) ?? 0) + 2;
        const overview = [`${wrong}% of actions are completed.`];
        const groups = {
          ...(completed > 0 ? { 'Completed actions': rows(completed, 1, 100) } : {}),
          'On track actions': rows(going, 101, 50),
        };
        const kinds = found({
          overview,
          tables: [`All actions | ${total} | Completed ${completed} ${wrong - 2} | On track ${going} ${share(going, total)}`],
          parts: [{ heading: 'Theme 1: Warm homes', actions: groups }],
        });
        expect(kinds.map(([kind]) => kind)).toEqual(['share-not-of-counts']);
      }),
    );
  });
});
