import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** A token that nobody guesses: 256 random bits, as letters that an address takes. */
export function newToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** What is kept of a token. It has 256 bits, so that one plain digest is as good as a slow one. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
