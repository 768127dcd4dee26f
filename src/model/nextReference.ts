import type { Frequency } from './indicator.ts';
import { byReference, parseReference } from './reference.ts';

/** A row that has a reference already, and what may be told from it. */
export interface Referenced {
  readonly reference: string;
  /** `PLAN/CODE` that it serves; null for none */
  readonly objective: string | null;
  /** null for an action */
  readonly frequency: Frequency | null;
}

/** What the new row is. */
export interface Unnamed {
  readonly objective: string | null;
  readonly kind: 'action' | 'measure';
  /** null for an action */
  readonly frequency: Frequency | null;
}

/** A reference that nobody has yet, in the council's own pattern. */
export interface Offered {
  readonly reference: string;
  /** the reference that it follows; null where there is none to follow */
  readonly after: string | null;
}

interface Parts {
  readonly whole: string;
  readonly head: string;
  readonly number: number;
  readonly width: number;
  readonly suffix: string;
}

const PARTS = /^(.*?[A-Za-z/])(\d+)[a-z]*([A-Z]?)$/;
const LETTERS = { action: 'A', measure: 'M' } as const;
const WIDTH = 3;
const OBJECTIVE_WIDTH = 2;

function partsOf(reference: string): Parts | null {
  const [, head, digits, suffix = ''] = PARTS.exec(reference) ?? [];
  return head === undefined || digits === undefined
    ? null
    : { whole: reference, head, number: Number(digits), width: digits.length, suffix };
}

function most<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** "SS01/M" for an objective SS/1: as its other rows have it, else as those of the plan would. */
function headFor({ objective, kind }: Unnamed, rows: readonly Referenced[]): string {
  const own = rows.filter((row) => parseReference(row.reference)?.kind === kind);
  const here = most(own.filter((row) => row.objective === objective).map(({ reference }) => partsOf(reference)?.head ?? ''));
  if (here !== undefined && here !== '') return here;
  const [plan = '', code = ''] = (objective ?? '').split('/');
  const inPlan = own.filter((row) => row.objective?.startsWith(`${plan}/`));
  const other = inPlan.length > 0 ? inPlan : own;
  const digits = most(other.map(({ reference }) => /\d+(?=\/)/.exec(reference)?.[0].length ?? 0)) ?? OBJECTIVE_WIDTH;
  return `${plan}${/^\d+$/.test(code) ? code.padStart(digits, '0') : code}/${LETTERS[kind]}`;
}

/** Whether numbers run on through the whole plan (SS01/A003, SS02/A004) and do not begin anew under each objective. */
function runsThrough(parts: readonly Parts[]): boolean {
  const heads = new Set(parts.map(({ head }) => head));
  const numbers = new Set(parts.map(({ number }) => number));
  const places = new Set(parts.map(({ head, number }) => `${head}${number}`));
  return heads.size > 1 && numbers.size > places.size - heads.size / 2;
}

/**
 * The next reference in the council's own pattern (model/reference.ts): plan, number of the objective, A or M, the number
 * after the last, and the suffix that its other measures of the same frequency bear.
 */
export function nextReference(unnamed: Unnamed, rows: readonly Referenced[]): Offered {
  const head = headFor(unnamed, rows);
  const plan = (unnamed.objective ?? '').split('/')[0] ?? '';
  const alike = rows.filter(({ reference, objective }) => {
    const found = parseReference(reference);
    return found?.kind === unnamed.kind && objective !== null && objective.startsWith(`${plan}/`);
  });
  const parts = alike.flatMap(({ reference }) => partsOf(reference) ?? []);
  const counted = runsThrough(parts) ? parts : parts.filter((part) => part.head === head);
  const last = counted.toSorted((a, b) => a.number - b.number || byReference(a.whole, b.whole)).at(-1);
  const width = most(parts.map((part) => part.width)) ?? WIDTH;
  const suffix =
    most(alike.filter(({ frequency }) => frequency === unnamed.frequency).map(({ reference }) => partsOf(reference)?.suffix ?? '')) ?? '';
  const taken = new Set(rows.map(({ reference }) => reference.toLowerCase()));
  for (let number = (last?.number ?? 0) + 1; ; number += 1) {
    const reference = `${head}${String(number).padStart(width, '0')}${suffix}`;
    if (!taken.has(reference.toLowerCase())) return { reference, after: last?.whole ?? null };
  }
}

/**
 * The next code beside those of the same place: O1, O2 gives O3; CYP1, CYP6 gives CYP7; none gives the first letter of the
 * level with 1, and 1 where the level is that of objectives.
 */
export function nextCode(beside: readonly string[], taken: readonly string[], level: string): Offered {
  const parts = beside.flatMap((code) => {
    const [, head = '', digits] = /^(.*?)(\d+)$/.exec(code) ?? [];
    return digits === undefined ? [] : [{ code, head, number: Number(digits) }];
  });
  const head = most(parts.map((part) => part.head)) ?? (level === 'objective' ? '' : level.charAt(0).toUpperCase());
  const all = new Set(taken.map((code) => code.toLowerCase()));
  const last = parts.filter((part) => part.head === head).sort((a, b) => b.number - a.number)[0];
  for (let number = (last?.number ?? 0) + 1; ; number += 1) {
    if (!all.has(`${head}${number}`.toLowerCase())) return { reference: `${head}${number}`, after: last?.code ?? null };
  }
}
