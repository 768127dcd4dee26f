import { Button } from '../../components/forms/forms.tsx';
import type { Here } from '../frame/here.ts';

/** "As it was known on another date": the same page from what the store held at the end of that day. */
export function KnownOn({ here }: { here: Here }) {
  const { standpoint, path } = here;
  return (
    <form class="known-on" action={path} method="get">
      <input type="hidden" name="period" value={standpoint.period} />
      <div class="group-of-fields">
        <label for="known">As it was known on another date</label>
        <input class="field" id="known" name="known" type="date" value={standpoint.known ?? ''} />
      </div>
      <Button text="Show" secondary />
      {standpoint.known !== null && (
        <p>
          <a href={`${path}?${new URLSearchParams({ period: standpoint.period })}`}>Show as known now</a>
        </p>
      )}
    </form>
  );
}
