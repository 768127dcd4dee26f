import type { ReportBriefing } from '../../briefing/types.ts';
import type { Council } from '../../model/council.ts';
import type { ReportIssue } from '../../model/reportIssue.ts';
import { readTables } from '../../returns/tables.ts';
import { workbookTables } from '../../returns/workbook.ts';
import { readFileOf, readFrozen } from '../../store/reports/issues.ts';
import type { Context } from '../context.ts';
import { keeper } from '../kept.ts';
import { noSuch } from '../permit.ts';

/* What was issued, as data. Nothing of it ever changes, so what was read of it once is kept. */

type Which = Pick<ReportIssue, 'report' | 'number'>;

const NEVER_CHANGES = 0;
const MOST = 12;
const briefings = keeper<ReportBriefing>({ most: MOST });
const councils = keeper<Council>({ most: MOST });

function about(organisation: string, { report, number }: Which): string {
  return `${organisation} ${report} ${number}`;
}

/** The report as it was issued. @throws NotFoundFault where there is no such issue; EnvironmentFault where it is not what was issued */
export function frozenBriefing(context: Context, organisation: string, which: Which): Promise<ReportBriefing> {
  return briefings(context.store, about(organisation, which), NEVER_CHANGES, async () => {
    const frozen = await readFrozen(context.store.db, organisation, which.report, which.number);
    if (frozen === null) throw noSuch(organisation);
    // Its digest has been checked: it is what this program wrote.
    const briefing: ReportBriefing = JSON.parse(frozen.briefing);
    return briefing;
  });
}

/** The council's rows behind it. @throws as `frozenBriefing` */
export function frozenCouncil(context: Context, organisation: string, which: Which): Promise<Council> {
  return councils(context.store, about(organisation, which), NEVER_CHANGES, async () => {
    const file = await readFileOf(context.store.db, organisation, { ...which, format: 'workbook' });
    if (file === null) throw noSuch(organisation);
    return readTables(workbookTables(file.body, file.name));
  });
}
