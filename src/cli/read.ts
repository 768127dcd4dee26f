import { type PrintedReport, readPrinted } from '../tasks/readPrinted.ts';
import { type Command, oneOf } from './command.ts';

const FORMATS = ['text', 'json'] as const;

function readable({ reading, questions, answersFile }: PrintedReport, output: string): string {
  const { period, assumptions, marked } = reading;
  const asked = [
    `It does not say (${marked.length} cells are marked "?"):`,
    '',
    questions,
    ...(answersFile === null ? [] : [`Fill in ${answersFile} and read again with --answers ${answersFile}.`]),
  ];
  return [
    `${period} is in ${output}.`,
    ...(assumptions.length > 0 ? ['', 'Concluded from what the report says:', ...assumptions.map((each) => `  - ${each}`)] : []),
    '',
    ...(questions === '' ? ['Nothing is left open.'] : asked),
    '',
  ].join('\n');
}

export const readCommand: Command = {
  name: 'read',
  summary: "Read last quarter's printed report (text, Word or PDF) into a workbook, asking for what it does not say",
  operands: ['REPORT'],
  options: {
    output: { value: 'WORKBOOK', help: '-o NAME.xlsx, or a folder for CSV files' },
    answers: { value: 'FILE', help: 'JSON that answers its questions (docs/formats.md)' },
    format: { value: 'text|json', help: 'of what is printed (text)' },
  },
  more: ['Without --answers, a file to answer in is laid beside the workbook: NAME.answers.json.'],
  async run(given, terminal) {
    const [report = ''] = given.operands;
    const output = given.required('output');
    const format = oneOf('format', given.text('format'), FORMATS, 'text');
    const printed = await readPrinted(report, given.text('answers'), output);
    const { period, questions, assumptions, marked } = printed.reading;
    terminal.out(
      format === 'json' ? `${JSON.stringify({ period, questions, assumptions, marked }, null, 2)}\n` : readable(printed, output),
    );
    return 0;
  },
};
