import Big from 'big.js';
import { type DecimalText, isDecimal, plain } from '../model/decimal.ts';
import { InputFault } from '../model/fault.ts';
import { DIRECTIONS, type Direction, STATUSES, type Status } from '../model/indicator.ts';
import { nearest } from '../model/nearest.ts';
import type { Problem } from '../model/problem.ts';
import { type Band, DIRECTION_FORMS, type Interval, isDirectionName, type Predicate, type Scheme } from '../model/scheme.ts';
import { choice } from './cells.ts';

const SCHEME_KEYS = ['bands', 'atTargetZero', 'needs'] as const;
const BAND_KEYS = ['label', 'status', 'when'] as const;
const INTERVALS = ['gap', 'gapPercent', 'gapPoints', 'gapTolerance', 'rankShare'] as const;
const PREDICATE_KEYS = [...INTERVALS, 'minimum', 'range', 'direction', 'against'] as const;
const ENDS = ['gte', 'gt', 'lte', 'lt'] as const;
const MINIMUM = ['met', 'missed'] as const;
const RANGE = ['inside', 'above', 'below'] as const;
const NEEDS = ['target', 'minimum', 'range', 'tolerance', 'peers'] as const satisfies readonly Scheme['needs'][];

type Entries = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the parts of a rule and keeps every complaint, each with the path of the part: `bands[1].when.gap`. */
class RuleReader {
  readonly complaints: string[] = [];

  complain(path: string, message: string): void {
    this.complaints.push(path === '' ? message : `${path} ${message}`);
  }

  object(path: string, value: unknown, keys: readonly string[]): Entries {
    if (!isObject(value)) {
      this.complain(path, `is not an object in braces with ${choice(keys)}`);
      return {};
    }
    for (const key of Object.keys(value)) {
      if (!keys.includes(key)) this.complain(path, `has an unknown key "${key}"; the nearest known one is "${nearest(key, keys)}"`);
    }
    return value;
  }

  word<W extends string>(path: string, value: unknown, words: readonly W[]): W | undefined {
    if (value === undefined) return undefined;
    const found = words.find((word) => word === value);
    if (found === undefined) this.complain(path, `is ${JSON.stringify(value)}: expected ${choice(words)}`);
    return found;
  }

  figure(path: string, value: unknown): DecimalText | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'number' && Number.isFinite(value)) return plain(new Big(value));
    if (typeof value === 'string' && isDecimal(value)) return value;
    this.complain(path, `is ${JSON.stringify(value)}: expected a number such as -10`);
    return undefined;
  }

  interval(path: string, value: unknown): Interval | undefined {
    if (value === undefined) return undefined;
    const ends = this.object(path, value, ENDS);
    const gte = this.figure(`${path}.gte`, ends['gte']);
    const gt = this.figure(`${path}.gt`, ends['gt']);
    const lte = this.figure(`${path}.lte`, ends['lte']);
    const lt = this.figure(`${path}.lt`, ends['lt']);
    if (isObject(value) && ENDS.every((end) => ends[end] === undefined)) this.complain(path, `has no end: expected ${choice(ENDS)}`);
    if (gte !== undefined && gt !== undefined) this.complain(path, 'has both gte and gt: expected one of them');
    if (lte !== undefined && lt !== undefined) this.complain(path, 'has both lte and lt: expected one of them');
    const least = gte ?? gt;
    const most = lte ?? lt;
    if (least !== undefined && most !== undefined) {
      const order = new Big(least).cmp(most);
      if (order > 0 || (order === 0 && !(gte !== undefined && lte !== undefined)))
        this.complain(path, `holds no number: nothing lies from ${least} to ${most}`);
    }
    return {
      ...(gte === undefined ? {} : { gte }),
      ...(gt === undefined ? {} : { gt }),
      ...(lte === undefined ? {} : { lte }),
      ...(lt === undefined ? {} : { lt }),
    };
  }

  directions(path: string, value: unknown): readonly Direction[] | undefined {
    if (value === undefined) return undefined;
    if (!Array.isArray(value) || value.length === 0) {
      this.complain(path, `is not a list in brackets of ${choice(DIRECTIONS)}`);
      return undefined;
    }
    return value.flatMap((word: unknown, position) => this.word(`${path}[${position}]`, word, DIRECTIONS) ?? []);
  }

  comparator(path: string, value: unknown): string | undefined {
    if (value === undefined) return undefined;
    if (typeof value === 'string' && isDirectionName(value)) return value;
    this.complain(path, `is ${JSON.stringify(value)}: expected ${DIRECTION_FORMS}`);
    return undefined;
  }

  predicate(path: string, value: unknown): Predicate {
    const given = this.object(path, value, PREDICATE_KEYS);
    if (isObject(value) && Object.keys(given).length === 0)
      this.complain(path, 'is empty: leave it out of a last band that takes the rest');
    const [gap, gapPercent, gapPoints, gapTolerance, rankShare] = INTERVALS.map((key) => this.interval(`${path}.${key}`, given[key]));
    const minimum = this.word(`${path}.minimum`, given['minimum'], MINIMUM);
    const range = this.word(`${path}.range`, given['range'], RANGE);
    const direction = this.directions(`${path}.direction`, given['direction']);
    const against = this.comparator(`${path}.against`, given['against']);
    if (given['against'] !== undefined && given['direction'] === undefined) this.complain(path, 'has against without direction');
    return {
      ...(gap === undefined ? {} : { gap }),
      ...(gapPercent === undefined ? {} : { gapPercent }),
      ...(gapPoints === undefined ? {} : { gapPoints }),
      ...(gapTolerance === undefined ? {} : { gapTolerance }),
      ...(rankShare === undefined ? {} : { rankShare }),
      ...(minimum === undefined ? {} : { minimum }),
      ...(range === undefined ? {} : { range }),
      ...(direction === undefined ? {} : { direction }),
      ...(against === undefined ? {} : { against }),
    };
  }

  /** A label that is one of the product's own statuses needs no status beside it. */
  status(path: string, given: unknown, label: string): Status {
    if (given !== undefined) return this.word(`${path}.status`, given, STATUSES) ?? 'red';
    const found = STATUSES.find((status) => status === label.toLowerCase());
    if (found === undefined && label !== '') {
      this.complain(
        `${path}.label`,
        `is ${JSON.stringify(label)}, a word of your own: add "status" with ${choice(STATUSES)}, to say how it counts`,
      );
    }
    return found ?? 'red';
  }

  band(path: string, value: unknown, last: boolean): Band {
    const given = this.object(path, value, BAND_KEYS);
    const label = typeof given['label'] === 'string' ? given['label'].trim() : '';
    if (isObject(value) && label === '') this.complain(`${path}.label`, 'is missing: expected the word for the band, such as green');
    if (isObject(value) && given['when'] === undefined && !last)
      this.complain(path, 'has no "when" and takes all the rest: expected it last');
    const status = this.status(path, given['status'], label);
    return given['when'] === undefined ? { label, status } : { label, status, when: this.predicate(`${path}.when`, given['when']) };
  }

  bands(path: string, value: unknown): readonly Band[] {
    if (!Array.isArray(value) || value.length === 0) {
      this.complain(path, 'is not a list in brackets of at least one band');
      return [];
    }
    return value.map((band: unknown, position) => this.band(`${path}[${position}]`, band, position === value.length - 1));
  }
}

/** What a scheme rests on where it does not say: the first of minimum, range, peers and tolerance that a band asks of. */
function needed(bands: readonly Band[]): Scheme['needs'] {
  const asks = (key: keyof Predicate) => bands.some((band) => band.when?.[key] !== undefined);
  if (asks('minimum')) return 'minimum';
  if (asks('range')) return 'range';
  if (asks('rankShare')) return 'peers';
  return asks('gapTolerance') ? 'tolerance' : 'target';
}

/** The scheme that a rule describes, or every complaint about it. */
export function parseScheme(name: string, rule: string): { readonly scheme: Scheme | null; readonly complaints: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(rule);
  } catch (error) {
    return { scheme: null, complaints: [`is not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const reader = new RuleReader();
  const given = reader.object('', value, SCHEME_KEYS);
  const bands = isObject(value) ? reader.bands('bands', given['bands']) : [];
  const atTargetZero = given['atTargetZero'] === undefined ? undefined : reader.bands('atTargetZero', given['atTargetZero']);
  const needs = reader.word('needs', given['needs'], NEEDS) ?? needed(bands);
  if (reader.complaints.length > 0) return { scheme: null, complaints: reader.complaints };
  return { scheme: { name, bands, ...(atTargetZero === undefined ? {} : { atTargetZero }), needs }, complaints: [] };
}

/**
 * A judging scheme from its rule as JSON (formats.md, "A scheme, as data"). A band may say its `status`; where it does
 * not, its label must be one of the product's statuses.
 * @throws InputFault with every complaint about the rule, each naming the part of it
 */
export function readScheme(name: string, rule: string): Scheme {
  const { scheme, complaints } = parseScheme(name, rule);
  if (scheme) return scheme;
  throw new InputFault(
    complaints.map((message): Problem => ({ sheet: 'schemes', row: null, column: 'rule', value: null, message: `of ${name}: ${message}` })),
  );
}
