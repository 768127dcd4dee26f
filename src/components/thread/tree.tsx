import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Share, Tally } from '../../briefing/types.ts';
import type { Link } from '../links.ts';
import { StateCells, TallyRow } from '../tally/tally.tsx';

export interface ThreadNode {
  /** "Outcome 1", "Objective 5" */
  readonly level: string;
  readonly title: string;
  readonly href: string | null;
  readonly tally: Tally | null;
  /** opens or closes it, in words beside its level */
  readonly toggle: Link | null;
  /** "23 indicators", "No indicator" */
  readonly indicators: string;
  readonly shares: readonly Share[];
  /** "6 actions" */
  readonly actions: string;
  /** what is missing where the thread breaks, and the remedy */
  readonly gap: { readonly text: string; readonly link: Link | null } | null;
  /** shows its children and content */
  readonly open: boolean;
  readonly children: readonly ThreadNode[];
  /** the indicators and actions of an open node */
  readonly content?: Child;
}

const BROKEN =
  '<svg viewBox="0 0 48 12" aria-hidden="true"><path d="M0 6h18"/><circle cx="24" cy="6" r="5" stroke-dasharray="3 2.2"/><path d="M30 6h18" stroke-dasharray="4 3"/></svg>';

function Heading({ depth, node }: { depth: number; node: ThreadNode }) {
  const Head = depth === 0 ? 'h2' : depth === 1 ? 'h3' : 'h4';
  return (
    <Head class={depth === 0 ? 'node-title serif' : 'node-title'}>
      {node.href === null ? (
        node.title
      ) : (
        <a class="quiet" href={node.href}>
          {node.title}
        </a>
      )}
    </Head>
  );
}

function Node({ node, depth, beforeGap }: { node: ThreadNode; depth: number; beforeGap: boolean }): Child {
  const names = [node.open && node.children.length > 0 && 'open', node.gap && 'gap', beforeGap && 'before-gap'];
  return (
    <li class={names.filter(Boolean).join(' ') || undefined}>
      <div class="node">
        <span class="knot"></span>
        <div>
          <p class="level">
            {node.level}
            {node.toggle && (
              <>
                {' · '}
                <a href={node.toggle.href}>{node.toggle.text}</a>
              </>
            )}
          </p>
          <Heading depth={depth} node={node} />
        </div>
        <div>
          <p class="level">{node.indicators}</p>
          {node.tally && node.tally.all > 0 && <TallyRow tally={node.tally} />}
        </div>
        <div>
          <p class="level">{node.actions}</p>
          {node.shares.some((share) => share.count > 0) && (
            <StateCells
              shares={node.shares}
              text={node.shares
                .filter((share) => share.count > 0)
                .map((share) => `${share.mark.word} ${share.count}`)
                .join(', ')}
            />
          )}
        </div>
      </div>
      {node.gap && (
        <p class="broken">
          {raw(BROKEN)}
          <span>
            {node.gap.text} {node.gap.link && <a href={node.gap.link.href}>{node.gap.link.text}</a>}
          </span>
        </p>
      )}
      {node.open && node.content && <div class="more">{node.content}</div>}
      {node.open && node.children.length > 0 && <Nodes nodes={node.children} depth={depth + 1} />}
    </li>
  );
}

function Nodes({ nodes, depth }: { nodes: readonly ThreadNode[]; depth: number }): Child {
  return (
    <ol class="branch">
      {nodes.map((node, index) => (
        <Node node={node} depth={depth} beforeGap={nodes[index + 1]?.gap != null} />
      ))}
    </ol>
  );
}

/** The plan as a thread: outcomes on one line, a curve down to the open outcome's objectives, dashed where it breaks. */
export function ThreadTree({ nodes }: { nodes: readonly ThreadNode[] }) {
  return (
    <div class="tree">
      <Nodes nodes={nodes} depth={0} />
    </div>
  );
}
