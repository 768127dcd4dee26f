import { REPORT_FORMATS, reportDocument } from '../tasks/document.ts';
import { councilAt, writeTo } from '../tasks/path.ts';
import { openCouncil } from '../tasks/reading.ts';
import { report, reportOf } from '../tasks/report.ts';
import { type Command, type Given, oneOf, type Terminal } from './command.ts';
import { organisationAsked } from './organisation.ts';
import { progressOn } from './progress.ts';
import { STORE_OPTIONS, type StoreSettings, storeSettings } from './settings.ts';
import { withStore } from './store.ts';

const STANDARD_OUTPUT = '-';

async function briefingFor(given: Given, terminal: Terminal, defaults: StoreSettings) {
  const plan = given.required('plan');
  const period = given.required('period');
  const from = given.text('from');
  if (from !== null) return reportOf(await councilAt(from), period, plan, new Date(terminal.now()).toISOString());
  return withStore(storeSettings(given, defaults), async (context) => {
    const council = await organisationAsked(context, given.text('organisation'));
    return report(context, await openCouncil(context, { council, period, known: given.text('known') }), plan);
  });
}

export function reportCommand(defaults: StoreSettings): Command {
  return {
    name: 'report',
    summary: 'Write the report on a plan for a period',
    operands: [],
    options: {
      plan: { value: 'CODE', help: 'the plan, such as SS' },
      period: { value: 'P', help: '"2013-14 Q2", 2012-09, "Sep 2012", 2013-14 …' },
      format: { value: REPORT_FORMATS.join('|'), help: "the file's kind; without it, by the name of FILE" },
      output: { value: 'FILE', help: '-o FILE; - for standard output' },
      from: { value: 'PATH', help: 'from a workbook or folder of CSV instead of the store' },
      organisation: { value: 'NAME', help: 'which council, where the store holds several' },
      known: { value: 'DATE', help: 'as it was known on that day' },
      ...STORE_OPTIONS,
    },
    more: ['goldthread report --plan SS --period "2013-14 Q2" --format docx -o report.docx --from examples/vale'],
    async run(given, terminal) {
      const output = given.required('output');
      const asked = given.text('format') ?? /\.([^./\\]+)$/.exec(output)?.[1] ?? given.required('format');
      const format = oneOf('format', asked.toLowerCase(), REPORT_FORMATS, 'html');
      const progress = progressOn(terminal);
      progress.step('Judging …');
      const briefing = await briefingFor(given, terminal, defaults);
      progress.step('Writing …');
      const { body } = await reportDocument(briefing, format);
      if (output === STANDARD_OUTPUT) terminal.out(body);
      else await writeTo(output, body);
      return 0;
    },
  };
}
