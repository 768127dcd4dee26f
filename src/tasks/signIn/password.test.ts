import { describe, expect, it } from 'vitest';
import { needsRehash, passwordHash, passwordMatches, passwordProblem } from './password.ts';

const PASSWORD = 'four words of nothing';
const LOW = { memory: 1024, passes: 1, lanes: 1 };

describe('a password', () => {
  it('is kept as argon2id with its cost and a salt of its own', async () => {
    const hash = await passwordHash(PASSWORD);
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await passwordHash(PASSWORD)).not.toBe(hash);
  });

  it('fits its own hash and no other, also one of another cost', async () => {
    const hash = await passwordHash(PASSWORD, LOW);
    expect(await passwordMatches(PASSWORD, hash)).toBe(true);
    expect(await passwordMatches(`${PASSWORD} `, hash)).toBe(false);
    expect(await passwordMatches(PASSWORD, hash.replace('m=1024', 'm=2048'))).toBe(false);
    expect(await passwordMatches(PASSWORD, null)).toBe(false);
    expect(await passwordMatches(PASSWORD, 'not a hash')).toBe(false);
  });

  it('fits however its accents were typed', async () => {
    expect(await passwordMatches('pedwar gair o ddim ŵy', await passwordHash('pedwar gair o ddim w\u0302y', LOW))).toBe(true);
  });

  it('is hashed again where it was at a lower cost', async () => {
    expect(needsRehash(await passwordHash(PASSWORD, LOW))).toBe(true);
    expect(needsRehash(await passwordHash(PASSWORD))).toBe(false);
  });

  it.each([
    ['short', 'has 5 characters: expected 12 or more; four words do well'],
    ['elevenchars', 'has 11 characters: expected 12 or more; four words do well'],
    ['x'.repeat(257), 'has 257 characters: expected 256 at most'],
    ['Ann.Jones@council.example', 'is your own name or address: expected something that others do not know'],
    ['Ann Margaret Jones 2026!', 'is your own name or address: expected something that others do not know'],
    ['Password2026!', 'is among the first that are guessed: expected one less common; four words do well'],
    ['P@ssw0rd1234', 'is among the first that are guessed: expected one less common; four words do well'],
    ['passwordpassword', 'is among the first that are guessed: expected one less common; four words do well'],
    ['123456789012', 'is among the first that are guessed: expected one less common; four words do well'],
    ['aaaaaaaaaaaa', 'is among the first that are guessed: expected one less common; four words do well'],
    ['qwertyuiop[]', 'is among the first that are guessed: expected one less common; four words do well'],
  ])('%s %s', (password, problem) => {
    expect(passwordProblem(password, { email: 'ann.jones@council.example', name: 'Ann Margaret Jones' })).toBe(problem);
  });

  it.each([PASSWORD, 'correct password for the battery', '9 green herons, one lake', 'ŵyau ac afalau'])('%s is taken', (password) => {
    expect(passwordProblem(password, { email: 'ann.jones@council.example', name: 'Ann Jones' })).toBeNull();
  });
});
