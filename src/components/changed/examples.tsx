import type { Examples } from '../gallery/example.ts';
import { ChangedList } from './changed.tsx';

export const EXAMPLES: Examples = {
  'became red, with the reason that was recorded': () => (
    <ChangedList
      items={[
        {
          title: 'Care plans reviewed when due',
          href: '/i',
          marks: { was: 'amber', now: 'red', text: 'was amber, now red' },
          text: 'Fell from 77.1% to 68.5%; target 87.0%.',
          reason: 'Three reviewers left in August.',
          owned: ['A. Whitcombe', 'Adult social care'],
        },
      ]}
    />
  ),
  'an action, and a target that moved': () => (
    <ChangedList
      items={[
        {
          title: 'Open a shared desk',
          href: '/a',
          marks: { was: 'on-track', now: 'slipped', text: 'was on track, now slipped' },
          text: '40% done, 25% then; due by 31 December 2013.',
          reason: null,
          owned: ['P. Adeyemi'],
        },
        {
          title: 'Sign the partnership agreement',
          href: '/a2',
          marks: { was: null, now: 'not-started-due', text: 'no return then, now not started but due' },
          text: '0% done.',
          reason: null,
          owned: [],
        },
        {
          title: 'Visits made in two days',
          href: '/i2',
          marks: null,
          text: 'Target for Q3 from 92.0% to 90.0%: the definition was redrawn.',
          reason: null,
          owned: [],
        },
      ]}
    />
  ),
};
