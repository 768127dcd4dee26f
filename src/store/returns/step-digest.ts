import { createHash } from 'node:crypto';
import { cellsText } from '../content-digest.ts';
import type { StepsTable } from './tables.ts';

/** Under which name the log keeps the digest of a step. */
export const STEP_DIGEST = 'step.digest';

/** The SHA-256 of what a step says and of which return, in hexadecimal: it stays with the reference that it was taken under. */
export function stepDigest(row: StepsTable): string {
  const { reference, period, kind, number, step, person, name, at, reason, until, texts, confirmed, change } = row;
  const cells = [reference, period, kind, number, step, person, name, at, reason, until, texts, confirmed, change];
  return createHash('sha256').update(cellsText(cells)).digest('hex');
}
