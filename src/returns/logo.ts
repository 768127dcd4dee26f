import { SaxesParser } from 'saxes';

/* What a council may bring as its mark: a picture that can do nothing but be looked at. */

/** Bytes. */
export const LARGEST_LOGO = 100 * 1024;
/** Pixels, or units of a drawing, along either side. */
const LONGEST_SIDE = 2000;

const PNG_SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
const HEADER_END = 24;

/** What a drawing may be made of. No text: it would need a typeface that is not there. */
const ELEMENTS: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'defs',
  'title',
  'desc',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polyline',
  'polygon',
  'use',
  'symbol',
  'clipPath',
  'mask',
  'linearGradient',
  'radialGradient',
  'stop',
]);

const REFERENCES: ReadonlySet<string> = new Set(['href', 'xlink:href']);

/** A logo that can be kept, or what is wrong with it. */
export type ReadLogo =
  | { readonly kind: 'logo'; readonly type: 'image/png' | 'image/svg+xml'; readonly body: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'refused'; readonly why: string };

const refused = (why: string): ReadLogo => ({ kind: 'refused', why });

function sizeProblem(width: number, height: number): string | null {
  const sides = [width, height];
  if (sides.some((side) => !Number.isFinite(side) || side <= 0)) return 'The picture does not say how wide and high it is';
  return sides.some((side) => side > LONGEST_SIDE)
    ? `The picture is ${width} by ${height}: expected at most ${LONGEST_SIDE} either way`
    : null;
}

function pngProblem(bytes: Uint8Array): string | null {
  if (bytes.length < HEADER_END) return 'The file ends before the picture begins';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return sizeProblem(view.getUint32(16), view.getUint32(20));
}

/** What an attribute may not say; null where it may stand. */
function attributeProblem(name: string, value: string): string | null {
  if (/^on/i.test(name)) return `it does something (${name})`;
  if (REFERENCES.has(name) && !value.trim().startsWith('#')) return `it refers to something outside itself (${name})`;
  // url(#name) is a part of the same drawing; a style that says more may load a file.
  if (/url\s*\(\s*(?!["']?#)|@import|expression\s*\(|javascript:|\\/i.test(value)) return `it loads something (${name})`;
  return null;
}

function svgProblem(text: string): string | null {
  const found: string[] = [];
  let size: string | null = 'The drawing does not begin with <svg>';
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('error', () => found.push('it is not well-formed XML'));
  parser.on('doctype', () => found.push('it declares a document type'));
  parser.on('processinginstruction', ({ target }) => found.push(`it holds an instruction (${target})`));
  parser.on('opentag', ({ name, attributes }) => {
    if (!ELEMENTS.has(name)) found.push(`it holds <${name}>`);
    for (const [attribute, value] of Object.entries(attributes)) {
      const problem = attributeProblem(attribute, String(value));
      if (problem !== null) found.push(problem);
    }
    if (depth === 0 && name === 'svg') {
      const box = String(attributes['viewBox'] ?? '')
        .trim()
        .split(/[\s,]+/)
        .map(Number);
      const [, , width = Number.NaN, height = Number.NaN] = box;
      size = sizeProblem(width, height);
    }
    depth += 1;
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  try {
    parser.write(text).close();
  } catch {
    found.push('it is not well-formed XML');
  }
  const [first] = found;
  return first === undefined ? size : `The drawing cannot be taken: ${first}. Expected shapes and paths alone, saved as plain SVG`;
}

/** Reads a mark: PNG, or SVG of shapes alone with a viewBox. */
export function readLogo(body: Uint8Array<ArrayBuffer>): ReadLogo {
  if (body.length > LARGEST_LOGO)
    return refused(`The file has ${Math.ceil(body.length / 1024)} kB: expected at most ${LARGEST_LOGO / 1024}`);
  if (PNG_SIGNATURE.every((byte, at) => body[at] === byte)) {
    const problem = pngProblem(body);
    return problem === null ? { kind: 'logo', type: 'image/png', body } : refused(problem);
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return refused('The file is neither PNG nor SVG');
  }
  if (!text.includes('<svg')) return refused('The file is neither PNG nor SVG');
  const problem = svgProblem(text);
  return problem === null ? { kind: 'logo', type: 'image/svg+xml', body } : refused(problem);
}
