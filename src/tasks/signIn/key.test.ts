import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { blinded, seal, signInKey, unseal } from './key.ts';

const folder = mkdtempSync(join(tmpdir(), 'goldthread-key-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('is made once in the data folder, for its owner alone, also where two servers begin at once', async () => {
  const data = join(folder, 'new', 'data');
  const keys = await Promise.all([signInKey(data, null), signInKey(data, null), signInKey(data, null)]);
  expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
  expect(statSync(join(data, 'secret.key')).mode & 0o777).toBe(0o600);
  expect(Buffer.from(readFileSync(join(data, 'secret.key'), 'utf8'), 'base64')).toHaveLength(32);
});

it('is the same at every server that is given the same secret', async () => {
  const secret = 'a secret of more than thirty-two characters';
  expect(await signInKey(join(folder, 'a'), secret)).toEqual(await signInKey(join(folder, 'b'), secret));
  expect(await signInKey(folder, `${secret}!`)).not.toEqual(await signInKey(folder, secret));
});

it('is refused where the file holds none', async () => {
  const data = mkdtempSync(join(folder, 'broken-'));
  writeFileSync(join(data, 'secret.key'), 'short\n');
  chmodSync(join(data, 'secret.key'), 0o600);
  await expect(signInKey(data, null)).rejects.toThrow('holds no key of 32 bytes in base64');
});

it('opens what it sealed, for what it was sealed for, and nothing that was changed', () => {
  const key = new Uint8Array(32).fill(7);
  const sealed = seal(key, 'JBSWY3DPEHPK3PXP', 'two-factor');
  expect(unseal(key, sealed, 'two-factor')).toBe('JBSWY3DPEHPK3PXP');
  expect(seal(key, 'JBSWY3DPEHPK3PXP', 'two-factor')).not.toBe(sealed);
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  for (const [other, text, purpose] of [
    [new Uint8Array(32), sealed, 'two-factor'],
    [key, sealed, 'openid'],
    [key, changed, 'two-factor'],
    [key, '', 'two-factor'],
  ] as const) {
    expect(() => unseal(other, text, purpose)).toThrow('this server has another key than the one that sealed it');
  }
});

it('blinds a text to one that tells nothing of it to whoever lacks the key', () => {
  const key = new Uint8Array(32).fill(7);
  expect(blinded(key, 'address 10.0.0.1')).toBe(blinded(key, 'address 10.0.0.1'));
  expect(blinded(key, 'address 10.0.0.1')).not.toBe(blinded(new Uint8Array(32), 'address 10.0.0.1'));
});
