import type { CommentPart } from '../model/commentParts.ts';
import type { PeriodText } from '../model/period.ts';
import type { PlanKind } from '../model/plan.ts';
import type { ForecastBriefing } from './forecastTypes.ts';
import type { IndicatorView, ViewName } from './indicatorViewTypes.ts';
import type { ProcessBriefing } from './processTypes.ts';
import type {
  ActionRow,
  ChartSeries,
  DirectionMark,
  IndicatorRow,
  KeyEntry,
  Sentence,
  Share,
  ShownFigure,
  StateMark,
  StatusMark,
  Subject,
  Tally,
} from './types.ts';

/** What single pages say, beside the report and the dashboard. As in types.ts, every text is finished. */

/** A step of the way from the plan to where the reader is. */
export interface ThreadStep {
  /** "Service plan", "Outcome 1", "Objective 2", "Indicator" */
  readonly level: string;
  readonly title: string;
  /** plan code, `PLAN/CODE`, or a code or reference of its own */
  readonly reference: string;
  readonly kind: 'plan' | 'node' | 'indicator' | 'action' | 'dashboard';
}

/** A place in another plan that something also counts under. */
export interface PlanLink {
  /** `CP/HSCW8` */
  readonly reference: string;
  readonly plan: string;
  /** "Corporate plan"; the plan's code where the plan is not held */
  readonly planTitle: string;
  /** title of the objective; null where it is not held */
  readonly title: string | null;
}

/** A label with what stands beside it: a line of a definition, of dates, of facts. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** One line of "how this was judged": an input with its source below, or a result with its mark. */
export interface JudgementLine {
  readonly label: string;
  readonly value: string;
  /** where the input comes from, or how it was made; null where the label says all */
  readonly source: string | null;
  /** set on the line that gives the status */
  readonly status: StatusMark | null;
  /** set on the line that gives the direction */
  readonly direction: DirectionMark | null;
}

/** One period of an indicator's past. */
export interface HistoryRow {
  readonly period: PeriodText;
  readonly periodName: string;
  readonly numerator: ShownFigure;
  readonly denominator: ShownFigure;
  readonly actual: ShownFigure;
  readonly target: ShownFigure;
  /** signed, positive is good: "−18.5", "+0.1"; "–" for none */
  readonly gap: string;
  readonly status: StatusMark;
  readonly direction: DirectionMark;
  /** "final", "provisional", "suppressed" ... */
  readonly state: string;
}

export type { CommentPart } from '../model/commentParts.ts';

export interface PeriodComment {
  readonly period: PeriodText;
  readonly periodName: string;
  readonly text: string;
  /** the same in its parts; empty where it has no heads */
  readonly parts: readonly CommentPart[];
}

/** One indicator in one period, with everything its status rests on. */
export interface IndicatorBriefing {
  readonly subject: Subject;
  readonly row: IndicatorRow;
  readonly thread: readonly ThreadStep[];
  readonly alsoIn: readonly PlanLink[];
  readonly opening: readonly Sentence[];
  /** "Amber because 97.44 is 2.56 short of 100.00, within 10%" */
  readonly explanation: string;
  /** the ways in which its past can be looked at */
  readonly views: readonly ViewName[];
  /** the one that was asked for */
  readonly view: IndicatorView;
  readonly forecast: ForecastBriefing;
  readonly process: ProcessBriefing;
  /** whether figures of other bodies are held to compare it with */
  readonly compared: boolean;
  /** whether figures of areas, teams, age bands are held */
  readonly brokenDown: boolean;
  /** heads of the numerator and denominator columns: the indicator's own words */
  readonly numeratorName: string;
  readonly denominatorName: string;
  readonly judgement: readonly JudgementLine[];
  /** newest first */
  readonly history: readonly HistoryRow[];
  readonly definition: readonly Fact[];
  readonly dashboards: readonly { readonly code: string; readonly title: string }[];
  readonly comments: readonly PeriodComment[];
  readonly words: PageWords;
}

/** % complete of an action as it was returned for one period. */
export interface ActionHistoryRow {
  readonly period: PeriodText;
  readonly periodName: string;
  /** "50%"; "–" where not returned */
  readonly percent: string;
  readonly mark: StateMark;
  readonly comment: string | null;
}

export interface ActionBriefing {
  readonly subject: Subject;
  readonly row: ActionRow;
  readonly thread: readonly ThreadStep[];
  readonly alsoIn: readonly PlanLink[];
  readonly opening: readonly Sentence[];
  readonly facts: readonly Fact[];
  /** newest first */
  readonly history: readonly ActionHistoryRow[];
  /** indicators of the same objective, worst first */
  readonly indicators: readonly IndicatorRow[];
  readonly words: PageWords;
}

/** A level of a plan's tree with all it holds; its own rows and those of the nodes below are counted, each once. */
export interface PlanNode {
  readonly reference: string;
  readonly code: string;
  /** "Outcome 1", "Objective 2" */
  readonly level: string;
  readonly title: string;
  readonly depth: number;
  readonly tally: Tally;
  readonly shares: readonly Share[];
  readonly actionsTotal: number;
  readonly children: readonly PlanNode[];
  /** rows of this node itself, worst first */
  readonly indicators: readonly IndicatorRow[];
  readonly actions: readonly ActionRow[];
  /** said where nothing measures this outcome, so that its thread is broken; null where it is whole */
  readonly broken: Sentence | null;
}

export type GapKind =
  | 'outcome-without-indicator'
  | 'outcome-without-action'
  | 'indicators-without-target'
  | 'indicators-without-figure'
  | 'red-without-action'
  | 'actions-without-due-date'
  | 'actions-without-return'
  | 'actions-without-objective'
  | 'indicators-without-owner';

/** Something that the thread from outcome to action lacks. */
export interface ThreadGap {
  readonly kind: GapKind;
  /** "5 indicators have no target" */
  readonly title: Sentence;
  /** "SS03/M008aQ, SS03/M008bQ ..."; null where the title says all */
  readonly detail: string | null;
  /** references of what lacks it */
  readonly rows: readonly string[];
}

/** What of this plan counts under another. */
export interface OtherPlanCount {
  readonly plan: string;
  readonly title: string;
  readonly actionsTotal: number;
  readonly indicatorsTotal: number;
  /** "19 actions: 2 completed, 17 on track" */
  readonly text: Sentence;
}

export interface PlanBriefing {
  readonly subject: Subject;
  readonly plan: { readonly code: string; readonly title: string; readonly kind: PlanKind; readonly years: string | null };
  readonly kindWord: string;
  readonly opening: readonly Sentence[];
  readonly tree: readonly PlanNode[];
  readonly tally: Tally;
  readonly shares: readonly Share[];
  readonly actionsTotal: number;
  readonly gaps: readonly ThreadGap[];
  readonly otherPlans: readonly OtherPlanCount[];
  /** "Each action is counted once in the 52"; null where nothing counts elsewhere */
  readonly countedOnce: Sentence | null;
  readonly key: readonly KeyEntry<StateMark>[];
  readonly words: PageWords;
}

/** An indicator that is red, or an action that slipped or did not start: what it is, and its history in one sentence. */
export interface Attention {
  readonly kind: 'indicator' | 'action';
  readonly reference: string;
  readonly title: string;
  readonly status: StatusMark | null;
  readonly state: StateMark | null;
  /** "Third red quarter running. 3.5 points below minimum" */
  readonly why: string;
  readonly owner: string | null;
  readonly figure: ShownFigure;
  /** the figure with its unit, as `beside` gives the target: "20.9 beds", "68.5%" */
  readonly figureText: string;
  /** "target 87.0%", "due by 30 September 2013"; null for none */
  readonly beside: string | null;
  readonly spark: ChartSeries | null;
}

/** A status that is not what it was. */
export interface StatusChange {
  readonly code: string;
  readonly title: string;
  readonly was: StatusMark;
  readonly now: StatusMark;
  /** "was amber, now red" */
  readonly text: string;
}

/** A change of the measuring itself: a target that moved, a figure restated, a definition, limits worked out anew, a new or lost indicator. */
export interface MeasuringChange {
  readonly kind: 'target' | 'figure' | 'definition' | 'rebased' | 'added' | 'removed';
  /** "Target", "Figure", "Definition" ... */
  readonly word: string;
  readonly code: string;
  readonly title: string;
  /** "from 6.0 to 5.0" */
  readonly text: string;
}

export interface OutcomeGlance {
  readonly reference: string;
  readonly plan: string;
  readonly level: string;
  readonly title: string;
  readonly tally: Tally;
  readonly shares: readonly Share[];
  readonly actionsTotal: number;
  /** "1 better, 1 worse", "no change", "nothing measures this outcome" */
  readonly since: string;
  /** nothing measures it: its thread is drawn broken */
  readonly broken: boolean;
}

export interface HomeBriefing {
  readonly subject: Subject;
  /** the plan it is about; null for the whole council */
  readonly plan: { readonly code: string; readonly title: string } | null;
  /** "Vale of Glamorgan Council, July to September 2013" */
  readonly title: string;
  readonly opening: readonly Sentence[];
  /** worst first; every one, the page decides how many it shows */
  readonly attention: readonly Attention[];
  /** "All red and amber, 9" */
  readonly attentionMore: { readonly text: string; readonly count: number };
  readonly outcomes: readonly OutcomeGlance[];
  /** said where the outcomes add to more than the total; null where they do not */
  readonly countedOnce: string | null;
  readonly tally: Tally;
  readonly shares: readonly Share[];
  readonly actionsTotal: number;
  readonly indicatorsText: string;
  readonly notJudgedText: string | null;
  readonly actionsText: string;
  readonly changed: {
    /** "Changed since quarter 1" */
    readonly title: string;
    readonly previous: PeriodText;
    readonly worse: readonly StatusChange[];
    readonly better: readonly StatusChange[];
    readonly measuring: readonly MeasuringChange[];
    /** "Nothing changed its status"; null where something did */
    readonly none: string | null;
  };
  readonly words: PageWords;
}

/** One scheme in words: its bands in order, and which indicators it judges. */
export interface SchemeInWords {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly bands: readonly KeyEntry<StatusMark>[];
  readonly atTargetZero: readonly KeyEntry<StatusMark>[];
  readonly indicators: readonly string[];
}

/** "How status is decided": the rules in use, in words. */
export interface MethodBriefing {
  readonly subject: Subject;
  readonly title: string;
  readonly opening: readonly Sentence[];
  readonly schemes: readonly SchemeInWords[];
  readonly comparators: readonly { readonly name: string; readonly meaning: string; readonly indicators: readonly string[] }[];
  readonly notJudged: readonly KeyEntry<StatusMark>[];
  readonly states: readonly KeyEntry<StateMark>[];
  readonly rounding: string;
}

/** Fixed words of the pages, in the council's language. */
export interface PageWords {
  readonly howJudged: string;
  readonly history: string;
  readonly definition: string;
  readonly comments: string;
  readonly period: string;
  readonly result: string;
  readonly target: string;
  readonly minimum: string;
  readonly gap: string;
  readonly status: string;
  readonly direction: string;
  readonly state: string;
  readonly percentComplete: string;
  readonly comment: string;
  readonly indicators: string;
  readonly actions: string;
  readonly reference: string;
  readonly title: string;
  readonly owner: string;
  readonly gaps: string;
  readonly otherPlans: string;
  readonly key: string;
  readonly needsAttention: string;
  readonly outcomesAtAGlance: string;
  readonly worse: string;
  readonly better: string;
  readonly measuring: string;
  readonly none: string;
  readonly asKnown: string;
}
