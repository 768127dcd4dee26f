import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { vale } from '../../test/served.ts';
import type { Council } from '../model/council.ts';
import { openStore, type Store } from '../store/connect.ts';
import { verifyAudit } from './audit.ts';
import { backUp, restore } from './backup.ts';
import { contextFor } from './context.ts';
import { councilRevision, exportCouncil } from './councils.ts';
import { importCouncil } from './importCouncil.ts';

const brought = await vale();
const COUNCIL = 'vale-of-glamorgan-example';
const SECOND = 'second';

function withValue(value: string): Council {
  return { ...brought, observations: brought.observations.map((row, index) => (index === 0 ? { ...row, value } : row)) };
}

let folder: string;
let store: Store;
const place = () => ({ data: folder, store: null });
const context = () => contextFor(store, () => '2026-11-22T09:00:00Z');
const backup = () => join(folder, 'backup', 'goldthread.db');
const how = { who: 'Ann Hay', dryRun: false, clock: () => '2026-11-22T10:00:00Z' };
const firstValue = async () => (await exportCouncil(context(), COUNCIL)).observations[0]?.value;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goldthread-backup-'));
  store = await openStore(join(folder, 'goldthread.db'));
  await importCouncil(context(), withValue('11.1'), { who: 'a test' });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

it('copies a store in use into one file that is whole, and leaves nothing else', async () => {
  const state = await backUp(place(), backup());
  expect([...state.councils]).toEqual([[COUNCIL, 1]]);
  expect(state.logs?.flatMap(({ findings }) => findings)).toEqual([]);
  expect(readdirSync(join(folder, 'backup'))).toEqual(['goldthread.db']);
  expect(statSync(backup()).mode & 0o777).toBe(0o600);
  const copy = await openStore(backup());
  expect(await councilRevision(contextFor(copy), COUNCIL)).toBe(1);
  await copy.close();
});

it('replaces an older backup only by one that is whole', async () => {
  await backUp(place(), backup());
  await importCouncil(context(), withValue('12.2'), { who: 'a test' });
  await expect(backUp({ data: join(folder, 'nothing'), store: null }, backup())).rejects.toThrow('There is no store at');
  const { councils } = await backUp(place(), backup());
  expect(councils.get(COUNCIL)).toBe(2);
});

it('tells of a store that was altered, and copies it all the same', async () => {
  await sql`update observations set value = '99'`.execute(store.db);
  const { logs } = await backUp(place(), backup());
  expect(logs?.flatMap(({ findings }) => findings).map(({ text }) => text)).toEqual([
    'In change 1 (import by a test, 2026-11-22T09:00:00.000Z), a cell in the sheet observations is not what the change wrote',
  ]);
  expect(existsSync(backup())).toBe(true);
});

it('puts a backup in the place of a store in use: its readers see the earlier state at once', async () => {
  await backUp(place(), backup());
  await importCouncil(context(), withValue('12.2'), { who: 'a test' });
  await importCouncil(context(), { ...brought, organisation: { ...brought.organisation, name: 'Second' } }, { who: 'a test' });
  expect(await firstValue()).toBe('12.2');
  const { before } = await restore(place(), backup(), how);
  expect(await firstValue()).toBe('11.1');
  expect(await councilRevision(context(), SECOND)).toBe(0);
  expect(before).toBe(join(folder, 'before-restore-2026-11-22T10-00-00.db'));
  expect(readdirSync(folder).filter((name) => name.startsWith('restoring'))).toEqual([]);

  const was = await openStore(before ?? '');
  expect((await exportCouncil(contextFor(was), COUNCIL)).observations[0]?.value).toBe('12.2');
  await was.close();
});

it('numbers on from above the state before, so that no number means two things, and says so in the council and in the log', async () => {
  await backUp(place(), backup());
  await importCouncil(context(), withValue('12.2'), { who: 'a test' });
  await importCouncil(context(), withValue('13.3'), { who: 'a test' });
  const epoch = store.epoch();
  await restore(place(), backup(), how);
  expect(store.epoch()).toBe(epoch + 1);
  expect(await councilRevision(context(), COUNCIL)).toBe(4);
  const changes = await store.db.selectFrom('changes').selectAll().orderBy('number').execute();
  expect(changes.map(({ number, kind, who, source }) => [number, kind, who, source])).toEqual([
    [1, 'import', 'a test', null],
    [4, 'restore', 'Ann Hay', 'goldthread.db'],
  ]);
  const log = await store.db.selectFrom('audit').selectAll().where('organisation', '=', '').execute();
  expect(log.map(({ act, who, subject }) => [act, who, subject])).toEqual([['restore', 'Ann Hay', 'goldthread.db']]);
  await importCouncil(context(), withValue('14.4'), { who: 'a test' });
  expect(await firstValue()).toBe('14.4');
  expect((await verifyAudit(context())).flatMap(({ findings }) => findings)).toEqual([]);
});

it('forgets what was kept in memory by numbers of the state before, also of a council that begins anew', async () => {
  await backUp(place(), backup());
  const second = (value: string) => ({ ...withValue(value), organisation: { ...brought.organisation, name: 'Second' } });
  const value = async () => (await exportCouncil(context(), SECOND)).observations[0]?.value;
  await importCouncil(context(), second('1'), { who: 'a test' });
  expect(await value()).toBe('1');
  await restore(place(), backup(), how);
  await importCouncil(context(), second('2'), { who: 'a test' });
  expect(await councilRevision(context(), SECOND)).toBe(1);
  expect(await value()).toBe('2');
});

it('ends every session and every link', async () => {
  const instant = '2026-11-22T09:00:00.000Z';
  const session = { token: 't', id: 'i', account: 'a', created: instant, seen: instant, expires: '2027-01-01T00:00:00.000Z', browser: '' };
  await store.db.insertInto('sessions').values(session).execute();
  await backUp(place(), backup());
  await restore(place(), backup(), how);
  expect(await store.db.selectFrom('sessions').selectAll().execute()).toEqual([]);
});

it('puts a backup where there is no store yet', async () => {
  await backUp(place(), backup());
  const elsewhere = { data: join(folder, 'new'), store: null };
  expect((await restore(elsewhere, backup(), how)).before).toBe(null);
  const fresh = await openStore(join(folder, 'new', 'goldthread.db'));
  expect(await councilRevision(contextFor(fresh), COUNCIL)).toBe(2);
  await fresh.close();
});

it('takes no file that is missing, none of ours, newer, damaged or tampered with, and then changes nothing', async () => {
  await backUp(place(), backup());
  const other = join(folder, 'other.db');
  const refused = async (text: string) => expect(restore(place(), other, how)).rejects.toThrow(text);
  await refused('There is no file');
  writeFileSync(other, 'not a database at all');
  await refused('file is not a database');
  rmSync(other);
  const change = async (...statements: ReturnType<typeof sql>[]) => {
    rmSync(other, { force: true });
    copyFileSync(backup(), other);
    const copy = await openStore(other);
    for (const statement of statements) await statement.execute(copy.db);
    await copy.close();
  };
  await change(sql`pragma foreign_keys = off`, sql`drop table observations`);
  await refused("no store of Goldthread's");
  await change(sql`insert into kysely_migration values ('2031-01-01-later', '2031-01-01T00:00:00Z')`);
  await refused('was made by a newer version of Goldthread (it has "2031-01-01-later"): install that one first');
  await change(sql`update observations set value = '99'`);
  await refused('is not as the product left it (1 findings): In change 1');
  await change();
  const bytes = readFileSync(other);
  bytes.fill(0xa5, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 8192);
  writeFileSync(other, bytes);
  await refused('is damaged');
  expect(await councilRevision(context(), COUNCIL)).toBe(1);
  expect(store.epoch()).toBe(0);
  expect(readdirSync(folder).filter((name) => name.startsWith('before'))).toEqual([]);
});

it('only looks where it is asked to only look', async () => {
  await backUp(place(), backup());
  const { councils, before } = await restore(place(), backup(), { ...how, dryRun: true });
  expect([[...councils], before]).toEqual([[[COUNCIL, 1]], null]);
  expect(store.epoch()).toBe(0);
});

it('says plainly that PostgreSQL keeps its own back-ups', async () => {
  const postgres = { data: folder, store: 'postgres://db.example/goldthread' };
  await expect(backUp(postgres, backup())).rejects.toThrow('PostgreSQL keeps its own back-ups: pg_dump');
  await expect(restore(postgres, backup(), how)).rejects.toThrow('PostgreSQL keeps its own back-ups');
});
