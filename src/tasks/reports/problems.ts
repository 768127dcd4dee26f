import { unknownInSelection } from '../../briefing/selection.ts';
import type { Council } from '../../model/council.ts';
import { mayAnywhere } from '../../model/permission.ts';
import type { Person } from '../../model/person.ts';
import type { ReportSelection, TemplateSection } from '../../model/writtenReport.ts';
import type { Frame } from '../reading.ts';
import type { NotTaken, ReportProblem } from './reportTypes.ts';

/* What is wrong with what was typed of templates and reports, all of it at once. */

/** Characters. */
export const LONGEST_TITLE = 120;
export const LONGEST_SECTION_TITLE = 100;
export const LONGEST_TEXT = 20_000;
export const MOST_SECTIONS = 60;
const LONGEST_REASON = 1000;

const SECTION_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function tooLong(what: string, text: string, longest: number): string | null {
  const { length } = text.trim();
  return length > longest ? `${what} has ${length} characters: expected at most ${longest}` : null;
}

function problem(field: string, text: string | null): ReportProblem[] {
  return text === null ? [] : [{ field, text }];
}

export function titleProblems(title: string): ReportProblem[] {
  return problem('title', title.trim() === '' ? 'Give the report a title' : tooLong('The title', title, LONGEST_TITLE));
}

/** Reasons stand in lists and on what is issued; null where one is short enough. */
export function reasonTooLong(reason: string): NotTaken | null {
  const text = tooLong('The reason', reason, LONGEST_REASON);
  return text === null ? null : { because: 'reason', text };
}

/** @param field what the fields' names end with: `-3` in a list, nothing where one section is typed alone */
export function wordsProblems({ title, text }: { readonly title: string | null; readonly text: string }, field = ''): ReportProblem[] {
  return [
    ...problem(`title${field}`, tooLong('The title of the section', title ?? '', LONGEST_SECTION_TITLE)),
    ...problem(`text${field}`, tooLong('The text', text, LONGEST_TEXT)),
  ];
}

const FIELD_TEXTS: Readonly<Record<'plan' | 'objectives' | 'services' | 'indicators', (value: string) => string>> = {
  plan: (value) => (value === '' ? 'Choose a plan' : `There is no plan "${value}"`),
  objectives: (value) => `The plan has no objective "${value}"`,
  services: (value) => `No indicator or action is of a service "${value}"`,
  indicators: (value) => `There is no indicator "${value}"`,
};

/** What a selection names and is not there. */
export function selectionProblems(selection: ReportSelection, frame: Frame): ReportProblem[] {
  const council: Council = { ...frame, targets: [], observations: [], benchmarks: [] };
  return unknownInSelection(council, selection).flatMap(({ field, value }) =>
    field === 'kinds' ? [] : [{ field, text: FIELD_TEXTS[field](value) }],
  );
}

/** Whoever is there and may write in a section that names her. */
export function mayContribute({ left, grants }: Person): boolean {
  return left === null && mayAnywhere(grants, 'write-section');
}

export function contributorProblem(contributor: string | null, people: readonly Person[], field = ''): ReportProblem[] {
  if (contributor === null || people.some((person) => person.id === contributor && mayContribute(person))) return [];
  return [{ field: `contributor${field}`, text: 'Choose somebody who is at the council and may write in reports' }];
}

function dashboardProblem({ kind, dashboard }: TemplateSection, dashboards: ReadonlySet<string>): string | null {
  if (kind !== 'dashboard') return null;
  if (dashboard === null || dashboard === '') return 'Choose the dashboard that the section shows';
  return dashboards.has(dashboard) ? null : `There is no published dashboard "${dashboard}"`;
}

/** What is wrong with a list of sections. */
export function sectionsProblems(sections: readonly TemplateSection[], frame: Frame, people: readonly Person[]): ReportProblem[] {
  const dashboards = new Set(frame.dashboards.map(({ dashboard }) => dashboard));
  const count = sections.length;
  const list =
    count === 0 ? 'Choose at least one section' : count > MOST_SECTIONS ? `${count} sections: expected at most ${MOST_SECTIONS}` : null;
  const ids = sections.map(({ id }) => id);
  return [
    ...problem('sections', list),
    ...sections.flatMap((section, index) => {
      const field = `-${index}`;
      const { id, kind, title } = section;
      const twice = ids.indexOf(id) !== index;
      const named = SECTION_ID.test(id)
        ? twice
          ? `Another section is named "${id}" already`
          : null
        : `"${id}" is no name of a section: expected small letters, digits and hyphens`;
      const untitled = kind === 'text' || kind === 'appendix' ? (title ?? '').trim() === '' : false;
      return [
        ...problem(`id${field}`, named),
        ...problem(`title${field}`, untitled ? 'Give the section a title: it has words alone' : null),
        ...problem(`dashboard${field}`, dashboardProblem(section, dashboards)),
        ...wordsProblems(section, field),
        ...contributorProblem(section.contributor, people, field),
      ];
    }),
  ];
}
