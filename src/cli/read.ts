import { type ReportReading, readPrinted } from '../tasks/readPrinted.ts';
import { type Command, oneOf } from './command.ts';

const FORMATS = ['text', 'json'] as const;

function readable({ period, questions, assumptions, marked }: ReportReading, output: string): string {
  const asked = questions.map(({ text, answer, choices, suggestion, required, rows }) => {
    const hint = [
      `answer as ${answer}`,
      choices.length > 0 ? `one of ${choices.join(', ')}` : null,
      suggestion === null ? null : `perhaps ${suggestion}`,
      required ? null : 'may stay open',
    ].filter((part) => part !== null);
    const about = rows.length > 0 ? `\n      ${rows.join(', ')}` : '';
    return `  - ${text} (${hint.join('; ')})${about}`;
  });
  return [
    `${period} is in ${output}.`,
    ...(assumptions.length > 0 ? ['', 'Concluded from what the report says:', ...assumptions.map((each) => `  - ${each}`)] : []),
    ...(questions.length > 0 ? ['', `It does not say (${marked.length} cells are marked "?"):`, ...asked] : ['', 'Nothing is left open.']),
    '',
  ].join('\n');
}

export const readCommand: Command = {
  name: 'read',
  summary: "Read last quarter's printed report (text) into a workbook, asking for what it does not say",
  operands: ['REPORT'],
  options: {
    output: { value: 'WORKBOOK', help: '-o NAME.xlsx, or a folder for CSV files' },
    answers: { value: 'FILE', help: 'JSON that answers its questions (docs/formats.md)' },
    format: { value: 'text|json', help: 'of what is printed (text)' },
  },
  more: [],
  async run(given, terminal) {
    const [report = ''] = given.operands;
    const output = given.required('output');
    const format = oneOf('format', given.text('format'), FORMATS, 'text');
    const reading = await readPrinted(report, given.text('answers'), output);
    const { period, questions, assumptions, marked } = reading;
    terminal.out(
      format === 'json' ? `${JSON.stringify({ period, questions, assumptions, marked }, null, 2)}\n` : readable(reading, output),
    );
    return 0;
  },
};
