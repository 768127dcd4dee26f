import { raw } from 'hono/html';
import { markUse } from '../../charts/marks.ts';
import type { Status } from '../../model/indicator.ts';
import type { ActionState } from '../../model/plan.ts';

export interface FilterItem {
  readonly text: string;
  readonly count: number;
  readonly href: string;
  readonly current: boolean;
  readonly mark?: Status | 'not-judged' | ActionState;
}

/** Filters are counts, and their sum is the table. */
export function CountFilters({ label, items }: { label: string; items: readonly FilterItem[] }) {
  return (
    <nav aria-label={label}>
      <ul class="filters">
        {items.map((item) => (
          <li>
            <a class="filter" href={item.href} aria-current={item.current ? 'true' : undefined}>
              {item.mark && raw(markUse(item.mark))}
              {item.text} {item.count}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export interface Segment {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

/** Two or three ways to see the same thing, one of them chosen. */
export function Segments({ label, items }: { label: string; items: readonly Segment[] }) {
  return (
    <nav aria-label={label}>
      <ul class="segments">
        {items.map((item) => (
          <li>
            <a class="segment" href={item.href} aria-current={item.current ? 'true' : undefined}>
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
