import { FREQUENCIES, type Frequency, MISSING_STATES, POLARITIES } from '../../model/indicator.ts';
import { type PeriodText, parsePeriod, type YearStart } from '../../model/period.ts';
import type { Answers } from './answers.ts';
import { periodIn } from './figures.ts';
import type { Found, FoundIndicator, FoundNode } from './found.ts';
import type { ReportContext } from './plans.ts';
import { MARK, type Notes, type SheetRow, sheetRow } from './reading.ts';
import { ARROW_WORDS, AT_YEAR_END, CUMULATIVE, FREQUENCY_WORDS, PER_CENT, RATE, UNAVAILABLE, WITHIN_TARGET } from './vocabulary.ts';

/** How often a report is made is how often its indicators are measured, where its tables do not name it. */
function frequencyByPeriod(period: PeriodText, yearStart: YearStart): Frequency {
  const { kind } = parsePeriod(period, yearStart);
  return FREQUENCIES.find((frequency) => frequency === kind) ?? 'quarter';
}

const REPORTED: Readonly<Partial<Record<Frequency, string>>> = {
  month: 'monthly',
  quarter: 'quarterly',
  half: 'half-yearly',
  year: 'yearly',
};
const SCHEMES_BY_SHARE: Readonly<Record<string, string>> = { '10': 'within-10%', '5': 'within-5%' };
const SMALL_NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3 };

/** The rule of the report's own key where it is "within so many per cent of target". */
export interface FoundScheme {
  readonly name: string | null;
  /** the row of the sheet of schemes; null for a preset and for none */
  readonly row: SheetRow | null;
}

function withinRule(share: string): string {
  const band = (label: string, gte: string) => ({ label, when: { gapPercent: { gte } } });
  return JSON.stringify({
    bands: [band('green', '0'), band('amber', `-${share}`), { label: 'red' }],
    atTargetZero: [{ label: 'green', when: { gap: { gte: '0' } } }, { label: 'red' }],
  });
}

/** What the key to colours says. */
export function schemeIn(found: Found, notes: Notes): FoundScheme {
  const share = found.texts.flatMap(({ section, text }) => (section === 'key' ? (WITHIN_TARGET.exec(text)?.[1] ?? []) : []))[0];
  if (share === undefined) {
    notes.assumptions.push('The report explains no colours by a share of the target: its indicators are judged by within-10%.');
    return { name: null, row: null };
  }
  const preset = SCHEMES_BY_SHARE[share];
  notes.assumptions.push(`The report's key makes amber what is within ${share}% of target: every indicator is judged so.`);
  return { name: preset ?? `within-${share}%`, row: preset ? null : { name: `within-${share}%`, rule: withinRule(share) } };
}

/** What the key to arrows says they compare with; null where it says nothing. */
function comparatorIn(found: Found, notes: Notes): string | null {
  for (const { section, text } of found.texts) {
    const comparator = section === 'arrows' ? ARROW_WORDS.find(([, words]) => words.test(text))?.[0] : undefined;
    if (comparator === undefined) continue;
    notes.assumptions.push(`The key to arrows says "${text}": the direction of travel is ${comparator}.`);
    return comparator;
  }
  return null;
}

/** The frequency that the heading of an indicator's table names; null where it names none. */
function namedFrequency(indicator: FoundIndicator): string | null {
  return FREQUENCY_WORDS.find(([, words]) => words.test(indicator.tableWords))?.[0] ?? null;
}

/** The unit that a title names; null where it names none. */
export function unitOf(title: string): string | null {
  if (PER_CENT.test(title)) return '%';
  return RATE.exec(title)?.[0].replace(/[\s.]+$/, '') ?? null;
}

function codes(rows: readonly FoundIndicator[]): string[] {
  return rows.map((row) => row.code);
}

/** "3 indicators" or "1 indicator" */
function counted(rows: readonly unknown[]): string {
  return `${rows.length} ${rows.length === 1 ? 'indicator' : 'indicators'}`;
}

function within(node: FoundNode | null, ancestor: FoundNode): boolean {
  for (let at = node; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}

/** Indicators without a figure that a sentence over them says has no data, all of them or none. */
function saidUnavailable(found: Found): Set<string> {
  const said = new Set<string>();
  for (const { under, text } of found.texts) {
    const number = UNAVAILABLE.exec(text)?.[1]?.toLowerCase();
    if (under === null || number === undefined) continue;
    const blank = found.indicators.filter((row) => row.actual === null && within(row.under, under));
    if (blank.length === (SMALL_NUMBERS[number] ?? Number(number))) for (const row of blank) said.add(row.code);
  }
  return said;
}

/** What each row's own words say beyond its figures. */
interface Conclusions {
  readonly yearEnd: ReadonlySet<string>;
  readonly cumulative: ReadonlySet<string>;
  readonly unavailable: ReadonlySet<string>;
}

function conclude(found: Found, answers: Answers, notes: Notes, otherwise: Frequency): Conclusions {
  const saying = (words: RegExp) => found.indicators.filter((row) => row.comment !== null && words.test(row.comment));
  const yearEnd = saying(AT_YEAR_END).filter((row) => !answers.judged.has(row.code));
  const cumulative = saying(CUMULATIVE);
  const unavailable = [...saidUnavailable(found)].filter((code) => !answers.missing.has(code));
  const percent = found.indicators.filter((row) => unitOf(row.title) === '%');
  const assume = (text: string): number => notes.assumptions.push(text);
  if (yearEnd.length > 0)
    assume(`${codes(yearEnd).join(', ')}: measured against target at the end of the year, by the comment, so judged then.`);
  if (cumulative.length > 0) assume(`${codes(cumulative).join(', ')}: cumulative, by the comment, so each value is the year to date.`);
  if (unavailable.length > 0) assume(`${unavailable.join(', ')}: no figure is printed and the report says that data was not available.`);
  if (percent.length > 0) assume(`${counted(percent)} with "percentage" in the title: the unit is %.`);
  for (const [frequency, rows] of Map.groupBy(found.indicators, namedFrequency)) {
    const why =
      frequency === null
        ? `${otherwise}, as the report is ${REPORTED[otherwise] ?? 'made so often'}`
        : `${frequency}, as the headings of the tables say`;
    assume(`${counted(rows)}: the frequency is ${why}.`);
  }
  if (found.indicators.length > cumulative.length) {
    assume('What else a value covers and how quarters make a year is not said: each stands for its own period, and the last for the year.');
  }
  if (found.indicators.some((row) => row.direction !== null)) {
    assume('Arrows are taken as printed: up is improved, down is worsened, a bar is no significant change.');
  }
  return { yearEnd: new Set(codes(yearEnd)), cumulative: new Set(codes(cumulative)), unavailable: new Set(unavailable) };
}

/** Sheets of indicators, targets and observations. */
export interface MeasureRows {
  readonly indicators: readonly SheetRow[];
  readonly targets: readonly SheetRow[];
  readonly observations: readonly SheetRow[];
}

function polarityOf({ code, polarity }: FoundIndicator, answers: Answers): string {
  return answers.polarity.get(code) ?? polarity ?? answers.otherwise ?? MARK;
}

function askPolarity(found: Found, answers: Answers, notes: Notes): void {
  const open = found.indicators.filter((row) => polarityOf(row, answers) === MARK);
  if (open.length === 0) return;
  notes.questions.push({
    id: 'polarity',
    text: `Which way is better? The report does not say it of ${counted(open)}.`,
    expects: 'polarity',
    choices: POLARITIES,
    rows: codes(open),
    answer: 'polarity',
    suggestion: null,
    required: true,
  });
}

function askMissing(open: readonly string[], notes: Notes): void {
  if (open.length === 0) return;
  notes.questions.push({
    id: 'missing',
    text: `No figure is printed for ${open.join(', ')}. Why is there none?`,
    expects: 'missing-state',
    choices: MISSING_STATES,
    rows: open,
    answer: 'missing',
    suggestion: null,
    required: true,
  });
}

/** What the report says about its indicators in the period, with the figures of earlier years as those years' own. */
export function measureRows({ found, plans, answers, period, yearStart, notes }: ReportContext, scheme: FoundScheme): MeasureRows {
  const otherwise = frequencyByPeriod(period, yearStart);
  const said = conclude(found, answers, notes, otherwise);
  const direction = comparatorIn(found, notes);
  const stateOf = (row: FoundIndicator): string | null => {
    if (row.actual !== null) return null;
    return answers.missing.get(row.code) ?? row.missing ?? (said.unavailable.has(row.code) ? 'not-available' : MARK);
  };
  askPolarity(found, answers, notes);
  askMissing(codes(found.indicators.filter((row) => stateOf(row) === MARK)), notes);
  return {
    indicators: found.indicators.map((row) =>
      sheetRow({
        code: row.code,
        title: row.title,
        objective: row.under === null ? null : plans.name(row.under),
        polarity: polarityOf(row, answers),
        unit: row.unit ?? unitOf(row.title),
        frequency: namedFrequency(row) ?? otherwise,
        basis: said.cumulative.has(row.code) ? 'cumulative' : null,
        judged: answers.judged.get(row.code) ?? (said.yearEnd.has(row.code) ? 'year-end' : null),
        scheme: scheme.name,
        direction,
        owner: row.owner,
        links: row.links.join('; '),
      }),
    ),
    targets: found.indicators.flatMap(({ code, target, range }) =>
      target === null && range === null ? [] : [sheetRow({ indicator: code, period, target, ...range })],
    ),
    observations: found.indicators.flatMap((row) => [
      ...row.prior.map(({ year, value }) => sheetRow({ indicator: row.code, period: periodIn(year, yearStart), value })),
      sheetRow({ indicator: row.code, period, value: row.actual, state: stateOf(row), direction: row.direction, comment: row.comment }),
    ]),
  };
}
