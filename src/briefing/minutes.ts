import type { Meeting, Question } from '../model/scrutiny.ts';
import { type Chamber, issueTitle, numbered, pinText } from './scrutiny.ts';
import { addresseeText, briefMade, briefRequest } from './scrutinyMade.ts';
import { asksText, briefListed } from './scrutinyMeetings.ts';

/** A heading of minutes and the paragraphs under it. */
export interface MinutesSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** What a meeting recorded, to be taken to the council's own system: every line is made of a record. */
export interface MinutesBriefing {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly MinutesSection[];
}

function membersText({ wording, committees }: Chamber, { committee }: Meeting): string[] {
  const members = committees.find(({ code }) => code === committee)?.members ?? [];
  const names = members.map(({ name, chair }) => (chair ? wording.text('minutes.chair', { name }) : name));
  return names.length === 0 ? [] : [wording.text('minutes.members', { names: wording.listed(names) })];
}

function questionLines(chamber: Chamber, question: Question): string[] {
  const { wording, day } = chamber;
  const { number, name, text, answer } = question;
  const asked = { name: numbered(chamber, 'scrutiny.question', number), who: name, about: pinText(chamber, question), text };
  return [
    wording.text('minutes.question', asked),
    answer === null
      ? wording.word('minutes.unanswered')
      : wording.text('minutes.answer', { who: answer.name, day: day(answer.at), text: answer.text }),
  ];
}

function madeLine(chamber: Chamber, made: Chamber['recommendations'][number]): string {
  const { wording, day } = chamber;
  const said = { text: made.text, addressee: addresseeText(chamber, made) };
  if (made.kind === 'comment') return wording.text('minutes.comment', said);
  const name = numbered(chamber, 'scrutiny.recommendation', made.number);
  return wording.text('minutes.recommendation', { ...said, name, day: made.due === null ? '' : day(made.due) });
}

function itemSection(chamber: Chamber, meeting: Meeting, item: Meeting['items'][number]): MinutesSection {
  const { wording, viewer, questions, recommendations } = chamber;
  const title = wording.text('minutes.item', { number: item.number, title: item.title });
  const { classification, report, issue } = item;
  if (classification.kind === 'exempt' && !viewer.exempt(meeting.committee)) {
    return { title, paragraphs: [wording.text('minutes.withheld', { ground: classification.ground ?? '' })] };
  }
  const carried =
    report !== null && issue !== null ? wording.text('minutes.report', { title: issueTitle(chamber, report, issue), issue }) : null;
  // One report may be on several agendas: those asked at this one, or by its committee at none.
  const asked = questions.filter(
    ({ pin, meeting: at, committee }) =>
      pin.report === report && pin.issue === issue && (at === meeting.number || (at === null && committee === meeting.committee)),
  );
  const made = recommendations.filter((each) => each.meeting === meeting.number && each.item === item.number);
  const lines = [...asked.flatMap((each) => questionLines(chamber, each)), ...made.map((each) => madeLine(chamber, each))];
  return {
    title,
    paragraphs: [
      ...(classification.kind === 'exempt' ? [wording.text('minutes.exempt', { ground: classification.ground ?? '' })] : []),
      ...[carried ?? '', asksText(chamber, item)].filter((line) => line !== ''),
      ...(lines.length === 0 ? [wording.word('minutes.nothing')] : lines),
    ],
  };
}

/** The minutes of a meeting, as far as it was recorded. */
export function briefMinutes(chamber: Chamber, meeting: Meeting): MinutesBriefing {
  const { wording, recommendations, requests } = chamber;
  const listed = briefListed(chamber, meeting);
  const items = new Set(meeting.items.map(({ number }) => number));
  const besides = recommendations.filter((each) => each.meeting === meeting.number && (each.item === null || !items.has(each.item)));
  const closed = recommendations.filter((each) => each.closed?.meeting === meeting.number);
  const asked = requests.filter((each) => each.meeting === meeting.number).map((each) => briefRequest(chamber, each));
  const section = (title: string, paragraphs: readonly string[]): MinutesSection[] =>
    paragraphs.length === 0 ? [] : [{ title, paragraphs }];
  return {
    title: wording.text('minutes.title', { committee: listed.committee.title }),
    paragraphs: [wording.text('minutes.when', { day: listed.dateText, where: listed.whereText }), ...membersText(chamber, meeting)],
    sections: [
      ...meeting.items.map((item) => itemSection(chamber, meeting, item)),
      ...section(
        wording.word('minutes.besides.title'),
        besides.map((each) => madeLine(chamber, each)),
      ),
      ...section(
        wording.word('minutes.closed.title'),
        closed.map((each) => {
          const { name, text } = briefMade(chamber, each);
          return wording.text('minutes.closed', { name, text, said: each.closed?.text ?? '' });
        }),
      ),
      ...section(
        wording.word('minutes.requests.title'),
        asked.map(({ name, title, text }) => wording.text('minutes.request', { name, title, text })),
      ),
    ],
  };
}

/** The same as plain text: headings on lines of their own, paragraphs between blank lines. */
export function minutesAsText({ title, paragraphs, sections }: MinutesBriefing): string {
  const body = sections.flatMap((section) => [section.title, ...section.paragraphs]);
  return `${[title, ...paragraphs, ...body].join('\n\n')}\n`;
}
