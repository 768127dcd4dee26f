import { ACTION_STATES } from '../../../model/plan.ts';
import { listsEarlier } from '../lines.ts';
import { isPossibleShare } from '../percent.ts';
import type { Reading } from '../reading.ts';
import type { Finding } from '../types.ts';

function inTables({ facts, wording }: Reading): Finding[] {
  return facts.report.countTables.flatMap((table) => {
    const total = Number(table.total ?? 0);
    return ACTION_STATES.flatMap((state): Finding[] => {
      const percent = table.shares[state];
      if (total <= 0 || percent === undefined || table.counts[state] !== undefined || isPossibleShare(percent, total)) return [];
      const printed = `${wording.word(`claims.head.${state}`)} ${percent}%`;
      const explanation = wording.text('claims.impossible', { percent: `${percent}%`, total });
      return [{ kind: 'impossible-share', where: table.where, printed, figure: null, rows: [], explanation }];
    });
  });
}

function inLines({ facts, wording }: Reading): Finding[] {
  return facts.lines
    .filter((counted) => counted.unlisted === null && facts.listsAll && counted.listed.length > 0 && !listsEarlier(counted))
    .map(({ line, listed }) => ({
      kind: 'impossible-share',
      where: line.where,
      printed: line.text,
      figure: null,
      rows: listed.map(({ reference }) => reference),
      explanation: wording.text('claims.impossible.line', { listed: listed.length }),
    }));
}

/** Sentences whose rows are not known: the total that they state is enough to deny some shares. */
function inProse({ texts, denied, copies, wording }: Reading): Finding[] {
  const told = new Set(
    [...denied, ...copies.map((copy) => copy.denied)].flatMap(({ sentences }) => sentences.map(({ sentence }) => sentence)),
  );
  return texts.flatMap(({ text, placed }) =>
    placed.flatMap(({ claims }): Finding[] => {
      const { total, shares } = claims;
      if (told.has(claims) || total === null || total.count === 0) return [];
      return shares
        .filter((share) => share.noun === total.noun && !isPossibleShare(share.percent, total.count))
        .map(({ percent }) => ({
          kind: 'impossible-share',
          where: text.where,
          printed: claims.text,
          figure: null,
          rows: [],
          explanation: wording.text('claims.impossible', { percent: `${percent}%`, total: total.count }),
        }));
    }),
  );
}

/** Shares that no whole count of their total has. */
export function impossibleShares(reading: Reading): Finding[] {
  return [...inTables(reading), ...inLines(reading), ...inProse(reading)];
}
