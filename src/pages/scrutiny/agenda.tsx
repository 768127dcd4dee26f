import type { ItemBriefing, MeetingBriefing } from '../../briefing/scrutinyTypes.ts';
import type { Link } from '../../components/links.ts';
import { StateLabel, StatusLabel } from '../../components/marks/labels.tsx';
import { Agenda, type AgendaEntry } from '../../components/scrutiny/agenda.tsx';
import { MadeList } from '../../components/scrutiny/made-list.tsx';
import { SideList } from '../../components/side-list/side-list.tsx';
import type { Here } from '../frame/here.ts';
import { type ScrutinyWays, scrutinyWays } from '../frame/scrutiny-ways.ts';
import { madeItem } from './made.ts';

/* A meeting's parts that its own page shares with the first page of scrutiny. */

function itemLinks(ways: ScrutinyWays, meeting: MeetingBriefing, { number, covered, withheld }: ItemBriefing): readonly Link[] {
  if (withheld) return [];
  const files = covered
    ? [
        { text: 'Cover report, Word', href: ways.item(meeting.number, number, 'cover.docx') },
        { text: 'PDF', href: ways.item(meeting.number, number, 'cover.pdf') },
      ]
    : [];
  const clerks = [
    { text: covered ? 'Change the cover report' : 'Write the cover report', href: ways.item(meeting.number, number, 'cover') },
    { text: 'Change the item', href: ways.item(meeting.number, number, 'edit') },
  ];
  return [...files, ...(meeting.mayRun ? clerks : [])];
}

/** What stands out in the report of an item, so that a member sees it before anything else. */
function Exceptions({ here, item }: { here: Here; item: ItemBriefing }) {
  const { exceptions, report } = item;
  if (exceptions.length === 0 || report === null) return null;
  const ways = scrutinyWays(here.addresses);
  return (
    <>
      <h4>What stands out</h4>
      <SideList
        items={exceptions.map(({ reference, title, of, text }) => ({
          text: title,
          href: null,
          detail: (
            <>
              {of.kind === 'indicator' ? <StatusLabel mark={{ ...of.status, reason: null }} /> : <StateLabel mark={of.state} />}{' '}
              {[reference, text].filter((part) => part !== '').join(' · ')}
            </>
          ),
        }))}
      />
      <p class="note">
        <a href={ways.issued(report.code, report.issue, 'exceptions')}>All exceptions, in the report</a>
      </p>
    </>
  );
}

function agendaOf(here: Here, meeting: MeetingBriefing, withMade: boolean): readonly AgendaEntry[] {
  const ways = scrutinyWays(here.addresses);
  return meeting.agenda.map((item) => {
    const { number, title, report, askedText, exemptText, withheld, made } = item;
    return {
      number,
      title,
      report: report === null ? null : { text: report.title, href: ways.issued(report.code, report.issue) },
      asked: withheld ? 'It is left out for you: its members and officers alone read it.' : askedText,
      exempt: exemptText,
      links: itemLinks(ways, meeting, item),
      below: (
        <>
          <Exceptions here={here} item={item} />
          {withMade && made.length > 0 && <MadeList items={made.map((each) => madeItem(ways, each))} />}
        </>
      ),
    };
  });
}

/** What a meeting goes through: of each report what stands out first, then what was made of it. */
export function MeetingAgenda({ here, meeting, made = true }: { here: Here; meeting: MeetingBriefing; made?: boolean }) {
  return <Agenda items={agendaOf(here, meeting, made)} />;
}

/** Where a clerk does what is still to be done. */
function toDoHref(ways: ScrutinyWays, number: number, { act, item }: MeetingBriefing['toDo'][number]): string {
  if (item !== null) return ways.item(number, item, act === 'cover' ? 'cover' : 'edit');
  if (act === 'record' || act === 'hold') return ways.meetingAct(number, 'record');
  return act === 'publish' ? `${ways.meeting(number)}#publish` : ways.meetingAct(number, 'items/new');
}

/** What is to be done before a meeting, each with the way to it. */
export function ToDo({ here, meeting }: { here: Here; meeting: MeetingBriefing }) {
  const ways = scrutinyWays(here.addresses);
  return <SideList items={meeting.toDo.map((each) => ({ text: each.text, href: toDoHref(ways, meeting.number, each) }))} />;
}

/** The whole meeting as a file: which pack the reader gets, in words. */
export function Pack({ here, meeting }: { here: Here; meeting: MeetingBriefing }) {
  const ways = scrutinyWays(here.addresses);
  const exempt = meeting.agenda.some(({ exemptText, withheld }) => exemptText !== null && !withheld);
  return (
    <>
      <p>{meeting.packText}</p>
      <p class="buttons">
        <a class="button secondary" href={ways.meetingAct(meeting.number, 'pack.pdf')}>
          {exempt ? 'Full pack, PDF' : 'Pack, PDF'}
        </a>
        {exempt && <a href={ways.meetingAct(meeting.number, 'pack.pdf', { for: 'public' })}>Public pack, PDF</a>}
      </p>
    </>
  );
}
