import type { Child } from 'hono/jsx';
import type { GoldenThreadBriefing, ThreadBranch, ThreadChain, ThreadGroup, ThreadHole, ThreadItem } from '../../briefing/types.ts';
import type { Link } from '../links.ts';
import { StateLabel, StatusLabel } from '../marks/labels.tsx';
import { SentenceText } from '../sentence/sentence.tsx';
import { StateCells, TallyRow } from '../tally/tally.tsx';

export interface GoldenThreadWords {
  readonly serves: string;
  readonly here: string;
  readonly servedBy: string;
  readonly servesNothing: string;
  /** of the top of a plan: "It is a promise itself: nothing stands above it." */
  readonly top: string;
  readonly ownPage: string;
  readonly more: (count: number) => string;
  readonly gap: string;
}

const ENGLISH: GoldenThreadWords = {
  serves: 'What it serves',
  here: 'You are here',
  servedBy: 'What serves it',
  servesNothing: 'It serves no objective.',
  top: 'It stands at the top of its plan: nothing above it.',
  ownPage: 'Its own page',
  more: (count) => `and ${count} more, less urgent`,
  gap: 'Gap: ',
};

/** What follows a thing's title in the thread, and where its own page is. */
export interface ThreadLinks {
  /** puts the thing in the middle */
  readonly follow: (reference: string) => string;
  readonly page: (item: Pick<ThreadItem, 'kind' | 'reference'>) => string;
}

function cellsText({ shares }: ThreadItem): string {
  return shares
    .filter(({ count }) => count > 0)
    .map(({ mark, count }) => `${mark.word} ${count}`)
    .join(', ');
}

/** Status or state in words and shape; of a node, one shape for each thing under it. */
function Standing({ item }: { item: ThreadItem }) {
  const { status, state, tally, shares, indicators, actions } = item;
  return (
    <>
      {status && <StatusLabel mark={status} />}
      {state && <StateLabel mark={state} />}
      {indicators !== null && (
        <span class="golden-counts">
          {indicators} {tally && tally.all > 0 && <TallyRow tally={tally} />}
        </span>
      )}
      {actions !== null && (
        <span class="golden-counts">
          {actions} {shares.length > 0 && <StateCells shares={shares} text={cellsText(item)} />}
        </span>
      )}
    </>
  );
}

function Title({ item, links, detail = null }: { item: ThreadItem; links: ThreadLinks; detail?: string | null }) {
  return (
    <>
      <span class="level">
        {item.level}
        {detail}
      </span>
      <a class="golden-title" href={links.follow(item.reference)}>
        {item.title}
      </a>
    </>
  );
}

function Gap({ item, words }: { item: ThreadItem; words: GoldenThreadWords }) {
  if (item.gap === null) return null;
  return (
    <span class="golden-gap">
      <b>{words.gap}</b>
      <SentenceText sentence={item.gap} />
    </span>
  );
}

function Item({ item, links, words }: { item: ThreadItem; links: ThreadLinks; words: GoldenThreadWords }) {
  return (
    <li class={item.gap === null ? 'golden-item' : 'golden-item broken-off'}>
      <Title item={item} links={links} detail={item.kind === 'node' ? null : ` ${item.reference}`} />
      <Standing item={item} />
      <Gap item={item} words={words} />
    </li>
  );
}

function Chain({ chain, links }: { chain: ThreadChain; links: ThreadLinks }) {
  return (
    <li class={chain.gap === null ? 'golden-chain' : 'golden-chain broken-off'}>
      <p class="golden-plan">{chain.title}</p>
      {chain.gap !== null && (
        <p class="golden-gap">
          <SentenceText sentence={chain.gap} />
        </p>
      )}
      {chain.steps.length > 0 && (
        <ol class="golden-steps">
          {chain.steps.map((item) => (
            <li>
              <Title item={item} links={links} />
              {item.tally && item.tally.all > 0 && <TallyRow tally={item.tally} />}
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}

/** So many of a group are drawn; worse ones come first, and the list has them all. */
const MOST_DRAWN = 8;

function Group({ group, links, words, list }: { group: ThreadGroup; links: ThreadLinks; words: GoldenThreadWords; list: string }) {
  const rest = group.items.length - MOST_DRAWN;
  return (
    <section class="golden-group">
      <h3 class="golden-plan">{group.title}</h3>
      <ul>
        {group.items.slice(0, MOST_DRAWN).map((item) => (
          <Item item={item} links={links} words={words} />
        ))}
        {rest > 0 && (
          <li class="golden-item">
            <a href={list}>{words.more(rest)}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

export interface GoldenThreadProps {
  readonly briefing: GoldenThreadBriefing;
  readonly links: ThreadLinks;
  /** where the whole of it stands as a list */
  readonly list: string;
  readonly words?: GoldenThreadWords;
}

/**
 * One thing in the middle; at the left what it serves, up to the promise; at the right what serves it. Every title puts its
 * thing in the middle. The lines are drawn by the style sheet and say nothing that the headings and lists do not.
 */
export function GoldenThread({ briefing, links, list, words = ENGLISH }: GoldenThreadProps) {
  const { at, serves, servedBy, nothingServes } = briefing;
  if (at === null) return <Promises groups={briefing.promises} links={links} words={words} />;
  return (
    <div class="golden">
      <section class={serves.length > 0 ? 'golden-up' : 'golden-up ends'}>
        <h2>{words.serves}</h2>
        {serves.length === 0 ? (
          <p class={at.kind === 'node' ? undefined : 'golden-gap'}>{at.kind === 'node' ? words.top : words.servesNothing}</p>
        ) : (
          <ul>
            {serves.map((chain) => (
              <Chain chain={chain} links={links} />
            ))}
          </ul>
        )}
      </section>
      <section class="golden-here">
        <h2>{words.here}</h2>
        <div class="golden-at">
          <span class="level">
            {at.level}
            {at.kind === 'node' ? null : ` ${at.reference}`}
          </span>
          <b>{at.title}</b>
          <Standing item={at} />
          <Gap item={at} words={words} />
          <a href={links.page(at)}>{words.ownPage}</a>
        </div>
      </section>
      <section class={servedBy.length > 0 ? 'golden-down' : 'golden-down ends'}>
        <h2>{words.servedBy}</h2>
        {servedBy.map((group) => (
          <Group group={group} links={links} words={words} list={list} />
        ))}
        {nothingServes !== null && (
          <p class="golden-gap">
            <SentenceText sentence={nothingServes} />
          </p>
        )}
      </section>
    </div>
  );
}

/** The top of every plan on a line of its own. */
function Promises({ groups, links, words }: { groups: readonly ThreadGroup[]; links: ThreadLinks; words: GoldenThreadWords }) {
  return (
    <>
      {groups.map(({ title, items }) => (
        <section class="part">
          <div class="part-head">
            <h2>{title}</h2>
          </div>
          <ol class="golden-steps golden-promises">
            {items.map((item) => (
              <li class={item.gap === null ? undefined : 'broken-off'}>
                <div>
                  <Title item={item} links={links} />
                </div>
                <Standing item={item} />
                <Gap item={item} words={words} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Branches({ branches, links, words }: { branches: readonly ThreadBranch[]; links: ThreadLinks; words: GoldenThreadWords }): Child {
  return (
    <ul class="golden-list">
      {branches.map(({ item, children }) => (
        <li>
          <span class="level">{item.level}: </span>
          <a href={links.page(item)}>{item.title}</a> {item.status && <StatusLabel mark={{ ...item.status, reason: null }} />}
          {item.state && <StateLabel mark={item.state} />}
          {item.tally && item.tally.all > 0 && <span class="golden-words">{item.tally.text}</span>}{' '}
          <a class="golden-follow" href={links.follow(item.reference)} aria-label={`Follow the thread of ${item.title}`}>
            Follow
          </a>
          <Gap item={item} words={words} />
          {children.length > 0 && <Branches branches={children} links={links} words={words} />}
        </li>
      ))}
    </ul>
  );
}

/** The same as nested lists, for whoever does not see the picture, or wants all of it at once. */
export function ThreadLists({
  lists,
  links,
  words = ENGLISH,
}: {
  lists: GoldenThreadBriefing['branches'];
  links: ThreadLinks;
  words?: GoldenThreadWords;
}) {
  return (
    <>
      {lists.map(({ title, branches }) => (
        <section class="part">
          <div class="part-head">
            <h2>{title}</h2>
          </div>
          <Branches branches={branches} links={links} words={words} />
        </section>
      ))}
    </>
  );
}

function Remedy({ link }: { link: Link | null }) {
  return link === null ? null : (
    <>
      {' · '}
      <a href={link.href}>{link.text}</a>
    </>
  );
}

/** Every gap in words, with what it concerns and what may be done about it. */
export function ThreadGaps({
  gaps,
  links,
  remedy,
}: {
  gaps: readonly ThreadHole[];
  links: ThreadLinks;
  /** what may be done about one of them; null where the reader may do nothing */
  remedy: (gap: ThreadHole['kind'], reference: string) => Link | null;
}) {
  return (
    <ul class="golden-gaps">
      {gaps.map(({ kind, title, items }) => (
        <li>
          <details>
            <summary>
              <SentenceText sentence={title} />
            </summary>
            <ul>
              {items.map((item) => (
                <li>
                  <a href={links.follow(item.reference)}>{item.title}</a> <small>{item.reference}</small>
                  <Remedy link={remedy(kind, item.reference)} />
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
