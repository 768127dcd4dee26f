import type { DecimalText } from '../model/decimal.ts';
import { isDecimal } from '../model/decimal.ts';
import { DIRECTIONS, MISSING_STATES, STATUSES, VALUE_STATES } from '../model/indicator.ts';
import { ACTION_STATES } from '../model/plan.ts';
import { PRESET_SCHEMES } from '../model/scheme.ts';
import { grouped, withUnit } from './figure.ts';
import type { HistoryField, RowEvent } from './historyTypes.ts';
import type { MessageName } from './messages/en.ts';
import type { PeriodNames } from './periodName.ts';
import { fieldLabel, nothingText, optionText } from './setUpWords.ts';
import type { Wording } from './wording.ts';
import { statusWord } from './words.ts';

/* Columns before and after, in the words and units in which a person knows them. */

/** What the words of a field depend on. */
export interface FieldSetting {
  readonly wording: Wording;
  readonly names: PeriodNames;
  /** of the indicator when the change was made; null for none, and for an action */
  readonly unit: string | null;
}

export type HistorySheet = 'indicators' | 'actions' | 'targets' | 'observations' | 'progress';

/** A figure as it was kept, to the last digit, with its unit. */
function figure(value: DecimalText, unit: string | null, { wording }: FieldSetting): string {
  return isDecimal(value) ? withUnit(grouped(value, wording.locale), unit) : value;
}

const FIGURES: readonly string[] = ['value', 'target', 'minimum', 'lower', 'upper', 'lowest', 'highest'];
const COUNTS: readonly string[] = ['numerator', 'denominator'];
const OF_SET_UP_WORDS: readonly string[] = ['kind', 'polarity', 'frequency', 'basis', 'roll_up', 'shown_as', 'judged', 'direction'];

function named<Name extends string>(cell: string, names: readonly Name[], word: (name: Name) => string): string | null {
  const found = names.find((name) => name === cell);
  return found === undefined ? null : word(found);
}

/** A cell of a row that says what is measured or done. */
function setUpCell(sheet: 'indicators' | 'actions', field: string, cell: string, setting: FieldSetting): string {
  const { wording, names, unit } = setting;
  if (OF_SET_UP_WORDS.includes(field)) return optionText(sheet, field, cell);
  switch (field) {
    case 'scheme':
      return named(cell, PRESET_SCHEMES, (name) => wording.word(`scheme.${name}`)) ?? cell;
    case 'redefined':
      return cell
        .split(';')
        .map((period) => names.title(period))
        .join('; ');
    case 'links':
      return cell.replaceAll(';', '; ');
    case 'starts':
      return names.from(cell);
    case 'due':
      return names.dueBy(cell);
    default:
      return FIGURES.includes(field) ? figure(cell, unit, setting) : cell;
  }
}

/** A cell of a row that says how it went or how it should. */
function figureCell(sheet: HistorySheet, field: string, cell: string, setting: FieldSetting): string {
  const { wording, names, unit } = setting;
  if (FIGURES.includes(field)) return figure(cell, unit, setting);
  if (COUNTS.includes(field)) return figure(cell, null, setting);
  switch (field) {
    case 'tolerance':
    case 'percent':
      return figure(cell, '%', setting);
    case 'state':
      return (
        named(cell, VALUE_STATES, (name) => wording.word(`state.${name}`)) ??
        named(cell, MISSING_STATES, (name) => wording.word(`missing.${name}`)) ??
        cell
      );
    case 'direction':
      return named(cell, DIRECTIONS, (name) => wording.word(`direction.${name}`)) ?? cell;
    case 'status':
      if (sheet === 'progress') return named(cell, ACTION_STATES, (name) => wording.word(`action.${name}`)) ?? cell;
      return named(cell, STATUSES, (name) => statusWord(wording, name)) ?? cell;
    case 'completed_in':
      return names.title(cell);
    default:
      return cell;
  }
}

const FIELD_MESSAGES: Readonly<Record<string, MessageName>> = {
  value: 'history.field.value',
  numerator: 'history.field.numerator',
  denominator: 'history.field.denominator',
  state: 'history.field.state',
  direction: 'history.field.direction',
  status: 'history.field.status',
  reason: 'history.field.reason',
  comment: 'history.field.comment',
  target: 'history.field.target',
  minimum: 'history.field.minimum',
  lower: 'history.field.lower',
  upper: 'history.field.upper',
  tolerance: 'history.field.tolerance',
  note: 'history.field.note',
  percent: 'history.field.percent',
  completed_in: 'history.field.completed_in',
};

function labelOf(sheet: HistorySheet, field: string, wording: Wording): string {
  if (sheet === 'indicators' || sheet === 'actions') return fieldLabel(sheet, field);
  if (sheet === 'progress' && field === 'status') return wording.word('history.field.action-state');
  const message = FIELD_MESSAGES[field];
  return message === undefined ? field : wording.word(message);
}

function cellText(sheet: HistorySheet, field: string, cell: string | null, setting: FieldSetting): string | null {
  const setUp = sheet === 'indicators' || sheet === 'actions';
  if (cell === null) return setUp ? nothingText(sheet, field) : null;
  return setUp ? setUpCell(sheet, field, cell, setting) : figureCell(sheet, field, cell, setting);
}

/** The columns of a row that differ; of one that was added or withdrawn, those that said something. */
export function historyFields(
  sheet: HistorySheet,
  { what, fields }: Pick<RowEvent<unknown>, 'what' | 'fields'>,
  setting: FieldSetting,
): HistoryField[] {
  const shown = (field: string, cell: string | null, absent: boolean) => (absent ? null : cellText(sheet, field, cell, setting));
  return fields.map(({ field, old, new: now }) => ({
    label: labelOf(sheet, field, setting.wording),
    old: shown(field, old, what === 'added'),
    new: shown(field, now, what === 'withdrawn'),
  }));
}
