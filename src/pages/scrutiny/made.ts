import type { MadeBriefing, QuestionBriefing, RequestBriefing } from '../../briefing/scrutinyTypes.ts';
import type { MadeItem } from '../../components/scrutiny/made-list.tsx';
import type { ScrutinyWays } from '../frame/scrutiny-ways.ts';

/** A question as one of a list. */
export function questionItem(ways: ScrutinyWays, question: QuestionBriefing): MadeItem {
  const { number, name, about, text, standing, late, onText, pin } = question;
  const on = { text: `${onText}, ${question.reportText}`, href: ways.issued(pin.report, pin.issue, `question-${number}`) };
  return { page: { text: name, href: ways.question(number) }, about, text, standing, late, on };
}

/** A comment or recommendation as one of a list. */
export function madeItem(ways: ScrutinyWays, made: MadeBriefing): MadeItem {
  const { number, name, about, text, standing, late, question } = made;
  const on = question === null ? null : { text: `From ${question.name.toLowerCase()}`, href: ways.question(question.number) };
  return { page: { text: name, href: ways.recommendation(number) }, about, text, standing, late, on };
}

export function requestItem(ways: ScrutinyWays, request: RequestBriefing): MadeItem {
  const { number, name, title, about, text, standing } = request;
  return { page: { text: `${name}: ${title}`, href: ways.request(number) }, about, text, standing, late: false, on: null };
}
