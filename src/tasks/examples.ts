import { join } from 'node:path';
import { NotFoundFault } from '../model/fault.ts';
import { readInput } from '../returns/input.ts';
import type { Context } from './context.ts';
import { organisations } from './councils.ts';
import { demonstrate } from './demonstration.ts';
import { type Example, loadExamples } from './loadExamples.ts';

/** Each example below the folder of examples: a folder of CSV, or a workbook. */
const EXAMPLES = ['vale', 'kent', join('county', 'county.xlsx')] as const;

async function exampleAt(folder: string, path: string): Promise<Example[]> {
  try {
    return [{ council: await readInput(join(folder, path)), source: `examples/${path}` }];
  } catch (error) {
    // A package without its examples still serves.
    if (error instanceof NotFoundFault) return [];
    throw error;
  }
}

/** Brings the examples of a folder into a store that knows no council yet, with made-up people and a round to try. */
export async function bringExamples(context: Context, folder: string): Promise<void> {
  if ((await organisations(context)).length > 0) return;
  const examples = await Promise.all(EXAMPLES.map((path) => exampleAt(folder, path)));
  if ((await loadExamples(context, examples.flat())).length > 0) await demonstrate(context);
}
