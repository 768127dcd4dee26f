import { RATED } from '../judgement/counting.ts';
import { assess } from '../judgement/judge.ts';
import type { Council } from '../model/council.ts';
import { end, parsePeriod, previous } from '../model/period.ts';
import { parseObjectiveReference } from '../model/reference.ts';
import type { Assessment, Verdict } from '../model/verdict.ts';
import { inTotal, type JudgedAction, stateShares, withState } from './actionSentences.ts';
import { attentionOf, badRun } from './attention.ts';
import { measuringChanges, movement, statusChanges } from './changes.ts';
import { type JudgedIndicator, judgedOf, PLACES } from './judgedRows.ts';
import { actionsUnder, indicatorsUnder, type Place, treeOfPlan } from './places.ts';
import { pageWords } from './reportWords.ts';
import { type BriefingOptions, type Setting, settingFor, subjectOf } from './setting.ts';
import { byNotJudged, tallyOf, tallyParts } from './tally.ts';
import type { HomeBriefing, OutcomeGlance } from './types.ts';
import { unfinishedPeriod } from './unfinished.ts';
import { counted, plainText, type Said, sentenceOf } from './wording.ts';
import { levelWord } from './words.ts';

export interface HomeOptions extends BriefingOptions {
  /** the council judged for the period before, where it was made already */
  readonly previous?: Assessment;
}

/** What is spoken of: everything judged now, and the verdicts of the period before. */
interface Scene {
  readonly indicators: readonly JudgedIndicator[];
  readonly actions: readonly JudgedAction[];
  readonly before: Assessment;
  readonly verdictsBefore: ReadonlyMap<string, Verdict>;
  readonly setting: Setting;
}

function codesOf(indicators: readonly JudgedIndicator[]): string[] {
  return indicators.map(({ verdict }) => verdict.indicator);
}

function ratedSentence({ indicators, setting: { wording } }: Scene): Said {
  const rated = indicators.filter(({ verdict }) => RATED.some((status) => status === verdict.status));
  if (indicators.length > 0 && indicators.every(({ verdict }) => verdict.actual === null)) return wording.say('home.no-figures');
  if (rated.length === 0) return wording.say('home.unrated');
  const green = rated.filter(({ verdict }) => verdict.status === 'green');
  return wording.say('home.rated', { green: counted(codesOf(green)), rated: counted(codesOf(rated)) });
}

/** "3 are red, 1 of them new." */
function redSentence({ indicators, before, setting: { wording } }: Scene): Said | null {
  const rated = indicators.some(({ verdict }) => RATED.some((status) => status === verdict.status));
  const red = indicators.filter(({ verdict }) => verdict.status === 'red');
  if (!rated) return null;
  if (red.length === 0) return wording.say('home.no-red');
  const fresh = red.filter((judged) => {
    const run = badRun(judged);
    return run.length === 1 && run.before !== null;
  });
  const anyBefore = before.indicators.some((verdict) => verdict.status !== null);
  const key = fresh.length === 0 ? 'home.red.none-new' : fresh.length === red.length ? 'home.red.all-new' : 'home.red.new';
  const note = wording.say(key, { count: counted(codesOf(fresh.length === 0 ? red : fresh)) });
  return wording.say('home.red', { red: counted(codesOf(red)), new: anyBefore ? note : '' });
}

const GOOD = ['completed', 'on-track'] as const;

/** Returns of the period before, against those of this one, from which a difference between the two says something. */
const ENOUGH_RETURNS = 0.9;

function comparable({ before, setting: { council, period } }: Scene): boolean {
  const returned = (text: string) => council.progress.filter((row) => row.period === text).length;
  return returned(before.period) > 0 && returned(before.period) >= ENOUGH_RETURNS * returned(period.text);
}

/** Whether any action was returned for the period, or for a part that ends in it. */
function anyReturn({ council, period }: Setting): boolean {
  const returned = new Set(council.progress.map((row) => row.period));
  return [...returned].some((text) => {
    const until = end(parsePeriod(text, council.organisation.yearStarts));
    return until > period.first && until <= end(period);
  });
}

/** "48 of 52 actions are completed or on track, 1 fewer than in quarter 1." */
function actionsSentence(scene: Scene): Said {
  const { actions, before, setting } = scene;
  const { wording, names, period } = setting;
  const all = inTotal(actions, setting);
  if (all.length === 0) return wording.say('home.no-actions');
  if (!anyReturn(setting)) return wording.say('home.no-returns');
  const good = GOOD.flatMap((state) => withState(all, state)).map(({ action }) => action.ref);
  const goodBefore = before.actions.filter(({ state }) => GOOD.some((each) => each === state)).map(({ ref }) => ref);
  const by = good.length - goodBefore.length;
  const changed = by > 0 ? good.filter((ref) => !goodBefore.includes(ref)) : goodBefore.filter((ref) => !good.includes(ref));
  const than = names.near(before.period, period.text);
  const key = by > 0 ? 'home.actions.more' : by < 0 ? 'home.actions.fewer' : 'home.actions.same';
  const since = comparable(scene) ? wording.say(key, { count: { count: Math.abs(by), rows: changed }, period: than }) : '';
  return wording.say('home.actions', { good: counted(good), all: counted(all.map(({ action }) => action.ref)), since });
}

function since(indicators: readonly JudgedIndicator[], scene: Scene): string {
  const { wording } = scene.setting;
  if (indicators.length === 0) return wording.word('glance.nothing-measures');
  const moves = indicators.map(({ verdict }) => movement(scene.verdictsBefore.get(verdict.indicator)?.status ?? null, verdict.status));
  const better = moves.filter((by) => by > 0).length;
  const worse = moves.filter((by) => by < 0).length;
  const parts = [
    ...(worse === 0 ? [] : [wording.text('glance.worse', { count: worse })]),
    ...(better === 0 ? [] : [wording.text('glance.better', { count: better })]),
  ];
  if (parts.length > 0) return parts.join(', ');
  const compared = indicators.some(({ verdict }) => scene.verdictsBefore.get(verdict.indicator)?.status != null);
  return wording.word(compared ? 'glance.no-change' : 'glance.no-earlier');
}

function glance(place: Place<JudgedIndicator, JudgedAction>, scene: Scene): OutcomeGlance {
  const { setting } = scene;
  const indicators = indicatorsUnder(place);
  const actions = actionsUnder(place);
  return {
    reference: place.reference,
    plan: place.node.plan,
    level: levelWord(setting.wording, place.node.level, place.node.code),
    title: place.node.title,
    tally: tallyOf(
      indicators.map(({ verdict }) => verdict),
      setting.wording,
    ),
    shares: stateShares(actions, setting, false),
    actionsTotal: inTotal(actions, setting).length,
    since: since(indicators, scene),
    broken: indicators.length === 0,
  };
}

/**
 * The top nodes of the plans that hold something of their own, with what links to them, as the page of each plan counts
 * it. A plan that only borrows is not listed.
 */
function outcomesOf({ indicators, actions, setting: { council } }: Scene): Place<JudgedIndicator, JudgedAction>[] {
  const own = new Set(
    [...indicators.map(({ of }) => of.indicator.objective), ...actions.map(({ action }) => action.objective)].map(
      (objective) => objective !== null && parseObjectiveReference(objective)?.plan,
    ),
  );
  return council.plans
    .filter((each) => own.has(each.code))
    .flatMap((each) => treeOfPlan(council, each.code, indicators, actions, PLACES).roots);
}

/** Said where something counts under several outcomes, so that their rows add to more than the total. */
function countedOnce(outcomes: readonly Place<JudgedIndicator, JudgedAction>[], { setting }: Scene): string | null {
  const listed = outcomes.flatMap((place) => [...indicatorsUnder(place), ...inTotal(actionsUnder(place), setting)]);
  return new Set(listed).size < listed.length ? setting.wording.word('home.counted-once') : null;
}

function changedOf(scene: Scene): HomeBriefing['changed'] {
  const { indicators, before, verdictsBefore, setting } = scene;
  const { wording, names, period } = setting;
  const { worse, better } = statusChanges(indicators, verdictsBefore, setting);
  const than = names.near(before.period, period.text);
  const anyBefore = before.indicators.some((verdict) => verdict.status !== null);
  const none = anyBefore ? wording.word('changed.none') : wording.text('changed.no-earlier', { period: than });
  // Where nothing was measured before, every target and indicator is new, which says nothing; a figure that changed still does.
  const anyFigureBefore = before.indicators.some((verdict) => verdict.actual !== null);
  const measuring = measuringChanges(
    indicators,
    verdictsBefore,
    parsePeriod(before.period, setting.council.organisation.yearStarts),
    setting,
  );
  return {
    title: wording.text('changed.title', { period: than }),
    previous: before.period,
    worse,
    better,
    measuring: anyFigureBefore ? measuring : measuring.filter(({ kind }) => kind === 'figure'),
    none: worse.length + better.length === 0 ? none : null,
  };
}

function notJudgedText({ indicators, setting: { wording } }: Scene): string | null {
  const groups = byNotJudged(indicators.map(({ verdict }) => verdict));
  if (groups.length === 0) return null;
  const parts = groups.map(({ why, codes }) => wording.text(`home.not-judged.${why}`, { count: codes.length }));
  const count = groups.reduce((total, { codes }) => total + codes.length, 0);
  return wording.text('home.not-judged', { count, parts: parts.join(', ') });
}

/** "3 red, 6 amber, 38 green": the statuses; those not judged are said beside it. */
function indicatorsText({ indicators, setting: { wording } }: Scene): string {
  const judged = indicators.map(({ verdict }) => verdict).filter((verdict) => verdict.status !== null);
  return tallyParts(judged, wording).map(plainText).join(', ');
}

function actionsText({ actions, setting }: Scene): string {
  const { wording } = setting;
  return stateShares(actions, setting, false)
    .map(({ mark, count }) => wording.text(`home.actions-part.${mark.state}`, { count }))
    .join(', ');
}

function sceneOf(council: Council, assessment: Assessment, options: HomeOptions): Scene {
  const setting = settingFor(council, assessment.period, options);
  const [indicators, actions] = judgedOf(assessment, setting);
  const earlier = previous(setting.period, council.organisation.yearStarts);
  const before = options.previous ?? assess(council, earlier.text, setting.series);
  return {
    indicators,
    actions,
    before,
    verdictsBefore: new Map(before.indicators.map((verdict) => [verdict.indicator, verdict])),
    setting,
  };
}

/**
 * A council's first page: how it stands, what needs attention, each outcome at a glance, and what changed since the
 * period before.
 * @param assessment the council judged for the period
 */
export function briefHome(council: Council, assessment: Assessment, options: HomeOptions): HomeBriefing {
  const scene = sceneOf(council, assessment, options);
  const { setting, indicators, actions } = scene;
  const { wording, names } = setting;
  const verdicts = indicators.map(({ verdict }) => verdict);
  const offTarget = verdicts.filter(({ status }) => status === 'red' || status === 'amber');
  const subject = subjectOf(setting);
  const outcomes = outcomesOf(scene);
  return {
    subject,
    plan: null,
    title: wording.text('home.title', { name: subject.organisation, span: names.span(setting.period.text) }),
    opening: [unfinishedPeriod(indicators, setting), ratedSentence(scene), redSentence(scene), actionsSentence(scene)]
      .filter((said) => said !== null)
      .map(sentenceOf),
    attention: attentionOf(indicators, actions, setting),
    attentionMore: { text: wording.text('home.attention-more', { count: offTarget.length }), count: offTarget.length },
    outcomes: outcomes.map((place) => glance(place, scene)),
    countedOnce: countedOnce(outcomes, scene),
    tally: tallyOf(verdicts, wording),
    shares: stateShares(actions, setting, false),
    actionsTotal: inTotal(actions, setting).length,
    indicatorsText: indicatorsText(scene),
    notJudgedText: notJudgedText(scene),
    actionsText: actionsText(scene),
    changed: changedOf(scene),
    words: pageWords(setting),
  };
}
