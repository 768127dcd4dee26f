import type { ReturnItem, ReturnReading } from '../../briefing/returnTypes.ts';
import { ENTRY_FIELDS, type EntryField, type EntryTexts, type ItemKey } from '../../model/entry.ts';
import { InputFault } from '../../model/fault.ts';
import type { Problem } from '../../model/problem.ts';
import { cellText, RETURN_SHEETS } from '../../returns/return-workbook/columns.ts';
import { type BroughtReturn, type BroughtRow, readReturnWorkbook } from '../../returns/return-workbook/read.ts';
import type { Context } from '../context.ts';
import { accountOf, noSuch, permitAnywhere } from '../permit.ts';
import { itemText } from './due.ts';
import { itemsOf, readingsOf } from './reading.ts';
import { isOneOf, type Owed, type Round, roundItem, roundOf } from './round.ts';
import { saveItem } from './save.ts';

/* What becomes of a return that was filled as a workbook and came back. */

/** A cell that was changed in the workbook and, since it was made, here as well. */
export interface CellConflict {
  readonly field: EntryField;
  /** heading of its column */
  readonly heading: string;
  readonly atDownload: string;
  readonly yours: string;
  readonly held: string;
}

/** One return that the workbook changes. */
export interface UploadedItem {
  readonly item: ReturnItem;
  readonly sheet: string;
  readonly row: number;
  /** the version that her entries are put together with */
  readonly seen: number;
  /** what is held, with what she changed in the workbook; where both changed, hers */
  readonly texts: EntryTexts;
  /** what is held now */
  readonly held: EntryTexts;
  readonly conflicts: readonly CellConflict[];
  /** who brings the workbook saved last what is held: her own correction comes after it */
  readonly own: boolean;
}

/** What a workbook that came back would change. */
export interface ReturnUpload {
  /** returns that differ from what is held */
  readonly changed: readonly UploadedItem[];
  /** how many say what is held already */
  readonly same: number;
  /** what could not be taken */
  readonly problems: readonly Problem[];
  /** what was changed in the workbook and passed over */
  readonly notes: readonly Problem[];
}

function refuse(message: string): InputFault {
  return new InputFault([{ sheet: null, row: null, column: null, value: null, message }]);
}

/** @throws InputFault where it is no workbook, in the words of the page that takes it */
function broughtIn(bytes: Uint8Array): BroughtReturn {
  try {
    return readReturnWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    throw new InputFault(
      error.problems.map((problem) => ({
        ...problem,
        message: problem.message.replace(NO_WORKBOOK, 'The file $1. Choose the Excel workbook (.xlsx) that you took from My returns'),
      })),
    );
  }
}

/** What a whole register is asked for, which is read from more than one kind of file. */
const NO_WORKBOOK = /^the file (.*): expected an Excel workbook \(\.xlsx\) or a folder of CSV files$/;

/** @throws InputFault where the workbook is another council's or another person's */
function checkStamp(context: Context, organisation: string, { stamp }: BroughtReturn): void {
  if (stamp.organisation !== organisation) {
    throw refuse(
      `The workbook is a return for ${stamp.council === '' ? 'another council' : stamp.council}: bring it there. Nothing was taken from it`,
    );
  }
  if (stamp.account !== accountOf(context)) {
    throw refuse(
      `The workbook was made for ${stamp.person === '' ? 'somebody else' : stamp.person}: expected the one that you took yourself. Nothing was taken from it`,
    );
  }
}

const CLOSED: Readonly<Record<NonNullable<Owed['closed']>, string>> = {
  'not-open-yet': 'is a return that is not open yet',
  sent: 'is a return that was sent already; take it back on its page to change it',
  approved: 'is a return that was signed off already',
  locked: 'is a return of a period whose figures are locked',
};

function headingOf(kind: ItemKey['kind'], field: EntryField): string {
  const sheet = RETURN_SHEETS.find((each) => each.kind === kind);
  return sheet?.own.find((column) => column.field === field)?.heading ?? field;
}

/**
 * Three versions of a return put together: what only one side changed since the first is taken from that side.
 * @param yours a field that is not among them stays as it is held
 */
function merged(
  kind: ItemKey['kind'],
  before: EntryTexts,
  yours: ReadonlyMap<EntryField, string>,
  held: EntryTexts,
): { readonly texts: EntryTexts; readonly conflicts: readonly CellConflict[] } {
  const conflicts: CellConflict[] = [];
  const texts = ENTRY_FIELDS.map((field): readonly [EntryField, string] => {
    const said = yours.get(field);
    const now = cellText(held[field]);
    const atDownload = cellText(before[field]);
    if (said === undefined || said === atDownload || said === now) return [field, held[field]];
    if (now !== atDownload) conflicts.push({ field, heading: headingOf(kind, field), atDownload, yours: said, held: held[field] });
    return [field, said];
  });
  return { texts: { ...held, ...Object.fromEntries(texts) }, conflicts };
}

/** Whether the workbook says anything else of a return than it did when it was made. */
function isTouched({ said, stamped }: BroughtRow): boolean {
  return [...said].some(([field, text]) => text !== stamped.texts[field]);
}

function absentNote(absent: readonly ItemKey[]): Problem[] {
  if (absent.length === 0) return [];
  const value = absent.map(({ reference }) => reference).join(', ');
  const message = `${absent.length === 1 ? 'is a row' : 'are rows'} that the file has no more: ${absent.length === 1 ? 'that return stays' : 'those returns stay'} as held here`;
  return [{ sheet: null, row: null, column: null, value, message }];
}

async function roundFor(context: Context, organisation: string, rows: readonly BroughtRow[]): Promise<Round> {
  const periods = new Set(rows.map(({ key }) => key.period));
  return roundOf(context, organisation, ({ period }) => periods.has(period), isOneOf(rows.map(({ key }) => key)));
}

/**
 * What a workbook that came back would change, cell by cell; nothing is kept yet.
 * @throws InputFault where it is no workbook, or no return of hers at the council; NotFoundFault for whoever enters nothing there
 */
export async function readReturnUpload(context: Context, organisation: string, bytes: Uint8Array): Promise<ReturnUpload> {
  return (await reading(context, organisation, bytes)).upload;
}

async function reading(
  context: Context,
  organisation: string,
  bytes: Uint8Array,
): Promise<{ readonly upload: ReturnUpload; readonly round: Round }> {
  permitAnywhere(context, organisation, 'enter-return');
  const brought = broughtIn(bytes);
  checkStamp(context, organisation, brought);
  const round = await roundFor(context, organisation, brought.rows);
  const owed = round.owed.filter(({ mayEnter }) => mayEnter);
  const items = new Map((await itemsOf(context, organisation, round, owed)).map((item) => [itemText(item.key), item]));
  const closed = new Map(owed.map((item) => [itemText(item.key), item.closed]));
  const savedLast = new Map(owed.map((item) => [itemText(item.key), item.entry?.person]));
  const problems = [...brought.problems];
  const changed: UploadedItem[] = [];
  let same = 0;
  for (const row of brought.rows) {
    const { sheet, row: number, key } = row;
    const place = { sheet, row: number, column: 'Reference', value: key.reference };
    const item = items.get(itemText(key));
    const because = closed.get(itemText(key)) ?? null;
    if (item === undefined || because !== null) {
      const message = because === null ? 'is a return that is not asked of you now' : CLOSED[because];
      if (isTouched(row)) problems.push({ ...place, message: `${message}: what you entered in this row was not taken` });
      else same += 1;
      continue;
    }
    const { texts, conflicts } = merged(key.kind, row.stamped.texts, row.said, item.texts);
    const differs = ENTRY_FIELDS.some((field) => texts[field] !== item.texts[field]);
    const own = savedLast.get(itemText(key)) === accountOf(context);
    if (differs) changed.push({ item, sheet, row: number, seen: item.version, texts, held: item.texts, conflicts, own });
    else same += 1;
  }
  return { upload: { changed, same, problems, notes: [...brought.notes, ...absentNote(brought.absent)] }, round };
}

/** A problem that the checks of a return found, at the place in the workbook where it is mended. */
function placed({ sheet, row, item, texts }: UploadedItem, { problems }: ReturnReading): Problem[] {
  const columns = RETURN_SHEETS.find(({ kind }) => kind === item.key.kind)?.own ?? [];
  return problems.map(({ field, text }) => {
    const typed = texts[field].trim();
    const said = text.startsWith(`“${typed}” `) ? text.slice(typed.length + 3) : text;
    const column = columns.find((each) => each.field === field)?.heading ?? null;
    return { sheet, row, column, value: typed === '' ? null : typed, message: said.replace(/\.$/, '') };
  });
}

/** What became of a workbook that came back. */
export interface KeptUpload {
  /** returns whose drafts now hold what the workbook says */
  readonly kept: readonly ItemKey[];
  /** returns that were changed on both sides: nothing of them was written */
  readonly conflicts: readonly UploadedItem[];
  readonly same: number;
  /** what could not be taken, and what the checks refuse: the latter is kept as it was entered */
  readonly problems: readonly Problem[];
  readonly notes: readonly Problem[];
}

/** Somebody may save while a workbook is read; then it is read again over what she saved. */
const TRIES = 3;

/**
 * Keeps what a workbook says as drafts, but for returns with a cell that was changed on both sides.
 * @throws InputFault where it is no workbook, or no return of hers at the council; NotFoundFault for whoever enters nothing there
 */
export async function keepReturnUpload(context: Context, organisation: string, bytes: Uint8Array): Promise<KeptUpload> {
  const kept: ItemKey[] = [];
  const found: Problem[] = [];
  for (let tries = 1; ; tries++) {
    const keptBefore = kept.length;
    const { upload, round } = await reading(context, organisation, bytes);
    const free = upload.changed.filter(({ conflicts }) => conflicts.length === 0);
    const typed = new Map(
      free.map(({ item, texts }) => [itemText(item.key), { key: item.key, texts, confirmed: item.confirmed }] as const),
    );
    const readings = await readingsOf(context, organisation, round, typed);
    const owed = new Map(round.owed.map((item) => [itemText(item.key), item]));
    let missed = 0;
    for (const each of free) {
      const { item, seen, texts } = each;
      const asked = owed.get(itemText(item.key));
      const saved = asked === undefined ? null : await saveItem(context, organisation, asked, { seen, texts, confirmed: item.confirmed });
      if (saved?.kind !== 'saved') {
        missed += 1;
        continue;
      }
      kept.push(item.key);
      const checked = readings.get(itemText(item.key));
      if (checked !== undefined) found.push(...placed(each, checked));
    }
    if (missed > 0 && tries < TRIES) continue;
    const conflicts = upload.changed.filter((each) => each.conflicts.length > 0);
    return {
      kept,
      conflicts,
      same: upload.same - keptBefore,
      problems: [...upload.problems, ...found],
      notes: upload.notes,
    };
  }
}

/** What was chosen of one return that was changed on both sides. */
export interface Settlement {
  readonly key: ItemKey;
  /** what it held when the choice was shown */
  readonly held: EntryTexts;
  /** what the workbook would make of it */
  readonly yours: EntryTexts;
  /** whose text is kept, of the fields in which both had changed; null where she chose neither */
  readonly chosen: ReadonlyMap<EntryField, 'yours' | 'held' | null>;
}

/** What became of a choice between two versions. */
export interface Settled {
  readonly kept: readonly ItemKey[];
  /** still to be chosen: she left one open, or somebody saved again in between */
  readonly conflicts: readonly UploadedItem[];
  /** no longer to be entered */
  readonly closed: readonly ItemKey[];
}

async function settle(
  context: Context,
  organisation: string,
  choice: Settlement,
  again: boolean,
): Promise<UploadedItem | 'kept' | 'closed'> {
  const { key, held, yours, chosen } = choice;
  const { round, item: owed } = await roundItem(context, organisation, key);
  const [item] = await itemsOf(context, organisation, round, [owed]);
  if (item === undefined || !owed.mayEnter) throw noSuch(organisation);
  if (!owed.open) return 'closed';
  const wanted = new Map(ENTRY_FIELDS.map((field) => [field, cellText((chosen.get(field) === 'held' ? held : yours)[field])] as const));
  const { texts, conflicts } = merged(key.kind, held, wanted, item.texts);
  const open = [...chosen].flatMap(([field, whose]): CellConflict[] =>
    whose !== null || conflicts.some((conflict) => conflict.field === field)
      ? []
      : [{ field, heading: headingOf(key.kind, field), atDownload: held[field], yours: yours[field], held: item.texts[field] }],
  );
  const left = [...conflicts, ...open];
  const own = owed.entry?.person === accountOf(context);
  const place = { sheet: '', row: 0, item, seen: item.version, texts, held: item.texts, conflicts: left, own };
  if (left.length > 0) return place;
  const saved = await saveItem(context, organisation, owed, { seen: item.version, texts, confirmed: item.confirmed });
  if (saved.kind === 'saved') return 'kept';
  if (saved.kind === 'closed') return 'closed';
  return again ? settle(context, organisation, choice, false) : place;
}

/**
 * Keeps what was chosen, cell by cell, of returns that were changed on both sides. What somebody saved since the choice
 * was shown is chosen again.
 * @throws NotFoundFault where one is not due, or not hers to enter
 */
export async function settleReturnUpload(context: Context, organisation: string, choices: readonly Settlement[]): Promise<Settled> {
  const kept: ItemKey[] = [];
  const closed: ItemKey[] = [];
  const conflicts: UploadedItem[] = [];
  for (const choice of choices) {
    const outcome = await settle(context, organisation, choice, true);
    if (outcome === 'kept') kept.push(choice.key);
    else if (outcome === 'closed') closed.push(choice.key);
    else conflicts.push(outcome);
  }
  return { kept, conflicts, closed };
}
