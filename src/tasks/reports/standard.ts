import { wholePlan } from '../../briefing/selection.ts';
import type { ReportTemplate, SectionKind, TemplateSection } from '../../model/writtenReport.ts';

/** Code of the template that every council has. */
export const STANDARD = 'standard';

/** In the order in which councils print a quarter's report. */
const KINDS: readonly SectionKind[] = [
  'overview',
  'counts',
  'changes',
  'corrections',
  'exceptions',
  'exceptional',
  'recovery',
  'key',
  'outcomes',
];

/** A section without words of anybody's own, named as its kind. */
export function plainSection(kind: SectionKind, id: string = kind): TemplateSection {
  return { id, kind, title: null, dashboard: null, text: '', contributor: null };
}

/** The built-in template: everything of one plan. It is nobody's and never changes. */
export function standardTemplate(plan: string): ReportTemplate {
  const sections = KINDS.map((kind) => plainSection(kind));
  return { code: STANDARD, title: 'Quarterly report', selection: wholePlan(plan), sections, version: 0, name: '', at: '' };
}
