import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Served, serving, VALE, type Visitor, vale } from '../../../test/served.ts';
import { appendAudit } from '../../store/audit.ts';

const AUDIT = `/${VALE}/audit`;

let served: Served;
let reader: Visitor;
beforeAll(async () => {
  served = await serving([await vale()]);
  reader = await served.as('reader');
  const say = (at: string, who: string, act: string, subject: string, detail: Readonly<Record<string, string>> = {}) =>
    served.context.store.transaction((write) => appendAudit(write, VALE, { at, who, account: 'x', act, subject, detail }));
  for (let index = 1; index <= 60; index += 1) await say('2026-11-01T12:00:00Z', 'Ann Hay', 'return-sent', `PI${index} 2026-27 Q2`);
  await say('2026-11-02T23:30:00Z', 'Bo Lee', 'return-sent-back', 'PI7 2026-27 Q2', { reason: 'The 100% is a slip_of the pen' });
  await say('2026-10-31T23:30:00Z', 'Cy Orr', 'deputy-named', 'Ann Hay', { from: '2026-11-01' });
});
afterAll(() => served.close());

it('shows the newest first, in plain words, fifty at a time', async () => {
  const text = await served.text(AUDIT);
  expect(text).toContain('Set up Everything List Audit log');
  expect(text).toMatch(/6\d entries/);
  expect(text).toContain('Deputy named Ann Hay from 2026-11-01');
  expect(text).toContain('Bo Lee Return sent back PI7 2026-27 Q2 The 100% is a slip_of the pen');
  expect(text).toContain('Ann Hay Return sent PI60 2026-27 Q2');
  expect(text).not.toContain('PI3 2026-27 Q2');
  expect(text).toContain('Page 1 of 2. Older');
  const older = await served.text(`${AUDIT}?page=2`);
  expect(older).toContain('PI3 2026-27 Q2');
  expect(older).toContain('a test Figures or plans changed Change 1 kind import');
  expect(older).not.toMatch(/[0-9a-f]{64}/);
});

it('finds by name, subject and detail, whatever the capitals, and takes % and _ as they are', async () => {
  expect(await served.text(`${AUDIT}?q=bo+lee`)).toContain('One entry');
  expect(await served.text(`${AUDIT}?q=PI60`)).toContain('One entry');
  expect(await served.text(`${AUDIT}?q=100%25+IS`)).toContain('One entry');
  expect(await served.text(`${AUDIT}?q=slip_of`)).toContain('One entry');
  expect(await served.text(`${AUDIT}?q=slip%25of`)).toContain('No entry is like that');
});

it('leaves one act in, and counts the others', async () => {
  const text = await served.text(`${AUDIT}?act=return-sent`);
  expect(text).toContain('60 entries');
  expect(text).toContain('Return sent back 1');
  expect(text).not.toContain('Bo Lee');
});

it('leaves days in by the clock of the council', async () => {
  const day = await served.text(`${AUDIT}?from=2026-10-31&to=2026-10-31`);
  expect(day).toContain('One entry');
  expect(day).toContain('Cy Orr');
  expect(await served.text(`${AUDIT}?from=2026-11-02&to=2026-11-02`)).toContain('Bo Lee');
  expect((await served.get(`${AUDIT}?from=yesterday`)).status).toBe(400);
  expect((await served.get(`${AUDIT}?page=none`)).status).toBe(400);
});

it('is taken away as CSV with the same choice, with the digest of each entry', async () => {
  const page = await (await served.get(`${AUDIT}?act=return-sent-back`)).text();
  expect(page).toContain(`${AUDIT}.csv?act=return-sent-back`);
  const csv = (await (await served.get(`${AUDIT}.csv?act=return-sent-back`)).text()).split('\r\n');
  expect(csv[0]).toBe('number,at,who,what,about,detail,digest');
  expect(csv[1]).toMatch(
    /^\d+,2026-11-02T23:30:00.000Z,Bo Lee,Return sent back,PI7 2026-27 Q2,The 100% is a slip_of the pen,[0-9a-f]{64}$/,
  );
  expect(csv).toHaveLength(3);
});

it('is not there for whoever may not see it', async () => {
  expect((await reader.get(AUDIT)).status).toBe(404);
  expect((await reader.get(`${AUDIT}.csv`)).status).toBe(404);
});
