import { Report } from '../report/report.tsx';
import { cards, dashboard } from './dashboard.tsx';
import { REPORT } from './data/report.ts';
import { Frame, LINKS } from './frame.tsx';
import { home } from './home.tsx';
import { indicator } from './indicator.tsx';
import { myReturn } from './my-return.tsx';
import { parts } from './parts.tsx';
import { plan } from './plan.tsx';

function report() {
  return (
    <Frame title={REPORT.title} current="Reports">
      <Report briefing={REPORT} links={LINKS} />
    </Frame>
  );
}

/** Whole pages made of the components and their examples, to be looked at and tested. */
export const PAGES = { home, dashboard, cards, indicator, plan, report, 'my-return': myReturn, parts } as const;
export type GalleryPage = keyof typeof PAGES;

export async function galleryPage(name: GalleryPage): Promise<string> {
  return `${await PAGES[name]()}`;
}
