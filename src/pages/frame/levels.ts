import type { ThreadStep } from '../../briefing/types.ts';
import type { BreadcrumbLevel } from '../../components/thread/breadcrumb.tsx';
import { type Here, nodeAddress } from './here.ts';

function hrefOf(here: Here, { kind, reference }: ThreadStep): string | null {
  const { addresses, links } = here;
  switch (kind) {
    case 'plan':
      return addresses.plan(reference);
    case 'node':
      return nodeAddress(here, reference);
    case 'indicator':
      return links.indicator(reference);
    case 'action':
      return links.action(reference);
    case 'dashboard':
      return addresses.dashboard(reference);
  }
}

/** The way from the plan to the page, each step with its address. */
export function levelsOf(here: Here, thread: readonly ThreadStep[]): BreadcrumbLevel[] {
  return thread.map((step) => ({ level: step.level, title: step.title, href: hrefOf(here, step) }));
}
