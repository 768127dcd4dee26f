import type { Council } from '../../model/council.ts';
import { NotFoundFault } from '../../model/fault.ts';
import type { Problem } from '../../model/problem.ts';
import { checkCouncil, type Entries, type Entry } from '../../returns/check.ts';
import { SHEET_NAMES } from '../../returns/sheets.ts';
import { organisationId } from '../../store/councils.ts';
import type { Stored } from '../../store/noun.ts';
import { ACTIONS, INDICATORS, OBJECTIVES, ORGANISATION, PLANS, SCHEMES } from '../../store/nouns.ts';
import { unkeepable } from '../import/compare.ts';
import type { Edit, RowSheet } from './edit.ts';
import { type HeldSheets, namedIn, nameOfRow, storedOf } from './held.ts';
import { NAMED_SHEETS } from './naming.ts';

/** What of a council its other rows name. */
export type Plans = Pick<Council, 'organisation' | 'plans' | 'objectives' | 'indicators' | 'actions'> & {
  readonly schemes: readonly { readonly name: string }[];
};

/** The rows that others name, as the sheets have them now or had them before. */
export function plansOf(sheets: HeldSheets, when: 'before' | 'now'): Plans {
  const rows = <Row>(noun: { readonly sheet: keyof Council; read(stored: Stored): Row }): Row[] => {
    const held = sheets.get(noun.sheet);
    return held === undefined ? [] : held[when].map(({ cells }) => noun.read(storedOf(held.noun, cells)));
  };
  const [organisation] = rows(ORGANISATION);
  if (!organisation) throw new NotFoundFault('There is no such council');
  return {
    organisation,
    plans: rows(PLANS),
    objectives: rows(OBJECTIVES),
    indicators: rows(INDICATORS),
    actions: rows(ACTIONS),
    schemes: rows(SCHEMES),
  };
}

function entriesOf<Row>(rows: readonly Row[] = []): readonly Entry<Row>[] {
  return rows.map((item, index) => ({ row: index + 1, item, sound: true }));
}

/** What is wrong with the rows given, by the rules that a workbook's rows are held to; a row counts from 1 in what was given. */
function rowProblems(edit: Edit, plans: Plans): Problem[] {
  const { rows = {}, organisation } = edit;
  const entries: Entries = {
    organisation: entriesOf(organisation === undefined ? [] : [organisation]),
    plans: entriesOf(rows.plans),
    objectives: entriesOf(rows.objectives),
    indicators: entriesOf(rows.indicators),
    targets: entriesOf(rows.targets),
    observations: entriesOf(rows.observations),
    actions: entriesOf(rows.actions),
    progress: entriesOf(rows.progress),
    schemes: entriesOf(rows.schemes),
    dashboards: entriesOf(rows.dashboards),
    narrative: entriesOf(rows.narrative),
    calendar: entriesOf(rows.calendar),
    checks: entriesOf(rows.checks),
    benchmarks: entriesOf(rows.benchmarks),
    rebases: entriesOf(rows.rebases),
  };
  const problems: Problem[] = [];
  checkCouncil(entries, plans.organisation.yearStarts, plans, problems);
  return problems;
}

const DATED = ['targets', 'observations', 'progress', 'narrative', 'calendar', 'benchmarks', 'rebases'] as const;

function organisationProblems(council: string, sheets: HeldSheets, edit: Edit, before: Plans): Problem[] {
  const { organisation } = edit;
  if (organisation === undefined) return [];
  const place = { sheet: 'organisation', row: null };
  const problems: Problem[] = [];
  if (organisationId(organisation.name) !== council) {
    const message = `is another council's name: expected ${before.organisation.name}, by which it is known in addresses`;
    problems.push({ ...place, column: 'name', value: organisation.name, message });
  }
  const held = DATED.some((sheet) => (sheets.get(sheet)?.total ?? 0) > 0);
  if (held && organisation.yearStarts !== before.organisation.yearStarts) {
    const message = `is not ${before.organisation.yearStarts}, the month in which the year of the figures held begins: expected the same, or an import of every row that replaces them`;
    problems.push({ ...place, column: 'year_starts', value: String(organisation.yearStarts), message });
  }
  return problems;
}

const SAID: Readonly<Record<keyof Council, string>> = {
  organisation: 'the organisation',
  plans: 'plan',
  objectives: 'objective',
  indicators: 'indicator',
  targets: 'target',
  observations: 'value',
  actions: 'action',
  progress: 'progress',
  schemes: 'scheme',
  dashboards: 'dashboard',
  narrative: 'narrative',
  calendar: 'calendar',
  checks: 'sum rule',
  benchmarks: 'benchmark',
  rebases: 'rebase',
};

/** One problem for each row that names one which is withdrawn. */
function stillNamed(sheets: HeldSheets): Problem[] {
  return NAMED_SHEETS.flatMap((sheet) => {
    const held = sheets.get(sheet);
    if (!held) return [];
    const there = new Set(held.now.map(({ cells }) => nameOfRow(held.noun, cells)));
    const gone = [...new Set(held.before.map(({ cells }) => nameOfRow(held.noun, cells)))].filter((name) => !there.has(name));
    return gone.flatMap((name) =>
      namedIn(sheets, sheet, name).map(({ naming, key }) => ({
        sheet: naming.sheet,
        row: null,
        column: naming.column,
        value: key.filter((part) => part !== '').join(' '),
        message: `names the ${SAID[sheet]} ${name}, which cannot be withdrawn while it does`,
      })),
    );
  });
}

function isRowSheet(sheet: keyof Council): sheet is RowSheet {
  return sheet !== 'organisation';
}

function missing(sheets: HeldSheets, edit: Edit): Problem[] {
  const renamed = (edit.renamed ?? []).flatMap(({ sheet, from, to }) => {
    const held = sheets.get(sheet);
    const before = new Set(held?.before.map(({ cells }) => nameOfRow(held.noun, cells)));
    const place = { sheet, row: null, column: held?.noun.keyColumns.at(-1) ?? null };
    if (!before.has(from)) return [{ ...place, value: from, message: `is the name of no ${SAID[sheet]}` }];
    return before.has(to) ? [{ ...place, value: to, message: `is the name of another ${SAID[sheet]}: expected one that none has` }] : [];
  });
  return renamed;
}

/** Everything that is wrong with an edit, in the order of the sheets. */
export function editProblems(council: string, sheets: HeldSheets, edit: Edit, cells: Council): Problem[] {
  const before = plansOf(sheets, 'before');
  const now = plansOf(sheets, 'now');
  const given = [...sheets.values()].flatMap(({ noun }) =>
    isRowSheet(noun.sheet) && edit.rows?.[noun.sheet] === undefined ? [] : unkeepable(noun, noun.cellsOf(cells)),
  );
  const problems = [
    ...missing(sheets, edit),
    ...given,
    ...organisationProblems(council, sheets, edit, before),
    ...rowProblems(edit, now),
    ...stillNamed(sheets),
  ];
  const order: readonly string[] = SHEET_NAMES;
  return problems.toSorted((a, b) => order.indexOf(a.sheet ?? '') - order.indexOf(b.sheet ?? ''));
}
