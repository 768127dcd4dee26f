import Big from 'big.js';
import { Temporal } from 'temporal-polyfill';
import { decimalsOf, plain } from '../model/decimal.ts';

/** What a spreadsheet's number format says about the number under it. */
export type NumberFormat =
  | { readonly as: 'number' | 'percent' /** digits that always stand after the point */; readonly decimals: number }
  | { readonly as: 'day' | 'month' | 'year' | 'time' };

const GENERAL: NumberFormat = { as: 'number', decimals: 0 };

/** Formats that a workbook refers to by number without spelling them out (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm'],
  [19, 'h:mm:ss'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'd/m/yy h:mm'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
  [44, '#,##0.00'],
  [43, '#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss'],
]);

/** Quoted and escaped characters, fill and width marks, colours and locales: what a format shows without meaning it. */
const SHOWN_ONLY = /"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

function dateFormat(code: string): NumberFormat {
  if (/d/i.test(code)) return { as: 'day' };
  if (/[hs]/i.test(code)) return { as: 'time' };
  if (/m/i.test(code)) return { as: 'month' };
  return { as: 'year' };
}

/** What a format code such as `0.00`, `#,##0.0%` or `mmm-yy` says; scientific and fraction formats say nothing. */
export function parseFormat(code: string): NumberFormat {
  const [first = ''] = code.replace(SHOWN_ONLY, '').split(';');
  if (/general/i.test(first) || first.trim() === '@') return GENERAL;
  if (/[dmyhs]/i.test(first)) return dateFormat(first);
  if (/e[+-]/i.test(first) || first.includes('/') || /[0#?],+(?![0#?])/.test(first)) return GENERAL;
  const [, fixed = ''] = /\.(0*)/.exec(first) ?? [];
  return { as: first.includes('%') ? 'percent' : 'number', decimals: fixed.length };
}

export function builtInFormat(id: number): NumberFormat {
  return parseFormat(BUILT_IN.get(id) ?? 'General');
}

/** A spreadsheet keeps 15 significant digits; what a binary number has beyond them is noise of its making. */
const SIGNIFICANT_DIGITS = 15;

function shortest(value: number): string {
  const asKept = String(value);
  if (asKept.length <= SIGNIFICANT_DIGITS && !asKept.includes('e')) return asKept;
  const text = String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
  return text.includes('e') ? plain(new Big(text)) : text;
}

function padded(text: string, decimals: number): string {
  const missing = decimals - decimalsOf(text);
  if (missing <= 0) return text;
  return `${text}${text.includes('.') ? '' : '.'}${'0'.repeat(missing)}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
/** The day before day 1; before March 1900 spreadsheets count a 29th of February that never was. */
const EPOCH_1900 = Temporal.PlainDate.from('1899-12-30');
const EPOCH_1904 = Temporal.PlainDate.from('1904-01-01');
const LEAP_DAY_THAT_NEVER_WAS = 60;
const LAST_SERIAL = 2_958_465;

/** The date that a serial number stands for, as the cell shows it: `2014-03-31`, `Sep 2012` under mmm-yy, `2013` under yyyy. */
function dateText(serial: number, as: 'day' | 'month' | 'year' | 'time', since1904: boolean): string {
  const whole = Math.floor(serial);
  if (serial < 0 || serial > LAST_SERIAL) return shortest(serial);
  const days = since1904 || whole > LEAP_DAY_THAT_NEVER_WAS ? whole : whole + 1;
  const date = (since1904 ? EPOCH_1904 : EPOCH_1900).add({ days });
  const minutes = Math.round((serial - whole) * 24 * 60);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (as === 'time') return time;
  if (as === 'month') return `${MONTHS[date.month - 1]} ${date.year}`;
  if (as === 'year') return String(date.year);
  return minutes === 0 ? date.toString() : `${date.toString()} ${time}`;
}

/**
 * A stored number as the text that its cell means: the shortest decimal, with the zeros that a fixed format shows and
 * never cut by it; a date as a date; a percentage as it is shown, with its sign, because 77.09% is stored as 0.7709.
 */
export function numberText(stored: number, format: NumberFormat, since1904: boolean): string {
  if (format.as === 'number') return padded(shortest(stored), format.decimals);
  if (format.as === 'percent') return `${padded(plain(new Big(shortest(stored)).times(100)), format.decimals)}%`;
  return dateText(stored, format.as, since1904);
}

/** The format code that shows exactly the digits of a figure, where a spreadsheet can hold it as a number; null otherwise. */
export function formatFor(figure: string): string | null {
  const decimals = decimalsOf(figure);
  const digits = figure.replace(/^-|\./g, '').replace(/^0+/, '');
  if (digits.length > SIGNIFICANT_DIGITS || padded(shortest(Number(figure)), decimals) !== figure) return null;
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}
