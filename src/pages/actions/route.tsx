import { type Context, Hono } from 'hono';
import { UsageFault } from '../../model/fault.ts';
import { ACTION_STATES, type ActionState } from '../../model/plan.ts';
import { actions } from '../../tasks/actions.ts';
import { listDocument } from '../../tasks/document.ts';
import { download } from '../frame/download.ts';
import { asked, type CouncilEnv } from '../frame/here.ts';
import { askedList } from '../frame/listing.ts';
import { ACTION_LISTING, type ActionChoice, actionsBut, listedActions, ofState } from './listing.ts';
import { ActionsPage } from './view.tsx';

function askedState(c: Context): ActionState | null {
  const value = asked(c, 'state');
  if (value === null) return null;
  const state = ACTION_STATES.find((each) => each === value);
  if (state === undefined) throw new UsageFault(`"${value}" is no state: ${ACTION_STATES.join(', ')}`);
  return state;
}

function choiceIn(c: Context): ActionChoice {
  return { ...askedList(c, ACTION_LISTING), state: askedState(c) };
}

const HEADS = ['Plan', 'Reference', 'Action', 'Owner', 'Service', 'Starts', 'Due', '% complete', 'Status', 'Comment'];

export function actionsRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/actions', async (c) => {
      const { here } = c.var;
      const all = listedActions(here, await actions(c.var.context, here.reading));
      return c.html(<ActionsPage here={here} all={all} choice={choiceIn(c)} />);
    })
    .get('/actions.csv', async (c) => {
      const { here } = c.var;
      const choice = choiceIn(c);
      const all = listedActions(here, await actions(c.var.context, here.reading));
      const rows = ofState(actionsBut(all, choice), choice.state).map(({ row, planTitle, service, dueDay }) => [
        planTitle,
        row.ref,
        row.title,
        row.owner,
        service,
        row.starts,
        dueDay,
        row.percent,
        row.mark.word,
        row.comment,
      ]);
      return download(c, listDocument([here.standpoint.name, 'actions', here.standpoint.period], HEADS, rows));
    });
}
