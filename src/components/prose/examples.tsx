import type { Examples } from '../gallery/example.ts';
import { Prose } from './prose.tsx';

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
};
