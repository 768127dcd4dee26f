import { type JudgeDocument, type JudgedIndicatorDocument, judge } from '../tasks/judge.ts';
import { councilAt } from '../tasks/path.ts';
import { type Command, oneOf } from './command.ts';
import { progressOn } from './progress.ts';
import { columns, counted } from './table.ts';

const FORMATS = ['text', 'json'] as const;

function statusWords({ status, reason }: JudgedIndicatorDocument): string {
  return status ?? `not judged: ${reason?.replaceAll('-', ' ') ?? 'no scheme'}`;
}

/** What was judged, for a person to read: counts, then a line each. */
function readable({ period, indicators, actions, counts }: JudgeDocument): string {
  const { all, notJudged, ...statuses } = counts.indicators;
  const { all: allActions, ...states } = counts.actions;
  const rows = indicators.map((each) => [
    each.code,
    each.actual ?? '–',
    each.target ?? '–',
    each.gap ?? '–',
    statusWords(each),
    each.direction.replaceAll('-', ' '),
  ]);
  return [
    period,
    '',
    `${all} indicators: ${counted({ ...statuses, ...notJudged })}`,
    `${allActions} actions: ${counted(states)}`,
    '',
    ...columns([['Indicator', 'Actual', 'Target', 'Gap', 'Status', 'Direction'], ...rows], [1, 2, 3]),
    ...(actions.length === 0 ? [] : ['']),
    ...(actions.length === 0
      ? []
      : columns(
          [
            ['Action', '%', 'Status'],
            ...actions.map(({ ref, percent, status }) => [ref, percent === null ? '–' : String(percent), status.replaceAll('-', ' ')]),
          ],
          [1],
        )),
    '',
  ].join('\n');
}

export const judgeCommand: Command = {
  name: 'judge',
  summary: 'Judge a workbook, or a folder of CSV files, for a period; no store',
  operands: ['PATH'],
  options: {
    period: { value: 'P', help: '"2013-14 Q2", 2012-09, "Sep 2012", 2013-14 …' },
    format: { value: 'text|json', help: 'of what is printed (text)' },
  },
  more: ['goldthread judge examples/vale --period "2013-14 Q2"'],
  async run(given, terminal) {
    const [path = ''] = given.operands;
    const format = oneOf('format', given.text('format'), FORMATS, 'text');
    const period = given.required('period');
    const progress = progressOn(terminal);
    progress.step(`Reading ${path} …`);
    const council = await councilAt(path);
    progress.step(`Judging ${council.indicators.length} indicators …`);
    const document = judge(council, period);
    terminal.out(format === 'json' ? `${JSON.stringify(document, null, 2)}\n` : readable(document));
    return 0;
  },
};
