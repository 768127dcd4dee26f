import type { Write } from '../tables.ts';
import { renameInRemits } from './committees.ts';
import { renameInQuestions } from './questions.ts';
import { renameFollowUps } from './recommendations.ts';
import { renameInRequests } from './requests.ts';

/**
 * Gives what scrutiny speaks of its new name: questions and requests about an indicator, actions that follow from recommendations, plans in
 * remits. What is pinned to an issued report keeps the reference that is printed there.
 */
export async function renameInScrutiny(
  write: Write,
  organisation: string,
  { sheet, from, to }: { readonly sheet: string; readonly from: string; readonly to: string },
): Promise<void> {
  if (sheet === 'indicators' || sheet === 'actions') await renameInQuestions(write, organisation, from, to);
  if (sheet === 'indicators') await renameInRequests(write, organisation, from, to);
  if (sheet === 'actions') await renameFollowUps(write, organisation, from, to);
  if (sheet === 'plans') await renameInRemits(write, organisation, from, to);
}
