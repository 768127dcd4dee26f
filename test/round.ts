import type { Council } from '../src/model/council.ts';
import { type EntryTexts, type ItemKey, NOTHING_SAID } from '../src/model/entry.ts';
import type { Grant } from '../src/model/person.ts';
import { WHOLE_COUNCIL } from '../src/model/person.ts';
import type { Store } from '../src/store/connect.ts';
import { organisationId } from '../src/store/councils.ts';
import { accountById } from '../src/store/people/accounts.ts';
import { actingAs, type Context, contextFor } from '../src/tasks/context.ts';
import { importCouncil } from '../src/tasks/importCouncil.ts';
import { addPerson } from '../src/tasks/people/addPerson.ts';
import { actorOf } from '../src/tasks/signIn/session.ts';
import { aCouncil, anAction, anIndicator, anObservation, aProgress, aTarget } from './make.ts';

/* A small council in the middle of a round, and its people. */

export const QUARTER = '2026-27 Q2';

/** 10:00 on a day of the round, which opens on 1 October, is due on the 16th and locks on 6 November 2026. */
export function at(day: string): string {
  return `${day}T09:00:00.000Z`;
}

export function roundCouncil(name: string): Council {
  const { organisation } = aCouncil();
  return aCouncil({
    organisation: { ...organisation, name },
    plans: [{ code: 'SS', title: 'Social services', kind: 'service', years: '2026-27' }],
    objectives: [{ plan: 'SS', code: '1', title: 'Assessed and reviewed', level: 'objective', parent: null }],
    indicators: [
      anIndicator({
        code: 'R1',
        title: 'Care plans reviewed when due',
        objective: 'SS/1',
        scheme: 'minimum-standard',
        owner: 'Head of Adult Services',
        approver: 'Director',
        numerator: 'Reviewed',
        denominator: 'Due',
        rollUp: 'ratio',
        basis: 'flow',
        decimals: 1,
      }),
      anIndicator({ code: 'R2', title: 'Carers offered an assessment', objective: 'SS/1', owner: 'Head of Adult Services' }),
      anIndicator({ code: 'R3', title: 'Homes inspected', objective: 'SS/1', owner: 'Head of Housing', unit: null }),
    ],
    targets: [
      aTarget('2026-27 Q2', { indicator: 'R1', target: '87.0', minimum: '72.0' }),
      aTarget('2026-27 Q2', { indicator: 'R2', target: '95' }),
      aTarget('2026-27 Q2', { indicator: 'R3', target: '10' }),
    ],
    observations: [
      anObservation('2026-27 Q1', { indicator: 'R1', value: '77.1', numerator: '343', denominator: '445' }),
      anObservation('2026-27 Q1', { indicator: 'R2', value: '96' }),
      anObservation('2026-27 Q1', { indicator: 'R3', value: '12' }),
    ],
    actions: [anAction({ ref: 'SS01/A001', objective: 'SS/1', owner: 'Head of Adult Services', due: '2027-03-31' })],
    progress: [aProgress('2026-27 Q1', { percent: '40', status: 'on-track', comment: 'Drawings are done.' })],
    calendar: [{ period: QUARTER, opens: '2026-10-01', due: '2026-10-16', approveBy: '2026-10-23', locks: '2026-11-06' }],
  });
}

export function indicatorKey(reference: string): ItemKey {
  return { kind: 'indicator', reference, period: QUARTER };
}

export const ACTION: ItemKey = { kind: 'action', reference: 'SS01/A001', period: QUARTER };

export function texts(said: Partial<EntryTexts>): EntryTexts {
  return { ...NOTHING_SAID, ...said };
}

/** 305 of 445 is 68.5%, below the minimum of 72: red, and worse than before. */
export const REVIEWED = texts({
  numerator: '305',
  denominator: '445',
  happened: 'Three of eight reviewers moved to the hospital team.',
  doing: 'Two reviewers return on 2 November.',
});

/** The people of the council, and a way to act as each on a day. */
export interface RoundPeople {
  readonly organisation: string;
  /** the operator's */
  readonly context: Context;
  readonly owner: Actor;
  readonly housing: Actor;
  readonly director: Actor;
  readonly officer: Actor;
  readonly reader: Actor;
}

type Actor = (day: string) => Context;

export async function roundPeople(store: Store, name: string): Promise<RoundPeople> {
  const organisation = organisationId(name);
  const context = contextFor(store, () => at('2026-09-01'));
  await importCouncil(context, roundCouncil(name), { who: 'a test' });
  const somebody = async (id: string, post: string | null, grants: readonly Grant[]): Promise<Actor> => {
    const person = { email: `${id}@${organisation}.example`, name: `Name ${id}`, post, grants, password: null };
    const account = await accountById(store.db, (await addPerson(context, organisation, person)).id);
    if (account === null) throw new Error('a person who was added has an account');
    const actor = await actorOf(context, account);
    return (day) => actingAs({ store, clock: () => at(day) }, actor);
  };
  const whole = (role: Grant['role']): readonly Grant[] => [{ role, scope: WHOLE_COUNCIL }];
  return {
    organisation,
    context,
    owner: await somebody('owner', 'Head of Adult Services', [{ role: 'contributor', scope: { kind: 'plan', name: 'SS' } }]),
    housing: await somebody('housing', 'Head of Housing', [{ role: 'contributor', scope: { kind: 'plan', name: 'SS' } }]),
    director: await somebody('director', 'Director', whole('approver')),
    officer: await somebody('officer', null, whole('officer')),
    reader: await somebody('reader', null, whole('reader')),
  };
}
