import type { DecimalText } from '../../model/decimal.ts';
import type { Direction, Status } from '../../model/indicator.ts';
import { PeriodError, type PeriodText, parsePeriod, type YearStart } from '../../model/period.ts';
import { LEADING_REFERENCE } from './layout.ts';
import { DIRECTION_SIGNS, FINISH, NOTHING, STATUS_WORDS } from './vocabulary.ts';

const VARIATION = /[\uFE0E\uFE0F]/g;
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const FIGURE = /^-?\d+(?:\.\d+)?$/;

function isNothing(text: string): boolean {
  return NOTHING.some((word) => word === text.toLowerCase());
}

/** A printed figure as decimal text; null for a cell that says there is none; undefined where it is no figure. */
export function figureIn(cell: string): DecimalText | null | undefined {
  if (isNothing(cell)) return null;
  const bare = cell.replace(/\s*%$/, '').replace(/^−/, '-');
  if (GROUPED.test(bare)) return bare.replaceAll(',', '');
  return FIGURE.test(bare) ? bare : undefined;
}

export interface StatusCell {
  readonly direction: Direction | null;
  /** a colour that the cell states in words */
  readonly status: Status | null;
}

/** What a status cell says: an arrow, a colour's name, both or nothing; undefined where it is none of these. */
export function statusIn(cell: string): StatusCell | undefined {
  const text = cell.replace(VARIATION, '').trim().toLowerCase();
  const whole = DIRECTION_SIGNS[text];
  if (whole) return { direction: whole, status: null };
  if (isNothing(text)) return { direction: null, status: null };
  let direction: Direction | null = null;
  let status: Status | null = null;
  for (const word of text.split(/[\s,;/]+/)) {
    const sign = DIRECTION_SIGNS[word];
    const colour = STATUS_WORDS[word];
    if (sign) direction = sign;
    else if (colour) status = colour;
    else return undefined;
  }
  return { direction, status };
}

export interface TitleCell {
  readonly reference: string;
  readonly links: readonly string[];
  readonly title: string;
}

const LINK = /^([A-Z]{2,})(?:\/([A-Za-z0-9]+))?$/;

/** Links in brackets: `(CP/CYP6)`, `(CP/CYP6; IO/03)`, `(SEP)`; null where the brackets hold something else. */
function linksIn(brackets: string): string[] | null {
  const links: string[] = [];
  for (const part of brackets.split(/[;,&]/)) {
    const [, plan, code] = LINK.exec(part.trim()) ?? [];
    if (plan === undefined) return null;
    links.push(`${plan}/${code ?? plan}`);
  }
  return links;
}

/** Reference, links and title from one cell ("SS01/A001 (CP/CYP6) Work with …"); null where no reference opens it. */
export function titleIn(cell: string): TitleCell | null {
  const reference = LEADING_REFERENCE.exec(cell)?.[0];
  if (reference === undefined) return null;
  let rest = cell.slice(reference.length).trim();
  const links: string[] = [];
  for (;;) {
    const [whole, brackets] = /^\(([^)]*)\)\s*/.exec(rest) ?? [];
    const found = brackets === undefined ? null : linksIn(brackets);
    if (whole === undefined || found === null) break;
    links.push(...found);
    rest = rest.slice(whole.length);
  }
  return { reference, links, title: rest.replace(/^[-–:]\s+/, '') };
}

/** The period by whose end a comment says an action is to be finished; null where it says none. */
export function finishIn(comment: string, yearStart: YearStart): PeriodText | null {
  const found = FINISH.exec(comment)?.[1]?.replace(/\s*([-/])\s*/, '$1');
  return found === undefined ? null : periodIn(found, yearStart);
}

/** A period in any form that councils print; null where it is none. */
export function periodIn(text: string, yearStart: YearStart): PeriodText | null {
  try {
    return parsePeriod(text, yearStart).text;
  } catch (error) {
    if (error instanceof PeriodError) return null;
    throw error;
  }
}
