import type { ActionState } from '../../model/plan.ts';
import type { PrintedSection, PrintedShare } from '../../model/printedReport.ts';
import type { LineNumber } from './layout.ts';
import { compared, LEVELS, SECTIONS, stateNamed } from './vocabulary.ts';

/** What a line of words is. */
export type TextBlock =
  | {
      readonly kind: 'node';
      readonly level: string;
      readonly number: string;
      readonly title: string;
      readonly depth: number | null;
      readonly line: LineNumber;
    }
  /** section null: a heading of the file that the vocabulary does not have */
  | {
      readonly kind: 'section';
      readonly section: PrintedSection | null;
      readonly text: string;
      /** level of the heading in the file, from 1; null where the file does not say */
      readonly depth: number | null;
      readonly line: LineNumber;
    }
  | { readonly kind: 'group'; readonly state: ActionState; readonly line: LineNumber }
  | { readonly kind: 'shares'; readonly shares: readonly PrintedShare[]; readonly text: string; readonly line: LineNumber }
  | { readonly kind: 'paragraph'; readonly text: string; readonly line: LineNumber };

const LEVEL_NUMBER = `(${[...LEVELS].sort((a, b) => b.length - a.length).join('|')})\\s+([A-Z]{0,3}\\d+(?:\\.\\d+)*[a-z]?|[A-Z])`;
const NODE = new RegExp(`^${LEVEL_NUMBER}\\s*[:.–-]\\s*(\\S.*)$`, 'i');
/** Number and title apart by their lines or places only, as headings set them. */
const NODE_HEADING = new RegExp(`^${LEVEL_NUMBER}\\s+(\\S.*)$`, 'i');
/** Level and number alone, over the title. */
export const KICKER = new RegExp(`^${LEVEL_NUMBER}\\s*[:.–-]?$`, 'i');
/** A heading of a section printed without a break after the sentence before it. */
const GLUED = /^(.*[.!?)])\s*\*{0,2}((?:Quarterly |Key )?(?:Performance )?(?:Actions|Indicators|Measures))\*{0,2}$/;
const SHARE = /^(.+?)(?:\s+(?:in )?(?:\d{4}[-/]\d{2,4} )?Q([1-4]))?\s*(?:[:=]\s*|\s)(\d+(?:\.\d+)?)\s*%(?:\s*\((\d+) of \d+\))?\.?$/i;
const COUNTED = /\s*(?:,\s*\d+|\(\d+\)|:\s*\d+)$/;

function plainText(line: string): string {
  return line
    .replace(/^#+\s+/, '')
    .replace(/\*\*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function sharesOf(text: string): PrintedShare[] | null {
  const shares: PrintedShare[] = [];
  for (const part of text.split(/[;|]|,(?=\s*[A-Za-z])/)) {
    const [, label = '', quarter, percent, count] = SHARE.exec(part.trim()) ?? [];
    const state = stateNamed(label);
    if (state === null || percent === undefined) return null;
    shares.push({
      state,
      quarter: quarter === undefined ? null : Number(quarter),
      percent,
      ...(count === undefined ? {} : { count: Number(count) }),
    });
  }
  return shares;
}

/** "Slipped Actions", "Actions completed (3)"; "On track, 3"; and the bare word where it is a heading or stands across a table. */
function groupOf(text: string, set: boolean): ActionState | null {
  const words = compared(text);
  const bare = words.replace(COUNTED, '');
  const [, before, after] = /^(?:(.+) actions|actions (?:that (?:are|have) )?(.+))$/.exec(bare) ?? [];
  const named = stateNamed(before ?? after ?? '');
  return named ?? (set || bare !== words ? stateNamed(bare) : null);
}

/** How a line is set: as a heading of the file, or across a table. */
export interface Setting {
  readonly heading: number | null;
  readonly inTable: boolean;
}

function textBlock(text: string, line: LineNumber, { heading, inTable }: Setting): TextBlock {
  const [, level, number, title] = NODE.exec(text) ?? (heading === null ? null : NODE_HEADING.exec(text)) ?? [];
  if (level !== undefined && number !== undefined && title !== undefined) {
    return { kind: 'node', level: level.toLowerCase(), number, title, depth: heading, line };
  }
  const shares = sharesOf(text);
  if (shares) return { kind: 'shares', shares, text, line };
  const state = groupOf(text, heading !== null || inTable);
  if (state) return { kind: 'group', state, line };
  const words = compared(text);
  const section = SECTIONS.find(([, pattern]) => pattern.test(words))?.[0];
  if (section === undefined && heading === null) return { kind: 'paragraph', text, line };
  return { kind: 'section', section: section ?? null, text, depth: heading, line };
}

/** What a line of words is, or both of what it is where a heading is glued to the sentence before it. */
export function textBlocks(words: string, line: LineNumber, setting: Setting): TextBlock[] {
  const [, sentence, heading] = GLUED.exec(words) ?? [];
  if (sentence !== undefined && heading !== undefined)
    return [...textBlocks(sentence, line, setting), ...textBlocks(heading, line, setting)];
  return [textBlock(plainText(words), line, setting)];
}
