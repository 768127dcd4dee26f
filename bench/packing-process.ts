import { readFileSync } from 'node:fs';
import { packPdf } from '../src/documents/meeting-pdf.ts';

/* Sets the pack of a file and says as JSON how many pages it has, and what they took. */

const pack = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
let still = 0;
let last = performance.now();
const tick = (): void => {
  still = Math.max(still, performance.now() - last);
  last = performance.now();
};
const ticking = setInterval(tick, 1);
const start = performance.now();
const pdf = await packPdf(pack, '2026-12-03');
const seconds = (performance.now() - start) / 1000;
tick();
clearInterval(ticking);
const pages = Number(/\/Type\s*\/Pages.*?\/Count (\d+)/s.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? Number.NaN);
console.log(JSON.stringify({ pages, seconds, megabytes: process.resourceUsage().maxRSS / 1024, still }));
