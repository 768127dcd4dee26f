import { ACTION_FIELDS, INDICATOR_FIELDS } from '../../model/entry.ts';
import { Doubts, Marked } from './comments.tsx';
import { Conflict, type ReturnConflict } from './conflict.tsx';
import { Result } from './figure-fields.tsx';
import { SavedNote, Seen } from './item.tsx';
import { Owing } from './owed-list.tsx';
import { Part, ToldPart } from './parts.tsx';
import { announced, type Shown } from './shown.ts';
import { Said, Warnings } from './verdict.tsx';

const SPOKEN = ['happened', 'doing'] as const;

/**
 * What follows from a saving, for the script to put in its place: every part of a return that is made anew. Its fields are
 * not among them, for somebody is typing there.
 */
export function LiveParts({ shown }: { shown: Shown }) {
  const { item, prefix, words } = shown;
  const fields = item.key.kind === 'indicator' ? INDICATOR_FIELDS : ACTION_FIELDS;
  return (
    <div data-announce={announced(shown)}>
      <Seen shown={shown} />
      <Part id={`${prefix}-conflict`} />
      {fields.map((field) => (
        <ToldPart shown={shown} field={field} />
      ))}
      {item.counts && <Result shown={shown} />}
      <Part id={`${prefix}-said`}>
        <Said shown={shown} />
      </Part>
      <Warnings shown={shown} />
      {SPOKEN.map((field) => (
        <>
          <Marked shown={shown} field={field} />
          <Doubts shown={shown} field={field} />
        </>
      ))}
      <SavedNote shown={shown} />
      <Owing item={item} prefix={prefix} words={words} />
    </div>
  );
}

/** The same where somebody else saved in between: both versions, and nothing else changes. */
export function LiveConflict({ shown, conflict }: { shown: Shown; conflict: ReturnConflict }) {
  return (
    <Part id={`${shown.prefix}-conflict`}>
      <Conflict shown={shown} conflict={conflict} />
    </Part>
  );
}
