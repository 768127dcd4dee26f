import type { PeriodText } from '../model/period.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Verdict } from '../model/verdict.ts';
import { periodNamesFor } from './periodName.ts';
import { bareMark, labelWord, schemeSummary } from './schemeWords.ts';
import type { RuleCell, RulePreview } from './setUpTypes.ts';
import type { Sentence, StatusMark } from './types.ts';
import { counted, type Said, type Wording, wordingFor } from './wording.ts';
import { inner } from './words.ts';

/** What the two rules say of one indicator in one period. */
export interface JudgedTwice {
  readonly period: PeriodText;
  readonly now: Verdict;
  readonly tried: Verdict;
}

export interface TriedRule {
  readonly language: string;
  readonly yearStarts: number;
  readonly scheme: Scheme;
  /** oldest first */
  readonly periods: readonly PeriodText[];
  readonly rows: readonly { readonly code: string; readonly title: string; readonly judged: readonly JudgedTwice[] }[];
}

function markOf({ status, label, notJudged }: Verdict, wording: Wording): StatusMark {
  if (status !== null) return bareMark(status, labelWord(label, status, wording));
  const reason = notJudged === null ? null : wording.word(`not-judged.${notJudged}`);
  return { ...bareMark('not-judged', wording.word('status.not-judged')), why: notJudged, reason };
}

function cellOf({ period, now, tried }: JudgedTwice, wording: Wording): RuleCell {
  const judged = now.status !== null || tried.status !== null;
  if (!judged) return { period, now: null, tried: null, changes: false };
  return {
    period,
    now: markOf(now, wording),
    tried: markOf(tried, wording),
    changes: now.status !== tried.status,
  };
}

/** More ways than these in one sentence tell nobody anything. */
const MOVES_NAMED = 4;

/** "3 green become amber", a part for each way in which verdicts move, the most frequent first. */
function movesOf(rows: RulePreview['rows'], wording: Wording): readonly Said[] {
  const moves = new Map<string, { readonly from: string; readonly to: string; readonly cells: string[] }>();
  for (const { code, cells } of rows) {
    for (const { period, now, tried, changes } of cells) {
      if (!changes || !now || !tried) continue;
      const [from, to] = [inner(now.word, wording.locale), inner(tried.word, wording.locale)];
      const move = moves.get(`${from} ${to}`) ?? { from, to, cells: [] };
      move.cells.push(`${code} ${period}`);
      moves.set(`${from} ${to}`, move);
    }
  }
  const all = [...moves.values()].sort((a, b) => b.cells.length - a.cells.length);
  const named = all.length > MOVES_NAMED + 1 ? all.slice(0, MOVES_NAMED) : all;
  const others = all.slice(named.length).flatMap(({ cells }) => cells);
  const said = named.map(({ from, to, cells }) => wording.say('set-up.preview.move', { count: counted(cells), from, to }));
  return others.length === 0 ? said : [...said, wording.say('set-up.preview.others', { count: counted(others) })];
}

function openingOf(rows: RulePreview['rows'], wording: Wording): Sentence {
  const all = rows.flatMap(({ code, cells }) => cells.filter(({ now }) => now !== null).map(({ period }) => `${code} ${period}`));
  const changed = rows.flatMap(({ code, cells }) => cells.filter(({ changes }) => changes).map(({ period }) => `${code} ${period}`));
  if (all.length === 0) return wording.sentence('set-up.preview.none');
  if (changed.length === 0) return wording.sentence('set-up.preview.same', { all: counted(all) });
  return wording.sentence('set-up.preview.changes', {
    changed: counted(changed),
    all: counted(all),
    moves: wording.list(movesOf(rows, wording)),
  });
}

/** What a rule would have said of a council's own history, beside what is said of it now. */
export function briefTriedRule({ language, yearStarts, scheme, periods, rows: tried }: TriedRule): RulePreview {
  const wording = wordingFor(language);
  const names = periodNamesFor(wording, yearStarts);
  const rows = tried.map(({ code, title, judged }) => ({ code, title, cells: judged.map((each) => cellOf(each, wording)) }));
  return {
    meaning: schemeSummary(scheme, wording),
    opening: [openingOf(rows, wording)],
    periods: periods.map((text) => names.short(text)),
    rows: rows.filter(({ cells }) => cells.some(({ now }) => now !== null)),
  };
}
