import { ownFigure } from '../judgement/derived.ts';
import { targetInForce } from '../judgement/target.ts';
import { saidIn } from '../model/commentParts.ts';
import type { Council } from '../model/council.ts';
import { hasCounts } from '../model/counts.ts';
import type { DecimalText } from '../model/decimal.ts';
import { ENTRY_FIELDS, type Entry, type ShownStage, type Step } from '../model/entry.ts';
import { isMissing, type Observation } from '../model/indicator.ts';
import { comparePeriods, parsePeriod } from '../model/period.ts';
import { targetsFitPoints } from './chartSeries.ts';
import { figureText, NONE, rangeText, stateNote, withUnit } from './figure.ts';
import { actionPast, actionSaidBefore, actionSummary, actionVerdict, judgedAction, movesSentence } from './returnAction.ts';
import { doubtsOf } from './returnDoubts.ts';
import { type ActionSubject, type IndicatorSubject, subjectOfReturn, type TypedReturn } from './returnSubject.ts';
import type { ReturnItem, ReturnPast, ReturnReading, ReturnStepText, ReturnVerdict } from './returnTypes.ts';
import { indicatorVerdict, judgedReturn } from './returnVerdict.ts';
import { actionWarnings, indicatorWarnings } from './returnWarnings.ts';
import { threadTo } from './thread.ts';
import { inner } from './words.ts';

export type { TypedReturn } from './returnSubject.ts';

/** Why a return cannot be entered now; `on` is the day that the reason names (ISO date). */
export type ClosedBecause =
  | { readonly kind: 'sent' | 'approved' | 'not-yours' }
  | { readonly kind: 'not-open' | 'locked' | 'late'; readonly on: string };

/** Where a return stands, beside what is typed into it. */
export interface ReturnStanding {
  readonly stage: ShownStage;
  /** null where the one who looks may enter it */
  readonly closed: ClosedBecause | null;
  readonly late: boolean;
  /** the working copy; null where nothing was saved yet */
  readonly entry: Pick<Entry, 'version' | 'name' | 'at'> | null;
  readonly steps: readonly Step[];
  /** due dates that an action had before, oldest first (any period) */
  readonly dueBefore: readonly string[];
}

/** Values of the period that the council holds, by code. */
function heldValues(council: Council, typed: TypedReturn): ReadonlyMap<string, DecimalText> {
  if (council.checks.length === 0) return new Map();
  const rows = council.observations.filter((row) => row.period === typed.key.period && row.breakdown === null);
  return new Map(rows.flatMap(({ indicator, value }) => (value === null ? [] : [[indicator, value] as const])));
}

function readIndicatorReturn(subject: IndicatorSubject, council: Council): ReturnReading {
  const { typed, period } = subject;
  const judged = judgedReturn(subject);
  const verdict = indicatorVerdict(subject, judged);
  const { observation, problems } = typed.read;
  const warnings =
    judged === null || observation === null
      ? []
      : indicatorWarnings(
          subject,
          {
            ...judged,
            period,
            observation,
            comments: typed.texts,
            commentWhen: council.organisation.commentWhen,
            rules: council.checks,
            others: typed.others ?? heldValues(council, typed),
          },
          verdict.commentNeeded,
        );
  return {
    verdict,
    problems,
    warnings,
    doubts: judged === null ? [] : doubtsOf(subject, judged.verdict),
    ready: isReady(problems, warnings),
  };
}

function readActionReturn(subject: ActionSubject): ReturnReading {
  const { problems } = subject.typed.read;
  const judged = judgedAction(subject);
  const warnings = judged === null ? [] : actionWarnings(subject, judged);
  return { verdict: actionVerdict(subject), problems, warnings, doubts: [], ready: isReady(problems, warnings) };
}

function isReady(problems: ReturnReading['problems'], warnings: ReturnReading['warnings']): boolean {
  return problems.length === 0 && warnings.every(({ confirmed }) => confirmed !== null);
}

/**
 * Everything that follows from what is typed into one return: what it would be, what cannot be sent, what to look at first.
 * @param council the frame, with the figures of the indicator: of two years back and more, on to the end of the period's year
 * @throws NotFoundFault for what the council does not have
 */
export function briefReading(council: Council, typed: TypedReturn): ReturnReading {
  const subject = subjectOfReturn(council, typed);
  return 'of' in subject ? readIndicatorReturn(subject, council) : readActionReturn(subject);
}

const MOST_PAST = 12;

function pastOf(subject: IndicatorSubject): ReturnPast[] {
  const { of, period, setting, names, wording } = subject;
  const { frequency, unit, decimals } = of.indicator;
  const periods = setting.window(frequency, MOST_PAST + 1).filter((text) => text !== period.text);
  const first = periods.findIndex((text) => of.observations.has(text));
  return (first < 0 ? [] : periods.slice(first)).map((text) => {
    const row = of.observations.get(text);
    const periodName = parsePeriod(text, of.yearStart).kind === 'month' ? names.monthShort(text) : names.short(text);
    const own = ownFigure(of, parsePeriod(text, of.yearStart))?.value ?? null;
    if (own !== null) {
      const note = stateNote(row?.state ?? 'final', row?.reason ?? null, wording, names);
      return { periodName, text: withUnit(figureText(own, decimals, wording), unit), value: Number(own), note };
    }
    const state = row?.state ?? null;
    return { periodName, text: NONE, value: null, note: state !== null && isMissing(state) ? wording.word(`missing.${state}`) : null };
  });
}

/** The last thing that was said before the period. */
function saidBeforeOf({ of, period }: IndicatorSubject): { readonly period: string; readonly comment: string } | null {
  const earlier = [...of.observations.values()]
    .map((row: Observation) => ({ at: parsePeriod(row.period, of.yearStart), comment: row.comment }))
    .filter(({ at, comment }) => comment !== null && comparePeriods(at, period) < 0)
    .sort((a, b) => comparePeriods(b.at, a.at));
  const [last] = earlier;
  return last === undefined || last.comment === null ? null : { period: last.at.text, comment: last.comment };
}

function closedText(closed: ClosedBecause, { wording, names, period }: IndicatorSubject | ActionSubject): string {
  const values = { period: names.inner(period.text), day: 'on' in closed ? names.dueBy(closed.on) : '' };
  return wording.text(`return.closed.${closed.kind}`, values);
}

function stepText(step: Step, { wording, names }: IndicatorSubject | ActionSubject): ReturnStepText {
  const word =
    step.step === 'excepted' && step.until !== null
      ? wording.text('return.step.excepted.until', { day: names.dueBy(step.until) })
      : wording.word(`return.step.${step.step}`);
  return { word, who: step.name, when: names.instant(step.at), reason: step.reason };
}

/** "97.4%, amber"; "Indicator" where nothing is typed yet */
function indicatorSummary({ wording, typed }: IndicatorSubject, { resultText, status }: ReturnVerdict): string {
  const state = typed.read.observation?.state ?? null;
  if (state !== null && isMissing(state)) {
    const word = wording.word(`missing.${state}`);
    return word.charAt(0).toLocaleUpperCase(wording.locale) + word.slice(1);
  }
  if (resultText === null || status === null) return wording.word('return.summary.indicator');
  return wording.text('return.summary.result', { result: resultText, status: inner(status.word, wording.locale) });
}

type Own = Pick<
  ReturnItem,
  | 'title'
  | 'about'
  | 'owner'
  | 'definition'
  | 'thread'
  | 'counts'
  | 'unit'
  | 'target'
  | 'minimum'
  | 'range'
  | 'levels'
  | 'past'
  | 'dueBefore'
  | 'summary'
>;

function indicatorOwn(subject: IndicatorSubject, reading: ReturnReading): Own {
  const { of, period, setting, wording } = subject;
  const { indicator } = of;
  const target = targetInForce(of, period);
  const level = (text: DecimalText | null | undefined) => (text == null || !targetsFitPoints(of) ? null : Number(text));
  const shown = (text: DecimalText | null | undefined) =>
    text == null ? null : withUnit(figureText(text, indicator.decimals, wording), indicator.unit);
  const range = rangeText(target?.lower ?? null, target?.upper ?? null, indicator.decimals, wording);
  return {
    title: indicator.title,
    about: wording.word(`polarity.${indicator.polarity}`),
    owner: indicator.owner,
    definition: indicator.definition,
    thread: [
      ...threadTo(setting.council, indicator.objective, wording),
      { level: wording.word('level.indicator'), title: indicator.title, reference: indicator.code, kind: 'indicator' },
    ],
    counts: hasCounts(indicator)
      ? {
          numerator: indicator.numerator ?? wording.word('return.counts.numerator'),
          denominator: indicator.denominator ?? wording.word('return.counts.denominator'),
        }
      : null,
    unit: indicator.unit,
    target: shown(target?.target),
    minimum: shown(target?.minimum),
    range: range === null ? null : withUnit(range, indicator.unit),
    levels: { target: level(target?.target), minimum: level(target?.minimum) },
    past: pastOf(subject),
    dueBefore: [],
    summary: indicatorSummary(subject, reading.verdict),
  };
}

function actionOwn(subject: ActionSubject, reading: ReturnReading, dueBefore: readonly string[]): Own {
  const { action, setting, wording, names } = subject;
  return {
    title: action.title,
    about:
      action.due === null
        ? wording.word('return.action.about.none')
        : wording.text('return.action.about', { due: names.dueBy(action.due) }),
    owner: action.owner,
    definition: null,
    thread: [
      ...threadTo(setting.council, action.objective, wording),
      { level: wording.word('level.action'), title: action.title, reference: action.ref, kind: 'action' },
    ],
    counts: null,
    unit: '%',
    target: null,
    minimum: null,
    range: null,
    levels: { target: null, minimum: null },
    past: actionPast(subject),
    dueBefore: dueBefore.map((due) => names.dueBy(due)),
    summary: actionSummary(subject, reading.verdict),
  };
}

const SENT: readonly ShownStage[] = ['submitted', 'approved', 'locked'];

/** Whether it stands as it was sent back or opened again: nobody saved it since. */
function cameBack({ stage, entry, steps }: ReturnStanding, { texts }: TypedReturn): boolean {
  if (stage !== 'returned' && stage !== 'reopened') return false;
  const back = steps.findLast(({ step }) => step === stage);
  const sent = steps.findLast((step) => step.texts !== null)?.texts ?? texts;
  const saved = entry !== null && back !== undefined && entry.at > back.at;
  return !saved && ENTRY_FIELDS.every((field) => texts[field] === sent[field]);
}

/**
 * One return as its owner sees it: what is asked, what it was before, what is typed and what that would be.
 * @param council the frame, with the figures of the indicator: of two years back and more, on to the end of the period's year
 * @throws NotFoundFault for what the council does not have
 */
export function briefReturn(council: Council, typed: TypedReturn, standing: ReturnStanding): ReturnItem {
  const { stage, closed, late, entry, steps } = standing;
  const subject = subjectOfReturn(council, { ...typed, sent: SENT.includes(stage) });
  const { wording, names, period } = subject;
  const isIndicator = 'of' in subject;
  const reading = isIndicator ? readIndicatorReturn(subject, council) : readActionReturn(subject);
  const own = isIndicator ? indicatorOwn(subject, reading) : actionOwn(subject, reading, standing.dueBefore);
  const before = isIndicator ? saidBeforeOf(subject) : actionSaidBefore(subject);
  const said = before === null ? null : saidIn(before.comment);
  const returned = steps.findLast(({ step }) => step === 'returned');
  return {
    key: typed.key,
    ...own,
    periodName: names.title(period.text),
    saidBefore:
      before === null || said === null
        ? null
        : { periodName: names.inner(before.period), happened: said.happened, doing: said.doing === '' ? null : said.doing },
    stage,
    stageWord: wording.word(`return.stage.${stage}`),
    open: closed === null,
    closedBecause: closed === null ? null : closedText(closed, subject),
    late,
    version: entry?.version ?? 0,
    texts: typed.texts,
    confirmed: typed.confirmed,
    savedBy: entry === null ? null : { name: entry.name, when: names.instant(entry.at) },
    steps: steps.map((step) => stepText(step, subject)),
    cameBack: cameBack(standing, typed),
    dueMoves: isIndicator ? null : (movesSentence(subject)?.text ?? null),
    returnedBecause: stage === 'returned' ? (returned?.reason ?? null) : null,
    reading,
  };
}
