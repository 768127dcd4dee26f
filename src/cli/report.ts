import { UsageFault } from '../model/fault.ts';
import { ISSUED_FORMATS } from '../model/reportIssue.ts';
import { REPORT_FORMATS, reportDocument } from '../tasks/document.ts';
import { councilAt, writeTo } from '../tasks/path.ts';
import { openCouncil } from '../tasks/reading.ts';
import { report, reportOf } from '../tasks/report.ts';
import { issuedFile, latestIssue } from '../tasks/reports/issued.ts';
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

/** The number of an issue as it was asked for; null for the latest. */
function numberAsked(given: Given): number | null {
  const text = given.text('number');
  if (text === null) return null;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageFault(`--number ${text} is no number of an issue, such as 1.`);
  return Number(text);
}

/** A file of an issue as it was issued: nothing is judged or written anew. */
async function issuedBody(given: Given, defaults: StoreSettings, code: string, asked: string): Promise<Uint8Array<ArrayBuffer>> {
  const number = numberAsked(given);
  const format = oneOf('format', asked, ISSUED_FORMATS, 'html');
  return withStore(storeSettings(given, defaults), async (context) => {
    const council = await organisationAsked(context, given.text('organisation'));
    const { body } = await issuedFile(context, council, code, number ?? (await latestIssue(context, council, code)), format);
    return body;
  });
}

async function madeBody(given: Given, terminal: Terminal, defaults: StoreSettings, asked: string): Promise<Uint8Array<ArrayBuffer>> {
  const format = oneOf('format', asked, REPORT_FORMATS, 'html');
  const progress = progressOn(terminal);
  progress.step('Judging …');
  const briefing = await briefingFor(given, terminal, defaults);
  progress.step('Writing …');
  return (await reportDocument(briefing, format)).body;
}

export function reportCommand(defaults: StoreSettings): Command {
  return {
    name: 'report',
    summary: 'Write the report on a plan for a period, or one that was issued',
    operands: [],
    options: {
      plan: { value: 'CODE', help: 'the plan, such as SS' },
      period: { value: 'P', help: '"2013-14 Q2", 2012-09, "Sep 2012", 2013-14 …' },
      issued: { value: 'CODE', help: 'instead: a file of the report that was issued under this name, as it was' },
      number: { value: 'N', help: 'which issue of it; without it the latest' },
      format: { value: REPORT_FORMATS.join('|'), help: "the file's kind; without it, by the name of FILE" },
      output: { value: 'FILE', help: '-o FILE; - for standard output' },
      from: { value: 'PATH', help: 'from a workbook or folder of CSV instead of the store' },
      organisation: { value: 'NAME', help: 'which council, where the store holds several' },
      known: { value: 'DATE', help: 'as it was known on that day' },
      ...STORE_OPTIONS,
    },
    more: [
      'goldthread report --plan SS --period "2013-14 Q2" --format docx -o report.docx --from examples/vale',
      'goldthread report --issued social-services-2013-14-q2 --number 1 --format workbook -o rows.xlsx',
    ],
    async run(given, terminal) {
      const output = given.required('output');
      const asked = given.text('format') ?? /\.([^./\\]+)$/.exec(output)?.[1] ?? given.required('format');
      const issued = given.text('issued');
      const format = asked.toLowerCase();
      const body = await (issued === null ? madeBody(given, terminal, defaults, format) : issuedBody(given, defaults, issued, format));
      if (output === STANDARD_OUTPUT) terminal.out(body);
      else await writeTo(output, body);
      return 0;
    },
  };
}
