import type { MyReturns, ReturnItem } from '../../briefing/returnTypes.ts';
import { anchorOf } from './names.ts';
import { progressOf } from './shown.ts';
import type { ReturnWords } from './words.ts';

/** How a return stands in the list: its shape, which has a word, and what is said under its title. */
export function Owing({ item, prefix, words }: { item: ReturnItem; prefix: string; words: ReturnWords }) {
  const progress = progressOf(item);
  return (
    <span id={`${prefix}-owing`} data-part="" class={`owing ${progress}`}>
      <span class="hidden">{words.progress[progress]}. </span>
      {item.cameBack && `${item.stage === 'reopened' ? item.stageWord : words.sentBack}. `}
      {item.summary}
    </span>
  );
}

export interface OwedListProps {
  readonly returns: MyReturns;
  /** prefix of each return in the form */
  readonly prefixes: ReadonlyMap<ReturnItem, string>;
  readonly words: ReturnWords;
}

/** All that is owed, with what is done of it: each leads to its place on the page. */
export function OwedList({ returns, prefixes, words }: OwedListProps) {
  return (
    <nav class="owed" aria-label={words.list}>
      <p class="owed-done" id="owed-done">
        {returns.doneText}
      </p>
      <progress value={returns.done} max={Math.max(1, returns.all)} aria-labelledby="owed-done" />
      {returns.groups.map((group) => (
        <>
          <p class={group.late ? 'owed-due late' : 'owed-due'}>
            {returns.groups.length > 1 && `${group.periodName}. `}
            {group.dueText}
          </p>
          <ul>
            {group.items.map((item) => (
              <li>
                <a class="quiet" href={`#${anchorOf(item.key)}`}>
                  <b>{item.title}</b> <Owing item={item} prefix={prefixes.get(item) ?? ''} words={words} />
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
      <p class="owed-send">
        <a href="#send">{words.checkAndSend}</a>
      </p>
    </nav>
  );
}
