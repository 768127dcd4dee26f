import { end, next, yearOf } from '../model/period.ts';
import type { SectionKind } from '../model/writtenReport.ts';
import { issuedSide, presentSide } from './changedReport/side.ts';
import { ownText } from './ownText.ts';
import { dashboardOf } from './parts/dashboard.ts';
import { exceptionsOf } from './parts/exceptions.ts';
import { headlinesOf } from './parts/headlines.ts';
import { midYearOf } from './parts/midYear.ts';
import { changesBetween } from './reportChanges.ts';
import type { ReportOptions, ReportScene, ReportSection } from './reportScene.ts';
import type { Setting } from './setting.ts';
import type { ReportBriefing, ReportChanges, ReportPart } from './types.ts';

type Unparted = Omit<ReportBriefing, 'parts'>;

/** What a report without a template has, in the order in which councils print it: the kinds that nothing has to be chosen for. */
export function standardParts(briefing: Unparted): readonly ReportPart[] {
  const { words, corrections, exceptional, recovery, outcomes } = briefing;
  const part = (
    kind: 'overview' | 'counts' | 'corrections' | 'exceptional' | 'recovery' | 'key' | 'outcomes',
    title: string,
  ): ReportPart => ({
    id: kind,
    kind,
    title,
    text: [],
  });
  return [
    part('overview', words.overview),
    // Its tables stand right below, without a heading of their own.
    part('counts', ''),
    ...(corrections ? [part('corrections', corrections.title)] : []),
    part('exceptional', exceptional.title),
    part('recovery', recovery.title),
    part('key', words.key),
    ...(outcomes.length > 0 ? [part('outcomes', '')] : []),
  ];
}

/** Whether the period ends with the first half of the council's year. */
function isMidYear({ period, council }: Setting): boolean {
  const year = yearOf(period, council.organisation.yearStarts);
  return end(period) === year.first + year.months / 2;
}

/** The title of a section that its officer gave none. */
function ownTitle(kind: Exclude<SectionKind, 'dashboard'>, briefing: Unparted, setting: Setting): string {
  const { wording, names, period, council } = setting;
  const { yearStarts } = council.organisation;
  switch (kind) {
    case 'overview':
      return briefing.words.overview;
    case 'corrections':
      return wording.word('corrections.title');
    case 'exceptional':
      return briefing.exceptional.title;
    case 'recovery':
      return briefing.recovery.title;
    case 'key':
      return briefing.words.key;
    case 'changes':
    case 'exceptions':
    case 'appendix':
      return wording.word(`part.${kind}`);
    case 'mid-year':
      return isMidYear(setting) ? wording.word('part.mid-year') : wording.text('part.progress', { period: names.inner(period.text) });
    case 'headlines':
      return wording.text('part.headlines', { year: names.inner(next(yearOf(period, yearStarts), yearStarts).text) });
    case 'counts':
    case 'outcomes':
    case 'text':
      return '';
  }
}

function changesOf(scene: ReportScene, { template, last, reasonFor }: ReportOptions): ReportChanges {
  const { setting } = scene;
  if (last === undefined) return { sentence: setting.wording.sentence('reportChanges.first'), groups: [] };
  const telling = { telling: 'since-issue', ...(reasonFor === undefined ? {} : { reasonFor }) } as const;
  return changesBetween(issuedSide(last.briefing, last.council), presentSide(scene, template?.sections), setting, telling);
}

function partOf(section: ReportSection, briefing: Unparted, scene: ReportScene, options: ReportOptions): ReportPart {
  const { id, kind } = section;
  const text = ownText(section.text, scene).paragraphs;
  if (kind === 'dashboard') {
    const { title, opening, sections } = dashboardOf(section.dashboard, scene);
    return { id, kind, title: section.title ?? title, text, opening, sections };
  }
  const head = { id, title: section.title ?? ownTitle(kind, briefing, scene.setting), text };
  switch (kind) {
    case 'changes':
      return { ...head, kind, changes: changesOf(scene, options) };
    case 'exceptions':
      return { ...head, kind, exceptions: exceptionsOf(scene) };
    case 'mid-year':
      return { ...head, kind, midYear: midYearOf(scene) };
    case 'headlines':
      // What is written in it is the priorities themselves.
      return { ...head, text: [], kind, ...headlinesOf(section.text, scene) };
    default:
      return { ...head, kind };
  }
}

/** The sections of a template as the parts of a report, in its order, each with somebody's own words above what follows from the figures. */
export function templateParts(
  sections: readonly ReportSection[],
  briefing: Unparted,
  scene: ReportScene,
  options: ReportOptions,
): readonly ReportPart[] {
  return sections.map((section) => partOf(section, briefing, scene, options));
}
