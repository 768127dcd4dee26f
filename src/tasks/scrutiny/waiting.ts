import { isResponseLate } from '../../briefing/scrutinyMade.ts';
import { isLate } from '../../briefing/scrutinyQuestions.ts';
import type { Context } from '../context.ts';
import { accountOf } from '../permit.ts';
import { openScrutiny } from './chamber.ts';

/** What of scrutiny waits for the one who asks, each a verb and a date. */
export interface ScrutinyWaiting {
  readonly kind: 'answer' | 'respond' | 'publish';
  readonly text: string;
  readonly detail: string | null;
  /** number of the meeting to publish; null for other kinds */
  readonly meeting: number | null;
}

interface Due {
  readonly due: string | null;
  readonly late: boolean;
}

/** Whatever is asked of her alone: officers may answer everything, and are told of what nobody else is asked. */
export async function waitingScrutiny(context: Context, organisation: string): Promise<readonly ScrutinyWaiting[]> {
  if (accountOf(context) === '') return [];
  const { chamber } = await openScrutiny(context, organisation);
  const { viewer, wording, day, today } = chamber;
  const detail = (items: readonly Due[]): string | null => {
    const late = items.filter((item) => item.late).length;
    if (late > 0) return wording.text('scrutiny.waiting.late', { count: late });
    const [first] = items.flatMap(({ due }) => due ?? []).sort();
    return first === undefined ? null : wording.text('scrutiny.waiting.by', { day: day(first) });
  };
  const questions = chamber.questions
    .filter((question) => question.answer === null && viewer.answers(question))
    .map((question) => ({ due: question.due, late: isLate(question, today) }));
  const made = chamber.recommendations
    .filter((each) => each.kind === 'recommendation' && each.response === null && each.closed === null && viewer.responds(each))
    .map((each) => ({ due: each.due, late: isResponseLate(each, today) }));
  const planned = viewer.runs ? chamber.meetings.filter(({ stage, items }) => stage === 'planned' && items.length > 0) : [];
  const said = (kind: 'answer' | 'respond', items: readonly Due[]): ScrutinyWaiting[] =>
    items.length === 0
      ? []
      : [{ kind, text: wording.text(`scrutiny.waiting.${kind}`, { count: items.length }), detail: detail(items), meeting: null }];
  return [
    ...said('answer', questions),
    ...said('respond', made),
    ...planned.map(({ number }) => ({
      kind: 'publish' as const,
      text: wording.text('scrutiny.waiting.publish', { meeting: chamber.meeting(number).text }),
      detail: null,
      meeting: number,
    })),
  ];
}
