import { composedComment, saidIn } from '../model/commentParts.ts';
import { hasCounts, resultOf } from '../model/counts.ts';
import { type DecimalText, exact } from '../model/decimal.ts';
import { type EntryField, type EntryProblem, type EntryTexts, type ItemKey, NOTHING_SAID, type ReadEntry } from '../model/entry.ts';
import { type Indicator, isMissing, MISSING_STATES, type Observation, type ObservationState, STATUSES } from '../model/indicator.ts';
import { days, type PeriodText, parsePeriod, type YearStart } from '../model/period.ts';
import { ACTION_STATES, type Action, type Progress } from '../model/plan.ts';
import { DAY, FIGURE, figureWithin, type Kind, type Reading, Refusal, startReading, wordOf } from './cells.ts';
import { checkObservation, unitOf } from './check-row.ts';
import { typedFigure } from './typed-figure.ts';

/*
 * What somebody typed into a return, read into the rows of the model: the same kinds of cells and the same checks as a
 * workbook's, but figures as people type them. All problems are found at once, and nothing that was typed is changed.
 */

/** What may be said of a figure in a return, or of why there is none. Restated and carried-forward are not typed: they follow. */
export const RETURN_STATES = ['final', 'provisional', 'estimated', ...MISSING_STATES] as const satisfies readonly ObservationState[];

const STATE = wordOf(RETURN_STATES, 'final');
const STATUS = wordOf(STATUSES, 'red');
const ACTION_STATE = wordOf(ACTION_STATES, 'not-due');
const PERCENT = figureWithin(0, 100);
const TYPED_DAY: Kind<string> = {
  ...DAY,
  read(text, reading) {
    const day = DAY.read(text, reading);
    return day instanceof Refusal ? new Refusal('is not a day such as 31 March 2027 or 2027-03-31') : day;
  },
};

const DAYS_NAMED = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

function dayText(day: string): string {
  return DAYS_NAMED.format(new Date(`${day}T00:00:00Z`));
}

/** The fields of one return as they are read, with the problems found on the way. */
class Fields {
  readonly problems: EntryProblem[] = [];
  readonly #texts: EntryTexts;
  readonly #reading: Reading;

  constructor(texts: EntryTexts, yearStart: YearStart) {
    this.#texts = texts;
    this.#reading = startReading(yearStart);
  }

  text(field: EntryField): string {
    return this.#texts[field].trim();
  }

  /** @param message the whole sentence, or where a value is given what stands after it */
  complain(field: EntryField, value: string | null, message: string): void {
    const text = value === null ? message : `“${value}” ${message.replace(/: expected (?=.)/, '. Enter ')}`;
    this.problems.push({ field, text: `${text}.` });
  }

  has(field: EntryField): boolean {
    return this.problems.some((problem) => problem.field === field);
  }

  /** The value of a field; null where it is empty, or cannot be read, which is then a problem. */
  read<T>(field: EntryField, kind: Kind<T>, typed: (text: string) => string | Refusal = (text) => text): T | null {
    const text = this.text(field);
    if (text === '') return null;
    const plain = typed(text);
    const value = plain instanceof Refusal ? plain : kind.read(plain, this.#reading);
    if (!(value instanceof Refusal)) return value;
    this.complain(field, text, value.message);
    return null;
  }
}

const STATES_OFFERED = 'not due, not collected, not available or suppressed';

function figure(fields: Fields, field: EntryField, unit: string | null): DecimalText | null {
  return fields.read(field, FIGURE, (text) => typedFigure(text, unit, `choose why: ${STATES_OFFERED}`));
}

/** The counts, with what is wrong between them; null where no result can be made of them. */
function counts(fields: Fields): { readonly numerator: DecimalText; readonly denominator: DecimalText } | null {
  const numerator = figure(fields, 'numerator', null);
  const denominator = figure(fields, 'denominator', null);
  for (const [field, count] of [['numerator', numerator] as const, ['denominator', denominator] as const]) {
    if (count !== null && exact(count).lt(0)) fields.complain(field, fields.text(field), 'is below 0. A count is 0 or more');
  }
  if (numerator === null && denominator !== null && !fields.has('numerator')) {
    fields.complain('numerator', null, `Enter how many of the ${fields.text('denominator')}`);
  }
  if (denominator === null && numerator !== null && !fields.has('denominator')) {
    fields.complain('denominator', null, `Enter out of how many the ${fields.text('numerator')} are`);
  }
  if (denominator !== null && exact(denominator).eq(0)) {
    const nothing = numerator !== null && exact(numerator).eq(0);
    if (nothing) fields.complain('denominator', null, '0 of 0 has no result. If nothing was due, clear both counts and choose “not due”');
    else fields.complain('denominator', null, 'Nothing can be worked out of 0. Enter out of how many, which is more than 0');
  }
  const sound = numerator !== null && denominator !== null && !fields.has('numerator') && !fields.has('denominator');
  return sound ? { numerator, denominator } : null;
}

function emptyFigure(fields: Fields, indicator: Indicator): void {
  const field = hasCounts(indicator) ? 'numerator' : 'value';
  const wanted = field === 'value' ? 'the figure' : 'both counts';
  if (!fields.has(field)) fields.complain(field, null, `Enter ${wanted}, or choose why there is none: ${STATES_OFFERED}`);
}

type Figures = Pick<Observation, 'value' | 'numerator' | 'denominator'>;

const NO_FIGURES: Figures = { value: null, numerator: null, denominator: null };

/** The value as it was typed, or as its counts give it; null where there is none to be had. */
function figuresOf(fields: Fields, indicator: Indicator, blank: Observation, yearStart: YearStart): Figures | null {
  const value = figure(fields, 'value', indicator.unit);
  const counted = counts(fields);
  if (fields.problems.some(({ field }) => field === 'value' || field === 'numerator' || field === 'denominator')) return null;
  if (counted === null) {
    if (value === null) emptyFigure(fields, indicator);
    return value === null ? null : { ...NO_FIGURES, value };
  }
  const result = resultOf(indicator, counted.numerator, counted.denominator);
  if (value !== null) {
    const stated = { ...blank, ...counted, value };
    checkObservation(stated, unitOf(indicator.unit), yearStart, (_, shown, message) => fields.complain('value', shown, message));
  }
  return result === null || fields.has('value') ? null : { ...counted, value: result };
}

/** A missing state stands by itself; its reason says why, but of what was not due, which says why already. */
function noFigures(fields: Fields, state: ObservationState): Figures | null {
  for (const field of ['value', 'numerator', 'denominator'] as const) {
    if (fields.text(field) === '') continue;
    fields.complain(
      field,
      fields.text(field),
      `stands beside “${state.replaceAll('-', ' ')}”, which says that there is no figure. Clear one of the two`,
    );
  }
  if (state !== 'not-due' && fields.text('reason') === '') {
    fields.complain('reason', null, `Say why the figure is ${state.replaceAll('-', ' ')}`);
  }
  return fields.has('value') || fields.has('numerator') || fields.has('denominator') ? null : NO_FIGURES;
}

/** What the denominator says, where nothing is wrong with it, whatever the numerator says. */
function soundDenominator(fields: Fields): DecimalText | null {
  if (fields.has('denominator')) return null;
  return figure(fields, 'denominator', null);
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

function readIndicator(indicator: Indicator, period: PeriodText, texts: EntryTexts, yearStart: YearStart): ReadEntry {
  const fields = new Fields(texts, yearStart);
  const state = fields.read('state', STATE) ?? 'final';
  const status = fields.read('override', STATUS);
  const blank: Observation = {
    indicator: indicator.code,
    period,
    breakdown: null,
    ...NO_FIGURES,
    state,
    direction: null,
    status,
    reason: textOrNull(fields.text('reason')),
    comment: composedComment(texts),
  };
  const figures = isMissing(state) ? noFigures(fields, state) : figuresOf(fields, indicator, blank, yearStart);
  if (status !== null && fields.text('reason') === '' && !fields.has('reason')) {
    fields.complain('reason', null, `Say why the status is stated as ${status.replaceAll('-', ' ')}`);
  }
  const observation = figures === null || fields.has('state') ? null : { ...blank, ...figures };
  const denominator = isMissing(state) ? null : soundDenominator(fields);
  return { observation, denominator, progress: null, due: null, problems: fields.problems };
}

/** The day to which the due date moves, which needs a reason and lies after the start; null where it stays. */
function movedDue(fields: Fields, action: Action, yearStart: YearStart): PeriodText | null {
  const due = fields.read('due', TYPED_DAY);
  if (due === null) return null;
  const before = action.due === null ? null : days(parsePeriod(action.due, yearStart)).to;
  if (due === before) return null;
  const begins = action.starts === null ? null : days(parsePeriod(action.starts, yearStart)).from;
  if (begins !== null && due < begins) fields.complain('due', fields.text('due'), `is before the start, ${dayText(begins)}`);
  if (fields.text('dueReason') === '') {
    fields.complain('dueReason', null, `Say why the due date moves ${before === null ? '' : `from ${dayText(before)} `}to ${dayText(due)}`);
  }
  return fields.has('due') ? null : due;
}

function readAction(action: Action, period: PeriodText, texts: EntryTexts, yearStart: YearStart): ReadEntry {
  const fields = new Fields(texts, yearStart);
  const percent = fields.read('percent', PERCENT, (text) => typedFigure(text, '%', 'leave it empty and choose a status'));
  const status = fields.read('status', ACTION_STATE);
  const due = movedDue(fields, action, yearStart);
  if (status === 'completed' && percent !== null && exact(percent).lt(100)) {
    fields.complain(
      'percent',
      fields.text('percent'),
      'stands beside “completed”, which means 100% done. Enter 100, or choose another status',
    );
  }
  const read = !fields.has('percent') && !fields.has('status');
  if (read && percent === null && status === null) {
    fields.complain('percent', null, 'Enter how much is done, from 0 to 100, or choose a status');
  }
  const progress: Progress = { action: action.ref, period, percent, status, completedIn: null, comment: composedComment(texts) };
  return {
    observation: null,
    denominator: null,
    progress: read && (percent !== null || status !== null) ? progress : null,
    due,
    problems: fields.problems,
  };
}

/**
 * What somebody typed into a return, read: rows of the model, and all problems at once. A figure may have separators
 * between its thousands and the sign of its own unit; "" as the state means final.
 * @param item the indicator or action that the return is of
 */
export function readEntry(key: ItemKey, texts: EntryTexts, item: Indicator | Action, yearStart: YearStart): ReadEntry {
  return 'code' in item ? readIndicator(item, key.period, texts, yearStart) : readAction(item, key.period, texts, yearStart);
}

function isReturnState(state: ObservationState | null): boolean {
  return state !== null && state !== 'final' && RETURN_STATES.some((each) => each === state);
}

/** The texts that give a value again: for what was said last time, and for a figure that is opened again. */
export function textsOfObservation(observation: Observation, indicator: Indicator): EntryTexts {
  const { value, numerator, denominator, state, status, reason, comment } = observation;
  const counted = numerator !== null && denominator !== null;
  return {
    ...NOTHING_SAID,
    value: counted && hasCounts(indicator) ? '' : (value ?? ''),
    numerator: numerator ?? '',
    denominator: denominator ?? '',
    state: isReturnState(state) ? (state ?? '') : '',
    override: status ?? '',
    reason: state === 'carried-forward' ? '' : (reason ?? ''),
    ...saidIn(comment),
  };
}

/** The texts that give what was returned about an action again. */
export function textsOfProgress({ percent, status, comment }: Progress): EntryTexts {
  return { ...NOTHING_SAID, percent: percent ?? '', status: status ?? '', ...saidIn(comment) };
}
