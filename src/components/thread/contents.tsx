export interface ContentsEntry {
  readonly text: string;
  readonly href: string;
  readonly current?: boolean;
  /** "1", before the text */
  readonly number?: string;
}

/** The contents of a report, as the same thread that its outcomes hang on. */
export function Contents({ title, entries }: { title: string; entries: readonly ContentsEntry[] }) {
  return (
    <nav class="contents" aria-label={title}>
      <p>{title}</p>
      <ol>
        {entries.map((entry) => (
          <li class={entry.current ? 'here' : undefined}>
            <a class="quiet" href={entry.href} aria-current={entry.current ? 'true' : undefined}>
              {entry.number && <span>{entry.number} </span>}
              {entry.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
