import type { Link } from '../links.ts';

export interface StandingLineProps {
  readonly state: 'published' | 'private';
  /** "Private: only you see this." */
  readonly text: string;
  readonly links: readonly Link[];
}

function Ways({ links }: Pick<StandingLineProps, 'links'>) {
  return links.map(({ text, href }) => <a href={href}>{text}</a>);
}

/** Who sees a dashboard, and what she who looks may do about it. That it is private stands on paper as well. */
export function StandingLine({ state, text, links }: StandingLineProps) {
  return state === 'private' ? (
    <div class="dashboard-standing">
      <p>
        <strong>{text}</strong>
      </p>
      <p class="buttons">
        <Ways links={links} />
      </p>
    </div>
  ) : (
    <p class="buttons dashboard-standing">
      <span>{text}</span>
      <Ways links={links} />
    </p>
  );
}
