import { type Grant, ROLES, type Role, SCOPE_KINDS, type Scope } from '../../model/person.ts';
import type { Problem } from '../../model/problem.ts';

/* What the forms about people hold, as texts, and what they mean. */

export const ROLE_WORDS: Readonly<Record<Role, { readonly name: string; readonly may: string }>> = {
  administrator: { name: 'Administrator', may: 'invites people, gives roles, sets plans up' },
  officer: { name: 'Performance officer', may: 'sets plans up, runs the round, signs off' },
  approver: { name: 'Approver', may: 'signs returns off: a director or head of service' },
  contributor: { name: 'Contributor', may: 'enters returns' },
  councillor: { name: 'Councillor', may: 'reads' },
  reader: { name: 'Reader', may: 'reads' },
};

/** A role that a form gives: both texts empty where the row is. */
export interface GrantTexts {
  readonly role: string;
  /** "council", "plan:SS", "objective:SS/1", "service:Adult care" */
  readonly scope: string;
}

const COUNCIL = 'council';

export function scopeText({ kind, name }: Scope): string {
  return name === null ? kind : `${kind}:${name}`;
}

function scopeOf(text: string): Scope {
  const [kindText = '', ...rest] = text.split(':');
  const kind = SCOPE_KINDS.find((each) => each === kindText) ?? COUNCIL;
  return { kind, name: kind === COUNCIL ? null : rest.join(':') };
}

export function grantTexts(grants: readonly Grant[]): GrantTexts[] {
  return grants.map(({ role, scope }) => ({ role, scope: scopeText(scope) }));
}

/** The roles that a form gives; rows without one are left out, and the same twice counts once. */
export function grantsOf(rows: readonly GrantTexts[]): Grant[] {
  const grants = new Map<string, Grant>();
  for (const row of rows) {
    const role = ROLES.find((each) => each === row.role);
    if (role !== undefined) grants.set(`${role} ${row.scope}`, { role, scope: scopeOf(row.scope) });
  }
  return [...grants.values()];
}

export interface PersonTexts {
  readonly email: string;
  readonly name: string;
  readonly post: string;
  readonly grants: readonly GrantTexts[];
}

export const NOBODY_YET: PersonTexts = { email: '', name: '', post: '', grants: [] };

function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function fields(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value): value is string => typeof value === 'string');
}

export function personIn(form: FormData): PersonTexts {
  const scopes = fields(form, 'scope[]');
  const grants = fields(form, 'role[]').map((role, index) => ({ role, scope: scopes[index] ?? COUNCIL }));
  return { email: field(form, 'email'), name: field(form, 'name'), post: field(form, 'post'), grants };
}

/** The fields of a form that problems stand at; what is wrong with a scope stands at the roles. */
export type FieldName = 'email' | 'name' | 'post' | 'role' | 'deputy' | 'from' | 'to';
const FIELDS: readonly FieldName[] = ['email', 'name', 'post', 'role', 'deputy', 'from', 'to'];

const LABELS: Readonly<Record<FieldName, string>> = {
  email: 'E-mail address',
  name: 'Name',
  post: 'Post',
  role: 'Role',
  deputy: 'Deputy',
  from: 'First day',
  to: 'Last day',
};

export interface FieldError {
  readonly field: FieldName;
  readonly text: string;
}

/** Each problem at its field, as a sentence. */
export function errorsOf(problems: readonly Problem[]): FieldError[] {
  return problems.map(({ column, value, message }) => {
    const at = FIELDS.find((each) => each === column) ?? 'role';
    return { field: at, text: `${LABELS[at]} ${value === null ? '' : `“${value}” `}${message}.` };
  });
}
