import { Button } from '../forms/forms.tsx';

/** An indicator by name: its code, and the title of the objective that it measures ('' for none). */
export interface NamedIndicator {
  readonly code: string;
  readonly title: string;
  readonly objective: string;
}

/** Something that was looked for. */
export interface FoundRow extends NamedIndicator {
  /** whether it is on the dashboard already */
  readonly chosen: boolean;
}

interface FoundListProps {
  readonly words: string;
  readonly objective: string;
  readonly objectives: readonly { readonly value: string; readonly text: string }[];
  /** into which section what is added goes */
  readonly into: string;
  readonly rows: readonly FoundRow[];
  /** whether anything was looked for */
  readonly looked: boolean;
  /** id of the control that has the focus */
  readonly focus: string | null;
  /** what is wrong with the choice as a whole */
  readonly error: string | null;
  /** id of the list of the sections' names */
  readonly sections: string;
}

/** More rows than these are not listed one by one: they are added together, or found by more words. */
const MOST_LISTED = 60;

export function NameOf({ code, title, objective }: NamedIndicator) {
  return (
    <>
      <span class="maker-title">{title}</span>
      <small>{[code, objective].filter((text) => text !== '').join(', ')}</small>
    </>
  );
}

function foundText(all: number, fresh: number): string {
  if (all === 0) return 'No indicator is like that';
  const found = all === 1 ? '1 indicator found' : `${all} indicators found`;
  return fresh === all
    ? found
    : fresh === 0
      ? `${found}, on the dashboard already`
      : `${found}, ${all - fresh} of them on the dashboard already`;
}

/** What was found and is not on the dashboard yet. */
function Found({ rows, focus }: Pick<FoundListProps, 'rows' | 'focus'>) {
  const fresh = rows.filter(({ chosen }) => !chosen);
  const more = fresh.length - MOST_LISTED;
  return (
    <>
      <h3 id="found" tabindex={-1} autofocus={focus === 'found' || undefined}>
        {foundText(rows.length, fresh.length)}
      </h3>
      {fresh.length > 1 && (
        <Button
          text={fresh.length === rows.length ? `Add all ${fresh.length} found` : `Add the other ${fresh.length}`}
          secondary
          name="do"
          value="add-all"
        />
      )}
      <ul class="maker-found">
        {fresh.slice(0, MOST_LISTED).map((row, index) => (
          <li>
            <div>
              <NameOf {...row} />
            </div>
            <button
              class="button secondary"
              type="submit"
              id={`add-${index}`}
              name="do"
              value={`add:${row.code}`}
              autofocus={focus === `add-${index}` || undefined}
              aria-describedby="said"
            >
              Add<span class="hidden"> {row.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="note">{`And ${more} more: add all, or look for more words.`}</p>}
    </>
  );
}

/** Looks for indicators by words and objective, and adds them one by one or all that were found. */
export function FoundList({ words, objective, objectives, into, rows, looked, focus, error, sections }: FoundListProps) {
  return (
    <div class={error === null ? 'maker-find' : 'maker-find wrong'}>
      <label class="field-label" for="words">
        Words in title, objective or owner
      </label>
      {error !== null && (
        <p class="error" id="words-error">
          <span class="hidden">Error: </span>
          {error}
        </p>
      )}
      <input
        class="field"
        type="search"
        id="words"
        name="words"
        value={words}
        autocomplete="off"
        autofocus={focus === 'words' || undefined}
        aria-describedby={error === null ? undefined : 'words-error'}
      />
      <label class="field-label" for="objective">
        Objective
      </label>
      <select class="field" id="objective" name="objective">
        {objectives.map(({ value, text }) => (
          <option value={value} selected={value === objective}>
            {text}
          </option>
        ))}
      </select>
      <label class="field-label" for="into">
        Add into the section
      </label>
      <input class="field" type="text" id="into" name="into" value={into} list={sections} autocomplete="off" />
      <p class="buttons">
        <Button text="Search" secondary name="do" value="search" />
      </p>
      {looked && <Found rows={rows} focus={focus} />}
    </div>
  );
}
