import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownFigure } from '../src/judgement/derived.ts';
import { isNone } from '../src/judgement/forecast/yearAhead.ts';
import { forecast } from '../src/judgement/forecast.ts';
import { seriesOf } from '../src/judgement/series.ts';
import { parsePeriod } from '../src/model/period.ts';
import { readInput } from '../src/returns/input.ts';

const YEARS = ['2023-24', '2024-25', '2025-26'];

/** What a range of 80% is worth: years that are over, forecast as they would have been during them. */
it('holds about 80% of the year ends of the county example, forecast after each of the first three quarters', async () => {
  const council = await readInput(join(import.meta.dirname, '..', 'examples', 'county', 'county.xlsx'));
  const held = [...seriesOf(council).values()].flatMap((of) =>
    YEARS.flatMap((year) =>
      [1, 2, 3].flatMap((quarter) => {
        const found = forecast(of, parsePeriod(`${year} Q${quarter}`));
        const came = isNone(found) ? null : ownFigure(of, parsePeriod(found.year));
        if (isNone(found) || came === null || !came.whole) return [];
        const value = Number(came.value);
        return [value >= Number(found.yearEnd.low) && value <= Number(found.yearEnd.high)];
      }),
    ),
  );
  const share = held.filter(Boolean).length / held.length;
  expect(held.length).toBeGreaterThan(100);
  expect(share).toBeGreaterThan(0.72);
  expect(share).toBeLessThan(0.88);
});
