import { benchJudging } from './judging.ts';

await benchJudging();
