import type { ProcessFigure } from '../judgement/process/figures.ts';
import { noun, type ProcessTelling } from './processSentences.ts';
import type { ProcessGroup } from './processTypes.ts';

/** Limits that are drawn where figures end, because no figure can lie further out. */
function endNotes({ verdict, setting, shownLimit, drawnLimit }: ProcessTelling): string[] {
  const limits = verdict.now?.limits;
  if (limits == null) return [];
  const sides = [
    { name: 'process.note.lowest', limit: limits.lower },
    { name: 'process.note.highest', limit: limits.upper },
  ] as const;
  return sides.flatMap(({ name, limit }) => {
    const end = drawnLimit(limit);
    return end === limit ? [] : [setting.wording.text(name, { end: shownLimit(end), limit: shownLimit(limit) })];
  });
}

/** What else must be known of a process chart: what is left out of it, what may change, where its limits are not as worked out. */
export function processNotes(groups: readonly ProcessGroup[], told: ProcessTelling): string[] {
  const { wording } = told.setting;
  const noted = (
    name: 'process.note.missing' | 'process.note.carried' | 'process.note.provisional',
    is: (figure: ProcessFigure) => boolean,
  ) => {
    const count = told.figures.filter(is).length;
    return count === 0 ? [] : [wording.text(name, { count, noun: noun(count, told) })];
  };
  return [
    ...groups.flatMap(({ note }) => note ?? []),
    ...(told.verdict.added ? [wording.text('process.note.added', { noun: noun(1, told) })] : []),
    ...noted('process.note.missing', ({ value, state }) => value === null && state !== 'carried-forward'),
    ...noted('process.note.carried', ({ state }) => state === 'carried-forward'),
    ...noted('process.note.provisional', ({ value, state }) => value !== null && (state === 'provisional' || state === 'estimated')),
    ...endNotes(told),
    ...(told.verdict.now === null || told.verdict.now.latest.point.cause === null ? [] : [wording.word('process.note.changing')]),
    wording.word('process.note.beside'),
  ];
}
