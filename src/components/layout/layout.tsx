import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { MARK_SPRITE } from '../../charts/marks.ts';
import { CORE_FACE_URLS, type FurtherSheet, ICON_URL, SCRIPT_URL, STYLESHEET_URL, sheetUrl } from '../assets.ts';
import type { Link } from '../links.ts';
import { MARK_SHAPES } from './council-mark.ts';

export interface NavigationItem extends Link {
  readonly current: boolean;
}

export interface LayoutWords {
  readonly skip: string;
  readonly performance: string;
  readonly navigation: string;
  readonly menu: string;
  readonly search: string;
  readonly find: string;
  readonly runsOn: string;
}

const ENGLISH: LayoutWords = {
  skip: 'Skip to main content',
  performance: 'Performance',
  navigation: 'Main',
  menu: 'Menu',
  search: 'Find a title or reference',
  find: 'Find',
  runsOn: 'Runs on Goldthread',
};

export interface LayoutProps {
  /** of the page; the council's name follows it in the window's title */
  readonly title: string;
  readonly language: string;
  /** `mark` is where its own mark is; null or left out for the product's */
  readonly council: { readonly name: string; readonly href: string; readonly mark?: string | null };
  readonly navigation: readonly NavigationItem[];
  readonly search: {
    readonly action: string;
    readonly value?: string;
    /** other parts of the address to keep */
    readonly keep?: readonly { readonly name: string; readonly value: string }[];
  } | null;
  /** who looks, and where she finds her account; null where nobody is signed in */
  readonly person?: Link | null;
  /** the breadcrumb, above the page's title */
  readonly thread?: Child;
  /** "Figures as known at 9:00 on 19 October 2026." */
  readonly asKnown: string | null;
  readonly footerLinks: readonly Link[];
  /** dashboards are wide, reading is narrow */
  readonly width?: 'page' | 'wide' | 'narrow';
  /** the person's choice; null follows the system */
  readonly theme?: 'light' | 'dark' | null;
  /** the council's own colour, see `councilStyle` */
  readonly councilStylesheet?: string | null;
  /** the style sheets that it needs besides the one of all pages */
  readonly sheets?: readonly FurtherSheet[];
  /** a script that only this page has, besides the one of all pages */
  readonly script?: string | null;
  readonly words?: LayoutWords;
  readonly children?: Child;
}

function CouncilMark() {
  return (
    <svg class="council-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      {raw(MARK_SHAPES)}
    </svg>
  );
}

function Navigation({ items, label }: { items: readonly NavigationItem[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul>
        {items.map((item) => (
          <li>
            <a class="tab" href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Search({ id, search, words }: { id: string; search: NonNullable<LayoutProps['search']>; words: LayoutWords }) {
  return (
    <search>
      <form class="find" action={search.action} method="get">
        {search.keep?.map((field) => (
          <input type="hidden" name={field.name} value={field.value} />
        ))}
        <label class="hidden" for={id}>
          {words.search}
        </label>
        <input id={id} name="q" type="search" value={search.value} placeholder={words.search} autocomplete="off" />
        <button class="hidden" type="submit">
          {words.find}
        </button>
      </form>
    </search>
  );
}

function PersonLink({ person }: { person: Link }) {
  return (
    <a class="person" href={person.href}>
      {person.text}
    </a>
  );
}

/** The frame of every page: skip link, the council's line and bar, the thread, the page itself, when it was known. */
export function Layout(props: LayoutProps) {
  const { council, navigation, search, person, words = ENGLISH } = props;
  // Whoever has not signed in has nowhere to go but the page itself.
  const hasWays = navigation.length > 0 || search !== null || person != null;
  const page = (
    <html lang={props.language} data-theme={props.theme ?? undefined}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${props.title} – ${council.name}`}</title>
        <link rel="icon" type="image/svg+xml" href={ICON_URL} />
        <link rel="stylesheet" href={STYLESHEET_URL} />
        {CORE_FACE_URLS.map((url) => (
          <link rel="preload" href={url} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        {props.sheets?.map((sheet) => (
          <link rel="stylesheet" href={sheetUrl(sheet)} />
        ))}
        {props.councilStylesheet && <link rel="stylesheet" href={props.councilStylesheet} />}
        <script src={SCRIPT_URL} defer></script>
        {props.script && <script src={props.script} defer></script>}
      </head>
      <body class={props.width ?? 'page'}>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        {raw(MARK_SPRITE)}
        <header class="frame">
          <div class="bar">
            <a class="council" href={council.href}>
              {council.mark == null ? <CouncilMark /> : <img class="council-logo" src={council.mark} alt="" height="32" />}
              <b>{council.name}</b> <span>{words.performance}</span>
            </a>
            {hasWays && (
              <>
                <div class="across">
                  <Navigation items={navigation} label={words.navigation} />
                  {search && <Search id="find" search={search} words={words} />}
                  {person && <PersonLink person={person} />}
                </div>
                <details class="menu">
                  <summary>{words.menu}</summary>
                  <Navigation items={navigation} label={words.menu} />
                  {search && <Search id="find-in-menu" search={search} words={words} />}
                  {person && <PersonLink person={person} />}
                </details>
              </>
            )}
          </div>
        </header>
        <div class="sheet">
          {props.thread}
          <main id="main" tabindex={-1}>
            {props.children}
          </main>
          <footer>
            <p>
              {props.asKnown}{' '}
              {props.footerLinks.map((link, index) => (
                <>
                  {index > 0 && ' · '}
                  <a href={link.href}>{link.text}</a>
                </>
              ))}
            </p>
            <p class="runs-on">{words.runsOn}</p>
          </footer>
        </div>
      </body>
    </html>
  );
  return html`<!DOCTYPE html>${page}`;
}
