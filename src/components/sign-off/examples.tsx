import { JOINT_TEAMS, SENT } from '../gallery/data/returns.ts';
import type { Examples } from '../gallery/example.ts';
import { WaitingItem } from './waiting.tsx';

export const EXAMPLES: Examples = {
  'two that wait for sign-off': () => (
    <>
      <form id="bulk" action="/sign-off" method="post">
        <button type="submit">Approve those ticked</button>
      </form>
      <h2>Adult services</h2>
      <WaitingItem
        item={SENT}
        about="SS02/M002Q · sent by J. Morris"
        href="/returns/1"
        action="/sign-off"
        bulk="bulk"
        error={null}
        typed=""
      />
      <WaitingItem
        item={JOINT_TEAMS}
        about="SS02/A006 · sent by J. Morris"
        href="/returns/2"
        action="/sign-off"
        bulk={null}
        error="is empty: expected why it is sent back"
        typed=""
      />
    </>
  ),
};
