import { exact, rounded } from '../model/decimal.ts';

/** A figure for an axis or the end of a line: the given digits, thousands set apart, a real minus sign. */
export function shownNumber(value: string, decimals: number): string {
  const text = rounded(exact(value), decimals);
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${text.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
