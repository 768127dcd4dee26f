import { periodNamesFor } from '../../briefing/periodName.ts';
import type { ReturnItem } from '../../briefing/returnTypes.ts';
import { wordingFor } from '../../briefing/wording.ts';
import type { DecimalText } from '../../model/decimal.ts';
import { type WorkbookItem, writeReturnWorkbook } from '../../returns/return-workbook/write.ts';
import type { Context } from '../context.ts';
import { fileName, type TakenAway } from '../document.ts';
import { accountOf, nameOf } from '../permit.ts';
import { owedBy } from './owed.ts';
import { itemsOf } from './reading.ts';

/* A person's return as a workbook to fill offline. */

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const HOW_TO = [
  'Fill the coloured cells of the sheets Return and Actions. Everything else is locked, so that nothing slips; there is no password.',
  'Choose a cell to see what it asks for. Lists drop down. A warning about a figure is a question, not a ban: say yes if the figure is right.',
  'Where a figure is worked out from two counts, enter the counts; the percentage is worked out from them.',
  'Where there is no figure, leave it empty, choose why under “This figure is”, and say more under “Why”.',
  'You may leave rows empty, and fill the workbook in several goes.',
  'Save it as an Excel workbook (.xlsx) and bring it back on the page “My returns”. You see what each return will be before anything is sent.',
  'What was changed on the page in the meantime is not written over: you choose, cell by cell.',
] as const;

function lastOf({ past }: ReturnItem): string {
  const last = past.at(-1);
  return last === undefined ? '' : `${last.text} (${last.periodName})`;
}

function measured({ counts, about, unit }: ReturnItem): string {
  const counted =
    counts === null
      ? unit
      : `Numerator: ${counts.numerator}. Denominator: ${counts.denominator}. Result${unit === null ? '' : ` in ${unit}`}`;
  return [counted, about].filter((part) => part !== null && part !== '').join('; ');
}

function saidBefore({ saidBefore: before }: ReturnItem): string {
  return [before?.happened, before?.doing].filter((part) => part != null && part !== '').join('\n');
}

function rowOf(
  item: ReturnItem,
  limits: ReadonlyMap<string, { readonly lowest: DecimalText | null; readonly highest: DecimalText | null }>,
): WorkbookItem {
  const { key, version, texts, title, about, target, minimum, range, counts } = item;
  const { lowest = null, highest = null } = key.kind === 'indicator' ? (limits.get(key.reference) ?? {}) : {};
  const given = {
    period: key.period,
    reference: key.reference,
    title,
    about: key.kind === 'indicator' ? measured(item) : about,
    target: range ?? target ?? '',
    minimum: minimum ?? '',
    last: lastOf(item),
    saidBefore: saidBefore(item),
  };
  return { key, version, given, texts, counted: counts !== null, lowest, highest };
}

/**
 * All that the one who asks owes and may still enter, as a workbook with what she has saved already.
 * @throws NotFoundFault for whoever enters nothing at the council
 */
export async function ownReturnWorkbook(context: Context, organisation: string): Promise<TakenAway> {
  const round = await owedBy(context, organisation);
  const items = (await itemsOf(context, organisation, round, round.owed)).filter(({ open }) => open);
  const { name, language, yearStarts } = round.frame.organisation;
  const names = periodNamesFor(wordingFor(language), yearStarts);
  const periods = [...new Set(items.map(({ key }) => key.period))];
  const title = `My return: ${new Intl.ListFormat('en').format(periods.map((period) => names.title(period)))}`;
  const limits = new Map(round.frame.indicators.map((indicator) => [indicator.code, indicator]));
  const body = await writeReturnWorkbook({
    organisation,
    council: name,
    account: accountOf(context),
    person: nameOf(context),
    at: context.clock(),
    title: items.length === 0 ? 'You owe no return now' : title,
    howTo: items.length === 0 ? [] : HOW_TO,
    items: items.map((item) => rowOf(item, limits)),
  });
  return { body: new Uint8Array(body), type: XLSX, name: fileName(['return', ...periods, nameOf(context)], 'xlsx') };
}
