import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { onEachEngine } from '../../../test/stores.ts';
import { sentenceText } from '../../briefing/wording.ts';
import { assess } from '../../judgement/judge.ts';
import { ISSUED_FORMATS } from '../../model/reportIssue.ts';
import { readInput } from '../../returns/input.ts';
import { readScheme } from '../../returns/scheme.ts';
import { readTables } from '../../returns/tables.ts';
import { workbookTables } from '../../returns/workbook.ts';
import { organisationId } from '../../store/councils.ts';
import { changeCouncil } from '../changeCouncil.ts';
import { type Context, contextFor } from '../context.ts';
import { importCouncil } from '../importCouncil.ts';
import { approveReport } from './approve.ts';
import { arrangeReport } from './arrange.ts';
import { beginReport } from './begin.ts';
import { acceptFinding, checkReport, markChecked } from './check.ts';
import { issueReport } from './issue.ts';
import { issuedFile, readIssue } from './issued.ts';
import { readReport } from './open.ts';
import { whyDifferent } from './why.ts';
import { saveSection } from './write.ts';

const county = await readInput(join(import.meta.dirname, '../../../examples/county/county.xlsx'));
const PERIOD = '2026-27 Q2';

function found<Row>(rows: readonly Row[], is: (row: Row) => boolean): Row {
  const row = rows.find(is);
  if (row === undefined) throw new Error('the example has the row that the test is about');
  return row;
}

/** Begins, writes, checks, approves and issues the report on the corporate plan. */
async function issue(context: Context, organisation: string): Promise<string> {
  const begun = await beginReport(context, organisation, { template: 'standard', plan: 'CP', period: PERIOD, from: 'template' });
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  const { code } = begun;
  const version = async () => (await readReport(context, organisation, code)).version;
  await arrangeReport(
    context,
    organisation,
    code,
    { does: 'add', kind: 'dashboard', title: 'For Cabinet', dashboard: 'cabinet' },
    await version(),
  );
  const text = 'Direct payments stand at {{PEO02/M001}}, and {{actions on-track}} actions are on track.';
  await saveSection(context, organisation, code, 'overview', { title: '', text, status: 'ready', seen: 1 });
  for (const { key } of (await checkReport(context, organisation, code)).findings)
    await acceptFinding(context, organisation, code, key, 'As the test has it');
  expect(await markChecked(context, organisation, code, await version())).toEqual({ kind: 'taken' });
  expect(await approveReport(context, organisation, code, await version())).toEqual({ kind: 'taken' });
  const asked = { seen: await version(), withoutMissing: false, reason: '' };
  expect(await issueReport(context, organisation, code, asked)).toEqual({ kind: 'issued', number: 1 });
  return code;
}

async function filesOf(context: Context, organisation: string, code: string): Promise<readonly string[]> {
  const files = await Promise.all(ISSUED_FORMATS.map((format) => issuedFile(context, organisation, code, 1, format)));
  return files.map(({ body }) => createHash('sha256').update(body).digest('hex'));
}

/** Data, a target, a scheme and the plan, each changed by somebody who says why. */
async function changeEverything(context: Context, organisation: string): Promise<void> {
  const change = (edit: Parameters<typeof changeCouncil>[2], why: string) => changeCouncil(context, organisation, edit, { why });
  const observation = found(
    county.observations,
    (row) => row.indicator === 'PEO02/M001' && row.period === PERIOD && row.breakdown === null,
  );
  const restated = {
    ...observation,
    value: '24.1',
    numerator: null,
    denominator: null,
    state: 'restated',
    reason: 'Counted twice in the north',
  } as const;
  await change({ rows: { observations: [restated] } }, 'Restated');
  const target = found(county.targets, (row) => row.indicator === 'CP05/M002' && row.period === PERIOD);
  await change(
    { rows: { targets: [{ ...target, target: String(Number(target.target) + 5), note: 'Raised by Cabinet in October' }] } },
    'Targets',
  );
  const rule = found(county.schemes, ({ name }) => name === 'budget').rule.replace('-1', '-0.5');
  await change({ rows: { schemes: [{ name: 'budget', rule, scheme: readScheme('budget', rule) }] } }, 'The auditor asked for it');
  const objective = found(county.objectives, ({ plan, code }) => plan === 'CP' && code === '1');
  const action = found(county.actions, ({ ref }) => ref === 'CP04/A002');
  await change(
    { rows: { objectives: [{ ...objective, title: 'Every child first' }], actions: [{ ...action, due: '2027-06-30' }] } },
    'The plan was reviewed',
  );
  await change({ withdraw: { indicators: [['CP01/M002']] }, withBelongings: true }, 'Measured no more');
}

onEachEngine('an issued report of the made-up county', (place) => {
  it('is byte for byte the same after its data, targets, schemes and plan were changed, and says why it would be another', async () => {
    const organisation = organisationId(county.organisation.name);
    const on = (day: string) => contextFor(place.store(), () => `${day}T09:00:00.000Z`, 'Rhys Calloway');
    await importCouncil(on('2026-10-20'), county, { who: 'a test' });
    const before = on('2026-10-21');
    const code = await issue(before, organisation);
    const first = await readIssue(before, organisation, code, 1);
    const files = await filesOf(before, organisation, code);
    expect((await whyDifferent(before, organisation, code, 1)).rows).toEqual([]);

    await changeEverything(on('2026-11-03'), organisation);
    const after = on('2026-11-04');

    // The same bytes and the same data.
    expect(await filesOf(after, organisation, code)).toEqual(files);
    expect((await readIssue(after, organisation, code, 1)).briefing).toEqual(first.briefing);

    // The rows behind it, judged again, reach the verdicts that it printed.
    const workbook = await issuedFile(after, organisation, code, 1, 'workbook');
    const again = assess(readTables(workbookTables(workbook.body, workbook.name)), PERIOD);
    const { outcomes, parts } = first.briefing;
    const shown = parts.flatMap((part) => (part.kind === 'dashboard' ? part.sections.flatMap(({ rows }) => rows) : []));
    const printed = [...outcomes.flatMap(({ objectives }) => objectives.flatMap(({ indicators }) => indicators)), ...shown];
    expect(printed.length).toBeGreaterThan(40);
    for (const { code: indicator, verdict } of printed) {
      expect(again.indicators.find((each) => each.indicator === indicator)).toEqual(JSON.parse(JSON.stringify(verdict)));
    }

    // Each change with its reason, who made it and when; what follows from it beside it.
    const { opening, rows, changes } = await whyDifferent(after, organisation, code, 1);
    const by = (reason: string) => ({ reason, who: 'Rhys Calloway', whenText: '9:00 on 3 November 2026' });
    const follows = { reason: null, who: null, whenText: null };
    expect(opening.map(sentenceText)).toEqual(['5 indicators and actions are printed otherwise today than in the issue.']);
    expect(rows.map(({ reference, because }) => [reference, because])).toEqual([
      ['CP01/M002', [{ text: 'Not measured any more.', ...by('Measured no more') }]],
      [
        'PEO02/M001',
        [
          { text: 'Was amber, now red: 26.3% then, 24.1% now; target 27.5%.', ...follows },
          { text: '2026-27 Q2: 26.3% restated as 24.1%.', ...by('Counted twice in the north') },
        ],
      ],
      ['CP04/A002', [{ text: 'Due by 30 June 2027, 31 December 2026 then.', ...by('The plan was reviewed') }]],
      [
        'CP05/M002',
        [
          { text: 'Was green, now amber: 79.2% then and now; target 81.5%, 76.5% then.', ...follows },
          { text: 'Target for Q2 moved from 76.5% to 81.5%.', ...by('Raised by Cabinet in October') },
        ],
      ],
      [
        'CP11/M004',
        [
          { text: 'Was amber, now red: 0.8% then and now; target 0.0%.', ...follows },
          { text: 'The rule “budget”, by which it is judged, was changed.', ...by('The auditor asked for it') },
        ],
      ],
    ]);
    expect(rows[1]?.cells).toEqual([
      { head: 'Actual', issued: '26.3%', today: '24.1%, restated' },
      { head: 'Status', issued: 'Amber, misses by 4.4% of target', today: 'Red, misses by 12.4% of target' },
    ]);
    expect(changes).toEqual([
      {
        text: 'CP/1 Every child first: title was “Keep children safe and families together”, now “Every child first”',
        ...by('The plan was reviewed'),
      },
    ]);
  }, 60_000);
});
