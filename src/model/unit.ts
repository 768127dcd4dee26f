const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

const PER = /\bper\s+(?:(\d[\d,\s]*)|(hundred|thousand|million))/i;
const PERCENT = /%|\bper\s?cent/i;
const BEGINS_PERCENT = /^\s*(%|per\s?cent)/i;

/**
 * What numerator over denominator is multiplied by to be in a unit: 100 for "%" and "per cent", 1000 for "per 1,000 aged
 * 75+" and "visits per thousand", 1 for a bare count and every other unit. Checking a value against its parts and rolling
 * parts up ask it here, so that what is accepted is also what is judged.
 */
export function multipleOf(unit: string | null): number {
  if (unit === null) return 1;
  if (BEGINS_PERCENT.test(unit)) return 100;
  const [, digits, word] = PER.exec(unit) ?? [];
  if (digits !== undefined) return Number(digits.replace(/[,\s]/g, '')) || 1;
  return MULTIPLES.get(word?.toLowerCase() ?? '') ?? (PERCENT.test(unit) ? 100 : 1);
}
