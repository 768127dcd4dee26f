import type { Link } from '../links.ts';

export interface StandingLineProps {
  readonly state: 'published' | 'private';
  /** "Private: only you see this." */
  readonly text: string;
  readonly links: readonly Link[];
}

/** Who sees a dashboard, and what she who looks may do about it. */
export function StandingLine({ state, text, links }: StandingLineProps) {
  return (
    <p class={`dashboard-standing ${state}`}>
      {state === 'private' ? <strong>{text}</strong> : <span>{text}</span>}{' '}
      {links.map(({ text: name, href }) => (
        <>
          <a href={href}>{name}</a>{' '}
        </>
      ))}
    </p>
  );
}
