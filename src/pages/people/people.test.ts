import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serving, VALE, type Visitor, vale } from '../../../test/served.ts';
import { WHOLE_COUNCIL } from '../../model/person.ts';

const PEOPLE = `/${VALE}/people`;

let served: Served;
let owner: Visitor;
beforeAll(async () => {
  served = await serving([await vale()]);
  owner = await served.as({
    email: 'ann.owner@council.example',
    name: 'Ann Owner',
    post: 'Head of Adult Services',
    grants: [{ role: 'contributor', scope: { kind: 'plan', name: 'SS' } }],
  });
});
afterAll(() => served.close());

function form(fields: readonly (readonly [string, string])[]): URLSearchParams {
  return new URLSearchParams(fields.map(([name, value]) => [name, value]));
}

describe('the list of people', () => {
  it('says who is there, what each may do, and where each stands', async () => {
    const text = await served.text(PEOPLE);
    expect(text).toContain('2 people');
    expect(text).toContain('Ann Owner Head of Adult Services ann.owner@council.example Contributor for plan SS');
    expect(text).toContain('A Test – test@council.example Administrator, Performance officer');
  });

  it('leads back to setting up, and a page of somebody to the list', async () => {
    expect(await served.text(PEOPLE)).toContain('Set up Everything List People');
    const html = await (await served.get(`${PEOPLE}/${owner.id}`)).text();
    const thread = html.slice(html.indexOf('class="thread"'), html.indexOf('</ol>', html.indexOf('class="thread"')));
    expect([...thread.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([`/${VALE}/set-up`, PEOPLE]);
  });

  it('leaves in those whose name, address or post has the words, and those of a role', async () => {
    expect(await served.text(`${PEOPLE}?q=adult`)).toContain('1 of 2 people');
    expect(await served.text(`${PEOPLE}?role=officer`)).toContain('1 of 2 people');
    expect(await served.text(`${PEOPLE}?q=zzz`)).toContain('Nobody here is like that.');
  });

  it('can be taken away as CSV with the same choice', async () => {
    const csv = await (await served.get(`${PEOPLE}.csv?q=adult`)).text();
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      'name,post,email,roles,state',
      'Ann Owner,Head of Adult Services,ann.owner@council.example,contributor (plan:SS),Signs in',
    ]);
  });

  it('is not there for whoever may not see it', async () => {
    expect((await owner.get(PEOPLE)).status).toBe(404);
    expect((await owner.get(`${PEOPLE}/invite`)).status).toBe(404);
  });
});

describe('an invitation', () => {
  it('says everything that is wrong, and keeps what was typed', async () => {
    const answer = await served.post(
      `${PEOPLE}/invite`,
      form([
        ['email', 'nobody'],
        ['name', ''],
        ['post', 'Clerk'],
        ['role[]', ''],
        ['scope[]', 'council'],
      ]),
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('E-mail address “nobody” is no e-mail address: expected one such as ann.jones@council.example.');
    expect(html).toContain('Name is missing: expected a name.');
    expect(html).toContain('Role is missing: expected at least one.');
    expect(html).toContain('value="Clerk"');
  });

  it('makes a link that is shown once, and somebody who is invited', async () => {
    const answer = await served.post(
      `${PEOPLE}/invite`,
      form([
        ['email', 'new@council.example'],
        ['name', 'N. Ew'],
        ['post', ''],
        ['role[]', 'approver'],
        ['scope[]', 'objective:SS/1'],
      ]),
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toMatch(/http:\/\/localhost:8080\/invitation\/[A-Za-z0-9_-]{20,}/);
    expect(await served.text(PEOPLE)).toContain('N. Ew – new@council.example Approver for objective SS/1 Invited until 2026-11-28');
  });
});

describe('a person', () => {
  it('is given other roles and another post', async () => {
    const page = `${PEOPLE}/${owner.id}`;
    const answer = await served.post(
      `${page}/roles`,
      form([
        ['post', 'Director'],
        ['role[]', 'approver'],
        ['scope[]', 'council'],
        ['role[]', ''],
        ['scope[]', 'council'],
      ]),
    );
    expect(answer.headers.get('location')).toBe(page);
    expect(await served.text(`${PEOPLE}?q=ann.owner`)).toContain('Ann Owner Director ann.owner@council.example Approver Signs in');
  });

  it('has it said on her page when a link for a new password was made, where the server sends no e-mail', async () => {
    expect(await served.text(`${PEOPLE}/${owner.id}`)).not.toContain('A link was last made');
    const made = await served.post(`${PEOPLE}/${owner.id}/reset`, form([]));
    expect(await made.text()).toMatch(/\/reset\/[\w-]{43}/);
    expect(await served.text(`${PEOPLE}/${owner.id}`)).toContain('A link was last made at 9:00 on 21 November 2026.');
  });

  it('who is the last administrator stays one', async () => {
    const answer = await served.post(`${PEOPLE}/${served.id}/end`, form([]));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Role “administrator” is held by nobody else here: expected another administrator first.');
  });

  it('names a deputy with both days, and is told of every mistake', async () => {
    const wrong = await served.post(
      `${PEOPLE}/${owner.id}/deputy`,
      form([
        ['deputy', served.id],
        ['from', '2026-12-24'],
        ['to', '2026-12-01'],
      ]),
    );
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Last day “2026-12-01” is before 2026-12-24: expected that day or a later one.');
    const right = await served.post(
      `${PEOPLE}/${owner.id}/deputy`,
      form([
        ['deputy', served.id],
        ['from', '2026-12-24'],
        ['to', '2027-01-02'],
      ]),
    );
    expect(right.status).toBe(303);
    expect(await served.text(PEOPLE)).toContain('Ann Owner A Test 24 December 2026 2 January 2027');
  });

  it('who leaves sees nothing from then on, and comes back as she was', async () => {
    const leaver = await served.as({
      email: 'leaver@council.example',
      name: 'L. Eaver',
      grants: [{ role: 'reader', scope: WHOLE_COUNCIL }],
    });
    expect((await leaver.get(`/${VALE}`)).status).toBe(200);
    await served.post(`${PEOPLE}/${leaver.id}/end`, form([]));
    expect((await leaver.get(`/${VALE}`)).status).not.toBe(200);
    expect(await served.text(`${PEOPLE}?state=left`)).toContain('L. Eaver – leaver@council.example Reader Left on 2026-11-21');
    await served.post(`${PEOPLE}/${leaver.id}/reinstate`, form([]));
    expect(await served.text(`${PEOPLE}?q=leaver`)).toContain('L. Eaver – leaver@council.example Reader Signs in');
  });
});
