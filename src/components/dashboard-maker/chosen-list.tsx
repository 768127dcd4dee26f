import { type NamedIndicator, NameOf } from './found-list.tsx';

/** An indicator on the dashboard that is made, as it was typed. */
export interface ChosenRow extends NamedIndicator {
  readonly section: string;
  readonly show: string;
  readonly position: string;
  /** what is wrong, by field: indicator, section, position */
  readonly errors: Readonly<Record<string, string>>;
}

interface ChosenListProps {
  readonly rows: readonly ChosenRow[];
  /** id of the control that has the focus */
  readonly focus: string | null;
  /** id of the list of the sections' names */
  readonly sections: string;
}

const SHOWN_AS = [
  { value: '', text: 'As the reader chooses' },
  { value: 'card', text: 'Card' },
  { value: 'row', text: 'Row' },
  { value: 'chart', text: 'Chart' },
] as const;

interface ActProps {
  readonly text: string;
  /** whose button it is, for those who hear it */
  readonly of: string;
  readonly act: string;
  readonly at: number;
  readonly focus: string | null;
}

/** A button of one row: its id is its act and the row's number, so that the focus finds it again. */
function ActButton({ text, of, act, at, focus }: ActProps) {
  const id = `${act}-${at}`;
  return (
    <button type="submit" id={id} name="do" value={`${act}:${at}`} autofocus={focus === id || undefined} aria-describedby="said">
      {text}
      <span class="hidden"> {of}</span>
    </button>
  );
}

interface FieldProps {
  readonly row: ChosenRow;
  readonly at: number;
}

function Problem({ row, at, field }: FieldProps & { field: string }) {
  const error = row.errors[field];
  return error === undefined ? null : (
    <p class="error" id={`${field}-${at}-error`}>
      <span class="hidden">Error: </span>
      {error}
    </p>
  );
}

function described({ row, at }: FieldProps, field: string) {
  return row.errors[field] === undefined ? {} : { 'aria-describedby': `${field}-${at}-error`, 'aria-invalid': 'true' as const };
}

function Label({ text, of, target }: { text: string; of: string; target: string }) {
  return (
    <label for={target}>
      {text}
      <span class="hidden"> of {of}</span>
    </label>
  );
}

function Fields({ row, at, sections }: FieldProps & { sections: string }) {
  return (
    <div class="maker-fields">
      <p>
        <Label text="Position" of={row.title} target={`position-${at}`} />
        <input
          class="field"
          type="text"
          inputmode="numeric"
          id={`position-${at}`}
          name="position[]"
          value={row.position}
          autocomplete="off"
          {...described({ row, at }, 'position')}
        />
      </p>
      <p>
        <Label text="In section" of={row.title} target={`section-${at}`} />
        <input
          class="field"
          type="text"
          id={`section-${at}`}
          name="section[]"
          value={row.section}
          list={sections}
          autocomplete="off"
          {...described({ row, at }, 'section')}
        />
      </p>
      <p>
        <Label text="Shown as" of={row.title} target={`show-${at}`} />
        <select class="field" id={`show-${at}`} name="show[]">
          {SHOWN_AS.map(({ value, text }) => (
            <option value={value} selected={value === row.show}>
              {text}
            </option>
          ))}
        </select>
      </p>
    </div>
  );
}

interface PlacedRow {
  readonly row: ChosenRow;
  /** its number in the whole list, from 0 */
  readonly at: number;
}

function Row({
  row,
  at,
  isFirst,
  isLast,
  focus,
  sections,
}: PlacedRow & { isFirst: boolean; isLast: boolean } & Omit<ChosenListProps, 'rows'>) {
  return (
    <li class={Object.keys(row.errors).length === 0 ? 'maker-row' : 'maker-row wrong'} id={`indicator-${at}`}>
      <input type="hidden" name="indicator[]" value={row.code} />
      <div class="maker-name">
        <NameOf {...row} />
        {['indicator', 'position', 'section'].map((field) => (
          <Problem row={row} at={at} field={field} />
        ))}
      </div>
      <Fields row={row} at={at} sections={sections} />
      <div class="row-acts">
        {!isFirst && <ActButton text="Move up" of={row.title} act="up" at={at} focus={focus} />}
        {!isLast && <ActButton text="Move down" of={row.title} act="down" at={at} focus={focus} />}
        <ActButton text="Remove" of={row.title} act="remove" at={at} focus={focus} />
      </div>
    </li>
  );
}

/** The rows by section; they come with those of one section together. */
function sectionsOf(rows: readonly ChosenRow[]): { readonly title: string; readonly placed: readonly PlacedRow[] }[] {
  const sections = new Map<string, PlacedRow[]>();
  for (const [at, row] of rows.entries()) {
    const title = row.section.trim();
    const section = sections.get(title);
    if (section) section.push({ row, at });
    else sections.set(title, [{ row, at }]);
  }
  return [...sections].map(([title, placed]) => ({ title, placed }));
}

/** What is on the dashboard, in its sections: each indicator with its place, its section, how it is shown, and the way out. */
export function ChosenList({ rows, focus, sections }: ChosenListProps) {
  const groups = sectionsOf(rows);
  return (
    <>
      {groups.map(({ title, placed }, index) => {
        const name = title === '' ? 'Without a section' : title;
        const first = placed[0]?.at ?? 0;
        return (
          <>
            <div class="maker-section">
              <h3 class="hidden">{name}</h3>
              <p>
                <label for={`named-${first}`}>Section{title === '' && ' (no name yet)'}</label>
                <input type="hidden" name="was[]" value={title} />
                <input class="field" type="text" id={`named-${first}`} name="named[]" value={title} autocomplete="off" />
              </p>
              <div class="row-acts">
                {index > 0 && <ActButton text="Section up" of={name} act="section-up" at={first} focus={focus} />}
                {index < groups.length - 1 && <ActButton text="Section down" of={name} act="section-down" at={first} focus={focus} />}
              </div>
            </div>
            <ol class="maker-rows">
              {placed.map(({ row, at }, place) => (
                <Row row={row} at={at} isFirst={place === 0} isLast={place === placed.length - 1} focus={focus} sections={sections} />
              ))}
            </ol>
          </>
        );
      })}
    </>
  );
}
