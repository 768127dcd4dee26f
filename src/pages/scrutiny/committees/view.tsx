import type { CommitteeBriefing, ListedMeeting, MadeBriefing } from '../../../briefing/scrutinyTypes.ts';
import { EmptyState } from '../../../components/empty/empty-state.tsx';
import { Columns, PageHead, Section } from '../../../components/layout/page-head.tsx';
import { MadeList } from '../../../components/scrutiny/made-list.tsx';
import { SideList } from '../../../components/side-list/side-list.tsx';
import { DataTable } from '../../../components/table/data-table.tsx';
import { CouncilPage } from '../../frame/council-page.tsx';
import type { Here } from '../../frame/here.ts';
import { scrutinyWays } from '../../frame/scrutiny-ways.ts';
import { madeItem } from '../made.ts';

interface CommitteesPageProps {
  readonly here: Here;
  readonly committees: readonly CommitteeBriefing[];
}

/** Every committee, with what it scrutinises and when it meets next. */
export function CommitteesPage({ here, committees }: CommitteesPageProps) {
  const ways = scrutinyWays(here.addresses);
  const mayRun = here.may('run-meetings');
  return (
    <CouncilPage here={here} title="Committees" room="scrutiny">
      <PageHead title="Committees">
        {mayRun && committees.length > 0 && (
          <p class="ways">
            <a href={ways.committeeForm(null)}>Add a committee</a>
          </p>
        )}
      </PageHead>
      {committees.length === 0 ? (
        <EmptyState
          title="No committee yet"
          text={
            mayRun
              ? 'A committee has members and a remit, and its meetings take the council’s reports.'
              : 'A performance officer adds the committees that scrutinise the council’s reports. Until then nothing stands here.'
          }
          {...(mayRun ? { action: { text: 'Add a committee', href: ways.committeeForm(null) } } : {})}
        />
      ) : (
        <DataTable
          caption="Committees"
          captionHidden
          columns={[
            { text: 'Committee' },
            { text: 'Scrutinises' },
            { text: 'Next meeting', whole: true },
            { text: 'Recommendations', phone: false },
          ]}
          rows={committees.map(({ code, title, remitText, next, openText }) => [
            <a href={ways.committee(code)}>{title}</a>,
            remitText,
            next === null ? 'None is planned' : <a href={ways.meeting(next.number)}>{next.dateText}</a>,
            openText,
          ])}
          rowHeads
        />
      )}
    </CouncilPage>
  );
}

interface CommitteePageProps {
  readonly here: Here;
  readonly committee: CommitteeBriefing;
  readonly meetings: readonly ListedMeeting[];
  readonly open: readonly MadeBriefing[];
}

function Remit({ here, committee }: Pick<CommitteePageProps, 'here' | 'committee'>) {
  const { plans, services, remitText } = committee;
  const items = [
    ...plans.map(({ code, title }) => ({ text: title, href: here.addresses.plan(code), detail: 'Plan' })),
    ...services.map((service) => ({ text: service, href: here.addresses.indicators({ service }), detail: 'Service' })),
  ];
  return <Section title="What it scrutinises">{items.length === 0 ? <p>{remitText}</p> : <SideList items={items} />}</Section>;
}

/** One committee: what it is for, who sits on it, its meetings, and what it recommended and has not closed. */
export function CommitteePage({ here, committee, meetings, open }: CommitteePageProps) {
  const ways = scrutinyWays(here.addresses);
  const { code, title, purpose, members, openText } = committee;
  const mayRun = here.may('run-meetings');
  return (
    <CouncilPage
      here={here}
      title={title}
      room="scrutiny"
      thread={[
        { level: 'Scrutiny', title: 'Committees', href: ways.committees() },
        { level: 'Committee', title, href: null },
      ]}
    >
      <PageHead title={title}>
        {purpose !== '' && <p class="opening dense">{purpose}</p>}
        {mayRun && (
          <p class="ways">
            <a href={ways.meetingNew(code)}>Plan a meeting</a> · <a href={ways.committeeForm(code)}>Change the committee</a>
          </p>
        )}
      </PageHead>
      <Columns
        side={
          <>
            <Section title="Members" aside={String(members.length)}>
              {members.length === 0 ? (
                <p>Nobody is named yet. Only members and officers read exempt items and close recommendations.</p>
              ) : (
                <SideList items={members.map(({ name, chair }) => ({ text: name, href: null, ...(chair ? { detail: 'Chair' } : {}) }))} />
              )}
            </Section>
            <Remit here={here} committee={committee} />
          </>
        }
      >
        <Section title="Recommendations that are open" aside={openText}>
          {open.length === 0 ? (
            <p>Every recommendation of this committee is closed, or it has made none yet.</p>
          ) : (
            <MadeList items={open.map((made) => madeItem(ways, made))} />
          )}
        </Section>
        <Section title="Meetings" aside={<a href={ways.meetings({ committee: code })}>As a list</a>}>
          {meetings.length === 0 ? (
            <p>{mayRun ? 'None is planned yet: plan one, and put an issued report on its agenda.' : 'None is published yet.'}</p>
          ) : (
            <SideList
              items={meetings.map(({ number, dateText, whereText, stageText }) => ({
                text: dateText,
                href: ways.meeting(number),
                detail: [whereText, stageText].filter((part) => part !== '').join(' · '),
              }))}
            />
          )}
        </Section>
      </Columns>
    </CouncilPage>
  );
}
