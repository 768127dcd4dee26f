import type { MyReturns, ReturnItem } from '../../briefing/returnTypes.ts';
import { RETURN_SCRIPT_URL } from '../../components/assets.ts';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { Button, ErrorSummary } from '../../components/forms/forms.tsx';
import { PageHead } from '../../components/layout/page-head.tsx';
import type { Link } from '../../components/links.ts';
import type { ReturnConflict } from '../../components/return/conflict.tsx';
import { keyText, prefixAt } from '../../components/return/names.ts';
import { ReturnRead, ReturnSteps } from '../../components/return/read.tsx';
import { ReturnForm } from '../../components/return/return-form.tsx';
import type { Shown } from '../../components/return/shown.ts';
import { ENGLISH } from '../../components/return/words.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { levelsOf } from '../frame/levels.ts';
import { fieldId, linksOf } from './links.ts';

/** What became of a form that was not taken as it came. */
export interface Trouble {
  /** returns that were tried to be sent, by `keyText` */
  readonly tried: ReadonlySet<string>;
  /** returns that somebody else saved */
  readonly conflicts: ReadonlyMap<string, ReturnConflict>;
  /** there is nothing in the form that could be sent */
  readonly nothing: boolean;
}

export const NO_TROUBLE: Trouble = { tried: new Set(), conflicts: new Map(), nothing: false };

function conflictAnchor(prefix: string): string {
  return `#${prefix}-conflict-title`;
}

/** Everything to be settled, each a link to its place. */
function errorsOf(items: readonly ReturnItem[], { tried, conflicts, nothing }: Trouble): Link[] {
  const listed = items.flatMap((item, index): Link[] => {
    const prefix = prefixAt(index);
    const key = keyText(item.key);
    const conflict = conflicts.has(key) ? [{ text: `${item.title}: there are two versions`, href: conflictAnchor(prefix) }] : [];
    if (!tried.has(key)) return conflict;
    const problems = item.reading.problems.map(({ field, text }) => ({
      text: `${item.title}: ${text}`,
      href: `#${fieldId(prefix, field)}`,
    }));
    return [...conflict, ...problems];
  });
  return nothing ? [...listed, { text: 'Nothing is entered yet that could be sent', href: '#main' }] : listed;
}

interface FormProps {
  readonly here: Here;
  readonly returns: MyReturns;
  /** of whoever is signed in; what her browser keeps unsaved is under it */
  readonly account: string;
  readonly trouble: Trouble;
  /** the return that stands alone, and where its form goes */
  readonly alone?: string;
}

function Form({ here, returns, account, trouble, alone }: FormProps) {
  const { addresses, standpoint } = here;
  const back = alone ?? addresses.returns();
  return (
    <ReturnForm
      returns={returns}
      action={back}
      save={addresses.returnsSave()}
      signIn={`/sign-in?${new URLSearchParams({ to: back })}`}
      keptAs={`${standpoint.council} ${account}`}
      links={linksOf(here)}
      tried={trouble.tried}
      conflicts={trouble.conflicts}
      list={alone === undefined}
    />
  );
}

function Errors({ items, here, trouble }: { items: readonly ReturnItem[]; here: Here; trouble: Trouble }) {
  const errors = errorsOf(items, trouble);
  if (errors.length === 0) return null;
  const some = items.some(({ open, version, reading }) => open && version > 0 && reading.problems.length === 0);
  return (
    <>
      <ErrorSummary title={trouble.conflicts.size > 0 ? 'Choose what is kept' : 'Nothing was sent yet'} errors={errors} />
      {trouble.tried.size > 0 && some && (
        <p class="aside-way">
          All that you typed is saved. You can put these right, or <a href={here.addresses.returnsCheck()}>check and send the others</a>.
        </p>
      )}
    </>
  );
}

export interface MyReturnsPageProps {
  readonly here: Here;
  readonly returns: MyReturns;
  readonly account: string;
  readonly trouble?: Trouble;
  /** "Friday 2 October": when the next returns open; null where none are planned */
  readonly nextOpens: string | null;
}

/** All that one person owes, to be filled and sent. */
export function MyReturnsPage({ here, returns, account, trouble = NO_TROUBLE, nextOpens }: MyReturnsPageProps) {
  const items = returns.groups.flatMap((group) => group.items);
  const troubled = trouble.tried.size > 0 || trouble.conflicts.size > 0 || trouble.nothing;
  return (
    <CouncilPage here={here} title={troubled ? `Error: ${returns.title}` : returns.title} room="returns" script={RETURN_SCRIPT_URL}>
      <Errors items={items} here={here} trouble={trouble} />
      <PageHead title={returns.title} opening={items.length === 0 ? [] : returns.opening} dense>
        {returns.covering.length > 0 && <p class="note">With those of {returns.covering.join(', ')}, for whom you stand in.</p>}
        {items.some(({ open }) => open) && (
          <p class="note take-along">
            <a href={here.addresses.returnsWorkbook()}>Take them as an Excel workbook</a> to fill offline, and{' '}
            <a href={here.addresses.returnsUpload()}>bring it back</a>.
          </p>
        )}
      </PageHead>
      {items.length === 0 ? (
        <EmptyState
          title="You owe nothing now"
          text={nextOpens === null ? 'No further returns are planned yet.' : `The next returns open on ${nextOpens}.`}
        />
      ) : (
        <Form here={here} returns={returns} account={account} trouble={trouble} />
      )}
    </CouncilPage>
  );
}

export interface ReturnPageProps {
  readonly here: Here;
  readonly item: ReturnItem;
  readonly account: string;
  readonly trouble?: Trouble;
  /** sent and not yet approved, by one who may enter it */
  readonly mayTakeBack: boolean;
}

/** One return by itself, with all that was done with it. */
export function ReturnPage({ here, item, account, trouble = NO_TROUBLE, mayTakeBack }: ReturnPageProps) {
  const alone = here.addresses.returnItem(item.key);
  const group = { period: item.key.period, periodName: item.periodName, dueText: '', late: item.late, items: [item] };
  const returns: MyReturns = { title: item.title, opening: [], groups: [group], done: 0, all: 1, doneText: '', covering: [] };
  const shown: Shown = { item, prefix: prefixAt(0), tried: false, links: linksOf(here), words: ENGLISH };
  return (
    <CouncilPage
      here={here}
      title={`Return: ${item.title}`}
      room="returns"
      thread={levelsOf(here, item.thread)}
      {...(item.open ? { script: RETURN_SCRIPT_URL } : {})}
    >
      <Errors items={[item]} here={here} trouble={trouble} />
      <PageHead
        title={item.open ? `Return for ${item.periodName}` : item.title}
        reference={item.open ? null : [item.key.reference, item.about, item.periodName].join(' · ')}
      >
        {!item.open && (
          <p class="opening dense">
            <strong>{item.stageWord}.</strong> {item.closedBecause}
          </p>
        )}
      </PageHead>
      {item.open ? <Form here={here} returns={returns} account={account} trouble={trouble} alone={alone} /> : <ReturnRead shown={shown} />}
      {mayTakeBack && (
        <form method="post" action={alone}>
          <input type="hidden" name="version" value={String(item.version)} />
          <p class="buttons">
            <Button text="Take it back to change it" secondary name="intent" value="take-back" />
          </p>
        </form>
      )}
      {!item.open && (item.stage === 'approved' || item.stage === 'locked') && here.may('run-round') && (
        <p class="ways">
          <a href={`${here.addresses.round()}/reopen?${new URLSearchParams({ item: keyText(item.key) })}`}>Open it again</a>
        </p>
      )}
      <ReturnSteps shown={shown} />
      <p class="note">
        <a href={here.addresses.returns()}>My returns</a>
      </p>
    </CouncilPage>
  );
}
