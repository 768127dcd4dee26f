import { describe, expect, test } from 'vitest';
import { ASSETS, councilStyle, FURTHER_SHEETS, ICON_URL, SCRIPT_URL, STYLESHEET_URL, styleSheet } from './assets.ts';

describe('assets', () => {
  test('are the style sheets, the scripts, the icon and eight faces, each under an address with a hash', () => {
    expect(ASSETS.map((asset) => asset.url.replace(/-[0-9a-f]{10}\./, '.'))).toEqual([
      '/assets/goldthread.css',
      ...FURTHER_SHEETS.map((name) => `/assets/${name}.css`),
      '/assets/goldthread.js',
      '/assets/returns.js',
      '/assets/grid.js',
      '/assets/section.js',
      '/assets/chart.js',
      '/assets/icon.svg',
      '/assets/source-sans-3-core.woff2',
      '/assets/source-sans-3-latin.woff2',
      '/assets/source-sans-3-welsh.woff2',
      '/assets/source-sans-3-extended.woff2',
      '/assets/source-serif-4-core.woff2',
      '/assets/source-serif-4-latin.woff2',
      '/assets/source-serif-4-welsh.woff2',
      '/assets/source-serif-4-extended.woff2',
    ]);
    expect(ASSETS.map((asset) => asset.url)).toEqual(expect.arrayContaining([STYLESHEET_URL, SCRIPT_URL, ICON_URL]));
  });

  test('can be read, and the faces are woff2', () => {
    for (const asset of ASSETS) {
      expect(asset.body().length).toBeGreaterThan(100);
      if (asset.contentType === 'font/woff2') expect(Buffer.from(asset.body().slice(0, 4)).toString()).toBe('wOF2');
    }
  });
});

describe('the style sheet', () => {
  test('is under 48 kB without the faces', () => {
    expect(styleSheet({ fonts: 'none' }).length).toBeLessThan(48_000);
  });

  test('names the faces by address when they are served, and carries those of English and Welsh when it stands alone', () => {
    const served = styleSheet({ fonts: 'served' });
    for (const asset of ASSETS) if (asset.contentType === 'font/woff2') expect(served).toContain(`url(${asset.url})`);
    const alone = styleSheet({ fonts: 'embedded' });
    expect(alone).not.toContain('/assets/');
    expect(alone.match(/data:font\/woff2;base64,/g)).toHaveLength(6);
    expect(styleSheet({ fonts: 'none' })).not.toContain('@font-face');
  });

  test('has light colours for all, dark ones on a screen by choice or by the system, and paper ones in print', () => {
    const css = styleSheet({ fonts: 'none' });
    expect(css).toMatch(/^:root\{color-scheme:light;--focus:#ffce3a;--paper:#fbfaf7;/);
    expect(css).toContain('@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;--paper:#11171c;');
    expect(css).toContain('@media screen{:root[data-theme=dark]{color-scheme:dark;--paper:#11171c;');
    expect(css).toContain('@media print{:root{--paper:#ffffff;');
  });

  test('uses no colour of its own: roles, the ink of focus, and what the system gives', () => {
    const rules = styleSheet({ fonts: 'none' }).split('\n').slice(4).join('\n');
    expect(new Set(rules.match(/#[0-9a-f]{3,8}\b/g))).toEqual(new Set(['#0b0c0c']));
  });

  test('every custom property it uses is given', () => {
    const css = styleSheet({ fonts: 'none' });
    const given = new Set([...css.matchAll(/(--[a-z0-9-]+):/g)].map((found) => found[1]));
    for (const [, used = ''] of css.matchAll(/var\((--[a-z0-9-]+)/g)) expect([...given]).toContain(used);
  });
});

describe('the style of a council', () => {
  test('is its colour, readable in light and in dark', () => {
    expect(councilStyle('#7a1f5c').split('\n')[0]).toBe(':root{--council:#7a1f5c}');
    expect(councilStyle('#7a1f5c')).toMatch(/:root\[data-theme=dark\]\{--council:#[0-9a-f]{6}\}/);
  });
});
