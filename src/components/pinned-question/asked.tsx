import type { PinnedTo } from '../../model/scrutiny.ts';
import type { Links } from '../links.ts';

export interface AboutProps {
  readonly links: Links;
  readonly kind: PinnedTo;
  readonly subject: string;
  /** what it is about, for whoever hears the link without its row */
  readonly title: string;
}

/** Beside a row, an action or a sentence of an issued report: what was asked about it, and the way to ask. */
export function AskAbout({ links: { asking }, kind, subject, title }: AboutProps) {
  const count = asking?.count(kind, subject) ?? null;
  const form = asking?.form(kind, subject) ?? null;
  if (count === null && form === null) return null;
  return (
    <span class="ask-about">
      {count !== null && (
        <a class="asked-count" href={count.href}>
          {count.text}
        </a>
      )}
      {count !== null && form !== null && ' · '}
      {form !== null && (
        <a href={form}>
          Ask about this<span class="hidden">: {title}</span>
        </a>
      )}
    </span>
  );
}

/** Under it, all that was asked about it; nothing where nobody asked. */
export function AskedAbout({ links: { asking }, kind, subject }: Omit<AboutProps, 'title'>) {
  if (asking === undefined || asking.count(kind, subject) === null) return null;
  return <>{asking.pinned(kind, subject)}</>;
}
