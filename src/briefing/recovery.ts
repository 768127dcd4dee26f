import { inTotal, type JudgedAction, withState } from './actionSentences.ts';
import type { ReportScene } from './reportScene.ts';
import type { Setting } from './setting.ts';
import type { Recovery, ReportBriefing, Sentence } from './types.ts';
import { counted, sentenceOf } from './wording.ts';

const BEHIND = ['slipped', 'not-started-due'] as const;

function sentence(actions: readonly JudgedAction[], setting: Setting): Sentence {
  const { wording } = setting;
  const all = inTotal(actions, setting);
  if (all.length === 0) return wording.sentence('recovery.no-actions');
  const refs = (state: (typeof BEHIND)[number]) => withState(all, state).map(({ action }) => action.ref);
  const slipped = refs('slipped');
  const notStarted = refs('not-started-due');
  const parts = [
    ...(slipped.length === 0 ? [] : [wording.say('recovery.slipped', { count: counted(slipped) })]),
    ...(notStarted.length === 0 ? [] : [wording.say('recovery.not-started', { count: counted(notStarted) })]),
  ];
  if (parts.length === 0) return wording.sentence('recovery.none');
  return sentenceOf(wording.say('recovery.some', { parts: wording.list(parts) }));
}

/**
 * Each action that slipped or has not started though due, with the council's words on it: the narrative section
 * named by its reference, else the comment of its return. Where there is neither, that is said.
 */
export function recoveryOf({ tree: { actions }, narratives, setting, narrowed }: ReportScene): ReportBriefing['recovery'] {
  const { wording } = setting;
  const items = BEHIND.flatMap((state) => withState(inTotal(actions, setting), state)).map(({ action, row }): Recovery => {
    const told = [action.ref, `recovery ${action.ref}`].flatMap((section) => narratives.section(section));
    const text = told.length > 0 ? told.join(' ') : row.comment;
    return { row, text: text ?? wording.word('recovery.untold') };
  });
  const said = narrowed && actions.length === 0 ? wording.sentence('recovery.left-out') : sentence(actions, setting);
  return { title: wording.word('recovery.title'), sentence: said, items, narrative: narratives.section('recovery') };
}
