import { periodNamesFor } from '../../briefing/periodName.ts';
import type { RoundBriefing, RoundCount, RoundRow } from '../../briefing/roundTypes.ts';
import { wordingFor } from '../../briefing/wording.ts';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { Segments } from '../../components/filters/filters.tsx';
import { Button, ErrorSummary, TextField } from '../../components/forms/forms.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { keyText } from '../../components/return/names.ts';
import { StageBar } from '../../components/round/stage-bar.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import type { RoundPeriod } from '../../tasks/returns/owed.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { ListTools } from '../frame/list-tools.tsx';
import { type ListChoice, listed } from '../frame/listing.ts';
import { returnsText } from '../returns/words.ts';
import { ROUND, type RoundSort, stageWord } from './choose.ts';

/** What became of the last form. */
export interface RoundTold {
  /** said above the page, each a sentence */
  readonly done: readonly string[];
  readonly errors: readonly { readonly field: 'until' | 'reason' | 'item'; readonly text: string }[];
  /** what was typed into the form that came back */
  readonly until: string;
  readonly reason: string;
  readonly ticked: ReadonlySet<string>;
}

export const NOTHING_TOLD: RoundTold = { done: [], errors: [], until: '', reason: '', ticked: new Set() };

const SORT_WORDS: Readonly<Record<RoundSort, string>> = {
  due: 'Most pressing',
  service: 'By service',
  owner: 'By owner',
  stage: 'By stage',
  title: 'By title',
};

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

function Day({ day }: { day: string }) {
  return <time datetime={day}>{DAY.format(new Date(`${day}T00:00:00Z`)).replace('Sept', 'Sep')}</time>;
}

/** Periods as this council calls them: "Oct 2026", never "2026-10". */
function namesAt({ reading }: Here) {
  const { language, yearStarts } = reading.frame.organisation;
  return periodNamesFor(wordingFor(language), yearStarts);
}

function Counts({ caption, counts }: { caption: string; counts: readonly RoundCount[] }) {
  const figure = (text: string, phone = true) => ({ text, figure: true, phone });
  return (
    <DataTable
      caption={caption}
      captionHidden
      rowHeads
      columns={[
        { text: caption },
        figure('Owed'),
        figure('Not started', false),
        figure('Draft', false),
        figure('Sent back', false),
        figure('Waits for sign-off', false),
        figure('Approved or locked'),
        { text: 'Late', figure: true, bold: true },
      ]}
      rows={counts.map(({ name, all, stages, late }) => [
        name,
        all,
        stages['not-started'],
        stages.draft,
        stages.returned + stages.reopened,
        stages.submitted,
        stages.approved + stages.locked,
        late,
      ])}
    />
  );
}

/** Whether it can still be allowed to be late: nobody has sent it. */
function isUnsent({ stage }: RoundRow): boolean {
  return stage === 'not-started' || stage === 'draft' || stage === 'returned';
}

const LATE_FORM = 'allow-late';

function rowCells(here: Here, row: RoundRow, runs: boolean, told: RoundTold) {
  const { key, title, owners, owner, approvers, due, until, stage, late, maySee } = row;
  const reopens = runs && (stage === 'approved' || stage === 'locked');
  const about = (
    <>
      {maySee ? (
        <a class="quiet" href={here.addresses.returnItem(key)}>
          {title}
        </a>
      ) : (
        title
      )}
      <small> {[key.reference, namesAt(here).short(key.period)].join(' · ')}</small>
    </>
  );
  const tick = isUnsent(row) ? (
    <input
      class="round-tick"
      type="checkbox"
      form={LATE_FORM}
      name="item"
      value={keyText(key)}
      checked={told.ticked.has(keyText(key))}
      aria-label={`Allow late: ${title}`}
    />
  ) : reopens ? (
    <a href={`${here.addresses.round()}/reopen?${new URLSearchParams({ item: keyText(key) })}`}>
      Open again<span class="hidden">: {title}</span>
    </a>
  ) : (
    ''
  );
  return [
    about,
    owners.length === 0 ? <b>Nobody{owner === null ? '' : `: “${owner}” is nobody here`}</b> : owners.join(', '),
    approvers.length === 0 ? 'Nobody' : approvers.join(', '),
    <>
      <Day day={due} />
      {until !== null && ' (allowed)'}
    </>,
    <>
      {stageWord(stage)}
      {late && (
        <>
          , <b>late</b>
        </>
      )}
    </>,
    ...(runs ? [tick] : []),
  ];
}

/** What nobody is asked for, and what mends that. */
function Nobodys({ here, briefing }: { here: Here; briefing: RoundBriefing }) {
  const { nobodys } = briefing;
  if (nobodys.length === 0) return null;
  const invites = here.may('manage-people');
  return (
    <Section title="Asked of nobody" aside={<a href={here.addresses.round({ owner: 'none' })}>{returnsText(nobodys.length)}</a>}>
      <p>
        The plan names an owner who is not here, and no contributor’s role covers {nobodys.length === 1 ? 'it' : 'them'}.{' '}
        {invites ? (
          <>
            <a href={here.addresses.people('/invite')}>Invite the owner</a> under the name or post that the plan gives, or{' '}
            <a href={here.addresses.people()}>give somebody a contributor’s role</a> for the service or objective.
          </>
        ) : (
          'An administrator can invite the owner, or give somebody a contributor’s role for the service or objective.'
        )}
      </p>
    </Section>
  );
}

/** Exceptions and reminders, for whoever runs the round. */
function Running({ here, told, mails, period }: { here: Here; told: RoundTold; mails: boolean; period: string | null }) {
  const errorOf = (field: 'until' | 'reason') => {
    const error = told.errors.find((each) => each.field === field);
    return error === undefined ? {} : { error: error.text };
  };
  const action = here.addresses.round({ for: period });
  return (
    <>
      <Section title="Allow late" id="late">
        <form id={LATE_FORM} action={action} method="post">
          <p>Tick returns in the list above that may be sent after their day.</p>
          <TextField id="until" name="until" label="Until the end of" type="date" value={told.until} {...errorOf('until')} />
          <TextField
            id="reason"
            name="reason"
            label="Why"
            hint="It stands in the return’s steps, for its owner and its approver."
            rows={2}
            value={told.reason}
            {...errorOf('reason')}
          />
          <p class="buttons">
            <Button text="Allow those ticked to be late" secondary name="intent" value="late" />
          </p>
        </form>
      </Section>
      <Section title="Reminders">
        {mails ? (
          <form action={action} method="post">
            <p>
              They go out by themselves before, on and after the due day. You can also send them now: one e-mail to each person who owes
              something or has something to sign off, unless she was written to today.
            </p>
            <p class="buttons">
              <Button text="Send reminders now" secondary name="intent" value="remind" />
            </p>
          </form>
        ) : (
          <p>This server sends no e-mail. What each person owes stands on her home page.</p>
        )}
      </Section>
    </>
  );
}

export interface RoundPageProps {
  readonly here: Here;
  readonly briefing: RoundBriefing;
  readonly periods: readonly RoundPeriod[];
  /** the period asked for; null: all that is collected now */
  readonly period: string | null;
  readonly choice: ListChoice<RoundSort>;
  readonly told: RoundTold;
  readonly runs: boolean;
  readonly mails: boolean;
}

const MOST_PERIODS = 6;

/** How far a round is, who owes what, and what whoever runs it can do about it. */
export function RoundPage({ here, briefing, periods, period, choice, told, runs, mails }: RoundPageProps) {
  const { addresses } = here;
  const rows = listed(briefing.rows, ROUND, choice);
  const begun = periods.filter((each) => each.begun).slice(0, MOST_PERIODS);
  const shown = periods.filter((each) => begun.includes(each) || each.period === period);
  const segments = [
    { text: 'Now', href: addresses.round(), current: period === null },
    ...shown.map((each) => ({
      text: each.periodName,
      href: addresses.round({ for: each.period }),
      current: each.period === period,
    })),
  ];
  const heads = [
    { text: 'Return' },
    { text: 'Asked of' },
    { text: 'Signed off by', phone: false },
    { text: 'Due', whole: true, phone: false },
    { text: 'Stage' },
  ];
  return (
    <CouncilPage here={here} title={told.errors.length > 0 ? `Error: ${briefing.title}` : briefing.title} room="returns" width="wide">
      <PageHead title={briefing.title} opening={briefing.opening} dense />
      {told.errors.length > 0 && (
        <ErrorSummary
          title="Nothing was changed"
          errors={told.errors.map(({ field, text }) => ({ text, href: field === 'item' ? '#list' : `#${field}` }))}
        />
      )}
      {told.done.map((text) => (
        <p role="status">
          <strong>{text}</strong>
        </p>
      ))}
      <div class="bar-of-filters">
        <Segments label="Round" items={segments} />
      </div>
      {briefing.rows.length === 0 ? (
        <EmptyState
          title="Nothing is collected"
          text={runs ? 'Returns are asked for by the days of the calendar.' : 'No period of the calendar is open.'}
          action={{ text: 'Open the calendar', href: addresses.calendar() }}
        />
      ) : (
        <>
          <StageBar id="round-bar" stages={briefing.stages} whole={`of ${returnsText(briefing.rows.length)}`} />
          <Nobodys here={here} briefing={briefing} />
          {briefing.byService.length > 1 && (
            <Section title="By service">
              <Counts caption="Service" counts={briefing.byService} />
            </Section>
          )}
          <Section title="By owner">
            <Counts caption="Owner" counts={briefing.byOwner} />
          </Section>
          <Section
            title="Who owes what"
            id="list"
            aside={
              rows.length === briefing.rows.length ? returnsText(rows.length) : `${rows.length} of ${returnsText(briefing.rows.length)}`
            }
          >
            <ListTools
              here={here}
              listing={ROUND}
              choice={choice}
              rows={briefing.rows}
              sortWords={SORT_WORDS}
              address={(query) => addresses.round({ for: period, ...query })}
              csv={(query) => addresses.round({ for: period, ...query }).replace('/round', '/round.csv')}
            />
            {rows.length === 0 ? (
              <p>No return is like that.</p>
            ) : (
              <DataTable
                caption="Returns of the round"
                captionHidden
                rowHeads
                columns={[...heads, ...(runs ? [{ text: 'Allow late' }] : [])]}
                rows={rows.map((row) => rowCells(here, row, runs, told))}
              />
            )}
          </Section>
          {runs && <Running here={here} told={told} mails={mails} period={period} />}
        </>
      )}
    </CouncilPage>
  );
}

export interface ReopenPageProps {
  readonly here: Here;
  readonly item: string;
  readonly title: string;
  readonly reference: string;
  readonly locked: boolean;
  readonly error: string | null;
  readonly typed: string;
}

/** Opening an approved or locked figure again, with the reason that its restatement will give. */
export function ReopenPage({ here, item, title, reference, locked, error, typed }: ReopenPageProps) {
  const head = `Open again: ${title}`;
  return (
    <CouncilPage here={here} title={error === null ? head : `Error: ${head}`} room="returns" width="narrow">
      <PageHead title={head} reference={reference}>
        <p class="opening">
          {locked ? 'Its figures are locked.' : 'It is approved.'} Its owner can then enter it again. Once it is signed off, what changed is
          a restatement: pages and reports show both figures, with this reason.
        </p>
      </PageHead>
      {error !== null && <ErrorSummary title="Nothing was changed" errors={[{ text: error, href: '#reason' }]} />}
      <form action={`${here.addresses.round()}/reopen?${new URLSearchParams({ item })}`} method="post">
        <TextField id="reason" name="reason" label="Why it is opened again" rows={3} value={typed} {...(error === null ? {} : { error })} />
        <p class="buttons">
          <Button text="Open it again" />
          <a href={here.addresses.round()}>Leave it as it is</a>
        </p>
      </form>
    </CouncilPage>
  );
}
