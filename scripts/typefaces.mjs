import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './installation.mjs';

/*
 * Cuts the typefaces of the pages out of their packages: what every page needs, the rest of Latin, Welsh, and all else, in
 * files of their own, of which a browser loads those that a page has a letter of. Weights and optical sizes that no style
 * uses are left out, and of the features kerning and the figures that stand under each other stay.
 */
const folder = join(root, 'src', 'components', 'typefaces');
const list = join(folder, 'faces.json');
const FEATURES = ['kern', 'tnum', 'lnum'];

/** "U+20-22,U+A3" as the characters themselves. */
function characters(range) {
  return range
    .split(',')
    .map((part) => {
      const [first, last = first] = part
        .slice(2)
        .split('-')
        .map((code) => Number.parseInt(code, 16));
      return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
    })
    .join('');
}

/** Whether a face was cut from what is there now. */
function isCut(file, sources) {
  return existsSync(file) && sources.every((source) => statSync(source).mtimeMs <= statSync(file).mtimeMs);
}

export async function cutTypefaces() {
  const require = createRequire(import.meta.url);
  const own = [list, join(root, 'scripts', 'typefaces.mjs'), join(root, 'package-lock.json')];
  for (const { file, from, axes, range } of JSON.parse(readFileSync(list, 'utf8'))) {
    const target = join(folder, file);
    if (isCut(target, own)) continue;
    const { default: subsetFont } = await import('subset-font');
    const variationAxes = Object.fromEntries(Object.entries(axes).map(([axis, [min, max]]) => [axis, { min, max }]));
    const cut = await subsetFont(readFileSync(require.resolve(from)), characters(range), {
      targetFormat: 'woff2',
      keepFeatures: FEATURES,
      noHinting: true,
      dropTables: ['STAT'],
      variationAxes,
    });
    // Another build may be reading it.
    writeFileSync(`${target}.cut`, cut);
    renameSync(`${target}.cut`, target);
  }
}

if (process.argv[1] === import.meta.filename) await cutTypefaces();
