import { afterAll, describe, expect, it } from 'vitest';
import { type Desk, desk, EXAMPLES } from '../../test/terminal.ts';
import { configFrom } from '../config.ts';
import { UsageFault } from '../model/fault.ts';
import { localAddress, serveSettings, warningsOf } from './settings.ts';

const at: Desk = desk();
afterAll(() => at.clear());

describe('wrong use ends with 2 and says what would be right', () => {
  it('no command: lists them', async () => {
    const { code, out, error } = await at.run();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain('judge PATH');
  });

  it('an unknown command: offers the nearest', async () => {
    expect(await at.run('jugde')).toMatchObject({ code: 2, error: expect.stringContaining('Did you mean "judge"?') });
  });

  it('an unknown option: offers the nearest', async () => {
    const { code, error } = await at.run('judge', EXAMPLES, '--perod', 'x');
    expect(code).toBe(2);
    expect(error).toContain('goldthread judge has no option --perod. Did you mean --period?');
  });

  it('a missing operand, a missing option, one operand too many', async () => {
    expect((await at.run('judge')).error).toContain('goldthread judge needs PATH.');
    expect((await at.run('judge', 'a')).error).toBe('goldthread judge needs --period P.\n');
    expect((await at.run('judge', 'a', 'b', '--period', '2013')).error).toBe('goldthread judge does not know what to do with "b".\n');
  });

  it('an option without its value, and a value that is none of its words', async () => {
    expect((await at.run('judge', 'a', '--period')).code).toBe(2);
    expect((await at.run('judge', 'a', '--period', '2013', '--format', 'xml')).error).toBe('--format xml is not one of text, json.\n');
  });
});

describe('help', () => {
  it('is printed for the whole and for each command, and ends with 0', async () => {
    for (const args of [['--help'], ['help'], ['help', 'judge'], ['judge', '--help'], ['report', '-h']]) {
      const { code, out, error } = await at.run(...args);
      expect({ code, error }).toEqual({ code: 0, error: '' });
      expect(out).toContain('goldthread');
    }
  });
});

describe('settings', () => {
  const given = (options: Readonly<Record<string, string>>) => ({
    operands: [],
    text: (name: string) => options[name] ?? null,
    required: () => '',
    flag: (name: string) => name in options,
  });

  it('come from options, then the environment, then defaults', () => {
    const defaults = configFrom({ GOLDTHREAD_PORT: '9000', GOLDTHREAD_DATA: '/srv/goldthread' });
    expect(serveSettings(given({}), defaults)).toMatchObject({ port: 9000, data: '/srv/goldthread', host: '127.0.0.1', examples: true });
    expect(serveSettings(given({ port: '0', 'no-examples': '' }), defaults)).toMatchObject({ port: 0, examples: false });
    expect(configFrom({}).port).toBe(8080);
    expect(configFrom({ GOLDTHREAD_EXAMPLES: 'no' }).examples).toBe(false);
  });

  it('warn of what others could reach, read on the way or walk into', () => {
    const warnings = (host: string, environment: Record<string, string>) =>
      warningsOf(serveSettings(given({ host }), configFrom(environment)));
    for (const host of ['127.0.0.1', 'localhost', '::1']) expect(warnings(host, {})).toEqual([]);
    expect(warnings('0.0.0.0', { GOLDTHREAD_EXAMPLES: 'no' })).toEqual([
      'It listens on 0.0.0.0, and answers nobody but this machine: GOLDTHREAD_ADDRESS must say at which address others open it.',
    ]);
    expect(warnings('0.0.0.0', { GOLDTHREAD_ADDRESS: 'http://performance.council.example' })).toEqual([
      'It is open at http://performance.council.example without https: passwords and figures can be read on the way. Put a proxy with a certificate before it.',
      'Whoever reaches it can sign in as a person of the examples: start it with --no-examples for a council of your own.',
    ]);
    expect(['0.0.0.0', '::', '::1', '10.1.2.3'].map((host) => localAddress(host, 8080))).toEqual([
      'http://localhost:8080',
      'http://localhost:8080',
      'http://[::1]:8080',
      'http://10.1.2.3:8080',
    ]);
    const settled = { GOLDTHREAD_ADDRESS: 'https://performance.council.example/', GOLDTHREAD_EXAMPLES: 'no' };
    expect(warnings('10.1.2.3', settled)).toEqual([]);
    expect(configFrom(settled).entrance.address).toBe('https://performance.council.example');
  });

  it('say where the door is, and refuse half of it', () => {
    const openId = {
      GOLDTHREAD_OIDC_ISSUER: 'https://login.council.example',
      GOLDTHREAD_OIDC_CLIENT_ID: 'g',
      GOLDTHREAD_OIDC_CLIENT_SECRET: 's',
    };
    expect(configFrom({ ...openId, GOLDTHREAD_OIDC_NAME: 'Brackenshire' }).entrance.openId).toEqual({
      issuer: 'https://login.council.example',
      clientId: 'g',
      clientSecret: 's',
      name: 'Brackenshire',
      trustsEmail: false,
    });
    expect(configFrom({}).entrance).toEqual({ address: null, secret: null, proxies: [], openId: null });
    expect(configFrom({ GOLDTHREAD_PROXIES: '10.0.0.1, 10.0.0.2' }).entrance.proxies).toEqual(['10.0.0.1', '10.0.0.2']);
    for (const wrong of [
      { GOLDTHREAD_ADDRESS: 'performance.council.example' },
      { GOLDTHREAD_ADDRESS: 'https://council.example/performance' },
      { GOLDTHREAD_SECRET: 'short' },
      { ...openId, GOLDTHREAD_OIDC_CLIENT_SECRET: '' },
      { ...openId, GOLDTHREAD_OIDC_ISSUER: 'http://login.council.example' },
    ]) {
      expect(() => configFrom(wrong)).toThrow(UsageFault);
    }
  });

  it('take no port and no database that is none', () => {
    expect(() => configFrom({ GOLDTHREAD_PORT: '80a' })).toThrow(UsageFault);
    expect(() => serveSettings(given({ port: '65536' }), configFrom({}))).toThrow('"65536" is no port');
    expect(() => serveSettings(given({ store: 'mysql://x' }), configFrom({}))).toThrow(/postgres:\/\//);
  });
});
