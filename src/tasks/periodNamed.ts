import { UsageFault } from '../model/fault.ts';
import { type Period, PeriodError, parsePeriod, type YearStart } from '../model/period.ts';

/**
 * The period that somebody asks for, in an address or on a command line.
 * @throws UsageFault for a text that names none, saying what was expected
 */
export function periodNamed(text: string, yearStarts: YearStart): Period {
  try {
    return parsePeriod(text, yearStarts);
  } catch (error) {
    if (error instanceof PeriodError) throw new UsageFault(`"${text}" was given as the period, but ${error.message}`);
    throw error;
  }
}
