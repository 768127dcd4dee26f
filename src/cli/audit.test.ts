import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, desk, EXAMPLES } from '../../test/terminal.ts';

/* audit, backup and restore, through one store in a folder of its own */

const at: Desk = desk();
afterAll(() => at.clear());
const COUNCIL = 'vale-of-glamorgan-example';
const backup = join(at.folder, 'backups', 'one.db');

function intrude(statement: string): void {
  const file = new BetterSqlite(join(at.folder, 'data', 'goldthread.db'));
  file.exec(statement);
  file.close();
}

beforeAll(async () => {
  expect((await at.run('import', join(EXAMPLES, 'vale'))).code).toBe(0);
});

it('verifies an intact log: how many entries, and the digest to note down', async () => {
  const { code, out } = await at.run('audit', 'verify');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Accounts and sign-ins: 0 entries, intact\nvale-of-glamorgan-example: 1 entry, intact\n {2}1 change recomputed from the rows\n {2}last entry 1, digest [0-9a-f]{64}\n1 entry in all, intact\.\n$/,
  );
  const digest = /digest (\S+)/.exec(out)?.[1] ?? '';
  expect((await at.run('audit', 'verify', '--expect', digest)).code).toBe(0);
  const other = await at.run('audit', 'verify', '--expect', 'f'.repeat(64));
  expect(other.code).toBe(1);
  expect(other.error).toContain(`${COUNCIL}: No entry has the digest ffff`);
  expect((await at.run('audit', 'verify', '--expect', 'xyz')).error).toContain('--expect xyz is no digest: 64 of 0-9 and a-f');
});

it('exports the log as CSV and as JSON, and says what else it would have to be', async () => {
  for (const [name, begins] of [
    ['log.csv', 'organisation,number,at,who,account,act,subject,detail,previous,digest\r\nvale-of-glamorgan-example,1,'],
    ['log.json', '[\n{"organisation":"vale-of-glamorgan-example","number":1,"at":"'],
  ] as const) {
    const file = join(at.folder, name);
    expect((await at.run('audit', 'export', '-o', file)).code).toBe(0);
    expect(readFileSync(file, 'utf8').startsWith(begins)).toBe(true);
  }
  expect((await at.run('audit', 'export', '-o', join(at.folder, 'log.pdf'))).error).toContain('must end in .csv or .json');
  expect((await at.run('audit', 'forget')).error).toBe('goldthread audit does verify or export, not "forget".\n');
});

it('backs up, and restores after a figure was altered behind its back', async () => {
  const made = await at.run('backup', backup);
  expect([made.code, made.out]).toEqual([0, `${backup}, whole\n  ${COUNCIL}, up to change 1\n  1 entry in its log\n`]);

  intrude("update observations set value = '99'");
  const altered = await at.run('audit', 'verify');
  expect(altered.code).toBe(1);
  expect(altered.error).toMatch(
    /^vale-of-glamorgan-example: In change 1 \(import by a test, .*\), a cell in the sheet observations is not what the change wrote\n1 finding: the store was changed past the product, or damaged\.\n$/,
  );
  const tainted = await at.run('backup', join(at.folder, 'backups', 'two.db'));
  expect(tainted.code).toBe(1);
  expect(tainted.error).toContain('The copy is made, but the store it was made of is not as the product left it');

  const looked = await at.run('restore', backup);
  expect([looked.code, looked.error]).toEqual([2, 'Nothing was changed. Add --yes to put it in the place of the store.\n']);
  const restored = await at.run('restore', backup, '--yes');
  expect(restored.code).toBe(0);
  const before = /The state before is in (.*)\n/.exec(restored.out)?.[1] ?? '';
  expect(existsSync(before)).toBe(true);
  expect((await at.run('audit', 'verify')).code).toBe(0);
});

it('leaves a backup of PostgreSQL to PostgreSQL', async () => {
  const { code, error } = await at.run('backup', backup, '--store', 'postgres://db.example/goldthread');
  expect(code).toBe(2);
  expect(error).toContain('PostgreSQL keeps its own back-ups: pg_dump');
});
