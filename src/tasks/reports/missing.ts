import { periodNamesFor } from '../../briefing/periodName.ts';
import { printedRows } from '../../briefing/printedRows.ts';
import type { ReportBriefing } from '../../briefing/types.ts';
import { wordingFor } from '../../briefing/wording.ts';
import type { ShownStage } from '../../model/entry.ts';
import type { Context } from '../context.ts';
import { dueDay, type Owed, roundOf } from '../returns/round.ts';
import type { OpenReturn } from './reportTypes.ts';

/* Returns that a report goes without. */

const OPEN: Readonly<Partial<Record<ShownStage, string>>> = {
  'not-started': 'not sent yet',
  draft: 'begun and not sent yet',
  submitted: 'sent and not signed off yet',
  returned: 'sent back to its owner',
  reopened: 'opened again to be corrected',
};

function openReturn(item: Owed, dayOf: (day: string) => string): OpenReturn[] {
  const { key, title, owner, owners, stage } = item;
  const open = OPEN[stage];
  if (open === undefined) return [];
  const asked = owners.length > 0 ? owners.map(({ name }) => name).join(' or ') : owner;
  return [{ reference: key.reference, title, owner: asked, text: `${open}, due ${dayOf(dueDay(item))}` }];
}

/** Returns of the report's period that are still open, of the indicators and actions that it lists. */
export async function openReturns(context: Context, organisation: string, briefing: ReportBriefing): Promise<readonly OpenReturn[]> {
  const listed = new Set(printedRows(briefing).map(({ kind, reference }) => `${kind} ${reference}`));
  const asked = ({ kind, reference }: Owed['key']) => listed.has(`${kind} ${reference}`);
  const { subject } = briefing;
  const round = await roundOf(
    context,
    organisation,
    ({ period }) => period === subject.period,
    ({ key }) => asked(key),
  );
  const names = periodNamesFor(wordingFor(subject.language), round.frame.organisation.yearStarts);
  return round.owed.flatMap((item) => openReturn(item, (day) => names.inner(day)));
}

/** One of them in a list that is kept: "R3 Homes inspected: not sent yet, due 16 October 2026 (Head of Housing)". */
export function missingText({ reference, title, owner, text }: OpenReturn): string {
  return `${reference} ${title}: ${text}${owner === null ? '' : ` (${owner})`}`;
}
