import { checkReport } from '../tasks/checkReport.ts';
import { type Command, oneOf } from './command.ts';

const FORMATS = ['text', 'json'] as const;

export const checkCommand: Command = {
  name: 'check',
  summary: 'Hold a printed report against itself: what it says that its own rows deny',
  operands: ['REPORT'],
  options: {
    answers: { value: 'FILE', help: 'JSON that says what the report does not, such as which way is better (docs/formats.md)' },
    last: { value: 'REPORT', help: 'the report before it, to find text that was carried over' },
    format: { value: 'text|json', help: 'of what is printed (text)' },
  },
  more: ['What cannot be read for certain is left alone. Lines that cannot be read at all are named on standard error.'],
  async run(given, terminal) {
    const [report = ''] = given.operands;
    const format = oneOf('format', given.text('format'), FORMATS, 'text');
    const { record, account, unread } = await checkReport(report, given.text('answers'), given.text('last'));
    if (unread.length > 0) terminal.error(`Left unchecked, because it cannot be read:\n${unread.map((each) => `  ${each}\n`).join('')}`);
    terminal.out(format === 'json' ? `${JSON.stringify(record, null, 2)}\n` : account);
    return 0;
  },
};
