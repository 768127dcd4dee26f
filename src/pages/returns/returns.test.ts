import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filledForm } from '../../../test/filled-form.ts';
import { pageProblems } from '../../../test/html-validity.ts';
import { at, QUARTER, roundCouncil } from '../../../test/round.ts';
import { type Served, serving, type Visitor, visible } from '../../../test/served.ts';
import { approveReturns } from '../../tasks/returns/approve.ts';
import { reopenReturn, sendBack } from '../../tasks/returns/signOff.ts';

const ROOT = '/round';
const RETURNS = `${ROOT}/returns`;
const CARE_PLANS = `${RETURNS}/indicator/R1?for=2026-27+Q2`;

let served: Served;
let owner: Visitor;
let today: string;

const person = (email: string, post: string, role: 'contributor' | 'approver' | 'officer') => ({
  email,
  name: post,
  post,
  grants: [{ role, scope: { kind: 'plan', name: 'SS' } }] as const,
});

const OWNER = person('owner@council.example', 'Head of Adult Services', 'contributor');

beforeEach(async () => {
  today = '2026-10-12';
  served = await serving([roundCouncil('Round')], { clock: () => at(today) });
  await served.as(person('housing@council.example', 'Head of Housing', 'contributor'));
  owner = await served.as(OWNER);
});
afterEach(() => served.close());

/** Fills the form of a page as a browser without scripts does, and sends it. */
async function fill(path: string, typed: Readonly<Record<string, string>>, who = owner, action = path): Promise<Response> {
  const html = await (await who.get(path)).text();
  return who.post(action, filledForm(html, action, typed));
}

async function pageAfter(answer: Response, who = owner): Promise<string> {
  const place = answer.headers.get('location');
  return place === null ? answer.text() : (await who.get(place.split('#')[0] ?? '')).text();
}

const REVIEWED = {
  'r1-numerator': '305',
  'r1-denominator': '445',
  'r1-happened': 'Three reviewers moved to the hospital team.',
  'r1-doing': 'Two return on 2 November.',
};
const ALL = { ...REVIEWED, 'r2-value': '97', 'r3-percent': '60' };

describe('the page of my returns', () => {
  it('lists what she owes and nobody else’s, soonest first, each with its fields and what it was', async () => {
    const html = await (await owner.get(RETURNS)).text();
    const text = visible(html);
    expect(text).toContain('3 of 3 returns are still to send. The next are due Friday 16 October, in 4 days.');
    expect(text).toContain('0 of 3 done');
    expect(text).toContain('Care plans reviewed when due Reviewed of Due =');
    expect(text).toContain('The last figure, %');
    expect(text).toContain('Said for quarter 1, 2026-27');
    expect(text).not.toContain('Homes inspected');
    expect(await pageProblems(html)).toEqual([]);
  });

  it('says when the next returns open where nothing is owed', async () => {
    today = '2026-09-20';
    owner = await served.as({ ...OWNER, email: 'early@council.example' });
    expect(await owner.text(RETURNS)).toContain('You owe nothing now The next returns open on Thursday 1 October.');
  });

  it('is not there for whoever enters nothing', async () => {
    const reader = await served.as('reader');
    expect((await reader.get(RETURNS)).status).toBe(404);
    expect((await reader.get(CARE_PLANS)).status).toBe(404);
  });

  it('keeps what is saved, and says what it would be and who saved it', async () => {
    const answer = await fill(RETURNS, { ...REVIEWED, at: 'indicator-R1-2026-27_Q2' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${RETURNS}#indicator-R1-2026-27_Q2`);
    const html = await pageAfter(answer);
    expect(visible(html)).toContain('= 68.5%');
    expect(visible(html)).toContain('If you send this now Red 68.5% is 3.5 points below the minimum of 72.0%. Worsened since Q1 (77.1%)');
    expect(visible(html)).toContain('Of 445 due, what each status takes Green 388 or more Amber 321 to 387 Red 320 or fewer');
    expect(visible(html)).toContain('Saved by Head of Adult Services at 10:00 on 12 October 2026');
    expect(html).toContain('value="305"');
    expect(await pageProblems(html)).toEqual([]);
  });

  it('saves only what was touched', async () => {
    await fill(RETURNS, REVIEWED);
    const html = await (await owner.get(RETURNS)).text();
    expect([...html.matchAll(/name="r(\d)-version" value="(\d)"/g)].map(([, item, version]) => [item, version])).toEqual([
      ['1', '1'],
      ['2', '0'],
      ['3', '0'],
    ]);
  });

  it('keeps what cannot be read, and says at the field what was expected', async () => {
    const html = await pageAfter(await fill(RETURNS, { 'r2-value': 'about 90' }));
    expect(html).toContain('value="about 90"');
    expect(html).toMatch(/id="r2-value-told"[^>]*><p class="error"><span class="hidden">Error: <\/span>[^<]*about 90/);
    expect(html).toMatch(/id="r2-value" name="r2-value" value="about 90"[^>]*aria-invalid="true"/);
  });

  it('puts the right figure in the place of one in the words that is none of the return’s', async () => {
    await fill(RETURNS, { ...REVIEWED, 'r1-happened': 'So 73% of reviews were done.' });
    const html = await (await owner.get(RETURNS)).text();
    expect(visible(html)).toContain('You wrote 73%; this quarter is 68.5%.');
    expect(html).toContain('aria-hidden="true">So <mark>73%</mark> of reviews were done.</div>');
    const after = await pageAfter(await owner.post(RETURNS, filledForm(html, RETURNS, { use: 'r1/0' })));
    expect(after).toContain('So 68.5% of reviews were done.');
    expect(visible(after)).not.toContain('You wrote');
  });
});

describe('sending', () => {
  it('shows once more what each will be where she has not seen it, and sends at one press', async () => {
    const answer = await fill(RETURNS, { ...ALL, intent: 'send' });
    expect(answer.headers.get('location')).toBe(`${RETURNS}/check`);
    const html = await pageAfter(answer);
    expect(visible(html)).toContain('3 returns are ready.');
    expect(visible(html)).toContain('Care plans reviewed when due 68.5% Red 68.5% is 3.5 points below the minimum of 72.0%.');
    expect(visible(html)).toContain('Send 3 returns');
    expect(await pageProblems(html)).toEqual([]);
    const sent = await owner.post(`${RETURNS}/check`, filledForm(html, `${RETURNS}/check`, {}));
    expect(sent.headers.get('location')).toBe(`${RETURNS}/sent`);
    const text = await owner.text(`${RETURNS}/sent`);
    expect(text).toContain('3 returns sent You owe nothing more now.');
    expect(await owner.text(RETURNS)).toContain('3 of 3 done');
  });

  it('is one step where she has seen what each will be', async () => {
    await fill(RETURNS, ALL);
    const answer = await fill(RETURNS, { intent: 'send' });
    expect(answer.headers.get('location')).toBe(`${RETURNS}/sent`);
  });

  it('leads from each that is asked about or left out to its fields, and tells which day a due date leaves and why', async () => {
    await fill(RETURNS, { 'r1-numerator': '305', 'r3-percent': '60', 'r3-due': '30 June 2027', 'r3-dueReason': 'The builder withdrew.' });
    const html = await (await owner.get(`${RETURNS}/check`)).text();
    expect(html).toContain(`<a href="${RETURNS}#r1-denominator">Change it<span class="hidden">: Care plans reviewed when due</span></a>`);
    expect(visible(html)).toContain('Its due date moves from 31 March 2027 to 30 June 2027. The builder withdrew.');
    await fill(RETURNS, { 'r1-denominator': '445' });
    expect(await (await owner.get(`${RETURNS}/check`)).text()).toContain(`<a href="${RETURNS}#r1-happened">Go to “What happened”</a>`);
  });

  it('asks at the field why a due date moves, and what is still needed at a field that was left', async () => {
    await fill(RETURNS, { 'r3-percent': '60', 'r3-due': '30 June 2027' });
    const html = await (await owner.get(RETURNS)).text();
    expect(html).toMatch(/id="r3-dueReason-told"[^>]*><p class="error">.*?Say why the due date moves from 31 March 2027 to 30 June 2027\./);
    const form = filledForm(html, RETURNS, { 'r1-numerator': '305' });
    const save = async (left: string) => {
      form.set('r1-left', left);
      return (await owner.post(`${RETURNS}/save`, form)).text();
    };
    expect(await save('')).toContain('id="r1-denominator-told" data-part=""></div>');
    expect(await save('numerator denominator')).toMatch(
      /id="r1-denominator-told"[^>]*><p class="error">.*?Enter out of how many the 305 are/,
    );
  });

  it('leaves out what is not begun, and says so first', async () => {
    await fill(RETURNS, { 'r2-value': '97' });
    const answer = await fill(RETURNS, { intent: 'send' });
    const text = visible(await pageAfter(answer));
    expect(text).toContain('1 return is ready; 2 returns are left out.');
    expect(text).toContain('Care plans reviewed when due Nothing is entered yet.');
    expect(text).toContain('Send 1 return');
  });

  it('comes back with every error linked to its field, and keeps all that was typed', async () => {
    const answer = await fill(RETURNS, { ...ALL, 'r1-denominator': 'many', intent: 'send' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toMatch(/<a href="#r1-denominator">Care plans reviewed when due: [^<]*many/);
    expect(html).toContain('value="many"');
    expect(html).toContain('value="97"');
    expect(html).toContain('<title>Error: My returns');
    expect(visible(html)).toContain('check and send the others');
    expect(await pageProblems(html)).toEqual([]);
    expect(await owner.text(RETURNS)).toContain('0 of 3 done');
  });

  it('goes on to what was sent where another tab has sent it all already', async () => {
    await fill(RETURNS, ALL);
    const html = await (await owner.get(RETURNS)).text();
    await fill(RETURNS, { intent: 'send' });
    const again = await owner.post(RETURNS, filledForm(html, RETURNS, { intent: 'send' }));
    expect(again.headers.get('location')).toBe(`${RETURNS}/sent`);
  });

  it('says that nothing is there to send', async () => {
    const answer = await fill(RETURNS, { intent: 'send' });
    expect(answer.status).toBe(422);
    expect(visible(await answer.text())).toContain('Nothing is entered yet that could be sent');
  });

  it('asks for a reason where something is to be looked at again, and sends the others', async () => {
    await fill(RETURNS, { ...ALL, 'r2-value': '96' });
    const check = await pageAfter(await fill(RETURNS, { intent: 'send' }));
    expect(visible(check)).toContain('2 returns are ready; 1 return needs a word from you.');
    expect(visible(check)).toContain('96% is the same as in quarter 1, to the last digit. Go to “Figure” If it stands as it is, say why');
    const refused = await owner.post(`${RETURNS}/check`, filledForm(check, `${RETURNS}/check`, {}));
    expect(refused.status).toBe(422);
    const again = await refused.text();
    expect(visible(again)).toContain('2 returns are sent, others not');
    expect(again).toContain('href="#r1-confirm-same-as-last-period"');
    const sent = await owner.post(
      `${RETURNS}/check`,
      filledForm(again, `${RETURNS}/check`, { 'r1-confirm-same-as-last-period': 'Counted twice.' }),
    );
    expect(sent.headers.get('location')).toBe(`${RETURNS}/sent`);
    expect(await owner.text(`${RETURNS}/indicator/R2?for=2026-27+Q2`)).toContain('Counted twice.');
  });

  it('asks why it is late once the due day is over', async () => {
    today = '2026-10-20';
    owner = await served.as({ ...OWNER, email: 'back@council.example' });
    await fill(RETURNS, ALL);
    const check = await pageAfter(await fill(RETURNS, { intent: 'send' }));
    expect(visible(check)).toContain('Why it is late');
    const without = await owner.post(`${RETURNS}/check`, filledForm(check, `${RETURNS}/check`, {}));
    expect(visible(await without.text())).toContain('Care plans reviewed when due: it is late: say why');
    const sent = await owner.post(`${RETURNS}/check`, filledForm(check, `${RETURNS}/check`, { late: 'I was ill.' }));
    expect(sent.headers.get('location')).toBe(`${RETURNS}/sent`);
    expect(await owner.text(CARE_PLANS)).toContain('I was ill.');
  });

  it('does not send what was changed after it was checked', async () => {
    await fill(RETURNS, ALL);
    const check = await (await owner.get(`${RETURNS}/check`)).text();
    await fill(RETURNS, { 'r1-numerator': '306' });
    const answer = await owner.post(`${RETURNS}/check`, filledForm(check, `${RETURNS}/check`, {}));
    expect(answer.status).toBe(422);
    expect(visible(await answer.text())).toContain('somebody changed it since you looked; look at it again');
    expect(await owner.text(RETURNS)).toContain('2 of 3 done');
  });
});

describe('two at one return', () => {
  let colleague: Visitor;
  let mine: string;
  beforeEach(async () => {
    colleague = await served.as({ ...person('deputy@council.example', 'Head of Adult Services', 'contributor'), name: 'M. Castell' });
    mine = await (await owner.get(RETURNS)).text();
    await fill(RETURNS, { 'r1-numerator': '350', 'r1-denominator': '445' }, colleague);
  });

  it('write over nothing: both versions stand beside each other, and what was typed stays', async () => {
    const answer = await owner.post(RETURNS, filledForm(mine, RETURNS, { ...REVIEWED, 'r2-value': '97' }));
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(visible(html)).toContain('M. Castell saved this return at 10:00 on 12 October 2026, after you opened it');
    expect(visible(html)).toContain('Reviewed 305 350');
    expect(html).toContain('value="305"');
    expect(await pageProblems(html)).toEqual([]);
    const held = await (await owner.get(RETURNS)).text();
    expect(held).toContain('value="350"');
    expect(held).toContain('value="97"');
  });

  it('are told apart from one at two windows', async () => {
    const opened = await (await owner.get(RETURNS)).text();
    await fill(RETURNS, { 'r1-numerator': '351', 'r1-denominator': '445' }, owner);
    const html = await (await owner.post(RETURNS, filledForm(opened, RETURNS, REVIEWED))).text();
    expect(visible(html)).toContain('You saved this return in another window at 10:00 on 12 October 2026, after you opened it here');
    expect(visible(html)).toContain('Keep what the other window saved');
    expect(visible(html)).toContain('Reviewed 305 351');
  });

  it('keep hers where she says so', async () => {
    const html = await (await owner.post(RETURNS, filledForm(mine, RETURNS, REVIEWED))).text();
    const again = await owner.post(RETURNS, filledForm(html, RETURNS, {}));
    expect(again.status).toBe(409);
    const kept = await owner.post(RETURNS, filledForm(html, RETURNS, { keep: 'r1/yours' }));
    expect(kept.headers.get('location')).toBe(`${RETURNS}#indicator-R1-2026-27_Q2`);
    expect(await pageAfter(kept)).toContain('value="305"');
  });

  it('keep the other where she says so', async () => {
    const html = await (await owner.post(RETURNS, filledForm(mine, RETURNS, REVIEWED))).text();
    const kept = await owner.post(RETURNS, filledForm(html, RETURNS, { keep: 'r1/theirs' }));
    expect(kept.status).toBe(303);
    expect(await pageAfter(kept)).toContain('value="350"');
  });

  it('are not in each other’s way where she touched nothing', async () => {
    const answer = await owner.post(RETURNS, filledForm(mine, RETURNS, { 'r2-value': '97' }));
    expect(answer.status).toBe(303);
    expect(await pageAfter(answer)).toContain('value="350"');
  });

  it('show what was typed beside what was sent, once it is sent', async () => {
    await fill(RETURNS, { ...ALL }, colleague);
    await fill(RETURNS, { intent: 'send' }, colleague);
    const answer = await owner.post(RETURNS, filledForm(mine, RETURNS, { ...REVIEWED, 'r1-numerator': '300' }));
    expect(answer.status).toBe(409);
    const text = visible(await answer.text());
    expect(text).toContain('This return can no longer be entered: M. Castell saved it last');
    expect(text).toContain('Reviewed 300 305');
  });
});

describe('saving one return for the script', () => {
  const save = async (typed: Readonly<Record<string, string>>, html?: string) => {
    const page = html ?? (await (await owner.get(RETURNS)).text());
    return owner.post(`${RETURNS}/save`, filledForm(page, RETURNS, typed));
  };

  it('gives the parts that follow from it, with the version that it has now', async () => {
    const answer = await save(REVIEWED);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('goldthread-return')).toBe('saved');
    const html = await answer.text();
    expect(html).toContain('name="r1-version" value="1"');
    expect(html).toContain('data-announce="Care plans reviewed when due: 68.5%, Red.');
    expect(html).toMatch(/<output class="return-result"[^>]*>68\.5%<\/output>/);
    expect(html).not.toContain('<input class="field short"');
  });

  it('answers 409 with both versions, and writes nothing', async () => {
    const mine = await (await owner.get(RETURNS)).text();
    await fill(RETURNS, { 'r1-numerator': '350', 'r1-denominator': '445' });
    const answer = await save(REVIEWED, mine);
    expect(answer.status).toBe(409);
    expect(answer.headers.get('goldthread-return')).toBe('conflict');
    expect(visible(await answer.text())).toContain('Reviewed 305 350');
  });

  it('is refused with 401 to a script whose session is over', async () => {
    const page = await (await owner.get(RETURNS)).text();
    const headers = { origin: 'http://localhost:8080', 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'same-origin' };
    const answer = await served.stranger.post(`${RETURNS}/save`, filledForm(page, RETURNS, REVIEWED), headers);
    expect(answer.status).toBe(401);
    expect(answer.headers.has('goldthread-return')).toBe(false);
  });

  it('is not there for somebody else’s return', async () => {
    const housing = await served.as(person('homes@council.example', 'Head of Homes', 'contributor'));
    const body = new URLSearchParams({ 'r1-key': 'indicator/2026-27 Q2/R9', 'r1-value': '5' });
    expect((await housing.post(`${RETURNS}/save`, body)).status).toBe(404);
  });
});

describe('one return alone', () => {
  it('has the form for whoever enters it, and comes back to itself', async () => {
    const answer = await fill(CARE_PLANS, REVIEWED);
    expect(answer.headers.get('location')).toBe(CARE_PLANS);
    const html = await pageAfter(answer);
    expect(visible(html)).toContain('68.5% is 3.5 points below the minimum');
    expect(await pageProblems(html)).toEqual([]);
    const sent = await fill(CARE_PLANS, { intent: 'send' });
    expect(sent.headers.get('location')).toBe(CARE_PLANS);
    const text = visible(await pageAfter(sent));
    expect(text).toContain('Sent. This was sent and is waiting for sign-off.');
    expect(text).not.toContain('will be');
    expect(text).toContain('Head of Adult Services 10:00 on 12 October 2026');
  });

  it('can be taken back until it is signed off', async () => {
    await fill(CARE_PLANS, REVIEWED);
    await fill(CARE_PLANS, { intent: 'send' });
    const back = await fill(CARE_PLANS, { intent: 'take-back' });
    expect(back.headers.get('location')).toBe(`${RETURNS}#indicator-R1-2026-27_Q2`);
    expect(await owner.text(RETURNS)).toContain('0 of 3 done');
  });

  it('opens with why it was sent back, on the page of all too', async () => {
    await fill(CARE_PLANS, REVIEWED);
    await fill(CARE_PLANS, { intent: 'send' });
    await sendBack(served.context, 'round', { kind: 'indicator', reference: 'R1', period: QUARTER }, 2, 'Is 445 right?');
    for (const path of [RETURNS, CARE_PLANS]) {
      expect(await owner.text(path)).toMatch(
        /Care plans reviewed when due Sent back to you · Operator, 10:00 on 12 October 2026 Is 445 right\?/,
      );
    }
  });

  it('is to do while nobody changed it since it was sent back, and is looked at again before it goes', async () => {
    await fill(CARE_PLANS, REVIEWED);
    await fill(CARE_PLANS, { intent: 'send' });
    await sendBack(served.context, 'round', { kind: 'indicator', reference: 'R1', period: QUARTER }, 2, 'Is 445 right?');
    expect(await owner.text(RETURNS)).toContain('Care plans reviewed when due To do. Sent back to you. 68.5%, red');
    const answer = await fill(CARE_PLANS, { intent: 'send' });
    expect(answer.headers.get('location')).toMatch(/\/returns\/check\?/);
    expect(visible(await pageAfter(answer))).toContain(
      '1 return came back and is as before. Look at these again Care plans reviewed when due 68.5% Red',
    );
    await fill(CARE_PLANS, { 'r1-denominator': '446' });
    expect(await owner.text(RETURNS)).toContain('Care plans reviewed when due Ready to send. 68.4%, red');
  });

  it('is read and not entered by whoever signs it off', async () => {
    await fill(CARE_PLANS, REVIEWED);
    await fill(CARE_PLANS, { intent: 'send' });
    const director = await served.as(person('director@council.example', 'Director', 'approver'));
    const html = await (await director.get(CARE_PLANS)).text();
    expect(html).not.toContain('name="r1-numerator"');
    expect(visible(html)).toContain('Reviewed: 305 of 445 (Due)');
    expect(visible(html)).toContain('Three reviewers moved to the hospital team.');
    expect(await pageProblems(html)).toEqual([]);
  });

  it('says what it is, and no longer what it would be, once it is sent', async () => {
    const page = `${RETURNS}/indicator/R2?for=2026-27+Q2`;
    await fill(page, { 'r1-value': '97' });
    expect(await owner.text(page)).toContain('This will be green: 97% against 95%');
    await fill(page, { intent: 'send' });
    expect(await owner.text(page)).toContain('This is green: 97% against 95%');
  });

  it('says that it was signed off', async () => {
    await fill(CARE_PLANS, REVIEWED);
    await fill(CARE_PLANS, { intent: 'send' });
    await approveReturns(served.context, 'round', [{ key: { kind: 'indicator', reference: 'R1', period: QUARTER }, seen: 2 }]);
    expect(await owner.text(CARE_PLANS)).toContain('Approved. This was approved. To change it, ask for it to be opened again.');
    expect(await owner.text(RETURNS)).toContain('1 of 3 done');
  });

  it('leads whoever runs the round, and nobody else, to opening it again', async () => {
    await fill(CARE_PLANS, REVIEWED);
    await fill(CARE_PLANS, { intent: 'send' });
    await approveReturns(served.context, 'round', [{ key: { kind: 'indicator', reference: 'R1', period: QUARTER }, seen: 2 }]);
    const officer = await served.as(person('officer@council.example', 'Performance', 'officer'));
    const address = /href="([^"]*\/reopen[^"]*)">Open it again/.exec(await (await officer.get(CARE_PLANS)).text())?.[1] ?? '';
    expect((await officer.get(address)).status).toBe(200);
    expect(await owner.text(CARE_PLANS)).not.toContain('Open it again');
  });

  it('opens again with why, and is sent once more as a restatement', async () => {
    await fill(CARE_PLANS, REVIEWED);
    await fill(CARE_PLANS, { intent: 'send' });
    const key = { kind: 'indicator', reference: 'R1', period: QUARTER } as const;
    await approveReturns(served.context, 'round', [{ key, seen: 2 }]);
    await reopenReturn(served.context, 'round', key, 'Two reviews were counted twice.');
    expect(await owner.text(CARE_PLANS)).toMatch(/Opened again · Operator, 10:00 on 12 October 2026 Two reviews were counted twice\./);
    await fill(CARE_PLANS, { 'r1-numerator': '303' });
    expect((await fill(CARE_PLANS, { intent: 'send' })).headers.get('location')).toBe(CARE_PLANS);
    expect(await owner.text(CARE_PLANS)).toContain('Reviewed: 303 of 445 (Due)');
  });

  it('is not there under another period or for what is not due', async () => {
    expect((await owner.get(`${RETURNS}/indicator/R1?for=2026-27+Q3`)).status).toBe(404);
    expect((await owner.get(`${RETURNS}/indicator/R1`)).status).toBe(404);
    expect((await owner.get(`${RETURNS}/indicator/R9?for=2026-27+Q2`)).status).toBe(404);
  });
});
