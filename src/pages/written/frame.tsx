import type { Child } from 'hono/jsx';
import type { BreadcrumbLevel } from '../../components/thread/breadcrumb.tsx';
import { CouncilPage, type CouncilPageProps } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { reportWays } from '../frame/report-ways.ts';

/** The way from the reports that are written to one of them and on. */
export function reportThread(here: Here, report: { readonly code: string; readonly title: string }, page?: string): BreadcrumbLevel[] {
  const ways = reportWays(here.addresses);
  const start = { level: 'Reports', title: 'Being written', href: ways.list() };
  if (page === undefined) return [start, { level: 'Report', title: report.title, href: null }];
  return [start, { level: 'Report', title: report.title, href: ways.report(report.code) }, { level: 'Page', title: page, href: null }];
}

interface WritingPageProps extends Omit<CouncilPageProps, 'room' | 'ownPeriod' | 'sheets'> {
  /** something could not be done: said in the window's title as well */
  readonly failed?: boolean;
  readonly children?: Child;
}

/** The frame of every page with which reports are written. */
export function WritingPage({ failed = false, title, ...props }: WritingPageProps) {
  return (
    <CouncilPage
      {...props}
      title={failed ? `Error: ${title}` : title}
      room="reports"
      ownPeriod
      sheets={['writing', 'editing', 'scrutiny']}
    />
  );
}
