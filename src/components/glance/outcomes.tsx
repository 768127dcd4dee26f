import type { Share, Tally } from '../../briefing/types.ts';
import { StateCells, TallyRow } from '../tally/tally.tsx';

export interface GlanceOutcome {
  readonly level: string;
  readonly title: string;
  readonly href: string | null;
  readonly tally: Tally;
  readonly indicators: number;
  readonly shares: readonly Share[];
  readonly actions: number;
  /** what changed: "3 better; 1 newly red"; empty for nothing to say */
  readonly since: string;
  /** nothing measures it: the thread into it is broken */
  readonly gap: boolean;
  /** the plan it belongs to, where several plans stand in one table; outcomes of a plan stand together */
  readonly group?: string;
}

export interface GlanceTotal {
  readonly title: string;
  readonly indicators: number;
  readonly indicatorText: readonly string[];
  readonly actions: number;
  readonly actionText: readonly string[];
}

export interface GlanceWords {
  readonly caption: string;
  readonly outcome: string;
  readonly indicators: string;
  readonly actions: string;
  readonly since: string;
  readonly none: string;
}

const ENGLISH: GlanceWords = {
  caption: 'Indicators and actions of each outcome, worst first',
  outcome: 'Outcome',
  indicators: 'Indicators',
  actions: 'Actions',
  since: 'Since last time',
  none: 'none',
};

export interface OutcomesAtAGlanceProps {
  readonly outcomes: readonly GlanceOutcome[];
  readonly total: GlanceTotal;
  readonly words?: GlanceWords;
}

function stateText(shares: readonly Share[]): string {
  return shares
    .filter((share) => share.count > 0)
    .map((share) => `${share.mark.word} ${share.count}`)
    .join(', ');
}

/** Outcomes that follow each other under one head. */
function groupsOf(outcomes: readonly GlanceOutcome[]): GlanceOutcome[][] {
  const groups: GlanceOutcome[][] = [];
  for (const outcome of outcomes) {
    const last = groups.at(-1);
    if (last && last[0]?.group === outcome.group) last.push(outcome);
    else groups.push([outcome]);
  }
  return groups;
}

/** Every outcome on one thread with its indicators and actions, one shape each, so that trouble lines up on the left. */
export function OutcomesAtAGlance({ outcomes, total, words = ENGLISH }: OutcomesAtAGlanceProps) {
  return (
    <table class="glance">
      <caption class="hidden">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.outcome}</th>
          <th scope="colgroup" colspan={2}>
            {words.indicators}
          </th>
          <th scope="colgroup" colspan={2}>
            {words.actions}
          </th>
          <th scope="col">{words.since}</th>
        </tr>
      </thead>
      {groupsOf(outcomes).map((group) => (
        <tbody>
          {group[0]?.group && (
            <tr class="group">
              <th scope="rowgroup" colspan={6}>
                {group[0].group}
              </th>
            </tr>
          )}
          {group.map((outcome, index) => (
            <tr class={outcome.gap ? 'gap' : group[index + 1]?.gap ? 'before-gap' : undefined}>
              <th scope="row" class="outcome">
                <span class="level">{outcome.level}</span>{' '}
                <span class="outcome-title">
                  {outcome.href === null ? (
                    outcome.title
                  ) : (
                    <a class="quiet" href={outcome.href}>
                      {outcome.title}
                    </a>
                  )}
                </span>
              </th>
              <td class="count">{outcome.indicators}</td>
              <td>{outcome.indicators === 0 ? <span class="since">{words.none}</span> : <TallyRow tally={outcome.tally} />}</td>
              <td class="count">{outcome.actions}</td>
              <td>
                {outcome.actions === 0 ? (
                  <span class="since">{words.none}</span>
                ) : (
                  <StateCells shares={outcome.shares} text={stateText(outcome.shares)} />
                )}
              </td>
              <td class="since">{outcome.since}</td>
            </tr>
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row">{total.title}</th>
          <td class="count">{total.indicators}</td>
          <td class="since">
            {total.indicatorText.map((text) => (
              <p>{text}</p>
            ))}
          </td>
          <td class="count">{total.actions}</td>
          <td class="since" colspan={2}>
            {total.actionText.map((text) => (
              <p>{text}</p>
            ))}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
