import { SET_UP_SHEETS, type SetUpSheet, type Withdrawal } from '../../briefing/setUpTypes.ts';
import { fieldLabel, SHEET_WORDS } from '../../briefing/setUpWords.ts';
import { InputFault } from '../../model/fault.ts';
import { revision } from '../../store/changes.ts';
import { unfinishedReturns } from '../../store/renaming.ts';
import { changeCouncil, RowChangedFault } from '../changeCouncil.ts';
import type { Context } from '../context.ts';
import { permit, permitAnywhere } from '../permit.ts';
import { type NamingRow, namedIn, readHeld } from './held.ts';
import { type Frame, frameOf, heldRow, isRenamed, keyNamed, placeOfRow } from './rows.ts';

const BELONGS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  targets: ['target', 'targets'],
  observations: ['value', 'values'],
  benchmarks: ['figure of another council', 'figures of other councils'],
  rebases: ['beginning of new process limits', 'beginnings of new process limits'],
  dashboards: ['place on a dashboard', 'places on dashboards'],
  progress: ['return of progress', 'returns of progress'],
  narrative: ['text of a report', 'texts of reports'],
};

function belongingsOf(rows: readonly NamingRow[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { naming } of rows) if (naming.belongs) counts.set(naming.sheet, (counts.get(naming.sheet) ?? 0) + 1);
  return [...counts].map(([sheet, count]) => {
    const [one, many] = BELONGS[sheet] ?? [sheet, sheet];
    return `${count} ${count === 1 ? one : many}`;
  });
}

async function namingRows(context: Context, organisation: string, sheet: SetUpSheet, name: string): Promise<readonly NamingRow[]> {
  if (!isRenamed(sheet)) return [];
  const { db } = context.store;
  const at = { organisation, revision: await revision(db, organisation) };
  const held = await readHeld(db, at, { indicators: sheet === 'indicators' ? [name] : [], progress: sheet === 'actions' });
  return namedIn(held, sheet, name);
}

function editedOn(sheet: string): SetUpSheet | null {
  return SET_UP_SHEETS.find((each) => each === sheet) ?? null;
}

async function pictured(
  context: Context,
  organisation: string,
  sheet: SetUpSheet,
  name: string,
  frame: Frame,
  error: string | null,
): Promise<Withdrawal> {
  const { texts, digest } = heldRow(organisation, sheet, frame, name);
  const rows = await namingRows(context, organisation, sheet, name);
  return {
    sheet,
    name,
    title: texts['title'] ?? name,
    namedBy: rows
      .filter(({ naming }) => !naming.belongs)
      .map(({ naming, key }) => {
        const own = editedOn(naming.sheet);
        return {
          sheet: own,
          what: own === null ? naming.sheet : SHEET_WORDS[own].one,
          name: naming.sheet === 'objectives' ? key.join('/') : key.join(' '),
          as: fieldLabel(own ?? 'indicators', naming.column),
        };
      }),
    belongings: belongingsOf(rows),
    seen: digest,
    error,
  };
}

/**
 * What withdrawing a row would take with it, and what stands against it.
 * @throws NotFoundFault where there is no such row for the one who asks
 */
export async function withdrawal(context: Context, organisation: string, sheet: SetUpSheet, name: string): Promise<Withdrawal> {
  permitAnywhere(context, organisation, 'set-up');
  const frame = await frameOf(context, organisation);
  permit(context, organisation, 'set-up', placeOfRow(sheet, frame, heldRow(organisation, sheet, frame, name).texts));
  return pictured(context, organisation, sheet, name, frame, null);
}

export type Withdrawn = { readonly kind: 'withdrawn' } | { readonly kind: 'again'; readonly withdrawal: Withdrawal };

/** Periods for which a return of an indicator or action is on its way; none of other rows. */
async function unfinishedPeriodsOf(context: Context, organisation: string, sheet: SetUpSheet, reference: string) {
  if (sheet !== 'indicators' && sheet !== 'actions') return [];
  return unfinishedReturns(context.store.db, { organisation, kind: sheet === 'indicators' ? 'indicator' : 'action', reference });
}

/** Withdraws a row with what belongs to it, and says why; what was known of it stays known. */
export async function withdrawRow(
  context: Context,
  organisation: string,
  sheet: SetUpSheet,
  name: string,
  { why, seen }: { readonly why: string; readonly seen: string },
): Promise<Withdrawn> {
  permitAnywhere(context, organisation, 'set-up');
  const frame = await frameOf(context, organisation);
  const again = async (error: string): Promise<Withdrawn> => ({
    kind: 'again',
    withdrawal: await pictured(context, organisation, sheet, name, await frameOf(context, organisation), error),
  });
  permit(context, organisation, 'set-up', placeOfRow(sheet, frame, heldRow(organisation, sheet, frame, name).texts));
  if (why.trim() === '') return again(`Say why the ${SHEET_WORDS[sheet].one} is withdrawn`);
  const key = keyNamed(sheet, name);
  const edit = { withdraw: { [sheet]: [key] }, withBelongings: true };
  try {
    await changeCouncil(context, organisation, edit, { why: why.trim(), seen: [{ sheet, key, digest: seen }] });
    return { kind: 'withdrawn' };
  } catch (error) {
    if (error instanceof RowChangedFault)
      return again('It was changed by somebody else since you opened this page. Look again before you withdraw it');
    const periods = await unfinishedPeriodsOf(context, organisation, sheet, name);
    if (error instanceof InputFault && periods.length > 0) {
      return again(`A return of it is on its way, for ${periods.join(', ')}. Have it signed off before you withdraw it`);
    }
    if (error instanceof InputFault) return again('It is still named by what is listed here. Change that first');
    throw error;
  }
}
