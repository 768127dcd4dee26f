import type { MessageName } from './messages/en.ts';
import type { Setting } from './setting.ts';
import { counted, type Said } from './wording.ts';

const KNOWN_LEVELS = ['outcome', 'objective', 'priority', 'ambition', 'aim', 'goal', 'theme', 'commitment'] as const;

/** "5 outcomes", "1 ambition"; a level of the council's own word is named beside its count. */
export function levelCount(level: string, references: readonly string[], { wording }: Setting): Said {
  const known = KNOWN_LEVELS.find((each) => each === level.trim().toLowerCase());
  const name: MessageName = `level-count.${known ?? 'other'}`;
  return wording.say(name, { count: counted(references), level });
}
