import { benchImporting } from './importing.ts';
import { benchJudging } from './judging.ts';

await benchJudging();
await benchImporting();
