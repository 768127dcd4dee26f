import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { ActionGroup, ActionRow, ReportWords, Sentence } from '../../briefing/types.ts';
import { markUse } from '../../charts/marks.ts';
import { type Links, NO_LINKS } from '../links.ts';
import { StateLabel } from '../marks/labels.tsx';
import { AskAbout, AskedAbout } from '../pinned-question/asked.tsx';
import { SentenceText } from '../sentence/sentence.tsx';

export interface ActionGroupsProps {
  readonly groups: readonly ActionGroup[];
  readonly words: ReportWords;
  readonly links?: Links;
  /** "Two actions were completed in quarter 1: counted, not listed again" */
  readonly earlier?: Sentence | null;
  readonly level?: 3 | 4;
}

export interface ActionItemProps {
  readonly row: ActionRow;
  /** what is said about it here; its comment unless given */
  readonly said?: Child;
  /** names the state on the row, where no head above does */
  readonly state?: boolean;
  readonly words: ReportWords;
  readonly links: Links;
}

/** One action: reference, title with the plans it also counts under, what is said about it, per cent complete. */
export function ActionItem({ row, said = row.comment, state = false, words, links }: ActionItemProps) {
  const href = links.action(row.ref);
  return (
    <li class="action">
      <span class="ref">
        <span class="hidden">{words.reference} </span>
        {row.ref}
      </span>
      <div>
        <p class="action-title">
          {href === null ? (
            row.title
          ) : (
            <a class="quiet" href={href}>
              {row.title}
            </a>
          )}
          {row.links.length > 0 && ` (${row.links.join(', ')})`}
        </p>
        {state && (
          <p class="action-state">
            <StateLabel mark={row.mark} />
          </p>
        )}
        {typeof said === 'string' ? said !== '' && <p class="said">{said}</p> : said}
        {row.warnings.map((warning) => (
          <p class="doubt">{warning.text}</p>
        ))}
        {links.asking && (
          <>
            <p class="note">
              <AskAbout links={links} kind="action" subject={row.ref} title={row.title} />
            </p>
            <AskedAbout links={links} kind="action" subject={row.ref} />
          </>
        )}
      </div>
      <span class="percent">
        <span class="hidden">{words.percentComplete} </span>
        {row.percent === null ? '–' : `${row.percent}%`}
      </span>
    </li>
  );
}

/** Actions under the head of their state; those completed earlier are counted and not listed again. */
export function ActionGroups({ groups, words, links = NO_LINKS, earlier = null, level = 4 }: ActionGroupsProps) {
  const Head = level === 3 ? 'h3' : 'h4';
  return (
    <div class="actions">
      {groups.map((group) => (
        <section class="action-group">
          <Head class="state-title">
            {raw(markUse(group.mark.state))} {group.title}
          </Head>
          <ul>{group.rows.map((row) => ActionItem({ row, words, links }))}</ul>
        </section>
      ))}
      {earlier && (
        <p class="note">
          <SentenceText sentence={earlier} />
        </p>
      )}
    </div>
  );
}
