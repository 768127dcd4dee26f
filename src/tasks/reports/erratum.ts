import type { Context } from '../context.ts';
import { noSuch, permit } from '../permit.ts';
import type { AddedErratum, TypedErratum } from './reportTypes.ts';

/** Corrects what was issued, which stays as it is and shows the correction. */
export async function addErratum(
  context: Context,
  organisation: string,
  _code: string,
  _number: number,
  _typed: TypedErratum,
): Promise<AddedErratum> {
  permit(context, organisation, 'issue-report');
  throw noSuch(organisation);
}
