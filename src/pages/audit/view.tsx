import { Downloads } from '../../components/downloads/downloads.tsx';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { Button, TextField } from '../../components/forms/forms.tsx';
import { Columns, PageHead, Section } from '../../components/layout/page-head.tsx';
import { SideList } from '../../components/side-list/side-list.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import type { LogChoice, LogPage } from '../../tasks/auditLog.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';

interface Props {
  readonly here: Here;
  readonly log: LogPage;
  readonly choice: LogChoice;
}

function queryOf({ text, act, from, to }: LogChoice) {
  return { q: text, act, from, to };
}

function Find({ here, choice }: Pick<Props, 'here' | 'choice'>) {
  return (
    <form action={here.addresses.audit()} method="get">
      {choice.act !== null && <input type="hidden" name="act" value={choice.act} />}
      <TextField id="q" name="q" label="Name, reference or words" value={choice.text ?? ''} />
      <TextField id="from" name="from" label="From" type="date" value={choice.from ?? ''} />
      <TextField id="to" name="to" label="To" type="date" value={choice.to ?? ''} />
      <div class="buttons">
        <Button text="Find" secondary />
      </div>
    </form>
  );
}

/** "Entries 51 to 100 of 312", and the way to newer and older ones. */
function Pages({ here, log, choice }: Props) {
  const { page, pages } = log;
  if (pages === 1) return null;
  const to = (other: number) => here.addresses.audit({ ...queryOf(choice), page: other === 1 ? null : `${other}` });
  return (
    <nav aria-label="Pages">
      <p>
        Page {page} of {pages}. {page > 1 && <a href={to(page - 1)}>Newer</a>}
        {page > 1 && page < pages && ', '}
        {page < pages && <a href={to(page + 1)}>Older</a>}
      </p>
    </nav>
  );
}

function count(total: number): string {
  return total === 1 ? 'One entry' : `${total} entries`;
}

const COLUMNS = [
  { text: 'When' },
  { text: 'Who' },
  { text: 'What' },
  { text: 'About' },
  { text: 'Details', phone: false },
  { text: 'Entry', figure: true, phone: false },
] as const;

/** Who did what at the council, when: newest first. */
export function AuditPage({ here, log, choice }: Props) {
  const { addresses } = here;
  const withAct = (act: string | null) => addresses.audit({ ...queryOf(choice), act });
  const all = log.acts.reduce((sum, each) => sum + each.count, 0);
  const csv = `${addresses.audit(queryOf(choice)).replace('/audit', '/audit.csv')}`;
  return (
    <CouncilPage
      here={here}
      title="Audit log"
      room="set-up"
      thread={[
        { level: 'Set up', title: 'Everything', href: here.addresses.setUp() },
        { level: 'List', title: 'Audit log', href: null },
      ]}
    >
      <PageHead title="Audit log">
        <p class="opening">Who did what here, and when. Entries are only ever added; one that is changed or missing is found.</p>
      </PageHead>
      <Columns
        side={
          <>
            <Section title="Find">
              <Find here={here} choice={choice} />
            </Section>
            <Section title="What was done">
              <SideList
                items={[
                  { text: `Everything ${all}`, href: choice.act === null ? null : withAct(null) },
                  ...log.acts.map(({ act, words, count: entries }) => ({
                    text: `${words} ${entries}`,
                    href: choice.act === act ? null : withAct(act),
                  })),
                ]}
              />
            </Section>
          </>
        }
      >
        {log.rows.length === 0 ? (
          <EmptyState
            title="No entry is like that"
            text="Try fewer words, or other days."
            action={{ text: 'Show everything', href: addresses.audit() }}
          />
        ) : (
          <Section title={count(log.total)} aside={<Downloads label="Take away" links={[{ text: 'CSV', href: csv }]} />}>
            <DataTable
              caption="Entries, newest first"
              captionHidden
              columns={COLUMNS}
              rows={log.rows.map((row) => [
                <time datetime={row.at}>{row.when}</time>,
                row.who,
                row.what,
                row.about,
                row.detail,
                `${row.number}`,
              ])}
            />
            <Pages here={here} log={log} choice={choice} />
          </Section>
        )}
      </Columns>
    </CouncilPage>
  );
}
