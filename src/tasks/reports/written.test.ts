import { describe, expect, it } from 'vitest';
import { onEachEngine } from '../../../test/stores.ts';
import { begunReport, codeOf, DAY, typed, typedTemplate, versionOf, WORDS } from '../../../test/written-report.ts';
import { wholePlan } from '../../briefing/selection.ts';
import { NotFoundFault } from '../../model/fault.ts';
import { changeCouncil } from '../changeCouncil.ts';
import { arrangeReport, assignSection, discardReport } from './arrange.ts';
import { beginReport } from './begin.ts';
import { checkReport, findingsOf } from './check.ts';
import { listReports, readReport } from './open.ts';
import { plainSection } from './standard.ts';
import { deleteTemplate, listTemplates, readTemplate, reportChoices, saveTemplate } from './templates.ts';
import { waitingReports } from './waiting.ts';
import { previewReport, saveSection, tokensOf } from './write.ts';

onEachEngine('a report that is written', (place) => {
  let count = 0;
  const named = () => {
    count += 1;
    return `Reports ${count}`;
  };
  const begin = () => begunReport(place.store(), named());

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
});
