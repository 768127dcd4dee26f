import type { SectionKind } from '../../model/writtenReport.ts';
import { needsTitle, SECTION_KIND_WORDS, sectionTitle } from './section-words.ts';

/** A section of a template as it was typed. */
export interface ArrangedSection {
  readonly id: string;
  readonly kind: SectionKind;
  readonly title: string;
  readonly dashboard: string;
  readonly text: string;
  readonly contributor: string;
  readonly position: string;
  /** what is wrong, by field: title, dashboard, text, contributor, position, kind */
  readonly errors: Readonly<Record<string, string>>;
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

interface ArrangingProps {
  readonly sections: readonly ArrangedSection[];
  readonly dashboards: readonly Option[];
  readonly contributors: readonly Option[];
  /** id of the control that has the focus */
  readonly focus: string | null;
}

interface ActButtonProps {
  readonly text: string;
  /** whose button it is, for those who hear it */
  readonly of: string;
  readonly act: string;
  /** the row's number from 0, or its name where rows have names of their own */
  readonly at: number | string;
  readonly focus: string | null;
}

/** A button of one row: its id is its act and the row, so that the focus finds it again. */
export function ActButton({ text, of, act, at, focus }: ActButtonProps) {
  const id = `${act}-${at}`;
  return (
    <button type="submit" id={id} name="do" value={`${act}:${at}`} autofocus={focus === id || undefined} aria-describedby="said">
      {text}
      <span class="hidden"> {of}</span>
    </button>
  );
}

interface FieldOf {
  readonly section: ArrangedSection;
  readonly at: number;
  readonly of: string;
}

function told({ section, at }: FieldOf, name: string) {
  return section.errors[name] === undefined ? {} : { 'aria-describedby': `${name}-${at}-error`, 'aria-invalid': 'true' as const };
}

function Label({ field, name, text }: { field: FieldOf; name: string; text: string }) {
  return (
    <label for={`${name}-${field.at}`}>
      {text}
      <span class="hidden"> of {field.of}</span>
    </label>
  );
}

function Select({
  field,
  name,
  text,
  options,
  value,
}: {
  field: FieldOf;
  name: string;
  text: string;
  options: readonly Option[];
  value: string;
}) {
  return (
    <p>
      <Label field={field} name={name} text={text} />
      <select class="field" id={`${name}-${field.at}`} name={`${name}[]`} {...told(field, name)}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </p>
  );
}

function Fields({ field, dashboards, contributors, focus }: { field: FieldOf } & Omit<ArrangingProps, 'sections'>) {
  const { section, at } = field;
  return (
    <div class="arranging-fields">
      <p class="narrow-field">
        <Label field={field} name="position" text="Position" />
        <input
          class="field"
          type="text"
          inputmode="numeric"
          id={`position-${at}`}
          name="position[]"
          value={section.position}
          autocomplete="off"
          {...told(field, 'position')}
        />
      </p>
      <p>
        <Label field={field} name="title" text={needsTitle(section.kind) ? 'Title' : 'Title, if another'} />
        <input
          class="field"
          type="text"
          id={`title-${at}`}
          name="head[]"
          value={section.title}
          autocomplete="off"
          autofocus={focus === `title-${at}` || undefined}
          {...told(field, 'title')}
        />
      </p>
      {section.kind === 'dashboard' ? (
        <Select
          field={field}
          name="dashboard"
          text="Dashboard"
          options={[{ value: '', text: 'Choose one' }, ...dashboards]}
          value={section.dashboard}
        />
      ) : (
        <input type="hidden" name="dashboard[]" value="" />
      )}
      <Select
        field={field}
        name="contributor"
        text="Who writes it"
        options={[{ value: '', text: 'Whoever writes the report' }, ...contributors]}
        value={section.contributor}
      />
      <details class="unfold whole-field" open={section.text !== ''}>
        <summary>
          Words to begin with<span class="hidden"> of {field.of}</span>
        </summary>
        <label class="hidden" for={`text-${at}`}>
          Words that {field.of} begins with
        </label>
        <textarea class="field long" rows={2} id={`text-${at}`} name="text[]" {...told(field, 'text')}>
          {section.text}
        </textarea>
      </details>
    </div>
  );
}

/** The sections of a template in their order, each with its fields, its place and the way out. */
export function ArrangedSections({ sections, dashboards, contributors, focus }: ArrangingProps) {
  return (
    <ol class="arranging">
      {sections.map((section, at) => {
        const of = sectionTitle(section);
        const errors = Object.entries(section.errors);
        return (
          <li class={errors.length === 0 ? undefined : 'wrong'} id={`kind-${at}`}>
            <input type="hidden" name="id[]" value={section.id} />
            <input type="hidden" name="kind[]" value={section.kind} />
            <h3>
              {at + 1}. {of}
            </h3>
            <p class="note">{SECTION_KIND_WORDS[section.kind].shows}</p>
            {errors.map(([name, text]) => (
              <p class="error" id={`${name}-${at}-error`}>
                <span class="hidden">Error: </span>
                {text}
              </p>
            ))}
            <Fields field={{ section, at, of }} dashboards={dashboards} contributors={contributors} focus={focus} />
            <div class="row-acts">
              {at > 0 && <ActButton text="Move up" of={of} act="up" at={at} focus={focus} />}
              {at < sections.length - 1 && <ActButton text="Move down" of={of} act="down" at={at} focus={focus} />}
              <ActButton text="Remove" of={of} act="remove" at={at} focus={focus} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** The kinds of sections, each with what it shows and the button that adds one. */
export function SectionKinds({ kinds }: { kinds: readonly SectionKind[] }) {
  return (
    <ul class="section-kinds">
      {kinds.map((kind) => {
        const { title, shows } = SECTION_KIND_WORDS[kind];
        return (
          <li>
            <div>
              <b>{title}</b>
              <p class="note">{shows}</p>
            </div>
            <button class="button secondary" type="submit" name="do" value={`add:${kind}`}>
              Add<span class="hidden">: {title}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
