import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentFault } from '../../model/fault.ts';

const KEY_BYTES = 32;
const FILE = 'secret.key';
const ONLY_ITS_OWNER = 0o600;

async function keyFile(data: string): Promise<Buffer> {
  const file = join(data, FILE);
  try {
    await mkdir(data, { recursive: true });
    // Of two servers that begin at once, one makes the file and the other reads it.
    await writeFile(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { flag: 'wx', mode: ONLY_ITS_OWNER }).catch(
      (error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      },
    );
    return Buffer.from((await readFile(file, 'utf8')).trim(), 'base64');
  } catch (cause) {
    throw new EnvironmentFault(`The key ${file} can be neither read nor made: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/**
 * The key that seals what must come back as it was: made of GOLDTHREAD_SECRET, else kept in the data folder, readable by
 * its owner alone. Servers that share a store share the secret.
 * @throws EnvironmentFault where the file can be neither read nor made, or holds no key
 */
export async function signInKey(data: string, secret: string | null): Promise<Uint8Array> {
  if (secret !== null) return new Uint8Array(hkdfSync('sha256', secret, '', 'goldthread sign-in', KEY_BYTES));
  const key = await keyFile(data);
  if (key.length !== KEY_BYTES) throw new EnvironmentFault(`The file ${join(data, FILE)} holds no key of ${KEY_BYTES} bytes in base64`);
  return new Uint8Array(key);
}

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Seals a text; what it is for is bound in, so that it opens nowhere else. */
export function seal(key: Uint8Array, text: string, purpose: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** @throws EnvironmentFault for what was sealed with another key or for another purpose, or was changed */
export function unseal(key: Uint8Array, sealed: string, purpose: string): string {
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(purpose));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch (cause) {
    throw new EnvironmentFault('What was sealed cannot be opened: this server has another key than the one that sealed it', { cause });
  }
}

/** A text that can be told from others and not read: what rate limits count by. */
export function blinded(key: Uint8Array, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
