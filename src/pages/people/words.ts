import type { Scope } from '../../model/person.ts';
import type { ListedPerson } from '../../tasks/people/people.ts';

/** "plan SS", "objective SS/1", "service Adult care" */
export function scopeName({ kind, name }: Scope): string {
  return name === null ? 'the whole council' : `${kind} ${name}`;
}

export function standingOf({ left, invitedUntil }: ListedPerson): 'left' | 'invited' | 'here' {
  if (left !== null) return 'left';
  return invitedUntil === null ? 'here' : 'invited';
}

/**
 * Where somebody stands, in words.
 * @param now ISO instant
 */
export function stateOf(person: ListedPerson, now: string): string {
  switch (standingOf(person)) {
    case 'left':
      return `Left on ${(person.left ?? '').slice(0, 10)}`;
    case 'here':
      return 'Signs in';
    case 'invited':
      return (person.invitedUntil ?? '') < now ? 'Her invitation ran out' : `Invited until ${(person.invitedUntil ?? '').slice(0, 10)}`;
  }
}
