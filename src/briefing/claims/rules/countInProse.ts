import type { Reading } from '../reading.ts';
import { figureOf, labelsText, talliedText } from '../said.ts';
import { tallied } from '../scopes.ts';
import type { Finding } from '../types.ts';

/** Counts that sentences state ("of the 19 actions, 18 are on track") held against the rows of what they are about. */
export function countsInProse({ denied, wording }: Reading): Finding[] {
  return denied.flatMap(({ text, scope, sentences }) =>
    sentences.flatMap(({ sentence, held }): Finding[] => {
      const wrong = held.filter(({ claim, holds }) => holds === false && claim.kind !== 'share');
      const [first] = wrong;
      const known = first === undefined ? null : tallied(scope, first.claim.noun);
      if (first === undefined || known === null) return [];
      const of = scope.name === '' ? wording.word('claims.whole') : scope.name;
      const parts = talliedText(known, first.claim.noun, wording);
      const figures = wrong.map((each) =>
        each.claim.kind === 'count'
          ? wording.text('claims.count.part', { count: each.count, label: labelsText(each.claim.labels, wording) })
          : wording.text('claims.count.total', { count: each.count, noun: each.claim.noun }),
      );
      const rows = [...new Set(wrong.flatMap((each) => (each.rows.length > 0 ? each.rows : known.rows)))];
      const figure = wrong.length === 1 && first.claim.kind !== 'count' ? figureOf(first) : wording.listed(figures);
      const explanation = wording.text('claims.count', {
        of,
        total: known.total,
        parts: parts === '' ? '-' : parts,
        noun: first.claim.noun,
      });
      return [{ kind: 'count-in-prose', where: text.where, printed: sentence.text, figure, rows, explanation }];
    }),
  );
}
