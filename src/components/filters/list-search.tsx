import type { Link } from '../links.ts';

/** One thing to narrow a list by. */
export interface ListSelect {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

export interface ListSearchProps {
  readonly action: string;
  readonly label: string;
  readonly button: string;
  readonly value: string;
  /** other parts of the address to keep */
  readonly keep: readonly { readonly name: string; readonly value: string }[];
  readonly selects?: readonly ListSelect[];
  /** the way back to the whole list; null where it is whole */
  readonly all?: Link | null;
}

/** Leaves of a list those that have some words, an owner, a service. */
export function ListSearch({ action, label, button, value, keep, selects = [], all = null }: ListSearchProps) {
  return (
    <form class="list-search" action={action} method="get">
      {keep.map((field) => (
        <input type="hidden" name={field.name} value={field.value} />
      ))}
      <label for="list-search">{label}</label>
      <input id="list-search" name="q" type="search" value={value} autocomplete="off" />
      {selects.map((select) => (
        <span class="list-select">
          <label for={`list-${select.name}`}>{select.label}</label>
          <select id={`list-${select.name}`} name={select.name}>
            {select.options.map((option) => (
              <option value={option.value} selected={option.value === select.chosen}>
                {option.text}
              </option>
            ))}
          </select>
        </span>
      ))}
      <button type="submit">{button}</button>
      {all !== null && <a href={all.href}>{all.text}</a>}
    </form>
  );
}
