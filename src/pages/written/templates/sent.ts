import type { ArrangedSection } from '../../../components/section-list/arranging.tsx';
import { INDICATOR_KINDS } from '../../../model/indicator.ts';
import { SECTION_KINDS, type SectionKind, type TemplateSection } from '../../../model/writtenReport.ts';
import type { TypedTemplate } from '../../../tasks/reports/reportTypes.ts';
import type { SentForm } from '../../frame/sent-form.ts';

/** What a button of the form does besides keeping what was typed. */
export type TemplateAct =
  | { readonly does: 'keep' | 'save' }
  | { readonly does: 'add'; readonly kind: SectionKind }
  | { readonly does: 'up' | 'down' | 'remove'; readonly at: number };

/** The form as it was sent: its sections still have the numbers that were typed beside them. */
export interface SentTemplate {
  readonly title: string;
  readonly selection: TypedTemplate['selection'];
  readonly sections: readonly ArrangedSection[];
  readonly seen: number;
  readonly act: TemplateAct;
}

/** A button's value: "save", "add:text", "up:3". One that no button of ours has keeps what was typed. */
export function templateAct(value: string): TemplateAct {
  if (value === 'save') return { does: 'save' };
  const [word = '', rest = ''] = value.split(':');
  const kind = SECTION_KINDS.find((each) => each === rest);
  if (word === 'add' && kind !== undefined) return { does: 'add', kind };
  const does = (['up', 'down', 'remove'] as const).find((each) => each === word);
  return does !== undefined && /^\d{1,3}$/.test(rest) ? { does, at: Number(rest) } : { does: 'keep' };
}

/** A section as a row of the form; its number counts from 1. */
export function rowOf({ id, kind, title, dashboard, text, contributor }: TemplateSection, at: number): ArrangedSection {
  const position = String(at + 1);
  return { id, kind, title: title ?? '', dashboard: dashboard ?? '', text, contributor: contributor ?? '', position, errors: {} };
}

/** A row of the form as a section. */
export function sectionOf({ id, kind, title, dashboard, text, contributor }: ArrangedSection): TemplateSection {
  const named = (value: string) => (value === '' ? null : value);
  return { id, kind, title: named(title), dashboard: named(dashboard), text, contributor: named(contributor) };
}

/** Reads the form. Each section sends one of each of its fields, so that the fields of one have one place in each list. */
export function sentTemplate(form: SentForm): SentTemplate {
  const lists = ['kind', 'head', 'dashboard', 'text', 'contributor', 'position'].map((name) => [name, form.all(`${name}[]`)] as const);
  const of = (name: string, at: number) => lists.find(([each]) => each === name)?.[1][at] ?? '';
  const sections = form.all('id[]').flatMap((id, at): ArrangedSection[] => {
    const kind = SECTION_KINDS.find((each) => each === of('kind', at));
    if (kind === undefined) return [];
    const [title, dashboard, text] = [of('head', at), of('dashboard', at), of('text', at)];
    return [{ id, kind, title, dashboard, text, contributor: of('contributor', at), position: of('position', at), errors: {} }];
  });
  return {
    title: form.text('title'),
    selection: sentSelection(form),
    sections,
    seen: form.number('seen') ?? 0,
    act: templateAct(form.text('do')),
  };
}

/** What a report is about, as the fields of a selection say it. */
export function sentSelection(form: SentForm): TypedTemplate['selection'] {
  const said = (name: string) => form.all(`${name}[]`).filter((value) => value !== '' && value !== 'none');
  const plan = form.text('plan');
  return {
    plan,
    // Those of another plan went with it.
    objectives: said('objectives').filter((reference) => reference.startsWith(`${plan}/`)),
    services: said('services'),
    kinds: INDICATOR_KINDS.filter((kind) => said('kinds').includes(kind)),
    indicators: said('indicators'),
  };
}
