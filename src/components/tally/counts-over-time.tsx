import type { PeriodCount } from '../../briefing/types.ts';
import { TallyRow } from './tally.tsx';

export interface CountsOverTimeProps {
  /** oldest first; the last is the one that is chosen */
  readonly periods: readonly PeriodCount[];
  /** where the list of a period is */
  readonly hrefOf: (period: string) => string;
}

/** Shapes, not stacked colours: a row a period, each the way to its own list. */
export function CountsOverTime({ periods, hrefOf }: CountsOverTimeProps) {
  return (
    <dl class="counts-over-time">
      {periods.map(({ period, name, tally }, index) => (
        <div class={index === periods.length - 1 ? 'now' : undefined}>
          <dt>{name}</dt>
          <dd>
            <TallyRow tally={tally} href={hrefOf(period)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
