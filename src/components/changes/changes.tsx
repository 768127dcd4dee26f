import { raw } from 'hono/html';
import { markUse } from '../../charts/marks.ts';
import type { Status } from '../../model/indicator.ts';

export interface StatusChange {
  readonly before: Status | 'not-judged';
  readonly after: Status | 'not-judged';
  readonly text: string;
  readonly href: string | null;
  /** "was amber, now red", for those who cannot see the shapes */
  readonly hidden: string;
}

export interface ChangesProps {
  readonly groups: readonly { readonly title: string; readonly items: readonly StatusChange[] }[];
  /** changes of targets, figures and definitions; null for none */
  readonly measuring: { readonly title: string; readonly items: readonly { readonly kind: string; readonly text: string }[] } | null;
}

const CHEVRON = '<svg class="chevron" viewBox="0 0 8 16" width="8" height="14" aria-hidden="true"><path d="M2 4.5 5.5 8 2 11.5"/></svg>';

/** What is worse, what is better, and what changed in the measuring itself. */
export function Changes({ groups, measuring }: ChangesProps) {
  return (
    <div class="changes">
      {groups.map((group) => (
        <section>
          <h3>{group.title}</h3>
          <ul>
            {group.items.map((item) => (
              <li>
                <span class="change">
                  {raw(`${markUse(item.before)}${CHEVRON}${markUse(item.after)}`)}
                  <span class="hidden">{item.hidden}: </span>
                </span>
                {item.href === null ? (
                  <span>{item.text}</span>
                ) : (
                  <a class="quiet" href={item.href}>
                    {item.text}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {measuring && (
        <section>
          <h3>{measuring.title}</h3>
          <ul>
            {measuring.items.map((item) => (
              <li class="measuring">
                <span class="change">{item.kind}</span> <span>{item.text}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
