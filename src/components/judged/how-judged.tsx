import type { Child } from 'hono/jsx';
import type { Link } from '../links.ts';

export interface JudgedLine {
  readonly label: string;
  readonly value: Child;
  /** where the value comes from: who returned it, who set the target, which rule */
  readonly source?: Child;
  /** the value as a link */
  readonly href?: string;
  /** a conclusion, under a heavier rule */
  readonly result?: boolean;
}

export interface HowJudgedProps {
  readonly title: string;
  readonly lines: readonly JudgedLine[];
  readonly links?: readonly Link[];
}

/** Each input of a verdict on a line of its own, its source below, and the conclusions under heavier rules. */
export function HowJudged({ title, lines, links = [] }: HowJudgedProps) {
  return (
    <section class="judged-box">
      <h2>{title}</h2>
      <dl>
        {lines.map((line) => (
          <div class={line.result ? 'judged-line result' : 'judged-line'}>
            <dt>{line.label}</dt>
            <dd class="judged-value">{line.href ? <a href={line.href}>{line.value}</a> : line.value}</dd>
            {line.source && <dd class="judged-source">{line.source}</dd>}
          </div>
        ))}
      </dl>
      {links.length > 0 && (
        <ul>
          {links.map((link) => (
            <li>
              <a href={link.href}>{link.text}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
