import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filledForm } from '../../../test/filled-form.ts';
import { pageProblems } from '../../../test/html-validity.ts';
import { at, indicatorKey, roundCouncil } from '../../../test/round.ts';
import { type Served, serving, type Visitor, visible } from '../../../test/served.ts';
import { returnItem } from '../../tasks/returns/myReturns.ts';

const ROOT = '/round';
const RETURNS = `${ROOT}/returns`;
const UPLOAD = `${RETURNS}/upload`;
const OWNER = {
  email: 'owner@council.example',
  name: 'Head of Adult Services',
  post: 'Head of Adult Services',
  grants: [{ role: 'contributor', scope: { kind: 'plan', name: 'SS' } }] as const,
};

let served: Served;
let owner: Visitor;

beforeEach(async () => {
  served = await serving([roundCouncil('Round')], { clock: () => at('2026-10-12') });
  owner = await served.as(OWNER);
});
afterEach(() => served.close());

/** The workbook as she takes it, with cells filled by their address. */
async function filled(cells: Readonly<Record<string, string | number>>): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await (await owner.get(`${ROOT}/returns.xlsx`)).arrayBuffer());
  for (const [place, value] of Object.entries(cells)) {
    const [sheet = '', address = ''] = place.split('!');
    const worksheet = workbook.getWorksheet(sheet);
    if (worksheet !== undefined) worksheet.getCell(address).value = value;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function upload(bytes: Uint8Array<ArrayBuffer>, who = owner): Promise<Response> {
  const form = new FormData();
  form.append('workbook', new File([bytes], 'return.xlsx'));
  return who.post(UPLOAD, form);
}

const held = async (reference: string) => (await returnItem(served.context, 'round', indicatorKey(reference))).texts;

it('gives the workbook under a name that says what it is, from a link of the page', async () => {
  expect(await (await owner.get(RETURNS)).text()).toContain(`href="${ROOT}/returns.xlsx"`);
  const answer = await owner.get(`${ROOT}/returns.xlsx`);
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="return-2026-27-q2-head-of-adult-services.xlsx"');
});

it('is not there for whoever enters nothing', async () => {
  const reader = await served.as('reader');
  expect((await reader.get(`${ROOT}/returns.xlsx`)).status).toBe(404);
  expect((await reader.get(UPLOAD)).status).toBe(404);
  expect((await upload(await filled({}), reader)).status).toBe(404);
});

it('says of each return what it will be, saves drafts and sends nothing', async () => {
  const answer = await upload(await filled({ 'Return!J2': 305, 'Return!K2': 445, 'Return!L3': 97 }));
  expect(answer.status).toBe(200);
  const html = await answer.text();
  const text = visible(html);
  expect(text).toContain('2 returns are saved as drafts; nothing is sent yet. 2 returns stay as before.');
  expect(text).toContain('Care plans reviewed when due 68.5% Red');
  expect(text).toContain('Carers offered an assessment 97% Green Ready to send');
  expect(html).toContain(`href="${RETURNS}/check"`);
  expect(await pageProblems(html)).toEqual([]);
  expect((await held('R1')).numerator).toBe('305');
});

it('lists what is to be put right by sheet, row and column', async () => {
  const text = visible(await (await upload(await filled({ 'Return!L3': 'about 90' }))).text());
  expect(text).toContain('One thing is to be put right');
  expect(text).toMatch(/Return 3 Figure about 90 is not a number/);
});

it('shows a cell that was changed on both sides with all three texts, and keeps what is chosen', async () => {
  const bytes = await filled({ 'Return!L3': 97, 'Return!O3': 'More staff came.' });
  const page = await (await owner.get(RETURNS)).text();
  await owner.post(RETURNS, filledForm(page, RETURNS, { 'r2-value': '90', 'r2-happened': 'A backlog.' }));
  const answer = await upload(bytes);
  expect(answer.status).toBe(409);
  const html = await answer.text();
  expect(visible(html)).toContain('Nothing new was saved. 1 return was changed here as well: choose below.');
  expect(visible(html)).toContain('Figure When you took the workbook: nothing 97 In your workbook 90 Saved here by yourself');
  expect(await pageProblems(html)).toEqual([]);

  const action = `${UPLOAD}/choose`;
  const half = await owner.post(action, filledForm(html, action, { 'r1-take-happened': '' }));
  expect(half.status).toBe(422);
  const again = await half.text();
  expect(visible(again)).toContain('Choose which of the two is kept');
  expect((await held('R2')).value).toBe('90');

  const done = await owner.post(action, filledForm(again, action, { 'r1-take-happened': 'held' }));
  expect(done.status).toBe(200);
  expect(await held('R2')).toMatchObject({ value: '97', happened: 'A backlog.' });
});

it('takes her second workbook at one press where she saved last herself, and still shows both versions', async () => {
  const second = await filled({ 'Return!L3': 98 });
  expect((await upload(await filled({ 'Return!L3': 97 }))).status).toBe(200);
  const html = await (await upload(second)).text();
  expect(visible(html)).toMatch(/98 In your workbook 97 Saved here by yourself at/);
  const action = `${UPLOAD}/choose`;
  expect((await owner.post(action, filledForm(html, action, {}))).status).toBe(200);
  expect((await held('R2')).value).toBe('98');
});

it('refuses a file that is none, one too large and none at all, each with a sentence', async () => {
  const none = await owner.post(UPLOAD, new FormData());
  expect([none.status, visible(await none.text())]).toEqual([422, expect.stringContaining('No file was chosen')]);
  const text = await upload(new TextEncoder().encode('Figure,97'));
  expect([text.status, visible(await text.text())]).toEqual([
    422,
    expect.stringContaining('The file is not a workbook. Choose the Excel workbook (.xlsx) that you took from My returns.'),
  ]);
  const large = await upload(new Uint8Array(6 * 1024 * 1024));
  expect([large.status, visible(await large.text())]).toEqual([413, expect.stringContaining('more than 5 MB')]);
});
