import type { Query } from '../frame/addresses.ts';
import type { Here } from '../frame/here.ts';

/** The address of the same dashboard with something else chosen. */
export type DashboardAddress = (chosen: Query) => string;

/** What a view alone says in the address: another view begins without it. */
const OF_ONE_VIEW = { page: null, refresh: null } as const;

/**
 * Addresses that keep what the reader chose: view and status, and whatever else the address says of the dashboard.
 * @param on the dashboard as it is shown; `otherwise` is the view that is shown where the address names none
 */
export function addressesOn(
  { addresses, query }: Here,
  on: { readonly code: string; readonly view: string; readonly otherwise: string; readonly status: string | null },
): DashboardAddress {
  return (chosen) => {
    const asked: Query = { ...Object.fromEntries(query), ...OF_ONE_VIEW, view: on.view, status: on.status, ...chosen };
    return addresses.dashboard(on.code, { ...asked, view: asked['view'] === on.otherwise ? null : asked['view'] });
  };
}
