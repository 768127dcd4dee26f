import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../store/connect.ts';
import { keeper } from './kept.ts';

describe('what is kept about a council', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore(':memory:');
  });
  afterAll(() => store.close());

  test('is made once while the council does not change, and anew when it has', async () => {
    const keep = keeper<number>();
    let made = 0;
    const make = async () => ++made;
    expect(await Promise.all([keep(store, 'vale', 1, make), keep(store, 'vale', 1, make)])).toEqual([1, 1]);
    expect(await keep(store, 'vale', 2, make)).toBe(2);
    expect(await keep(store, 'kent', 2, make)).toBe(3);
    expect(await keep(store, 'vale', 2, make)).toBe(2);
  });

  test('is made again after it failed', async () => {
    const keep = keeper<string>();
    await expect(keep(store, 'vale', 1, () => Promise.reject(new Error('the store is away')))).rejects.toThrow('the store is away');
    expect(await keep(store, 'vale', 1, async () => 'back')).toBe('back');
  });

  test('is what was used last, and nothing that is too large', async () => {
    const keep = keeper<number>({ most: 2, small: (value) => value < 100 });
    const made: string[] = [];
    const ask = (about: string, value: number) =>
      keep(store, about, 1, async () => {
        made.push(about);
        return value;
      });
    for (const about of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(about, 1);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
    await ask('large', 100);
    await ask('large', 100);
    expect(made).toEqual(['a', 'b', 'c', 'b', 'large', 'large']);
  });

  test('has room for so much in all, and lets go of what was used longest ago', async () => {
    const keep = keeper<number>({ size: (value) => value, room: 10 });
    const made: string[] = [];
    const ask = (about: string, value: number) =>
      keep(store, about, 1, async () => {
        made.push(about);
        return value;
      });
    for (const about of ['a', 'b', 'a']) await ask(about, 5);
    await ask('c', 4);
    for (const about of ['a', 'c', 'b']) await ask(about, 5);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
    await ask('huge', 11);
    await ask('huge', 11);
    await ask('b', 5);
    expect(made.slice(4)).toEqual(['huge', 'huge']);
  });
});
