import type { Reading } from './reading.ts';

/** Something that a search found: where it lives follows from its kind and reference. */
export interface Found {
  readonly kind: 'plan' | 'objective' | 'indicator' | 'action' | 'dashboard';
  readonly reference: string;
  readonly title: string;
}

const MOST = 200;

/** A text as it is searched: whatever its case and accents. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/** What is searched: reference, title, definition, owner. */
function searchable({ frame }: Reading): (Found & { readonly more: string })[] {
  const dashboards = new Map(frame.dashboards.map(({ dashboard, title }) => [dashboard, title ?? dashboard]));
  return [
    ...frame.indicators.map(({ code, title, definition, owner }) => ({
      kind: 'indicator' as const,
      reference: code,
      title,
      more: `${definition ?? ''} ${owner ?? ''}`,
    })),
    ...frame.actions.map(({ ref, title, owner }) => ({ kind: 'action' as const, reference: ref, title, more: owner ?? '' })),
    ...frame.objectives.map(({ plan, code, title, level }) => ({
      kind: 'objective' as const,
      reference: `${plan}/${code}`,
      title,
      more: level,
    })),
    ...frame.plans.map(({ code, title }) => ({ kind: 'plan' as const, reference: code, title, more: '' })),
    ...[...dashboards].map(([reference, title]) => ({ kind: 'dashboard' as const, reference, title, more: '' })),
  ];
}

/** What a council has under some words: exact references first, then titles, then the rest. */
export function search(reading: Reading, text: string): readonly Found[] {
  const sought = plainWords(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (sought.length === 0) return [];
  const whole = sought.join(' ');
  const ranked = searchable(reading).flatMap(({ more, ...found }) => {
    const reference = plainWords(found.reference);
    const title = plainWords(found.title);
    const all = `${reference} ${title} ${plainWords(more)}`;
    if (!sought.every((word) => all.includes(word))) return [];
    const rank = reference === whole ? 0 : title.startsWith(whole) ? 1 : sought.every((word) => title.includes(word)) ? 2 : 3;
    return [{ found, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ found }) => found);
}
