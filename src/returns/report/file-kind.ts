import { InputFault } from '../../model/fault.ts';

/** What a file is by its first bytes; `text` where they are none of a file format that could hold a report. */
export type FileKind = 'pdf' | 'zip' | 'compound' | 'rtf' | 'picture' | 'text';

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['compound', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
];

/** A PDF may have so many bytes of something else before it. */
const PDF_WITHIN = 1_024;

export function fileKind(bytes: Uint8Array): FileKind {
  const found = SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (found) return found[0];
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_WITHIN)).includes('%PDF-') ? 'pdf' : 'text';
}

/** Whether a compound file, the container of old and of encrypted Office files, holds an encrypted one. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** What is wrong with a whole file that was to be a report. */
export function fileFault(message: string): InputFault {
  return new InputFault([{ sheet: 'report', row: null, column: null, value: null, message }]);
}
