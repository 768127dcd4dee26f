import type { Child } from 'hono/jsx';
import type { MyReturns, ReturnItem } from '../../briefing/returnTypes.ts';
import { Button } from '../forms/forms.tsx';
import type { ReturnConflict } from './conflict.tsx';
import { ReturnSection } from './item.tsx';
import { keyText, prefixAt } from './names.ts';
import { OwedList } from './owed-list.tsx';
import type { ReturnLinks } from './shown.ts';
import { ENGLISH, type ReturnWords } from './words.ts';

export interface ReturnFormProps {
  readonly returns: MyReturns;
  /** where the whole form goes, and where the script sends one return to be saved */
  readonly action: string;
  readonly save: string;
  /** where to sign in again, coming back to this page */
  readonly signIn: string;
  /** under what the browser keeps what is not saved yet: council and person */
  readonly keptAs: string;
  readonly links: ReturnLinks;
  /** by the return's text (`keyText`): those that were tried to be sent, and those that somebody else saved */
  readonly tried?: ReadonlySet<string>;
  readonly conflicts?: ReadonlyMap<string, ReturnConflict>;
  /** false where one return stands alone */
  readonly list?: boolean;
  /** more that the form carries */
  readonly children?: Child;
  readonly words?: ReturnWords;
}

/** What the script says; it has no words of its own. */
function scriptWords(words: ReturnWords) {
  return {
    'data-offline': words.offline,
    'data-signed-out': words.signedOut,
    'data-sign-in': words.signInAgain,
    'data-failed': words.failed,
    'data-unsaved': words.unsaved,
    'data-put-back': words.putBack,
    'data-discard': words.discard,
  };
}

/** All returns of one person as one form, to be filled from the top to the bottom. */
export function ReturnForm(props: ReturnFormProps) {
  const { returns, links, tried, conflicts, list = true, words = ENGLISH } = props;
  const items = returns.groups.flatMap((group) => group.items);
  const prefixes = new Map<ReturnItem, string>(items.map((item, index) => [item, prefixAt(index)]));
  return (
    <form
      class={list ? 'returns' : 'returns alone'}
      method="post"
      action={props.action}
      data-save={props.save}
      data-sign-in-at={props.signIn}
      data-kept-as={props.keptAs}
      {...scriptWords(words)}
    >
      {/* What Enter presses without scripts: the first button of a form, which must change nothing but save. */}
      <button class="hidden" type="submit" name="intent" value="save" tabindex={-1}>
        {words.save}
      </button>
      {props.children}
      {list && <OwedList returns={returns} prefixes={prefixes} words={words} />}
      <div class="returns-items">
        {returns.groups.map((group) => (
          <>
            {list && returns.groups.length > 1 && (
              <p class="group-line">
                <b class="group-name">{group.periodName}</b> {group.dueText}
              </p>
            )}
            {group.items.map((item) => (
              <ReturnSection
                shown={{ item, prefix: prefixes.get(item) ?? '', tried: tried?.has(keyText(item.key)) ?? false, links, words }}
                conflict={conflicts?.get(keyText(item.key)) ?? null}
              />
            ))}
          </>
        ))}
        {items.some(({ open }) => open) && (
          <div class="return-send" id="send">
            <p class="buttons">
              <Button text={words.checkAndSend} name="intent" value="send" />
              <Button text={words.save} secondary name="intent" value="save" />
            </p>
            <p class="note with-script">{words.keys}</p>
          </div>
        )}
      </div>
      <p class="hidden" role="status" id="returns-said"></p>
      <div class="returns-notice" id="returns-notice" role="status"></div>
    </form>
  );
}
