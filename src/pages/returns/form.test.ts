import { describe, expect, it } from 'vitest';
import { digestOf } from '../../components/return/names.ts';
import { NOTHING_SAID } from '../../model/entry.ts';
import { differences, postedReturns, pressed } from './form.ts';

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

describe('a form of returns', () => {
  it('gives each return under its own prefix, with slashes of a reference and lines as they were typed', () => {
    const [first, second] = postedReturns(
      form({
        'r1-key': 'indicator/2026-27 Q2/SS02/M004Q',
        'r1-version': '3',
        'r1-numerator': '305',
        'r1-denominator': '445',
        'r1-state': 'provisional',
        'r1-happened': 'One.\r\nTwo.',
        'r1-confirm-far-from-history': ' The team moved. ',
        'r1-confirm-same-as-last-period': ' ',
        'r2-key': 'action/2026-27 Q2/SS02/A003',
        'r2-percent': '50',
        'r2-value': '7',
        'r2-held': '4',
        'r2-tried': 'yes',
      }),
    );
    expect(first).toMatchObject({
      prefix: 'r1',
      key: { kind: 'indicator', period: '2026-27 Q2', reference: 'SS02/M004Q' },
      seen: 3,
      held: null,
      tried: false,
      texts: { ...NOTHING_SAID, numerator: '305', denominator: '445', state: 'provisional', happened: 'One.\nTwo.' },
      confirmed: { 'far-from-history': 'The team moved.' },
    });
    expect(second).toMatchObject({ seen: 0, held: 4, tried: true, texts: { ...NOTHING_SAID, percent: '50' } });
  });

  it('says nothing where only the state that a form shows at first is sent, and final where a figure has none', () => {
    const [empty, said] = postedReturns(
      form({ 'r1-key': 'indicator/2026-27 Q2/A', 'r1-state': 'final', 'r2-key': 'indicator/2026-27 Q2/B', 'r2-value': '5' }),
    );
    expect(empty?.texts).toEqual(NOTHING_SAID);
    expect(said?.texts.state).toBe('final');
  });

  it('tells what nobody touched from what somebody did', () => {
    const was = digestOf({ texts: { ...NOTHING_SAID, value: '5' }, confirmed: {} });
    const untouched = (value: string) =>
      postedReturns(form({ 'r1-key': 'indicator/2026-27 Q2/A', 'r1-was': was, 'r1-value': value, 'r1-state': 'final' }))[0]?.untouched;
    expect(untouched('5')).toBe(true);
    expect(untouched('6')).toBe(false);
  });

  it('leaves out what names no return', () => {
    expect(postedReturns(form({ 'r1-key': 'plan/2026-27 Q2/A', 'r2-key': 'indicator/2026-27 Q2', 'r3-value': '5' }))).toEqual([]);
  });

  it('says which button of which return was pressed', () => {
    expect(pressed(form({ keep: 'r3/yours' }), 'keep')).toEqual({ prefix: 'r3', word: 'yours' });
    expect(pressed(form({ keep: 'r3' }), 'keep')).toBeNull();
    expect(pressed(form({}), 'keep')).toBeNull();
  });

  it('shows where two versions differ, in the order of the form', () => {
    const key = { kind: 'indicator', period: '2026-27 Q2', reference: 'A' } as const;
    const yours = { ...NOTHING_SAID, value: '5', happened: 'Mine.' };
    const theirs = { ...NOTHING_SAID, value: '6', state: 'provisional' };
    expect(differences(key, yours, theirs)).toEqual([
      { field: 'value', yours: '5', theirs: '6' },
      { field: 'state', yours: 'final', theirs: 'provisional' },
      { field: 'happened', yours: 'Mine.', theirs: '' },
    ]);
  });
});
