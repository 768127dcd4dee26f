import type { StatusWords } from '../model/councilLook.ts';
import { en, type MessageName } from './messages/en.ts';

type Catalogue = Readonly<Record<MessageName, string>>;

function isMessage(name: string): name is MessageName {
  return name in en;
}

const MESSAGE_NAMES = Object.keys(en).filter(isMessage);
const STATUS_MESSAGES: ReadonlyMap<string, MessageName> = new Map(
  MESSAGE_NAMES.flatMap((name) => (name.startsWith('status.') ? [[name.slice('status.'.length), name]] : [])),
);

/** The statuses that whole sentences name by their colour; what others are called stands by itself and in counts. */
const IN_SENTENCES: readonly string[] = ['red', 'amber', 'green'];
const COUNTS = /^(tally|indicator-part|indicator-whole)\./;
/** A message's own words are none of these: the name of a value. */
const NAMES = String.raw`(?<![{\w-])`;

/** A word as it stands within a sentence: with its small first letter, unless it is a name in capitals. */
function within(word: string): string {
  const [first = '', second = ''] = word;
  return second === second.toLowerCase() ? first.toLowerCase() + word.slice(1) : word;
}

/** A text that a message may hold: braces and the number sign mean something there. */
function literal(text: string): string {
  return text.replace(/[{}<>#']/g, '');
}

/** The catalogue with a council's own words for statuses in the place of the product's. */
export function reworded(messages: Catalogue, words: StatusWords): Catalogue {
  const changed: Record<MessageName, string> = { ...messages };
  for (const [status, given] of Object.entries(words)) {
    const own = literal(given);
    const name = STATUS_MESSAGES.get(status);
    if (name === undefined || own === '') continue;
    const word = messages[name];
    const pattern = new RegExp(`${NAMES}\\b(${word})\\b(?![-\\w}]|, (?:number|plural|select))`, 'gi');
    for (const message of MESSAGE_NAMES) {
      if (message === name) changed[message] = own;
      else if (IN_SENTENCES.includes(status) || COUNTS.test(message)) {
        changed[message] = changed[message].replace(pattern, (found: string) => (found === word ? own : within(own)));
      }
    }
  }
  return changed;
}
