import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '../src/store/connect.ts';
import { withoutPostgres } from './cluster.ts';
import { openAmongOthers } from './open-among-others.ts';
import { emptyPostgres } from './postgres.ts';

/** A place for stores that the tests of one engine share, and the way to another empty one. */
export interface Place {
  /** a store without councils of the names that a test makes up for itself */
  store(): Store;
  /** the address of the same store, for a second connection */
  url(): string;
  /** the address of an empty store */
  another(): Promise<string>;
}

interface Engine {
  readonly name: string;
  readonly missing: string | null;
  another(): Promise<{ readonly url: string; drop(): Promise<void> }>;
}

const ENGINES: readonly Engine[] = [
  {
    name: 'SQLite',
    missing: null,
    async another() {
      const folder = await mkdtemp(join(tmpdir(), 'goldthread-store-'));
      return { url: join(folder, 'new', 'store.sqlite'), drop: () => rm(folder, { recursive: true }) };
    },
  },
  { name: 'PostgreSQL', missing: withoutPostgres, another: emptyPostgres },
];

/** Declares the same tests for each engine; those of one that is not there are skipped, and their title says why. */
export function onEachEngine(title: string, tests: (place: Place) => void): void {
  for (const engine of ENGINES) {
    const because = engine.missing === null ? '' : ` (skipped: ${engine.missing})`;
    describe.skipIf(engine.missing !== null)(`${title}, on ${engine.name}${because}`, () => {
      const drops: (() => Promise<void>)[] = [];
      let opened: { readonly store: Store; readonly url: string } | null = null;
      const another = async () => {
        const { url, drop } = await engine.another();
        drops.push(drop);
        return url;
      };
      const current = () => {
        if (!opened) throw new Error('a store is there only while a test runs');
        return opened;
      };
      beforeAll(async () => {
        const url = await another();
        opened = { url, store: await openAmongOthers(url) };
      });
      afterAll(async () => {
        await opened?.store.close();
        for (const drop of drops) await drop();
      });
      tests({ store: () => current().store, url: () => current().url, another });
    });
  }
}
