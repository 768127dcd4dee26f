import { describe, expect, it } from 'vitest';
import { QUARTER, type RoundPeople, roundCouncil, roundPeople } from '../../../test/round.ts';
import { onEachEngine } from '../../../test/stores.ts';
import { wholePlan } from '../../briefing/selection.ts';
import { sentenceText } from '../../briefing/wording.ts';
import { NotFoundFault } from '../../model/fault.ts';
import type { TemplateSection } from '../../model/writtenReport.ts';
import { changeCouncil } from '../changeCouncil.ts';
import type { Context } from '../context.ts';
import { importCouncil } from '../importCouncil.ts';
import type { Message } from '../mailer.ts';
import { approveReport, changesSince, sendReportBack } from './approve.ts';
import { arrangeReport, assignSection, discardReport } from './arrange.ts';
import { beginReport } from './begin.ts';
import { acceptFinding, checkReport, findingsOf, markChecked, refuseFinding } from './check.ts';
import { addErratum } from './erratum.ts';
import { issueReport } from './issue.ts';
import { issuedFile, latestIssue, listIssues, readIssue } from './issued.ts';
import { listReports, readReport } from './open.ts';
import type { BegunReport, TypedSection, TypedTemplate } from './reportTypes.ts';
import { plainSection } from './standard.ts';
import { tellApprovers } from './tell.ts';
import { deleteTemplate, listTemplates, readTemplate, reportChoices, saveTemplate } from './templates.ts';
import { waitingReports } from './waiting.ts';
import { whyDifferent } from './why.ts';
import { previewReport, saveSection, tokensOf } from './write.ts';

const DAY = '2026-10-20';
const NOTHING_PLANNED = { objectives: [], indicators: [], targets: [], observations: [], actions: [], progress: [], calendar: [] };
const WORDS: TemplateSection = {
  ...plainSection('text', 'words'),
  title: 'In brief',
  text: 'Of care plans, {{R1 target}} are to be reviewed.',
};

function typedTemplate(said: Partial<TypedTemplate> = {}): TypedTemplate {
  return {
    title: 'Adults for Cabinet',
    selection: wholePlan('SS'),
    sections: [plainSection('overview'), WORDS, plainSection('outcomes')],
    seen: 0,
    ...said,
  };
}

function typed(text: string, said: Partial<TypedSection> = {}): TypedSection {
  return { title: 'In brief', text, status: 'in-progress', seen: 1, ...said };
}

function codeOf(begun: BegunReport): string {
  if (begun.kind !== 'begun') throw new Error(`expected a report to begin, not: ${begun.kind}`);
  return begun.code;
}

onEachEngine('a report that is written', (place) => {
  let count = 0;
  /** A council with a template of its own, and a report begun with it. */
  async function begin(sections = typedTemplate().sections): Promise<RoundPeople & { readonly code: string; readonly template: string }> {
    count += 1;
    const people = await roundPeople(place.store(), `Reports ${count}`);
    const officer = people.officer(DAY);
    const saved = await saveTemplate(officer, people.organisation, null, typedTemplate({ sections }));
    if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
    const template = saved.template.code;
    const begun = await beginReport(officer, people.organisation, { template, plan: null, period: QUARTER, from: 'template' });
    return { ...people, code: codeOf(begun), template };
  }
  const versionOf = async (context: Context, organisation: string, code: string) => (await readReport(context, organisation, code)).version;
  const stageOf = async (context: Context, organisation: string, code: string) => (await readReport(context, organisation, code)).stage;

  describe('comes from a template', () => {
    it('of which everything wrong is said at once, by field', async () => {
      const people = await begin();
      const sections = [{ ...plainSection('dashboard'), dashboard: 'none' }, { ...WORDS, title: null, contributor: 'nobody' }, WORDS];
      const selection = { ...wholePlan('XX'), indicators: ['R9'] };
      const saved = await saveTemplate(people.officer(DAY), people.organisation, null, typedTemplate({ title: ' ', selection, sections }));
      expect(saved.kind === 'problems' ? saved.problems.map(({ field, text }) => `${field}: ${text}`) : saved).toEqual([
        'title: Give the report a title',
        'plan: There is no plan "XX"',
        'indicators: There is no indicator "R9"',
        'dashboard-0: There is no published dashboard "none"',
        'title-1: Give the section a title: it has words alone',
        'contributor-1: Choose somebody who is at the council and may write in reports',
        'id-2: Another section is named "words" already',
      ]);
      const empty = await saveTemplate(
        people.officer(DAY),
        people.organisation,
        null,
        typedTemplate({ title: 'x'.repeat(121), sections: [] }),
      );
      expect(empty.kind === 'problems' ? empty.problems.map(({ text }) => text) : empty).toEqual([
        'The title has 121 characters: expected at most 120',
        'Choose at least one section',
      ]);
    });

    it('that is overwritten by nobody who has not seen it, and deleted without its reports', async () => {
      const people = await begin();
      const { officer, organisation, template, code } = people;
      const save = (title: string, seen: number) => saveTemplate(officer(DAY), organisation, template, typedTemplate({ title, seen }));
      expect((await save('Second', 1)).kind).toBe('saved');
      const late = await save('Third', 1);
      expect(late.kind === 'conflict' ? late.held.title : late).toBe('Second');
      const same = await saveTemplate(officer(DAY), organisation, null, typedTemplate({ title: 'second' }));
      expect(same).toMatchObject({
        kind: 'problems',
        problems: [{ field: 'title', text: 'Another template is called this already: choose another title' }],
      });
      await deleteTemplate(officer(DAY), organisation, template);
      await expect(readTemplate(officer(DAY), organisation, template)).rejects.toThrow(NotFoundFault);
      expect((await listTemplates(officer(DAY), organisation)).map((each) => each.code)).toEqual(['standard']);
      expect((await readReport(officer(DAY), organisation, code)).title).toBe('Adults for Cabinet');
      await expect(deleteTemplate(officer(DAY), organisation, 'standard')).rejects.toThrow(NotFoundFault);
    });

    it('the built-in one also, by its plan, once for a period', async () => {
      const { officer, organisation } = await begin();
      const asked = { template: 'standard', plan: 'SS', period: '2026-27 Q2', from: 'template' } as const;
      expect(await beginReport(officer(DAY), organisation, asked)).toEqual({ kind: 'begun', code: 'social-services-2026-27-q2' });
      expect(await beginReport(officer(DAY), organisation, asked)).toEqual({ kind: 'there', code: 'social-services-2026-27-q2' });
      expect(await beginReport(officer(DAY), organisation, { ...asked, period: 'soon', plan: 'XX' })).toEqual({
        kind: 'problems',
        problems: [
          { field: 'plan', text: 'There is no plan "XX"' },
          { field: 'period', text: '"soon" is no period: expected one such as "2026-27 Q2"' },
        ],
      });
    });

    it('once of two who begin it at the same time', async () => {
      const { officer, director, organisation } = await begin();
      const asked = { template: 'standard', plan: 'SS', period: '2026-27 Q1', from: 'last' } as const;
      const begun = await Promise.all([officer, director].map((who) => beginReport(who(DAY), organisation, asked)));
      expect(begun.map(({ kind }) => kind).sort()).toEqual(['begun', 'there']);
    });

    it('or from the last report, whose words are marked until somebody changes them', async () => {
      const { officer, organisation, code, template } = await begin();
      await saveSection(officer(DAY), organisation, code, 'words', typed('The year began well for everybody whom we look after.'));
      const next = await beginReport(officer(DAY), organisation, { template, plan: null, period: '2026-27 Q3', from: 'last' });
      const read = async () => (await readReport(officer(DAY), organisation, codeOf(next))).sections.find(({ id }) => id === 'words');
      expect(await read()).toMatchObject({
        text: 'The year began well for everybody whom we look after.',
        carriedText: 'Carried over from quarter 2, 2026-27, unchanged',
      });
      const { findings } = await checkReport(officer(DAY), organisation, codeOf(next));
      expect(findings.map(({ kind, section, printed }) => [kind, section, printed])).toEqual([
        ['carried-over', 'words', 'The year began well for everybody whom we look after.'],
      ]);
      await saveSection(
        officer(DAY),
        organisation,
        codeOf(next),
        'words',
        typed('The year goes on well for everybody whom we look after.'),
      );
      expect((await read())?.carriedText).toBeNull();
      expect((await checkReport(officer(DAY), organisation, codeOf(next))).findings).toEqual([]);
    });

    it('with what can be chosen', async () => {
      const { officer, organisation } = await begin();
      const { plans, objectives, contributors } = await reportChoices(officer(DAY), organisation);
      expect([plans, objectives.map(({ value }) => value)]).toEqual([[{ value: 'SS', text: 'Social services' }], ['SS/1']]);
      expect(contributors.map(({ text }) => text)).toEqual([
        'Name director, Director',
        'Name housing, Head of Housing',
        'Name officer',
        'Name owner, Head of Adult Services',
      ]);
    });
  });

  describe('is written', () => {
    it('by several people, none of whom overwrites another unseen', async () => {
      const { officer, director, organisation, code } = await begin();
      expect((await saveSection(officer(DAY), organisation, code, 'words', typed('Mine.'))).kind).toBe('saved');
      const late = await saveSection(director(DAY), organisation, code, 'words', typed('Hers.'));
      expect(late.kind === 'conflict' ? [late.held.text, late.held.name] : late).toEqual(['Mine.', 'Name officer']);
      const both = await Promise.all(
        [officer, director].map((who, index) => saveSection(who(DAY), organisation, code, 'words', typed(`At once ${index}`, { seen: 2 }))),
      );
      expect(both.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved']);
      const elsewhere = await saveSection(director(DAY), organisation, code, 'overview', typed('In another section.', { title: '' }));
      expect(elsewhere.kind).toBe('saved');
    });

    it('by a contributor only where a section names her', async () => {
      const { officer, owner, organisation, code } = await begin();
      const { contributors } = await reportChoices(officer(DAY), organisation);
      const her = contributors.find(({ text }) => text.startsWith('Name owner'))?.value ?? '';
      const save = () => saveSection(owner(DAY), organisation, code, 'words', typed('From the service.'));
      await expect(save()).rejects.toThrow(NotFoundFault);
      expect(await waitingReports(owner(DAY), organisation)).toEqual([]);
      expect(await assignSection(officer(DAY), organisation, code, 'words', her)).toEqual({ kind: 'done' });
      expect(await assignSection(officer(DAY), organisation, code, 'words', 'nobody')).toMatchObject({ kind: 'problems' });
      expect((await waitingReports(owner(DAY), organisation)).map(({ text }) => text)).toEqual([
        'Write "In brief" of Adults for Cabinet, quarter 2, 2026-27',
      ]);
      expect((await save()).kind).toBe('saved');
      await expect(saveSection(owner(DAY), organisation, code, 'overview', typed('x'))).rejects.toThrow(NotFoundFault);
      const { sections, may } = await readReport(owner(DAY), organisation, code);
      expect(sections.map(({ id, mayWrite }) => [id, mayWrite])).toEqual([
        ['overview', false],
        ['words', true],
        ['outcomes', false],
      ]);
      expect(may).toEqual({ write: false, approve: false, ownWork: null, issue: false });
    });

    it('with live figures, which say what is wrong with them', async () => {
      const { officer, organisation, code } = await begin();
      const preview = await previewReport(officer(DAY), organisation, code);
      const text = preview.parts
        .find(({ id }) => id === 'words')
        ?.text[0]?.runs.map((run) => run.text)
        .join('');
      expect(text).toContain('Of care plans,');
      expect(text).not.toContain('{{');
      const checked = await findingsOf(officer(DAY), organisation, code, 'words', 'There were {{R99}} of them.');
      expect(checked.tokens).toMatchObject([{ section: 'words', severity: 'error', token: '{{R99}}' }]);
      await saveSection(officer(DAY), organisation, code, 'words', typed('There were {{R99}} of them.'));
      const report = await checkReport(officer(DAY), organisation, code);
      expect([report.clear, report.tokens.map(({ token }) => token)]).toEqual([false, ['{{R99}}']]);
      const groups = await tokensOf(officer(DAY), organisation, code);
      expect(groups.flatMap(({ tokens }) => tokens.map(({ token }) => token))).toContain('{{R1 target}}');
    });

    it('in sections that are moved, added and removed, none with words that somebody has not seen', async () => {
      const { officer, director, organisation, code } = await begin();
      const arrange = async (act: Parameters<typeof arrangeReport>[3], seen?: number) =>
        arrangeReport(officer(DAY), organisation, code, act, seen ?? (await versionOf(officer(DAY), organisation, code)));
      const ids = async () => (await readReport(officer(DAY), organisation, code)).sections.map(({ id }) => id);
      expect(await arrange({ does: 'up', id: 'outcomes' })).toEqual({ kind: 'done' });
      expect(await arrange({ does: 'add', kind: 'text', title: 'Next year', dashboard: null })).toEqual({ kind: 'done' });
      expect(await ids()).toEqual(['overview', 'outcomes', 'words', 'next-year']);
      expect(await arrange({ does: 'add', kind: 'text', title: ' ', dashboard: null })).toEqual({
        kind: 'problems',
        problems: [{ field: 'title', text: 'Give the section a title: it has words alone' }],
      });
      const seen = await versionOf(officer(DAY), organisation, code);
      await saveSection(director(DAY), organisation, code, 'words', typed('Not seen yet.'));
      expect(await arrange({ does: 'remove', id: 'words' }, seen)).toEqual({ kind: 'overtaken', by: 'Name director' });
      expect(await arrange({ does: 'remove', id: 'words' })).toEqual({ kind: 'done' });
      expect(await ids()).toEqual(['overview', 'outcomes', 'next-year']);
    });

    it('and discarded where it was never issued', async () => {
      const { officer, owner, organisation, code } = await begin();
      await expect(discardReport(owner(DAY), organisation, code)).rejects.toThrow(NotFoundFault);
      await discardReport(officer(DAY), organisation, code);
      expect(await listReports(officer(DAY), organisation)).toEqual([]);
    });

    it('with the new code of an indicator in its live figures', async () => {
      const { officer, organisation, code, context } = await begin();
      const indicators = (await reportChoices(officer(DAY), organisation)).indicators;
      expect(indicators.map(({ value }) => value)).toContain('R2');
      await saveSection(officer(DAY), organisation, code, 'words', typed('{{R2}} of carers.'));
      await changeCouncil(context, organisation, { renamed: [{ sheet: 'indicators', from: 'R2', to: 'C2' }] }, { why: 'New reference' });
      const { sections } = await readReport(officer(DAY), organisation, code);
      expect(sections.find(({ id }) => id === 'words')?.text).toBe('{{C2}} of carers.');
      expect((await checkReport(officer(DAY), organisation, code)).tokens.filter(({ severity }) => severity === 'error')).toEqual([]);
    });
  });

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

  /** A report whose words the owner wrote, checked by the officer who began it. */
  async function checked() {
    const people = await begin();
    const { officer, organisation, code } = people;
    expect(await markChecked(officer(DAY), organisation, code, await versionOf(officer(DAY), organisation, code))).toEqual({
      kind: 'taken',
    });
    return people;
  }

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

  /** The same, approved by the director. */
  async function approved() {
    const people = await checked();
    const { director, organisation, code } = people;
    await approveReport(director(DAY), organisation, code, await versionOf(director(DAY), organisation, code));
    return people;
  }

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
      expect(html.name).toMatch(/-2026-27-q2-issue-1\.html$/);
      expect(html.body.length).toBe(files[0]?.size);
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
      const before = await issuedFile(reader(DAY), organisation, code, 1, 'pdf');
      expect(await addErratum(officer(DAY), organisation, code, 1, erratum)).toEqual({ kind: 'added', number: 1 });
      const { errata, issue } = await readIssue(reader(DAY), organisation, code, 1);
      expect(errata).toMatchObject([{ ...erratum, number: 1, text: 'Erratum 1, Name officer, 10:00 on 20 October 2026' }]);
      expect(issue.errata).toBe(1);
      expect((await issuedFile(reader(DAY), organisation, code, 1, 'pdf')).body).toEqual(before.body);
      expect((await listIssues(reader(DAY), organisation, { plan: 'SS', period: QUARTER })).map(({ report }) => report)).toEqual([code]);
      expect(await listIssues(reader(DAY), organisation, { plan: 'XX' })).toEqual([]);
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
