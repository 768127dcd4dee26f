import { type Council, emptyCouncil } from '../model/council.ts';
import type { ItemKind } from '../model/entry.ts';
import { InputFault } from '../model/fault.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Act } from '../model/permission.ts';
import type { Problem } from '../model/problem.ts';
import { objectiveReference } from '../model/reference.ts';
import type { AuditDetail } from '../store/audit.ts';
import { lockCouncil, NOTHING_YET, recordChange } from '../store/changes.ts';
import { renameInDrafts } from '../store/dashboards/drafts.ts';
import { renameDrafts, renameObjectiveScopes, renamePlanScopes, unfinishedReturns } from '../store/renaming.ts';
import { renameInReports } from '../store/reports/renaming.ts';
import { renameInScrutiny } from '../store/scrutiny/renaming.ts';
import type { Database, Write } from '../store/tables.ts';
import type { Known } from '../store/versions.ts';
import type { Context } from './context.ts';
import { accountOf, allowsAnywhere, nameOf, noSuch, permit } from './permit.ts';
import { editProblems, plansOf } from './setUp/check.ts';
import { heldValueProblems } from './setUp/checkHeld.ts';
import { type Edit, type Key, RowChangedFault, type RowSheet, rowDigest, type Seen } from './setUp/edit.ts';
import { type HeldSheets, keyOf, namedIn, readHeld, readRow, versionsOf, withoutRows, withRenaming, withRows } from './setUp/held.ts';
import { NAMED_SHEETS } from './setUp/naming.ts';
import { askedBy, touchedBy } from './setUp/reach.ts';

export { type Edit, type Key, type Renaming, RowChangedFault, type RowSheet, rowDigest, type Seen } from './setUp/edit.ts';

export interface ChangeOptions {
  /** kept with the change; null where nobody has to say */
  readonly why: string | null;
  /** rows as they were when they were opened for this edit: where one is different now, nothing is changed */
  readonly seen?: readonly Seen[];
  /** done in the same transaction once the change is worked out: both happen or neither */
  readonly along?: (write: Write) => Promise<void>;
  /** what the audit log is to keep of it besides why: details too long for one sentence */
  readonly beside?: AuditDetail;
}

export interface Changed {
  /** number of the change that was made; null where everything was so already */
  readonly change: number | null;
}

/** Whoever may do one of these somewhere changes some rows; each row asks for its own. */
const CHANGING: readonly Act[] = ['set-up', 'run-round', 'publish-dashboard'];

/** How the council's list of changes calls it. */
const KIND = 'set-up';

/** The indicators whose figures an edit may touch, by their names before it. */
function indicatorsOf({ rows = {}, withdraw = {}, renamed = [] }: Edit): string[] {
  const former = new Map(renamed.filter(({ sheet }) => sheet === 'indicators').map(({ from, to }) => [to, from]));
  const figures = [...(rows.targets ?? []), ...(rows.observations ?? []), ...(rows.benchmarks ?? [])].map(({ indicator }) => indicator);
  const { indicators = [], targets = [], observations = [], benchmarks = [] } = withdraw;
  const gone = [...indicators, ...targets, ...observations, ...benchmarks].map(([code = '']) => code);
  return [...new Set([...figures, ...gone, ...former.values()].map((code) => former.get(code) ?? code))];
}

function touchesProgress({ rows = {}, withdraw = {}, renamed = [] }: Edit): boolean {
  return (
    rows.progress !== undefined ||
    withdraw.progress !== undefined ||
    withdraw.actions !== undefined ||
    renamed.some(({ sheet }) => sheet === 'actions')
  );
}

/** The sheets without the rows that belong to withdrawn ones. */
function withoutBelongings(sheets: HeldSheets, { withdraw = {} }: Edit): HeldSheets {
  const next = new Map(sheets);
  for (const sheet of NAMED_SHEETS) {
    for (const key of withdraw[sheet] ?? []) {
      const [first = '', second] = key;
      const name = sheet === 'objectives' && second !== undefined ? objectiveReference(first, second) : first;
      for (const { naming, key: belonging } of namedIn(sheets, sheet, name)) {
        const held = next.get(naming.sheet);
        if (held && naming.belongs) next.set(naming.sheet, withoutRows(held, [belonging]));
      }
    }
  }
  return next;
}

/** The sheets as the edit leaves them: renamed, then with the rows given, then without those withdrawn. */
function edited(before: HeldSheets, edit: Edit, council: Council): HeldSheets {
  let sheets = before;
  for (const renaming of edit.renamed ?? []) sheets = withRenaming(sheets, renaming);
  if (edit.withBelongings) sheets = withoutBelongings(sheets, edit);
  const next = new Map(sheets);
  for (const [name, held] of sheets) {
    const given = name === 'organisation' && edit.organisation === undefined ? [] : held.noun.cellsOf(council);
    next.set(name, withoutRows(withRows(held, given), name === 'organisation' ? [] : (edit.withdraw?.[name] ?? [])));
  }
  return next;
}

function givenKeys(sheets: HeldSheets, council: Council): ReadonlyMap<RowSheet, readonly Key[]> {
  const keys = new Map<RowSheet, readonly Key[]>();
  for (const [name, { noun }] of sheets) {
    if (name !== 'organisation')
      keys.set(
        name,
        noun.cellsOf(council).map((cells) => keyOf(noun, cells)),
      );
  }
  return keys;
}

/** @throws RowChangedFault at the first row that is not what was seen */
function refuseUnseen(before: HeldSheets, now: HeldSheets, seen: readonly Seen[]): void {
  for (const row of seen) {
    const held = readRow(before, row.sheet, row.key, 'before');
    const digest = held === null ? null : rowDigest(held);
    if (digest !== row.digest) throw new RowChangedFault(row, held, readRow(now, row.sheet, row.key, 'now'));
  }
}

const RETURNED: Readonly<Record<'indicators' | 'actions', ItemKind>> = { indicators: 'indicator', actions: 'action' };

/** Drafts and roles follow a new name, which the council's rows do not hold. */
async function renameBeyondRows(write: Write, organisation: string, { renamed = [] }: Edit): Promise<void> {
  for (const { sheet, from, to } of renamed) {
    if (sheet === 'indicators' || sheet === 'actions') {
      await renameDrafts(write, { organisation, kind: RETURNED[sheet], reference: from }, to);
    }
    if (sheet === 'indicators') await renameInDrafts(write, organisation, from, to);
    if (sheet === 'objectives') await renameObjectiveScopes(write, organisation, from, to);
    if (sheet === 'plans') await renamePlanScopes(write, organisation, from, to);
    if (sheet !== 'schemes') await renameInReports(write, organisation, { sheet, from, to });
    await renameInScrutiny(write, organisation, { sheet, from, to });
  }
}

/**
 * An indicator or action neither changes its reference nor goes while a return of it is on its way: the log knows the steps
 * by the reference, and what is signed off needs a row to belong to.
 */
async function unfinishedProblems(db: Database, organisation: string, { renamed = [], withdraw = {} }: Edit): Promise<Problem[]> {
  const problems: Problem[] = [];
  const refuse = async (sheet: keyof typeof RETURNED, reference: string, value: string, act: string): Promise<void> => {
    const periods = await unfinishedReturns(db, { organisation, kind: RETURNED[sheet], reference });
    if (periods.length === 0) return;
    const message = `cannot be ${act} while a return of ${reference} is on its way, for ${periods.join(', ')}: expected it to be approved first`;
    problems.push({ sheet, row: null, column: sheet === 'indicators' ? 'code' : 'ref', value, message });
  };
  for (const { sheet, from, to } of renamed) if (sheet === 'indicators' || sheet === 'actions') await refuse(sheet, from, to, 'given');
  for (const sheet of ['indicators', 'actions'] as const) {
    for (const [reference = ''] of withdraw[sheet] ?? []) await refuse(sheet, reference, reference, 'withdrawn');
  }
  return problems;
}

/** The indicators given under the codes that they had. */
function formerly({ rows = {}, renamed = [] }: Edit): readonly Indicator[] {
  const former = new Map(renamed.filter(({ sheet }) => sheet === 'indicators').map(({ from, to }) => [to, from]));
  return (rows.indicators ?? []).map((indicator) => ({ ...indicator, code: former.get(indicator.code) ?? indicator.code }));
}

/** The sheets as an edit leaves them. @throws what `changeCouncil` throws */
async function workOut(context: Context, db: Database, at: Known, edit: Edit, seen: readonly Seen[]): Promise<HeldSheets> {
  const before = await readHeld(db, at, { indicators: indicatorsOf(edit), progress: touchesProgress(edit) });
  const plansBefore = plansOf(before, 'before');
  const council: Council = { ...emptyCouncil(edit.organisation ?? plansBefore.organisation), ...edit.rows };
  const now = edited(before, edit, council);
  const touched = touchedBy(edit, before, givenKeys(before, council));
  const asked = askedBy(edit, touched, { sheets: before, plans: plansBefore }, { sheets: now, plans: plansOf(now, 'now') });
  for (const { act, place } of asked) permit(context, at.organisation, act, place);
  refuseUnseen(before, now, seen);
  const { yearStarts } = plansBefore.organisation;
  const problems = [
    ...editProblems(at.organisation, now, edit, council),
    ...(await unfinishedProblems(db, at.organisation, edit)),
    ...(await heldValueProblems(db, at, before, formerly(edit), yearStarts)),
  ];
  if (problems.length > 0) throw new InputFault(problems);
  return now;
}

/**
 * Changes single rows of a council as one change with who, when and why: adds and alters rows, gives them other names
 * wherever they are named, withdraws them. All or nothing, and nothing is overwritten: what was known stays known.
 * @throws NotFoundFault where the one who asks may not change one of the rows where it stands or stood;
 *   RowChangedFault where a row is not what was `seen`;
 *   InputFault with everything that is wrong: `row` counts from 1 in the rows given of the sheet, null is about rows held
 */
export async function changeCouncil(context: Context, organisation: string, edit: Edit, options: ChangeOptions): Promise<Changed> {
  if (!CHANGING.some((act) => allowsAnywhere(context, organisation, act))) throw noSuch(organisation);
  const { store, clock } = context;
  return store.transaction(async (write) => {
    const revision = await lockCouncil(write, organisation);
    if (revision === NOTHING_YET) throw noSuch(organisation);
    const at = { organisation, revision };
    const now = await workOut(context, write, at, edit, options.seen ?? []);
    const versions = [...now.values()].map(versionsOf).filter(({ beginning, ending }) => beginning.length + ending.length > 0);
    if (versions.length === 0) return { change: null };
    await renameBeyondRows(write, organisation, edit);
    await options.along?.(write);
    const note = {
      at: clock(),
      who: nameOf(context),
      account: accountOf(context),
      why: options.why,
      source: null,
      kind: KIND,
      beside: options.beside ?? {},
    };
    return { change: await recordChange(store, write, at, note, versions) };
  });
}
