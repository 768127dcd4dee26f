import type { Link } from '../links.ts';

export interface PeriodWords {
  readonly label: string;
  readonly show: string;
}

const ENGLISH: PeriodWords = { label: 'Showing', show: 'Show' };

export interface PeriodChooserProps {
  /** the page that is shown again for the chosen period */
  readonly action: string;
  readonly name?: string;
  readonly periods: readonly { readonly value: string; readonly text: string }[];
  readonly current: string;
  /** other parts of the address to keep */
  readonly keep?: readonly { readonly name: string; readonly value: string }[];
  readonly previous?: Link | null;
  readonly next?: Link | null;
  readonly words?: PeriodWords;
}

/** The period that a page shows, and the choice of another. Works without scripts. */
export function PeriodChooser(props: PeriodChooserProps) {
  const { name = 'period', keep = [], previous = null, next = null, words = ENGLISH } = props;
  return (
    <form class="period" action={props.action} method="get">
      {keep.map((field) => (
        <input type="hidden" name={field.name} value={field.value} />
      ))}
      <label for="choose-period">{words.label}</label>
      <select id="choose-period" name={name}>
        {props.periods.map((period) => (
          <option value={period.value} selected={period.value === props.current}>
            {period.text}
          </option>
        ))}
      </select>
      <button type="submit">{words.show}</button>
      {previous && <a href={previous.href}>{previous.text}</a>}
      {next && <a href={next.href}>{next.text}</a>}
    </form>
  );
}
