import type { Context } from '../context.ts';
import { noSuch, permit } from '../permit.ts';
import type { WhyDifferent } from './reportTypes.ts';

/** What is another today than when the report was issued, and why. */
export async function whyDifferent(context: Context, organisation: string, _code: string, _number: number): Promise<WhyDifferent> {
  permit(context, organisation, 'read');
  throw noSuch(organisation);
}
