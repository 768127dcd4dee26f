import { wholePlan } from '../src/briefing/selection.ts';
import type { TemplateSection } from '../src/model/writtenReport.ts';
import type { Store } from '../src/store/connect.ts';
import type { Context } from '../src/tasks/context.ts';
import { approveReport } from '../src/tasks/reports/approve.ts';
import { beginReport } from '../src/tasks/reports/begin.ts';
import { markChecked } from '../src/tasks/reports/check.ts';
import { readReport } from '../src/tasks/reports/open.ts';
import type { BegunReport, TypedSection, TypedTemplate } from '../src/tasks/reports/reportTypes.ts';
import { plainSection } from '../src/tasks/reports/standard.ts';
import { saveTemplate } from '../src/tasks/reports/templates.ts';
import { QUARTER, type RoundPeople, roundPeople } from './round.ts';

/* A report of the small council's, at each stage on its way out. */

/** On which everything in these tests is done, 10:00 in the council. */
export const DAY = '2026-10-20';

export const WORDS: TemplateSection = {
  ...plainSection('text', 'words'),
  title: 'In brief',
  text: 'Of care plans, {{R1 target}} are to be reviewed.',
};

export function typedTemplate(said: Partial<TypedTemplate> = {}): TypedTemplate {
  const sections = [plainSection('overview'), WORDS, plainSection('outcomes')];
  return { title: 'Adults for Cabinet', selection: wholePlan('SS'), sections, seen: 0, ...said };
}

export function typed(text: string, said: Partial<TypedSection> = {}): TypedSection {
  return { title: 'In brief', text, status: 'in-progress', seen: 1, ...said };
}

export function codeOf(begun: BegunReport): string {
  if (begun.kind !== 'begun') throw new Error(`expected a report to begin, not: ${begun.kind}`);
  return begun.code;
}

export async function versionOf(context: Context, organisation: string, code: string): Promise<number> {
  return (await readReport(context, organisation, code)).version;
}

export interface Begun extends RoundPeople {
  readonly code: string;
  readonly template: string;
}

/** A council with a template of its own, and a report that its officer began with it. */
export async function begunReport(store: Store, name: string): Promise<Begun> {
  const people = await roundPeople(store, name);
  const officer = people.officer(DAY);
  const saved = await saveTemplate(officer, people.organisation, null, typedTemplate());
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
  const template = saved.template.code;
  const begun = await beginReport(officer, people.organisation, { template, plan: null, period: QUARTER, from: 'template' });
  return { ...people, code: codeOf(begun), template };
}

function taken(came: { readonly kind: string }): void {
  if (came.kind !== 'taken') throw new Error(JSON.stringify(came));
}

/** The same, checked by the officer who began it. */
export async function checkedReport(store: Store, name: string): Promise<Begun> {
  const people = await begunReport(store, name);
  const { officer, organisation, code } = people;
  taken(await markChecked(officer(DAY), organisation, code, await versionOf(officer(DAY), organisation, code)));
  return people;
}

/** The same, approved by the director. */
export async function approvedReport(store: Store, name: string): Promise<Begun> {
  const people = await checkedReport(store, name);
  const { director, organisation, code } = people;
  taken(await approveReport(director(DAY), organisation, code, await versionOf(director(DAY), organisation, code)));
  return people;
}
