import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Link } from '../links.ts';

export interface ChartFigureProps {
  /** the drawing at the width of the column, and at that of a phone */
  readonly wide: string;
  readonly narrow: string;
  /** what the drawing says to those who cannot see it */
  readonly said: { readonly title: string; readonly description: string };
  /** what its signs mean, or what it finds */
  readonly note: Child;
  readonly links: readonly Link[];
  /** "Read this chart as text" */
  readonly asText: string;
}

/** The same in words, behind a line that says so. */
export function ChartAsText({ said, asText }: Pick<ChartFigureProps, 'said' | 'asText'>) {
  return (
    <details class="as-text">
      <summary>{asText}</summary>
      <p>{said.title}</p>
      <p>{said.description}</p>
    </details>
  );
}

/** A drawing at two widths, of which the page shows one; under it a note, links, and the same in words. */
export function ChartFigure({ wide, narrow, said, note, links, asText }: ChartFigureProps) {
  return (
    <figure>
      <div class="chart-wide">{raw(wide)}</div>
      <div class="chart-narrow">{raw(narrow)}</div>
      <figcaption>
        <p class="chart-note">
          {note}{' '}
          {links.map((link, index) => (
            <>
              {index > 0 && ' · '}
              <a href={link.href}>{link.text}</a>
            </>
          ))}
        </p>
        <ChartAsText said={said} asText={asText} />
      </figcaption>
    </figure>
  );
}
