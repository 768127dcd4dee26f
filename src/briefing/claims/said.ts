import type { Wording } from '../wording.ts';
import type { Held } from './evaluate.ts';
import type { Part, Tallied } from './facts.ts';
import { shareText } from './percent.ts';
import type { Label, Noun } from './vocabulary.ts';

/** Labels as a list names them, the best first. */
const IN_ORDER: Readonly<Record<Noun, readonly Label[]>> = {
  actions: ['completed', 'on-track', 'slipped', 'not-started-due', 'not-due', 'suspended', 'deferred', 'deleted'],
  indicators: ['green', 'amber', 'red'],
};

export function labelText(label: Label, wording: Wording): string {
  return wording.word(`claims.label.${label}`);
}

export function labelsText(labels: readonly Label[], wording: Wording): string {
  return wording.listed(
    labels.map((label) => labelText(label, wording)),
    'or',
  );
}

/** All that there is of a place, by label: "2 completed and 17 on track"; labels without any are left out. */
export function talliedText(known: Tallied, noun: Noun, wording: Wording): string {
  const parts = IN_ORDER[noun].flatMap((label) => {
    const part: Part | undefined = known.by.get(label);
    return part === undefined || part.count === 0 ? [] : [`${part.count} ${labelText(label, wording)}`];
  });
  return wording.listed(parts);
}

/** What a claim should state: "92%", "17", "19". */
export function figureOf({ claim, count, total }: Held): string {
  return claim.kind === 'share' ? shareText(count, total, decimalsOf(claim.percent)) : String(count);
}

function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
