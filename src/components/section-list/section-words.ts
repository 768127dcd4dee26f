import type { SectionKind } from '../../model/writtenReport.ts';

/** What a kind of section is called where nobody gave it a title, and what it shows, in a plain sentence. */
export interface SectionKindWords {
  readonly title: string;
  readonly shows: string;
}

export const SECTION_KIND_WORDS: Readonly<Record<SectionKind, SectionKindWords>> = {
  overview: { title: 'Overview', shows: 'How the plan stands, in sentences, with the bar of its actions and the row of its statuses.' },
  counts: { title: 'Counts', shows: 'Tables of actions by state and indicators by status, for the plan and for each outcome.' },
  changes: {
    title: 'What changed since the last issue',
    shows:
      'Ratings and targets that moved, new definitions, indicators dropped or added, figures that were restated, each with its reason.',
  },
  corrections: {
    title: 'Corrections',
    shows: 'Targets that moved after their year began, and figures that are not what was first reported.',
  },
  exceptions: {
    title: 'Exceptions',
    shows: 'Red; amber and worsening; special causes; slipped or overdue actions; missing data; with what the owner of each does about it.',
  },
  exceptional: { title: 'Exceptional performance', shows: 'What is furthest ahead of its target, and what services say of it.' },
  recovery: { title: 'Bringing slipped actions back', shows: 'Every slipped action with what is done to bring it back on track.' },
  key: { title: 'Key', shows: 'What each mark means under the rules that judged.' },
  outcomes: { title: 'Outcome by outcome', shows: 'Each outcome with its objectives, actions and indicators, worst first.' },
  dashboard: { title: 'Dashboard', shows: 'A dashboard that the council published, as its table.' },
  'mid-year': { title: 'Mid-year summary', shows: 'Progress against each priority of the business plan by the middle of its year.' },
  headlines: { title: 'Headline priorities', shows: 'What the coming year’s plan puts first.' },
  text: { title: 'Text', shows: 'Somebody’s own words, with live figures in them.' },
  appendix: { title: 'Appendix', shows: 'Somebody’s own words at the end, with live figures in them.' },
};

/** Words alone have no title of their own: whoever writes them gives one. */
export function needsTitle(kind: SectionKind): boolean {
  return kind === 'text' || kind === 'appendix';
}

/** What a section is called: its own title, or its kind's. */
export function sectionTitle({ kind, title }: { readonly kind: SectionKind; readonly title: string | null }): string {
  return title === null || title.trim() === '' ? SECTION_KIND_WORDS[kind].title : title;
}
