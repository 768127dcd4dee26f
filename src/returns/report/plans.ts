import type { PeriodText, YearStart } from '../../model/period.ts';
import type { PlanKind } from '../../model/plan.ts';
import { objectiveReference, parseObjectiveReference, parseReference } from '../../model/reference.ts';
import type { Answers } from './answers.ts';
import type { Found, FoundNode, FoundText } from './found.ts';
import { MARK, type Notes, type SheetRow, sheetRow } from './reading.ts';
import { ALL, planKind, planStem } from './vocabulary.ts';

interface NamedPlan {
  readonly code: string;
  /** null where the report uses the code and does not explain it */
  readonly title: string | null;
  readonly kind: PlanKind;
}

/** The plans that a report speaks of: its own, and those that its actions and indicators link to. */
export interface FoundPlans {
  readonly own: string;
  readonly plans: readonly NamedPlan[];
  /** what each node is called: `SS/3`, `SS/O1` */
  readonly name: (node: FoundNode) => string;
  /** the plan of a count table; null for all actions */
  readonly ofTable: (title: string) => string | null;
}

/** A report as far as it is understood, for the parts that make the sheets. */
export interface ReportContext {
  readonly found: Found;
  readonly answers: Answers;
  readonly plans: FoundPlans;
  readonly period: PeriodText;
  readonly yearStart: YearStart;
  readonly notes: Notes;
}

const EXPLAINED = /\b([A-Z]{2,6})\b\s*[-–:=]?\s*(?:this |the )?(?:refers to|means|stands for|is short for)\s+([^.]+)/g;
const IN_THIS_CASE = /in this case,?\s+(.+)$/i;
const CAPITALS = /[A-Z][\w&'’-]*(?:\s+(?:(?:of|and|for|the)\s+)*[A-Z][\w&'’-]*)*/g;

/** What the report's key to references says about the codes of plans. */
function explainedPlans(texts: readonly FoundText[]): NamedPlan[] {
  const plans = new Map<string, NamedPlan>();
  for (const { section, text } of texts) {
    if (section !== 'references') continue;
    for (const [, code = '', meaning = ''] of text.matchAll(EXPLAINED)) {
      const title = IN_THIS_CASE.exec(meaning)?.[1] ?? meaning.match(CAPITALS)?.at(-1);
      if (title !== undefined && !plans.has(code)) plans.set(code, { code, title: title.trim(), kind: planKind(meaning) });
    }
  }
  return [...plans.values()];
}

/** The code that most of the report's own references begin with; null where none has one. */
export function ownPlan(found: Found): string | null {
  const uses = new Map<string, number>();
  for (const reference of [...found.actions.map((action) => action.reference), ...found.indicators.map((row) => row.code)]) {
    const plan = parseReference(reference)?.plan;
    if (plan !== undefined) uses.set(plan, (uses.get(plan) ?? 0) + 1);
  }
  return [...uses].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function initials(title: string): string {
  return (title.match(/[A-Z]/g) ?? []).join('');
}

/** Plans that only a count table names ("Outcome Agreement Actions"): the initials stand for a code. */
function tablePlans(found: Found, known: readonly NamedPlan[], notes: Notes): NamedPlan[] {
  const stems = new Set(known.map((plan) => planStem(plan.title ?? '')));
  return found.counts.flatMap(({ title }) => {
    const name = title.replace(/\s*\(.*\)\s*$/, '').replace(/\s+actions$/i, '');
    const code = initials(name);
    if (planStem(title) === ALL || stems.has(planStem(title)) || code.length < 2) return [];
    notes.assumptions.push(`The report counts actions of "${name}" and gives it no code: its initials, ${code}, stand for it.`);
    return [{ code, title: name, kind: planKind(name) }];
  });
}

function linkedPlans(found: Found, answers: Answers): string[] {
  const links = [...found.actions, ...found.indicators, ...answers.actions].flatMap((row) => row.links);
  return links.flatMap((link) => parseObjectiveReference(link)?.plan ?? []);
}

/** The report's plans, its own first. */
export function findPlans(found: Found, own: string, answers: Answers, notes: Notes): FoundPlans {
  const explained = explainedPlans(found.texts);
  const mentioned = [own, ...linkedPlans(found, { ...answers, actions: [] })];
  const unexplained = [...new Set(mentioned)].filter((code) => !explained.some((plan) => plan.code === code));
  const named: NamedPlan[] = [
    ...explained,
    ...unexplained.map((code) => ({ code, title: null, kind: code === own ? ('service' as const) : ('other' as const) })),
  ];
  named.sort((a, b) => Number(b.code === own) - Number(a.code === own));
  named.push(...tablePlans(found, named, notes));
  const plans = named.map((plan) => ({ ...plan, title: answers.titles.get(plan.code) ?? plan.title }));
  const lowest = new Set(found.nodes.map((node) => node.level));
  const deepest = [...lowest].at(-1);
  const codeOf = (node: FoundNode) => (node.level === deepest ? node.number : `${node.level.charAt(0).toUpperCase()}${node.number}`);
  return {
    own,
    plans,
    name: (node) => objectiveReference(own, codeOf(node)),
    ofTable: (title) => named.find((plan) => plan.title !== null && planStem(plan.title) === planStem(title))?.code ?? null,
  };
}

/** Rows of the sheet of plans; a plan whose title the report never gives is marked and asked for. */
export function planRows({ plans }: FoundPlans, notes: Notes): SheetRow[] {
  const untitled = plans.filter((plan) => plan.title === null).map((plan) => plan.code);
  if (untitled.length > 0) {
    notes.questions.push({
      id: 'plan-titles',
      text: `The report uses ${untitled.join(', ')} and does not say what ${untitled.length === 1 ? 'it is' : 'they are'}. What is the title of each?`,
      expects: 'text',
      choices: [],
      rows: untitled,
      answer: 'titles',
      suggestion: null,
      required: false,
    });
  }
  return plans.map(({ code, title, kind }) => sheetRow({ code, title: title ?? MARK, kind }));
}

/** Rows of the sheet of objectives: the report's own tree, then the objectives of other plans that it links to. */
export function objectiveRows(found: Found, plans: FoundPlans, answers: Answers, notes: Notes): SheetRow[] {
  const codeOf = (node: FoundNode) => parseObjectiveReference(plans.name(node))?.code ?? node.number;
  const own = found.nodes.map((node) =>
    sheetRow({
      plan: plans.own,
      code: codeOf(node),
      title: answers.titles.get(plans.name(node)) ?? node.title,
      level: node.level,
      parent: node.parent === null ? null : codeOf(node.parent),
    }),
  );
  const links = [...found.actions, ...found.indicators, ...answers.actions].flatMap((row) => row.links);
  const elsewhere = [...new Set(links)].flatMap((link) => parseObjectiveReference(link) ?? []).filter(({ plan }) => plan !== plans.own);
  const titleOf = (plan: string, code: string): string | null => {
    const whole = code === plan ? plans.plans.find((named) => named.code === plan)?.title : null;
    return answers.titles.get(objectiveReference(plan, code)) ?? whole ?? null;
  };
  const untitled = elsewhere.filter(({ plan, code }) => titleOf(plan, code) === null);
  if (untitled.length > 0) {
    const names = untitled.map(({ plan, code }) => objectiveReference(plan, code)).join(', ');
    notes.assumptions.push(`The report gives no titles for ${names}: each reference stands as its own title.`);
  }
  const linked = elsewhere.map(({ plan, code }) =>
    sheetRow({ plan, code, title: titleOf(plan, code) ?? objectiveReference(plan, code), level: 'objective', parent: null }),
  );
  linked.sort(
    (a, b) => plans.plans.findIndex((plan) => plan.code === a['plan']) - plans.plans.findIndex((plan) => plan.code === b['plan']),
  );
  return [...own, ...linked];
}
