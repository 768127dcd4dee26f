import { strFromU8, strToU8, type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { InputFault } from '../../model/fault.ts';
import { fileFault } from './file-kind.ts';

/** What one Word file may need at most, so that a small file cannot fill the memory (a zip bomb). */
export const WORD_LIMITS = { entries: 5_000, unpackedBytes: 60_000_000 } as const;

const WANTED = /\.(xml|rels)$/i;
/** Parts without words of the report: pictures, fonts, themes, what add-ins keep. */
const UNREAD = /(^|\/)(theme|media|fonts|embeddings|charts|diagrams|customXml|docProps|glossary)\//i;
const DOCUMENT = 'word/document.xml';

function limited(): (entry: UnzipFileInfo) => boolean {
  let entries = 0;
  let unpacked = 0;
  return ({ name, size, originalSize }) => {
    entries += 1;
    if (entries > WORD_LIMITS.entries) throw fileFault(`the file holds more than ${WORD_LIMITS.entries} parts, which no report needs`);
    if (!WANTED.test(name) || UNREAD.test(name)) return false;
    // A part that is stored as it is takes its packed size, whatever it claims; parts may lie over each other in the file.
    unpacked += Math.max(size, originalSize);
    if (unpacked > WORD_LIMITS.unpackedBytes) {
      throw fileFault(
        `the text of the file would unpack to more than ${WORD_LIMITS.unpackedBytes / 1_000_000} MB, which is more than a report may`,
      );
    }
    return true;
  };
}

/** How many changes stand in a file that nobody has accepted or rejected. */
export interface TrackedChanges {
  readonly inserted: number;
  readonly deleted: number;
}

export interface WordPackage {
  /** the file again with its words only, small enough to be read */
  readonly bytes: Uint8Array;
  readonly changes: TrackedChanges;
}

const INSERTED = /<w:ins\s[^<>]*>\s*<w:(?:r|hyperlink|sdt)\b/g;
const DELETED = /<w:del\s[^<>]*>\s*<w:(?:r|hyperlink|sdt)\b/g;

/** Moved text as what it is: deleted there and inserted here. */
function movesTold(xml: string): string {
  return xml.replace(/<(\/?)w:moveTo(?=[\s>])/g, '<$1w:ins').replace(/<(\/?)w:moveFrom(?=[\s>])/g, '<$1w:del');
}

/**
 * Opens a Word file without trusting it: what it claims to hold is checked before it is unpacked, and no part takes more
 * room than was claimed for it.
 * @throws InputFault for anything that is no Word file
 */
export function openWord(bytes: Uint8Array): WordPackage {
  const accept = limited();
  let parts: Record<string, Uint8Array>;
  const names: string[] = [];
  try {
    parts = unzipSync(bytes, {
      filter(entry) {
        names.push(entry.name);
        return accept(entry);
      },
    });
  } catch (error) {
    if (error instanceof InputFault) throw error;
    throw fileFault('the file is broken or was cut short: save it again and bring the new file');
  }
  const document = parts[DOCUMENT];
  if (document === undefined) {
    if (names.some((name) => name.startsWith('xl/'))) throw fileFault('the file is a workbook, which is imported and not read as a report');
    if (names.includes('content.xml')) throw fileFault('the file is an OpenDocument file: save it as a Word document (.docx)');
    throw fileFault('the file is an archive and no Word document (.docx)');
  }
  const xml = movesTold(strFromU8(document));
  const count = (pattern: RegExp): number => xml.match(pattern)?.length ?? 0;
  const changes = { inserted: count(INSERTED), deleted: count(DELETED) };
  return { bytes: zipSync({ ...parts, [DOCUMENT]: strToU8(xml) }, { level: 0 }), changes };
}
