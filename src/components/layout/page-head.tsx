import type { Child } from 'hono/jsx';
import type { Sentence } from '../../briefing/types.ts';
import { Opening } from '../sentence/sentence.tsx';

export interface PageHeadProps {
  readonly title: string;
  /** the line above the title: reference, other plans, owner */
  readonly reference?: Child;
  readonly opening?: readonly Sentence[];
  /** a page of many figures has a smaller sentence */
  readonly dense?: boolean;
  /** stands at the right of the title */
  readonly aside?: Child;
  readonly children?: Child;
}

/** Every page opens with its title and one or two sentences. */
export function PageHead({ title, reference, opening = [], dense = false, aside, children }: PageHeadProps) {
  return (
    <div class="page-head">
      <div>
        {reference && <p class="reference">{reference}</p>}
        <h1>{title}</h1>
        <Opening sentences={opening} dense={dense} />
        {children}
      </div>
      {aside && <div class="page-aside">{aside}</div>}
    </div>
  );
}

export interface SectionProps {
  readonly title: Child;
  readonly id?: string;
  readonly aside?: Child;
  readonly level?: 2 | 3;
  readonly children?: Child;
}

/** A part of a page under its own ink rule. */
export function Section({ title, id, aside, level = 2, children }: SectionProps) {
  const Head = level === 2 ? 'h2' : 'h3';
  return (
    <section class="part" id={id}>
      <div class="part-head">
        <Head>{title}</Head>
        {aside !== undefined && aside !== null && <div class="part-aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

export interface ColumnsProps {
  readonly side: Child;
  readonly children?: Child;
}

/** Main column and side column; the side goes below where there is no room. */
export function Columns({ side, children }: ColumnsProps) {
  return (
    <div class="columns">
      <div class="main-column">{children}</div>
      <div class="side-column">{side}</div>
    </div>
  );
}

export interface Fact {
  readonly label: string;
  readonly value: Child;
  readonly href?: string;
  readonly linkText?: string;
}

/** What stands beside a title: which period is shown, what has been returned, when the next issue is due. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value} {fact.href && <a href={fact.href}>{fact.linkText ?? fact.href}</a>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
