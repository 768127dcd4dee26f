import { shareText } from '../percent.ts';
import type { Reading } from '../reading.ts';
import { talliedText } from '../said.ts';
import { tallied } from '../scopes.ts';
import type { Finding } from '../types.ts';

/** Sentences that carry the figures of another part of the report. */
export function copiedStatements({ copies, facts, wording }: Reading): Finding[] {
  return copies.map(({ denied: { text, scope, sentences }, from }) => {
    const [first] = sentences;
    const last = sentences.at(-1);
    const printed = text.text.slice(first?.sentence.start ?? 0, (last?.sentence.start ?? 0) + (last?.sentence.text.length ?? 0));
    const noun = first?.held[0]?.claim.noun ?? 'actions';
    const known = tallied(scope, noun);
    const total = known?.total ?? 0;
    const good = (known?.by.get('completed')?.count ?? 0) + (known?.by.get('on-track')?.count ?? 0);
    const said = known === null ? '' : talliedText(known, noun, wording);
    const shared = sentences.some(({ held }) => held.some(({ claim }) => claim.kind === 'share'));
    const figure =
      shared && noun === 'actions' ? wording.text('claims.copied.figure', { share: shareText(good, total), total, parts: said }) : said;
    const names = { of: scope.name === '' ? wording.word('claims.whole') : scope.name, from: from.name };
    const because = wording.text('claims.copied', { ...names, parts: said, total, noun });
    return { kind: 'copied-statement', where: text.where, printed, figure, rows: rowsOf(known), explanation: because };
  });

  function rowsOf(known: ReturnType<typeof tallied>): readonly string[] {
    return known?.rows.length ? known.rows : [...facts.actions.keys()];
  }
}
