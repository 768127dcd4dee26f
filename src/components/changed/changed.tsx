import { raw } from 'hono/html';
import type { VariationKind } from '../../briefing/types.ts';
import { type MarkName, markUse } from '../../charts/marks.ts';
import { processIcon } from '../../charts/process-icons.ts';

export interface ChangedThing {
  readonly title: string;
  readonly href: string;
  /** the shapes of then (null where there was none) and now, with their words: "was amber, now red"; null where no status changed */
  readonly marks: { readonly was: MarkName | null; readonly now: MarkName; readonly text: string } | null;
  /** what its process says, where that is what changed: the words stand in the sentence */
  readonly variation?: VariationKind | null;
  /** what happened, as a sentence with its figures */
  readonly text: string;
  /** why, in somebody's own words; null where nobody said */
  readonly reason: string | null;
  /** owner and service, each where there is one */
  readonly owned: readonly string[];
}

const CHEVRON = '<svg class="chevron" viewBox="0 0 8 16" width="8" height="14" aria-hidden="true"><path d="M2 4.5 5.5 8 2 11.5"/></svg>';

function shapes({ was, now }: { readonly was: MarkName | null; readonly now: MarkName }): string {
  return `${was === null ? '' : `${markUse(was)}${CHEVRON}`}${markUse(now)}`;
}

/** "Was amber, now red." before the sentence that it begins. */
function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What changed in one way: the shape that was and the shape that is, what happened and why, and who owns it. */
export function ChangedList({ items }: { items: readonly ChangedThing[] }) {
  return (
    <ul class="changed">
      {items.map((item) => (
        <li>
          <span class="shapes">{raw(item.marks ? shapes(item.marks) : item.variation ? processIcon(item.variation) : '')}</span>
          <div>
            <a class="title" href={item.href}>
              {item.title}
            </a>
            <p>
              {item.marks && <b>{asSentence(item.marks.text)}</b>} {item.text}
            </p>
            {item.reason && <p class="said">{item.reason}</p>}
          </div>
          <span class="owned">{item.owned.join(', ')}</span>
        </li>
      ))}
    </ul>
  );
}
