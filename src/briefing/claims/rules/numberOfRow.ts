import { decimalsOf, exact, rounded } from '../../../model/decimal.ts';
import type { PrintedIndicator } from '../../../model/printedReport.ts';
import type { Reading } from '../reading.ts';
import { sentencesOf } from '../sentences.ts';
import { isOfOtherTimes, subjectsOf } from '../subjects.ts';
import type { Finding } from '../types.ts';
import { COMES, PER_CENT, PROGRESS_SAID, RESULT_SAID } from '../vocabulary.ts';

const FIGURE = String.raw`(?<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const PERCENT_RESULT = new RegExp(`${RESULT_SAID}${FIGURE}${PER_CENT}`, 'gi');
const PROGRESS = new RegExp(`(?:^|\\b${PROGRESS_SAID})${FIGURE}${PER_CENT} complete(?:d)?\\b`, 'gi');
/** "SCC006Q (97.9%)", "SCC006Q rose to 97.9%", and what follows the figure */
const BESIDE_NAME = new RegExp(
  String.raw`^,?\s*(?:\(|(?:now |also )?(?:${COMES}\s+(?:now |at )?|at ))${FIGURE}(?![\d.,]*\d)(?<rest>.*)`,
  'i',
);
const IS_PERCENT = new RegExp(`^${PER_CENT}`, 'i');
/** After a figure without a unit: nothing that it would count. */
const NO_UNIT = /^(?:[,;:)]|\.?$|\s+(?:and|but)\b)/i;

/** Noughts at the end of a number of more than three digits, which may stand for what was left out: "3,300" for 3335. */
const NOUGHTS = /(?<=\d)0+$/;

/** Whether a written figure is the exact one, rounded to its decimals or, of a large number, to its noughts. */
function isWrittenAs(written: string, figure: string): boolean {
  const said = written.replaceAll(',', '');
  const [noughts = ''] = said.length > 3 ? (NOUGHTS.exec(said) ?? []) : [];
  const near = exact(figure).minus(exact(said)).abs();
  return exact(rounded(exact(figure), decimalsOf(said))).eq(exact(said)) || (noughts !== '' && near.times(2).lte(10 ** noughts.length));
}

/** Whether a figure is the result or any other of its row, however it is rounded. */
function isOfRow(written: string, { actual, target, others }: PrintedIndicator): boolean {
  return [actual, target, ...others].some((figure) => figure !== null && isWrittenAs(written, figure));
}

function wrong(row: PrintedIndicator, sentence: string, where: PrintedIndicator['where'], { wording }: Reading): Finding {
  const figure = `${row.actual ?? ''}${row.unit === '%' ? '%' : ''}`;
  const explanation = wording.text('claims.number', { code: row.code, figure });
  return { kind: 'number-not-row', where, printed: sentence, figure, rows: [row.code], explanation };
}

function inComments(reading: Reading): Finding[] {
  return reading.facts.report.indicators.flatMap((row) => {
    if (row.actual === null || row.unit !== '%') return [];
    return sentencesOf(row.comment ?? '').flatMap(({ text }) => {
      const figures = [...text.matchAll(PERCENT_RESULT)].map(([, figure = '']) => figure);
      const denied = !isOfOtherTimes(text) && figures.some((figure) => !isOfRow(figure, row));
      return denied ? [wrong(row, text, row.where, reading)] : [];
    });
  });
}

/** Whether a figure is of the kind that the row has: per cent, or a number with its unit or with none. */
function isOfUnit(rest: string, { unit }: PrintedIndicator): boolean {
  if (unit === '%') return IS_PERCENT.test(rest);
  return NO_UNIT.test(rest) || (unit !== null && rest.trimStart().toLowerCase().startsWith(unit.toLowerCase()));
}

/** Figures right after the name of an indicator, its code or its title. */
function besideNames(reading: Reading): Finding[] {
  return reading.facts.report.texts.flatMap(({ text, where }) =>
    sentencesOf(text).flatMap(({ text: sentence }) =>
      subjectsOf(sentence, reading).flatMap(({ row, after }) => {
        const found = BESIDE_NAME.exec(after);
        const { figure = '', rest = '' } = found?.groups ?? {};
        if (found === null || row.actual === null || !isOfUnit(rest, row) || isOfOtherTimes(sentence)) return [];
        return isOfRow(figure, row) ? [] : [wrong(row, sentence, where, reading)];
      }),
    ),
  );
}

/** How far an action is by its comment, and by its row. */
function progress({ facts, wording }: Reading): Finding[] {
  return facts.report.actions.flatMap(({ reference, percent, comment, where }) => {
    if (percent === null) return [];
    return sentencesOf(comment ?? '').flatMap(({ text }): Finding[] => {
      const figures = [...text.matchAll(PROGRESS)].map(([, figure = '']) => figure);
      if (isOfOtherTimes(text) || figures.every((figure) => isWrittenAs(figure, percent))) return [];
      const figure = `${percent}%`;
      const explanation = wording.text('claims.number.action', { reference, figure });
      return [{ kind: 'number-not-row', where, printed: text, figure, rows: [reference], explanation }];
    });
  });
}

/** Figures in words about one indicator or action that its row denies. */
export function numbersOfRows(reading: Reading): Finding[] {
  return [...inComments(reading), ...besideNames(reading), ...progress(reading)];
}
