import { afterAll, describe, expect, it } from 'vitest';
import { type Desk, desk, EXAMPLES } from '../../test/terminal.ts';
import { configFrom } from '../config.ts';
import { UsageFault } from '../model/fault.ts';
import { serveSettings } from './settings.ts';

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

  it('let nobody else in until there is a sign-in', () => {
    for (const host of ['0.0.0.0', '192.168.1.10', 'council.example']) {
      expect(() => serveSettings(given({ host }), configFrom({}))).toThrow(/until sign-in exists/);
    }
    expect(serveSettings(given({ host: 'localhost' }), configFrom({})).host).toBe('localhost');
  });

  it('take no port and no database that is none', () => {
    expect(() => configFrom({ GOLDTHREAD_PORT: '80a' })).toThrow(UsageFault);
    expect(() => serveSettings(given({ port: '65536' }), configFrom({}))).toThrow('"65536" is no port');
    expect(() => serveSettings(given({ store: 'mysql://x' }), configFrom({}))).toThrow(/postgres:\/\//);
  });
});
