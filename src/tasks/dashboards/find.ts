import type { Indicator } from '../../model/indicator.ts';
import { objectiveReference } from '../../model/reference.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { allows, permit } from '../permit.ts';
import type { Frame } from '../reading.ts';
import { plainWords } from '../search.ts';

/** An indicator as whoever makes a dashboard finds it. */
export interface FoundIndicator {
  readonly code: string;
  readonly title: string;
  /** title of its objective; '' for none */
  readonly objective: string;
}

/** What is looked for: words, and indicators of one objective. */
export interface Sought {
  readonly words: string;
  /** `PLAN/CODE`; EVERY_OBJECTIVE, WITHOUT_OBJECTIVE; '' narrows nothing by itself */
  readonly objective: string;
}

/** No reference of an objective is so: each has a slash. */
export const EVERY_OBJECTIVE = 'all';
export const WITHOUT_OBJECTIVE = 'none';

/** What there is to choose from, and what the chosen ones are called. */
export interface MakerChoices {
  readonly objectives: readonly { readonly value: string; readonly text: string }[];
  readonly found: readonly FoundIndicator[];
  /** by code; a withdrawn indicator is not in it */
  readonly indicators: ReadonlyMap<string, FoundIndicator>;
  /** whether she may show it to everybody */
  readonly mayPublish: boolean;
}

function objectiveTitles({ objectives }: Frame): ReadonlyMap<string, string> {
  return new Map(objectives.map(({ plan, code, title }) => [objectiveReference(plan, code), title]));
}

function options({ indicators, objectives }: Frame): MakerChoices['objectives'] {
  const counts = new Map<string, number>();
  for (const { objective } of indicators) {
    const of = objective ?? WITHOUT_OBJECTIVE;
    counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  const counted = (value: string, text: string) => {
    const count = counts.get(value) ?? 0;
    return count === 0 ? [] : [{ value, text: `${text} (${count})` }];
  };
  return [
    { value: '', text: 'Any' },
    ...objectives.flatMap(({ plan, code, title }) => {
      const reference = objectiveReference(plan, code);
      return counted(reference, `${reference} ${title}`);
    }),
    ...counted(WITHOUT_OBJECTIVE, 'Without an objective'),
    { value: EVERY_OBJECTIVE, text: `All indicators (${indicators.length})` },
  ];
}

function matching({ words, objective }: Sought, titles: ReadonlyMap<string, string>): (indicator: Indicator) => boolean {
  const sought = plainWords(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (sought.length === 0 && objective === '') return () => false;
  const narrowed = objective !== '' && objective !== EVERY_OBJECTIVE;
  return ({ code, title, definition, owner, service, objective: own }) => {
    if (narrowed && (own ?? WITHOUT_OBJECTIVE) !== objective) return false;
    const all = plainWords([code, title, definition, owner, service, titles.get(own ?? '')].join(' '));
    return sought.every((word) => all.includes(word));
  };
}

/**
 * The council's indicators with all the words in their reference, title, definition, owner, service or objective, in the
 * council's order; none where nothing is looked for.
 * @throws NotFoundFault for whoever may make no dashboards
 */
export async function makerChoices(context: Context, organisation: string, sought: Sought): Promise<MakerChoices> {
  permit(context, organisation, 'make-dashboard');
  const frame = await currentFrame(context, organisation);
  const titles = objectiveTitles(frame);
  const matches = matching(sought, titles);
  const shown = ({ code, title, objective }: Indicator): FoundIndicator => ({ code, title, objective: titles.get(objective ?? '') ?? '' });
  return {
    objectives: options(frame),
    found: frame.indicators.filter(matches).map(shown),
    indicators: new Map(frame.indicators.map((indicator) => [indicator.code, shown(indicator)])),
    mayPublish: allows(context, organisation, 'publish-dashboard'),
  };
}
