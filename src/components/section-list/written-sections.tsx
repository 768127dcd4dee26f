import type { SectionKind, SectionStatus } from '../../model/writtenReport.ts';
import { ActButton } from './arranging.tsx';
import { SectionStatusMark } from './section-status.tsx';
import { SECTION_KIND_WORDS, sectionTitle } from './section-words.ts';

/** A section of a report in the making, as its list shows it. */
export interface ListedSection {
  readonly id: string;
  readonly kind: SectionKind;
  readonly title: string | null;
  readonly status: SectionStatus;
  /** where it is written; null for whoever may only read it */
  readonly href: string | null;
  /** who writes it; null for whoever writes the report */
  readonly writer: string | null;
  /** when it was saved by whom, from which report its words come; '' for nothing */
  readonly savedText: string;
  /** what the check found in it that nobody has answered; '' for nothing */
  readonly findingsText: string;
}

interface WrittenSectionsProps {
  readonly sections: readonly ListedSection[];
  /** whether she may put them in another order */
  readonly arranges: boolean;
  readonly focus: string | null;
}

/** The sections of a report with how far each is, who writes it and what was found in it. */
export function WrittenSections({ sections, arranges, focus }: WrittenSectionsProps) {
  return (
    <ol class="written-sections">
      {sections.map((section, at) => {
        const title = sectionTitle(section);
        const own = title !== SECTION_KIND_WORDS[section.kind].title;
        return (
          <li>
            <div class="written-name">
              <h3>{section.href === null ? title : <a href={section.href}>{title}</a>}</h3>
              <SectionStatusMark status={section.status} />
            </div>
            <p class="note">
              {[
                ...(own ? [SECTION_KIND_WORDS[section.kind].title] : []),
                ...(section.writer === null ? [] : [`written by ${section.writer}`]),
                ...(section.savedText === '' ? [] : [section.savedText]),
              ].join(' · ')}
            </p>
            {section.findingsText !== '' && <p class="in-doubt">{section.findingsText}</p>}
            {arranges && (
              <div class="row-acts">
                {at > 0 && <ActButton text="Move up" of={title} act="up" at={section.id} focus={focus} />}
                {at < sections.length - 1 && <ActButton text="Move down" of={title} act="down" at={section.id} focus={focus} />}
                <ActButton text="Take out" of={title} act="remove" at={section.id} focus={focus} />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
