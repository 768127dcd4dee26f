import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputFault } from '../../model/fault.ts';
import { readFolder, writeFolder, writeFolderTables } from '../folder.ts';
import { readWorkbook, writeWorkbookTables } from '../workbook.ts';
import { type Answers, parseAnswers } from './answers.ts';
import { answersTemplate, questionsText } from './questions.ts';
import { readReport } from './read.ts';

/* A made-up council's report: other levels, heads, words, signs and quarters than the report that the reader grew up with. */

const GOLDEN = resolve(import.meta.dirname, '../../../test/golden/printed-report');
const report = readFileSync(resolve(GOLDEN, 'report.txt'), 'utf8');
const answers = readFileSync(resolve(GOLDEN, 'answers.json'), 'utf8');

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function problemsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof InputFault) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('a printed report without answers', () => {
  const reading = readReport(report, null);

  it('gives the questions, marked cells, assumptions and its own statements that the golden files hold', async () => {
    const { tables: _, council, ...rest } = reading;
    expect(council).toBeNull();
    await expect(json(rest)).toMatchFileSnapshot(resolve(GOLDEN, 'reading.json'));
    await expect(questionsText(reading)).toMatchFileSnapshot(resolve(GOLDEN, 'questions.txt'));
    await expect(answersTemplate(reading)).toMatchFileSnapshot(resolve(GOLDEN, 'answers-template.json'));
  });

  it('marks with ? exactly the cells that it lists as open', () => {
    const standing = reading.tables.flatMap((table) =>
      table.rows.flatMap((cells, row) =>
        cells.flatMap((cell, column) => (cell === '?' ? [`${table.name} ${row + 2} ${table.headings[column]}`] : [])),
      ),
    );
    expect(standing).toEqual(reading.marked.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`));
    expect(standing).toHaveLength(20);
  });

  it('is refused when its workbook is read back unanswered, each open cell by its place', async () => {
    const complaints = [
      'indicators, row 2, polarity: "?" is none of higher, lower, near, range or none',
      'observations, row 8, state: "?" is none of final, provisional, estimated, restated, carried-forward, not-due, not-collected, not-available or suppressed',
      'actions, row 10, links: "?" holds "?", which is not an objective as PLAN/CODE, such as SS/1',
    ];
    const folder = problemsOf(() => readFolder(writeFolderTables(reading.tables)));
    expect(folder).toEqual(expect.arrayContaining(complaints));
    const workbook = await readWorkbook(writeWorkbookTables(reading.tables)).catch((error: unknown) => error);
    expect(workbook instanceof InputFault ? workbook.message.split('\n') : []).toEqual(folder);
  });

  it('gives an answers file to fill in, which is refused as it stands', () => {
    expect(problemsOf(() => parseAnswers(answersTemplate(reading)))).toContain(
      'answers, organisation.name: "?" is still open; expected the answer, or nothing',
    );
  });
});

describe('what a printed report says in passing', () => {
  const asked = (text: string) => readReport(text, null).questions.map(({ id }) => id);
  const saying = (sentence: string) => report.replace('Aim 3:', `Summary\n\n${sentence}\n\nAim 3:`);

  it('explains a blank figure where it counts as many without data as are blank, and not where it counts others', () => {
    expect(asked(saying('Data was not available for one indicator.'))).not.toContain('missing');
    expect(asked(saying('Data was not available for 2 indicators.'))).toContain('missing');
  });

  it('names plans in any order, and its own stands first', () => {
    const last = report.replace(/(HS stands for[^\n]*)\n\n(CS means[^\n]*)/, '$2\n\n$1');
    const plans = readReport(last, parseAnswers(answers)).council?.plans.map(({ code, kind }) => [code, kind]);
    expect(plans).toEqual([
      ['HS', 'service'],
      ['CS', 'corporate'],
      ['GR', 'other'],
      ['EP', 'other'],
    ]);
  });

  it('counts actions that no share line explains, and asks for them', () => {
    const more = report.replace('Number\t11', 'Number\t13');
    const { questions } = readReport(more, parseAnswers(answers));
    expect(questions.map(({ text, required }) => [text, required])).toEqual([
      ['The total counts 2 more than the report lists or explains. Which actions are they?', true],
    ]);
  });

  it('asks where the shares of an objective fit no whole number of actions', () => {
    const odd = report.replace('Complete Q1: 20% | Complete Q3: 20%', 'Complete Q1: 33% | Complete Q3: 20%');
    expect(readReport(odd, null).questions.map(({ text }) => text)).toContain(
      'The total counts 1 more than the report lists or explains. Under HS/1 the printed shares fit no whole number of actions. Which actions are they?',
    );
  });

  it('asks what a column holds whose head it does not know, and takes the answer', () => {
    const odd = report.replaceAll('Progress %\tUpdate', 'Progress %\tHow it goes');
    const [question] = readReport(odd, null).questions;
    expect(question).toMatchObject({
      id: 'columns',
      text: 'What stands in the column "How it goes" (line 56, with "Open since November." under it)? What is not said is left out.',
      answer: 'columns',
      required: false,
    });
    const template = answersTemplate(readReport(odd, null));
    expect(JSON.parse(template)).toMatchObject({ columns: { 'How it goes': '?' } });
    const given = { ...JSON.parse(answers), columns: { 'How it goes': 'comment' } };
    expect(readReport(odd, parseAnswers(json(given))).council).toEqual(readReport(report, parseAnswers(answers)).council);
  });

  it('asks what a word means that it does not know as a status, and takes the answer', () => {
    const odd = report.replace('Red\t▼', 'Red\tsliding').replace('Amber\tImproved', 'Amber/Red\tImproved');
    const { questions } = readReport(odd, parseAnswers(answers));
    expect(questions.map(({ text }) => text)).toEqual([
      'What does "sliding" mean as a status? It stands at KPI12.',
      'What does "Amber/Red" mean as a status? It stands at HS03/M04.',
    ]);
    const given = { ...JSON.parse(answers), words: { sliding: 'worsened', 'Amber/Red': 'amber' } };
    const { council, printed } = readReport(odd, parseAnswers(json(given)));
    expect(council).toEqual(readReport(report, parseAnswers(answers)).council);
    expect(printed.indicators.find(({ code }) => code === 'HS03/M04')?.status).toBe('amber');
  });

  it('explains its colours by a share of its own, which becomes a scheme of the council', () => {
    const own = report.replace('within 5% of target', 'within 7.5% of target');
    const council = readReport(own, parseAnswers(answers)).council;
    expect(council?.indicators[0]?.scheme).toBe('within-7.5%');
    expect(council?.schemes[0]?.scheme.bands.map(({ status, when }) => [status, when?.gapPercent])).toEqual([
      ['green', { gte: '0' }],
      ['amber', { gte: '-7.5' }],
      ['red', undefined],
    ]);
  });
});

describe('a printed report with answers', () => {
  it('gives the council that the golden folder holds', async () => {
    const { council, questions, marked } = readReport(report, parseAnswers(answers));
    expect(questions).toEqual([]);
    expect(marked).toEqual([]);
    const files = council === null ? [] : [...writeFolder(council)];
    expect(files).toHaveLength(15);
    for (const [name, bytes] of files) {
      await expect(new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')).toMatchFileSnapshot(resolve(GOLDEN, 'workbook', name));
    }
  });

  it('is whole without a name for the council, which stays marked and asked', () => {
    const given: Answers = { ...parseAnswers(answers), organisation: { name: null, yearStarts: null, language: null } };
    const { council, questions } = readReport(report, given);
    expect(council?.organisation.name).toBe('?');
    expect(questions.map(({ id, required }) => [id, required])).toEqual([['organisation', false]]);
  });

  it('asks on for the actions that are left out, and for links that the count tables want', () => {
    const given = parseAnswers(answers);
    const oneShort = readReport(report, { ...given, actions: given.actions.slice(0, 2) });
    expect(oneShort.council).toBeNull();
    expect(oneShort.questions.map(({ id }) => id)).toEqual(['actions HS/2 Q2']);
    const unlinked = readReport(report, { ...given, actions: given.actions.map((action) => ({ ...action, links: [] })) });
    expect(unlinked.questions.map(({ id, text, required }) => [id, text, required])).toEqual([
      ['links CS', 'The count table has 1 more under CS than the actions that link to it. Which of those that are not listed do?', false],
    ]);
  });

  it('names every answer that the report has no place for, all at once', () => {
    const strange = parseAnswers(
      json({
        polarity: { default: 'higher', lower: ['HS01/M10'] },
        judged: { 'year-end': ['KPI21'] },
        missing: { suppressed: ['KPI12'] },
        titles: { CZ: 'Council Zest' },
        actions: [
          { ref: 'HS01/A02' },
          { ref: 'HS01/A03' },
          { ref: 'HS01/A93' },
          { ref: 'HS09/A01' },
          { ref: 'HS02/A07', links: ['ZZ/1'], completedIn: '2023-24 Q1' },
          { ref: 'HS02/A08' },
        ],
      }),
    );
    expect(problemsOf(() => readReport(report, strange))).toEqual([
      'answers, polarity: "HS01/M10" is no indicator of the report; the nearest is HS01/M01',
      'answers, judged: "KPI21" is no indicator of the report; the nearest is KPI12',
      'answers, missing: "KPI12" has a value in the report, 23.5',
      'answers, titles: "CZ" is no plan and no objective of the report; the nearest is CS',
      'answers, actions[0].ref: "HS01/A02" is listed in the report already',
      'answers, actions[3].objective: "HS/9" is not in the report; expected one of HS/P1, HS/1, HS/2, HS/P2, HS/3',
      'answers, actions[4].links: "ZZ/1" is in no plan of the report; it has HS, CS, GR, EP',
      'answers, actions[5].completedIn: is missing: the report does not say it here',
      'answers, actions: "HS01/A03" is one more than the report counts as completed in 2023-24 Q1 under HS/1',
      'answers, actions: "HS01/A93" is one more than the report counts as completed in 2023-24 Q1 under HS/1',
    ]);
  });
});

describe('what is no such report', () => {
  const notOne =
    /^report: this is not a printed quarterly report in English as far as can be seen: found 0 headings of the plan, 0 actions and 0 indicators; looked for headings such as "Outcome 1: …"/;

  it.each([
    ['prose', 'The cabinet met on Tuesday.\n\nIt agreed the minutes and went home.'],
    ['another language', 'Canlyniad 1: Mae pobl yn ddiogel\n\nTeitl\t% Wedi ei gwblhau\tSylw\nSS01/A001 Gweithio\t50\tAr y trywydd'],
    ['numbers', '1\t2\t3\n4\t5\t6'],
  ])('is refused with what was looked for: %s', (_, text) => {
    expect(problemsOf(() => readReport(text, null))[0]).toMatch(notOne);
  });

  it('is refused as empty where it is', () => {
    expect(problemsOf(() => readReport(' \n\f\n', null))).toEqual(['report: the text is empty']);
  });

  it('is refused where no heading says for which quarter it is, until the answers do', () => {
    const nameless = report.replace('Quarter 3 2023-24 ', '');
    expect(problemsOf(() => readReport(nameless, null))).toEqual([
      'report: the report names no quarter, and its title no other period; expected a heading such as "Quarter 2 2013/14", a title such as "Adults: September 2012", or "period" in the answers',
    ]);
    expect(readReport(nameless, parseAnswers('{"period": "Q3 2023/24"}')).period).toBe('2023-24 Q3');
  });

  it('goes on under a heading that is printed again, and is told where it has another title', () => {
    const head = 'Aim 2: Tenants have a say';
    const again = report.replace(
      'HS02/A09\t',
      `\n${head} (continued)\n\nActions on track\n\nRef\tAction\tLead officer\tProgress %\tUpdate\nHS02/A09\t`,
    );
    expect(readReport(again, parseAnswers(answers)).council).toEqual(readReport(report, parseAnswers(answers)).council);
    expect(problemsOf(() => readReport(again.replace(`${head} (continued)`, 'Aim 2: Tenants decide'), null))).toEqual([
      'report, row 94: "aim 2" has another title here than in line 83',
    ]);
  });

  it('is told every cell that cannot be read, by its line, at once', () => {
    const broken = report
      .replace('96.4%', '96,4')
      .replace('Red\t▼', 'Red\t?')
      .replace('HS02/A06\t', '\t')
      .replace('A10\tLease a second depot\tDepot manager\t0', 'A11\tLease a second depot\tDepot manager\t101')
      .replace('KPI12\tAverage days to let an empty home', 'KPI12\t');
    expect(problemsOf(() => readReport(broken, null))).toEqual([
      'report, row 79, actual: "96,4" is no figure; expected one such as 97.87, or an empty cell',
      'report, row 81, title: "KPI12" has a reference and no title',
      'report, row 92, title: "(CS/4) Elect a tenants\' panel" does not begin with a reference such as SS01/A001 or SCC006Q',
      'report, row 106, % complete: "101" lies outside 0 to 100',
      'report, row 111: "HS03/A11" is an action that line 106 has already',
    ]);
  });
});

describe('the period of a report', () => {
  const titled = (title: string) => readReport(report.replace(/Quarter 3 2023-24 /, '').replace(/^/, `${title}\n\n`), null);

  it.each([
    ['Homes: September 2023', '2023-09', 'month'],
    ['Homes: the first half of 2023-24', '2023-24 H1', 'half'],
    ['Homes, 2022-23', '2022-23', 'year'],
  ])('is the one that its title names, and its indicators are measured as often: %s', (title, period, frequency) => {
    const read = titled(title);
    expect(read.period).toBe(period);
    expect(read.assumptions.join(' ')).toContain(`The period is ${period}, by "${title}".`);
    expect(read.assumptions.join(' ')).toContain(`the frequency is ${frequency},`);
  });
});
