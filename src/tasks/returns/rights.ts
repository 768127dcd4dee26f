import type { Council } from '../../model/council.ts';
import { may } from '../../model/permission.ts';
import type { Place } from '../../model/person.ts';
import type { Context } from '../context.ts';
import { accountOf, grantsOf } from '../permit.ts';
import { placesIn } from '../place.ts';
import { isOrCovers, type NamedPerson, namesIn, type Staff } from './people.ts';

/** What of a row of the plan says of whom its returns are asked. */
export interface Answered {
  readonly objective: string | null;
  readonly service: string | null;
  /** as the plan names them */
  readonly owner: string | null;
  readonly approver: string | null;
}

/** Of whom the returns of a row are asked, and what the one who asks may do with them. */
export interface Rights {
  /** `own`: the one who asks is of whom it is asked, or covers for her */
  readonly place: Place;
  /** of whom it is asked; empty: nobody here */
  readonly owners: readonly NamedPerson[];
  readonly approvers: readonly NamedPerson[];
  readonly mayEnter: boolean;
  /** it is hers to sign off, though she may have prepared it and so may not */
  readonly approves: boolean;
  /** her sign-off is asked: she is its approver, or covers for her */
  readonly forMe: boolean;
}

/** Works rights out for many rows of a council: once for each owner and place. */
export function rightsIn(
  context: Context,
  organisation: string,
  frame: Pick<Council, 'objectives'>,
  staff: Staff,
): (row: Answered) => Rights {
  const placeOf = placesIn(frame);
  const grants = grantsOf(context, organisation);
  const account = accountOf(context);
  const names = namesIn(staff);
  return ({ objective, service, owner, approver }) => {
    const bare = placeOf({ objective, service });
    const owners = names.owners(owner, bare);
    const approvers = names.approvers(approver, bare);
    const place = { ...bare, own: account !== '' && isOrCovers(staff, account, owners) };
    const approval = { ...bare, own: account !== '' && isOrCovers(staff, account, approvers) };
    const mayEnter = grants === null || may(grants, 'enter-return', place);
    const approves = grants === null || may(grants, 'approve-return', approval);
    return { place, owners, approvers, mayEnter, approves, forMe: approval.own };
  };
}
