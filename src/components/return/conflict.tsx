import type { EntryField } from '../../model/entry.ts';
import { MISSING_STATES, STATUSES } from '../../model/indicator.ts';
import { ACTION_STATES } from '../../model/plan.ts';
import { Button } from '../forms/forms.tsx';
import { nameOf } from './names.ts';
import { labelOf, type Shown } from './shown.ts';
import type { ReturnWords } from './words.ts';

/** Two versions of one return: somebody saved it after it was opened here. */
export interface ReturnConflict {
  /** who saved the other, and when: "M. Castell", "on 12 October at 14:30" */
  readonly name: string;
  readonly when: string;
  /** whoever saved it is she herself, in another window */
  readonly own: boolean;
  /** of what is held now: whoever keeps her own has seen this one */
  readonly version: number;
  /** of what she began with */
  readonly seen: number;
  /** it may no longer be entered: there is nothing to choose */
  readonly closed: boolean;
  readonly differences: readonly { readonly field: EntryField; readonly yours: string; readonly theirs: string }[];
}

/** A text of a field as a person reads it: a chosen word is kept by its code. */
function readable(words: ReturnWords, field: EntryField, text: string): string {
  if (text === '') return words.nothing;
  const state = MISSING_STATES.find((each) => each === text);
  if (field === 'state' && state !== undefined) return words.missing[state];
  if (field === 'state' && (text === 'final' || text === 'provisional' || text === 'estimated')) return words.states[text];
  const status = STATUSES.find((each) => each === text);
  if (field === 'override' && status !== undefined) return words.statuses[status];
  const action = ACTION_STATES.find((each) => each === text);
  return field === 'status' && action !== undefined ? words.actionStates[action] : text;
}

/** Both versions side by side, each with the button that keeps it. Until one is chosen nothing is written. */
export function Conflict({ shown, conflict }: { shown: Shown; conflict: ReturnConflict }) {
  const { words, prefix } = shown;
  const { name, when, own, version, differences } = conflict;
  const saved = own ? words.ownConflict(when) : words.conflict(name, when);
  const title = conflict.closed ? words.closed(name, when) : saved;
  return (
    <div class="two-versions">
      {!conflict.closed && <input type="hidden" name={nameOf(prefix, 'held')} value={String(version)} />}
      <h3 id={`${prefix}-conflict-title`} tabindex={-1}>
        {title}
      </h3>
      <p>{conflict.closed ? words.closedLead : words.conflictLead}</p>
      <table>
        <caption class="hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.conflictField}</th>
            <th scope="col">{words.yours}</th>
            <th scope="col">{own ? words.ownOther(when) : words.theirs(name, when)}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, yours, theirs }) => (
            <tr>
              <th scope="row">{labelOf(shown, field)}</th>
              <td>{readable(words, field, yours)}</td>
              <td>{readable(words, field, theirs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!conflict.closed && (
        <p class="buttons">
          <Button text={words.keepYours} secondary name="keep" value={`${prefix}/yours`} />
          <Button text={own ? words.keepOther : words.keepTheirs(name)} secondary name="keep" value={`${prefix}/theirs`} />
        </p>
      )}
    </div>
  );
}
