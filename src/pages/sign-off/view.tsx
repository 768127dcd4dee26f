import type { ReturnItem } from '../../briefing/returnTypes.ts';
import { EmptyState } from '../../components/empty/empty-state.tsx';
import { Button, ErrorSummary } from '../../components/forms/forms.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { anchorOf, keyText } from '../../components/return/names.ts';
import { seenText, WaitingItem } from '../../components/sign-off/waiting.tsx';
import type { NotApproved } from '../../tasks/returns/approve.ts';
import type { WaitingReturn } from '../../tasks/returns/myReturns.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { returnsAre, returnsText } from '../returns/words.ts';

/** What became of the last form; all empty at first. */
export interface Told {
  readonly approved: number;
  readonly sentBack: string | null;
  /** what was left as it is, by `keyText` */
  readonly refused: ReadonlyMap<string, NotApproved['because'] | 'warnings'>;
  /** titles of those among them that wait no longer */
  readonly gone: readonly string[];
  /** a reason that was not taken */
  readonly error: { readonly item: string; readonly text: string; readonly typed: string } | null;
  readonly nothing: boolean;
}

export const NOTHING_TOLD: Told = { approved: 0, sentBack: null, refused: new Map(), gone: [], error: null, nothing: false };

/** Whether nothing about it needs a look by itself. */
export function isClear({ item }: WaitingReturn): boolean {
  return item.reading.warnings.length === 0 && item.reading.problems.length === 0;
}

const BULK = 'approve-together';
const NO_SERVICE = 'No service named';

function sent({ steps }: ReturnItem): string {
  const last = steps.at(-1);
  return last === undefined ? '' : `${last.word.toLowerCase()} by ${last.who}, ${last.when}`;
}

function about({ item, service }: WaitingReturn): string {
  return [item.key.reference, item.periodName, service, item.owner, sent(item)].filter((text) => text !== null && text !== '').join(' · ');
}

const REFUSED: Readonly<Record<NotApproved['because'] | 'warnings', string>> = {
  changed: 'It was changed since you looked, and was not approved. This is how it stands now:',
  'not-sent': 'It is not waiting for sign-off any more.',
  'own-work': 'You prepared it, so somebody else signs it off.',
  warnings: 'A check asks about it, so it is approved by itself:',
};

interface ListProps {
  readonly here: Here;
  readonly waiting: readonly WaitingReturn[];
  readonly told: Told;
}

/** Those of each service under its name, in the order in which they came. */
function ByService({ here, waiting, told }: ListProps) {
  const groups = Map.groupBy(waiting, ({ service }) => service ?? NO_SERVICE);
  return (
    <>
      {[...groups].map(([service, rows]) => (
        <Section title={groups.size === 1 && service === NO_SERVICE ? 'Returns' : service} aside={returnsText(rows.length)}>
          {rows.map((row) => {
            const name = keyText(row.item.key);
            const because = told.refused.get(name);
            const error = told.error?.item === name ? told.error : null;
            return (
              <WaitingItem
                item={row.item}
                about={about(row)}
                href={here.addresses.returnItem(row.item.key)}
                action={here.addresses.signOff()}
                bulk={isClear(row) ? BULK : null}
                error={error?.text ?? null}
                typed={error?.typed ?? ''}
                notice={because !== undefined && <p class="signing-notice">{REFUSED[because]}</p>}
              />
            );
          })}
        </Section>
      ))}
    </>
  );
}

/** What she may not sign off because she prepared it, and who does. */
function OwnWork({ here, waiting, account }: { here: Here; waiting: readonly WaitingReturn[]; account: string }) {
  if (waiting.length === 0) return null;
  const list = new Intl.ListFormat('en', { type: 'disjunction' });
  return (
    <Section title="You prepared these" aside={returnsText(waiting.length)}>
      <ul class="plain-list">
        {waiting.map(({ item, approvers }) => {
          const others = approvers.filter((name) => name !== account);
          return (
            <li>
              <a href={here.addresses.returnItem(item.key)}>{item.title}</a>:{' '}
              {others.length === 0
                ? 'nobody else signs it off yet. Your performance officer can name somebody.'
                : `${list.format(others)} signs it off.`}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function ToldAbove({ told, waiting }: { told: Told; waiting: readonly WaitingReturn[] }) {
  const errors = waiting.flatMap(({ item }) => {
    const name = keyText(item.key);
    const because = told.refused.get(name);
    const href = `#${anchorOf(item.key)}`;
    if (told.error?.item === name) return [{ text: `${item.title}: the reason ${told.error.text}`, href: `${href}-reason` }];
    return because === undefined ? [] : [{ text: `${item.title}: ${REFUSED[because]}`, href }];
  });
  const gone = told.gone.map((title) => ({ text: `${title}: it is not waiting for sign-off any more.`, href: '#main' }));
  const nothing = told.nothing ? [{ text: 'Nothing was ticked: tick what you approve, or approve it by itself.', href: `#${BULK}` }] : [];
  const all = [...errors, ...gone, ...nothing];
  return (
    <>
      {told.approved > 0 && (
        <p role="status">
          <strong>{returnsText(told.approved)} approved.</strong> {told.approved === 1 ? 'Its figure stands' : 'Their figures stand'} in the
          council’s pages and reports now.
        </p>
      )}
      {told.sentBack !== null && (
        <p role="status">
          <strong>Sent back: {told.sentBack}.</strong> Whoever prepared it is told, with your reason.
        </p>
      )}
      {all.length > 0 && <ErrorSummary title={told.approved > 0 ? 'Not all of it was approved' : 'Nothing was done'} errors={all} />}
    </>
  );
}

export interface SignOffPageProps extends ListProps {
  /** her name, as lists of approvers have it */
  readonly account: string;
}

/** All that waits for her sign-off: hers to decide, others' that she may decide, and what she prepared herself. */
export function SignOffPage({ here, waiting, told, account }: SignOffPageProps) {
  const open = waiting.filter(({ ownWork }) => !ownWork);
  const own = waiting.filter(({ ownWork }) => ownWork);
  const mine = open.filter(({ forMe }) => forMe);
  const others = open.filter(({ forMe }) => !forMe);
  const asked = mine.length > 0 ? mine : others;
  const clear = asked.filter(isClear);
  const warned = open.length - open.filter(isClear).length;
  const days = asked.flatMap(({ approveBy }) => approveBy ?? []).sort();
  const by = days[0] === undefined ? '' : ` by ${dayText(days[0])}`;
  const title = told.error === null && told.refused.size === 0 ? 'Sign-off' : 'Error: Sign-off';
  return (
    <CouncilPage here={here} title={title} room="returns">
      <PageHead title="Sign-off">
        <p class="opening">
          {open.length === 0 ? (
            'Nothing waits for your sign-off.'
          ) : (
            <>
              <strong>{returnsAre(mine.length > 0 ? mine.length : open.length)}</strong> waiting for{' '}
              {mine.length > 0 ? 'your sign-off' : 'sign-off by others, and may be signed off by you'}
              {by}.{' '}
              {warned > 0 && (
                <>
                  <strong>{warned}</strong> {warned === 1 ? 'has a warning' : 'have warnings'} to look at.
                </>
              )}
            </>
          )}
        </p>
      </PageHead>
      <ToldAbove told={told} waiting={waiting} />
      {open.length === 0 && own.length === 0 && (
        <EmptyState
          title="There is nothing to decide now"
          text="What is sent to you stands here, and on your home page."
          action={{ text: 'Home', href: here.addresses.home() }}
        />
      )}
      {open.some(isClear) && (
        <form id={BULK} action={here.addresses.signOff()} method="post">
          {clear.map(({ item }) => (
            <input type="hidden" name="clear[]" value={seenText(item)} />
          ))}
          <p class="buttons">
            {clear.length > 0 && (
              <Button
                text={clear.length === 1 ? 'Approve the one without warnings' : `Approve the ${clear.length} without warnings`}
                name="intent"
                value="approve-clear"
              />
            )}
            <Button text="Approve only those ticked" secondary={clear.length > 0} name="intent" value="approve-ticked" />
          </p>
        </form>
      )}
      <ByService here={here} waiting={mine} told={told} />
      {others.length > 0 && mine.length > 0 && (
        <p class="opening dense">
          {returnsText(others.length)} asked of others {others.length === 1 ? 'waits' : 'wait'} too. You may sign{' '}
          {others.length === 1 ? 'it' : 'them'} off, one by one or by ticks.
        </p>
      )}
      <ByService here={here} waiting={others} told={told} />
      <OwnWork here={here} waiting={own} account={account} />
    </CouncilPage>
  );
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** "23 October" */
export function dayText(day: string): string {
  return DAY.format(new Date(`${day}T00:00:00Z`));
}
