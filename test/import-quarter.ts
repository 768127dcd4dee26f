import { contextFor } from '../src/tasks/context.ts';
import { importCouncil } from '../src/tasks/importCouncil.ts';
import { aCouncil, anObservation } from './make.ts';
import { openAmongOthers } from './open-among-others.ts';

/* A process of its own that brings one figure: node import-quarter.ts STORE COUNCIL PERIOD VALUE */

const [url = '', name = '', period = '', value = ''] = process.argv.slice(2);
const store = await openAmongOthers(url);
const { organisation } = aCouncil();
const council = aCouncil({ organisation: { ...organisation, name }, observations: [anObservation(period, value)] });
await importCouncil(
  contextFor(store, () => '2013-10-01T09:00:00Z'),
  council,
  { who: 'Q. Clerk' },
);
await store.close();
