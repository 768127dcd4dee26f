import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/* The house's arrows (docs/decisions/001-the-house.md): which room may import which. A room not named may be imported by none. */

const SOURCE = resolve(import.meta.dirname, '../src');

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  judgement: ['model'],
  returns: ['model'],
  briefing: ['model', 'judgement'],
  charts: ['model', 'briefing'],
  components: ['model', 'charts', 'briefing'],
  documents: ['model', 'briefing', 'charts', 'components'],
  store: ['model'],
  tasks: ['model', 'judgement', 'returns', 'briefing', 'charts', 'documents', 'store'],
  pages: ['model', 'briefing', 'components', 'charts', 'tasks'],
  api: ['model', 'tasks'],
  cli: ['model', 'tasks'],
};

/** Rooms that another may only take types from. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = { charts: ['briefing'], components: ['briefing'] };
const UNTELLING = /^(utils?|helpers?|common|shared|misc|lib)$/;
const MOST_LINES = 400;

interface Import {
  readonly file: string;
  readonly room: string;
  readonly from: string;
  readonly typeOnly: boolean;
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : [],
  );
}

const sources = files(SOURCE);
const code = sources.filter((file) => !/\.(test|examples)\.tsx?$/.test(file));

function roomOf(file: string): string {
  const [room = '', ...rest] = relative(SOURCE, file).split(/[\\/]/);
  return rest.length === 0 ? 'root' : room;
}

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?[^;'"]*?from\s+'(\.[^']+)'/gm;

function importsOf(file: string): Import[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, type, path = '']) => ({
    file: relative(SOURCE, file),
    room: roomOf(file),
    from: roomOf(resolve(dirname(file), path)),
    typeOnly: type !== undefined,
  }));
}

const imports = code.flatMap(importsOf);

describe('the house', () => {
  it('has the rooms that are written down and no others', () => {
    expect([...new Set(code.map(roomOf))].filter((room) => room !== 'root' && !(room in MAY_IMPORT))).toEqual([]);
  });

  it('lets data flow one way: each room imports only those it may', () => {
    const against = imports.filter(({ room, from }) => room !== 'root' && room !== from && !MAY_IMPORT[room]?.includes(from));
    expect(against.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  it('gives charts and components what a report says as types only', () => {
    const against = imports.filter(({ room, from, typeOnly }) => TYPES_ONLY[room]?.includes(from) && !typeOnly);
    expect(against.map(({ file, from }) => `${file} imports values of ${from}`)).toEqual([]);
  });

  it('wires itself at the root, which nothing imports', () => {
    expect(imports.filter(({ room, from }) => from === 'root' && room !== 'root').map(({ file }) => file)).toEqual([]);
  });

  it('lets only the store open a database and only connect.ts know which engine', () => {
    const engine = code
      .filter((file) => /from '(better-sqlite3|pg)'/.test(readFileSync(file, 'utf8')))
      .map((file) => relative(SOURCE, file));
    expect(engine).toEqual(['store/connect.ts']);
  });

  it("writes a council's rows in one place, which tells the audit log of each", () => {
    const writing = code.filter((file) => /\b(writeVersions|insertVersions|endVersions)\(/.test(readFileSync(file, 'utf8')));
    expect(writing.map((file) => relative(SOURCE, file)).sort()).toEqual(['store/changes.ts', 'store/connect.ts', 'store/versions.ts']);
  });

  it('has no file or folder whose name says nothing', () => {
    expect(
      sources.filter((file) =>
        relative(SOURCE, file)
          .split(/[\\/.]/)
          .some((part) => UNTELLING.test(part)),
      ),
    ).toEqual([]);
  });

  it('has no file that is too long to read at a sitting', () => {
    const long = sources.map((file) => [relative(SOURCE, file), readFileSync(file, 'utf8').split('\n').length] as const);
    expect(long.filter(([file, lines]) => lines > MOST_LINES && !file.includes('.test.'))).toEqual([]);
  });

  it('escapes the type checker and the linter nowhere', () => {
    const escapes = code.filter((file) =>
      /@ts-(ignore|expect-error|nocheck)|biome-ignore|\bas any\b|: any(?=[;,)=\]>|])|\bas unknown\b/.test(readFileSync(file, 'utf8')),
    );
    expect(escapes.map((file) => relative(SOURCE, file))).toEqual([]);
  });
});
