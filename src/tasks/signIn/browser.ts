/* Only what tells one's own sessions apart is kept of a browser: its name and the system it runs on, no versions. */

const BROWSERS = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
] as const;

const SYSTEMS = [
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

function named(userAgent: string, names: typeof BROWSERS | typeof SYSTEMS): string | null {
  return names.find(([sign]) => sign.test(userAgent))?.[1] ?? null;
}

/** "Firefox on Windows", of what a browser says of itself. */
export function browserOf(userAgent: string | null): string {
  const browser = named(userAgent ?? '', BROWSERS) ?? 'Another browser';
  const system = named(userAgent ?? '', SYSTEMS);
  return system === null ? browser : `${browser} on ${system}`;
}
