import type { Grant, Person } from '../../model/person.ts';
import type { Context } from '../context.ts';
import { organisations } from '../councils.ts';
import { allows, grantsOf } from '../permit.ts';
import { type NamedCover, ownCovers, possibleDeputies } from './covers.ts';

/** What somebody is at one council, and who stands in for whom there. */
export interface OwnPlace {
  /** the council's name in addresses */
  readonly council: string;
  readonly name: string;
  readonly post: string | null;
  readonly grants: readonly Grant[];
  readonly covers: readonly NamedCover[];
  /** whom she may name as her deputy; null where her roles have nothing to stand in for */
  readonly deputies: readonly Pick<Person, 'id' | 'name' | 'post'>[] | null;
}

/** The councils of whoever asks, by name. */
export async function ownPlaces(context: Context): Promise<readonly OwnPlace[]> {
  const { actor } = context;
  const places: OwnPlace[] = [];
  for (const { id, name } of await organisations(context)) {
    places.push({
      council: id,
      name,
      post: actor.kind === 'person' ? (actor.memberships.get(id)?.post ?? null) : null,
      grants: grantsOf(context, id) ?? [],
      covers: await ownCovers(context, id),
      deputies: allows(context, id, 'name-deputy') ? await possibleDeputies(context, id) : null,
    });
  }
  return places;
}
