import type { SectionStatus } from '../../model/writtenReport.ts';
import { Button } from '../forms/forms.tsx';
import { SectionStatusMark } from '../section-list/section-status.tsx';

/** One of two versions of a section. */
export interface SectionVersion {
  readonly title: string;
  readonly text: string;
  readonly status: SectionStatus;
}

interface TwoTextsProps {
  /** who saved the other: "Miriam Castell, 9:00 on 22 November 2026" */
  readonly by: string;
  readonly held: SectionVersion;
  readonly yours: SectionVersion;
  /** where what is held is shown, and hers is left */
  readonly leave: string;
}

function Version({ head, version }: { head: string; version: SectionVersion }) {
  return (
    <div>
      <h3>{head}</h3>
      {version.title !== '' && <p>{version.title}</p>}
      <div class="version-text">
        {version.text === '' ? (
          <p class="note">nothing</p>
        ) : (
          version.text.split(/\n\s*\n/).map((paragraph) => <p class="said">{paragraph}</p>)
        )}
      </div>
      <SectionStatusMark status={version.status} />
    </div>
  );
}

/**
 * A section that somebody saved while it was written here: both versions side by side. Hers stands in the field below as she
 * typed it; nothing is kept until she chooses.
 */
export function TwoTexts({ by, held, yours, leave }: TwoTextsProps) {
  return (
    <section class="two-texts" role="alert" aria-labelledby="two-texts-title">
      <h2 id="two-texts-title">Somebody saved this section while you wrote</h2>
      <p>
        {by}. Nothing of yours was saved, and nothing is lost: both stand here. Choose one, or put them together in the field below and
        save.
      </p>
      <div class="two-columns">
        <Version head="Saved now" version={held} />
        <Version head="Yours" version={yours} />
      </div>
      <p class="buttons">
        <Button text="Put theirs above mine" secondary name="do" value="join" />
        <Button text="Save mine over it" secondary name="do" value="save" />
        <a href={leave}>Leave mine, keep theirs</a>
      </p>
    </section>
  );
}
