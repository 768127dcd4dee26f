import type { Indicator, Observation } from '../../model/indicator.ts';
import type { YearStart } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import { type Complain, checkObservation, checkPeriod, unitOf } from '../../returns/check-row.ts';
import { INDICATORS, OBSERVATIONS } from '../../store/nouns.ts';
import type { Database } from '../../store/tables.ts';
import { columnIn, type Known, readRows } from '../../store/versions.ts';
import { type HeldSheets, rowAt, storedOf } from './held.ts';

type Changed = { readonly row: number; readonly indicator: Indicator; readonly frequency: boolean; readonly unit: boolean };

/** The indicators given whose values would be read otherwise: measured by another period, or in another unit. */
function changedIn(sheets: HeldSheets, given: readonly Indicator[]): readonly Changed[] {
  const held = sheets.get('indicators');
  return given.flatMap((indicator, index) => {
    const row = held && rowAt({ ...held, now: held.before }, [indicator.code]);
    if (!row) return [];
    const before = INDICATORS.read(storedOf(held.noun, row.cells));
    const changed = { frequency: before.frequency !== indicator.frequency, unit: before.unit !== indicator.unit };
    return changed.frequency || changed.unit ? [{ row: index + 1, indicator, ...changed }] : [];
  });
}

/** The values that a check complains about. */
function refused(values: readonly Observation[], check: (value: Observation, complain: Complain) => void): readonly Observation[] {
  return values.filter((value) => {
    let sound = true;
    check(value, () => {
      sound = false;
    });
    return !sound;
  });
}

function problemsOf({ row, indicator, frequency, unit }: Changed, values: readonly Observation[], yearStarts: YearStart): Problem[] {
  const own = values.filter((value) => value.indicator === indicator.code);
  const short = frequency ? refused(own, (value, complain) => checkPeriod(value.period, indicator.frequency, yearStarts, complain)) : [];
  const shares = unit ? refused(own, (value, complain) => checkObservation(value, unitOf(indicator.unit), yearStarts, complain)) : [];
  const place = { sheet: 'indicators', row };
  const held = (found: readonly Observation[]) =>
    `${found.length} ${found.length === 1 ? 'value that is' : 'values that are'} held, such as that of ${found[0]?.period}`;
  return [
    ...(short.length === 0
      ? []
      : [
          {
            ...place,
            column: 'frequency',
            value: indicator.frequency,
            message: `is longer than the period of ${held(short)}: expected one that fits them`,
          },
        ]),
    ...(shares.length === 0
      ? []
      : [
          {
            ...place,
            column: 'unit',
            value: indicator.unit,
            message: `is not what the numerator and denominator give of ${held(shares)}: expected a unit that fits them`,
          },
        ]),
  ];
}

/**
 * What is wrong with indicators given over values that are held: a workbook of them could not be brought again.
 */
export async function heldValueProblems(
  db: Database,
  at: Known,
  sheets: HeldSheets,
  given: readonly Indicator[],
  yearStarts: YearStart,
): Promise<Problem[]> {
  const changed = changedIn(sheets, given);
  if (changed.length === 0) return [];
  const values = await readRows(db, OBSERVATIONS, at, [
    columnIn(
      'indicator',
      changed.map(({ indicator }) => indicator.code),
    ),
  ]);
  return changed.flatMap((each) => problemsOf(each, values, yearStarts));
}
