import { issuedSide, presentSide } from '../../briefing/changedReport/side.ts';
import { periodNamesFor } from '../../briefing/periodName.ts';
import { changesBetween } from '../../briefing/reportChanges.ts';
import { settingFor } from '../../briefing/setting.ts';
import { type StructureChange, type Told, whyDifferent as tellWhy } from '../../briefing/whyDifferent.ts';
import type { WhyDifferent } from '../../briefing/whyTypes.ts';
import { wordingFor } from '../../briefing/wording.ts';
import { objectiveReference } from '../../model/reference.ts';
import type { ReportIssue } from '../../model/reportIssue.ts';
import type { Written } from '../../store/reports/content.ts';
import { readFrozen } from '../../store/reports/issues.ts';
import { readReportRow } from '../../store/reports/reports.ts';
import type { Context } from '../context.ts';
import { currentFrame } from '../councils.ts';
import { noSuch } from '../permit.ts';
import { frozenCouncil } from './frozen.ts';
import { readIssue } from './issued.ts';
import { type MadeReport, makeReport } from './making.ts';
import { type Reasons, reasonsSince, structureSince } from './reasons.ts';

/** What the report was made of, under the plan's code of today. */
async function writtenToday(context: Context, organisation: string, { report, number }: ReportIssue): Promise<Written> {
  const { db } = context.store;
  const frozen = await readFrozen(db, organisation, report, number);
  if (frozen === null) throw noSuch(organisation);
  const { plans } = await currentFrame(context, organisation);
  const { written } = frozen;
  if (plans.some(({ code }) => code === written.selection.plan)) return written;
  // The report in the making followed a new name of its plan; what was issued did not.
  const held = await readReportRow(db, organisation, report);
  return held === null ? written : { ...written, selection: held.selection };
}

async function madeToday(context: Context, organisation: string, issue: ReportIssue): Promise<MadeReport | null> {
  const written = await writtenToday(context, organisation, issue);
  const { plans } = await currentFrame(context, organisation);
  if (!plans.some(({ code }) => code === written.selection.plan)) return null;
  return makeReport(context, organisation, { written, period: issue.period }, { last: null });
}

/** Reasons that are told with who and when: until then a number stands in each one's place. */
function tickets({ becauseOf }: Reasons) {
  const told: Told[] = [];
  return {
    reasonFor: (thing: Parameters<Reasons['becauseOf']>[0]) => {
      const because = becauseOf(thing);
      return because === null ? null : `#${told.push(because) - 1}`;
    },
    told: (reason: string): Told | null => (reason.startsWith('#') ? (told[Number(reason.slice(1))] ?? null) : null),
  };
}

/**
 * What is printed otherwise today than when the report was issued, row by row, and why, as whoever changed it said.
 * @throws NotFoundFault where there is no such issue for her
 */
export async function whyDifferent(context: Context, organisation: string, code: string, number: number): Promise<WhyDifferent> {
  const { issue, briefing: before } = await readIssue(context, organisation, code, number);
  const council = await frozenCouncil(context, organisation, issue);
  const reasons = await reasonsSince(context, organisation, issue);
  const made = await madeToday(context, organisation, issue);
  const { reasonFor, told } = tickets(reasons);
  const scene = made?.scene ?? null;
  const setting = scene?.setting ?? settingFor(council, issue.period, { asKnown: issue.asKnown });
  const changes =
    made === null || scene === null
      ? null
      : changesBetween(issuedSide(before, council), presentSide(scene, made.options.template.sections), setting, {
          telling: 'why-now',
          reasonFor,
        });
  const structure = (await structureSince(context, organisation, issue)).map(
    ({ plan, code: node, title, ...event }): StructureChange => ({
      ...event,
      name: `${node === null ? plan : objectiveReference(plan, node)} ${title}`,
    }),
  );
  const otherwise = (kind: 'indicator' | 'action', reference: string) =>
    reasons.becauseOf(
      kind === 'indicator' ? { kind: 'figure', reference, period: issue.period } : { kind: 'action', reference, period: null },
    );
  const { language, yearStarts } = council.organisation;
  const names = periodNamesFor(wordingFor(language), yearStarts);
  return {
    ...tellWhy({ before, after: made?.briefing ?? null, changes, told, otherwise, structure }, setting),
    issuedText: `Issued by ${issue.name}, ${names.instant(issue.at)}; its figures as known at ${names.instant(issue.asKnown)}`,
    nowText: made === null ? '' : `As known at ${made.reading.standpoint.asKnownText}`,
  };
}
