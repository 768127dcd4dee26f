import { EnvironmentFault } from '../../model/fault.ts';
import { INDICATOR_KINDS } from '../../model/indicator.ts';
import { type ReportSelection, SECTION_KINDS, type TemplateSection } from '../../model/writtenReport.ts';
import { keptTexts } from '../kept-text.ts';

/* Selections and lists of sections as the store keeps them, as JSON. */

function held(value: unknown): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new EnvironmentFault('The store holds a report that nothing of ours wrote there');
  return new Map(Object.entries(value));
}

function textIn(from: ReadonlyMap<string, unknown>, name: string): string | null {
  const value = from.get(name);
  return typeof value === 'string' ? value : null;
}

function listIn(from: ReadonlyMap<string, unknown>, name: string): string[] {
  const value = from.get(name);
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function selectionIn(value: unknown): ReportSelection {
  const from = held(value);
  return {
    plan: textIn(from, 'plan') ?? '',
    objectives: listIn(from, 'objectives'),
    services: listIn(from, 'services'),
    kinds: listIn(from, 'kinds').flatMap((text) => INDICATOR_KINDS.filter((kind) => kind === text)),
    indicators: listIn(from, 'indicators'),
  };
}

function sectionIn(value: unknown): TemplateSection {
  const from = held(value);
  const kind = SECTION_KINDS.find((each) => each === from.get('kind'));
  const id = textIn(from, 'id');
  if (kind === undefined || id === null)
    throw new EnvironmentFault('The store holds a section of a report that nothing of ours wrote there');
  return {
    id,
    kind,
    title: textIn(from, 'title'),
    dashboard: textIn(from, 'dashboard'),
    text: textIn(from, 'text') ?? '',
    contributor: textIn(from, 'contributor'),
  };
}

function sectionsIn(value: unknown): TemplateSection[] {
  return Array.isArray(value) ? value.map(sectionIn) : [];
}

export function readSelection(json: string): ReportSelection {
  return selectionIn(JSON.parse(json));
}

export function readSections(json: string): TemplateSection[] {
  return sectionsIn(JSON.parse(json));
}

/** @throws InputFault for a text that cannot be kept */
export function keptSelection({ plan, objectives, services, kinds, indicators }: ReportSelection): string {
  keptTexts({ plan, names: [...objectives, ...services, ...indicators].join(' ') });
  return JSON.stringify({ plan, objectives, services, kinds, indicators });
}

/** @throws InputFault for a text that cannot be kept */
export function keptSections(sections: readonly TemplateSection[]): string {
  for (const { id, title, dashboard, text, contributor } of sections) {
    keptTexts({ id, title: title ?? '', dashboard: dashboard ?? '', text, contributor: contributor ?? '' });
  }
  return JSON.stringify(
    sections.map(({ id, kind, title, dashboard, text, contributor }) => ({ id, kind, title, dashboard, text, contributor })),
  );
}

/** What a report was made of besides the council's rows. */
export interface Written {
  readonly title: string;
  readonly selection: ReportSelection;
  readonly sections: readonly TemplateSection[];
}

/** In one form whatever the order of its properties: its digest says whether anything in it changed. */
export function keptWritten({ title, selection, sections }: Written): string {
  keptTexts({ title });
  return `{"title":${JSON.stringify(title)},"selection":${keptSelection(selection)},"sections":${keptSections(sections)}}`;
}

export function readWritten(json: string): Written {
  const from = held(JSON.parse(json));
  return { title: textIn(from, 'title') ?? '', selection: selectionIn(from.get('selection')), sections: sectionsIn(from.get('sections')) };
}
