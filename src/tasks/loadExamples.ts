import type { Council } from '../model/council.ts';
import { listOrganisations } from '../store/councils.ts';
import type { Context } from './context.ts';
import { type ImportPreview, importCouncil } from './importCouncil.ts';

/** A council to begin with, and the file that it comes from. */
export interface Example {
  readonly council: Council;
  readonly source: string;
}

/**
 * Brings example councils into a store that knows no council yet; does nothing to any other.
 * @returns what was imported; nothing where the store was in use
 */
export async function loadExamples(context: Context, examples: readonly Example[]): Promise<ImportPreview[]> {
  if ((await listOrganisations(context.store.db)).length > 0) return [];
  const imported: ImportPreview[] = [];
  for (const { council, source } of examples) {
    imported.push(await importCouncil(context, council, { who: 'Goldthread', why: 'An example to begin with', source, kind: 'example' }));
  }
  return imported;
}
