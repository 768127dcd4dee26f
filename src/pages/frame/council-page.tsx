import type { Child } from 'hono/jsx';
import type { FurtherSheet } from '../../components/assets.ts';
import { Layout } from '../../components/layout/layout.tsx';
import { RoomPages } from '../../components/layout/room-pages.tsx';
import type { Link } from '../../components/links.ts';
import { PeriodChooser } from '../../components/period-chooser/period-chooser.tsx';
import { Breadcrumb, type BreadcrumbLevel } from '../../components/thread/breadcrumb.tsx';
import type { NamedPeriod } from '../../tasks/standpoint.ts';
import { ROOF } from './addresses.ts';
import type { Here } from './here.ts';
import { KnownOn } from './known-on.tsx';
import { lookFiles } from './look-files.ts';
import { reportWays } from './report-ways.ts';

export type Room = 'home' | 'plans' | 'indicators' | 'dashboards' | 'returns' | 'reports' | 'scrutiny' | 'set-up';

export interface CouncilPageProps {
  readonly here: Here;
  /** of the page; its period and its council follow it in the window's title */
  readonly title: string;
  /** which word of the navigation it belongs to; null for none */
  readonly room: Room | null;
  readonly thread?: readonly BreadcrumbLevel[];
  readonly width?: 'page' | 'wide' | 'narrow';
  /** the style sheets that it needs besides the one of all pages, and besides those of its room */
  readonly sheets?: readonly FurtherSheet[];
  /** a script that only this page has */
  readonly script?: string;
  /** its title says of which period it is, or it is of none; the pages of some rooms never are of the one that is chosen */
  readonly ownPeriod?: boolean;
  /** said in the place of when its figures are known */
  readonly asKnown?: string;
  readonly children?: Child;
}

function navigation({ addresses, may }: Here, room: Room | null): (Link & { current: boolean })[] {
  const words = [
    { room: 'home', text: 'Home', href: addresses.home() },
    { room: 'plans', text: 'Plans', href: addresses.plans() },
    { room: 'indicators', text: 'Indicators', href: addresses.indicators() },
    { room: 'dashboards', text: 'Dashboards', href: addresses.dashboards() },
    { room: 'returns', text: 'Returns', href: returnsHome(addresses, may), shown: may('enter-return') || may('see-round') },
    { room: 'reports', text: 'Reports', href: may('write-report') ? addresses.written() : addresses.issued() },
    { room: 'scrutiny', text: 'Scrutiny', href: addresses.scrutiny() },
    { room: 'set-up', text: 'Set up', href: addresses.setUp(), shown: may('set-up') || may('see-people') },
  ] as const;
  return words
    .filter((word) => !('shown' in word) || word.shown)
    .map((word) => ({ text: word.text, href: word.href, current: word.room === room }));
}

/** Whoever owes returns begins with her own, others with the round. */
function returnsHome(addresses: Here['addresses'], may: Here['may']): string {
  return may('enter-return') ? addresses.returns() : addresses.round();
}

/** What is collected and set up is of other periods than the one that figures are looked at for. */
const SHOWS_NO_PERIOD: readonly Room[] = ['returns', 'scrutiny', 'set-up'];

/** What the pages of a room are made of, besides what every page is. */
const ROOM_SHEETS: Readonly<Partial<Record<Room, readonly FurtherSheet[]>>> = {
  home: ['outcomes'],
  plans: ['outcomes'],
  returns: ['editing'],
  scrutiny: ['scrutiny'],
  'set-up': ['outcomes', 'editing'],
};

/** The pages of collecting that she may see. */
function ReturnsPages({ here: { addresses, may, path } }: { here: Here }) {
  const pages = [
    { text: 'My returns', href: addresses.returns(), shown: may('enter-return') },
    { text: 'Sign-off', href: addresses.signOff(), shown: may('approve-return') },
    { text: 'Progress of the round', href: addresses.round(), shown: may('see-round') },
    { text: 'Calendar', href: addresses.calendar(), shown: true },
  ];
  const items = pages.filter(({ shown }) => shown);
  if (items.length < 2) return null;
  return <RoomPages label="Returns" items={items.map(({ text, href }) => ({ text, href, current: path === href }))} />;
}

/** Reports that were issued, that are written, and what they would say now. */
function ReportsPages({ here: { addresses, may, path } }: { here: Here }) {
  const ways = reportWays(addresses);
  const pages = [
    { text: 'Issued', href: ways.issues(), shown: true },
    { text: 'Being written', href: ways.list(), shown: may('see-drafts') },
    { text: 'As figures stand now', href: addresses.reports(), shown: true },
    { text: 'Templates', href: ways.templates(), shown: may('see-drafts') },
  ].filter(({ shown }) => shown);
  return <RoomPages label="Reports" items={pages.map(({ text, href }) => ({ text, href, current: path === href.split('?')[0] }))} />;
}

/** What councillors hold the council to account by. */
function ScrutinyPages({ here: { addresses, path } }: { here: Here }) {
  const pages = [
    { text: 'Now', href: addresses.scrutiny() },
    { text: 'Meetings', href: addresses.scrutiny('/meetings') },
    { text: 'Questions and recommendations', href: addresses.scrutiny('/tracker') },
    { text: 'Committees', href: addresses.scrutiny('/committees') },
  ];
  return <RoomPages label="Scrutiny" items={pages.map(({ text, href }) => ({ text, href, current: path === href }))} />;
}

/** Above the list of indicators and what else is listed of all of them; a single indicator has its own way back. */
function IndicatorsPages({ here: { addresses, path } }: { here: Here }) {
  const items = [
    { text: 'All indicators', href: addresses.indicators() },
    { text: 'Beside other councils', href: addresses.comparison() },
  ].map((page) => ({ ...page, current: page.href.split('?')[0] === path }));
  return items.some(({ current }) => current) ? <RoomPages label="Indicators" items={items} /> : null;
}

/** What a council looks at first: how it stands, and what changed. */
function HomePages({ here: { addresses, path } }: { here: Here }) {
  const pages = [
    { text: 'How it stands', href: addresses.home() },
    { text: 'What changed', href: addresses.changes() },
  ];
  return <RoomPages label="Home" items={pages.map(({ text, href }) => ({ text, href, current: path === href.split('?')[0] }))} />;
}

/** The frame of every page of a council. */
export function CouncilPage(props: CouncilPageProps) {
  const { here, title, room, thread = [], width, sheets, script, children } = props;
  const { standpoint, addresses } = here;
  const { style, mark } = lookFiles(here.reading.frame.organisation.look);
  const [action = '', kept] = addresses.search().split('?');
  const sought = here.path === action ? here.query.get('q') : undefined;
  const keep = [...new URLSearchParams(kept)].map(([name, value]) => ({ name, value }));
  return (
    <Layout
      title={props.ownPeriod || SHOWS_NO_PERIOD.some((each) => each === room) ? title : `${title}, ${standpoint.periodName}`}
      language={standpoint.language}
      council={{ name: standpoint.name, href: addresses.home(), mark: mark && addresses.look(mark.name) }}
      councilStylesheet={style && addresses.look(style.name)}
      navigation={navigation(here, room)}
      person={here.person === null ? null : { text: here.person, href: ROOF.account }}
      search={{ action, keep, ...(sought === undefined ? {} : { value: sought }) }}
      thread={thread.length > 1 ? <Breadcrumb levels={thread} /> : null}
      asKnown={props.asKnown ?? `Figures as known at ${standpoint.asKnownText}.`}
      footerLinks={[
        { text: 'How status is decided', href: addresses.method() },
        { text: 'Take the workbook', href: addresses.workbook() },
        { text: 'Accessibility', href: ROOF.accessibility },
        { text: 'All councils', href: ROOF.front },
      ]}
      width={width ?? 'page'}
      sheets={[...((room && ROOM_SHEETS[room]) ?? []), ...(sheets ?? [])]}
      script={script ?? null}
    >
      {room === 'home' && <HomePages here={here} />}
      {room === 'returns' && <ReturnsPages here={here} />}
      {room === 'reports' && <ReportsPages here={here} />}
      {room === 'scrutiny' && <ScrutinyPages here={here} />}
      {room === 'indicators' && <IndicatorsPages here={here} />}
      {children}
    </Layout>
  );
}

/** Which period a page shows, as it was known when, and the way to another of either that stays on the page. */
export function Showing({ here }: { here: Here }) {
  const { standpoint, path, query } = here;
  const kept = [...query].map(([name, value]) => ({ name, value }));
  if (standpoint.known !== null) kept.push({ name: 'known', value: standpoint.known });
  const alike = standpoint.periods.filter(({ kind }) => kind === standpoint.kind);
  const at = alike.findIndex(({ text }) => text === standpoint.period);
  const link = (period: NamedPeriod | undefined): Link | null => {
    if (period === undefined) return null;
    const said = [...kept.map(({ name, value }) => [name, value]), ['period', period.text]];
    return { text: period.name, href: `${path}?${new URLSearchParams(said)}` };
  };
  return (
    <>
      <PeriodChooser
        action={path}
        periods={standpoint.periods.map(({ text, name }) => ({ value: text, text: name }))}
        current={standpoint.period}
        keep={kept}
        previous={link(alike[at + 1])}
        next={link(alike[at - 1])}
      />
      <KnownOn here={here} />
    </>
  );
}
