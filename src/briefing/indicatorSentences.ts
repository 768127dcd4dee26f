import type { Series } from '../judgement/series.ts';
import type { Status } from '../model/indicator.ts';
import { parseComparator } from '../model/scheme.ts';
import type { Verdict } from '../model/verdict.ts';
import type { MessageName } from './messages/en.ts';
import type { Setting } from './setting.ts';
import { byNotJudged, byTallyStatus } from './tally.ts';
import { counted, type Said, type Wording } from './wording.ts';

const WITHIN = /^within-(\d+)%$/;

/** How the statuses of a group are worded: by what the one scheme in use means, or by their colours. */
interface Manner {
  readonly kind: 'within' | 'minimum' | 'colours';
  readonly size: string;
}

function mannerOf(verdicts: readonly Verdict[]): Manner {
  const schemes = new Set(verdicts.filter((verdict) => verdict.status !== null).map((verdict) => verdict.scheme));
  const [scheme = ''] = schemes;
  const overridden = verdicts.some((verdict) => verdict.override !== null);
  if (schemes.size !== 1 || overridden) return { kind: 'colours', size: '' };
  const [, size] = WITHIN.exec(scheme) ?? [];
  const relative = verdicts.every((verdict) => verdict.status === null || verdict.status === 'green' || verdict.gapPercent !== null);
  if (size !== undefined && relative) return { kind: 'within', size };
  return { kind: scheme === 'minimum-standard' ? 'minimum' : 'colours', size: '' };
}

function partName(form: 'part' | 'whole', status: Status, manner: Manner): MessageName {
  const coloured = status === 'red' || status === 'amber' || status === 'green';
  return coloured && manner.kind !== 'colours' ? `indicator-${form}.${status}.${manner.kind}` : `indicator-${form}.${status}`;
}

/** Better first, as a sentence says what was reached before what was missed. */
const SAID_ORDER: readonly Status[] = ['green', 'amber', 'red', 'better', 'within', 'worse', 'as-expected', 'above-range', 'below-range'];

/** A figure that is known and withheld is told apart from one that nobody has. */
function noDataParts(codes: readonly string[], suppressed: ReadonlySet<string>, wording: Wording): Said[] {
  const withheld = codes.filter((code) => suppressed.has(code));
  const lacking = codes.filter((code) => !suppressed.has(code));
  return [
    ...(lacking.length === 0 ? [] : [wording.say('indicator-rest.no-data', { count: counted(lacking) })]),
    ...(withheld.length === 0 ? [] : [wording.say('indicator-rest.suppressed', { count: counted(withheld) })]),
  ];
}

/** The reasons of those not judged: "5 have no target set", "1 is judged at year end". */
export function notJudgedParts(verdicts: readonly Verdict[], series: ReadonlyMap<string, Series>, wording: Wording): Said[] {
  const suppressed = new Set(verdicts.filter(({ state }) => state === 'suppressed').map(({ indicator }) => indicator));
  return byNotJudged(verdicts).flatMap(({ why, codes }) => {
    if (why === 'no-data') return noDataParts(codes, suppressed, wording);
    if (why !== 'not-due') return [wording.say(`indicator-rest.${why}`, { count: counted(codes) })];
    const atYearEnd = codes.filter((code) => series.get(code)?.indicator.judged === 'year-end');
    const others = codes.filter((code) => !atYearEnd.includes(code));
    return [
      ...(atYearEnd.length === 0 ? [] : [wording.say('indicator-rest.year-end', { count: counted(atYearEnd) })]),
      ...(others.length === 0 ? [] : [wording.say('indicator-rest.not-due', { count: counted(others) })]),
    ];
  });
}

/** The one reason why none of them has a status, without a count; null where there are several. */
export function loneReason(unjudged: readonly Verdict[], { series, wording }: Setting): string | null {
  const reasons = new Set(
    unjudged.map(({ indicator, notJudged }) => {
      const yearEnd = notJudged === 'not-due' && series.get(indicator)?.indicator.judged === 'year-end';
      return yearEnd ? wording.word('not-judged.not-due.year-end') : wording.word(`not-judged.${notJudged ?? 'no-data'}`);
    }),
  );
  const [only] = reasons;
  return reasons.size === 1 ? (only ?? null) : null;
}

/**
 * How the indicators did: "Of the 24 indicators, 16 met their target, 4 missed it by no more than 10% and 2 missed it by
 * more than 10%; 1 is judged at year end and 1 has no data."
 */
export function indicatorsSentence(verdicts: readonly Verdict[], setting: Setting): Said {
  const { wording, series } = setting;
  const codes = verdicts.map((verdict) => verdict.indicator);
  const all = counted(codes);
  if (verdicts.length === 0) return wording.say('indicators.none');
  const manner = mannerOf(verdicts);
  const groups = byTallyStatus(verdicts);
  const judged = SAID_ORDER.flatMap((status) =>
    groups.flatMap((group) => (group.status === status ? [{ status, codes: group.codes }] : [])),
  );
  const rest = notJudgedParts(verdicts, series, wording);
  const [only] = judged;
  if (!only) return wording.say('indicators.unrated', { all, rest: loneReason(verdicts, setting) ?? wording.list(rest) });
  if (judged.length === 1 && rest.length === 0) {
    const part = wording.say(partName('whole', only.status, manner), { count: codes.length, size: manner.size });
    return wording.say(codes.length === 1 ? 'indicators.single' : 'indicators.all-one', { all, part });
  }
  const parts = wording.list(
    judged.map((group) => wording.say(partName('part', group.status, manner), { count: counted(group.codes), size: manner.size })),
  );
  return rest.length === 0
    ? wording.say('indicators.rated', { all, parts })
    : wording.say('indicators.rated-and-rest', { all, parts, rest: wording.list(rest) });
}

/** The comparators by which the directions of a group were found, each once, in order of use. */
export function comparatorsOf(verdicts: readonly Verdict[]): string[] {
  return [...new Set(verdicts.map((verdict) => verdict.direction.comparator))].filter((name) => parseComparator(name) !== null);
}
