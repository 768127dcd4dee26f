import { StandingLine } from '../../components/dashboard-maker/standing-line.tsx';
import type { DashboardStanding } from '../../tasks/dashboard.ts';
import type { Query } from '../frame/addresses.ts';
import type { Here } from '../frame/here.ts';
import { MINE } from './shown.ts';

/** What an address says besides the code for what is shown: nothing, but for a working copy of a published dashboard. */
export function copyQuery({ state, published }: DashboardStanding): Query {
  return state === 'private' && published ? { copy: MINE } : {};
}

/** Who sees the dashboard, and what she who looks may do about it. */
export function Standing({ here, standing }: { readonly here: Here; readonly standing: DashboardStanding }) {
  const { addresses, standpoint, may } = here;
  const { code, state, published, copy } = standing;
  const edit = (text: string) => ({ text, href: addresses.dashboardEdit(code) });
  if (state === 'private' && !published) {
    const links = [
      edit(may('publish-dashboard') ? 'Change or publish it' : 'Change it'),
      { text: 'Delete it', href: addresses.dashboardDelete(code) },
    ];
    return <StandingLine state={state} text="Private: only you see this dashboard." links={links} />;
  }
  if (state === 'private') {
    const links = [edit('Change or publish it'), { text: 'See the published one', href: addresses.dashboard(code) }];
    return <StandingLine state={state} text="Private: only you see this working copy of a published dashboard." links={links} />;
  }
  if (copy) {
    const links = [{ text: 'See your copy', href: addresses.dashboard(code, { copy: MINE }) }, edit('Change or publish it')];
    return <StandingLine state={state} text="Published. You have a working copy that only you see." links={links} />;
  }
  const links = [
    ...(may('publish-dashboard') ? [edit('Change it')] : []),
    ...(may('make-dashboard') ? [{ text: 'Make one like it', href: addresses.dashboardNew({ from: code }) }] : []),
  ];
  return <StandingLine state={state} text={`Published: everybody at ${standpoint.name} sees this.`} links={links} />;
}
