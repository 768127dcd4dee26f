import type { Child } from 'hono/jsx';

export interface SideItem {
  readonly text: string;
  readonly href: string | null;
  readonly detail?: Child;
}

/** A list at the side: what waits for you, gaps in the thread, what is tied to this. */
export function SideList({ items }: { items: readonly SideItem[] }) {
  return (
    <ul class="side-list">
      {items.map((item) => (
        <li>
          {item.href === null ? <b>{item.text}</b> : <a href={item.href}>{item.text}</a>}
          {item.detail && <p>{item.detail}</p>}
        </li>
      ))}
    </ul>
  );
}
