import { writeFile } from 'node:fs/promises';
import { UsageFault } from '../model/fault.ts';
import { type AuditVerification, auditExport, verifyAudit } from '../tasks/audit.ts';
import type { Context } from '../tasks/context.ts';
import type { Command, ExitCode, Given, Terminal } from './command.ts';
import { organisationAsked } from './organisation.ts';
import { STORE_OPTIONS, type StoreSettings, storeSettings } from './settings.ts';
import { withStore } from './store.ts';

const plural = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

function named({ organisation }: AuditVerification): string {
  return organisation === '' ? 'Accounts and sign-ins' : organisation;
}

function summary(state: AuditVerification): string {
  const { entries, head, findings, changes, beganAt } = state;
  const lines = [`${named(state)}: ${plural(entries, 'entry', 'entries')}${findings.length === 0 ? ', intact' : ''}`];
  if (changes > 0) lines.push(`  ${plural(changes, 'change')} recomputed from the rows`);
  if (beganAt > 0) lines.push(`  the log began after change ${beganAt}: what was there is vouched for as it was then`);
  if (head.number > 0) lines.push(`  last entry ${head.number}, digest ${head.digest}`);
  return `${lines.join('\n')}\n`;
}

function findingsOf(state: AuditVerification): string {
  return state.findings.map(({ text }) => `${named(state)}: ${text}\n`).join('');
}

const DIGEST = /^[0-9a-f]{64}$/;

async function verify(context: Context, given: Given, terminal: Terminal): Promise<ExitCode> {
  const expected = given.text('expect');
  if (expected !== null && !DIGEST.test(expected)) throw new UsageFault(`--expect ${expected} is no digest: 64 of 0-9 and a-f`);
  const name = given.text('organisation');
  const organisation = name === null && expected === null ? null : await organisationAsked(context, name);
  const states = await verifyAudit(context, { organisation, expected });
  for (const state of states) terminal.out(summary(state));
  const total = states.reduce((sum, { entries }) => sum + entries, 0);
  const found = states.reduce((sum, { findings }) => sum + findings.length, 0);
  if (found === 0) {
    terminal.out(`${plural(total, 'entry', 'entries')} in all, intact.\n`);
    return 0;
  }
  for (const state of states) terminal.error(findingsOf(state));
  terminal.error(`${plural(found, 'finding')}: the store was changed past the product, or damaged.\n`);
  return 1;
}

async function take(context: Context, given: Given): Promise<ExitCode> {
  const file = given.required('output');
  const format = /\.(csv|json)$/i.exec(file)?.[1]?.toLowerCase();
  if (format !== 'csv' && format !== 'json') throw new UsageFault(`"${file}" must end in .csv or .json, which says what is written.`);
  const name = given.text('organisation');
  const organisation = name === null ? null : await organisationAsked(context, name);
  await writeFile(file, await auditExport(context, organisation, format));
  return 0;
}

export function auditCommand(defaults: StoreSettings): Command {
  return {
    name: 'audit',
    summary: 'Check that nobody changed the log of who did what or the figures behind it; or take the log away',
    operands: ['verify|export'],
    options: {
      organisation: { value: 'NAME', help: 'one council; all without it' },
      expect: { value: 'DIGEST', help: 'verify: a digest noted down before must still be in the log' },
      output: { value: 'FILE', help: 'export: to FILE.csv or FILE.json (-o)' },
      ...STORE_OPTIONS,
    },
    more: [
      'verify recomputes every entry and every change of figures: 0 where all is intact, 1 with what is not.',
      'Note its digests down elsewhere: whoever can rewrite the whole database can rewrite its log as well.',
    ],
    run(given, terminal) {
      const [what = ''] = given.operands;
      return withStore(storeSettings(given, defaults), async (context) => {
        if (what === 'verify') return verify(context, given, terminal);
        if (what === 'export') return take(context, given);
        throw new UsageFault(`goldthread audit does verify or export, not "${what}".`);
      });
    },
  };
}
