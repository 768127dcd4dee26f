import type { Examples } from '../gallery/example.ts';
import { Prose } from './prose.tsx';
import { SaidInParts } from './said-in-parts.tsx';

export const EXAMPLES: Examples = {
  'a paragraph and a list': () => (
    <Prose>
      <p>A status follows from a figure and its target.</p>
      <ul>
        <li>Green: on or better than target</li>
        <li>Red: worse than the minimum</li>
      </ul>
    </Prose>
  ),
  'what a service said in two parts': () => (
    <>
      <h3>September 2026</h3>
      <SaidInParts
        parts={[
          { head: 'What happened', text: 'Two reviewers left in June.' },
          { head: 'What we are doing', text: 'Both posts are filled from 2 November.' },
        ]}
      />
    </>
  ),
};
