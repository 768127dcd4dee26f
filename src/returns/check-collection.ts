import type { CollectionPeriod, SumRule } from '../model/collection.ts';
import { exact } from '../model/decimal.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Complain } from './check-row.ts';

const DAYS = ['opens', 'due', 'approveBy', 'locks'] as const;
const HEADINGS = { opens: 'opens', due: 'due', approveBy: 'approve_by', locks: 'locks' } as const;
/** Said to whoever fills a sheet and to whoever fills the page, who has no headings. */
const WORDS = { opens: 'opens', due: 'due', approveBy: 'sign-off', locks: 'locks' } as const;

/** The days of a collection follow each other: it opens, is due, is signed off, locks. */
export function checkCollection(row: CollectionPeriod, complain: Complain): void {
  const said = DAYS.flatMap((name) => (row[name] === null ? [] : [{ name, day: row[name] }]));
  said.forEach(({ name, day }, index) => {
    const before = said[index - 1];
    if (before !== undefined && day < before.day) {
      complain(HEADINGS[name], day, `is before ${WORDS[before.name]}, ${before.day}: expected the same day or a later one`);
    }
  });
}

/** The least that a value can be is not above the most. */
export function checkLimits({ lowest, highest }: Indicator, complain: Complain): void {
  if (lowest !== null && highest !== null && exact(lowest).gt(exact(highest))) {
    complain('lowest', lowest, `is above highest, ${highest}: expected the same figure or a lower one`);
  }
}

/** A sum has two parts or more, and is none of them. */
export function checkSum({ total, parts }: SumRule, complain: Complain): void {
  const stated = parts.length === 0 ? null : parts.join('; ');
  if (parts.length < 2) complain('parts', stated, 'has fewer than two parts: expected the codes of two indicators or more');
  if (parts.includes(total)) complain('parts', total, 'is the total itself: expected other indicators');
}
