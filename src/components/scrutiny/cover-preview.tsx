import type { CoverView } from '../../briefing/scrutinyTypes.ts';

/** A cover report as it will be printed: its lines, then its paragraphs numbered through. */
export function CoverPreview({ view: { cover, dateText, classificationText } }: { view: CoverView }) {
  const lines = [
    { label: 'From', values: cover.from },
    { label: 'To', values: [cover.to] },
    { label: 'Date', values: [dateText] },
    { label: 'Subject', values: [cover.subject] },
    { label: 'Classification', values: [classificationText] },
  ];
  let paragraph = 0;
  return (
    <section class="cover-preview" tabindex={0} aria-label="The cover report as it will be read">
      <dl class="cover-lines">
        {lines.map(({ label, values }) => (
          <>
            <dt>{label}</dt>
            <dd>
              {values.map((value, index) => (
                <>
                  {index > 0 && <br />}
                  {value}
                </>
              ))}
            </dd>
          </>
        ))}
      </dl>
      <dl class="cover-lines">
        <dt>Summary</dt>
        <dd class="said">{cover.summary}</dd>
        <dt>Recommendation</dt>
        <dd class="said">{cover.recommendation}</dd>
      </dl>
      {cover.sections.map(({ title, paragraphs }) => (
        <>
          <h2>{title}</h2>
          {paragraphs.map((text) => {
            paragraph += 1;
            return (
              <div class="numbered">
                <span>{paragraph}.</span>
                <p class="said">{text}</p>
              </div>
            );
          })}
        </>
      ))}
      {cover.contacts.length > 0 && <h2>Contact</h2>}
      {cover.contacts.map(({ name, title, phone, email }) => (
        <p>{[name, title, phone, email].filter((part) => part !== '').join(', ')}</p>
      ))}
      <h2>Background documents</h2>
      {cover.background.length === 0 ? <p>None</p> : cover.background.map((text) => <p>{text}</p>)}
    </section>
  );
}
