import { PageHead } from '../../components/layout/page-head.tsx';
import type { PlanTree, TreeNode } from '../../tasks/setUp/tree.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { thread } from './rows/thread.ts';

function Move({ here, node, way, text }: { here: Here; node: TreeNode; way: 'up' | 'down'; text: string }) {
  return (
    <form action={here.addresses.setUp('/objectives/move', { row: node.name })} method="post">
      <button type="submit" name="way" value={way}>
        {text}
        <span class="hidden"> {node.title}</span>
      </button>
    </form>
  );
}

function Acts({ here, node }: { here: Here; node: TreeNode }) {
  const { addresses } = here;
  const [plan = ''] = node.name.split('/');
  return (
    <div class="row-acts">
      <a href={addresses.setUp('/objectives/edit', { row: node.name })}>
        Edit<span class="hidden"> {node.name}</span>
      </a>
      <a href={addresses.setUp('/objectives/new', { plan, parent: node.code, level: node.levelBelow })}>
        Add under it<span class="hidden">: {node.name}</span>
      </a>
      {!node.first && <Move here={here} node={node} way="up" text="Up" />}
      {!node.last && <Move here={here} node={node} way="down" text="Down" />}
      <a href={addresses.setUp('/objectives/withdraw', { row: node.name })}>
        Withdraw<span class="hidden"> {node.name}</span>
      </a>
    </div>
  );
}

function Nodes({ here, nodes }: { here: Here; nodes: readonly TreeNode[] }) {
  if (nodes.length === 0) return null;
  const { addresses } = here;
  return (
    <ul>
      {nodes.map((node) => (
        <li>
          <div class="node-row">
            <div class="node-name">
              <p class="level">
                {node.level} {node.code}
              </p>
              <b>{node.title}</b>
              <p class="level">
                <a href={addresses.setUp('/indicators', { only: node.name })}>{node.indicators}</a>
                {' · '}
                <a href={addresses.setUp('/actions', { only: node.name })}>{node.actions}</a>
                {node.editable && (
                  <>
                    {' · '}
                    <a href={addresses.setUp('/indicators/new', { objective: node.name })}>
                      Add an indicator<span class="hidden"> under {node.name}</span>
                    </a>
                    {' · '}
                    <a href={addresses.setUp('/actions/new', { objective: node.name })}>
                      Add an action<span class="hidden"> under {node.name}</span>
                    </a>
                  </>
                )}
              </p>
            </div>
            {node.editable && <Acts here={here} node={node} />}
          </div>
          <Nodes here={here} nodes={node.children} />
        </li>
      ))}
    </ul>
  );
}

/** A plan's tree as it is set up: every level with what stands under it, each added, edited, moved, withdrawn in its place. */
export function TreePage({ here, tree }: { here: Here; tree: PlanTree }) {
  const { addresses } = here;
  return (
    <CouncilPage here={here} title={tree.title} room="set-up" thread={thread(here, 'plans', tree.title)}>
      <PageHead title={tree.title} reference={`${tree.kind}, ${tree.code}`} opening={tree.opening} dense />
      {tree.editable && (
        <p class="buttons">
          <a class="button" href={addresses.setUp('/objectives/new', { plan: tree.code, level: tree.topLevel })}>
            Add at the top
          </a>
          <a href={addresses.setUp('/plans/edit', { row: tree.code })}>Edit the plan</a>
          <a href={addresses.setUp('/plans/withdraw', { row: tree.code })}>Withdraw the plan</a>
          <a href={addresses.plan(tree.code)}>See its figures</a>
        </p>
      )}
      <div class="set-up-tree">
        <Nodes here={here} nodes={tree.nodes} />
      </div>
    </CouncilPage>
  );
}
