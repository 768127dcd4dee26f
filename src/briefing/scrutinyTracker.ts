import { dayOf, daysBetween } from '../model/today.ts';
import { type Chamber, pinText } from './scrutiny.ts';
import { addresseeText, briefMade, briefRequest } from './scrutinyMade.ts';
import { briefQuestion } from './scrutinyQuestions.ts';
import type { TrackedItem } from './scrutinyTypes.ts';

type Bare = Omit<TrackedItem, 'atText' | 'dueText' | 'ageText' | 'days'>;

function questions(chamber: Chamber): Bare[] {
  const { wording, council } = chamber;
  return chamber.questions.map((question) => {
    const { number, name, text, standing, late, open } = briefQuestion(chamber, question);
    const { committee, at, due, pin } = question;
    const row =
      pin.kind === 'action'
        ? council.actions.find(({ ref }) => ref === question.about)
        : council.indicators.find(({ code }) => code === question.about);
    const who = question.owner ?? row?.owner ?? wording.word('scrutiny.officers');
    const on = pinText(chamber, question);
    return {
      kind: 'question',
      number,
      name,
      text: `${on}: ${text}`,
      committee: committee === null ? null : chamber.committee(committee),
      who,
      at: dayOf(at),
      due,
      standing,
      late: late && open,
      open,
    };
  });
}

function recommendations(chamber: Chamber): Bare[] {
  return chamber.recommendations
    .filter(({ kind }) => kind === 'recommendation')
    .map((made) => {
      const { number, name, text, committee, standing, late, open } = briefMade(chamber, made);
      // What was answered waits for the committee alone.
      const who = made.response === null ? addresseeText(chamber, made) : committee.title;
      return { kind: 'recommendation', number, name, text, committee, who, at: dayOf(made.at), due: made.due, standing, late, open };
    });
}

function requests(chamber: Chamber): Bare[] {
  return chamber.requests.map((request) => {
    const { number, name, title, text, standing, open } = briefRequest(chamber, request);
    return {
      kind: 'request',
      number,
      name,
      text: `${title}: ${text}`,
      committee: chamber.committee(request.committee),
      who: chamber.wording.word('scrutiny.officers'),
      at: dayOf(request.at),
      due: null,
      standing,
      late: false,
      open,
    };
  });
}

/** Every question, recommendation and request: what is late first, then what is open, the oldest first; closed ones newest first. */
export function briefTracker(chamber: Chamber): TrackedItem[] {
  const { wording, day, today } = chamber;
  const items = [...questions(chamber), ...recommendations(chamber), ...requests(chamber)].map((item): TrackedItem => {
    const days = Math.max(0, daysBetween(item.at, today));
    return {
      ...item,
      days,
      ageText: wording.text('scrutiny.age', { days }),
      atText: day(item.at),
      dueText: item.due === null ? wording.word('scrutiny.no-due') : day(item.due),
    };
  });
  return items.sort((a, b) => {
    if (a.open !== b.open) return a.open ? -1 : 1;
    return a.open ? Number(b.late) - Number(a.late) || b.days - a.days || a.number - b.number : a.days - b.days || b.number - a.number;
  });
}

/** What waits, in a sentence: "2 questions wait for an answer and 3 recommendations are open; 1 of them is late." */
export function trackerSentence({ wording }: Chamber, tracked: readonly TrackedItem[]): string {
  const open = tracked.filter((item) => item.open);
  if (open.length === 0) return wording.word('scrutiny.opening.none');
  const parts = (['question', 'recommendation', 'request'] as const).flatMap((kind) => {
    const count = open.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [wording.text(`scrutiny.opening.${kind}s`, { count })];
  });
  return wording.text('scrutiny.opening', { parts: wording.listed(parts), late: open.filter(({ late }) => late).length });
}

/** The tracker as a table, for files: its heads and its rows. */
export function trackerTable(
  { wording }: Pick<Chamber, 'wording'>,
  tracked: readonly TrackedItem[],
): { readonly title: string; readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const heads = (['name', 'text', 'committee', 'who', 'at', 'due', 'days', 'standing'] as const).map((head) =>
    wording.word(`tracker.head.${head}`),
  );
  const rows = tracked.map(({ name, text, committee, who, at, due, days, standing }) => [
    name,
    text,
    committee?.title ?? '',
    who,
    at,
    due ?? '',
    String(days),
    standing,
  ]);
  return { title: wording.word('tracker.title'), heads, rows };
}
