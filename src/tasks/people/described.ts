import type { Council } from '../../model/council.ts';
import { InputFault } from '../../model/fault.ts';
import type { Grant } from '../../model/person.ts';
import type { Problem } from '../../model/problem.ts';

const LONGEST = 200;
/** One @ with something on both sides and a dot after it; whether it can be reached only a letter to it can tell. */
const EMAIL = /^[^\s@<>"',;:()[\]\\]+@[^\s@<>"',;:()[\]\\]+\.[^\s@<>"',;:()[\]\\.]+$/;

export function problemAt(column: string, value: string | null, message: string): Problem {
  return { sheet: null, row: null, column, value, message };
}

export function emailProblems(email: string): Problem[] {
  const text = email.trim();
  if (text === '') return [problemAt('email', null, 'is missing: expected an e-mail address')];
  if (text.length > LONGEST || !EMAIL.test(text))
    return [problemAt('email', text, 'is no e-mail address: expected one such as ann.jones@council.example')];
  return [];
}

/** Line ends and the like: in a letter, a line of their own would pass for one of ours. */
const UNSEEN = /\p{Cc}/u;

export function nameProblems(name: string): Problem[] {
  const text = name.trim();
  if (text === '') return [problemAt('name', null, 'is missing: expected a name')];
  if (UNSEEN.test(text)) return [problemAt('name', null, 'has a character that cannot be seen: expected a name on one line')];
  return text.length > LONGEST ? [problemAt('name', text, `is too long: expected ${LONGEST} characters at most`)] : [];
}

export function postProblems(post: string | null): Problem[] {
  if (post !== null && UNSEEN.test(post)) return [problemAt('post', null, 'has a character that cannot be seen: expected one line')];
  return post !== null && post.length > LONGEST ? [problemAt('post', post, `is too long: expected ${LONGEST} characters at most`)] : [];
}

type Scopes = Pick<Council, 'plans' | 'objectives' | 'indicators' | 'actions'>;

/** The names that a role may be given for, kind by kind: the plans, objectives and services that the council has. */
export function scopeNames(council: Scopes): Readonly<Record<'plan' | 'objective' | 'service', readonly string[]>> {
  const services = [...council.indicators, ...council.actions].flatMap(({ service }) => (service === null ? [] : [service]));
  return {
    plan: council.plans.map(({ code }) => code),
    objective: council.objectives.map(({ plan, code }) => `${plan}/${code}`),
    service: [...new Set(services)].sort((a, b) => a.localeCompare(b, 'en')),
  };
}

/** What is wrong with grants at a council. */
export function grantProblems(grants: readonly Grant[], council: Scopes): Problem[] {
  if (grants.length === 0) return [problemAt('role', null, 'is missing: expected at least one')];
  const names = scopeNames(council);
  return grants.flatMap(({ scope }) => {
    if (scope.kind === 'council')
      return scope.name === null ? [] : [problemAt(scope.kind, scope.name, 'has a name: the whole council has none')];
    if (scope.name === null) return [problemAt(scope.kind, null, `is missing: expected the ${scope.kind} that the role is for`)];
    return names[scope.kind].includes(scope.name) ? [] : [problemAt(scope.kind, scope.name, `is no ${scope.kind} of this council`)];
  });
}

/** @throws InputFault with all of them, where there are any */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputFault(problems);
}
