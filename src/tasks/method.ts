import { briefMethod } from '../briefing/methodPage.ts';
import type { MethodBriefing } from '../briefing/types.ts';
import type { Context } from './context.ts';
import { judgedCouncil, type Reading } from './reading.ts';

/** The rules in use at a council, in words. */
export async function method(context: Context, reading: Reading): Promise<MethodBriefing> {
  const { council, series } = await judgedCouncil(context, reading);
  return briefMethod(council, reading.period.text, { asKnown: reading.standpoint.asKnown, series });
}
