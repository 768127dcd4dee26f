import type { ReturnItem } from '../../briefing/returnTypes.ts';
import { PageHead, Section } from '../../components/layout/page-head.tsx';
import { keyText } from '../../components/return/names.ts';
import { SideList } from '../../components/side-list/side-list.tsx';
import { DataTable } from '../../components/table/data-table.tsx';
import { CouncilPage } from '../frame/council-page.tsx';
import type { Here } from '../frame/here.ts';
import { linksOf, placeOf } from './links.ts';
import { WillBe } from './will-be.tsx';
import { returnsAre, returnsText } from './words.ts';

export interface SentPageProps {
  readonly here: Here;
  /** all of hers that wait for sign-off */
  readonly sent: readonly ReturnItem[];
  /** those that are still to be sent */
  readonly open: readonly ReturnItem[];
  /** by `keyText`: names of those who sign it off */
  readonly approvers: ReadonlyMap<string, readonly string[]>;
}

function nextText(names: readonly string[]): string {
  if (names.length === 0) return 'Nobody signs this off yet: tell your performance officer.';
  return `${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)} signs it off.`;
}

/** What was sent, to whom it goes next, and what is still owed. */
export function SentPage({ here, sent, open, approvers }: SentPageProps) {
  const links = linksOf(here);
  const title = sent.length === 0 ? 'Nothing is waiting for sign-off' : `${returnsText(sent.length)} sent`;
  return (
    <CouncilPage here={here} title={title} room="returns">
      <PageHead title={title}>
        <p class="opening">
          {open.length === 0 ? 'You owe nothing more now.' : `${returnsAre(open.length)} still to send.`}{' '}
          {sent.length > 0 && 'You are told if one comes back; until it is signed off you can take it back to change it.'}
        </p>
      </PageHead>
      {sent.length > 0 && (
        <DataTable
          caption="Sent, and waiting for sign-off"
          rowHeads
          columns={[{ text: 'Return' }, { text: 'Reported as', whole: true }, { text: 'Next' }]}
          rows={sent.map((item) => [
            <a class="quiet" href={links.alone(item)}>
              {item.title}
            </a>,
            <WillBe item={item} />,
            nextText(approvers.get(keyText(item.key)) ?? []),
          ])}
        />
      )}
      {open.length > 0 && (
        <Section title="Still to send" aside={<a href={here.addresses.returns()}>My returns</a>}>
          <SideList items={open.map((item) => ({ text: item.title, href: placeOf(here, item.key), detail: item.summary }))} />
        </Section>
      )}
    </CouncilPage>
  );
}
