import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemsOf, readSheets } from '../../test/faults/input.ts';
import { NotFoundFault } from '../model/fault.ts';
import { writeFolder } from './folder.ts';
import { type Disk, readInput } from './input.ts';
import { writeWorkbook } from './workbook.ts';

const council = readSheets();
let place = '';

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'goldthread-'));
  await writeFile(join(place, 'council.xlsx'), await writeWorkbook(council));
  await writeFile(join(place, 'plans.csv'), 'code,title');
  const folder = join(place, 'council');
  await mkdir(join(folder, 'older'), { recursive: true });
  for (const [name, bytes] of writeFolder(council)) await writeFile(join(folder, name), bytes);
});

afterAll(() => rm(place, { recursive: true }));

test('a workbook on disk and a folder on disk give the same council', async () => {
  expect(await readInput(join(place, 'council.xlsx'))).toEqual(council);
  expect(await readInput(join(place, 'council'))).toEqual(council);
});

describe('what cannot be read', () => {
  test('nothing stands there', async () => {
    const nowhere = join(place, 'nowhere.xlsx');
    await expect(readInput(nowhere)).rejects.toEqual(new NotFoundFault(`there is no file or folder ${nowhere}`));
  });
  test('one CSV file alone', async () => {
    const path = join(place, 'plans.csv');
    expect(await problemsOf(() => readInput(path))).toEqual([
      `${path} is one CSV file: expected the folder that holds all of them, or a workbook`,
    ]);
  });
  test('a file that is too large is not read', async () => {
    const huge: Disk = {
      look: async () => ({ folder: false, size: 200_000_001 }),
      list: async () => [],
      read: async () => {
        throw new Error('it was read');
      },
    };
    expect(await problemsOf(() => readInput('huge.xlsx', huge))).toEqual(['huge.xlsx has 201 MB: expected at most 200 MB']);
  });
});
