import type { DirectionMark, Sentence, Share, ShownFigure, StateMark, StatusMark, Tally } from '../../../briefing/types.ts';
import { shownNumber } from '../../../charts/shown-number.ts';
import type { Direction, Status } from '../../../model/indicator.ts';
import type { ActionState } from '../../../model/plan.ts';

export function sentence(text: string): Sentence {
  const runs = text.split('*').map((part, index) => ({ text: part, strong: index % 2 === 1 }));
  return { runs: runs.filter((run) => run.text !== ''), evidence: [] };
}

export function figure(value: string | null, more: Partial<ShownFigure> = {}): ShownFigure {
  const decimals = value?.split('.')[1]?.length ?? 0;
  return { value, text: value === null ? '–' : shownNumber(value, decimals), unit: null, note: null, ...more };
}

const STATUS_WORDS: Readonly<Record<Status | 'not-judged', string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  worse: 'Worse',
  within: 'Within tolerance',
  better: 'Better',
  'above-range': 'Above range',
  'below-range': 'Below range',
  'as-expected': 'As expected',
  'not-judged': 'Not judged',
};

export function status(name: Status | 'not-judged', reason: string | null = null, more: Partial<StatusMark> = {}): StatusMark {
  return { status: name, why: name === 'not-judged' ? 'no-target' : null, word: STATUS_WORDS[name], reason, override: null, ...more };
}

const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  improved: 'Improved',
  'no-change': 'No significant change',
  worsened: 'Worsened',
  up: 'Up',
  down: 'Down',
  same: 'Same',
  'not-comparable': 'Not comparable',
};

export function direction(name: Direction, reason: string | null = null): DirectionMark {
  return { direction: name, word: DIRECTION_WORDS[name], reason };
}

const STATE_WORDS: Readonly<Record<ActionState, string>> = {
  'not-started-due': 'Not started but due',
  slipped: 'Slipped',
  'on-track': 'On track',
  completed: 'Completed',
  'not-due': 'Not due to have started',
  suspended: 'Suspended',
  deferred: 'Deferred',
  deleted: 'Deleted',
};

export function state(name: ActionState): StateMark {
  return { state: name, word: STATE_WORDS[name] };
}

export function tally(counts: readonly (readonly [Status | 'not-judged', number])[]): Tally {
  return {
    all: counts.reduce((sum, [, count]) => sum + count, 0),
    parts: counts.map(([name, count]) => ({ mark: status(name), count })),
    text: counts.map(([name, count]) => `${count} ${STATUS_WORDS[name].toLowerCase()}`).join(', '),
  };
}

export function shares(counts: readonly (readonly [ActionState, number])[]): readonly Share[] {
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  return counts.map(([name, count]) => ({
    mark: state(name),
    count,
    share: `${Math.round((count / all) * 100)}%`,
    rows: [],
  }));
}
