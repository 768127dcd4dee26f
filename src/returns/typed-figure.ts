import { NO_FIGURE, Refusal } from './cells.ts';

/*
 * Figures as people type them into a form. A workbook's cells are stricter (cells.ts), because there a sign or a comma is
 * more often a slip of the spreadsheet than a person's hand.
 */

const SPACES = /[\u00a0\u2007\u2009\u202f]/g;
const BY_COMMAS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const BY_SPACES = /^-?\d{1,3}( \d{3})+(\.\d+)?$/;
const CURRENCY = /^(-?)\s*([£€$])\s*(?=[\d.])/u;

function isPercent(unit: string | null): boolean {
  return unit !== null && /^\s*(%|per\s?cent)/i.test(unit);
}

/** Without the unit that somebody typed with the figure, where it is the figure's own. */
function withoutUnit(text: string, unit: string | null): string {
  if (isPercent(unit)) return text.replace(/\s*%$/, '');
  const [sign, , currency] = CURRENCY.exec(text) ?? [];
  return currency !== undefined && unit?.startsWith(currency) ? text.replace(CURRENCY, sign?.startsWith('-') ? '-' : '') : text;
}

/**
 * The plain text of a figure that was typed: "1,234" and "1 234" are 1234, "97.4%" is 97.4 where the unit is %, "£1,200" is
 * 1200 where it is £, ".5" is 0.5, "−3" is -3. Any other text comes back as it is, for the cell to refuse.
 * @param instead what to do where there is no figure; completes "…, choose"
 */
export function typedFigure(text: string, unit: string | null, instead: string): string | Refusal {
  const plain = text
    .normalize('NFKC')
    .replace(SPACES, ' ')
    .replace(/[−–](?=[\d.])/, '-')
    .trim();
  if (NO_FIGURE.test(plain)) return new Refusal(`is not a number. Where there is none, ${instead}`);
  const bare = withoutUnit(plain, unit).trim();
  const whole = BY_COMMAS.test(bare) ? bare.replaceAll(',', '') : BY_SPACES.test(bare) ? bare.replaceAll(' ', '') : bare;
  return whole
    .replace(/^\+(?=[\d.])/, '')
    .replace(/^(-?)\.(?=\d)/, '$10.')
    .replace(/(\d)\.$/, '$1');
}
