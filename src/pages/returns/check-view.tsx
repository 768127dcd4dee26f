import type { ReturnItem } from '../../briefing/returnTypes.ts';
import { Button, ErrorSummary, TextField } from '../../components/forms/forms.tsx';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import type { Link } from '../../components/links.ts';
import { keyText, nameOf, prefixAt } from '../../components/return/names.ts';
import { Warning } from '../../components/return/verdict.tsx';
import { ENGLISH } from '../../components/return/words.ts';
import { SentenceText } from '../../components/sentence/sentence.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import type { Confirmations } from '../../model/entry.ts';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { placeOf } from './links.ts';
import { WillBe } from './will-be.tsx';
import { returnsAre, returnsText } from './words.ts';

/** The field in which one says why returns are late. */
export const LATE = 'late';

/** What an owner's returns are when they are checked: the server's own word on each. */
export interface Checked {
  readonly ready: readonly ReturnItem[];
  /** ready but for a reason that is asked */
  readonly toConfirm: readonly ReturnItem[];
  readonly leftOut: readonly ReturnItem[];
}

/** Which of the returns would go, which ask for a word, and which stay. */
export function checkedOf(items: readonly ReturnItem[]): Checked {
  const open = items.filter((item) => item.open);
  const whole = open.filter(({ version, reading }) => version > 0 && reading.problems.length === 0);
  return {
    ready: whole.filter(({ reading }) => reading.ready),
    toConfirm: whole.filter(({ reading }) => !reading.ready),
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

function Ready({ items, here, prefixes }: { items: readonly ReturnItem[]; here: Here; prefixes: ReadonlyMap<ReturnItem, string> }) {
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
          <a class="quiet" href={placeOf(here, item.key)}>
            {item.title}
          </a>,
          <WillBe item={item} />,
          <FirstSentence item={item} />,
        ])}
      />
    </Section>
  );
}

interface ToConfirmProps {
  readonly items: readonly ReturnItem[];
  readonly here: Here;
  readonly prefixes: ReadonlyMap<ReturnItem, string>;
  readonly typed: Refusals['typed'];
}

function ToConfirm({ items, here, prefixes, typed }: ToConfirmProps) {
  return (
    <Section title="Look at these again">
      {items.map((item) => {
        const prefix = prefixes.get(item) ?? '';
        const reasons = typed.get(keyText(item.key)) ?? item.confirmed;
        return (
          <div class="to-confirm">
            <Carried item={item} prefix={prefix} />
            <h3>
              <a class="quiet" href={placeOf(here, item.key)}>
                {item.title}
              </a>
            </h3>
            <p>
              <WillBe item={item} />
            </p>
            <p>
              <FirstSentence item={item} />
            </p>
            <ul class="return-warnings">
              {item.reading.warnings.map((warning) => (
                <Warning prefix={prefix} warning={warning} reason={reasons[warning.kind] ?? ''} words={ENGLISH} />
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

function LeftOut({ items, here }: { items: readonly ReturnItem[]; here: Here }) {
  return (
    <Section title="Left out">
      <p class="note">These stay as they are, for another time.</p>
      <DataTable
        caption="Left out"
        captionHidden
        rowHeads
        columns={[{ text: 'Return' }, { text: 'What is missing' }]}
        rows={items.map((item) => [<a href={placeOf(here, item.key)}>{item.title}</a>, leftOutBecause(item)])}
      />
    </Section>
  );
}

function counted({ ready, toConfirm, leftOut }: Checked): string {
  const parts = [
    ready.length > 0 && `${returnsAre(ready.length)} ready`,
    toConfirm.length > 0 && `${returnsText(toConfirm.length)} ${toConfirm.length === 1 ? 'needs' : 'need'} a word from you`,
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

export interface CheckPageProps {
  readonly here: Here;
  readonly items: readonly ReturnItem[];
  readonly refusals?: Refusals;
}

/** The last look before returns go: what each will be, what asks for a reason, what is left out. */
export function CheckPage({ here, items, refusals = NONE_REFUSED }: CheckPageProps) {
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
        {toConfirm.length > 0 && <ToConfirm items={toConfirm} here={here} prefixes={prefixes} typed={refusals.typed} />}
        {ready.length > 0 && <Ready items={ready} here={here} prefixes={prefixes} />}
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
      {leftOut.length > 0 && <LeftOut items={leftOut} here={here} />}
    </CouncilPage>
  );
}
