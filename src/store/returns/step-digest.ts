import { createHash } from 'node:crypto';
import { cellsText } from '../content-digest.ts';
import type { StepsTable } from './tables.ts';

/** Under which name the log keeps the digest of a step. */
export const STEP_DIGEST = 'step.digest';

/**
 * The SHA-256 of what a step says, in hexadecimal. Not of what it is about: a return follows its indicator or action to
 * another reference.
 */
export function stepDigest(row: StepsTable): string {
  const { period, kind, number, step, person, name, at, reason, until, texts, confirmed, change } = row;
  const cells = [period, kind, number, step, person, name, at, reason, until, texts, confirmed, change];
  return createHash('sha256').update(cellsText(cells)).digest('hex');
}
