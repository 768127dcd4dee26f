export interface BreadcrumbLevel {
  /** "Outcome 1", "Indicator": the level's name in the council's words */
  readonly level: string;
  readonly title: string;
  readonly href: string | null;
}

export interface BreadcrumbProps {
  readonly levels: readonly BreadcrumbLevel[];
  readonly label?: string;
}

/** Where you are: the levels above as open knots on one line, this page as the filled one. */
export function Breadcrumb({ levels, label = 'Where you are' }: BreadcrumbProps) {
  return (
    <nav class="thread" aria-label={label}>
      <ol>
        {levels.map((level, index) => {
          const here = index === levels.length - 1;
          return (
            <li class={here ? 'here' : undefined} aria-current={here ? 'page' : undefined}>
              <span>{level.level}</span>{' '}
              {level.href && !here ? (
                <a class="quiet" href={level.href}>
                  {level.title}
                </a>
              ) : (
                <b>{level.title}</b>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
