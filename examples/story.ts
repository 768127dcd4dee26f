import type { Indicator, MissingState, Observation, Status, Target, ValueState } from '../src/model/indicator.ts';
import type { PeriodText } from '../src/model/period.ts';
import type { Season } from './season.ts';
import type { Split } from './split.ts';

/** How a made-up history runs; levels are in the indicator's own unit. */
export interface Path {
  /** levels at evenly spaced points from the first period to the last, seasons taken out */
  readonly through: readonly number[];
  readonly season?: Season;
  /** the usual deviation from the level; the last two periods keep within a fifth of it */
  readonly noise?: number;
  /** cases in a period, the denominator of a ratio: its level at the start and at the end */
  readonly of?: readonly [number, number];
  /** seasons of the cases */
  readonly ofSeason?: Season;
  /** share of the year's level reached by the end of each period of the year, for a cumulative measure, April first */
  readonly profile?: readonly number[];
  readonly least?: number;
  readonly most?: number;
  /** the first period that was collected, where it is later than the example's first */
  readonly since?: PeriodText;
}

/** What is special about one period's figure. */
export interface Mark {
  readonly state: ValueState | MissingState;
  readonly reason?: string;
}

/** A status that a person states over the computed one. */
export interface Stated {
  readonly status: Status;
  readonly reason: string;
}

type Told = Pick<Indicator, 'code' | 'title' | 'polarity' | 'frequency'>;
type Rest = Omit<Indicator, 'code' | 'title' | 'polarity' | 'frequency'>;
export type TargetRow = Omit<Target, 'indicator'>;

/** One breakdown of an indicator: its share of the whole, and where its figure is not published. */
export interface Part {
  readonly breakdown: string;
  readonly value: string | null;
  readonly reason?: string;
}

/** An indicator with the history that it is given: everything the example says about it. */
export interface Story extends Told, Partial<Rest> {
  readonly path: Path;
  readonly targets?: readonly TargetRow[];
  readonly marks?: Readonly<Record<PeriodText, Mark>>;
  readonly comments?: Readonly<Record<PeriodText, string>>;
  readonly stated?: Readonly<Record<PeriodText, Stated>>;
  /** breakdowns of the last period */
  readonly parts?: readonly Part[];
  /** breakdowns of many periods, with numerators and denominators */
  readonly splits?: readonly Split[];
}

/** A history as rows of the workbook. */
export interface History {
  readonly indicator: Indicator;
  readonly targets: readonly Target[];
  readonly observations: readonly Observation[];
}

/** The indicator of a story, with what is left unsaid filled in. */
export function indicatorOf(story: Story): Indicator {
  return {
    code: story.code,
    title: story.title,
    objective: story.objective ?? null,
    kind: story.kind ?? 'key',
    polarity: story.polarity,
    unit: story.unit ?? null,
    decimals: story.decimals ?? null,
    frequency: story.frequency,
    basis: story.basis ?? 'flow',
    rollUp: story.rollUp ?? 'ratio',
    shownAs: story.shownAs ?? null,
    judged: story.judged ?? null,
    scheme: story.scheme ?? null,
    direction: story.direction ?? null,
    owner: story.owner ?? null,
    approver: story.approver ?? null,
    definition: story.definition ?? null,
    numerator: story.numerator ?? null,
    denominator: story.denominator ?? null,
    source: story.source ?? null,
    links: story.links ?? [],
    redefined: story.redefined ?? [],
    service: story.service ?? null,
    lowest: story.lowest ?? null,
    highest: story.highest ?? null,
  };
}

/** A comment in the two parts that scrutiny asks for. */
export function said(happened: string, doing: string): string {
  return `What happened: ${happened} What we are doing: ${doing}`;
}
