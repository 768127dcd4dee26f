import { decimalsOf } from '../../../model/decimal.ts';
import { ACTION_STATES } from '../../../model/plan.ts';
import type { PrintedCounts } from '../../../model/printedReport.ts';
import type { Held } from '../evaluate.ts';
import { countIn, type Scope } from '../facts.ts';
import { ratiosIn } from '../grammar.ts';
import { sharesOfLine } from '../lines.ts';
import { isLargestRemainder, isShareOf, shareText } from '../percent.ts';
import type { Reading } from '../reading.ts';
import { labelsText } from '../said.ts';
import { tallied } from '../scopes.ts';
import type { Finding } from '../types.ts';
import { wordsOf } from '../words.ts';

/** A share with its exact value beside it: "48 of 52 is 92.31%" */
function exactly(count: number, total: number): string {
  return `${Number(((100 * count) / total).toFixed(2))}%`;
}

function inTable(table: PrintedCounts, scope: Scope | undefined, { wording }: Reading): Finding[] {
  if (table.total === null || table.others.length > 0) return [];
  const total = Number(table.total);
  const shares = ACTION_STATES.flatMap((state) => {
    const percent = table.shares[state];
    return percent === undefined || table.counts[state] === undefined ? [] : [{ state, percent, count: countIn(table, state) }];
  });
  const percents = shares.map(({ percent }) => percent);
  const counts = shares.map(({ count }) => count);
  if (isLargestRemainder(percents, counts)) return [];
  const addsUp = percents.reduce((sum, percent) => sum + Number(percent), 0) === 100;
  return shares
    .filter(({ percent, count }) => !isShareOf(percent, count, total))
    .map(({ state, percent, count }) => {
      const figure = shareText(count, total, decimalsOf(percent));
      const values = { count, total, exact: exactly(count, total), figure };
      return {
        kind: 'share-not-of-counts',
        where: table.where,
        printed: `${wording.word(`claims.head.${state}`)} ${percent}%`,
        figure,
        rows: scope?.actions?.by.get(state)?.rows ?? [],
        explanation: wording.text(addsUp ? 'claims.share.trimmed' : 'claims.share', values),
      };
    });
}

function inLines({ facts, wording }: Reading): Finding[] {
  return facts.lines.flatMap((counted) => {
    const shares = sharesOfLine(counted, facts) ?? [];
    if (
      isLargestRemainder(
        shares.map(({ share }) => share.percent),
        shares.map(({ count }) => count),
      )
    ) {
      return [];
    }
    return shares
      .filter(({ share, count, total }) => !isShareOf(share.percent, count, total))
      .map(({ share, count, total, rows, printed }) => {
        const figure = shareText(count, total, decimalsOf(share.percent));
        const explanation = wording.text('claims.share', { count, total, exact: exactly(count, total), figure });
        return { kind: 'share-not-of-counts', where: counted.line.where, printed, figure, rows, explanation };
      });
  });
}

/** What rounding each part and adding the rounded figures gives. */
function sumOfRounded(held: Held, scope: Scope): { readonly sum: number; readonly parts: readonly string[] } | null {
  const known = tallied(scope, held.claim.noun);
  if (held.claim.kind !== 'share' || known === null || held.claim.labels.length < 2) return null;
  const parts = held.claim.labels.map((label) => shareText(known.by.get(label)?.count ?? 0, held.total));
  return { sum: parts.reduce((sum, part) => sum + Number.parseFloat(part), 0), parts };
}

function inProse({ denied, wording }: Reading): Finding[] {
  return denied.flatMap(({ text, scope, sentences }) =>
    sentences.flatMap(({ sentence, held }) =>
      held.flatMap((each): Finding[] => {
        const { claim, holds, count, total, rows } = each;
        if (claim.kind !== 'share' || holds !== false) return [];
        const figure = shareText(count, total, decimalsOf(claim.percent));
        const added = sumOfRounded(each, scope);
        const values = { count, total, exact: exactly(count, total), figure, labels: labelsText(claim.labels, wording) };
        const explanation =
          added !== null && added.sum === Number(claim.percent)
            ? wording.text('claims.share.added', { ...values, printed: `${claim.percent}%`, parts: wording.listed(added.parts) })
            : wording.text('claims.share.of', values);
        const known = rows.length > 0 ? rows : (tallied(scope, claim.noun)?.rows ?? []);
        return [{ kind: 'share-not-of-counts', where: text.where, printed: sentence.text, figure, rows: known, explanation }];
      }),
    ),
  );
}

function ratios({ facts, wording }: Reading): Finding[] {
  return wordsOf(facts.report).flatMap(({ text, where, rows }) =>
    ratiosIn(text)
      .filter(({ percent, count, total }) => count <= total && !isShareOf(percent, count, total))
      .map(({ percent, count, total, printed }) => {
        const figure = shareText(count, total, decimalsOf(percent));
        const explanation = wording.text('claims.share', { count, total, exact: exactly(count, total), figure });
        return { kind: 'share-not-of-counts', where, printed, figure, rows, explanation };
      }),
  );
}

/** Percentages that do not follow from counts that the report states: in its tables, share lines, sentences and comments. */
export function sharesOfCounts(reading: Reading): Finding[] {
  const { facts } = reading;
  const scopeOf = (table: PrintedCounts) =>
    facts.scopes.find(({ kind, key }) => kind === 'plan' && key === table.title) ??
    (table.title === facts.whole.name ? facts.whole : undefined);
  return [
    ...facts.report.countTables.flatMap((table) => inTable(table, scopeOf(table), reading)),
    ...inLines(reading),
    ...inProse(reading),
    ...ratios(reading),
  ];
}
