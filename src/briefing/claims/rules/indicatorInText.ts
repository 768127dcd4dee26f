import { decimalsOf, exact, rounded } from '../../../model/decimal.ts';
import type { PrintedIndicator } from '../../../model/printedReport.ts';
import { coloursOf } from '../facts.ts';
import type { Reading } from '../reading.ts';
import { labelText } from '../said.ts';
import { sentencesOf } from '../sentences.ts';
import { isOfOtherTimes, subjectsOf } from '../subjects.ts';
import type { Finding } from '../types.ts';
import { EXCEPTS, HANGS, IS_COLOURED, type Label, MET_TARGET, MISSED_TARGET } from '../vocabulary.ts';

/** What the words after an indicator's name deny of its row, as figure and explanation; null for nothing. */
type Denial = { readonly figure: string; readonly explanation: string } | null;

function isColour(text: string): text is Label {
  return text === 'green' || text === 'amber' || text === 'red';
}

/** "SCC006Q is green": of a status of other words, the colours that nobody would call it by. */
function deniedColour(row: PrintedIndicator, after: string, { wording }: Reading): Denial {
  const said = IS_COLOURED.exec(after)?.groups?.['colour']?.toLowerCase() ?? '';
  const colours = coloursOf(row);
  if (!isColour(said) || colours.length === 0 || row.status === null || colours.includes(said)) return null;
  const figure = isColour(row.status) ? labelText(row.status, wording) : wording.word(`status.${row.status}`).toLowerCase();
  return { figure, explanation: wording.text('claims.status', { reference: row.code, figure }) };
}

/** Whether a result is at its target or better; null where that is not certain, as where rounding makes the two the same. */
function isMet({ actual, target, polarity, status }: PrintedIndicator): boolean | null {
  if (actual === null || target === null || (polarity !== 'higher' && polarity !== 'lower')) return null;
  const [reached, wanted] = [exact(actual), exact(target)];
  const isSame = reached.eq(wanted);
  const coarse = Math.min(decimalsOf(actual), decimalsOf(target));
  if (!isSame && rounded(reached, coarse) === rounded(wanted, coarse)) return null;
  const met = isSame || (polarity === 'higher' ? reached.gt(wanted) : reached.lt(wanted));
  // A scheme may know more than the two figures say.
  const likely = status === null ? null : status === 'green' || status === 'better';
  return likely === null || likely === met ? met : null;
}

function withUnit(figure: string | null, unit: string | null): string {
  return `${figure ?? ''}${unit === '%' ? '%' : ''}`;
}

/** "SCC006Q met its target", and that it missed it. */
function deniedTarget(row: PrintedIndicator, after: string, { wording }: Reading): Denial {
  const met = isMet(row);
  if (met === null || !(met ? MISSED_TARGET : MET_TARGET).test(after)) return null;
  const values = { code: row.code, actual: withUnit(row.actual, row.unit), target: withUnit(row.target, row.unit) };
  return { figure: wording.text('claims.target.figure', values), explanation: wording.text('claims.target', values) };
}

/** Sentences about one indicator that give it a status that it has not, or say of its target what its figures deny. */
export function indicatorsInTexts(reading: Reading): Finding[] {
  return reading.facts.report.texts.flatMap(({ text, where }) =>
    sentencesOf(text).flatMap(({ text: sentence }) => {
      const [subject, ...more] = subjectsOf(sentence, reading);
      if (subject === undefined || more.length > 0 || isOfOtherTimes(sentence)) return [];
      if (HANGS.test(sentence) || EXCEPTS.test(sentence)) return [];
      const { row, after, leads } = subject;
      const denied = deniedColour(row, after, reading) ?? (leads ? deniedTarget(row, after, reading) : null);
      return denied === null ? [] : [{ kind: 'status-against-text' as const, where, printed: sentence, ...denied, rows: [row.code] }];
    }),
  );
}
