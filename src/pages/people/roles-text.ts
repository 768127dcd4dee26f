import type { Grant } from '../../model/person.ts';
import { ROLE_WORDS } from './form.ts';
import { scopeName } from './words.ts';

/** "Performance officer, Approver for service Housing": what somebody may do, in words. */
export function rolesText(grants: readonly Grant[]): string {
  const words = grants.map(({ role, scope }) => {
    const { name } = ROLE_WORDS[role];
    return scope.kind === 'council' ? name : `${name} for ${scopeName(scope)}`;
  });
  return words.join(', ');
}
