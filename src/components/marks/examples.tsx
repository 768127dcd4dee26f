import { DIRECTIONS, STATUSES } from '../../model/indicator.ts';
import { ACTION_STATES } from '../../model/plan.ts';
import { direction, state, status } from '../gallery/data/marks.ts';
import type { Examples } from '../gallery/example.ts';
import { DirectionLabel, Shape, StateLabel, StatusLabel } from './labels.tsx';

export const EXAMPLES: Examples = {
  'every status': () => (
    <ul>
      {[...STATUSES, 'not-judged' as const].map((name) => (
        <li>
          <StatusLabel mark={status(name, 'and its reason')} />
        </li>
      ))}
    </ul>
  ),
  'a status that leads, overridden': () => <StatusLabel mark={status('green', null, { override: 'stated green, judged amber' })} lead />,
  'every direction': () => (
    <ul>
      {DIRECTIONS.map((name) => (
        <li>
          <DirectionLabel mark={direction(name, 'since quarter 1')} reason />
        </li>
      ))}
    </ul>
  ),
  'every state of an action': () => (
    <ul>
      {ACTION_STATES.map((name) => (
        <li>
          <StateLabel mark={state(name)} />
        </li>
      ))}
    </ul>
  ),
  'a shape beside its word': () => (
    <p>
      <Shape of="amber" size="lead" /> Amber
    </p>
  ),
};
