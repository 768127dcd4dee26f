import type { Link } from '../links.ts';

/** "Take away: Excel, Word, PDF" in one line. */
export function Downloads({ label, links }: { label: string; links: readonly Link[] }) {
  return (
    <p class="downloads">
      {label}:{' '}
      {links.map((link, index) => (
        <>
          {index > 0 && ', '}
          <a href={link.href}>{link.text}</a>
        </>
      ))}
    </p>
  );
}

export interface DownloadItem extends Link {
  /** what it is for: "to finish in your own style" */
  readonly detail: string;
}

/** The same as a list, each with what it is for. */
export function DownloadList({ items }: { items: readonly DownloadItem[] }) {
  return (
    <ul class="download-list">
      {items.map((item) => (
        <li>
          <a href={item.href}>{item.text}</a> <small>{item.detail}</small>
        </li>
      ))}
    </ul>
  );
}
