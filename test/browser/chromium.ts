import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { FURTHER_SHEETS, furtherSheet, sheetUrl, styleSheet } from '../../src/components/assets.ts';

const PLACES = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The system's browser; null where it has none, and browser tests are then skipped. */
export const CHROMIUM: string | null = PLACES.find((place): place is string => place !== undefined && existsSync(place)) ?? null;

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with a profile of its own; the caller closes it. */
export function openBrowser(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error('there is no Chromium on this machine: set CHROMIUM to its path');
  return chromium.launch({ executablePath: CHROMIUM, headless: true, args: QUIET });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds against WCAG 2.2 AA and good practice on the page as it stands; empty for none. The page's context must
 * have been opened with `bypassCSP`, for the policy of the product allows no script but its own.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: AXE });
  return page.evaluate<readonly string[]>(`axe.run({ runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) =>
    violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => id + ': ' + help + ': ' + html.slice(0, 200))))`);
}

/** By how many pixels the page is wider than its window; 0 where nothing scrolls sideways. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate<number>('Math.max(0, document.documentElement.scrollWidth - innerWidth)');
}

const CLASS = /\.(-?[_a-z][\w-]*)/gi;

/** The classes that a style sheet has rules for. */
function classesOf(css: string): ReadonlySet<string> {
  return new Set([...css.replace(/\{[^{}]*\}/g, '{}').matchAll(CLASS)].map(([, name = '']) => name));
}

/**
 * The rules about parts of the page that stand in a style sheet to which it does not link; empty where it links to all that
 * it needs. A rule that only says how parts of every page stand in that sheet's own pages is none.
 */
export async function rulesLeftOut(page: Page): Promise<readonly string[]> {
  const html = await page.content();
  const css = FURTHER_SHEETS.filter((name) => !html.includes(sheetUrl(name)))
    .map(furtherSheet)
    .join('\n');
  const selectors = await page.evaluate<readonly string[]>(`(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(css)});
    const selectors = (rules) => [...rules].flatMap((rule) => rule.selectorText ?? selectors(rule.cssRules ?? []));
    return selectors(sheet.cssRules).filter((selector) => document.querySelector(selector.replace(/::[a-z-]+/g, '')) !== null);
  })()`);
  const everywhere = classesOf(styleSheet({ fonts: 'none' }));
  return selectors.filter((selector) => [...selector.matchAll(CLASS)].some(([, name = '']) => !everywhere.has(name)));
}
