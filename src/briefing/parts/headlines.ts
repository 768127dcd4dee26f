import { next, yearOf } from '../../model/period.ts';
import type { Plan } from '../../model/plan.ts';
import { objectiveReference } from '../../model/reference.ts';
import { ownText } from '../ownText.ts';
import type { ReportScene } from '../reportScene.ts';
import type { Headline, Sentence } from '../types.ts';
import { counted, sentenceOf, sentenceText } from '../wording.ts';

/*
 * Headline priorities of the coming year: as somebody wrote them in the section, one a line, or one a paragraph where
 * blank lines stand between them, each "Title: words" or "Title - words"; where nothing is written, the top objectives
 * of the plan that the council holds for that year.
 */

export interface Headlines {
  readonly sentence: Sentence;
  readonly headlines: readonly Headline[];
}

const BLANK_LINE = /\n[^\S\n]*\n/;
const BULLET = /^(?:[-*•–]|\d{1,2}[.)])\s+/;
const TITLE_END = /:\s+|\s+[-–—]\s+/;

/** The title and the words of one; a title alone where nothing divides them. */
function divided(item: string): { readonly title: string; readonly words: string } {
  const text = item.trim().replace(BULLET, '');
  const at = TITLE_END.exec(text);
  return at === null ? { title: text, words: '' } : { title: text.slice(0, at.index), words: text.slice(at.index + at[0].length) };
}

function itemsOf(text: string): string[] {
  const lines = text.replaceAll('\r\n', '\n').trim();
  return lines.split(BLANK_LINE.test(lines) ? /\n(?:[^\S\n]*\n)+/ : '\n').filter((item) => item.trim() !== '');
}

/** A sentence of all paragraphs of a text; it has one. */
function resolved(text: string, scene: ReportScene): Sentence {
  return ownText(text, scene).paragraphs[0] ?? { runs: [], evidence: [] };
}

function written(text: string, scene: ReportScene): Headline[] {
  return itemsOf(text).map((item) => {
    const { title, words } = divided(item);
    return { title: sentenceText(resolved(title, scene)), text: words === '' ? null : resolved(words, scene), reference: null };
  });
}

/** A title without its years, by which the plans of two years are the same. */
function bareTitle(title: string): string {
  return title
    .replace(/\d{4}(?:[-–/]\d{2,4})?/g, '')
    .replace(/\W+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The plan of the coming year that follows this one: of its kind and title, or the only one of its kind. */
function followingPlan({ plan, council }: ReportScene, year: string): Plan | null {
  const [begins = ''] = year.split('-');
  const found = council.plans.filter(
    ({ code, kind, years }) => code !== plan.code && kind === plan.kind && (years?.startsWith(begins) ?? false),
  );
  return found.find(({ title }) => bareTitle(title) === bareTitle(plan.title)) ?? (found.length === 1 ? (found[0] ?? null) : null);
}

function planned({ code }: Plan, { council }: ReportScene): (Headline & { readonly reference: string })[] {
  const nodes = council.objectives.filter((node) => node.plan === code);
  const codes = new Set(nodes.map((node) => node.code));
  return nodes
    .filter(({ parent }) => parent === null || !codes.has(parent))
    .map((node) => ({ title: node.title, text: null, reference: objectiveReference(code, node.code) }));
}

/** @param text what somebody wrote in the section */
export function headlinesOf(text: string, scene: ReportScene): Headlines {
  const { wording, period, council, names } = scene.setting;
  const { yearStarts } = council.organisation;
  const coming = next(yearOf(period, yearStarts), yearStarts).text;
  const year = names.inner(coming);
  const own = written(text, scene);
  if (own.length > 0) return { sentence: wording.sentence('headlines.written', { count: own.length, year }), headlines: own };
  const plan = followingPlan(scene, coming);
  if (plan === null) return { sentence: wording.sentence('headlines.none', { year }), headlines: [] };
  const offered = planned(plan, scene);
  if (offered.length === 0) return { sentence: wording.sentence('headlines.plan-empty', { year, plan: plan.title }), headlines: [] };
  const count = counted(offered.map(({ reference }) => reference));
  return { sentence: sentenceOf(wording.say('headlines.planned', { count, year, plan: plan.title })), headlines: offered };
}
