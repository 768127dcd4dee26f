import { type PeriodText, parsePeriod, periodsIn, yearOf } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import { objectiveReference, parseReference } from '../../model/reference.ts';
import { type AnsweredAction, answerProblem } from './answers.ts';
import { type EarlierCompleted, type EarlierReading, earlierCompleted } from './earlier.ts';
import { finishIn } from './figures.ts';
import type { FoundAction } from './found.ts';
import type { ReportContext } from './plans.ts';
import { MARK, type SheetRow, sheetRow } from './reading.ts';
import { VAGUE_FINISH } from './vocabulary.ts';

/** Sheets of actions and their progress. */
export interface ActionRows {
  readonly actions: readonly SheetRow[];
  readonly progress: readonly SheetRow[];
}

/** An answered action with what was left out of it concluded from the report. */
interface PlacedAction {
  readonly answer: AnsweredAction;
  readonly objective: string;
  readonly completedIn: PeriodText;
}

/** The quarter of the report's year, 1 to 4; 0 for a report of another kind of period. */
function quarterOf({ period, yearStart }: ReportContext): number {
  const read = parsePeriod(period, yearStart);
  return periodsIn(yearOf(read, yearStart), 'quarter', yearStart).findIndex((quarter) => quarter.text === read.text) + 1;
}

function quarterOfYear({ period, yearStart }: ReportContext, quarter: number): PeriodText {
  const quarters = periodsIn(yearOf(parsePeriod(period, yearStart), yearStart), 'quarter', yearStart);
  return quarters[quarter - 1]?.text ?? period;
}

function objectiveOf(answer: AnsweredAction): string | null {
  const named = parseReference(answer.ref);
  return answer.objective ?? (named ? objectiveReference(named.plan, named.objective) : null);
}

/** Answered actions at their places in the report, and what is wrong with those that have none. */
function placeAnswered(context: ReportContext, earlier: EarlierReading): { placed: PlacedAction[]; problems: Problem[] } {
  const { answers, found, plans } = context;
  const problems: Problem[] = [];
  const listed = new Set(found.actions.map((action) => action.reference));
  const objectives = new Set(found.nodes.map(plans.name));
  const placed: PlacedAction[] = [];
  answers.actions.forEach((answer, index) => {
    const path = `actions[${index}]`;
    if (listed.has(answer.ref)) problems.push(answerProblem(`${path}.ref`, answer.ref, 'is listed in the report already'));
    listed.add(answer.ref);
    const objective = objectiveOf(answer);
    if (objective === null || !objectives.has(objective)) {
      problems.push(
        answerProblem(`${path}.objective`, objective ?? undefined, `is not in the report; expected one of ${[...objectives].join(', ')}`),
      );
      return;
    }
    for (const link of answer.links) {
      const plan = link.slice(0, link.indexOf('/'));
      if (!plans.plans.some(({ code }) => code === plan)) {
        problems.push(
          answerProblem(`${path}.links`, link, `is in no plan of the report; it has ${plans.plans.map(({ code }) => code).join(', ')}`),
        );
      }
    }
    const here = earlier.known.filter(({ under }) => plans.name(under) === objective);
    const only = here.length === 1 ? here[0] : undefined;
    const completedIn = answer.completedIn ?? (only ? quarterOfYear(context, only.quarter) : null);
    if (completedIn === null) problems.push(answerProblem(`${path}.completedIn`, undefined, 'is missing: the report does not say it here'));
    else placed.push({ answer, objective, completedIn });
  });
  return { placed, problems };
}

function answeredFor(context: ReportContext, { under, quarter }: EarlierCompleted, placed: readonly PlacedAction[]): PlacedAction[] {
  const period = quarterOfYear(context, quarter);
  return placed.filter(({ objective, completedIn }) => objective === context.plans.name(under) && completedIn === period);
}

/** Answered actions that the report's own shares and totals leave no room for. */
function tooMany(context: ReportContext, earlier: EarlierReading, placed: readonly PlacedAction[]): Problem[] {
  if (earlier.unexplained > 0 || earlier.unclear.length > 0) return [];
  const counted = new Set(earlier.known.flatMap((group) => answeredFor(context, group, placed).slice(0, group.count)));
  return placed
    .filter((action) => !counted.has(action))
    .map(({ answer, objective, completedIn }) =>
      answerProblem('actions', answer.ref, `is one more than the report counts as completed in ${completedIn} under ${objective}`),
    );
}

interface LinkGap {
  readonly plan: string;
  readonly count: number;
}

/** Plans whose count table has more actions than link to them, as listed and answered. */
function linkGaps({ found, plans }: ReportContext, placed: readonly PlacedAction[]): LinkGap[] {
  const linking = [...found.actions, ...placed.map(({ answer }) => answer)];
  return found.counts.flatMap(({ title, total }) => {
    const plan = plans.ofTable(title);
    if (plan === null || total === null) return [];
    const count = Number(total) - linking.filter((action) => action.links.some((link) => link.startsWith(`${plan}/`))).length;
    return count > 0 ? [{ plan, count }] : [];
  });
}

/** Links that the count tables ask for and no action has, once every action has a name. */
function askLinks(context: ReportContext, placed: readonly PlacedAction[]): void {
  for (const { plan, count } of linkGaps(context, placed)) {
    context.notes.questions.push({
      id: `links ${plan}`,
      text: `The count table has ${count} more under ${plan} than the actions that link to it. Which of those that are not listed do?`,
      expects: 'actions',
      choices: [],
      rows: placed.map(({ answer }) => answer.ref),
      answer: 'actions',
      suggestion: null,
      required: false,
    });
  }
}

function askActions(context: ReportContext, group: EarlierCompleted, open: number, gaps: readonly LinkGap[]): void {
  const { under, quarter, suggestions } = group;
  const name = context.plans.name(under);
  const which = open === 1 ? '1 action that is' : `${open} actions that are`;
  const links = gaps.map(({ plan, count }) => `${count} to ${plan}`).join(', ');
  const hint = links === '' ? '' : ` By the count tables, of all actions that are not listed so many link elsewhere: ${links}.`;
  context.notes.questions.push({
    id: `actions ${name} Q${quarter}`,
    text: `${name} counts ${which} not listed: ${group.percent}% completed in ${quarterOfYear(context, quarter)}. Reference, title and links are needed.${hint}`,
    expects: 'actions',
    choices: [],
    rows: [name],
    answer: 'actions',
    suggestion: suggestions.length > 0 ? `the numbering leaves out ${suggestions.join(', ')}` : null,
    required: true,
  });
}

function askUnclear(context: ReportContext, earlier: EarlierReading, missing: number): void {
  const names = earlier.unclear.map(context.plans.name);
  if (names.length === 0 && missing === 0) return;
  const where = names.length > 0 ? ` Under ${names.join(', ')} the printed shares fit no whole number of actions.` : '';
  context.notes.questions.push({
    id: 'actions elsewhere',
    text: `The total counts ${missing} more than the report lists or explains.${where} Which actions are they?`,
    expects: 'actions',
    choices: [],
    rows: names,
    answer: 'actions',
    suggestion: null,
    required: missing > 0,
  });
}

function conclude(context: ReportContext): void {
  const { found, notes, period, yearStart } = context;
  const references = (actions: readonly FoundAction[]) => actions.map((action) => action.reference).join(', ');
  const completed = found.actions.filter((action) => action.state === 'completed');
  const finishing = found.actions.filter((action) => finishIn(action.comment ?? '', yearStart) !== null);
  const vague = found.actions.filter((action) => VAGUE_FINISH.test(action.comment ?? ''));
  const grouped = found.actions.filter((action) => action.state === null);
  const strayed = found.actions.filter((action) => {
    const named = parseReference(action.reference);
    return named !== null && action.under !== null && named.objective !== action.under.number;
  });
  if (completed.length > 0) notes.assumptions.push(`${references(completed)}: listed as completed, so completed in ${period}.`);
  if (finishing.length > 0) notes.assumptions.push(`${finishing.length} actions: the finish date in the comment is when they are due.`);
  if (vague.length > 0)
    notes.assumptions.push(`${references(vague)}: an expected completion without a year in the comment is left as words.`);
  if (grouped.length > 0)
    notes.assumptions.push(`${references(grouped)}: listed under no state, which then follows from per cent and dates.`);
  if (strayed.length > 0)
    notes.assumptions.push(`${references(strayed)}: kept under the objective where it stands, though its reference names another.`);
}

function answeredRows(context: ReportContext, placed: readonly PlacedAction[]): ActionRows {
  const untitled = placed.filter(({ answer }) => answer.title === null).map(({ answer }) => answer.ref);
  if (untitled.length > 0)
    context.notes.assumptions.push(`${untitled.join(', ')}: without a title in the answers; the reference stands for it.`);
  return {
    actions: placed.map(({ answer, objective }) =>
      sheetRow({ ref: answer.ref, title: answer.title ?? answer.ref, objective, links: answer.links.join('; ') }),
    ),
    progress: placed.map(({ answer, completedIn }) =>
      sheetRow({ action: answer.ref, period: completedIn, percent: '100', status: 'completed', completed_in: completedIn }),
    ),
  };
}

/** Rows for actions that nobody has named yet; their links are open too. */
function openRows(context: ReportContext, group: EarlierCompleted, open: number): ActionRows {
  const objective = context.plans.name(group.under);
  const period = quarterOfYear(context, group.quarter);
  return {
    actions: Array.from({ length: open }, () => ({ ref: MARK, title: MARK, objective, links: MARK })),
    progress: Array.from({ length: open }, () => ({ action: MARK, period, percent: '100', status: 'completed', completed_in: period })),
  };
}

function listedRows({ found, plans, period, yearStart }: ReportContext): ActionRows {
  return {
    actions: found.actions.map((action) =>
      sheetRow({
        ref: action.reference,
        title: action.title,
        objective: action.under === null ? null : plans.name(action.under),
        links: action.links.join('; '),
        owner: action.owner,
        due: finishIn(action.comment ?? '', yearStart),
      }),
    ),
    progress: found.actions.map(({ reference, percent, state, comment }) =>
      sheetRow({ action: reference, period, percent, status: state, completed_in: state === 'completed' ? period : null, comment }),
    ),
  };
}

/** The report's actions: those listed, those answered, and marked rows for those that are counted and still unknown. */
export function actionRows(context: ReportContext): { readonly rows: ActionRows; readonly problems: readonly Problem[] } {
  const earlier = earlierCompleted(context.found, quarterOf(context));
  const { placed, problems } = placeAnswered(context, earlier);
  conclude(context);
  const parts = [listedRows(context), answeredRows(context, placed)];
  let expected = 0;
  let unnamed = 0;
  for (const group of earlier.known) {
    expected += group.count;
    const open = group.count - answeredFor(context, group, placed).length;
    if (open <= 0) continue;
    askActions(context, group, open, linkGaps(context, placed));
    unnamed += open;
    parts.push(openRows(context, group, open));
  }
  if (unnamed === 0) askLinks(context, placed);
  askUnclear(context, earlier, Math.max(0, earlier.unexplained - Math.max(0, placed.length - expected)));
  return {
    rows: { actions: parts.flatMap(({ actions }) => actions), progress: parts.flatMap(({ progress }) => progress) },
    problems: [...problems, ...tooMany(context, earlier, placed)],
  };
}
