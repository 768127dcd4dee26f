/** Characters that only guide a renderer; they say nothing on paper. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const LINE_ENDS = /\r\n|[\r\u2028\u2029]/g;
/** What stands for a character that our faces lack: an empty box, which they all have. */
const LACKING = '\u25A1';
/** Most texts hold nothing else, and need no look at the faces. */
const COMMON = /^[\t\n\u0020-\u007E\u00A0-\u017F\u2010\u2013-\u2014\u2018-\u201D\u2026\u2212]*$/;

const TAG = 16;
const SEGMENTED = 12;

function cmapOf(font: DataView): number {
  const tables = font.getUint16(4);
  for (let at = 12; at < 12 + tables * TAG; at += TAG) {
    if (font.getUint32(at) === 0x636d6170) return font.getUint32(at + 8);
  }
  throw new RangeError('the font file has no table of characters');
}

/** The first and last code point of every run of characters in a TrueType file (its cmap of format 12). */
function runsOf(bytes: Uint8Array): [number, number][] {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cmap = cmapOf(font);
  const encodings = font.getUint16(cmap + 2);
  for (let at = cmap + 4; at < cmap + 4 + encodings * 8; at += 8) {
    const table = cmap + font.getUint32(at + 4);
    if (font.getUint16(table) !== SEGMENTED) continue;
    const runs = font.getUint32(table + 12);
    return Array.from({ length: runs }, (_, run) => [font.getUint32(table + 16 + run * 12), font.getUint32(table + 20 + run * 12)]);
  }
  throw new RangeError('the font file has no table of characters of format 12');
}

/**
 * What a set of faces can show. PDF/UA allows no character without a shape, and a comment may hold any: an emoji must
 * not cost the committee its paper.
 */
export class Coverage {
  readonly #characters = new Set<number>();

  constructor(fonts: readonly Uint8Array[]) {
    for (const [first, last] of fonts.flatMap(runsOf)) for (let code = first; code <= last; code += 1) this.#characters.add(code);
  }

  /** The text with a box for each character that the faces lack. */
  showable(text: string): string {
    if (COMMON.test(text)) return text;
    return Array.from(text.replace(LINE_ENDS, '\n').replace(UNSEEN, ''), (sign) => (this.#shows(sign) ? sign : LACKING)).join('');
  }

  #shows(sign: string): boolean {
    return sign === '\n' || sign === '\t' || this.#characters.has(sign.codePointAt(0) ?? 0);
  }
}
