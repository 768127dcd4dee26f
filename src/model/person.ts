/** What somebody is to a council. */
export const ROLES = ['administrator', 'officer', 'approver', 'contributor', 'councillor', 'reader'] as const;
export type Role = (typeof ROLES)[number];

/** How much of a council a role is given for. */
export const SCOPE_KINDS = ['council', 'plan', 'objective', 'service'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

export interface Scope {
  readonly kind: ScopeKind;
  /** code of the plan, `PLAN/CODE` of the objective (and all under it), name of the service; null for the whole council */
  readonly name: string | null;
}

export const WHOLE_COUNCIL: Scope = { kind: 'council', name: null };

export interface Grant {
  readonly role: Role;
  readonly scope: Scope;
}

/** Somebody at one council: all that is kept of a person there is what she is called, where she is reached, and what she may do. */
export interface Person {
  /** of her account, the same at every council */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** the post she holds; rows of the plan may name their owner by it */
  readonly post: string | null;
  readonly grants: readonly Grant[];
  /** instant at which she left the council; null while she is there */
  readonly left: string | null;
}

/** A deputy, from a day to a day, both included (ISO dates). */
export interface Cover {
  readonly person: string;
  readonly deputy: string;
  readonly from: string;
  readonly to: string;
}

/** What makes one text of an owner and the same of a person: capitals and spaces aside. */
export function sameName(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(a) === plain(b);
}

/** Whether a plan's text for an owner or approver means the person: her name, her post or her e-mail address. */
export function isNamed(person: Pick<Person, 'name' | 'post' | 'email'>, text: string | null): boolean {
  if (text === null) return false;
  return sameName(text, person.name) || sameName(text, person.email) || (person.post !== null && sameName(text, person.post));
}

/** Where something stands in a council, as far as permission asks: which scopes hold it, and whose it is. */
export interface Place {
  readonly plan: string | null;
  /** the objective that it serves and all above it, as `PLAN/CODE` */
  readonly objectives: readonly string[];
  readonly service: string | null;
  /** whether it names the one who asks, or somebody for whom she covers today */
  readonly own: boolean;
}
