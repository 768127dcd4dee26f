import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, desk, EXAMPLES } from '../../test/terminal.ts';

let at: Desk;
beforeAll(async () => {
  at = desk();
  await at.run('import', join(EXAMPLES, 'vale'));
});
afterAll(() => at.clear());

const LINK =
  /^This link lets ann@council\.example in, once, within 7 days\. Hand it on to nobody else:\nhttp:\/\/127\.0\.0\.1:8080\/invitation\/[\w-]{43}\n$/;

it('says that nobody has an account yet', async () => {
  expect(await at.run('person', 'list')).toMatchObject({ code: 0, out: 'Nobody has an account.\n' });
});

it('invites somebody and prints her link, a new one each time', async () => {
  const first = await at.run('person', 'invite', 'ann@council.example', '--role', 'officer');
  expect(first.out).toMatch(LINK);
  const second = await at.run('person', 'invite', 'ann@council.example', '--role', 'approver', '--plan', 'SS', '--name', 'Ann Jones');
  expect(second.out).toMatch(LINK);
  expect(second.out).not.toBe(first.out);
  expect((await at.run('person', 'list')).out).toBe(
    [
      'name                 e-mail               state    council                    roles',
      'ann@council.example  ann@council.example  invited  vale-of-glamorgan-example  approver for plan SS',
      '',
    ].join('\n'),
  );
});

it('refuses a role, a scope, an address and an act that are none', async () => {
  const invite = (...more: string[]) => at.run('person', 'invite', 'bob@council.example', ...more);
  expect(await invite()).toMatchObject({ code: 2, error: 'goldthread person needs --role ROLE.\n' });
  expect((await invite('--role', 'chief')).error).toBe(
    '--role chief is not one of administrator, officer, approver, contributor, councillor, reader.\n',
  );
  expect((await invite('--role', 'approver', '--plan', 'SS', '--service', 'Housing')).error).toBe(
    'A role is for the whole council or for one thing: give one of --plan, --objective, --service.\n',
  );
  expect(await invite('--role', 'approver', '--plan', 'XX')).toMatchObject({
    code: 1,
    error: '1 problem; nothing was changed.\n  plan: "XX" is no plan of this council\n',
  });
  expect((await at.run('person', 'invite', 'bob', '--role', 'reader')).error).toContain(
    'email: "bob" is no e-mail address: expected one such as ann.jones@council.example',
  );
  expect((await at.run('person', 'invite')).error).toBe('goldthread person invite takes one e-mail address.\n');
  expect((await at.run('person', 'promote', 'x')).error).toBe(
    'goldthread person does not know "promote": it can invite, reset, two-factor-off, end, list.\n',
  );
  expect((await at.run('person', 'list')).out).not.toContain('bob');
});

it('helps somebody in, and ends her account', async () => {
  expect((await at.run('person', 'reset', 'ann@council.example')).out).toMatch(
    /^This link lets ann@council\.example choose a new password, once, within an hour:\nhttp:\/\/127\.0\.0\.1:8080\/reset\/[\w-]{43}\n$/,
  );
  expect((await at.run('person', 'two-factor-off', 'ann@council.example')).out).toBe(
    'Signing in as ann@council.example asks for no code any more.\n',
  );
  expect((await at.run('person', 'end', 'ANN@council.example')).out).toBe(
    'ANN@council.example can sign in no more. What she did stays under her name.\n',
  );
  expect((await at.run('person', 'list')).out).toContain('ended');
  expect(await at.run('person', 'reset', 'ann@council.example')).toMatchObject({ code: 2 });
  expect(await at.run('person', 'end', 'nobody@council.example')).toMatchObject({
    code: 2,
    error: 'Nobody has the address nobody@council.example\n',
  });
});
