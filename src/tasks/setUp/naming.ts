import type { Council } from '../../model/council.ts';
import type { Cell } from '../../store/columns.ts';

/* Which columns name rows of other sheets: what a new name is written into, and what keeps a row from being withdrawn. */

/** Sheets whose rows are named elsewhere. */
export const NAMED_SHEETS = ['plans', 'objectives', 'indicators', 'actions', 'schemes'] as const;
export type NamedSheet = (typeof NAMED_SHEETS)[number];

/** How a cell names: as it stands, several between semicolons, by the plan of `PLAN/CODE`, or by a code of the row's own plan. */
type Form = 'whole' | 'list' | 'plan' | 'parent';

/** A column that names. */
export interface Naming {
  readonly sheet: keyof Council;
  readonly column: string;
  readonly form: Form;
  /** rows that mean nothing without the row they name, and go with it */
  readonly belongs: boolean;
}

function naming(sheet: keyof Council, column: string, form: Form = 'whole'): Naming {
  return { sheet, column, form, belongs: false };
}

function belonging(sheet: keyof Council, column: string): Naming {
  return { sheet, column, form: 'whole', belongs: true };
}

/** What names the rows of each sheet. Words of the council about an action or objective stand under its reference. */
export const NAMED_BY: Readonly<Record<NamedSheet, readonly Naming[]>> = {
  plans: [
    naming('objectives', 'plan'),
    naming('indicators', 'objective', 'plan'),
    naming('indicators', 'links', 'plan'),
    naming('actions', 'objective', 'plan'),
    naming('actions', 'links', 'plan'),
    belonging('narrative', 'report'),
  ],
  objectives: [
    naming('objectives', 'parent', 'parent'),
    naming('indicators', 'objective'),
    naming('indicators', 'links', 'list'),
    naming('actions', 'objective'),
    naming('actions', 'links', 'list'),
    belonging('narrative', 'section'),
  ],
  indicators: [
    belonging('targets', 'indicator'),
    belonging('observations', 'indicator'),
    belonging('benchmarks', 'indicator'),
    belonging('rebases', 'indicator'),
    belonging('dashboards', 'indicator'),
    naming('checks', 'total'),
    naming('checks', 'parts', 'list'),
  ],
  actions: [belonging('progress', 'action'), belonging('narrative', 'section')],
  schemes: [naming('indicators', 'scheme')],
};

const BETWEEN = ';';

function otherPlan(reference: string, from: string, to: string): string {
  return reference.startsWith(`${from}/`) ? `${to}/${codeIn(reference)}` : reference;
}

function codeIn(reference: string): string {
  return reference.slice(reference.indexOf('/') + 1);
}

/**
 * A naming cell once `from` is called `to`.
 * @param plan of the row in which the cell stands, which a parent's code belongs to
 */
export function renamedCell({ form }: Naming, cell: Cell, plan: Cell, from: string, to: string): Cell {
  if (typeof cell !== 'string' || cell === '') return cell;
  switch (form) {
    case 'whole':
      return cell === from ? to : cell;
    case 'list':
      return cell
        .split(BETWEEN)
        .map((name) => (name === from ? to : name))
        .join(BETWEEN);
    case 'plan':
      return cell
        .split(BETWEEN)
        .map((reference) => otherPlan(reference, from, to))
        .join(BETWEEN);
    case 'parent':
      return `${plan}/${cell}` === from ? codeIn(to) : cell;
  }
}

/** Whether a naming cell names the row. */
export function names({ form }: Naming, cell: Cell, plan: Cell, name: string): boolean {
  if (typeof cell !== 'string') return false;
  switch (form) {
    case 'whole':
      return cell === name;
    case 'list':
      return cell.split(BETWEEN).includes(name);
    case 'plan':
      return cell.split(BETWEEN).some((reference) => reference.startsWith(`${name}/`));
    case 'parent':
      return `${plan}/${cell}` === name;
  }
}
