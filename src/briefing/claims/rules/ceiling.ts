import type { PrintedIndicator } from '../../../model/printedReport.ts';
import type { Reading } from '../reading.ts';
import type { Finding } from '../types.ts';
import { IN_RELATION_TO_TARGET } from '../vocabulary.ts';

/** A target from which on up a percentage whose better way is not said can only be meant to be high. */
export const SURELY_HIGH = 75;

/** The value that cannot be bettered; null where there is none, or where it is not known which way is better. */
function bestOf({ unit, polarity, target }: PrintedIndicator): number | null {
  if (polarity === 'lower') return 0;
  if (unit !== '%') return null;
  if (polarity === 'higher') return 100;
  if (polarity !== null || target === null) return null;
  return Number(target) >= SURELY_HIGH ? 100 : Number(target) === 0 ? 0 : null;
}

/** Whether arrows compare distances to targets: where the target itself rose to the ceiling, the distance may have shrunk. */
function comparesDistances({ facts }: Reading): boolean {
  return facts.report.texts.some(({ section, text }) => (section === 'key' || section === 'arrows') && IN_RELATION_TO_TARGET.test(text));
}

/** Values that cannot be better and are said to have worsened. */
export function ceilingsWorsened(reading: Reading): Finding[] {
  const { facts, wording } = reading;
  const distances = comparesDistances(reading);
  return facts.report.indicators.flatMap((row): Finding[] => {
    const best = bestOf(row);
    if (row.direction !== 'worsened' || row.actual === null || best === null || Number(row.actual) !== best) return [];
    if (distances && row.target !== null && Number(row.target) === best) return [];
    const shown = `${row.actual}${row.unit === '%' ? '%' : ''}`;
    return [
      {
        kind: 'ceiling-worsened',
        where: row.where,
        printed: wording.text('claims.ceiling.printed', { actual: shown }),
        figure: wording.word('claims.ceiling.figure'),
        rows: [row.code],
        explanation: wording.text(best === 0 ? 'claims.ceiling.floor' : 'claims.ceiling', { code: row.code, actual: shown }),
      },
    ];
  });
}
