import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { ACTION, indicatorKey, QUARTER, REVIEWED, type RoundPeople, roundPeople, texts } from '../../../test/round.ts';
import { onEachEngine } from '../../../test/stores.ts';
import type { EntryTexts, ItemKey } from '../../model/entry.ts';
import { InputFault, NotFoundFault } from '../../model/fault.ts';
import { readEntry } from '../../store/returns/returns.ts';
import { ownReturnWorkbook } from './excel.ts';
import { keepReturnUpload, readReturnUpload, settleReturnUpload } from './excelUpload.ts';
import { returnItem } from './myReturns.ts';
import { saveReturn } from './save.ts';
import { submitReturns } from './submit.ts';

const R1 = indicatorKey('R1');
const R2 = indicatorKey('R2');
const DAY = '2026-10-05';
const SOFFICE = '/usr/bin/soffice';

async function opened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

async function closed(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function heads(sheet: ExcelJS.Worksheet): string[] {
  const texts: string[] = [];
  sheet.getRow(1).eachCell((each) => texts.push(each.text));
  return texts;
}

/** The cell of a return under a heading. */
function cell(sheet: ExcelJS.Worksheet, reference: string, heading: string): ExcelJS.Cell {
  const column = (name: string) => heads(sheet).indexOf(name) + 1;
  let found: ExcelJS.Cell | null = null;
  sheet.eachRow((row) => {
    if (row.getCell(column('Reference')).text === reference) found = row.getCell(column(heading));
  });
  if (found === null) throw new Error(`no ${reference} ${heading}`);
  return found;
}

type Entries = Readonly<Record<string, Readonly<Record<string, string | number | Date>>>>;

/** The workbook with cells filled: by reference, then by heading. */
async function filled(bytes: Uint8Array, entries: Entries, change: (workbook: ExcelJS.Workbook) => void = () => {}): Promise<Uint8Array> {
  const workbook = await opened(bytes);
  for (const [reference, said] of Object.entries(entries)) {
    const sheet = sheetOf(workbook, reference.includes('/') ? 'Actions' : 'Return');
    for (const [heading, value] of Object.entries(said)) cell(sheet, reference, heading).value = value;
  }
  change(workbook);
  return closed(workbook);
}

const FILLED: Entries = {
  R1: { Numerator: 305, Denominator: 445, 'What happened': REVIEWED.happened, 'What we are doing about it': REVIEWED.doing },
  R2: { Figure: 97.25, 'This figure is': 'provisional' },
  'SS01/A001': {
    '% complete': 60,
    Status: 'on track',
    'New due date': new Date(Date.UTC(2027, 5, 30)),
    'Why it moves': 'The builder left.',
  },
};

onEachEngine('a return as a workbook', (place) => {
  let count = 0;
  const begin = async (): Promise<RoundPeople> => {
    count += 1;
    return roundPeople(place.store(), `Excel ${count}`);
  };
  const taken = async ({ owner, organisation }: RoundPeople) => (await ownReturnWorkbook(owner(DAY), organisation)).body;
  const draft = async ({ organisation }: RoundPeople, key: ItemKey): Promise<EntryTexts | null> =>
    (await readEntry(place.store().db, organisation, key))?.texts ?? null;

  it('holds what she owes and nobody else’s: her cells open, others locked, lists and limits where Excel checks', async () => {
    const people = await begin();
    const { owner, organisation } = people;
    await saveReturn(owner(DAY), organisation, R2, { seen: 0, texts: texts({ value: '97.40', happened: '=1+1' }), confirmed: {} });
    const workbook = await opened(await taken(people));
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Return', 'visible'],
      ['Actions', 'visible'],
      ['How to', 'visible'],
      ['Stamp', 'veryHidden'],
    ]);
    const sheet = sheetOf(workbook, 'Return');
    expect(sheet.rowCount).toBe(3);
    expect(cell(sheet, 'R1', 'Target').text).toBe('87.0%');
    expect(cell(sheet, 'R1', 'Minimum').text).toBe('72.0%');
    expect(cell(sheet, 'R1', 'Last figure').text).toBe('77.1% (2026-27 Q1)');
    expect(cell(sheet, 'R1', 'Numerator').protection.locked).toBe(false);
    expect(cell(sheet, 'R1', 'Figure').protection?.locked ?? true).toBe(true);
    expect(cell(sheet, 'R1', 'Title').protection?.locked ?? true).toBe(true);
    expect(cell(sheet, 'R2', 'Figure')).toMatchObject({ value: 97.4, numFmt: '0.00' });
    expect(cell(sheet, 'R2', 'What happened')).toMatchObject({ type: ExcelJS.ValueType.String, value: '=1+1', numFmt: '@' });
    expect(cell(sheet, 'R1', 'This figure is').dataValidation.formulae).toEqual([
      '"final,provisional,estimated,not due,not collected,not available,suppressed"',
    ]);
    expect(cell(sheetOf(workbook, 'Actions'), ACTION.reference, '% complete').dataValidation).toMatchObject({
      type: 'decimal',
      operator: 'between',
      formulae: [0, 100],
      errorStyle: 'stop',
    });
  });

  it('comes back as drafts, each as if it had been typed on the page', async () => {
    const people = await begin();
    const { owner, organisation } = people;
    const bytes = await filled(await taken(people), FILLED);
    const { kept, conflicts, problems, notes, same } = await keepReturnUpload(owner(DAY), organisation, bytes);
    expect([kept.length, conflicts, problems, notes, same]).toEqual([3, [], [], [], 0]);
    expect(await draft(people, R1)).toEqual(REVIEWED);
    expect(await draft(people, R2)).toEqual(texts({ value: '97.25', state: 'provisional' }));
    expect(await draft(people, ACTION)).toEqual(
      texts({ percent: '60', status: 'on-track', due: '2027-06-30', dueReason: 'The builder left.' }),
    );
    expect((await returnItem(owner(DAY), organisation, R1)).reading.verdict.resultText).toBe('68.5%');
  });

  it('changes nothing when it is brought again, or as it was taken', async () => {
    const people = await begin();
    const { owner, organisation } = people;
    const first = await taken(people);
    expect(await keepReturnUpload(owner(DAY), organisation, first)).toMatchObject({ kept: [], same: 3 });
    const bytes = await filled(first, FILLED);
    await keepReturnUpload(owner(DAY), organisation, bytes);
    expect(await keepReturnUpload(owner(DAY), organisation, bytes)).toMatchObject({ kept: [], conflicts: [], same: 3 });
    expect((await returnItem(owner(DAY), organisation, R1)).version).toBe(1);
  });

  it('keeps what cannot be read as it was entered, and says where it stands and what was expected', async () => {
    const people = await begin();
    const bytes = await filled(await taken(people), { R1: { Numerator: 'some', Denominator: 445 }, R2: { 'This figure is': 'perhaps' } });
    const { kept, problems } = await keepReturnUpload(people.owner(DAY), people.organisation, bytes);
    expect(kept).toHaveLength(2);
    expect(problems.map(({ sheet, row, column, value }) => [sheet, row, column, value])).toEqual([
      ['Return', 2, 'Numerator', 'some'],
      ['Return', 3, 'This figure is', 'perhaps'],
      ['Return', 3, 'Figure', null],
    ]);
    expect(problems[0]?.message).toMatch(/^is not a number/);
    expect((await draft(people, R1))?.numerator).toBe('some');
  });

  describe('that was changed on both sides', () => {
    const both = async (people: RoundPeople) => {
      const bytes = await filled(await taken(people), { R1: { Numerator: 305, Denominator: 445, 'What happened': 'Mine' } });
      const theirs = texts({ numerator: '300', happened: 'Theirs', doing: 'More staff' });
      await saveReturn(people.owner(DAY), people.organisation, R1, { seen: 0, texts: theirs, confirmed: {} });
      return bytes;
    };

    it('is put together where only one side changed a cell', async () => {
      const people = await begin();
      const bytes = await filled(await taken(people), { R1: { Numerator: 305 } });
      await saveReturn(people.owner(DAY), people.organisation, R1, { seen: 0, texts: texts({ doing: 'More staff' }), confirmed: {} });
      expect((await keepReturnUpload(people.owner(DAY), people.organisation, bytes)).conflicts).toEqual([]);
      expect(await draft(people, R1)).toEqual(texts({ numerator: '305', doing: 'More staff' }));
    });

    it('is asked about cell by cell, and nothing of it is written', async () => {
      const people = await begin();
      const bytes = await both(people);
      const { kept, conflicts } = await keepReturnUpload(people.owner(DAY), people.organisation, bytes);
      expect(kept).toEqual([]);
      expect(conflicts.map(({ conflicts: cells }) => cells)).toEqual([
        [
          { field: 'numerator', heading: 'Numerator', atDownload: '', yours: '305', held: '300' },
          { field: 'happened', heading: 'What happened', atDownload: '', yours: 'Mine', held: 'Theirs' },
        ],
      ]);
      expect((await draft(people, R1))?.numerator).toBe('300');
    });

    it('holds what was chosen of each cell', async () => {
      const people = await begin();
      const { owner, organisation } = people;
      const { changed } = await readReturnUpload(owner(DAY), organisation, await both(people));
      const [uploaded] = changed;
      if (uploaded === undefined) throw new Error('one return was changed');
      const choice = { key: R1, held: uploaded.held, yours: uploaded.texts };
      const open = new Map([['numerator', 'yours'] as const, ['happened', null] as const]);
      const left = await settleReturnUpload(owner(DAY), organisation, [{ ...choice, chosen: open }]);
      expect([left.kept, left.conflicts.map(({ conflicts }) => conflicts.map(({ field }) => field))]).toEqual([[], [['happened']]]);
      const chosen = new Map([['numerator', 'yours'] as const, ['happened', 'held'] as const]);
      expect((await settleReturnUpload(owner(DAY), organisation, [{ ...choice, chosen }])).kept).toEqual([R1]);
      expect(await draft(people, R1)).toEqual(texts({ numerator: '305', denominator: '445', happened: 'Theirs', doing: 'More staff' }));
    });

    it('is chosen again where somebody saved since the choice was shown', async () => {
      const people = await begin();
      const { owner, organisation } = people;
      const [uploaded] = (await readReturnUpload(owner(DAY), organisation, await both(people))).changed;
      if (uploaded === undefined) throw new Error('one return was changed');
      const later = texts({ numerator: '299', happened: 'Theirs', doing: 'More staff' });
      await saveReturn(owner(DAY), organisation, R1, { seen: 1, texts: later, confirmed: {} });
      const chosen = new Map([['numerator', 'yours'] as const, ['happened', 'held'] as const]);
      const choice = { key: R1, held: uploaded.held, yours: uploaded.texts, chosen };
      const { kept, conflicts } = await settleReturnUpload(owner(DAY), organisation, [choice]);
      expect(kept).toEqual([]);
      expect(conflicts[0]?.conflicts).toEqual([{ field: 'numerator', heading: 'Numerator', atDownload: '300', yours: '305', held: '299' }]);
      expect((await draft(people, R1))?.numerator).toBe('299');
    });
  });

  describe('whose sheets were changed', () => {
    it('is read whatever its sheets are called and in whichever order its rows and columns stand', async () => {
      const people = await begin();
      const bytes = await filled(await taken(people), FILLED, (workbook) => {
        const sheet = sheetOf(workbook, 'Return');
        const kept = [2, 3].map((number) => heads(sheet).map((_, index) => sheet.getRow(number).getCell(index + 1).value));
        for (const [at, values] of [...kept.entries()])
          values.forEach((value, index) => {
            sheet.getRow(3 - at).getCell(index + 1).value = value;
          });
        sheet.name = 'Quarter two';
        sheet.spliceRows(1, 0, ['Dear colleague, this is ours'], []);
      });
      const { kept, problems, notes } = await keepReturnUpload(people.owner(DAY), people.organisation, bytes);
      expect([kept.length, problems, notes]).toEqual([3, [], []]);
      expect((await draft(people, R1))?.numerator).toBe('305');
      expect((await draft(people, R2))?.value).toBe('97.25');
    });

    it('leaves a removed row as it is held, passes over an added one that is empty, and tells of both', async () => {
      const people = await begin();
      const { owner, organisation } = people;
      await saveReturn(owner(DAY), organisation, R1, { seen: 0, texts: REVIEWED, confirmed: {} });
      const bytes = await filled(await taken(people), { R2: { Figure: 90 } }, (workbook) => {
        const sheet = sheetOf(workbook, 'Return');
        sheet.spliceRows(2, 1);
        sheet.addRow(['', '', 'R9', 'Something else']);
        sheet.addRow(['', '', 'R8', 'Another', '', '', '', '', '', 5, 6, '', '']);
      });
      const { kept, problems, notes } = await keepReturnUpload(owner(DAY), organisation, bytes);
      expect(kept).toEqual([R2]);
      expect(problems).toEqual([
        {
          sheet: 'Return',
          row: 4,
          column: 'Reference',
          value: 'R8',
          message: 'is no return of this workbook: expected a row that it came with',
        },
      ]);
      expect(notes.map(({ row, value, message }) => [row, value, message])).toEqual([
        [3, 'R9', 'is a row that the workbook did not come with: it was passed over'],
        [null, 'R1', 'is a row that the file has no more: that return stays as held here'],
      ]);
      expect(await draft(people, R1)).toEqual(REVIEWED);
    });

    it('passes over locked cells that were changed, and says so', async () => {
      const people = await begin();
      const bytes = await filled(await taken(people), {
        R1: { Numerator: 305, Denominator: 445, Figure: 99 },
        R2: { Title: 'Another title', Figure: 90 },
      });
      const { kept, notes } = await keepReturnUpload(people.owner(DAY), people.organisation, bytes);
      expect(kept).toEqual([R1, R2]);
      expect(await draft(people, R1)).toEqual(texts({ numerator: '305', denominator: '445' }));
      expect(notes.map(({ sheet, row, value }) => [sheet, row, value])).toEqual([
        ['Return', 2, 'R1'],
        ['Return', 3, 'R2'],
      ]);
    });

    it('takes neither of two rows that say different things of one return', async () => {
      const people = await begin();
      const bytes = await filled(await taken(people), { R2: { Figure: 90 } }, (workbook) => {
        const sheet = sheetOf(workbook, 'Return');
        sheet.addRow(sheet.getRow(3).values);
        sheet.getRow(4).getCell(heads(sheet).indexOf('Figure') + 1).value = 91;
      });
      const { kept, problems } = await keepReturnUpload(people.owner(DAY), people.organisation, bytes);
      expect(kept).toEqual([]);
      expect(problems.map(({ row, value, message }) => [row, value, message])).toEqual([
        [
          4,
          'R2',
          'stands here again with other entries (first in row 3 of Return): expected one row for each return, so neither was taken',
        ],
      ]);
    });
  });

  describe('is refused', () => {
    const refusal = async (people: RoundPeople, bytes: Uint8Array, as: keyof RoundPeople = 'owner', organisation = people.organisation) => {
      const actor = people[as];
      if (typeof actor !== 'function') throw new Error('nobody');
      return keepReturnUpload(actor(DAY), organisation, bytes).then(
        () => [],
        (error: unknown) => (error instanceof InputFault ? error.problems.map(({ message }) => message) : [String(error)]),
      );
    };

    it('where it is another person’s, or for another council', async () => {
      const people = await begin();
      expect(await refusal(people, await taken(people), 'housing')).toEqual([
        'The workbook was made for Name owner: expected the one that you took yourself. Nothing was taken from it',
      ]);
      const other = await begin();
      expect(await refusal(other, await taken(people))).toEqual([
        `The workbook is a return for Excel ${count - 1}: bring it there. Nothing was taken from it`,
      ]);
    });

    it('where it is no workbook, or none that was taken from here', async () => {
      const people = await begin();
      expect(await refusal(people, new TextEncoder().encode('Figure,97'))).toEqual([expect.stringContaining('is not a workbook')]);
      const workbook = new ExcelJS.Workbook();
      workbook.addWorksheet('Return').addRow(['Reference', 'Figure']);
      expect(await refusal(people, await closed(workbook))).toEqual([expect.stringContaining('not a return that was taken from here')]);
    });

    it('to whoever enters nothing', async () => {
      const people = await begin();
      const bytes = await taken(people);
      await expect(keepReturnUpload(people.reader(DAY), people.organisation, bytes)).rejects.toThrow(NotFoundFault);
      await expect(ownReturnWorkbook(people.reader(DAY), people.organisation)).rejects.toThrow(NotFoundFault);
    });

    it('row by row, where a return was sent in the meantime or its figures are locked', async () => {
      const people = await begin();
      const { owner, organisation } = people;
      const bytes = await filled(await taken(people), { ...FILLED, R1: { Numerator: 1 } });
      await submitReturns(owner(DAY), organisation, [{ key: R1, seen: 0, texts: REVIEWED, confirmed: {}, lateReason: null }]);
      const { kept, problems } = await keepReturnUpload(owner(DAY), organisation, bytes);
      expect(kept).toEqual([R2, ACTION]);
      expect(problems.map(({ row, value, message }) => [row, value, message])).toEqual([
        [2, 'R1', 'is a return that was sent already; take it back on its page to change it: what you entered in this row was not taken'],
      ]);
      const locked = await keepReturnUpload(owner('2026-11-20'), organisation, bytes);
      expect([locked.kept, locked.problems.map(({ value }) => value)]).toEqual([[], ['R1', 'R2', 'SS01/A001']]);
      expect(await draft(people, R1)).toEqual(REVIEWED);
    });
  });

  it.skipIf(!existsSync(SOFFICE))('survives LibreOffice: what it saves reads as what was entered', { timeout: 120_000 }, async () => {
    const people = await begin();
    const { owner, organisation } = people;
    await saveReturn(owner(DAY), organisation, R2, { seen: 0, texts: texts({ value: '97.40', happened: 'Two\nlines' }), confirmed: {} });
    const folder = mkdtempSync(join(tmpdir(), 'goldthread-excel-'));
    try {
      const { R2: _, ...entries } = FILLED;
      writeFileSync(join(folder, 'in.xlsx'), await filled(await taken(people), entries));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const out = join(folder, 'out');
      execFileSync(
        SOFFICE,
        [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out, join(folder, 'in.xlsx')],
        { stdio: 'ignore' },
      );
      const bytes = new Uint8Array(readFileSync(join(out, 'in.xlsx')));
      const { kept, conflicts, problems, notes, same } = await keepReturnUpload(owner(DAY), organisation, bytes);
      expect([kept, conflicts, problems, notes, same]).toEqual([[R1, ACTION], [], [], [], 1]);
      expect(await draft(people, R1)).toEqual(REVIEWED);
      expect(await draft(people, R2)).toEqual(texts({ value: '97.40', happened: 'Two\nlines' }));
      expect((await draft(people, ACTION))?.due).toBe('2027-06-30');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is of no period that is not open yet', async () => {
    const { owner, organisation } = await begin();
    const workbook = await opened((await ownReturnWorkbook(owner('2026-09-20'), organisation)).body);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['How to', 'Stamp']);
    expect(sheetOf(workbook, 'How to').getCell('A1').text).toBe('You owe no return now');
    expect(QUARTER).toBe('2026-27 Q2');
  });
});
