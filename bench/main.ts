import { benchClaims } from './claims.ts';
import { benchDashboard, benchGrowth } from './dashboard.ts';
import { benchDocuments } from './documents.ts';
import { benchImporting } from './importing.ts';
import { benchJudging } from './judging.ts';
import { benchPacking } from './packing.ts';
import { benchReading } from './reading.ts';
import { benchMyReturns, benchSending } from './returns.ts';
import { benchSeeing } from './seeing.ts';
import { benchSpc } from './spc.ts';

const ALL: Readonly<Record<string, () => Promise<void>>> = {
  a: benchJudging,
  b: benchDashboard,
  c: benchDocuments,
  d: benchImporting,
  e: benchGrowth,
  f: benchMyReturns,
  g: benchSending,
  h: benchSpc,
  i: benchSeeing,
  j: benchClaims,
  k: benchReading,
  l: benchPacking,
};

/** `npm run bench` runs all; `npm run bench -- c d` those named. */
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(ALL)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}
