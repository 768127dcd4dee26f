import { saidIn } from '../../model/commentParts.ts';
import type { Progress } from '../../model/plan.ts';
import { inTotal, type JudgedAction } from '../actionSentences.ts';
import type { Narratives } from '../narrative.ts';
import { EXCEPTIONS, type ExceptionKind } from '../reportPartTypes.ts';
import type { ReportScene } from '../reportScene.ts';
import { worstActionsFirst, worstFirst } from '../row.ts';
import type { Setting } from '../setting.ts';
import type { ExceptionItem, Exceptions } from '../types.ts';
import { counted, type Said, sentenceOf } from '../wording.ts';
import { inner, statusWord } from '../words.ts';
import { actionReasons, indicatorReasons, type Reason } from './exceptionReasons.ts';

/*
 * What is out of the ordinary in a report: red, amber and worsening, changed for the worse by more than chance explains, overdue, slipped,
 * without a figure or return. Each indicator and action stands once, under its gravest reason, with all its reasons and
 * with what its owner says is done about it; where she has not said, with what she is asked.
 */

/** The council's own words about a row: the narrative sections under its reference; null where there are none. */
function told(reference: string, narratives: Narratives): string | null {
  const texts = [reference, `recovery ${reference}`].flatMap((section) => narratives.section(section));
  return texts.length === 0 ? null : texts.join(' ');
}

/** What is done about it: the second part of a comment in two parts, or the whole of one that has no parts. */
function doneAbout(comment: string | null): string | null {
  const { doing } = saidIn(comment);
  return doing === '' ? comment : doing;
}

function asked(kind: ExceptionKind, owner: string | null, { wording }: Setting): string {
  const question = wording.word(`exceptions.question.${kind}`);
  return owner === null ? wording.text('exceptions.asked.nobody', { question }) : wording.text('exceptions.asked', { owner, question });
}

type Subject = Pick<ExceptionItem, 'reference' | 'title' | 'owner' | 'of'>;

function itemOf(subject: Subject, why: readonly Reason[], scene: ReportScene): ExceptionItem | null {
  const [gravest] = why;
  if (!gravest) return null;
  const recovery = told(subject.reference, scene.narratives) ?? doneAbout(subject.of.row.comment);
  return { ...subject, why, recovery, asked: recovery === null ? asked(gravest.kind, subject.owner, scene.setting) : null };
}

function indicatorItems(scene: ReportScene): ExceptionItem[] {
  const byCode = new Map(scene.tree.indicators.map((judged) => [judged.verdict.indicator, indicatorReasons(judged, scene.setting)]));
  const rows = scene.tree.indicators.flatMap((judged) => ((byCode.get(judged.verdict.indicator)?.length ?? 0) > 0 ? [judged.row()] : []));
  return worstFirst(rows).flatMap((row) => {
    const subject: Subject = { reference: row.code, title: row.title, owner: row.owner, of: { kind: 'indicator', row } };
    return itemOf(subject, byCode.get(row.code) ?? [], scene) ?? [];
  });
}

function actionItems(actions: readonly JudgedAction[], scene: ReportScene): ExceptionItem[] {
  const returns = new Map<string, Progress[]>(actions.map(({ action }) => [action.ref, []]));
  for (const row of scene.setting.council.progress) returns.get(row.action)?.push(row);
  const byRef = new Map(actions.map((judged) => [judged.action.ref, judged]));
  return worstActionsFirst(actions.map(({ row }) => row)).flatMap((row) => {
    const judged = byRef.get(row.ref);
    const subject: Subject = { reference: row.ref, title: row.title, owner: row.owner, of: { kind: 'action', row } };
    return judged ? (itemOf(subject, actionReasons(judged, returns.get(row.ref) ?? [], scene.setting), scene) ?? []) : [];
  });
}

type Group = Exceptions['groups'][number];

/** "Red", "Amber": the statuses that a group of indicators has, as the product words them. */
function statusWords(items: readonly ExceptionItem[], { wording }: Setting): string {
  const words = new Set(items.flatMap(({ of }) => (of.kind === 'indicator' ? [statusWord(wording, of.row.status.status)] : [])));
  return wording.listed(
    [...words].map((word, index) => (index === 0 ? word : inner(word, wording.locale))),
    'or',
  );
}

function groupTitle(kind: ExceptionKind, items: readonly ExceptionItem[], setting: Setting): string {
  const word = statusWords(items, setting);
  if (kind === 'red') return word;
  return setting.wording.text(`exceptions.group.${kind}`, { word });
}

function groupsOf(items: readonly ExceptionItem[], setting: Setting): Group[] {
  return EXCEPTIONS.flatMap((kind) => {
    const found = items.filter(({ why }) => why[0]?.kind === kind);
    return found.length === 0 ? [] : [{ kind, title: groupTitle(kind, found, setting), items: found }];
  });
}

/** What of one kind is in the report, and what of it is an exception. */
interface Side {
  readonly of: 'indicators' | 'actions';
  readonly all: readonly string[];
  readonly found: readonly string[];
}

function sentence(sides: readonly Side[], groups: readonly Group[], setting: Setting): Said {
  const { wording } = setting;
  const held = sides.filter(({ all }) => all.length > 0);
  if (held.length === 0) return wording.say('exceptions.nothing');
  if (groups.length === 0) {
    return wording.say('exceptions.none', {
      things: wording.list(held.map(({ of, all }) => wording.say(`exceptions.all.${of}`, { all: counted(all) }))),
    });
  }
  const things = held.map(({ of, all, found }, index) =>
    wording.say(`exceptions.of.${of}`, { count: counted(found), all: counted(all), first: index === 0 ? 'yes' : 'no' }),
  );
  const parts = groups.map(({ kind, items }) =>
    wording.say(`exceptions.part.${kind}`, {
      count: counted(items.map(({ reference }) => reference)),
      word: inner(statusWords(items, setting), wording.locale),
    }),
  );
  return wording.say('exceptions.some', {
    things: wording.list(things),
    count: held.reduce((total, { found }) => total + found.length, 0),
    parts: wording.list(parts),
  });
}

export function exceptionsOf(scene: ReportScene): Exceptions {
  const { tree, setting } = scene;
  const actions = inTotal(tree.actions, setting);
  const indicators = indicatorItems(scene);
  const late = actionItems(actions, scene);
  const groups = groupsOf([...indicators, ...late], setting);
  const references = (items: readonly ExceptionItem[]) => items.map(({ reference }) => reference);
  const sides: readonly Side[] = [
    { of: 'indicators', all: tree.indicators.map(({ verdict }) => verdict.indicator), found: references(indicators) },
    { of: 'actions', all: actions.map(({ action }) => action.ref), found: references(late) },
  ];
  return { sentence: sentenceOf(sentence(sides, groups, setting)), groups };
}
