import { decimalsOf, exact, rounded } from '../../../model/decimal.ts';
import type { PrintedIndicator } from '../../../model/printedReport.ts';
import type { Reading } from '../reading.ts';
import { sentencesOf } from '../sentences.ts';
import type { Finding } from '../types.ts';
import { OTHER_TIME, PER_CENT, PROGRESS_SAID, QUARTER_NAMED, RESULT_SAID, YEAR_NAMED } from '../vocabulary.ts';
import { referencesIn } from '../words.ts';

const FIGURE = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const PERCENT_RESULT = new RegExp(`${RESULT_SAID}${FIGURE}${PER_CENT}`, 'gi');
const PROGRESS = new RegExp(`(?:^|\\b${PROGRESS_SAID})${FIGURE}${PER_CENT} complete(?:d)?\\b`, 'gi');
/** "SCC006Q (97.9%)", "SCC006Q is 97.9%" */
const BESIDE_CODE = new RegExp(`^\\]?\\s*(?:\\(|is |was |stands at |stood at |at )${FIGURE}${PER_CENT}`, 'i');

function isWrittenAs(written: string, figure: string): boolean {
  return exact(rounded(exact(figure), decimalsOf(written))).eq(exact(written));
}

/** Whether a figure is the result or any other of its row, however it is rounded. */
function isOfRow(written: string, { actual, target, others }: PrintedIndicator): boolean {
  return [actual, target, ...others].some((figure) => figure !== null && isWrittenAs(written, figure));
}

/** Whether a sentence speaks of more times than the report's, so that its figures may be theirs. */
function isOfOtherTimes(sentence: string): boolean {
  return OTHER_TIME.test(sentence) || sentence.search(QUARTER_NAMED) >= 0 || sentence.search(YEAR_NAMED) >= 0;
}

function wrong(row: PrintedIndicator, sentence: string, where: PrintedIndicator['where'], { wording }: Reading): Finding {
  const figure = `${row.actual ?? ''}%`;
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

function besideCodes(reading: Reading): Finding[] {
  const { indicators, report } = reading.facts;
  return report.texts.flatMap(({ text, where }) =>
    sentencesOf(text).flatMap(({ text: sentence }) =>
      referencesIn(sentence, indicators).flatMap((code) => {
        const row = indicators.get(code);
        const after = sentence.slice(sentence.indexOf(code) + code.length);
        const [, figure] = BESIDE_CODE.exec(after) ?? [];
        if (!row || row.actual === null || row.unit !== '%' || figure === undefined || isOfOtherTimes(sentence)) return [];
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
  return [...inComments(reading), ...besideCodes(reading), ...progress(reading)];
}
