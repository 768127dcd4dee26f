import { describe, expect, it } from 'vitest';
import { QUARTER, roundCouncil, roundPeople } from '../../../test/round.ts';
import { onEachEngine } from '../../../test/stores.ts';
import { approvedReport, begunReport, checkedReport, codeOf, DAY, typed, versionOf } from '../../../test/written-report.ts';
import { sentenceText } from '../../briefing/wording.ts';
import { NotFoundFault } from '../../model/fault.ts';
import { changeCouncil } from '../changeCouncil.ts';
import type { Context } from '../context.ts';
import { importCouncil } from '../importCouncil.ts';
import type { Message } from '../mailer.ts';
import { approveReport, changesSince, sendReportBack } from './approve.ts';
import { discardReport } from './arrange.ts';
import { beginReport } from './begin.ts';
import { acceptFinding, checkReport, findingsOf, markChecked, refuseFinding } from './check.ts';
import { addErratum } from './erratum.ts';
import { issueReport } from './issue.ts';
import { issuedFile, latestIssue, listIssues, readIssue } from './issued.ts';
import { listReports, readReport } from './open.ts';
import { tellApprovers } from './tell.ts';
import { listTemplates } from './templates.ts';
import { waitingReports } from './waiting.ts';
import { whyDifferent } from './why.ts';
import { previewReport, saveSection } from './write.ts';

const NOTHING_PLANNED = { objectives: [], indicators: [], targets: [], observations: [], actions: [], progress: [], calendar: [] };

onEachEngine('a report on its way out', (place) => {
  let count = 0;
  const named = () => {
    count += 1;
    return `Reports ${count}`;
  };
  const begin = () => begunReport(place.store(), named());
  const checked = () => checkedReport(place.store(), named());
  const approved = () => approvedReport(place.store(), named());
  const stageOf = async (context: Context, organisation: string, code: string) => (await readReport(context, organisation, code)).stage;

  describe('is checked', () => {
    it('against its own figures, and goes no further with what they deny until somebody says why it stands', async () => {
      const { officer, organisation, code } = await begin();
      const claim = 'Of the 5 actions, 4 are on track and 1 has slipped.';
      await saveSection(officer(DAY), organisation, code, 'words', typed(claim));
      const beside = await findingsOf(officer(DAY), organisation, code, 'words', claim);
      expect(beside.findings).toHaveLength(1);
      const { findings, clear } = await checkReport(officer(DAY), organisation, code);
      expect(findings).toMatchObject([{ section: 'words', printed: claim, accepted: null }]);
      expect(clear).toBe(false);
      const key = findings[0]?.key ?? '';
      const mark = async () => markChecked(officer(DAY), organisation, code, await versionOf(officer(DAY), organisation, code));
      expect(await mark()).toMatchObject({ kind: 'refused', because: 'not-clear' });
      expect(await acceptFinding(officer(DAY), organisation, code, key, ' ')).toMatchObject({ kind: 'refused', because: 'reason' });
      expect(await acceptFinding(officer(DAY), organisation, code, 'none', 'x')).toEqual({ kind: 'refused', because: 'overtaken' });
      expect(await acceptFinding(officer(DAY), organisation, code, key, 'Counted by the inspectorate')).toEqual({ kind: 'taken' });
      expect((await checkReport(officer(DAY), organisation, code)).findings[0]?.accepted).toEqual({
        reason: 'Counted by the inspectorate',
        byText: 'Name officer, 10:00 on 20 October 2026',
      });
      await refuseFinding(officer(DAY), organisation, code, key);
      expect((await checkReport(officer(DAY), organisation, code)).clear).toBe(false);
      await acceptFinding(officer(DAY), organisation, code, key, 'Counted by the inspectorate');
      expect(await mark()).toEqual({ kind: 'taken' });
      expect(await stageOf(officer(DAY), organisation, code)).toBe('checked');
      expect(await acceptFinding(officer(DAY), organisation, code, key, 'x'.repeat(1001))).toEqual({
        kind: 'refused',
        because: 'reason',
        text: 'The reason has 1001 characters: expected at most 1000',
      });
      await refuseFinding(officer(DAY), organisation, code, 'none');
      expect(await stageOf(officer(DAY), organisation, code)).toBe('checked');
      await refuseFinding(officer(DAY), organisation, code, key);
      expect(await stageOf(officer(DAY), organisation, code)).toBe('draft');
    });

    it('with the returns that are open, by name, and the sections that are not ready', async () => {
      const { officer, organisation, code } = await begin();
      const { missing, unready } = await checkReport(officer(DAY), organisation, code);
      expect(missing.map(({ reference, owner, text }) => [reference, owner, text])).toEqual([
        ['R1', 'Name owner', 'not sent yet, due 16 October 2026'],
        ['R2', 'Name owner', 'not sent yet, due 16 October 2026'],
        ['R3', 'Name housing', 'not sent yet, due 16 October 2026'],
        ['SS01/A001', 'Name owner', 'not sent yet, due 16 October 2026'],
      ]);
      expect(unready).toEqual([{ section: 'words', title: 'In brief', contributor: null }]);
    });

    it('as it was seen, and goes back to draft with every change of its words', async () => {
      const { officer, director, organisation, code } = await begin();
      const version = await versionOf(officer(DAY), organisation, code);
      await saveSection(director(DAY), organisation, code, 'words', typed('Changed meanwhile.'));
      expect(await markChecked(officer(DAY), organisation, code, version)).toEqual({ kind: 'refused', because: 'overtaken' });
      expect(await markChecked(officer(DAY), organisation, code, version + 1)).toEqual({ kind: 'taken' });
      await saveSection(officer(DAY), organisation, code, 'words', typed('Changed meanwhile.', { seen: 2, status: 'ready' }));
      expect(await stageOf(officer(DAY), organisation, code)).toBe('checked');
      await saveSection(officer(DAY), organisation, code, 'words', typed('Changed after the check.', { seen: 3 }));
      const { stage, steps } = await readReport(officer(DAY), organisation, code);
      expect(stage).toBe('draft');
      expect(steps.map(({ step, reason }) => [step, reason])).toEqual([
        ['begun', null],
        ['checked', null],
        ['reopened', 'The words of "words" were changed'],
      ]);
    });
  });

  describe('is approved', () => {
    it('by nobody who began it or wrote in it, who is told who may', async () => {
      const { officer, director, organisation, code } = await checked();
      const seen = await versionOf(officer(DAY), organisation, code);
      expect(await approveReport(officer(DAY), organisation, code, seen)).toEqual({
        kind: 'refused',
        because: 'own-work',
        text: 'You began this report, so another person approves it. Name director may.',
        mayApprove: ['Name director'],
      });
      expect((await waitingReports(director(DAY), organisation)).map(({ text }) => text)).toEqual([
        'Approve Adults for Cabinet, quarter 2, 2026-27',
      ]);
      expect(await waitingReports(officer(DAY), organisation)).toEqual([]);
      expect(await approveReport(director(DAY), organisation, code, seen)).toEqual({ kind: 'taken' });
      expect((await waitingReports(officer(DAY), organisation)).map(({ text }) => text)).toEqual([
        'Issue Adults for Cabinet, quarter 2, 2026-27',
      ]);
    });

    it('by those who are told of it by e-mail, each in one of her own', async () => {
      const { officer, owner, organisation, code } = await checked();
      const sent: Message[] = [];
      const mailer = { send: async (message: Message) => void sent.push(message) };
      const page = 'https://performance.example/council/written/code/approve';
      expect(await tellApprovers(officer(DAY), organisation, code, page, mailer)).toBe(1);
      expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
        [`director@${organisation}.example`, 'To approve: Adults for Cabinet, quarter 2, 2026-27'],
      ]);
      expect(sent[0]?.text).toContain(page);
      expect(await tellApprovers(officer(DAY), organisation, code, page, null)).toBe(0);
      await expect(tellApprovers(owner(DAY), organisation, code, page, mailer)).rejects.toThrow(NotFoundFault);
    });

    it('by nobody who wrote one sentence of it', async () => {
      const { officer, director, organisation, code } = await begin();
      await saveSection(director(DAY), organisation, code, 'words', typed('A sentence.'));
      await markChecked(officer(DAY), organisation, code, await versionOf(officer(DAY), organisation, code));
      const refused = await approveReport(director(DAY), organisation, code, await versionOf(officer(DAY), organisation, code));
      expect(refused).toMatchObject({ text: 'You wrote in this report, so another person approves it. Nobody else at the council may.' });
    });

    it('only after its check, as it was seen, and not where its figures changed since, which it names', async () => {
      const { officer, director, organisation, code, context } = await begin();
      const seen = await versionOf(officer(DAY), organisation, code);
      expect(await approveReport(director(DAY), organisation, code, seen)).toEqual({ kind: 'refused', because: 'stage', stage: 'draft' });
      await markChecked(officer(DAY), organisation, code, seen);
      expect(await approveReport(director(DAY), organisation, code, seen)).toEqual({ kind: 'refused', because: 'overtaken' });
      const targets = [
        { indicator: 'R2', period: QUARTER, target: '97', minimum: null, lower: null, upper: null, tolerance: null, note: 'Raised' },
      ];
      await changeCouncil(context, organisation, { rows: { targets } }, { why: 'Raised' });
      expect(await approveReport(director(DAY), organisation, code, seen + 1)).toEqual({
        kind: 'refused',
        because: 'figures',
        text: 'What the report prints changed since it was checked, for R2. Have it checked again.',
        references: ['R2'],
      });
    });

    it('with what it says otherwise than when it was issued last before its approver', async () => {
      const { officer, director, organisation, code, context } = await approved();
      expect(await changesSince(director(DAY), organisation, code)).toBeNull();
      const version = () => versionOf(officer(DAY), organisation, code);
      await issueReport(officer(DAY), organisation, code, { seen: await version(), withoutMissing: true, reason: '' });
      const targets = [
        { indicator: 'R2', period: QUARTER, target: '97', minimum: null, lower: null, upper: null, tolerance: null, note: 'Raised' },
      ];
      const later = { ...context, clock: () => '2026-10-19T09:00:00.000Z' };
      await changeCouncil(later, organisation, { rows: { targets } }, { why: 'Targets of the year' });
      const lines = (await changesSince(director(DAY), organisation, code))?.groups.flatMap((group) => group.lines) ?? [];
      expect(lines.map(({ reference, text, reason }) => [reference, sentenceText(text), reason])).toEqual([
        ['R2', 'Target for Q2 moved from 95% to 97%.', 'Raised'],
      ]);
    });

    it('or sent back with a reason', async () => {
      const { officer, director, organisation, code } = await checked();
      const seen = await versionOf(officer(DAY), organisation, code);
      expect(await sendReportBack(director(DAY), organisation, code, seen, '')).toMatchObject({ kind: 'refused', because: 'reason' });
      expect(await sendReportBack(director(DAY), organisation, code, seen, 'Say more about reviews')).toEqual({ kind: 'taken' });
      const { stage, steps } = await readReport(officer(DAY), organisation, code);
      expect([stage, steps.at(-1)?.text, steps.at(-1)?.reason]).toEqual([
        'draft',
        'Sent back by Name director, 10:00 on 20 October 2026',
        'Say more about reviews',
      ]);
    });
  });

  describe('is issued', () => {
    it('once it is approved, by whoever may, without what is missing only where that is confirmed', async () => {
      const { officer, director, reader, organisation, code } = await approved();
      const asked = { seen: await versionOf(officer(DAY), organisation, code), withoutMissing: false, reason: '' };
      await expect(issueReport(director(DAY), organisation, code, asked)).rejects.toThrow(NotFoundFault);
      const refused = await issueReport(officer(DAY), organisation, code, asked);
      expect(refused).toMatchObject({ kind: 'refused', because: 'missing' });
      expect(await issueReport(officer(DAY), organisation, code, { ...asked, withoutMissing: true })).toEqual({
        kind: 'issued',
        number: 1,
      });
      const { issue, briefing, files } = await readIssue(reader(DAY), organisation, code, 1);
      expect(issue).toMatchObject({ number: 1, approvedBy: 'Name director', name: 'Name officer', reason: null, superseded: false });
      expect(issue.missing[0]).toBe('R1 Care plans reviewed when due: not sent yet, due 16 October 2026 (Name owner)');
      expect(briefing.issue).toMatchObject({ text: 'Issue 1, 20 October 2026', signedOff: 'Approved by Name director' });
      expect(files.map(({ format }) => format)).toEqual(['html', 'docx', 'pdf', 'xlsx', 'json', 'workbook']);
      const html = await issuedFile(reader(DAY), organisation, code, 1, 'html');
      expect(html.name).toBe('adults-for-cabinet-2026-27-q2-issue-1.html');
      expect(html.body.length).toBe(files[0]?.size);
    });

    it('once of two who issue it at the same time, and not as somebody has not seen it', async () => {
      const { officer, organisation, code } = await approved();
      const seen = await versionOf(officer(DAY), organisation, code);
      const issue = (as: number) => issueReport(officer(DAY), organisation, code, { seen: as, withoutMissing: true, reason: '' });
      expect(await issue(seen - 1)).toEqual({ kind: 'refused', because: 'overtaken' });
      const both = await Promise.all([issue(seen), issue(seen)]);
      expect(both.map((came) => (came.kind === 'issued' ? came.number : came.because)).sort()).toEqual([1, 'overtaken']);
      expect(await listIssues(officer(DAY), organisation)).toHaveLength(1);
    });

    it('also of a period of which nothing is known, which it says', async () => {
      const { officer, director, organisation } = await begin();
      const asked = { template: 'standard', plan: 'SS', period: '2030-31 Q1', from: 'template' } as const;
      const code = codeOf(await beginReport(officer(DAY), organisation, asked));
      const version = () => versionOf(officer(DAY), organisation, code);
      expect(await markChecked(officer(DAY), organisation, code, await version())).toEqual({ kind: 'taken' });
      expect(await approveReport(director(DAY), organisation, code, await version())).toEqual({ kind: 'taken' });
      const issued = await issueReport(officer(DAY), organisation, code, { seen: await version(), withoutMissing: false, reason: '' });
      expect(issued).toEqual({ kind: 'issued', number: 1 });
      const { briefing } = await readIssue(officer(DAY), organisation, code, 1);
      expect(briefing.overview.map(sentenceText).join(' ')).toContain('No return was made for quarter 1, 2030-31');
    });

    it('and says so of a plan that is held no more', async () => {
      const { officer, organisation, code, context } = await approved();
      const asked = { seen: await versionOf(officer(DAY), organisation, code), withoutMissing: true, reason: '' };
      await issueReport(officer(DAY), organisation, code, asked);
      expect((await whyDifferent(officer(DAY), organisation, code, 1)).opening.map(sentenceText)).toEqual([
        'The report would print the same today.',
      ]);
      const others = [{ code: 'AC', title: 'Adult care', kind: 'service' as const, years: null }];
      await importCouncil(
        { ...context, clock: () => '2026-10-21T09:00:00.000Z' },
        { ...roundCouncil(`Reports ${count}`), ...NOTHING_PLANNED, plans: others },
        { who: 'a test', replace: true },
      );
      const why = await whyDifferent(officer('2026-10-22'), organisation, code, 1);
      expect(why.opening.map(sentenceText)).toEqual(['The plan of this report is no longer held, so nothing of it can be compared.']);
      expect((await readIssue(officer('2026-10-22'), organisation, code, 1)).issue.planTitle).toBe('SS');
    });

    it('again beside the first, with its reason, and each keeps what it was', async () => {
      const { officer, director, organisation, code } = await approved();
      const version = () => versionOf(officer(DAY), organisation, code);
      const issue = async (reason: string) =>
        issueReport(officer(DAY), organisation, code, { seen: await version(), withoutMissing: true, reason });
      await issue('');
      const first = await issuedFile(officer(DAY), organisation, code, 1, 'html');
      await saveSection(officer(DAY), organisation, code, 'words', typed('In other words.'));
      await markChecked(officer(DAY), organisation, code, await version());
      await approveReport(director(DAY), organisation, code, await version());
      expect(await issue(' ')).toMatchObject({ kind: 'refused', because: 'reason' });
      expect(await issue('The first said too little')).toEqual({ kind: 'issued', number: 2 });
      expect(await latestIssue(officer(DAY), organisation, code)).toBe(2);
      const { all, briefing } = await readIssue(officer(DAY), organisation, code, 2);
      expect(all.map(({ number, reason, superseded }) => [number, reason, superseded])).toEqual([
        [2, 'The first said too little', false],
        [1, null, true],
      ]);
      expect(briefing.issue?.notes[0]).toBe('Issued again: The first said too little');
      expect((await issuedFile(officer(DAY), organisation, code, 1, 'html')).body).toEqual(first.body);
    });

    it('and corrected by errata, which are shown on it', async () => {
      const { officer, director, reader, organisation, code } = await approved();
      await issueReport(officer(DAY), organisation, code, {
        seen: await versionOf(officer(DAY), organisation, code),
        withoutMissing: true,
        reason: '',
      });
      const erratum = { where: 'R1', printed: '77.1%', corrected: '77.0%', reason: 'Rounded twice' };
      await expect(addErratum(director(DAY), organisation, code, 1, erratum)).rejects.toThrow(NotFoundFault);
      await expect(addErratum(officer(DAY), organisation, code, 2, erratum)).rejects.toThrow(NotFoundFault);
      expect(await addErratum(officer(DAY), organisation, code, 1, { ...erratum, reason: ' ' })).toEqual({
        kind: 'problems',
        problems: [{ field: 'reason', text: 'Say why it was wrong' }],
      });
      expect(await addErratum(officer(DAY), organisation, code, 1, { ...erratum, where: 'R999', corrected: '77.1%' })).toEqual({
        kind: 'problems',
        problems: [
          { field: 'where', text: 'The report has no section, objective, indicator or action of this name' },
          { field: 'corrected', text: 'This is what was printed: nothing is corrected' },
        ],
      });
      const before = await issuedFile(reader(DAY), organisation, code, 1, 'pdf');
      expect(await addErratum(officer(DAY), organisation, code, 1, erratum)).toEqual({ kind: 'added', number: 1 });
      const { errata, issue } = await readIssue(reader(DAY), organisation, code, 1);
      expect(errata).toMatchObject([{ ...erratum, number: 1, text: 'Erratum 1, Name officer, 10:00 on 20 October 2026' }]);
      expect(issue.errata).toBe(1);
      expect((await issuedFile(reader(DAY), organisation, code, 1, 'pdf')).body).toEqual(before.body);
      expect((await listIssues(reader(DAY), organisation)).map(({ report }) => report)).toEqual([code]);
      await expect(discardReport(officer(DAY), organisation, code)).rejects.toThrow(NotFoundFault);
    });
  });

  it('is seen by nobody without a part in it, and by nobody of another council', async () => {
    const { reader, organisation, code, officer } = await approved();
    const another = await roundPeople(place.store(), `Another ${count}`);
    for (const context of [reader(DAY), another.officer(DAY)]) {
      await expect(readReport(context, organisation, code)).rejects.toThrow(NotFoundFault);
      await expect(listReports(context, organisation)).rejects.toThrow(NotFoundFault);
      await expect(previewReport(context, organisation, code)).rejects.toThrow(NotFoundFault);
      await expect(checkReport(context, organisation, code)).rejects.toThrow(NotFoundFault);
      await expect(saveSection(context, organisation, code, 'words', typed('x'))).rejects.toThrow(NotFoundFault);
      await expect(listTemplates(context, organisation)).rejects.toThrow(NotFoundFault);
      await expect(markChecked(context, organisation, code, 1)).rejects.toThrow(NotFoundFault);
      await expect(approveReport(context, organisation, code, 1)).rejects.toThrow(NotFoundFault);
      expect(await waitingReports(context, organisation)).toEqual([]);
    }
    await expect(listIssues(another.officer(DAY), organisation)).rejects.toThrow(NotFoundFault);
    await expect(readIssue(another.officer(DAY), organisation, code, 1)).rejects.toThrow(NotFoundFault);
    await expect(readIssue(officer(DAY), organisation, code, 1)).rejects.toThrow(NotFoundFault);
    await expect(readReport(another.officer(DAY), another.organisation, code)).rejects.toThrow(NotFoundFault);
  });
});
