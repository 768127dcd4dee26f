import { may } from '../../model/permission.ts';
import type { Person } from '../../model/person.ts';
import { dayOf } from '../../model/today.ts';
import type { TemplateSection, WrittenReport } from '../../model/writtenReport.ts';
import { readCovers, readPeople } from '../../store/people/memberships.ts';
import type { Context } from '../context.ts';
import { accountOf, allows, allowsAnywhere, nameOf } from '../permit.ts';
import { placeOfPlan } from '../place.ts';
import { isOrCovers, type Staff, staffOn } from '../returns/people.ts';
import type { ReportRights } from './reportTypes.ts';

/* Who may do what with a report that is written. */

/** Who is at the council today, and who stands in for whom. */
export async function staffOf(context: Context, organisation: string): Promise<Staff> {
  const { db } = context.store;
  return staffOn(await readPeople(db, organisation), await readCovers(db, organisation), dayOf(context.clock()));
}

/** Whether the one who asks may write in a section: whoever writes reports, whoever it names, and whoever covers for her. */
export function mayWriteIn(
  context: Context,
  organisation: string,
  { contributor }: Pick<TemplateSection, 'contributor'>,
  staff: Staff,
): boolean {
  const account = accountOf(context);
  const own = contributor !== null && account !== '' && isOrCovers(staff, account, [{ id: contributor, name: '' }]);
  return allows(context, organisation, 'write-section', { plan: null, objectives: [], service: null, own });
}

/** Accounts of all who began a report or wrote in it: none of them approves it. */
export function writersOf({ author, sections }: WrittenReport): ReadonlySet<string> {
  return new Set([author, ...sections.flatMap(({ writers }) => writers)].filter((account) => account !== ''));
}

/** Whether the one who asks may approve reports on the plan of this one. */
export function approvesAt(context: Context, organisation: string, { selection }: Pick<WrittenReport, 'selection'>): boolean {
  return allows(context, organisation, 'approve-report', placeOfPlan(selection.plan));
}

/** Those who may approve a report, by name. */
export function approversOf(report: WrittenReport, staff: Staff): readonly Person[] {
  const writers = writersOf(report);
  return staff.people.filter(({ id, grants }) => !writers.has(id) && may(grants, 'approve-report', placeOfPlan(report.selection.plan)));
}

function named(people: readonly Person[], list: Intl.ListFormat): string {
  return people.length === 0 ? 'Nobody else at the council may' : `${list.format(people.map(({ name }) => name))} may`;
}

/** Why the one who asks may not approve a report though she may approve others; null where she may, or may approve none. */
export function ownWorkText(context: Context, organisation: string, report: WrittenReport, staff: Staff): string | null {
  const account = accountOf(context);
  if (account === '' || !approvesAt(context, organisation, report) || !writersOf(report).has(account)) return null;
  const did = report.author === account ? 'began this report' : 'wrote in this report';
  const others = named(approversOf(report, staff), new Intl.ListFormat('en-GB', { type: 'disjunction' }));
  return `You ${did}, so another person approves it. ${others}.`;
}

export function rightsOf(context: Context, organisation: string, report: WrittenReport, staff: Staff): ReportRights {
  const ownWork = ownWorkText(context, organisation, report, staff);
  return {
    write: allowsAnywhere(context, organisation, 'write-report'),
    approve: approvesAt(context, organisation, report) && ownWork === null,
    ownWork,
    issue: allows(context, organisation, 'issue-report'),
  };
}

/** The name of an account; null for one that was never here. */
export function nameIn(staff: Staff, account: string | null): string | null {
  return staff.people.find(({ id }) => id === account)?.name ?? null;
}

/** Under whom what is done is recorded. */
export function byOf(context: Context): { readonly person: string; readonly name: string; readonly at: string } {
  return { person: accountOf(context), name: nameOf(context), at: context.clock() };
}
