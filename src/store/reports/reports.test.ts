import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { onEachEngine } from '../../../test/stores.ts';
import { EnvironmentFault, InputFault } from '../../model/fault.ts';
import type { IssuedFile, ReportIssue } from '../../model/reportIssue.ts';
import type { ReportSelection, ReportTemplate, WrittenReport, WrittenSection } from '../../model/writtenReport.ts';
import { addErratumRow, addIssue, digestOf, readErrata, readFileNames, readFileOf, readFrozen, readIssues } from './issues.ts';
import { renamedInText, renameInReports } from './renaming.ts';
import {
  addReport,
  alterReportRow,
  arrangeSections,
  deleteReport,
  lockReport,
  readReportRow,
  readReports,
  saveSectionRow,
} from './reports.ts';
import { addAccepted, addReportStep, deleteAccepted, readAccepted, readReportSteps } from './steps.ts';
import { deleteTemplateRow, readTemplates, saveTemplateRow } from './templates.ts';

const AT = '2026-11-22T09:00:00.000Z';
const SELECTION: ReportSelection = { plan: 'SS', objectives: ['SS/1'], services: [], kinds: ['key'], indicators: ['R1', 'R2'] };

function aSection(said: Partial<WrittenSection> = {}): WrittenSection {
  const words = { title: null, dashboard: null, text: 'Reviews: {{R1}}.', contributor: null };
  const saved = { status: 'to-write', version: 1, person: 'anna', name: 'Anna Officer', at: AT, writers: ['anna'], carried: null } as const;
  return { id: 'overview', kind: 'overview', ...words, ...saved, ...said };
}

function aReport(said: Partial<WrittenReport> = {}): WrittenReport {
  return {
    code: 'social-q2',
    title: 'Social services',
    period: '2026-27 Q2',
    template: 'standard',
    selection: SELECTION,
    sections: [aSection(), aSection({ id: 'words', kind: 'text', title: 'In brief', text: '' })],
    stage: 'draft',
    version: 1,
    author: 'anna',
    name: 'Anna Officer',
    at: AT,
    ...said,
  };
}

function aTemplate(said: Partial<ReportTemplate> = {}): ReportTemplate {
  const [section] = aReport().sections;
  const { id, kind, title, dashboard, text, contributor } = section ?? aSection();
  const sections = [{ id, kind, title, dashboard, text, contributor }];
  return { code: 'cabinet', title: 'For Cabinet', selection: SELECTION, sections, version: 1, name: 'Anna Officer', at: AT, ...said };
}

const ISSUE: ReportIssue = {
  report: 'social-q2',
  number: 1,
  title: 'Social services',
  plan: 'SS',
  period: '2026-27 Q2',
  at: AT,
  person: 'anna',
  name: 'Anna Officer',
  approvedBy: 'Dee Director',
  asKnown: AT,
  change: 3,
  reason: null,
  missing: ['R3, Homes inspected'],
};

function aFile(format: IssuedFile['format'], text: string): IssuedFile {
  const body = new TextEncoder().encode(text);
  return { format, name: `report.${format}`, type: 'text/plain', body, digest: digestOf(body) };
}

const FROZEN = { written: { title: 'Social services', selection: SELECTION, sections: [] }, briefing: '{"title":"x"}' };

describe('a live figure', () => {
  it('follows the new name of its indicator, action, objective or plan, and of nothing else', () => {
    const text = '{{R1}} and {{ r1 target }}, not R1 nor {{R11}} nor {{actions R1}} nor {{SS/1 indicators red}} of {{SS actions}}';
    const renamed = (sheet: 'indicators' | 'objectives' | 'plans', from: string, to: string) => renamedInText(text, { sheet, from, to });
    expect(renamed('indicators', 'R1', 'R 9')).toBe(
      '{{R 9}} and {{ R 9 target }}, not R1 nor {{R11}} nor {{actions R1}} nor {{SS/1 indicators red}} of {{SS actions}}',
    );
    expect(renamed('objectives', 'SS/1', 'SS/4')).toContain('nor {{SS/4 indicators red}}');
    expect(renamed('plans', 'SS', 'AC')).toContain('nor {{AC/1 indicators red}} of {{AC actions}}');
    expect(renamed('plans', 'S', 'AC')).toBe(text);
    expect(renamedInText('{{\nR1}}', { sheet: 'indicators', from: 'R1', to: 'R9' })).toBe('{{\nR9}}');
  });
});

onEachEngine('templates of reports', (place) => {
  const save = (organisation: string, template: ReportTemplate) =>
    place.store().transaction((write) => saveTemplateRow(write, organisation, template));

  it('are kept for a council, by title, and saved over the version before theirs and no other', async () => {
    expect(await save('mine', aTemplate())).toBe(true);
    expect(await save('mine', aTemplate({ title: 'Again' }))).toBe(false);
    expect(await save('mine', aTemplate({ version: 2, title: 'Next' }))).toBe(true);
    expect(await save('mine', aTemplate({ code: 'b', title: 'Before' }))).toBe(true);
    const { db } = place.store();
    expect(await readTemplates(db, 'mine')).toEqual([aTemplate({ code: 'b', title: 'Before' }), aTemplate({ version: 2, title: 'Next' })]);
    expect(await readTemplates(db, 'another')).toEqual([]);
    await place.store().transaction((write) => deleteTemplateRow(write, 'mine', 'cabinet'));
    expect((await readTemplates(db, 'mine')).map(({ code }) => code)).toEqual(['b']);
  });
});

onEachEngine('reports that are written', (place) => {
  const inOne = place.store;
  const add = (organisation: string, report = aReport()) => inOne().transaction((write) => addReport(write, organisation, report));
  const read = (organisation: string) => readReportRow(inOne().db, organisation, 'social-q2');
  const save = (organisation: string, section: WrittenSection) =>
    inOne().transaction((write) => saveSectionRow(write, organisation, 'social-q2', section));

  it('are kept as they were begun, each once, for their council alone', async () => {
    expect(await add('mine')).toBe(true);
    expect(await add('mine', aReport({ title: 'Another' }))).toBe(false);
    expect(await read('mine')).toEqual(aReport());
    expect(await readReports(inOne().db, 'mine')).toEqual([aReport()]);
    expect(await read('another')).toBeNull();
  });

  it('take a section over the version before its own and no other', async () => {
    await add('versions');
    expect(await save('versions', aSection({ version: 2, text: 'Mine' }))).toBe(true);
    expect(await save('versions', aSection({ version: 2, text: 'Hers' }))).toBe(false);
    expect(await save('versions', aSection({ version: 2, id: 'gone' }))).toBe(false);
    expect((await read('versions'))?.sections.map(({ text, version }) => [text, version])).toEqual([
      ['Mine', 2],
      ['', 1],
    ]);
  });

  it('take one of six savings of a section at once', async () => {
    await add('race');
    const texts = ['1', '2', '3', '4', '5', '6'];
    const saved = await Promise.all(texts.map((text) => save('race', aSection({ version: 2, text }))));
    expect(saved.filter((each) => each)).toHaveLength(1);
  });

  it('are locked by whoever changes them, so that each change has a version of its own', async () => {
    await add('lock');
    const versions = await Promise.all(
      [1, 2, 3, 4].map(() => inOne().transaction(async (write) => (await lockReport(write, 'lock', 'social-q2'))?.version)),
    );
    expect(versions.sort()).toEqual([2, 3, 4, 5]);
    expect(await inOne().transaction((write) => lockReport(write, 'lock', 'none'))).toBeNull();
  });

  it('have their sections in another order, with one more or without one, and what is in them stays', async () => {
    await add('order');
    await save('order', aSection({ version: 2, text: 'Kept' }));
    const fresh = aSection({ id: 'counts', kind: 'counts', text: '' });
    const [first, second] = aReport().sections;
    const sections = [second ?? fresh, fresh, first ?? fresh];
    await inOne().transaction((write) => arrangeSections(write, 'order', 'social-q2', sections));
    expect((await read('order'))?.sections.map(({ id, text }) => [id, text])).toEqual([
      ['words', ''],
      ['counts', ''],
      ['overview', 'Kept'],
    ]);
    await inOne().transaction((write) => arrangeSections(write, 'order', 'social-q2', [fresh]));
    expect((await read('order'))?.sections.map(({ id }) => id)).toEqual(['counts']);
  });

  it('keep their steps and what was vouched for, and the findings that stand with a reason', async () => {
    await add('steps');
    const by = { person: 'anna', name: 'Anna Officer', at: AT };
    const vouched = { content: 'abc', figures: { R1: 'def' } };
    await inOne().transaction(async (write) => {
      await addReportStep(write, 'steps', 'social-q2', { step: 'begun', ...by, reason: null, vouched: null });
      await addReportStep(write, 'steps', 'social-q2', { step: 'checked', ...by, reason: null, vouched });
      await addAccepted(write, 'steps', 'social-q2', { finding: 'f1', reason: 'As first said', ...by });
      await addAccepted(write, 'steps', 'social-q2', { finding: 'f1', reason: 'Rounded by the auditor', ...by });
      await addAccepted(write, 'steps', 'social-q2', { finding: 'f2', reason: 'Taken back', ...by });
      await deleteAccepted(write, 'steps', 'social-q2', 'f2');
    });
    const { db } = inOne();
    expect(await readReportSteps(db, 'steps', 'social-q2')).toEqual([
      { number: 1, step: 'begun', ...by, reason: null, vouched: null },
      { number: 2, step: 'checked', ...by, reason: null, vouched },
    ]);
    expect(await readAccepted(db, 'steps', 'social-q2')).toEqual([{ finding: 'f1', reason: 'Rounded by the auditor', ...by }]);
    await inOne().transaction((write) => deleteReport(write, 'steps', 'social-q2'));
    expect([await read('steps'), await readReportSteps(db, 'steps', 'social-q2'), await readAccepted(db, 'steps', 'social-q2')]).toEqual([
      null,
      [],
      [],
    ]);
  });

  it('follow a new name in their selection and in live figures, as templates do', async () => {
    await add('renamed');
    await inOne().transaction((write) => saveTemplateRow(write, 'renamed', aTemplate()));
    await inOne().transaction(async (write) => {
      await renameInReports(write, 'renamed', { sheet: 'indicators', from: 'R1', to: 'R9' });
      await renameInReports(write, 'renamed', { sheet: 'plans', from: 'SS', to: 'AC' });
    });
    const report = await read('renamed');
    const [template] = await readTemplates(inOne().db, 'renamed');
    for (const each of [report, template]) {
      expect(each?.selection).toEqual({ ...SELECTION, plan: 'AC', objectives: ['AC/1'], indicators: ['R9', 'R2'] });
      expect(each?.sections[0]?.text).toBe('Reviews: {{R9}}.');
    }
    // Whoever has the section open is told, and does not put the old name back unasked.
    expect(report?.sections.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('refuse what cannot be kept, on either engine', async () => {
    await add('nul');
    await expect(save('nul', aSection({ version: 2, text: 'a\0b' }))).rejects.toThrow(InputFault);
    await expect(add('nul', aReport({ code: 'other', title: 'a\0b' }))).rejects.toThrow(InputFault);
    await expect(inOne().transaction((write) => alterReportRow(write, 'nul', 'social-q2', { title: '\ud800' }))).rejects.toThrow(
      InputFault,
    );
  });
});

onEachEngine('what was issued', (place) => {
  const issue = (organisation: string) =>
    place.store().transaction((write) => addIssue(write, organisation, ISSUE, FROZEN, [aFile('pdf', 'é\0'), aFile('html', '<p>')]));

  it('is read again byte for byte, in the order of its formats, for its council alone', async () => {
    await issue('mine');
    const { db } = place.store();
    expect(await readIssues(db, 'mine')).toEqual([ISSUE]);
    expect(await readIssues(db, 'mine', 'another')).toEqual([]);
    expect(await readFrozen(db, 'mine', 'social-q2', 1)).toEqual(FROZEN);
    expect((await readFileNames(db, 'mine', 'social-q2', 1)).map(({ format, size }) => [format, size])).toEqual([
      ['html', 3],
      ['pdf', 3],
    ]);
    expect(await readFileOf(db, 'mine', { report: 'social-q2', number: 1, format: 'pdf' })).toEqual(aFile('pdf', 'é\0'));
    expect(await readFileOf(db, 'mine', { report: 'social-q2', number: 1, format: 'xlsx' })).toBeNull();
    expect(await readIssues(db, 'another')).toEqual([]);
    expect(await readFrozen(db, 'another', 'social-q2', 1)).toBeNull();
  });

  it('is neither altered nor taken away nor replaced, whatever asks', async () => {
    await issue('guarded');
    const { db } = place.store();
    await place.store().transaction((write) => addErratumRow(write, 'guarded', erratum('one')));
    for (const table of ['report_issues', 'report_files', 'report_errata']) {
      const refused = /only ever added/;
      await expect(sql`update ${sql.table(table)} set number = 7`.execute(db)).rejects.toThrow(refused);
      await expect(sql`delete from ${sql.table(table)} where organisation = 'guarded'`.execute(db)).rejects.toThrow(refused);
    }
    await expect(issue('guarded')).rejects.toThrow();
    await renameAll('guarded');
    expect(await readIssues(db, 'guarded')).toEqual([ISSUE]);
    expect(await readFrozen(db, 'guarded', 'social-q2', 1)).toEqual(FROZEN);
  });

  const renameAll = (organisation: string) =>
    place.store().transaction((write) => renameInReports(write, organisation, { sheet: 'indicators', from: 'R1', to: 'R9' }));

  const erratum = (where: string) => ({
    report: 'social-q2',
    issue: 1,
    where,
    printed: '48',
    corrected: '47',
    reason: 'Counted twice',
    person: 'anna',
    name: 'Anna Officer',
    at: AT,
  });

  it('has its errata numbered as they are added', async () => {
    await issue('errata');
    const add = (where: string) => place.store().transaction((write) => addErratumRow(write, 'errata', erratum(where)));
    expect([(await add('Overview')).number, (await add('R1')).number]).toEqual([1, 2]);
    const { db } = place.store();
    expect((await readErrata(db, 'errata', 'social-q2')).map(({ number, where }) => [number, where])).toEqual([
      [1, 'Overview'],
      [2, 'R1'],
    ]);
  });

  it('is not read where it is not what was issued', async () => {
    const { db } = place.store();
    const held = { organisation: 'damaged', report: 'social-q2', number: 1 };
    const { asKnown, approvedBy, ...said } = ISSUE;
    await db
      .insertInto('report_issues')
      .values({
        organisation: 'damaged',
        ...said,
        as_known: asKnown,
        approved_by: approvedBy,
        missing: '[]',
        written: '{}',
        briefing: '{}',
        digest: 'x',
      })
      .execute();
    await db
      .insertInto('report_files')
      .values({ ...held, format: 'pdf', name: 'a', type: 'b', size: 1, digest: 'x', body: new Uint8Array([1]) })
      .execute();
    await expect(readFrozen(db, 'damaged', 'social-q2', 1)).rejects.toThrow(EnvironmentFault);
    await expect(readFileOf(db, 'damaged', { report: 'social-q2', number: 1, format: 'pdf' })).rejects.toThrow(
      'Issue 1 of the report "social-q2" is not as it was issued: its digest says otherwise',
    );
  });
});
