import { ACTION_STATES } from '../../model/plan.ts';
import { nameOf } from './names.ts';
import { LineField, Told, ToldPart } from './parts.tsx';
import { problemAt, type Shown } from './shown.ts';

function Status({ shown }: { shown: Shown }) {
  const { item, prefix, words } = shown;
  const id = nameOf(prefix, 'status');
  const { status } = item.texts;
  const known = status === '' || ACTION_STATES.some((state) => state === status);
  return (
    <div class="figure-field">
      <label class="field-label" for={id}>
        {words.status}
      </label>
      <Told shown={shown} field="status" />
      <select class="field" id={id} name={id} aria-describedby={`${id}-told`}>
        <option value="">{words.fromDates}</option>
        {ACTION_STATES.map((state) => (
          <option value={state} selected={state === status}>
            {words.actionStates[state]}
          </option>
        ))}
        {!known && (
          <option value={status} selected>
            {status}
          </option>
        )}
      </select>
    </div>
  );
}

/** A due date that is moved, with why; those it had before stay in sight. */
function Due({ shown }: { shown: Shown }) {
  const { item, words } = shown;
  const open = item.texts.due !== '' || item.texts.dueReason !== '' || problemAt(shown, 'due') !== null;
  return (
    <>
      {item.dueBefore.length > 0 && (
        <p class="note">
          {words.dueBefore}: {item.dueBefore.join('; ')}
        </p>
      )}
      <details class="unfold" open={open}>
        <summary>{words.moveDue}</summary>
        <LineField shown={shown} field="due" label={words.newDue} hint={words.newDueHint} />
        <LineField shown={shown} field="dueReason" label={words.dueReason} />
      </details>
    </>
  );
}

/** What is entered of an action besides its words. */
export function ActionFields({ shown }: { shown: Shown }) {
  const { item, words } = shown;
  return (
    <>
      <ToldPart shown={shown} field="percent" />
      <div class="figure-line">
        <LineField shown={shown} field="percent" label={words.percent} kind="figure" />
        <Status shown={shown} />
      </div>
      <Due shown={shown} />
      {(item.texts.reason !== '' || item.reading.problems.some(({ field }) => field === 'reason')) && (
        <LineField shown={shown} field="reason" label={words.reason} />
      )}
    </>
  );
}
