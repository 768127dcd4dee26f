import type { ReturnItem } from '../../briefing/returnTypes.ts';
import { Button, ErrorSummary, TextField } from '../../components/forms/forms.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import type { Link } from '../../components/links.ts';
import { keyText, nameOf, prefixAt } from '../../components/return/names.ts';
import { labelOf } from '../../components/return/shown.ts';
import { Warning } from '../../components/return/verdict.tsx';
import { ENGLISH } from '../../components/return/words.ts';
import { SentenceText } from '../../components/sentence/sentence.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import type { Confirmations } from '../../model/entry.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { fieldPlace } from './links.ts';
import { WillBe } from './will-be.tsx';
import { returnsAre, returnsText } from './words.ts';

/** The field in which one says why returns are late. */
export const LATE = 'late';

/** What an owner's returns are when they are checked: the server's own word on each. */
export interface Checked {
  readonly ready: readonly ReturnItem[];
  /** ready but for a reason that is asked, or as they came back: what she has not changed since is looked at again */
  readonly toConfirm: readonly ReturnItem[];
  readonly leftOut: readonly ReturnItem[];
}

function isReady({ reading, cameBack }: ReturnItem): boolean {
  return reading.ready && !cameBack;
}

/** Which of the returns would go, which ask for a word, and which stay. */
export function checkedOf(items: readonly ReturnItem[]): Checked {
  const open = items.filter((item) => item.open);
  const whole = open.filter(({ version, reading }) => version > 0 && reading.problems.length === 0);
  return {
    ready: whole.filter(isReady),
    toConfirm: whole.filter((item) => !isReady(item)),
    leftOut: open.filter((item) => !whole.includes(item)),
  };
}

/** What became of a sending that did not take all. */
export interface Refusals {
  readonly sent: number;
  /** by `keyText` */
  readonly because: ReadonlyMap<string, string>;
  /** reasons as they were typed, by `keyText` */
  readonly typed: ReadonlyMap<string, Confirmations>;
  readonly late: string;
}

const NONE_REFUSED: Refusals = { sent: 0, because: new Map(), typed: new Map(), late: '' };

function Carried({ item, prefix }: { item: ReturnItem; prefix: string }) {
  return (
    <>
      <input type="hidden" name={nameOf(prefix, 'key')} value={keyText(item.key)} />
      <input type="hidden" name={nameOf(prefix, 'version')} value={String(item.version)} />
    </>
  );
}

function FirstSentence({ item }: { item: ReturnItem }) {
  const [first] = item.reading.verdict.sentences;
  return first === undefined ? null : <SentenceText sentence={first} />;
}

/** Where fields of returns stand. */
interface Places {
  readonly here: Here;
  /** of returns on the page of all, by `keyText`: their prefix there */
  readonly places: ReadonlyMap<string, string>;
}

/** Old and new day of a due date that moves, and why. */
function DueMoves({ item }: { item: ReturnItem }) {
  if (item.dueMoves === null) return null;
  return (
    <p class="due-moves">
      {item.dueMoves} {item.texts.dueReason !== '' && <q>{item.texts.dueReason}</q>}
    </p>
  );
}

/** The way back to what is entered: to the field that is asked about, else to the return. */
function Change({ item, here, places }: Places & { item: ReturnItem }) {
  const { problems, warnings } = item.reading;
  const field = problems[0]?.field ?? warnings.find(({ confirmed }) => confirmed === null)?.field ?? null;
  return (
    <a href={fieldPlace(here, places, item.key, item.version === 0 ? null : field)}>
      Change it<span class="hidden">: {item.title}</span>
    </a>
  );
}

type Going = Places & { items: readonly ReturnItem[]; prefixes: ReadonlyMap<ReturnItem, string> };

function Ready({ items, here, places, prefixes }: Going) {
  return (
    <Section title="Ready">
      {items.map((item) => (
        <Carried item={item} prefix={prefixes.get(item) ?? ''} />
      ))}
      <DataTable
        caption="Ready to send"
        captionHidden
        rowHeads
        columns={[{ text: 'Return' }, { text: 'Will be', whole: true }, { text: 'Because', phone: false }]}
        rows={items.map((item) => [
          <a class="quiet" href={fieldPlace(here, places, item.key, null)}>
            {item.title}
          </a>,
          <WillBe item={item} />,
          <>
            <FirstSentence item={item} />
            <DueMoves item={item} />
          </>,
        ])}
      />
    </Section>
  );
}

interface ToConfirmProps extends Going {
  readonly typed: Refusals['typed'];
}

/** What was asked when it came back, where nothing was changed since. */
function CameBack({ item }: { item: ReturnItem }) {
  if (!item.cameBack) return null;
  return (
    <p class="note">
      {item.stage === 'reopened' ? `${item.stageWord}.` : `${ENGLISH.sentBack}.`} You have not changed it since.{' '}
      {item.returnedBecause !== null && <q>{item.returnedBecause}</q>}
    </p>
  );
}

function ToConfirm({ items, here, places, prefixes, typed }: ToConfirmProps) {
  return (
    <Section title="Look at these again">
      {items.map((item) => {
        const prefix = prefixes.get(item) ?? '';
        const reasons = typed.get(keyText(item.key)) ?? item.confirmed;
        return (
          <div class="to-confirm">
            <Carried item={item} prefix={prefix} />
            <h3>
              <a class="quiet" href={fieldPlace(here, places, item.key, null)}>
                {item.title}
              </a>
            </h3>
            <p>
              <WillBe item={item} />
            </p>
            <p>
              <FirstSentence item={item} />
            </p>
            <DueMoves item={item} />
            <CameBack item={item} />
            <p>
              <Change item={item} here={here} places={places} />
            </p>
            <ul class="return-warnings">
              {item.reading.warnings.map((warning) => (
                <Warning
                  prefix={prefix}
                  warning={warning}
                  reason={reasons[warning.kind] ?? ''}
                  words={ENGLISH}
                  field={labelOf({ item, words: ENGLISH }, warning.field)}
                  at={fieldPlace(here, places, item.key, warning.field)}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}

function leftOutBecause({ version, reading }: ReturnItem): string {
  return version === 0 ? 'Nothing is entered yet.' : reading.problems.map(({ text }) => text).join(' ');
}

function LeftOut({ items, here, places }: Places & { items: readonly ReturnItem[] }) {
  return (
    <Section title="Left out">
      <p class="note">These stay as they are, for another time.</p>
      <DataTable
        caption="Left out"
        captionHidden
        rowHeads
        columns={[{ text: 'Return' }, { text: 'What is missing' }, { text: 'Change' }]}
        rows={items.map((item) => [item.title, leftOutBecause(item), <Change item={item} here={here} places={places} />])}
      />
    </Section>
  );
}

function counted({ ready, toConfirm, leftOut }: Checked): string {
  const asked = toConfirm.filter(({ reading }) => !reading.ready).length;
  const back = toConfirm.length - asked;
  const parts = [
    ready.length > 0 && `${returnsAre(ready.length)} ready`,
    asked > 0 && `${returnsText(asked)} ${asked === 1 ? 'needs' : 'need'} a word from you`,
    back > 0 && `${returnsText(back)} came back and ${back === 1 ? 'is' : 'are'} as before`,
    leftOut.length > 0 && `${returnsAre(leftOut.length)} left out`,
  ];
  return `${parts.filter((part) => typeof part === 'string').join('; ')}.`;
}

function errorsOf(items: readonly ReturnItem[], prefixes: ReadonlyMap<ReturnItem, string>, { because }: Refusals): Link[] {
  return items.flatMap((item) => {
    const why = because.get(keyText(item.key));
    const [warning] = item.reading.warnings.filter(({ confirmed }) => confirmed === null);
    const prefix = prefixes.get(item) ?? '';
    const href = warning === undefined ? `#${LATE}` : `#${nameOf(prefix, `confirm-${warning.kind}`)}`;
    return why === undefined ? [] : [{ text: `${item.title}: ${why}`, href }];
  });
}

export interface CheckPageProps extends Places {
  readonly items: readonly ReturnItem[];
  readonly refusals?: Refusals;
}

/** The last look before returns go: what each will be, what asks for a reason, what is left out. */
export function CheckPage({ here, places, items, refusals = NONE_REFUSED }: CheckPageProps) {
  const checked = checkedOf(items);
  const { ready, toConfirm, leftOut } = checked;
  const going = [...ready, ...toConfirm];
  const prefixes = new Map(going.map((item, index) => [item, prefixAt(index)] as const));
  const errors = errorsOf(items, prefixes, refusals);
  const title = 'Check and send';
  return (
    <CouncilPage here={here} title={errors.length > 0 ? `Error: ${title}` : title} room="returns" width="narrow">
      {errors.length > 0 && (
        <ErrorSummary title={refusals.sent === 0 ? 'Nothing was sent' : `${returnsAre(refusals.sent)} sent, others not`} errors={errors} />
      )}
      <PageHead title={title}>
        <p class="opening">{going.length + leftOut.length === 0 ? 'There is nothing to send now.' : counted(checked)}</p>
      </PageHead>
      <form method="post" action={here.addresses.returnsCheck()}>
        {toConfirm.length > 0 && <ToConfirm items={toConfirm} here={here} places={places} prefixes={prefixes} typed={refusals.typed} />}
        {ready.length > 0 && <Ready items={ready} here={here} places={places} prefixes={prefixes} />}
        {going.some(({ late }) => late) && (
          <TextField
            id={LATE}
            name={LATE}
            label="Why it is late"
            hint="For all that are sent after their due day."
            rows={2}
            value={refusals.late}
          />
        )}
        <p class="buttons">
          {going.length > 0 && <Button text={`Send ${returnsText(going.length)}`} />}
          <a href={here.addresses.returns()}>Back to my returns</a>
        </p>
      </form>
      {leftOut.length > 0 && <LeftOut items={leftOut} here={here} places={places} />}
    </CouncilPage>
  );
}
