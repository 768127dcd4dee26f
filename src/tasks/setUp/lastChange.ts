import { periodNamesFor } from '../../briefing/periodName.ts';
import type { FormSheet } from '../../briefing/setUpTypes.ts';
import { wordingOf } from '../../briefing/wording.ts';
import { historyOf, keyText } from '../../store/history.ts';
import { ACTIONS, CHECKS, INDICATORS, OBJECTIVES, ORGANISATION, PLANS, SCHEMES } from '../../store/nouns.ts';
import type { Context } from '../context.ts';
import type { Key } from './edit.ts';
import { frameOf } from './rows.ts';

async function lastChange({ store: { db } }: Context, organisation: string, sheet: FormSheet, [first = '', second = '']: Key) {
  switch (sheet) {
    case 'organisation':
      return (await historyOf(db, organisation, ORGANISATION, {}))[0];
    case 'plans':
      return (await historyOf(db, organisation, PLANS, { code: first }))[0];
    case 'objectives':
      return (await historyOf(db, organisation, OBJECTIVES, { plan: first, code: second }))[0];
    case 'indicators':
      return (await historyOf(db, organisation, INDICATORS, { code: first }))[0];
    case 'actions':
      return (await historyOf(db, organisation, ACTIONS, { ref: first }))[0];
    case 'schemes':
      return (await historyOf(db, organisation, SCHEMES, { name: first }))[0];
    case 'checks':
      return (await historyOf(db, organisation, CHECKS, { name: first }))[0];
  }
}

/** "Anna Officer, 9:00 on 22 November 2026": who changed a row last, and when; '' for one that was never held. */
export async function lastChangeOf(context: Context, organisation: string, sheet: FormSheet, key: Key): Promise<string> {
  const found = await lastChange(context, organisation, sheet, key);
  if (!found) return keyText([...key]);
  const { organisation: council } = await frameOf(context, organisation);
  const names = periodNamesFor(wordingOf(council), council.yearStarts);
  return `${found.change.who}, ${names.instant(found.change.at)}`;
}
