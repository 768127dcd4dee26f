import type { TargetGrid, TargetPreview } from '../../briefing/planningTypes.ts';
import { briefTargetEdits, briefTargets, type EditFacts, fillNote, reasonName } from '../../briefing/targets.ts';
import type { Target } from '../../model/indicator.ts';
import { lastYear } from '../../model/period.ts';
import { changeCouncil, type Key, RowChangedFault, rowDigest, type Seen } from '../changeCouncil.ts';
import type { Context } from '../context.ts';
import { type Edit, type EditError, editedRows, editsIn, saysNothing, type Typed } from './targetEdits.ts';
import { type Fill, filled } from './targetFill.ts';
import { type TargetSheet, type TargetsAsked, targetSheet, targetsSeen } from './targetSheet.ts';

export { FILLS, type Fill } from './targetFill.ts';
export type { TargetsAsked } from './targetSheet.ts';

/** A grid as it comes back from the one who fills it in. */
export interface GridSent {
  /** the revision that it was made with */
  readonly seen: number;
  /** what stands in its fields, by name */
  readonly typed: Typed;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

interface Said {
  readonly typed?: Typed;
  readonly errors?: ReadonlyMap<string, string>;
  readonly notes?: ReadonlyMap<string, string>;
  /** the revision that the form goes on from */
  readonly seen?: number;
}

function gridOf(sheet: TargetSheet, { typed = NOTHING, errors = NOTHING, notes = NOTHING, seen = sheet.revision }: Said = {}): TargetGrid {
  const { council, plan, plans, year, begun, rows, revision } = sheet;
  return briefTargets({ organisation: council.organisation, plan, plans, year, begun, seen, revision, rows, typed, errors, notes });
}

/**
 * The targets of a year, to be filled in.
 * @throws NotFoundFault where the one who asks may set none there
 */
export async function targetGrid(context: Context, organisation: string, asked: TargetsAsked): Promise<TargetGrid> {
  return gridOf(await targetSheet(context, organisation, asked));
}

/** The grid again with what was typed in it, as somebody goes on with it. */
export async function targetGridAgain(context: Context, organisation: string, asked: TargetsAsked, sent: GridSent): Promise<TargetGrid> {
  return gridOf(await targetSheet(context, organisation, asked), sent);
}

/** The grid with one row filled, or every row that has no target yet (`code` null). Nothing is saved. */
export async function fillTargets(
  context: Context,
  organisation: string,
  asked: TargetsAsked,
  sent: GridSent,
  { fill, code }: { readonly fill: Fill; readonly code: string },
): Promise<TargetGrid> {
  const sheet = await targetSheet(context, organisation, asked);
  const { year, council } = sheet;
  const row = sheet.rows.find(({ indicator }) => indicator.code === code);
  if (row === undefined) return gridOf(sheet, sent);
  const { typed, unfilled } = filled(row, sent.typed, year.text, fill);
  const before = lastYear(year, council.organisation.yearStarts).text;
  const note = fillNote(council.organisation, unfilled === null ? `filled.${fill}` : `unfilled.${unfilled}`, before);
  return gridOf(sheet, { typed, seen: sent.seen, notes: new Map([[code, note]]) });
}

interface Looked {
  readonly sheet: TargetSheet;
  readonly edits: readonly Edit[];
  readonly errors: readonly EditError[];
  /** with what somebody else made of the figure since the form was made */
  readonly facts: readonly EditFacts[];
  /** codes of which it is asked why, with what was answered */
  readonly reasons: ReadonlyMap<string, string>;
}

async function look(context: Context, organisation: string, asked: TargetsAsked, { seen, typed }: GridSent): Promise<Looked> {
  const sheet = await targetSheet(context, organisation, asked);
  const { council, revision, begun } = sheet;
  const then = seen > 0 && seen < revision ? await targetsSeen(context, organisation, sheet, seen) : null;
  const rows = sheet.rows.map((row) => ({ ...row, targets: then?.get(row.indicator.code) ?? row.targets }));
  const { edits, errors } = editsIn(rows, typed, council.organisation.yearStarts);
  const now = new Map(sheet.rows.map(({ indicator, targets }) => [indicator.code, targets]));
  const facts = edits.map((edit) => {
    const held = now.get(edit.indicator.code)?.get(edit.period)?.[edit.figure] ?? null;
    return { ...edit, meanwhile: held === edit.before || held === edit.after ? null : held };
  });
  const moved = begun ? edits.filter(({ before }) => before !== null).map(({ indicator }) => indicator.code) : [];
  const reasons = new Map(moved.map((code) => [code, typed.get(reasonName(code))?.trim() ?? '']));
  return { sheet, edits, errors, facts, reasons };
}

/** What comes of looking at what was typed: the grid with its errors, or what saving would change. */
export type TargetsLooked =
  | { readonly kind: 'errors'; readonly grid: TargetGrid }
  | { readonly kind: 'preview'; readonly grid: TargetGrid; readonly preview: TargetPreview };

function looked({ sheet, errors, facts, reasons }: Looked, sent: GridSent, asks: boolean): TargetsLooked {
  if (errors.length > 0) {
    return { kind: 'errors', grid: gridOf(sheet, { ...sent, errors: new Map(errors.map(({ name, message }) => [name, message])) }) };
  }
  const preview = briefTargetEdits(
    sheet.council.organisation,
    facts,
    [...reasons].map(([code, text]) => ({ code, text, missing: asks && text === '' })),
  );
  return { kind: 'preview', grid: gridOf(sheet, sent), preview };
}

/** What saving the grid would change; nothing is saved. */
export async function previewTargets(context: Context, organisation: string, asked: TargetsAsked, sent: GridSent): Promise<TargetsLooked> {
  return looked(await look(context, organisation, asked, sent), sent, false);
}

export type TargetsSaved = TargetsLooked | { readonly kind: 'saved'; readonly change: number | null; readonly figures: number };

/**
 * Saves all that was typed, as one change, or nothing. A target that stood when its year had begun is moved only with a
 * reason, which stays with it. Where somebody else has moved one of the same figures since the grid was made, both are
 * shown first.
 * @param confirmed what was `meanwhile` changed has been seen: the revision it was seen at
 */
export async function saveTargets(
  context: Context,
  organisation: string,
  asked: TargetsAsked,
  sent: GridSent,
  confirmed: number,
): Promise<TargetsSaved> {
  const found = await look(context, organisation, asked, sent);
  const { sheet, edits, errors, facts, reasons } = found;
  const unseen = confirmed !== sheet.revision && facts.some(({ meanwhile }) => meanwhile !== null);
  if (errors.length > 0 || unseen || [...reasons.values()].includes('')) return looked(found, sent, true);
  if (edits.length === 0) return { kind: 'saved', change: null, figures: 0 };
  const now = new Map(sheet.rows.map(({ indicator, targets }) => [indicator.code, targets]));
  const rows = editedRows(edits, (code, period) => now.get(code)?.get(period), reasons);
  const seen = rows.map((row): Seen => {
    const held = now.get(row.indicator)?.get(row.period);
    return { sheet: 'targets', key: keyOf(row), digest: held === undefined ? null : rowDigest(held) };
  });
  const edit = { rows: { targets: rows.filter((row) => !saysNothing(row)) }, withdraw: { targets: rows.filter(saysNothing).map(keyOf) } };
  try {
    const { change } = await changeCouncil(context, organisation, edit, { why: whyOf(sheet, reasons), seen });
    return { kind: 'saved', change, figures: edits.length };
  } catch (error) {
    // Somebody was quicker by a moment: both are shown, as for one who was quicker by an hour.
    if (error instanceof RowChangedFault) return looked(await look(context, organisation, asked, sent), sent, true);
    throw error;
  }
}

function keyOf({ indicator, period }: Target): Key {
  return [indicator, period];
}

/** "Targets for 2026-27. SCC006Q: the national definition was redrawn" */
function whyOf({ year }: TargetSheet, reasons: ReadonlyMap<string, string>): string {
  return [`Targets for ${year.text}`, ...[...reasons].map(([code, text]) => `${code}: ${text}`)].join('. ');
}
