import type { Examples } from '../gallery/example.ts';
import { ChosenList, type ChosenRow } from './chosen-list.tsx';
import { FoundList } from './found-list.tsx';
import { StandingLine } from './standing-line.tsx';

const OBJECTIVE = 'People are reviewed in good time';

const ROWS: readonly ChosenRow[] = [
  { code: 'R1', title: 'Care plans reviewed when due', objective: OBJECTIVE, section: 'Reviews', show: 'chart', position: '1', errors: {} },
  { code: 'R4', title: 'Reviews that were late', objective: OBJECTIVE, section: 'Reviews', show: '', position: '2', errors: {} },
  {
    code: 'R2',
    title: 'Carers offered an assessment',
    objective: '',
    section: '',
    show: 'card',
    position: 'last',
    errors: { position: 'The position of R2 is "last": expected a whole number from 1' },
  },
];

export const EXAMPLES: Examples = {
  'what was found': () => (
    <form action="/dashboards/new" method="post">
      <p id="said" role="status" class="maker-said">
        Added: Care plans reviewed when due. 1 indicator on the dashboard.
      </p>
      <datalist id="found-sections">
        <option value="Reviews"></option>
      </datalist>
      <FoundList
        words="care"
        objective=""
        objectives={[
          { value: '', text: 'Any' },
          { value: 'SS/1', text: `SS/1 ${OBJECTIVE} (2)` },
        ]}
        into="Reviews"
        rows={[
          { code: 'R1', title: 'Care plans reviewed when due', objective: OBJECTIVE, chosen: true },
          { code: 'R2', title: 'Carers offered an assessment', objective: '', chosen: false },
          { code: 'R3', title: 'Homes in which care was inspected', objective: OBJECTIVE, chosen: false },
        ]}
        looked
        focus={null}
        error={null}
        sections="found-sections"
      />
    </form>
  ),
  'what is on it, with something wrong': () => (
    <form action="/dashboards/new" method="post">
      <p id="said" role="status" class="maker-said">
        Reviews that were late is now number 2 of 3.
      </p>
      <datalist id="chosen-sections">
        <option value="Reviews"></option>
      </datalist>
      <ChosenList rows={ROWS} focus={null} sections="chosen-sections" />
    </form>
  ),
  'one that is private': () => (
    <StandingLine
      state="private"
      text="Private: only you see this."
      links={[
        { text: 'Go on making it', href: '/dashboards/adults/edit' },
        { text: 'Delete it', href: '/dashboards/adults/delete' },
      ]}
    />
  ),
  'one that is published': () => (
    <StandingLine
      state="published"
      text="Everybody at the council sees this."
      links={[{ text: 'Change it', href: '/dashboards/adults/edit' }]}
    />
  ),
};
