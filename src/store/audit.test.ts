import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { onEachEngine } from '../../test/stores.ts';
import { appendAudit, auditHead, canonicalDetail, NO_COUNCIL } from './audit.ts';

const entry = (subject: string) => ({
  at: '2026-11-22T09:00:00Z',
  who: 'Ann Hay',
  account: 'a1',
  act: 'sign-in',
  subject,
  detail: { by: 'password' },
});

test('the detail of an entry has one form, whatever the order in which it was said', () => {
  expect(canonicalDetail({ b: 1, a: null, c: 'x\0y' })).toBe('{"a":null,"b":1,"c":"xy"}');
});

onEachEngine('the audit log', (place) => {
  test('numbers the entries of each organisation and binds each to the one before', async () => {
    const store = place.store();
    await store.transaction((write) => appendAudit(write, NO_COUNCIL, entry('one')));
    await store.transaction(async (write) => {
      await appendAudit(write, NO_COUNCIL, entry('two'));
      await appendAudit(write, 'vale', entry('other'));
    });
    const rows = await store.db.selectFrom('audit').selectAll().orderBy('organisation').orderBy('number').execute();
    expect(rows.map(({ organisation, number, subject }) => [organisation, number, subject])).toEqual([
      ['', 1, 'one'],
      ['', 2, 'two'],
      ['vale', 1, 'other'],
    ]);
    expect(rows.map(({ previous }) => previous)).toEqual(['', rows[0]?.digest, '']);
    expect(await auditHead(store.db, NO_COUNCIL)).toEqual({ number: 2, digest: rows[1]?.digest });
  });

  test('keeps no entry of work that failed', async () => {
    const store = place.store();
    const failing = store.transaction(async (write) => {
      await appendAudit(write, 'failing', entry('one'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await auditHead(store.db, 'failing')).toEqual({ number: 0, digest: '' });
    const { rows } = await sql`select 1 from audit where organisation = 'failing'`.execute(store.db);
    expect(rows).toEqual([]);
  });

  test('lets writers of one organisation wait for each other: no number twice, none left out', async () => {
    const store = place.store();
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    await Promise.all(numbers.map((index) => store.transaction((write) => appendAudit(write, 'busy', entry(`${index}`)))));
    const rows = await store.db.selectFrom('audit').selectAll().where('organisation', '=', 'busy').orderBy('number').execute();
    expect(rows.map(({ number }) => number)).toEqual(numbers.map((index) => index + 1));
    expect(rows.slice(1).map(({ previous }) => previous)).toEqual(rows.slice(0, -1).map(({ digest }) => digest));
  });
});
