import { NotFoundFault } from '../model/fault.ts';
import { type Act, may, mayAnywhere } from '../model/permission.ts';
import type { Grant, Place } from '../model/person.ts';
import type { Context } from './context.ts';

/* Every task asks here, and here alone the table of model/permission.ts is asked for a person. */

/** What the one who asks may be at a council; null for the operator, who is bound by no table. */
export function grantsOf({ actor }: Context, organisation: string): readonly Grant[] | null {
  switch (actor.kind) {
    case 'operator':
      return null;
    case 'nobody':
      return [];
    case 'person':
      return actor.memberships.get(organisation)?.grants ?? [];
  }
}

/** Whether the one who asks may do it; `place` null asks for the whole council. */
export function allows(context: Context, organisation: string, act: Act, place: Place | null = null): boolean {
  const grants = grantsOf(context, organisation);
  return grants === null || may(grants, act, place);
}

/** Whether she may do it for some part of the council. */
export function allowsAnywhere(context: Context, organisation: string, act: Act): boolean {
  const grants = grantsOf(context, organisation);
  return grants === null || mayAnywhere(grants, act);
}

/**
 * What is not permitted does not exist for the one who asks: the same words whether a council is there or not.
 * @throws NotFoundFault
 */
export function noSuch(organisation: string): NotFoundFault {
  return new NotFoundFault(`There is no council "${organisation}", or nothing there at this address for you`);
}

/** @throws NotFoundFault where the one who asks may not */
export function permit(context: Context, organisation: string, act: Act, place: Place | null = null): void {
  if (!allows(context, organisation, act, place)) throw noSuch(organisation);
}

/** @throws NotFoundFault where she may do it for no part of the council */
export function permitAnywhere(context: Context, organisation: string, act: Act): void {
  if (!allowsAnywhere(context, organisation, act)) throw noSuch(organisation);
}

/** Whether she may do it for the whole of some council, whichever. */
export function allowsAtSome({ actor }: Context, act: Act): boolean {
  if (actor.kind !== 'person') return actor.kind === 'operator';
  return [...actor.memberships.values()].some(({ grants }) => may(grants, act));
}

/** The name under which what she does is recorded. */
export function nameOf({ actor }: Context): string {
  return actor.kind === 'nobody' ? 'Nobody' : actor.name;
}

/** The account that acts; '' for the operator, whom no account stands for. */
export function accountOf({ actor }: Context): string {
  return actor.kind === 'person' ? actor.id : '';
}
