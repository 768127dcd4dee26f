import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begin, issue, issued, letAllStand, press, pressSeen, REPORT, seenAt, written } from '../../../test/report-forms.ts';
import { type Served, serving, type Visitor, vale, visible } from '../../../test/served.ts';

let served: Served;
let approver: Visitor;
let contributor: Visitor;
beforeAll(async () => {
  served = await serving([await vale()]);
  approver = await served.as('approver');
  contributor = await served.as({
    email: 'contributor@council.example',
    name: 'A contributor',
    grants: [{ role: 'contributor', scope: { kind: 'plan', name: 'SS' } }],
  });
});
afterAll(() => served.close());

const OVERVIEW = written(`/${REPORT}/sections/overview`);

/** What a page says after its form was sent. */
async function said(answer: Response | Promise<Response>): Promise<string> {
  return visible(await (await answer).text());
}

/** The names of a report's sections in their order. */
async function sections(): Promise<string[]> {
  const html = await (await served.get(written(`/${REPORT}`))).text();
  return [...html.matchAll(/<div class="written-name"><h3>(?:<a [^>]*>)?([^<]*)/g)].map(([, name = '']) => name);
}

describe('the list of reports being written', () => {
  it('offers to begin one to whoever writes reports, and says to others what will stand there', async () => {
    expect(await served.text(written())).toContain('No report is being written A report begins with a template');
    expect(await served.text(written())).toContain('Begin a report');
    expect(await contributor.text(written())).toContain('Officers begin reports; what you are asked to write then stands here.');
  });

  it('leads the word Reports to what is written for whoever writes, to what is issued for all others', async () => {
    const navigation = async (visitor: Visitor) => / href="([^"]*)"[^>]*>Reports</.exec(await (await visitor.get(issued())).text())?.[1];
    expect([await navigation(served), await navigation(await served.as('councillor'))]).toEqual([written(), issued()]);
  });

  it('begins no report of a period that is none, and keeps what was chosen', async () => {
    const answer = await begin(served, 'spring');
    expect(answer.status).toBe(422);
    expect(await said(answer)).toContain('No report was begun "spring" is no period');
  });

  it('begins a report once for a period: a second time leads to the first', async () => {
    const first = await begin(served);
    expect([first.status, first.headers.get('location')]).toEqual([303, written(`/${REPORT}`)]);
    const second = await begin(served);
    expect(second.status).toBe(409);
    expect(await said(second)).toContain('There is one already');
    const list = await served.text(written());
    expect(list).toContain('9 of 9 sections ready');
    expect(list).toContain('Draft, done Checked, next Approved, still to come Issued, still to come');
  });
});

describe('a report in the making', () => {
  it('moves a section, says so, and leaves the focus on its button', async () => {
    expect((await sections()).slice(0, 3)).toEqual(['Overview', 'Counts', 'What changed since the last issue']);
    const answer = await pressSeen(served, written(`/${REPORT}`), 'up:counts');
    const html = await answer.text();
    expect(visible(html)).toContain('Counts is now number 1 of 9.');
    expect(html).toMatch(/id="down-counts" name="do" value="down:counts" autofocus=""/);
    expect((await sections()).slice(0, 2)).toEqual(['Counts', 'Overview']);
    await pressSeen(served, written(`/${REPORT}`), 'down:counts');
  });

  it('adds a section of its own and says what is wrong with one that cannot be', async () => {
    const wrong = await pressSeen(served, written(`/${REPORT}`), 'add', { kind: 'dashboard', title: 'Adults' });
    expect(wrong.status).toBe(422);
    expect(await said(wrong)).toContain('Nothing was changed');
    const html = await (await pressSeen(served, written(`/${REPORT}`), 'add', { kind: 'text', title: 'Outlook' })).text();
    expect(visible(html)).toContain('Added: Outlook.');
    expect((await sections()).at(-1)).toBe('Outlook');
  });

  it('shows beside its sections how it will be printed, and the whole on a page', async () => {
    expect(await served.text(written(`/${REPORT}`))).toContain(
      'How it will be printed The whole of it on a page Overview 48 of 52 actions',
    );
    expect(await served.text(written(`/${REPORT}/preview`))).toContain('As it would be issued now; it was not issued.');
  });
});

describe('the editor of a section', () => {
  it('checks what is saved against the figures, and names the rows', async () => {
    const text = 'Of 52 actions, 47 are completed or on track.\n\nThere are {{actions on-track}} on track, and {{SCC999}}.';
    const saved = await pressSeen(served, OVERVIEW, 'save', { text, status: 'ready' });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `${OVERVIEW}?did=saved`]);
    const page = await served.text(`${OVERVIEW}?did=saved`);
    expect(page).toContain('The section was saved.');
    expect(page).toContain('1 sentence does not follow from the figures, and 1 live figure cannot be shown.');
    expect(page).toContain('It should be 48 completed or on track.');
    expect(page).toContain('There are 42 on track, and {{SCC999}}.');
    expect(page).toContain('The 45 rows behind it');
  });

  it('is told the same while the text is typed, and keeps nothing of it', async () => {
    const answer = await served.post(`${OVERVIEW}/check`, new URLSearchParams({ text: 'All 52 actions are {{actions on-track}}.' }));
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toContain('All 52 actions are <mark class="live-figure">42</mark>.');
    expect(await served.text(OVERVIEW)).not.toContain('All 52 actions are');
  });

  it('says everything that is wrong with what was typed, and keeps it', async () => {
    const long = 'x'.repeat(300);
    const answer = await pressSeen(served, OVERVIEW, 'save', { title: long, text: 'Kept words.', status: 'ready' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('href="#own-title"');
    expect(html).toContain(`value="${long}"`);
    expect(html).toContain('Kept words.</textarea>');
  });

  it('shows both versions where two people wrote, loses neither, and puts them together where that is asked', async () => {
    const seen = await seenAt(served, OVERVIEW);
    await press(served, OVERVIEW, 'save', { seen, text: 'The first.', status: 'ready' });
    const answer = await press(approver, OVERVIEW, 'save', { seen, text: 'The second.', status: 'in-progress' });
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(visible(html)).toContain('Somebody saved this section while you wrote A Test saved it.');
    expect(visible(html)).toMatch(/Saved now The first\. .*Yours The second\./);
    expect(html).toContain('The second.</textarea>');
    const joined = await (await press(approver, OVERVIEW, 'join', { seen, text: 'The second.', status: 'in-progress' })).text();
    expect(joined).toContain('The first.\n\nThe second.</textarea>');
    expect(await served.text(OVERVIEW)).not.toContain('The second.');
    await pressSeen(served, OVERVIEW, 'save', { text: '', status: 'ready' });
  });

  it('is there for a contributor once the section names her, and waits for her then', async () => {
    const outlook = written(`/${REPORT}/sections/outlook`);
    expect((await contributor.get(outlook)).status).toBe(404);
    expect(await contributor.text(written(`/${REPORT}`))).toContain('Outlook');
    await press(served, outlook, 'assign', { contributor: contributor.id });
    expect((await contributor.get(outlook)).status).toBe(200);
    expect((await contributor.get(OVERVIEW)).status).toBe(404);
    expect(await contributor.text(written())).toContain('Waiting for you Write "Outlook" of Social services');
    expect(
      (await pressSeen(contributor, outlook, 'done', { title: 'Outlook', text: 'We shall go on.', status: 'ready' })).headers.get(
        'location',
      ),
    ).toBe(`${written(`/${REPORT}`)}?did=saved`);
  });
});

describe('from draft to issued', () => {
  const at = (page: string) => written(`/${REPORT}/${page}`);

  it('lets no finding stand without a reason, and names it as let stand with one', async () => {
    const html = await (await served.get(at('check'))).text();
    const finding = / name="finding" value="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(finding).not.toBe('');
    const refused = await press(served, at('check'), 'accept', { finding, reason: ' ' });
    expect(refused.status).toBe(422);
    expect(await said(refused)).toContain('Why it may stand');
    await letAllStand(served);
    expect(await served.text(at('check'))).toContain('Let stand, 1');
    expect(await served.text(at('check'))).toContain(
      'Every sentence but 1 that stands with its reason follows from the figures, every section is ready, and no return is still open.',
    );
  });

  it('is checked, approved by somebody else alone, sent back with a reason alone, and issued', async () => {
    expect((await pressSeen(served, at('check'), 'checked')).headers.get('location')).toBe(`${written(`/${REPORT}`)}?did=checked`);
    const own = await said(pressSeen(served, at('approve'), 'approve'));
    expect(own).toContain('so another person approves it. A approver may.');
    const back = await pressSeen(approver, at('approve'), 'back', { reason: '' });
    expect(back.status).toBe(422);
    expect(await approver.text(at('approve'))).toContain('Changed since the last issue It was never issued before.');
    expect((await pressSeen(approver, at('approve'), 'back', { reason: 'Say more of carers.' })).status).toBe(303);
    expect(await served.text(written(`/${REPORT}`))).toMatch(/What is next Sent back by A approver[^.]* Say more of carers\. Check it/);
    expect((await issue(served, approver)).headers.get('location')).toBe(issued(`/${REPORT}/1`));
    expect(await served.text(written())).toContain('Read issue 1');
  });

  it('issues nothing twice without a reason', async () => {
    await pressSeen(served, OVERVIEW, 'save', { text: 'Corrected words.', status: 'ready' });
    const answer = await issue(served, approver);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#reason"');
    expect((await pressSeen(served, at('issue'), '', { 'without[]': 'yes', reason: 'Words were missing.' })).status).toBe(303);
  });
});

describe('templates', () => {
  it('are made from the standard one, put in order, saved, and begun with', async () => {
    const path = written('/templates/new');
    const fields = new URLSearchParams({ title: 'For Cabinet', plan: 'SS', seen: '0', do: 'up:1' });
    for (const [id, kind] of [
      ['overview', 'overview'],
      ['exceptions', 'exceptions'],
      ['adults', 'dashboard'],
    ] as const) {
      for (const [name, value] of Object.entries({ id, kind, title: '', dashboard: '', text: '', contributor: '', position: '' }))
        fields.append(`${name}[]`, value);
    }
    const moved = await (await served.post(path, fields)).text();
    expect(visible(moved)).toContain('Exceptions is now number 1 of 3.');
    expect([...moved.matchAll(/ name="kind\[\]" value="([^"]*)"/g)].map(([, kind]) => kind)).toEqual([
      'exceptions',
      'overview',
      'dashboard',
    ]);
    expect(moved).toMatch(/id="down-0" name="do" value="down:0" autofocus=""/);
    fields.set('do', 'add:text');
    expect(await (await served.post(path, fields)).text()).toMatch(/ id="title-3"[^>]* autofocus=""/);
    expect((await served.get(written('/templates/standard'))).headers.get('location')).toBe(written('/templates/new?from=standard'));
    fields.set('do', 'save');
    const wrong = await served.post(path, fields);
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(visible(html)).toContain('Nothing was saved');
    expect(html).toContain('href="#dashboard-2"');
    expect(html).toContain('value="For Cabinet"');
    fields.set('do', 'remove:2');
    expect(visible(await (await served.post(path, fields)).text())).toContain('Removed: Dashboard.');
    const saved = new URLSearchParams({ title: 'For Cabinet', plan: 'SS', seen: '0', do: 'save' });
    for (const [name, value] of Object.entries({
      id: 'overview',
      kind: 'overview',
      title: '',
      dashboard: '',
      text: '',
      contributor: '',
      position: '1',
    }))
      saved.append(`${name}[]`, value);
    expect((await served.post(path, saved)).status).toBe(303);
    expect(await served.text(written('/templates?did=saved'))).toContain('The template was saved.');
    expect(await served.text(written('/new'))).toContain('For Cabinet');
    expect((await contributor.get(written('/templates/for-cabinet'))).status).toBe(404);
    expect(await served.text(written('/templates/for-cabinet/delete'))).toContain('Reports that were begun with it stay.');
    await served.post(written('/templates/for-cabinet/delete'), new URLSearchParams());
    expect((await served.get(written('/templates/for-cabinet'))).status).toBe(404);
  });
});
