import { type UnzipFileInfo, unzipSync } from 'fflate';

/** What is wrong with a file that was to be a workbook; the message is a sentence about the file. */
export class WorkbookError extends Error {}

/** What one workbook may need at most, so that a small file cannot fill the memory (a zip bomb). */
export const LIMITS = { entries: 2_000, unpackedBytes: 300_000_000, rows: 1_048_576, columns: 16_384, places: 20_000_000 } as const;

interface Signature {
  readonly bytes: readonly number[];
  readonly what: string;
}

const OTHER_FILES: readonly Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a GIF picture' },
  { bytes: [0x25, 0x50, 0x44, 0x46], what: 'a PDF document' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74], what: 'a rich text document' },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive' },
];
const ZIP: readonly number[] = [0x50, 0x4b];
const COMPOUND_FILE: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const EXPECTED = 'expected an Excel workbook (.xlsx) or a folder of CSV files';

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Names in a compound file (the container of old and of encrypted Office files) stand in UTF-16. */
function names(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}

function checkKind(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookError(`the file is empty: ${EXPECTED}`);
  if (startsWith(bytes, COMPOUND_FILE)) {
    if (names(bytes, 'EncryptedPackage'))
      throw new WorkbookError('the file is protected with a password: save it without one and bring it again');
    if (names(bytes, 'Workbook') || names(bytes, 'Book')) {
      throw new WorkbookError('the file is a workbook of the old kind (.xls): save it as an Excel workbook (.xlsx) and bring it again');
    }
    throw new WorkbookError(`the file is an Office file of the old kind, or protected with a password: ${EXPECTED}`);
  }
  const other = OTHER_FILES.find((signature) => startsWith(bytes, signature.bytes));
  if (other) throw new WorkbookError(`the file is ${other.what}: ${EXPECTED}`);
  if (!startsWith(bytes, ZIP)) throw new WorkbookError(`the file is not a workbook: ${EXPECTED}`);
}

const WANTED = /\.(xml|rels)$/i;
/** Parts that hold no cells: pictures of the page, themes, printer settings, earlier versions of the calculation. */
const UNREAD = /(^|\/)(theme|drawings|charts|printerSettings|media|customXml|docProps)\/|calcChain\.xml$/i;

/** Keeps count of what the archive says it holds, before anything is unpacked. */
function limited(): (entry: UnzipFileInfo) => boolean {
  let entries = 0;
  let unpacked = 0;
  return ({ name, originalSize }) => {
    entries += 1;
    unpacked += originalSize;
    if (entries > LIMITS.entries) throw new WorkbookError(`the file holds more than ${LIMITS.entries} parts, which no workbook needs`);
    if (unpacked > LIMITS.unpackedBytes) {
      throw new WorkbookError(
        `the file would unpack to more than ${LIMITS.unpackedBytes / 1_000_000} MB, which is more than a workbook may`,
      );
    }
    return WANTED.test(name) && !UNREAD.test(name);
  };
}

const OTHER_PARTS = [
  { part: 'word/document.xml', what: 'a Word document' },
  { part: 'ppt/presentation.xml', what: 'a presentation' },
] as const;

/** The parts of a workbook's archive, by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Opens a workbook file without trusting it: what it claims to hold is checked before it is unpacked, and no part takes
 * more room than was claimed for it.
 * @throws WorkbookError for anything that is no workbook
 */
export function openPackage(bytes: Uint8Array): Parts {
  checkKind(bytes);
  let parts: Parts;
  const all: string[] = [];
  const accept = limited();
  try {
    const unpacked = unzipSync(bytes, {
      filter(entry) {
        all.push(entry.name);
        return accept(entry);
      },
    });
    parts = new Map(Object.entries(unpacked).map(([name, part]) => [name.replace(/^\//, ''), part]));
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError('the file is broken or was cut short: save the workbook again and bring the new file');
  }
  if (all.includes('xl/workbook.bin'))
    throw new WorkbookError('the file is a binary workbook (.xlsb): save it as an Excel workbook (.xlsx)');
  const other = OTHER_PARTS.find(({ part }) => parts.has(part));
  if (other) throw new WorkbookError(`the file is ${other.what}: ${EXPECTED}`);
  if (all.includes('content.xml') && all.includes('mimetype')) {
    throw new WorkbookError('the file is an OpenDocument file: save it as an Excel workbook (.xlsx)');
  }
  return parts;
}
