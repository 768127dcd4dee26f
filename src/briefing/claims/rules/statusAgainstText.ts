import type { ActionState } from '../../../model/plan.ts';
import type { PrintedAction, PrintedText } from '../../../model/printedReport.ts';
import type { Reading } from '../reading.ts';
import { labelText } from '../said.ts';
import { sentencesOf } from '../sentences.ts';
import type { Finding } from '../types.ts';
import {
  DENIES_COMPLETED,
  DENIES_NOT_STARTED,
  DENIES_ON_TRACK,
  DENIES_SLIPPED,
  EXCEPTS,
  HANGS,
  HEADED_STATES,
  WEAKENS,
} from '../vocabulary.ts';
import { referencesIn } from '../words.ts';

const DENIALS: Readonly<Partial<Record<ActionState, readonly RegExp[]>>> = {
  slipped: DENIES_SLIPPED,
  completed: DENIES_COMPLETED,
  'on-track': DENIES_ON_TRACK,
  'not-started-due': DENIES_NOT_STARTED,
};

/** The state that words are held against: what is at 100% is completed, whatever it is listed as. */
function heldState({ state, percent }: PrintedAction): ActionState | null {
  return percent !== null && Number(percent) === 100 && state === null ? 'completed' : state;
}

function statesNamed(text: string): ActionState[] {
  return HEADED_STATES.flatMap(([state, words]) => (words.test(text) ? [state] : []));
}

/** Whether a sentence says without a condition what an action of that state cannot be. */
function denies(sentence: string, state: ActionState): boolean {
  if (HANGS.test(sentence) || EXCEPTS.test(sentence) || statesNamed(sentence).includes(state)) return false;
  return (DENIALS[state] ?? []).some((pattern) => {
    const found = pattern.exec(sentence);
    return found !== null && !WEAKENS.test(sentence.slice(Math.max(0, found.index - 40), found.index));
  });
}

function contradiction(action: PrintedAction, sentence: string, where: PrintedAction['where'], { wording }: Reading): Finding[] {
  const state = heldState(action);
  if (state === null || !denies(sentence, state)) return [];
  const label = labelText(state, wording);
  const figure = action.percent === null ? label : wording.text('claims.status.figure', { label, percent: `${action.percent}%` });
  const explanation = wording.text('claims.status', { reference: action.reference, figure });
  return [{ kind: 'status-against-text', where, printed: sentence, figure, rows: [action.reference], explanation }];
}

/** Comments that deny the state of their own action. */
function inComments(reading: Reading): Finding[] {
  return reading.facts.report.actions.flatMap((action) =>
    sentencesOf(action.comment ?? '').flatMap(({ text }) => contradiction(action, text, action.where, reading)),
  );
}

/** By which a sentence is about actions and not about the one of its paragraph. */
const SEVERAL = /\bactions\b/i;

/** Sentences about an action elsewhere: by the one reference in them, or the one in their paragraph. */
function inTexts(reading: Reading): Finding[] {
  const { actions, report } = reading.facts;
  return report.texts.flatMap(({ text, about, where }) => {
    const whole = about === undefined ? referencesIn(text, actions) : [about];
    return sentencesOf(text).flatMap((sentence) => {
      const own = referencesIn(sentence.text, actions);
      const [reference, ...more] = own.length > 0 ? own : SEVERAL.test(sentence.text) ? [] : whole;
      const action = reference === undefined ? undefined : actions.get(reference);
      return action === undefined || more.length > 0 ? [] : contradiction(action, sentence.text, where, reading);
    });
  });
}

function headingOf(text: PrintedText, { facts }: Reading): string {
  if (statesNamed(text.where.text).length > 0) return text.where.text;
  const { line } = text.where;
  return line === null ? '' : (facts.report.headings.findLast(({ where }) => where.line !== null && where.line <= line)?.text ?? '');
}

/** Paragraphs under a heading about actions of one state that discuss an action of another. */
function inSections(reading: Reading): Finding[] {
  const { facts, wording } = reading;
  const recovery = facts.report.texts.filter(({ section }) => section === 'recovery');
  const opening = recovery.filter(({ text }) => referencesIn(text, facts.actions).length === 0).flatMap(({ text }) => statesNamed(text));
  return recovery.flatMap((text): Finding[] => {
    const heading = headingOf(text, reading);
    const headed = statesNamed(heading);
    const [reference, ...more] = referencesIn(text.text, facts.actions);
    const action = reference === undefined ? undefined : facts.actions.get(reference);
    const state = action?.state ?? null;
    if (action === undefined || state === null || more.length > 0 || headed.length === 0) return [];
    if ([...headed, ...opening, ...statesNamed(text.text)].includes(state)) return [];
    const ofHeading = [...facts.actions.values()].filter((each) => headed.some((one) => one === each.state));
    const values = {
      reference: action.reference,
      label: labelText(state, wording),
      heading: heading.replace(/[\s:]+$/, ''),
      count: ofHeading.length,
      rows: wording.listed(ofHeading.map((each) => each.reference)),
    };
    const explanation = wording.text(ofHeading.length === 0 ? 'claims.section.none' : 'claims.section', values);
    return [
      { kind: 'status-against-text', where: text.where, printed: text.text, figure: values.label, rows: [action.reference], explanation },
    ];
  });
}

/** Texts that say of an action what its state denies. */
export function statusesAgainstTexts(reading: Reading): Finding[] {
  return [...inSections(reading), ...inTexts(reading), ...inComments(reading)];
}
