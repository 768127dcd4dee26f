import { sentence } from '../gallery/data/marks.ts';
import { ACTION_GROUPS, action } from '../gallery/data/report.ts';
import { WORDS } from '../gallery/data/words.ts';
import type { Examples } from '../gallery/example.ts';
import { NO_LINKS } from '../links.ts';
import { ActionGroups, ActionItem } from './action-groups.tsx';

export const EXAMPLES: Examples = {
  'actions by state, worst first': () => (
    <ActionGroups
      groups={ACTION_GROUPS}
      words={WORDS}
      links={{ ...NO_LINKS, action: (ref) => `/actions/${ref}` }}
      earlier={sentence('One action was completed in quarter 1: counted, not listed again.')}
      level={3}
    />
  ),
  'one action with its state': () => (
    <ul>
      <ActionItem
        row={action('SS05/A019', 'Train 40 carers', 'slipped', '30', null)}
        said="A second course starts in May."
        state
        words={WORDS}
        links={NO_LINKS}
      />
    </ul>
  ),
};
