import { raw } from 'hono/html';
import type { ChartSeries } from '../../briefing/types.ts';
import { markUse } from '../../charts/marks.ts';
import { sparkline } from '../../charts/sparkline.ts';
import type { Status } from '../../model/indicator.ts';
import type { ActionState } from '../../model/plan.ts';

export interface AttentionItem {
  readonly mark: Status | 'not-judged' | ActionState;
  /** the mark's word, for those who cannot see the shape */
  readonly word: string;
  readonly title: string;
  readonly href: string;
  /** why it needs attention, with its history, as a sentence */
  readonly why: string;
  readonly owner: string | null;
  readonly spark: ChartSeries | null;
  readonly figure: string;
  /** a word beside the figure, smaller: "children"; null where the figure says it all */
  readonly unit: string | null;
  /** "target 87.0%", "was due by 30 Sep" */
  readonly beside: string;
}

const LINE = { width: 150, height: 42 } as const;

/** What needs attention, worst first: shape, title, why, owner, a small chart, the figure over its target. */
export function AttentionList({ items }: { items: readonly AttentionItem[] }) {
  return (
    <ul class="attention">
      {items.map((item) => (
        <li>
          {raw(markUse(item.mark, 'lead'))}
          <div>
            <h3>
              <span class="hidden">{item.word}: </span>
              <a class="quiet" href={item.href}>
                {item.title}
              </a>
            </h3>
            <p class="why">
              {item.why} {item.owner && <span class="owner">{item.owner}</span>}
            </p>
          </div>
          <span class="line">{item.spark && raw(sparkline(item.spark, LINE))}</span>
          <div>
            <p class="figure">
              {item.figure}
              {item.unit && <small> {item.unit}</small>}
            </p>
            <span class="beside">{item.beside}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
