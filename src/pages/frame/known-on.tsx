import { Button } from '../../components/forms/forms.tsx';
import type { Here } from './here.ts';

/** "As it was known on another date": the same page from what the store held at the end of that day. */
export function KnownOn({ here }: { here: Here }) {
  const { standpoint, path, query } = here;
  const kept = [...query, ['period', standpoint.period] as const];
  return (
    <details class="known-when" open={standpoint.known !== null}>
      <summary>As it was known on another date</summary>
      <form action={path} method="get">
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <label class="hidden" for="known">
          Date
        </label>
        <input class="field" id="known" name="known" type="date" value={standpoint.known ?? ''} />
        <Button text="Show" secondary />
        {standpoint.known !== null && <a href={`${path}?${new URLSearchParams(kept.map((pair) => [...pair]))}`}>Show as known now</a>}
      </form>
    </details>
  );
}
