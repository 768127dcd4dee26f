import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The packages of package-lock.json, by their place in node_modules. */
function locked(): Readonly<Record<string, LockedPackage>> {
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
  );
  return lock.packages;
}

/** Where Node would find a package that the one at `place` asks for; null where it would not. */
function found(packages: Readonly<Record<string, LockedPackage>>, place: string, name: string): string | null {
  for (let inside = place; ; inside = inside.slice(0, Math.max(0, inside.lastIndexOf('/node_modules/')))) {
    const candidate = `${inside === '' ? '' : `${inside}/`}node_modules/${name}`;
    if (packages[candidate]) return candidate;
    if (inside === '') return null;
  }
}

describe('package-lock.json', () => {
  // npm ci refuses a lock that lacks a package even of a platform that is not this one; a registry that mirrors only
  // some platforms makes npm install write such a lock.
  it('names the optional packages of every platform, so that npm ci works wherever the clone is', () => {
    const packages = locked();
    const lacking = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => found(packages, place, name) === null),
    );
    expect(lacking).toEqual([]);
  });

  it('names no registry, so that each machine asks its own', () => {
    expect(Object.values(locked()).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });
});
