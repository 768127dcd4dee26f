import type { Council } from '../model/council.ts';
import type { Plan, PlanKind } from '../model/plan.ts';
import type { Assessment } from '../model/verdict.ts';
import { actionsSentence, inTotal, type JudgedAction, leftOutSentence, linkedActionsSentence, stateShares } from './actionSentences.ts';
import { correctionsOf } from './corrections.ts';
import { exceptionalOf } from './exceptional.ts';
import { indicatorsSentence } from './indicatorSentences.ts';
import { keyOf } from './key.ts';
import { recoveryOf } from './recovery.ts';
import { noReturns } from './reportGaps.ts';
import { standardParts, templateParts } from './reportParts.ts';
import { countsToward, type ReportOptions, type ReportScene, reportScene } from './reportScene.ts';
import { outcomeSections } from './reportSections.ts';
import { reportWords } from './reportWords.ts';
import { type Setting, subjectOf } from './setting.ts';
import { tallyOf } from './tally.ts';
import type { CountTable, ReportBriefing, Sentence } from './types.ts';
import { sentenceOf } from './wording.ts';

/** Plans whose counts a report prints even where nothing counts towards them, to say so. */
const ALWAYS_COUNTED: readonly PlanKind[] = ['corporate', 'improvement', 'outcome-agreement'];

interface LinkedPlan {
  readonly plan: Plan;
  readonly actions: readonly JudgedAction[];
  /** whether the plan has objectives that could be served */
  readonly inPlace: boolean;
}

function linkedPlans(council: Council, own: Plan, actions: readonly JudgedAction[]): LinkedPlan[] {
  return council.plans
    .filter((plan) => plan.code !== own.code)
    .map((plan) => ({
      plan,
      actions: actions.filter(({ action }) => countsToward(action.links, plan.code)),
      inPlace: council.objectives.some((node) => node.plan === plan.code),
    }))
    .filter((linked) => linked.actions.length > 0 || ALWAYS_COUNTED.includes(linked.plan.kind));
}

/** What the plan itself has come to. */
function overview({ tree, setting, narrowed }: ReportScene): Sentence[] {
  const verdicts = tree.indicators.map(({ verdict }) => verdict);
  if (narrowed && verdicts.length + tree.actions.length === 0) return [setting.wording.sentence('report.nothing-selected')];
  const said = [
    noReturns(tree.actions, setting),
    narrowed && tree.actions.length === 0 ? null : actionsSentence(tree.actions, setting),
    leftOutSentence(tree.actions, setting),
    narrowed && verdicts.length === 0 ? null : indicatorsSentence(verdicts, setting),
  ];
  return said.flatMap((each) => (each === null ? [] : [sentenceOf(each)]));
}

function countTable(title: string, plan: string | null, actions: readonly JudgedAction[], empty: string, setting: Setting): CountTable {
  const total = inTotal(actions, setting).length;
  return { title, plan, total, shares: stateShares(actions, setting, true), empty: total === 0 ? empty : null };
}

function countTables({ tree, setting, narrowed }: ReportScene, linked: readonly LinkedPlan[]): CountTable[] {
  const { wording } = setting;
  if (narrowed && tree.actions.length === 0)
    return [countTable(wording.word('table.all'), null, [], wording.word('table.empty.left-out'), setting)];
  return [
    countTable(wording.word('table.all'), null, tree.actions, wording.word('table.empty.no-actions'), setting),
    ...linked.map(({ plan, actions, inPlace }) =>
      countTable(
        wording.text('table.plan', { plan: plan.title }),
        plan.code,
        actions,
        wording.word(inPlace ? 'table.empty.none-linked' : 'table.empty.none-in-place'),
        setting,
      ),
    ),
  ];
}

/** A report is called by its period as well, whatever its template is called. */
function reportTitle({ title }: Pick<Plan, 'title'>, { wording, names, period }: Setting): string {
  return wording.text(title.includes(':') ? 'report.title.colon' : 'report.title', {
    plan: title,
    period: names.inner(period.text),
  });
}

/** Where a template asks for what was put right and nothing was, that is said. */
function noCorrections({ template }: ReportOptions, { wording }: Setting): ReportBriefing['corrections'] {
  if (!template?.sections.some(({ kind }) => kind === 'corrections')) return undefined;
  return { title: wording.word('corrections.title'), sentences: [wording.sentence('part.corrections.none')] };
}

/**
 * The quarterly report of one plan, as data (method.md sections 7, 8 and 10): the overview, the counts, what went
 * exceptionally well, how slipped actions are recovered, the key, outcome by outcome, and the parts in which they stand.
 * @param assessment the whole council judged for the report's period
 * @param options with a template, what it selects alone, in the sections that it has
 * @throws NotFoundFault for a plan that the council does not have
 */
export function briefReport(council: Council, assessment: Assessment, planCode: string, options: ReportOptions): ReportBriefing {
  const scene = reportScene(council, assessment, planCode, options);
  const { setting, plan, tree, narratives } = scene;
  const linked = scene.narrowed && tree.actions.length === 0 ? [] : linkedPlans(setting.council, plan, tree.actions);
  const verdicts = tree.indicators.map(({ verdict }) => verdict);
  const corrections = correctionsOf(tree.indicators, setting) ?? noCorrections(options, setting);
  const briefing = {
    subject: subjectOf(setting),
    plan,
    title: reportTitle(options.template ?? plan, setting),
    overview: overview(scene),
    linkedPlans: linked.map(({ plan: of, inPlace, actions }) => sentenceOf(linkedActionsSentence(of.title, inPlace, actions, setting))),
    overviewNarrative: narratives.section('overview'),
    ...(corrections === undefined ? {} : { corrections }),
    countTables: countTables(scene, linked),
    shares: stateShares(tree.actions, setting, false),
    actionsTotal: inTotal(tree.actions, setting).length,
    tally: tallyOf(verdicts, setting.wording),
    exceptional: exceptionalOf(tree.indicators, narratives, setting),
    recovery: recoveryOf(scene),
    key: keyOf(
      {
        verdicts,
        actions: tree.actions.map(({ verdict }) => verdict),
        references: [...tree.actions.map(({ action }) => action.ref), ...verdicts.map(({ indicator }) => indicator)],
        links: tree.actions.flatMap(({ action }) => action.links),
        charts: false,
      },
      setting,
    ),
    outcomes: outcomeSections(scene),
    words: reportWords(setting),
  };
  const { template } = options;
  return { ...briefing, parts: template ? templateParts(template.sections, briefing, scene, options) : standardParts(briefing) };
}
