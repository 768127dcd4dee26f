import type { SectionStatus } from '../../model/writtenReport.ts';

export const SECTION_STATUS_WORDS: Readonly<Record<SectionStatus, string>> = {
  'to-write': 'To write',
  'in-progress': 'In progress',
  ready: 'Ready',
};

/** How far a section is: an open ring, a half one, a full one with a tick. It is no verdict and has no colour. */
export function SectionStatusMark({ status }: { status: SectionStatus }) {
  return (
    <span class="section-status">
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.6" class={status === 'ready' ? 'full' : 'edge'} />
        {status === 'in-progress' && <path d="M8 1.4a6.6 6.6 0 0 0 0 13.2z" class="full" />}
        {status === 'ready' && <path d="M4.8 8.3l2.2 2.3 4.2-4.9" class="tick" />}
      </svg>{' '}
      {SECTION_STATUS_WORDS[status]}
    </span>
  );
}
