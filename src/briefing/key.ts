import type { Series } from '../judgement/series.ts';
import { DIRECTIONS, type Direction, type Frequency } from '../model/indicator.ts';
import { ACTION_STATES, SET_ASIDE } from '../model/plan.ts';
import { parseObjectiveReference, parseReference } from '../model/reference.ts';
import type { Scheme } from '../model/scheme.ts';
import type { ActionVerdict, Verdict } from '../model/verdict.ts';
import { comparatorsOf } from './indicatorSentences.ts';
import { BASIS_KINDS, basisKind } from './row.ts';
import { bandMeaning, bareMark, comparatorMeaning, labelWord, schemeTitle } from './schemeWords.ts';
import type { Setting } from './setting.ts';
import { TALLY_ORDER } from './tally.ts';
import type { DirectionMark, Key, KeyEntry, StateMark, StatusMark } from './types.ts';
import type { Wording } from './wording.ts';
import { directionMark, stateMark } from './words.ts';

/** What of the council a key has to explain. */
export interface Explained {
  readonly verdicts: readonly Verdict[];
  readonly actions: readonly ActionVerdict[];
  /** references that are printed, the plan's own first */
  readonly references: readonly string[];
  readonly links: readonly string[];
  /** whether small charts are drawn beside the figures */
  readonly charts: boolean;
}

/** The schemes that judge the given indicators, each once, in order of use. */
export function schemesInUse(verdicts: readonly Verdict[], series: ReadonlyMap<string, Series>): Scheme[] {
  const schemes = new Map<string, Scheme>();
  for (const verdict of verdicts) {
    const scheme = series.get(verdict.indicator)?.scheme;
    if (scheme) schemes.set(scheme.name, scheme);
  }
  return [...schemes.values()];
}

/** The bands of one scheme, worst first as they are drawn. */
export function bandEntries(scheme: Scheme, wording: Wording): KeyEntry<StatusMark>[] {
  const entries = scheme.bands.map((band, index) => ({
    mark: bareMark(band.status, labelWord(band.label, band.status, wording)),
    meaning: bandMeaning(scheme.bands, index, wording),
  }));
  return entries.sort((a, b) => position(a.mark.status) - position(b.mark.status));
}

function position(status: StatusMark['status']): number {
  return TALLY_ORDER.indexOf(status);
}

interface SchemeEntry {
  readonly scheme: string;
  readonly entry: KeyEntry<StatusMark>;
}

function grouped<Item>(items: readonly Item[], by: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
  return [...groups.values()];
}

/** What one mark means: the meaning alone where all schemes agree, else each with the schemes that give it that meaning. */
function meaningOf(entries: readonly SchemeEntry[], wording: Wording): string {
  const meanings = grouped(entries, ({ entry }) => entry.meaning);
  return meanings
    .flatMap((same) => {
      const [first] = same;
      if (!first) return [];
      const { meaning } = first.entry;
      if (meanings.length === 1) return [meaning];
      return [wording.text('band.for-schemes', { meaning, schemes: same.map(({ scheme }) => scheme).join(', ') })];
    })
    .join('; ');
}

/** One entry a mark, worst first; a scheme's own word for a status has an entry of its own. */
function statusEntries(schemes: readonly Scheme[], hasUnjudged: boolean, wording: Wording): KeyEntry<StatusMark>[] {
  const all = schemes.flatMap((scheme) =>
    bandEntries(scheme, wording).map((entry): SchemeEntry => ({ scheme: schemeTitle(scheme, wording), entry })),
  );
  const entries = grouped(all, ({ entry: { mark } }) => `${mark.status}|${mark.word}`).flatMap((same) => {
    const [first] = same;
    return first ? [{ mark: first.entry.mark, meaning: meaningOf(same, wording) }] : [];
  });
  const unjudged = { mark: bareMark('not-judged', wording.word('status.not-judged')), meaning: wording.word('band.not-judged') };
  return [...entries, ...(hasUnjudged ? [unjudged] : [])].sort((a, b) => position(a.mark.status) - position(b.mark.status));
}

const BETTER_OR_WORSE: readonly Direction[] = ['improved', 'worsened', 'no-change'];

/** The directions, in the words of the comparators in use; up, down and same only where an indicator has them. */
function directionEntries(verdicts: readonly Verdict[], wording: Wording): KeyEntry<DirectionMark>[] {
  const used = new Set(verdicts.map((verdict) => verdict.direction.direction));
  const names = comparatorsOf(verdicts.filter((verdict) => BETTER_OR_WORSE.includes(verdict.direction.direction)));
  const [only, ...others] = names;
  const comparator = only === undefined || others.length > 0 ? wording.word('comparator.any') : comparatorMeaning(only, wording);
  return DIRECTIONS.filter((direction) => BETTER_OR_WORSE.includes(direction) || used.has(direction)).map((direction) => ({
    mark: directionMark(wording, direction, null),
    meaning: wording.text(`direction-meaning.${direction}`, { comparator }),
  }));
}

/** The states of actions; those set aside only where one is. */
export function stateEntries(actions: readonly ActionVerdict[], wording: Wording): KeyEntry<StateMark>[] {
  const used = new Set(actions.map((verdict) => verdict.state));
  const shown = ACTION_STATES.filter((state) => used.has(state) || !SET_ASIDE.some((aside) => aside === state));
  return shown.map((state) => ({ mark: stateMark(wording, state), meaning: wording.word(`state-meaning.${state}`) }));
}

const ANATOMY = /^([A-Z]+?)(0*\d+)\/([AM])(\d+)([a-z]*)([A-Z]?)$/;
const FREQUENCY_SUFFIX: Readonly<Record<string, Frequency>> = { M: 'month', Q: 'quarter', H: 'half', A: 'year' };

/** What each part of one of the plan's own references means, from the reference itself. */
function anatomy(reference: string, setting: Setting): string | null {
  const { wording, council } = setting;
  const [, plan = '', digits = '', letter = '', number = '', part = '', suffix = ''] = ANATOMY.exec(reference) ?? [];
  const held = council.plans.find((each) => each.code === plan);
  if (!held) return null;
  const frequency = FREQUENCY_SUFFIX[suffix];
  const parts = [
    wording.text('reference.plan', { code: plan, title: held.title }),
    wording.text('reference.objective', { digits, number: String(Number(digits)) }),
    wording.word(letter === 'A' ? 'reference.action' : 'reference.measure'),
    wording.text('reference.number', { number }),
    ...(part === '' ? [] : [wording.text('reference.letter', { letter: part })]),
    ...(frequency === undefined
      ? []
      : [wording.text('reference.frequency', { letter: suffix, frequency: wording.word(`frequency.${frequency}`) })]),
  ];
  return wording.text('reference.whole', { parts: parts.join('; ') });
}

/** One explained example of each kind that is really printed: an action, a measure, a code of its own, a link to each plan. */
function referenceEntries(references: readonly string[], links: readonly string[], setting: Setting): Key['references'] {
  const { wording, council } = setting;
  const kinds = (['action', 'measure'] as const).flatMap((kind) => {
    const example = references.find((reference) => parseReference(reference)?.kind === kind);
    const meaning = example === undefined ? null : anatomy(example, setting);
    return example === undefined || meaning === null ? [] : [{ example, meaning }];
  });
  const ownCode = references.find((reference) => parseReference(reference) === null);
  const linked = new Map<string, string>();
  for (const link of links) {
    const plan = parseObjectiveReference(link)?.plan;
    if (plan !== undefined && !linked.has(plan)) linked.set(plan, link);
  }
  const linkEntries = [...linked].map(([plan, link]) => {
    const title = council.plans.find((each) => each.code === plan)?.title;
    const code = parseObjectiveReference(link)?.code ?? '';
    const meaning =
      title === undefined ? wording.text('reference.link.untitled', { plan, code }) : wording.text('reference.link', { plan, title, code });
    return { example: `(${link})`, meaning };
  });
  return [...kinds, ...(ownCode === undefined ? [] : [{ example: ownCode, meaning: wording.word('reference.own-code') }]), ...linkEntries];
}

/** The short words for what a figure covers that really stand beside one. */
function basisEntries(verdicts: readonly Verdict[], { series, wording, names, council }: Setting): Key['bases'] {
  const used = new Set(
    verdicts.flatMap((verdict) => {
      const of = series.get(verdict.indicator);
      return of ? [basisKind(of, verdict)] : [];
    }),
  );
  const month = names.monthName(council.organisation.yearStarts);
  return BASIS_KINDS.filter((kind) => used.has(kind)).map((kind) => ({
    word: wording.word(`basis.short.${kind}`),
    meaning: wording.text(`basis-meaning.${kind}`, { month }),
  }));
}

/** The key of one report or dashboard: only what occurs in it, as the rules in use mean it. */
export function keyOf({ verdicts, actions, references, links, charts }: Explained, setting: Setting): Key {
  const { wording, council, series } = setting;
  const schemes = schemesInUse(verdicts, series);
  return {
    statuses: statusEntries(
      schemes,
      verdicts.some((verdict) => verdict.status === null),
      wording,
    ),
    directions: verdicts.length === 0 ? [] : directionEntries(verdicts, wording),
    states: actions.length === 0 ? [] : stateEntries(actions, wording),
    rounding: wording.word(`rounding.${council.organisation.rounding}`),
    bases: basisEntries(verdicts, setting),
    charts: charts ? wording.word('key.charts') : null,
    references: referenceEntries(references, links, setting),
  };
}
