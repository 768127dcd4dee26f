export interface ListSearchProps {
  readonly action: string;
  readonly label: string;
  readonly button: string;
  readonly value: string;
  /** other parts of the address to keep */
  readonly keep: readonly { readonly name: string; readonly value: string }[];
}

/** Leaves of a list those that have some words. */
export function ListSearch({ action, label, button, value, keep }: ListSearchProps) {
  return (
    <form class="list-search" action={action} method="get">
      {keep.map((field) => (
        <input type="hidden" name={field.name} value={field.value} />
      ))}
      <label for="list-search">{label}</label>
      <input id="list-search" name="q" type="search" value={value} autocomplete="off" />
      <button type="submit">{button}</button>
    </form>
  );
}
