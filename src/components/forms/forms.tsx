import type { Child } from 'hono/jsx';
import type { Link } from '../links.ts';

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** what is wrong, said at the field; the same words stand in the summary at the top */
  readonly error?: string;
}

/** Ids of the hint and the error, for the field to be described by. */
function describedBy(id: string, hint: string | undefined, error: string | undefined): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter((part) => typeof part === 'string' && part !== '');
  return ids.length > 0 ? ids.join(' ') : undefined;
}

function Told({ id, hint, error, said }: { id: string; hint?: string | undefined; error?: string | undefined; said: string }) {
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          <span class="hidden">{said}: </span>
          {error}
        </p>
      )}
    </>
  );
}

function Group({ id, label, hint, error, children }: FieldProps & { children: Child }) {
  return (
    <div class={error ? 'group-of-fields wrong' : 'group-of-fields'}>
      <label class="field-label" for={id}>
        {label}
      </label>
      <Told id={id} hint={hint} error={error} said="Error" />
      {children}
    </div>
  );
}

export interface TextFieldProps extends FieldProps {
  readonly value?: string;
  /** more than one row makes it a text area */
  readonly rows?: number;
  readonly width?: 'short';
  /** of a field of one row; "text" unless said */
  readonly type?: 'text' | 'email' | 'password' | 'date';
  /** what a browser or password manager may fill in, as HTML names it */
  readonly autocomplete?: 'username' | 'email' | 'name' | 'current-password' | 'new-password' | 'one-time-code';
  /** "numeric" brings up digits on a phone */
  readonly inputmode?: 'numeric';
  /** texts that were written here before, offered while she types */
  readonly suggestions?: readonly string[];
}

export function TextField(props: TextFieldProps) {
  const { value = '', rows = 1, width, type = 'text', autocomplete, inputmode, suggestions = [], ...field } = props;
  const list = suggestions.length > 0 ? `${field.id}-said` : undefined;
  const attributes = {
    id: field.id,
    name: field.name,
    'aria-describedby': describedBy(field.id, field.hint, field.error),
    'aria-invalid': field.error ? ('true' as const) : undefined,
  };
  return (
    <Group {...field}>
      {rows > 1 ? (
        <textarea class="field long" rows={rows} {...attributes}>
          {value}
        </textarea>
      ) : (
        <input
          class={width ? `field ${width}` : 'field'}
          type={type}
          value={value}
          autocomplete={autocomplete}
          inputmode={inputmode}
          list={list}
          {...attributes}
        />
      )}
      {list && (
        <datalist id={list}>
          {suggestions.map((text) => (
            <option value={text}></option>
          ))}
        </datalist>
      )}
    </Group>
  );
}

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly value: string | null;
}

export function SelectField({ options, value, ...field }: SelectFieldProps) {
  return (
    <Group {...field}>
      <select class="field" id={field.id} name={field.name} aria-describedby={describedBy(field.id, field.hint, field.error)}>
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </Group>
  );
}

export interface FileFieldProps extends FieldProps {
  /** ".xlsx,.csv" */
  readonly accept?: string;
  /** several files may be chosen */
  readonly multiple?: boolean;
}

export function FileField({ accept, multiple = false, ...field }: FileFieldProps) {
  return (
    <Group {...field}>
      <input
        class="field"
        type="file"
        id={field.id}
        name={field.name}
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy(field.id, field.hint, field.error)}
        aria-invalid={field.error ? 'true' : undefined}
      />
    </Group>
  );
}

export interface RadiosProps {
  readonly name: string;
  /** what the ids begin with; the name, where it has letters, digits and hyphens only */
  readonly id?: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string;
  readonly items: readonly { readonly value: string; readonly text: string; readonly hint?: string }[];
  readonly value: string | null;
}

export function Radios({ name, id = name, legend, hint, error, items, value }: RadiosProps) {
  return (
    <div class={error ? 'group-of-fields wrong' : 'group-of-fields'}>
      <fieldset aria-describedby={describedBy(id, hint, error)}>
        <legend class="field-label">{legend}</legend>
        <Told id={id} hint={hint} error={error} said="Error" />
        {items.map((item, index) => (
          <div class="radio">
            <input type="radio" id={`${id}-${index}`} name={name} value={item.value} checked={item.value === value} />
            <div>
              <label for={`${id}-${index}`}>{item.text}</label>
              {item.hint && <p class="hint">{item.hint}</p>}
            </div>
          </div>
        ))}
      </fieldset>
    </div>
  );
}

export interface CheckboxesProps extends Omit<FieldProps, 'label'> {
  readonly legend: string;
  readonly items: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[];
  /** sent beside those that are checked, so that none is told from not asked */
  readonly none?: string;
}

/** Any number of words of a list, none included; the name is sent with "[]" behind it, because it is sent several times. */
export function Checkboxes({ id, name, legend, hint, error, items, none }: CheckboxesProps) {
  return (
    <div class={error ? 'group-of-fields wrong' : 'group-of-fields'} id={id}>
      <fieldset aria-describedby={describedBy(id, hint, error)}>
        <legend class="field-label">{legend}</legend>
        <Told id={id} hint={hint} error={error} said="Error" />
        {none !== undefined && <input type="hidden" name={`${name}[]`} value={none} />}
        {items.map((item, index) => (
          <div class="radio">
            <input type="checkbox" id={`${id}-${index}`} name={`${name}[]`} value={item.value} checked={item.checked} />
            <div>
              <label for={`${id}-${index}`}>{item.text}</label>
            </div>
          </div>
        ))}
      </fieldset>
    </div>
  );
}

export interface ButtonProps {
  readonly text: string;
  readonly secondary?: boolean;
  readonly name?: string;
  readonly value?: string;
}

export function Button({ text, secondary = false, name, value }: ButtonProps) {
  return (
    <button class={secondary ? 'button secondary' : 'button'} type="submit" name={name} value={value}>
      {text}
    </button>
  );
}

/** At the top of a form that could not be taken: every error, each a link to its field. */
export function ErrorSummary({ title, errors }: { title: string; errors: readonly Link[] }) {
  return (
    <div class="problems" role="alert" aria-label={title} tabindex={-1}>
      <h2>{title}</h2>
      <ul>
        {errors.map((error) => (
          <li>
            <a href={error.href}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
