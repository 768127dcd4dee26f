import { Section } from '../layout/page-head.tsx';
import { ALL_EXAMPLES } from './examples.ts';
import { Frame } from './frame.tsx';

/** Whole pages and heads of pages are seen on the other pages of the gallery. */
const LEFT_OUT: readonly string[] = ['report', 'layout'];

/** Every example of every part under each other. */
export function parts() {
  return (
    <Frame title="Page parts" current="" width="wide">
      <h1>Page parts</h1>
      {Object.entries(ALL_EXAMPLES)
        .filter(([part]) => !LEFT_OUT.includes(part))
        .map(([part, examples]) =>
          Object.entries(examples).map(([name, render]) => <Section title={`${part}: ${name}`}>{render()}</Section>),
        )}
    </Frame>
  );
}
