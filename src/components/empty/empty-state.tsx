import type { Child } from 'hono/jsx';
import type { Link } from '../links.ts';

/** Where there is nothing yet: what would stand here, and the one thing to do about it. */
export function EmptyState({ title, text, action }: { title: string; text: Child; action?: Link }) {
  return (
    <section class="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {action && (
        <a class="button" href={action.href}>
          {action.text}
        </a>
      )}
    </section>
  );
}
