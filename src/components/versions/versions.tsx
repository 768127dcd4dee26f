import type { Child } from 'hono/jsx';

export interface VersionField {
  readonly label: string;
  /** null for nothing there */
  readonly old: string | null;
  readonly new: string | null;
}

export interface Version {
  /** "Value changed for quarter 2, 2013-14" */
  readonly what: string;
  readonly fields: readonly VersionField[];
}

/** What was done at once: by whom, when, why, and each thing that it was done to. */
export interface VersionGroup {
  /** ISO instant, and the words for it */
  readonly at: string;
  readonly when: string;
  readonly who: string;
  readonly why: string | null;
  /** "Change 12, from quarter2.xlsx"; null for none */
  readonly from: string | null;
  readonly versions: readonly Version[];
}

export interface VersionsProps {
  readonly groups: readonly VersionGroup[];
  readonly words?: { readonly nothing: string; readonly to: string };
}

const ENGLISH = { nothing: 'none', to: 'changed to' } as const;

/** Texts longer than this, or of several lines, stand one under the other. */
const LONGEST_SHORT = 60;

function isLong(text: string | null): boolean {
  return text !== null && (text.length > LONGEST_SHORT || text.includes('\n'));
}

interface ChangeProps {
  readonly field: VersionField;
  /** nothing of it was there before */
  readonly added: boolean;
  readonly long: boolean;
  readonly words: NonNullable<VersionsProps['words']>;
}

/** The old one, an arrow, the new one, or words between long texts; what is new has no old one beside it. */
function Change({ field, added, long, words }: ChangeProps) {
  const now: Child = field.new ?? words.nothing;
  if (added) return <span class="version-new">{now}</span>;
  return (
    <>
      <span class="version-old">{field.old ?? words.nothing}</span>{' '}
      {long ? (
        <span class="version-to">{words.to}</span>
      ) : (
        <>
          <span aria-hidden="true">→</span>
          <span class="hidden">{words.to}</span>
        </>
      )}{' '}
      <span class="version-new">{now}</span>
    </>
  );
}

/** Everything that was done to one thing, what was done at once under one head. */
export function Versions({ groups, words = ENGLISH }: VersionsProps) {
  return (
    <ol class="versions">
      {groups.map((group) => (
        <li>
          <div class="version-head">
            <p>
              <time datetime={group.at}>{group.when}</time>
            </p>
            <p>{group.who}</p>
            {group.from !== null && <p class="version-from">{group.from}</p>}
          </div>
          <div>
            {group.why !== null && <p class="version-why">{group.why}</p>}
            {group.versions.map(({ what, fields }) => {
              const added = fields.every(({ old }) => old === null);
              return (
                <div class="version">
                  <h3>{what}</h3>
                  {fields.length > 0 && (
                    <dl class={added ? 'brief' : undefined}>
                      {fields.map((field) => {
                        const long = isLong(field.old) || isLong(field.new);
                        return (
                          <div class={long ? 'long' : undefined}>
                            <dt>{field.label}</dt>
                            <dd>
                              <Change field={field} added={added} long={long} words={words} />
                            </dd>
                          </div>
                        );
                      })}
                    </dl>
                  )}
                </div>
              );
            })}
          </div>
        </li>
      ))}
    </ol>
  );
}
