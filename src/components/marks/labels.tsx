import { raw } from 'hono/html';
import type { DirectionMark, StateMark, StatusMark } from '../../briefing/types.ts';
import { MARK_SPRITE, type MarkName, markUse } from '../../charts/marks.ts';

/** The drawings that every shape on the page refers to; once in a body. */
export function MarkSprite() {
  return raw(MARK_SPRITE);
}

/** A shape without its word: the word must stand near it in text. */
export function Shape({ of, size = '' }: { of: MarkName; size?: '' | 'lead' }) {
  return raw(markUse(of, size));
}

/** Shape, word, and the reason under it. */
export function StatusLabel({ mark, lead = false }: { mark: StatusMark; lead?: boolean }) {
  return (
    <span class="status">
      <b class={`mark w-${mark.status}${lead ? ' lead' : ''}`}>
        {raw(markUse(mark.status, lead ? 'lead' : ''))}
        {mark.word}
      </b>
      {mark.reason && <small> {mark.reason}</small>}
      {mark.override && <small> {mark.override}</small>}
    </span>
  );
}

/** The arrow shows performance and not the figure: up is better even where lower is better. Never coloured. */
export function DirectionLabel({ mark, reason = false }: { mark: DirectionMark; reason?: boolean }) {
  return (
    <span class={`direction mark w-${mark.direction}`}>
      {raw(markUse(mark.direction))}
      {mark.word}
      {reason && mark.reason && <small> {mark.reason}</small>}
    </span>
  );
}

export function StateLabel({ mark }: { mark: StateMark }) {
  return (
    <span class={`state mark w-${mark.state}`}>
      {raw(markUse(mark.state))}
      {mark.word}
    </span>
  );
}
