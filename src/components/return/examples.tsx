import { CARE_PLANS, JOINT_TEAMS, MY_RETURNS, SENT, SENT_BACK } from '../gallery/data/returns.ts';
import type { Examples } from '../gallery/example.ts';
import { ReturnSection } from './item.tsx';
import { keyText, prefixAt } from './names.ts';
import { ReturnForm } from './return-form.tsx';
import type { ReturnLinks } from './shown.ts';
import { ENGLISH } from './words.ts';

const RETURN_LINKS: ReturnLinks = {
  about: ({ key }) => `/${key.kind}s/${key.reference}`,
  alone: ({ key }) => `/returns/${key.kind}/${key.reference}`,
  decided: '/method',
};

/** Of another period than on the page of them all: the gallery shows the same returns in several places. */
const shown = (item: typeof SENT, index: number) => ({
  item: { ...item, key: { ...item.key, period: '2026-27 Q1' } },
  prefix: prefixAt(index),
  tried: false,
  links: RETURN_LINKS,
  words: ENGLISH,
});

export const FORM = { action: '/returns', save: '/returns/save', signIn: '/sign-in', keptAs: 'aldermere:1', links: RETURN_LINKS } as const;

export const EXAMPLES: Examples = {
  'an indicator with its verdict and a doubt': () => (
    <form action="/returns" method="post">
      <ReturnSection shown={shown(CARE_PLANS, 20)} />
      <button type="submit">Save</button>
    </form>
  ),
  'an action': () => (
    <form action="/returns" method="post">
      <ReturnSection shown={shown(JOINT_TEAMS, 21)} />
      <button type="submit">Save</button>
    </form>
  ),
  'sent, and sent back': () => (
    <form action="/returns" method="post">
      <ReturnSection shown={shown(SENT, 22)} />
      <ReturnSection shown={{ ...shown(SENT_BACK, 23), tried: true }} />
      <button type="submit">Save</button>
    </form>
  ),
};

/** Two versions of the return of care plans. */
const CONFLICTS = new Map([
  [
    keyText(CARE_PLANS.key),
    {
      name: 'M. Castell',
      when: '14:30 on 12 October 2026',
      own: false,
      version: 3,
      seen: 2,
      closed: false,
      differences: [
        { field: 'numerator' as const, yours: '305', theirs: '350' },
        { field: 'state' as const, yours: 'provisional', theirs: 'final' },
      ],
    },
  ],
]);

/** All of one person, with two versions of one return. */
export function wholeForm() {
  return <ReturnForm {...FORM} returns={MY_RETURNS} conflicts={CONFLICTS} />;
}
