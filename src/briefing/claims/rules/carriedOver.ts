import type { Reading } from '../reading.ts';
import type { Finding } from '../types.ts';
import { commentsOf } from '../words.ts';

/** Shorter texts may well be said again. */
export const LONG_ENOUGH = 8;
/** Sections that are the same in every report. */
const STANDING: readonly string[] = ['key', 'arrows', 'references'];

function plainWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** Texts that stand as they did in the report before. */
export function carriedOver({ facts, wording }: Reading): Finding[] {
  const { report } = facts;
  if (report.last === null) return [];
  const last = new Set(report.last.map(plainWords));
  const written = [
    ...report.texts
      .filter(({ section }) => section === null || !STANDING.includes(section))
      .map(({ text, where }) => ({ text, where, rows: [] })),
    ...commentsOf(report),
  ];
  return written
    .filter(({ text }) => plainWords(text).split(' ').length >= LONG_ENOUGH && last.has(plainWords(text)))
    .map(({ text, where, rows }) => ({
      kind: 'carried-over',
      where,
      printed: text,
      figure: null,
      rows,
      explanation: wording.word('claims.carried-over'),
    }));
}
