import { describe, expect, it } from 'vitest';
import { readLogo } from './logo.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const drawing = (inner: string, more = '') => bytes(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"${more}>${inner}</svg>`);

function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const body = new Uint8Array(40);
  body.set([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]);
  new DataView(body.buffer).setUint32(16, width);
  new DataView(body.buffer).setUint32(20, height);
  return body;
}

describe("a council's mark", () => {
  it('is a PNG, or an SVG of shapes', () => {
    expect(readLogo(png(64, 64))).toMatchObject({ kind: 'logo', type: 'image/png' });
    const shapes = '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><path d="M0 0h9" fill="url(#a)"/>';
    expect(readLogo(drawing(shapes))).toMatchObject({ kind: 'logo', type: 'image/svg+xml' });
  });

  it.each([
    ['a script', '<script>alert(1)</script>', 'it holds <script>'],
    ['a handler', '<path d="" onload="alert(1)"/>', 'it does something (onload)'],
    ['another file', '<use href="https://elsewhere.example/a.svg#b"/>', 'it refers to something outside itself (href)'],
    ['another file, the old way', '<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="a.svg"/>', '(xlink:href)'],
    ['a style that loads', '<path d="" style="fill:url(https://elsewhere.example)"/>', 'it loads something (style)'],
    ['a sheet of styles', '<style>path{fill:red}</style>', 'it holds <style>'],
    ['a page', '<foreignObject/>', 'it holds <foreignObject>'],
    ['a picture', '<image href="#a"/>', 'it holds <image>'],
    ['a link', '<a href="#x"><path d=""/></a>', 'it holds <a>'],
    ['what is not closed', '<path d="">', 'it is not well-formed XML'],
  ])('is refused with %s', (_, inner, why) => {
    const read = readLogo(drawing(inner));
    expect(read.kind).toBe('refused');
    expect(JSON.stringify(read)).toContain(why);
  });

  it('is refused with a document type, which may hold entities', () => {
    const read = readLogo(bytes('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1">&a;</svg>'));
    expect(JSON.stringify(read)).toContain('it declares a document type');
  });

  it('has a size within bounds, and says it', () => {
    expect(readLogo(png(4000, 10))).toEqual({ kind: 'refused', why: 'The picture is 4000 by 10: expected at most 2000 either way' });
    expect(readLogo(png(0, 10)).kind).toBe('refused');
    expect(readLogo(bytes('<svg width="10" height="10"/>'))).toEqual({
      kind: 'refused',
      why: 'The picture does not say how wide and high it is',
    });
    expect(readLogo(new Uint8Array(200 * 1024))).toEqual({ kind: 'refused', why: 'The file has 200 kB: expected at most 100' });
    expect(readLogo(bytes('GIF89a'))).toEqual({ kind: 'refused', why: 'The file is neither PNG nor SVG' });
  });
});
