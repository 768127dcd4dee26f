import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/briefing/claims/sentences.ts';
import { check, found, type MadeReport } from './report.ts';

const SLIPPED = 'Slipped actions';
const DONE = 'Completed actions';
const GOING = 'On track actions';

/** One action with its state, how far it is, and its comment. */
function action(group: string, percent: number, comment: string): MadeReport {
  return { parts: [{ heading: 'Theme 1: Warm homes', actions: { [group]: [`PL01/A001 Open a repairs desk | ${percent} | ${comment}`] } }] };
}

function indicator(row: string, lower?: readonly string[]): ReturnType<typeof found> {
  return found({ parts: [{ heading: 'Theme 1: Warm homes', indicators: [row] }] }, lower);
}

describe('words about an action', () => {
  it('are found where they deny its state', () => {
    for (const [group, percent, comment] of [
      [SLIPPED, 20, 'The work is expected to be completed on time.'],
      [SLIPPED, 20, 'Two of three desks are open. The project remains on track.'],
      [SLIPPED, 20, 'It will be finished within timescales.'],
      [DONE, 100, 'The desk is open. Some further work is needed on its doors.'],
      [DONE, 100, 'The doors have yet to be finished.'],
      [DONE, 100, 'This remains in progress.'],
      [GOING, 50, 'The project is now behind schedule.'],
    ] as const) {
      expect(found(action(group, percent, comment)).map(([kind, , figure]) => [kind, figure?.split(',')[0]])).toEqual([
        ['status-against-text', { [SLIPPED]: 'slipped', [DONE]: 'completed', [GOING]: 'on track' }[group]],
      ]);
    }
  });

  it('are left alone where they deny it in turn, hang on something, or are of something else', () => {
    for (const [group, percent, comment] of [
      [SLIPPED, 20, 'The work is no longer expected to be completed on time.'],
      [SLIPPED, 20, 'It was originally expected to be completed on time.'],
      [SLIPPED, 20, 'If the lease is signed it will be completed on time.'],
      [SLIPPED, 20, 'The lease is on track, though the action itself has slipped.'],
      [SLIPPED, 20, 'Further work is required.'],
      [DONE, 100, 'No further work is required.'],
      [DONE, 100, 'Further work is needed in the next phase.'],
      [DONE, 100, 'The team worked on further homes and completed all.'],
      [DONE, 100, 'Staff are being supported to gain qualifications.'],
      [GOING, 50, 'Further work is required and is under way.'],
      [GOING, 50, 'A neighbouring project is behind schedule.'],
    ] as const) {
      expect([comment, found(action(group, percent, comment))]).toEqual([comment, []]);
    }
  });

  it('stand with it elsewhere by its reference, in their sentence or their paragraph', () => {
    const elsewhere = (...recovery: string[]) =>
      found({ ...action(SLIPPED, 20, ''), recovery: ['How slipped actions get back on track', ...recovery] });
    expect(
      elsewhere('[PL01/A001] A lease was found. The action is due to be completed on time.').map(([kind, printed]) => [kind, printed]),
    ).toEqual([['status-against-text', 'The action is due to be completed on time.']]);
    expect(elsewhere('[PL01/A001] A lease was found.', 'Other plans are due to be completed on time.')).toEqual([]);
  });
});

describe('a section about slipped actions', () => {
  const plan: MadeReport = {
    parts: [
      {
        heading: 'Theme 1: Warm homes',
        actions: {
          [SLIPPED]: ['PL01/A001 Open a desk | 20 |'],
          [GOING]: ['PL01/A002 Survey the roofs | 50 |'],
          'Not started actions': ['PL01/A003 Lease a depot | 0 |'],
        },
      },
    ],
  };
  const discussing = (heading: string, ...texts: string[]) => found({ ...plan, recovery: [heading, ...texts] });
  const HEADING = 'How slipped actions get back on track';

  it('discusses none that has not slipped', () => {
    expect(discussing(HEADING, '[PL01/A001] A second crew starts.', 'A roofer was found [PL01/A002].')).toEqual([
      ['status-against-text', 'A roofer was found [PL01/A002].', 'on track'],
    ]);
  });

  it('may name another beside one that has, say that it has not, be about more, or have another heading', () => {
    expect(discussing(HEADING, '[PL01/A001] waits for the survey of PL01/A002.')).toEqual([]);
    expect(discussing(HEADING, '[PL01/A003] has not started and will be reviewed.')).toEqual([]);
    expect(discussing(HEADING, 'One action has slipped and one is overdue.', '[PL01/A003] A lease is being drawn up.')).toEqual([]);
    expect(discussing('Recovery plans', '[PL01/A002] A roofer was found.')).toEqual([]);
  });
});

describe('a value that cannot be better', () => {
  it('has not worsened: a hundred per cent where higher is better, nought where lower is', () => {
    expect(indicator('PL01/M1 Percentage of repairs done | 100.0 | 95 | ↓ |')).toEqual([
      ['ceiling-worsened', '100.0%, worsened', 'not worsened'],
    ]);
    expect(indicator('PL01/M2 Homes without heating | 0 | 3 | worsened |', ['PL01/M2'])).toEqual([
      ['ceiling-worsened', '0, worsened', 'not worsened'],
    ]);
  });

  it('is one only by its unit and its better way', () => {
    expect(indicator('PL01/M1 Percentage of repairs done | 99.9 | 95 | ↓ |')).toEqual([]);
    expect(indicator('PL01/M1 Percentage of repairs done | 100 | 95 | – |')).toEqual([]);
    expect(indicator('PL01/M1 Homes let | 100 | 95 | ↓ |')).toEqual([]);
    expect(indicator('PL01/M1 Percentage of homes empty | 100 | 5 | ↓ |', ['PL01/M1'])).toEqual([]);
    expect(indicator('PL01/M1 Percentage of repairs done | 0 | 95 | ↓ |')).toEqual([]);
  });
});

describe('an arrow that compares distances to targets', () => {
  const arrows = (words: string, target: string) =>
    found({
      overview: ['Direction of travel', words],
      parts: [{ heading: 'Theme 1: Warm homes', indicators: [`PL01/M1 Percentage of repairs done | 100 | ${target} | ↓ |`] }],
    }).map(([kind]) => kind);

  it('may fall at the ceiling where the target has risen to it, and not where it stands below', () => {
    expect(arrows('Worse than last quarter, in relation to target', '100')).toEqual([]);
    expect(arrows('Worse than last quarter, in relation to target', '95')).toEqual(['ceiling-worsened']);
    expect(arrows('Worse than last quarter', '100')).toEqual(['ceiling-worsened']);
  });
});

describe('parts of a whole', () => {
  const parts = (...indicators: string[]) => found({ parts: [{ heading: 'Theme 1: Warm homes', indicators }] });
  const BANDS = ['PL01/M1a Number of homes let to one person | 20 | | |', 'PL01/M1b Number of homes let to families | 30 | | |'];

  it('add to what is called their total', () => {
    expect(parts(...BANDS, 'PL01/M1c Total number of homes let | 50 | | |')).toEqual([]);
    expect(parts(...BANDS, 'PL01/M1c Total number of homes let | 70 | | |')).toEqual([['parts-not-whole', '70', '50']]);
  });

  it('are only rows of one kind with figures that can be added', () => {
    expect(
      parts(
        'PL01/M1a Percentage of homes let to one person | 20 | | |',
        'PL01/M1b Percentage of homes let to families | 30 | | |',
        'PL01/M1c Total percentage of homes let | 25 | | |',
      ),
    ).toEqual([]);
    expect(
      parts(
        'PL01/M1 Number of homes repaired | 20 | | |',
        'PL01/M2 Number of repairs reported | 30 | | |',
        'PL01/M3 Total number of homes let | 70 | | |',
      ),
    ).toEqual([]);
    expect(
      parts(BANDS[0] ?? '', 'PL01/M1b Number of homes let to families | | | |', 'PL01/M1c Total number of homes let | 70 | | |'),
    ).toEqual([]);
    expect(parts(...BANDS, 'PL01/M1c Number of homes let to students | | | |', 'PL01/M1d Total number of homes let | 70 | | |')).toEqual(
      [],
    );
    expect(parts(BANDS[0] ?? '', 'PL01/M1c Total number of homes let | 70 | | |')).toEqual([]);
  });
});

describe('another period', () => {
  const saying = (...overview: string[]) => found({ ...action(GOING, 50, ''), overview }).map(([kind, printed]) => [kind, printed]);

  it('is found in a heading, in a sentence about counts and at the head of a comment', () => {
    expect(saying('Quarter 2 performance in numbers')).toEqual([['other-period', 'Quarter 2 performance in numbers']]);
    expect(saying('Quarter 3 2020-21 performance in numbers')).toEqual([['other-period', 'Quarter 3 2020-21 performance in numbers']]);
    expect(saying('All actions are on track for quarter 2.')).toEqual([['other-period', 'All actions are on track for quarter 2.']]);
    expect(found(action(GOING, 50, 'Quarter 2 - the desk is open.'))).toEqual([
      ['other-period', 'Quarter 2 - the desk is open.', '2021-22 Q3'],
    ]);
  });

  it('may be named on purpose', () => {
    expect(
      saying(
        'Quarter 3 performance in numbers',
        'Compared with Quarter 2',
        'Looking ahead to Quarter 4',
        'All actions are on track for quarter 3.',
        'The desk opened in quarter 2.',
        'Our plan for 2021-25 has four themes.',
      ),
    ).toEqual([]);
    expect(found(action(GOING, 50, 'Begun in quarter 2, to end in quarter 4.'))).toEqual([]);
    expect(found(action(GOING, 50, 'Quarter 2: a desk was found. Quarter 3: it is open.'))).toEqual([]);
  });
});

describe('text that was carried over', () => {
  const told = 'The repairs desk in the library has opened and is used by many tenants.';

  it('is found where the report before held the same, whatever its capitals and stops', () => {
    expect(found(action(GOING, 50, told), [], [told.toUpperCase().replace('.', ' !')])).toEqual([['carried-over', told, null]]);
  });

  it('is none where a figure changed, where it is short, or where no report before is held', () => {
    expect(found(action(GOING, 50, told), [], [told.replace('many', 'all')])).toEqual([]);
    expect(found(action(GOING, 50, 'Work goes on.'), [], ['Work goes on.'])).toEqual([]);
    expect(found(action(GOING, 50, told))).toEqual([]);
  });
});

describe('a figure in words about one row', () => {
  const saying = (comment: string) => indicator(`PL01/M1 Percentage of repairs done | 68.5 | 87.0 | | ${comment}`);

  it('is found where it is said to be the result and is none', () => {
    expect(saying('Performance fell to 65.8% because two crews left.')).toEqual([
      ['number-not-row', 'Performance fell to 65.8% because two crews left.', '68.5%'],
    ]);
    expect(found(action(GOING, 50, 'Now 75% complete.'))).toEqual([['number-not-row', 'Now 75% complete.', '50%']]);
    expect(
      found({
        overview: ['Repairs were slow: PL01/M1 stands at 65%.'],
        parts: [{ heading: 'Theme 1: Warm homes', indicators: ['PL01/M1 Percentage of repairs done | 68.5 | 87 | |'] }],
      }).map(([kind]) => kind),
    ).toEqual(['number-not-row']);
  });

  it('is none where it is the result however rounded, the target, of another time, or of something else', () => {
    for (const comment of [
      'Performance fell to 69% because two crews left.',
      'Performance was below the target; the figure is 87%.',
      'Performance was 72.1% last quarter.',
      'In quarter 2 performance was 72.1%.',
      '65% of tenants answered.',
      'Performance improved by 3%.',
    ]) {
      expect([comment, saying(comment)]).toEqual([comment, []]);
    }
    expect(found(action(GOING, 50, 'Roofs are 75% complete.'))).toEqual([]);
  });
});

describe('actions completed in an earlier quarter', () => {
  const lined = (total: string): MadeReport => ({
    tables: [total],
    parts: [
      {
        heading: 'Theme 1: Warm homes',
        line: 'Completed Q1: 20%; Completed Q3: 20%; On track: 60%',
        actions: {
          [DONE]: ['PL01/A002 Two | 100 |'],
          [GOING]: ['PL01/A003 Three | 50 |', 'PL01/A004 Four | 50 |', 'PL01/A005 Five | 50 |'],
        },
      },
    ],
  });

  it('are counted and not listed, which is consistent', () => {
    const { findings, consistent } = check(lined('All actions | 5 | Completed 2 40 | On track 3 60'));
    expect(findings).toEqual([]);
    expect(consistent.map(({ kind, figure, explanation }) => [kind, figure, explanation])).toEqual([
      [
        'earlier-completed',
        '4 + 1',
        'The report lists 4 actions and counts 5: 1 completed in quarter 1 is counted and no longer listed (Theme 1).',
      ],
    ]);
  });

  it('explain no more than the share lines say', () => {
    const { findings, consistent } = check(lined('All actions | 6 | Completed 3 50 | On track 3 50'));
    expect(findings.map(({ kind, printed, figure }) => [kind, printed, figure])).toEqual([['counts-not-rows', 'Completed 3', '2']]);
    expect(consistent).toEqual([]);
  });
});

describe('a report that does not show all', () => {
  const going = ['PL01/A001 One | 50 |', 'PL01/A002 Two | 50 |'];
  const summed: MadeReport = {
    parts: [
      { heading: 'Theme 1: Warm homes', sentences: ['Of 5 actions, 3 are completed and 2 are on track.'], actions: { [GOING]: going } },
    ],
  };

  it('may count completed actions that it no longer lists, where no share line says how many there are', () => {
    expect(found(summed)).toEqual([]);
    const short = (summed.parts ?? []).map((part) => ({ ...part, sentences: ['Of 5 actions, 2 are completed and 3 are on track.'] }));
    expect(found({ parts: short }).map(([, , figure]) => figure)).toEqual(['3 completed and 2 on track']);
  });

  it('may list them among the others, where shares by quarter make up all that is listed', () => {
    const all = { [DONE]: ['PL01/A003 Three | 100 |', 'PL01/A004 Four | 100 |'], [GOING]: going };
    const line = (text: string) => found({ parts: [{ heading: 'Theme 1: Warm homes', line: text, actions: all }] }).map(([kind]) => kind);
    expect(line('Completed Q1: 25%; Completed Q3: 25%; On track: 50%')).toEqual([]);
    expect(line('Completed Q1: 27%; Completed Q3: 23%; On track: 50%')).toEqual(['impossible-share']);
  });

  it('is held to its words alone where a row of it cannot be read', () => {
    const rows = { [GOING]: [...going, 'PL01/A005 Five | soon |'] };
    const report: MadeReport = {
      overview: ['Of the 3 actions, 3 are completed. Seen were 9 of 10 (80%).'],
      parts: [{ heading: 'Theme 1: Warm homes', actions: rows }],
    };
    expect(found(report)).toEqual([['share-not-of-counts', '9 of 10 (80%)', '90%']]);
  });
});

describe('any text', () => {
  it('is read in a time that grows with its length', () => {
    const started = performance.now();
    for (const piece of [
      'all actions of the plan in the ',
      '95% of the actions of ',
      'Of the 19 actions relating to the ',
      'Abc ',
      'A1 ',
      'is are has ',
    ]) {
      check({ ...action(GOING, 50, piece.repeat(2000)), overview: [piece.repeat(2000)] });
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('a paragraph', () => {
  it('is parted into sentences at full stops that end one', () => {
    expect(sentencesOf('Fees rose by 2.5% (e.g. No. 4 St. Mary). "So be it." 3 left!').map(({ text, start }) => [start, text])).toEqual([
      [0, 'Fees rose by 2.5% (e.g. No. 4 St. Mary).'],
      [41, '"So be it."'],
      [53, '3 left!'],
    ]);
  });
});
