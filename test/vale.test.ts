import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { assess } from '../src/judgement/judge.ts';
import type { Council } from '../src/model/council.ts';
import type { Counts } from '../src/model/verdict.ts';
import { readFolder, writeFolder } from '../src/returns/folder.ts';
import { parseAnswers } from '../src/returns/report/answers.ts';
import { readReport } from '../src/returns/report/read.ts';

/*
 * The Vale's quarter 2 of 2013-14, twice: read from the printed report, which is not part of the project, and as the
 * example, which has its figures under words of our own. test/golden/vale-read holds those figures, taken from the
 * report by other means than the reader.
 */

const ROOT = resolve(import.meta.dirname, '..');
const PRINTED = resolve(ROOT, '../shared/seeds/vale-2013-14-q2.txt');
const GOLDEN = resolve(ROOT, 'test/golden/vale-read');
const EXAMPLE = resolve(ROOT, 'examples/vale');
const QUARTER = '2013-14 Q2';

function golden(name: string): Readonly<Record<string, string>>[] {
  return Papa.parse<Record<string, string>>(readFileSync(join(GOLDEN, name), 'utf8'), { header: true, skipEmptyLines: true }).data;
}

/** The council's figures of the quarter in the form of the golden files. */
function indicatorFigures(council: Council) {
  return council.indicators.map(({ code }) => {
    const of = council.observations.filter((row) => row.indicator === code);
    const now = of.find((row) => row.period === QUARTER);
    return {
      code,
      value: now?.value ?? '',
      target: council.targets.find((row) => row.indicator === code)?.target ?? '',
      direction: now?.direction ?? '',
      prior: of.find((row) => row.period === '2012-13')?.value ?? '',
    };
  });
}

function actionFigures(council: Council) {
  const listed = council.progress.filter((row) => row.period === QUARTER);
  return listed.map(({ action: ref, percent, status }) => {
    const action = council.actions.find((row) => row.ref === ref);
    return { ref, percent: percent ?? '', status: status ?? '', links: action?.links.join('; ') ?? '', due: action?.due ?? '' };
  });
}

const byKey = <Row extends object>(rows: readonly Row[]) => rows.map((row) => Object.values(row).join(' | ')).sort();

function said(counts: Counts) {
  const { byStatus, notJudged, all } = counts.indicators;
  const { byState } = counts.actions;
  return {
    indicators: [all, byStatus.green, byStatus.amber, byStatus.red, notJudged['no-target'], notJudged['not-due'], notJudged['no-data']],
    actions: [counts.actions.all, byState.completed, byState['on-track'], byState.slipped, byState['not-started-due'], byState['not-due']],
  };
}

function judgesAsTheRowsSay(council: Council): void {
  const assessment = assess(council, QUARTER);
  expect(said(assessment.counts)).toEqual({ indicators: [54, 38, 6, 3, 5, 1, 1], actions: [52, 6, 42, 3, 1, 0] });
  expect(assessment.counts.actions.completedBy).toEqual({ '2013-14 Q1': 3, '2013-14 Q2': 3 });
  const outcomes = Object.fromEntries(Object.entries(assessment.byOutcome).map(([outcome, counts]) => [outcome, said(counts)]));
  expect(outcomes).toMatchObject({
    'SS/O1': { indicators: [23, 20, 2, 1, 0, 0, 0], actions: [6, 0, 6, 0, 0, 0] },
    'SS/O2': { indicators: [6, 1, 0, 0, 5, 0, 0], actions: [9, 3, 6, 0, 0, 0] },
    'SS/O3': { indicators: [24, 16, 4, 2, 0, 1, 1], actions: [19, 2, 16, 1, 0, 0] },
    'SS/O4': { indicators: [1, 1, 0, 0, 0, 0, 0], actions: [7, 1, 6, 0, 0, 0] },
    'SS/O5': { indicators: [0, 0, 0, 0, 0, 0, 0], actions: [11, 0, 8, 2, 1, 0] },
  });
  const linked = assessment.byLinkedPlan;
  expect([linked['CP'], linked['IO']].map((counts) => counts && said(counts).actions)).toEqual([
    [19, 2, 17, 0, 0, 0],
    [3, 2, 1, 0, 0, 0],
  ]);
}

const exampleFiles = new Map(
  readdirSync(EXAMPLE)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => [name, new Uint8Array(readFileSync(join(EXAMPLE, name)))]),
);
const example = readFolder(exampleFiles);

describe('the Vale example', () => {
  it('has the figures of the report, indicator by indicator and action by action', () => {
    expect(byKey(indicatorFigures(example))).toEqual(byKey(golden('indicators.csv')));
    expect(byKey(actionFigures(example))).toEqual(byKey(golden('actions.csv')));
  });

  it('judges to what the rows of the report say', () => {
    judgesAsTheRowsSay(example);
  });

  it('has the three actions of quarter 1 as completed then and not returned again', () => {
    const earlier = example.progress.filter((row) => row.period !== QUARTER);
    expect(earlier.map(({ action, period, percent, status, completedIn }) => [action, period, percent, status, completedIn])).toEqual([
      ['SS03/A012', '2013-14 Q1', '100', 'completed', '2013-14 Q1'],
      ['SS03/A014', '2013-14 Q1', '100', 'completed', '2013-14 Q1'],
      ['SS05/A019', '2013-14 Q1', '100', 'completed', '2013-14 Q1'],
    ]);
    expect(example.progress.filter((row) => row.period === QUARTER)).toHaveLength(49);
  });

  it('tells how each slipped or late action is brought back, and why each red indicator is red', () => {
    const { indicators, actions } = assess(example, QUARTER);
    const late = actions.filter(({ state }) => state === 'slipped' || state === 'not-started-due').map(({ ref }) => ref);
    expect(late.toSorted()).toEqual(['SS05/A016b', 'SS09/A038', 'SS09/A039', 'SS10/A043']);
    expect(example.narrative.filter(({ section }) => late.includes(section)).map(({ section }) => section)).toEqual(late.toSorted());
    const red = indicators.filter(({ status }) => status === 'red');
    expect(red.map(({ indicator, comment }) => [indicator, comment !== null])).toEqual([
      ['SCA007Q', true],
      ['SCA001Q', true],
      ['SCA002aQ', true],
    ]);
  });

  it('is what export writes, byte for byte', () => {
    const text = (files: ReadonlyMap<string, Uint8Array>) =>
      Object.fromEntries([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
    expect(text(writeFolder(example))).toEqual(text(exampleFiles));
  });
});

const RUN = 8;
const SHORTEST = 5;

function words(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
}

/** Every stretch of so many words, as one text. */
function runs(text: readonly string[], length: number): string[] {
  return text.slice(0, Math.max(0, text.length - length + 1)).map((_, index) => text.slice(index, index + length).join(' '));
}

describe.skipIf(!existsSync(PRINTED))('the printed report of the Vale', () => {
  const printed = existsSync(PRINTED) ? readFileSync(PRINTED, 'utf8') : '';
  const answers = parseAnswers(readFileSync(join(GOLDEN, 'answers.json'), 'utf8'));

  it('is read to its 54 indicators and 49 listed actions, figure by figure', () => {
    const { council } = readReport(printed, answers);
    expect(council && indicatorFigures(council)).toEqual(golden('indicators.csv'));
    const listed = council ? actionFigures(council).filter(({ ref }) => golden('actions.csv').some((row) => row['ref'] === ref)) : [];
    expect(listed).toEqual(golden('actions.csv'));
  });

  it('judges to what its rows say, with an answers file that gives polarities and the three actions', () => {
    const given = { ...answers, organisation: { name: null, yearStarts: null, language: null } };
    for (const { council } of [readReport(printed, answers), readReport(printed, given)]) {
      expect(council).not.toBeNull();
      if (council) judgesAsTheRowsSay(council);
    }
  });

  it('asks for polarity, the three actions of quarter 1 and the name, and for nothing else', () => {
    const { questions, council, marked } = readReport(printed, null);
    expect(council).toBeNull();
    expect(questions.map(({ id, rows, suggestion }) => [id, rows.length, suggestion])).toEqual([
      ['organisation', 0, null],
      ['actions SS/3 Q1', 1, 'the numbering leaves out SS03/A012, SS03/A014'],
      ['actions SS/5 Q1', 1, 'the numbering leaves out SS05/A019'],
      ['polarity', 54, null],
    ]);
    const open = Object.groupBy(marked, ({ sheet, column }) => `${sheet} ${column}`);
    expect(Object.fromEntries(Object.entries(open).map(([cell, cells]) => [cell, cells?.length]))).toEqual({
      'organisation name': 1,
      'indicators polarity': 54,
      'actions ref': 3,
      'actions title': 3,
      'actions links': 3,
      'progress action': 3,
    });
  });

  it('states about itself four count tables, ten share lines and the two sentences of each outcome', () => {
    const { countTables, shareLines, texts } = readReport(printed, null).printed;
    expect(countTables.map(({ plan, total, shares }) => [plan, total, shares['on-track']])).toEqual([
      [null, '52', '80'],
      ['CP', '19', '89'],
      ['IO', '3', '33'],
      ['OA', null, undefined],
    ]);
    expect(
      shareLines.map(({ node, shares }) => [node, shares.map(({ quarter, percent }) => `${quarter ?? ''}:${percent}`).join(' ')]),
    ).toEqual([
      ['objective 1', ':0 :100 :0 :0'],
      ['objective 2', ':0 :100 :0 :0'],
      ['objective 3', '1:25 2:12 :63 :0 :0'],
      ['objective 4', ':0 :100 :0 :0'],
      ['objective 5', '1:9 2:0 :82 :9 :0'],
      ['objective 6', ':13 :87 :0 :0'],
      ['objective 7', ':0 :100 :0 :0'],
      ['objective 8', ':20 :80 :0 :0'],
      ['objective 9', ':0 :71 :29 :0'],
      ['objective 10', ':0 :75 :0 :25'],
    ]);
    expect(texts.filter(({ section }) => section === 'summary').map(({ node }) => node)).toEqual(
      ['outcome 1', 'outcome 2', 'outcome 3', 'outcome 4', 'outcome 5'].flatMap((outcome) => [outcome, outcome]),
    );
  });

  it('shares no run of eight words with the example, and none of its texts of five words or more', () => {
    const source = words(printed);
    const taken = new Set(runs(source, RUN));
    const whole = ` ${source.join(' ')} `;
    const texts = [
      ...[...example.objectives, ...example.indicators, ...example.actions].map(({ title }) => title),
      ...[...example.observations, ...example.progress].flatMap(({ comment }) => comment ?? []),
      ...example.narrative.map(({ text }) => text),
    ];
    expect(texts.length).toBeGreaterThan(200);
    const copied = texts.filter((text) => {
      const own = words(text);
      return runs(own, RUN).some((run) => taken.has(run)) || (own.length >= SHORTEST && whole.includes(` ${own.join(' ')} `));
    });
    expect(copied).toEqual([]);
  });
});
