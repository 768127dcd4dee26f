import { schemeSummary } from '../../briefing/schemeWords.ts';
import type { FormSheet, RowList, SetUpSheet } from '../../briefing/setUpTypes.ts';
import { FILTERED, fieldLabel, LISTED, optionText, SHEET_WORDS } from '../../briefing/setUpWords.ts';
import type { Sentence } from '../../briefing/types.ts';
import { counted, wordingOf } from '../../briefing/wording.ts';
import { objectiveReference } from '../../model/reference.ts';
import { formCsv } from '../../returns/form.ts';
import type { Context } from '../context.ts';
import type { TakenAway } from '../document.ts';
import { allows, permitAnywhere } from '../permit.ts';
import { type Frame, frameOf, type HeldRow, heldRows, mayEdit } from './rows.ts';

/** What of a list somebody asks for. */
export interface ListChoice {
  readonly words: string | null;
  /** a word of the column that narrows the list; null for all */
  readonly only: string | null;
  /** heading of the column in whose order it stands; null for the sheet's own order */
  readonly sort: string | null;
}

const byText = new Intl.Collator('en', { numeric: true }).compare;

function matching(rows: readonly HeldRow[], text: string | null): readonly HeldRow[] {
  const words = (text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return rows.filter(({ texts }) => {
    const all = Object.values(texts).join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

function chosen(sheet: SetUpSheet, frame: Frame, { words, only, sort }: ListChoice): readonly HeldRow[] {
  const column = FILTERED[sheet];
  const rows = matching(heldRows(sheet, frame), words).filter(({ texts }) => only === null || (texts[column] ?? '') === only);
  if (sort === null || !LISTED[sheet].includes(sort)) return rows;
  return rows.toSorted((a, b) => byText(a.texts[sort] ?? '', b.texts[sort] ?? ''));
}

/** What a word of the narrowing column is called: an objective by its title, a plan by its own. */
function filterText(sheet: SetUpSheet, frame: Frame, value: string): string {
  if (value === '') return 'No objective';
  const objective = frame.objectives.find(({ plan, code }) => objectiveReference(plan, code) === value);
  if (objective) return `${value} ${objective.title}`;
  const plan = sheet === 'objectives' ? frame.plans.find(({ code }) => code === value) : undefined;
  return plan ? `${value} ${plan.title}` : optionText(sheet, FILTERED[sheet], value);
}

function filterOf(sheet: SetUpSheet, frame: Frame): RowList['filter'] {
  const column = FILTERED[sheet];
  const counts = new Map<string, number>();
  for (const { texts } of heldRows(sheet, frame)) counts.set(texts[column] ?? '', (counts.get(texts[column] ?? '') ?? 0) + 1);
  const items = [...counts].map(([value, count]) => ({ value, text: filterText(sheet, frame, value), count }));
  return { label: fieldLabel(sheet, column), items: counts.size < heldRows(sheet, frame).length ? items : [] };
}

function openingOf(sheet: SetUpSheet, frame: Frame, rows: readonly HeldRow[]): readonly Sentence[] {
  const wording = wordingOf(frame.organisation);
  const all = heldRows(sheet, frame).map(({ name }) => name);
  const values = { rows: counted(rows.map(({ name }) => name)), all: counted(all), ...SHEET_WORDS[sheet] };
  return [wording.sentence(rows.length === all.length ? 'set-up.list' : 'set-up.list-of', values)];
}

/**
 * The rows of a sheet as they are set up, found by words, narrowed by one column, in the order of another.
 * @throws NotFoundFault for whoever may set up nothing at the council
 */
export async function setUpList(context: Context, organisation: string, sheet: SetUpSheet, choice: ListChoice): Promise<RowList> {
  permitAnywhere(context, organisation, 'set-up');
  const frame = await frameOf(context, organisation);
  const rows = chosen(sheet, frame, choice);
  const { many } = SHEET_WORDS[sheet];
  const columns = LISTED[sheet].map((heading) => ({ heading, label: fieldLabel(sheet, heading) }));
  return {
    sheet,
    title: `${many.charAt(0).toUpperCase()}${many.slice(1)}`,
    opening: openingOf(sheet, frame, rows),
    columns,
    rows: rows.map(({ name, texts }) => ({
      name,
      cells: columns.map(({ heading }) => cellText(sheet, heading, texts, frame)),
      editable: mayEdit(context, organisation, sheet, frame, texts),
    })),
    filter: filterOf(sheet, frame),
    mayAdd: !OF_THE_WHOLE.includes(sheet) || allows(context, organisation, 'set-up'),
  };
}

/** Sheets to which only whoever sets up the whole council adds rows. */
export const OF_THE_WHOLE: readonly FormSheet[] = ['plans', 'schemes', 'checks', 'organisation'];

const WORDED: readonly string[] = ['kind', 'frequency'];

/** A cell as people read it: words of the workbook in their own, a rule as what it means. */
function cellText(sheet: SetUpSheet, heading: string, texts: HeldRow['texts'], frame: Frame): string {
  const text = texts[heading] ?? '';
  if (sheet === 'schemes' && heading === 'rule') {
    const found = frame.schemes.find(({ name }) => name === texts['name']);
    return found ? schemeSummary(found.scheme, wordingOf(frame.organisation)) : text;
  }
  return WORDED.includes(heading) && text !== '' ? optionText(sheet, heading, text) : text;
}

/** The same rows with all their columns, as a file that can be imported again. */
export async function setUpCsv(context: Context, organisation: string, sheet: SetUpSheet, choice: ListChoice): Promise<TakenAway> {
  permitAnywhere(context, organisation, 'set-up');
  const rows = chosen(sheet, await frameOf(context, organisation), choice);
  const body = new Uint8Array(
    formCsv(
      sheet,
      rows.map(({ texts }) => texts),
    ),
  );
  return { body, type: 'text/csv; charset=utf-8', name: `${sheet}.csv` };
}

/** How much of everything there is to set up. */
export interface SetUpOverview {
  readonly opening: readonly Sentence[];
  readonly counts: Readonly<Record<SetUpSheet, number>>;
  /** whether the one who asks may change what is the whole council's: its settings, schemes, sum rules */
  readonly whole: boolean;
}

/** @throws NotFoundFault for whoever may set up nothing at the council */
export async function setUpOverview(context: Context, organisation: string): Promise<SetUpOverview> {
  permitAnywhere(context, organisation, 'set-up');
  const frame = await frameOf(context, organisation);
  const named = (sheet: SetUpSheet) => heldRows(sheet, frame).map(({ name }) => name);
  const [plans, objectives, indicators, actions] = [named('plans'), named('objectives'), named('indicators'), named('actions')];
  const values = { plans: counted(plans), objectives: counted(objectives), indicators: counted(indicators), actions: counted(actions) };
  return {
    opening: [wordingOf(frame.organisation).sentence('set-up.opening', values)],
    counts: {
      plans: plans.length,
      objectives: objectives.length,
      indicators: indicators.length,
      actions: actions.length,
      schemes: frame.schemes.length,
      checks: frame.checks.length,
    },
    whole: mayEdit(context, organisation, 'organisation', frame, {}),
  };
}
