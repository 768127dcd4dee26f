import { readFileSync } from 'node:fs';

/**
 * A part of a typeface in a file of its own. `core` has the letters, figures and signs of nearly every page in English,
 * `latin` and `welsh` what else a council here writes, `extended` all other Latin letters.
 */
export interface Face {
  readonly family: string;
  readonly part: 'core' | 'latin' | 'welsh' | 'extended';
  readonly file: string;
  /** of the characters that the file holds, as CSS writes it */
  readonly range: string;
  /** by their tags in the font: the least and the greatest value that styles use */
  readonly axes: { readonly wght: readonly [number, number] };
}

const FOLDER = new URL('./typefaces/', import.meta.url);

/** The faces that `scripts/typefaces.mjs` cuts from their packages when the product is built. */
export const FACES: readonly Face[] = JSON.parse(readFileSync(new URL('faces.json', FOLDER), 'utf8'));

/** @throws Error where the product has not been built since it was cloned */
export function faceFile({ file }: Face): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(new URL(file, FOLDER)));
  } catch (cause) {
    throw new Error(`The typeface ${file} has not been cut: run "npm run build"`, { cause });
  }
}

/** The rule by which a browser finds a face, and loads it only for a page that has a letter of it. */
export function faceRule({ family, axes, range }: Face, source: string): string {
  const [light, heavy] = axes.wght;
  return `@font-face{font-family:"${family}";font-style:normal;font-weight:${light} ${heavy};font-display:swap;src:url(${source}) format("woff2");unicode-range:${range}}`;
}
