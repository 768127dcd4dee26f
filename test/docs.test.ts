import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordOf } from '../src/briefing/claims/account.ts';
import { LONG_ENOUGH } from '../src/briefing/claims/rules/carriedOver.ts';
import { SURELY_HIGH } from '../src/briefing/claims/rules/ceiling.ts';
import { CLAIM_KINDS } from '../src/briefing/claims/types.ts';
import * as history from '../src/judgement/history.ts';
import { PRESETS } from '../src/judgement/presets.ts';
import { FEWEST_POINTS } from '../src/judgement/process/settledGroup.ts';
import * as limits from '../src/judgement/spc/limits.ts';
import { RUN } from '../src/judgement/spc/runs.ts';
import { resultOf } from '../src/model/counts.ts';
import { WARNINGS } from '../src/model/entry.ts';
import { parsePeriod } from '../src/model/period.ts';
import { ACTS, PERMISSIONS } from '../src/model/permission.ts';
import { ROLES, type Role } from '../src/model/person.ts';
import { PRESET_SCHEMES, parseComparator } from '../src/model/scheme.ts';
import { parseAnswers } from '../src/returns/report/answers.ts';
import { DIRECTION_SIGNS, STATUS_WORDS } from '../src/returns/report/judged-words.ts';
import { PDF_LIMITS } from '../src/returns/report/pdf.ts';
import { COLUMN_NAMES, COLUMNS, STATES } from '../src/returns/report/vocabulary.ts';
import { WORD_LIMITS } from '../src/returns/report/word-package.ts';
import { RETURN_SHEETS } from '../src/returns/return-workbook/columns.ts';
import { readScheme } from '../src/returns/scheme.ts';
import { SHEET_NAMES, SHEETS } from '../src/returns/sheets.ts';
import { judge } from '../src/tasks/judge.ts';
import { LARGEST_REPORT } from '../src/tasks/printedText.ts';
import { processControl } from '../src/tasks/spc.ts';
import { aCouncil, anAction, anIndicator } from './make.ts';

/* The documentation is held to the code: links, columns, examples and constants. */

const ROOT = resolve(import.meta.dirname, '..');

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return markdownIn(join(folder, entry.name));
    return entry.name.endsWith('.md') ? [join(folder, entry.name)] : [];
  });
}

const pages = [...markdownIn(join(ROOT, 'docs')), join(ROOT, 'README.md')].filter((file) => existsSync(file));
const formats = readFileSync(join(ROOT, 'docs/formats.md'), 'utf8');
const method = readFileSync(join(ROOT, 'docs/method.md'), 'utf8');

/** The table of a sheet as docs/formats.md prints it. */
function columnsTable(name: (typeof SHEET_NAMES)[number]): string {
  const { headings, columns } = SHEETS[name];
  const rows = headings.map((heading, index) => {
    const column = columns[index];
    return `| ${heading}${column?.required ? '*' : ''} | ${column?.about.replaceAll('|', '\\|') ?? ''} |`;
  });
  return ['| column | what it says |', '|---|---|', ...rows].join('\n');
}

describe('the documentation', () => {
  it.each(pages.map((file) => [file.slice(ROOT.length + 1), file]))('%s links only to what is there', (_, file) => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
    const local = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(local.filter((link) => !existsSync(resolve(dirname(file), link)))).toEqual([]);
  });

  it.each(SHEET_NAMES.map((name) => [name]))('lists every column of the sheet %s as the reader knows it', (name) => {
    expect(formats).toContain(`### ${name}\n\n${SHEETS[name].about}.\n\n${columnsTable(name)}\n`);
  });

  it('prints the table of permissions as it is asked', () => {
    const rows = ACTS.map((act) => {
      const line: Readonly<Partial<Record<Role, string>>> = PERMISSIONS[act];
      return `| ${[act, ...ROLES.map((role) => line[role] ?? '–')].join(' | ')} |`;
    });
    const table = [`| act | ${ROLES.join(' | ')} |`, `|---${'|---'.repeat(ROLES.length)}|`, ...rows].join('\n');
    expect(readFileSync(join(ROOT, 'docs/people.md'), 'utf8')).toContain(`\n${table}\n`);
  });

  it('lists what is hers in a return as a workbook', () => {
    for (const { name, own } of RETURN_SHEETS) expect(formats).toContain(`| ${name} | ${own.map(({ heading }) => heading).join(', ')} |`);
  });

  it('lists every word by which a printed report is read, and its limits', () => {
    for (const name of COLUMN_NAMES) if (name !== 'prior') expect(formats).toContain(`\n| ${name} | ${COLUMNS[name].join(', ')} |\n`);
    for (const meanings of [STATUS_WORDS, DIRECTION_SIGNS]) {
      for (const [meaning, words] of Map.groupBy(Object.entries(meanings), ([, each]) => each)) {
        expect(formats).toContain(`\n| ${meaning} | ${words.map(([word]) => word).join(', ')} |\n`);
      }
    }
    for (const [state, words] of Object.entries(STATES)) expect(formats).toContain(`\n| ${state} | ${words.join('; ')} |\n`);
    const { pages } = PDF_LIMITS;
    expect(formats).toContain(`It has at most ${LARGEST_REPORT / 1_000_000} MB; a Word document's text unpacks to at most`);
    expect(formats).toContain(`${WORD_LIMITS.unpackedBytes / 1_000_000} MB, and a PDF has at most ${pages.toLocaleString('en-GB')} pages.`);
  });

  it('gives answers that the reader takes', () => {
    const [, json = ''] = /```json answers\n([\s\S]*?)```/.exec(formats) ?? [];
    expect([...parseAnswers(json).columns]).toEqual([
      ['how it goes', 'comment'],
      ['ward', 'nothing'],
    ]);
  });

  it('gives a scheme that the reader takes', () => {
    const [, json = ''] = /```json scheme\n([\s\S]*?)```/.exec(formats) ?? [];
    expect(readScheme('our own', json)).toMatchObject({ needs: 'target', bands: PRESETS['within-10%'].bands });
  });

  it('gives the keys that a judgement has', () => {
    const [, json = '{}'] = /```json judge\n([\s\S]*?)```/.exec(formats) ?? [];
    const printed = JSON.parse(json);
    const judged = judge(aCouncil({ indicators: [anIndicator()], actions: [anAction()] }), printed.period);
    expect(Object.keys(printed)).toEqual(Object.keys(judged));
    expect(Object.keys(printed.indicators[0])).toEqual(Object.keys(judged.indicators[0] ?? {}));
    expect(Object.keys(printed.actions[0])).toEqual(Object.keys(judged.actions[0] ?? {}));
  });

  it('gives the keys that a check of claims has, and names every finding', () => {
    const [, json = '{}'] = /```json check\n([\s\S]*?)```/.exec(formats) ?? [];
    const where = { text: 'All actions', line: 5, page: null };
    const finding = { where, printed: '', figure: null, rows: [], explanation: '' };
    const made = recordOf({
      findings: [{ kind: 'share-not-of-counts', ...finding }],
      consistent: [{ kind: 'earlier-completed', ...finding }],
    });
    const printed = JSON.parse(json);
    expect(Object.keys(printed)).toEqual(Object.keys(made));
    expect(Object.keys(printed.findings[0])).toEqual(Object.keys(made.findings[0] ?? {}));
    expect(Object.keys(printed.consistent[0])).toEqual(Object.keys(made.consistent[0] ?? {}));
    expect(printed.findings[0].where).toBe(made.findings[0]?.where);
    const section = /## Words and figures\n([\s\S]*?)\n## /.exec(method)?.[1] ?? '';
    expect([...section.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, kind]) => kind)).toEqual([...CLAIM_KINDS]);
    expect(section).toContain(`a text of ${LONG_ENOUGH} words or more`);
    expect(section).toContain(`a target of ${SURELY_HIGH} or more`);
  });

  it('gives a series and what statistical process control prints of it, cut to the last point', () => {
    const [, input = '{}'] = /```json spc-input\n([\s\S]*?)```/.exec(formats) ?? [];
    const [, printed = '{}'] = /```json spc\n([\s\S]*?)```/.exec(formats) ?? [];
    const whole = processControl(input);
    expect(JSON.parse(printed)).toEqual({ ...whole, points: whole.points.slice(-1) });
  });

  it('names every preset and no other, in the method and in the formats', () => {
    for (const scheme of PRESET_SCHEMES)
      expect([method.includes(`\`${scheme}\``), formats.includes(`\`${scheme}\``)]).toEqual([true, true]);
  });

  it('quotes the bounds that the presets have', () => {
    expect(PRESETS['within-10%'].bands[1]?.when?.gapPercent).toEqual({ gte: '-10' });
    expect(PRESETS['within-5%'].bands[1]?.when?.gapPercent).toEqual({ gte: '-5' });
    expect(PRESETS['1-and-5'].bands.map(({ when }) => when?.gapPercent)).toEqual([{ gte: '-1' }, { gt: '-5' }, undefined]);
    expect(PRESETS['trend-aware'].bands[0]?.when?.gapPercent).toEqual({ gte: '-10' });
    expect(method).toContain('misses by up to and including 10% of target');
    expect(method).toContain('misses by up to and including 1% | misses by less than 5% | misses by 5% or more');
  });

  it('quotes the numbers by which a return is asked about, and every check', () => {
    const { HISTORY_VALUES, FEWEST_VALUES, FAR_DEVIATIONS, MAD_TO_DEVIATION, FAR_FROM_SAME } = history;
    expect(method).toContain(
      `more than ${FAR_DEVIATIONS} robust deviations from the median of its last ${HISTORY_VALUES} values, ${FEWEST_VALUES} at least`,
    );
    expect(method).toContain(`A robust deviation is ${MAD_TO_DEVIATION} times the median absolute deviation`);
    expect(method).toContain(`when it is more than ${FAR_FROM_SAME}%\naway`);
    expect([...method.matchAll(/^\| `([a-z-]+)` \| [^|]*\|$/gm)].map(([, name]) => name)).toEqual(expect.arrayContaining([...WARNINGS]));
    expect(resultOf({ unit: '%', decimals: 1 }, '387', '445')).toBe('86.97');
  });

  it('quotes the numbers of process limits', () => {
    const { LIMIT_RANGES, OUTLYING_RANGES } = limits;
    expect(method).toContain(`the mean ± ${LIMIT_RANGES} times the mean moving range`);
    expect(method).toContain(`A moving range of ${OUTLYING_RANGES} times their mean or\n  more`);
    expect(method).toContain(`one of ${RUN} in a row that rise, or that fall`);
    expect(method).toContain(`**Fewer than ${FEWEST_POINTS} figures**`);
  });

  it('names comparators and periods that are read', () => {
    const comparators = [...method.matchAll(/`((?:previous|same-period|prior-year)[a-z-]*(?: ±\d+(?:\.\d+)?(?:%|sd)?)?)`/g)].map(
      ([, name = '']) => name,
    );
    expect(comparators.length).toBeGreaterThan(5);
    expect(comparators.filter((name) => parseComparator(name) === null)).toEqual([]);
    const periods = [...(/\*\*Periods\*\*: any of (.*)\./.exec(formats)?.[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
    expect(periods.length).toBeGreaterThan(8);
    for (const text of periods) expect(parsePeriod(text).text).not.toBe('');
  });
});
