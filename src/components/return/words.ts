import type { EntryField } from '../../model/entry.ts';
import type { MissingState, Status, ValueState } from '../../model/indicator.ts';
import type { ActionState } from '../../model/plan.ts';

/** Fixed words of the page of returns, in the reader's language. */
export interface ReturnWords {
  readonly list: string;
  readonly progress: Readonly<Record<'done' | 'ready' | 'to-do', string>>;
  readonly sentBack: string;
  readonly late: string;
  readonly fullDefinition: string;
  readonly newTab: string;
  readonly of: string;
  readonly equals: string;
  readonly noResult: string;
  readonly value: string;
  readonly percent: string;
  readonly figureIs: string;
  readonly states: Readonly<Record<Exclude<ValueState, 'restated' | 'carried-forward'>, string>>;
  readonly noFigure: string;
  readonly missing: Readonly<Record<MissingState, string>>;
  readonly override: string;
  readonly overrideStatus: string;
  readonly asRules: string;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly reason: string;
  readonly reasonHint: string;
  readonly now: string;
  readonly nothingYet: string;
  readonly stillNeeded: string;
  readonly howDecided: string;
  readonly confirm: string;
  readonly confirmed: string;
  readonly goTo: (field: string) => string;
  readonly last: (count: number) => string;
  readonly target: string;
  readonly minimum: string;
  readonly range: string;
  readonly period: string;
  readonly figure: string;
  readonly saidBefore: (period: string) => string;
  readonly happened: string;
  readonly happenedHint: string;
  readonly doing: string;
  readonly doingHint: string;
  readonly use: (figure: string) => string;
  readonly leaveIt: string;
  readonly status: string;
  readonly fromDates: string;
  readonly actionStates: Readonly<Record<ActionState, string>>;
  readonly moveDue: string;
  readonly newDue: string;
  readonly newDueHint: string;
  readonly dueReason: string;
  readonly dueBefore: string;
  readonly saveThis: string;
  readonly savedBy: (name: string, when: string) => string;
  readonly error: string;
  readonly checkAndSend: string;
  readonly save: string;
  readonly seeIt: string;
  readonly keys: string;
  readonly offline: string;
  readonly signedOut: string;
  readonly signInAgain: string;
  readonly failed: string;
  readonly unsaved: string;
  readonly putBack: string;
  readonly discard: string;
  readonly conflict: (name: string, when: string) => string;
  /** the other version is her own, of another window */
  readonly ownConflict: (when: string) => string;
  readonly conflictLead: string;
  readonly closed: (name: string, when: string) => string;
  readonly closedLead: string;
  readonly conflictField: string;
  readonly yours: string;
  readonly theirs: (name: string, when: string) => string;
  readonly ownOther: (when: string) => string;
  readonly nothing: string;
  readonly keepYours: string;
  readonly keepTheirs: (name: string) => string;
  readonly keepOther: string;
  readonly steps: string;
  readonly stepHeads: { readonly what: string; readonly who: string; readonly when: string; readonly why: string };
  readonly fields: Readonly<Record<EntryField, string>>;
}

export const ENGLISH: ReturnWords = {
  list: 'Your returns',
  progress: { done: 'Sent', ready: 'Ready to send', 'to-do': 'To do' },
  sentBack: 'Sent back to you',
  late: 'Late',
  fullDefinition: 'Full definition',
  newTab: '(opens a new tab)',
  of: 'of',
  equals: '=',
  noResult: '–',
  value: 'Figure',
  percent: '% complete',
  figureIs: 'This figure is',
  states: { final: 'Final', provisional: 'Provisional', estimated: 'Estimated' },
  noFigure: 'No figure:',
  missing: { 'not-due': 'Not due', 'not-collected': 'Not collected', 'not-available': 'Not available', suppressed: 'Suppressed' },
  override: 'State another status',
  overrideStatus: 'Status to report',
  asRules: 'As the rules give it',
  statuses: {
    red: 'Red',
    worse: 'Worse',
    amber: 'Amber',
    within: 'Within tolerance',
    green: 'Green',
    better: 'Better',
    'above-range': 'Above range',
    'below-range': 'Below range',
    'as-expected': 'As expected',
  },
  reason: 'Why',
  reasonHint: 'Why there is no figure, or why the status is not the one that the rules give.',
  now: 'If you send this now',
  nothingYet: 'Nothing is entered yet.',
  stillNeeded: 'Still needed',
  howDecided: 'How status is decided',
  confirmed: 'Looked at again',
  goTo: (field) => `Go to “${field}”`,
  confirm: 'If it stands as it is, say why',
  last: (count) => (count === 1 ? 'The last figure' : `The last ${count} figures`),
  target: 'Target',
  minimum: 'Minimum',
  range: 'Range',
  period: 'Period',
  figure: 'Figure',
  saidBefore: (period) => `Said for ${period}`,
  happened: 'What happened',
  happenedHint: 'The cause, in a sentence or two. No need to repeat the figure.',
  doing: 'What you are doing about it',
  doingHint: 'What, who and by when.',
  use: (figure) => `Use ${figure}`,
  leaveIt: 'or leave it as it is.',
  status: 'Status',
  fromDates: 'As % and dates say',
  actionStates: {
    'not-started-due': 'Not started but due',
    slipped: 'Slipped',
    'on-track': 'On track',
    completed: 'Completed',
    'not-due': 'Not due to have started',
    suspended: 'Suspended',
    deferred: 'Deferred',
    deleted: 'Deleted',
  },
  moveDue: 'Move the due date',
  newDue: 'New due date',
  newDueHint: 'For example 30 June 2027.',
  dueReason: 'Why it moves',
  dueBefore: 'Due before',
  saveThis: 'Save and see what it would be',
  savedBy: (name, when) => `Saved by ${name} at ${when}`,
  error: 'Error',
  checkAndSend: 'Check and send',
  save: 'Save',
  seeIt: 'See it',
  keys: 'Enter or ↓ goes to the next figure, Shift+Enter or ↑ back; Ctrl+Enter checks and sends. A column copied from a spreadsheet fills the figures below.',
  offline: 'There is no connection. What you typed is kept on this computer and saved as soon as there is one.',
  signedOut: 'You are signed out. What you typed is kept on this computer until you are back.',
  signInAgain: 'Sign in again',
  failed: 'It could not be saved. What you typed is kept on this computer and tried again.',
  unsaved: 'Something that you typed here earlier was not saved.',
  putBack: 'Put it back',
  discard: 'Leave it',
  conflict: (name, when) => `${name} saved this return at ${when}, after you opened it`,
  ownConflict: (when) => `You saved this return in another window at ${when}, after you opened it here`,
  conflictLead: 'Neither version is lost. Choose which is kept.',
  closed: (name, when) => `This return can no longer be entered: ${name} saved it last, at ${when}`,
  closedLead: 'What you typed was not saved. It stands here beside what was sent; copy from it what you need.',
  conflictField: 'Where they differ',
  yours: 'Yours',
  theirs: (name, when) => `Saved by ${name} at ${when}`,
  ownOther: (when) => `In the other window, saved at ${when}`,
  nothing: 'nothing',
  keepYours: 'Keep yours',
  keepTheirs: (name) => `Keep what ${name} saved`,
  keepOther: 'Keep what the other window saved',
  steps: 'What was done with it',
  stepHeads: { what: 'Step', who: 'Who', when: 'When', why: 'Why' },
  fields: {
    value: 'Figure',
    numerator: 'Numerator',
    denominator: 'Denominator',
    state: 'This figure is',
    override: 'Status stated',
    reason: 'Why',
    percent: '% complete',
    status: 'Status',
    due: 'New due date',
    dueReason: 'Why it moves',
    happened: 'What happened',
    doing: 'What you are doing about it',
  },
};
