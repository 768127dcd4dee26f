import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * How much work a guess costs: argon2id with 19 MiB, two passes, one lane, the least that OWASP's password storage cheat
 * sheet names for it. Memory in KiB.
 */
interface Cost {
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
}

const COST: Cost = { memory: 19_456, passes: 2, lanes: 1 };
const SALT_BYTES = 16;
const TAG_BYTES = 32;

function derived(password: string, salt: Buffer, { memory, passes, lanes }: Cost, tagLength: number): Promise<Buffer> {
  // Composed and decomposed accents are typed alike and differ in bytes from one keyboard to the next.
  const message = password.normalize('NFKC');
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce: salt, memory, passes, parallelism: lanes, tagLength }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

const bare = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

function phc({ memory, passes, lanes }: Cost, salt: Buffer, tag: Buffer): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${lanes}$${bare(salt)}$${bare(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** What is kept of a password: a PHC string with the cost, the salt and the tag. */
export async function passwordHash(password: string, cost: Cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return phc(cost, salt, await derived(password, salt, cost, TAG_BYTES));
}

/** Stands in for the hash of an account that is not there, so that the answer takes as long. */
const NO_HASH = phc(COST, Buffer.alloc(SALT_BYTES), Buffer.alloc(TAG_BYTES));

/** Whether it is the password; the work is done, and no less of it, where there is no hash to compare with. */
export async function passwordMatches(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, lanes, salt = '', tag = ''] = PHC.exec(hash ?? NO_HASH) ?? [];
  if (memory === undefined) return false;
  const cost = { memory: Number(memory), passes: Number(passes), lanes: Number(lanes) };
  const kept = Buffer.from(tag, 'base64');
  const given = await derived(password, Buffer.from(salt, 'base64'), cost, kept.length);
  return timingSafeEqual(kept, given) && hash !== null;
}

/** Whether a hash was made at a lower cost than passwords are kept at today. */
export function needsRehash(hash: string): boolean {
  const [, memory, passes, lanes] = PHC.exec(hash) ?? [];
  return Number(memory) < COST.memory || Number(passes) < COST.passes || Number(lanes) < COST.lanes || memory === undefined;
}

/** Characters that a password has at least; more words, no rule about signs and capitals (NIST SP 800-63B). */
export const SHORTEST = 12;
/** More is no safer, and would be work for nothing. */
export const LONGEST = 256;

/** What long passwords are most often made of, digits and signs aside. */
const COMMON = [
  'password',
  'passwort',
  'letmein',
  'welcome',
  'qwerty',
  'qwertyuiop',
  'qwertyuiopasdfghjkl',
  'asdfghjkl',
  'iloveyou',
  'administrator',
  'admin',
  'changeme',
  'changemenow',
  'correcthorsebatterystaple',
  'trustno',
  'goldthread',
  'council',
  'secret',
  'summer',
  'autumn',
  'winter',
  'spring',
] as const;

const FEWEST_CHARACTERS = 5;
const ORDERED = '01234567890123456789abcdefghijklmnopqrstuvwxyz';

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  // Digits and signs behind a word are a number; within it they stand for letters.
  const letters = lower
    .replace(/[^a-z]+$/, '')
    .replace(/[@4]/g, 'a')
    .replace(/0/g, 'o')
    .replace(/[$5]/g, 's')
    .replace(/3/g, 'e')
    .replace(/[^a-z]/g, '');
  const plain = lower.replace(/[^a-z]/g, '');
  return (
    new Set(lower).size < FEWEST_CHARACTERS ||
    ORDERED.includes(lower) ||
    COMMON.some((word) => [letters, plain].some((text) => text !== '' && text.replaceAll(word, '') === ''))
  );
}

/**
 * What is wrong with a new password, as a sentence without a full stop; null where nothing is.
 * @param known what others know of her: her e-mail address and name
 */
export function passwordProblem(password: string, known: { readonly email: string; readonly name: string }): string | null {
  const length = [...password].length;
  if (length < SHORTEST) return `has ${length} characters: expected ${SHORTEST} or more; four words do well`;
  if (length > LONGEST) return `has ${length} characters: expected ${LONGEST} at most`;
  const lower = password.toLowerCase();
  const email = known.email.toLowerCase();
  const own = [email, email.split('@')[0] ?? '', known.name.toLowerCase(), known.name.toLowerCase().replace(/\s+/g, '')];
  if (own.some((text) => text !== '' && lower.replace(/[\s\d!.]+$/, '') === text))
    return 'is your own name or address: expected something that others do not know';
  if (isCommon(password)) return 'is among the first that are guessed: expected one less common; four words do well';
  return null;
}
