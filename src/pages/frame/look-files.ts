import { createHash } from 'node:crypto';
import { councilStyle } from '../../components/assets.ts';
import type { CouncilLook } from '../../model/councilLook.ts';

/** A file of a council's look, named after what is in it, so that it may be kept for ever. */
export interface LookFile {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface LookFiles {
  readonly style: LookFile | null;
  readonly mark: LookFile | null;
}

const NONE: LookFiles = { style: null, mark: null };
const ENDINGS: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/svg+xml': 'svg' };
const made = new WeakMap<CouncilLook, LookFiles>();

function file(type: string, ending: string, body: Uint8Array<ArrayBuffer>): LookFile {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 12);
  return { name: `${digest}.${ending}`, type, body };
}

/** The style sheet and the mark of a council's look, made once while it stays. */
export function lookFiles(look: CouncilLook | undefined): LookFiles {
  if (look === undefined) return NONE;
  const known = made.get(look);
  if (known !== undefined) return known;
  const { colour, logo } = look;
  const files = {
    style: colour === null ? null : file('text/css; charset=utf-8', 'css', new Uint8Array(Buffer.from(councilStyle(colour)))),
    mark: logo === null ? null : file(logo.type, ENDINGS[logo.type] ?? 'bin', logo.body),
  };
  made.set(look, files);
  return files;
}
