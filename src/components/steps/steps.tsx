export interface StepLink {
  readonly text: string;
  /** value of the button `intent` that goes back to it; null for the open step and those to come */
  readonly back: string | null;
  readonly current: boolean;
}

/** The pages of one long form in a line: those passed are buttons that go back with everything that was filled in. */
export function Steps({ label, steps }: { label: string; steps: readonly StepLink[] }) {
  return (
    <nav aria-label={label}>
      <ol class="steps">
        {steps.map(({ text, back, current }) => (
          <li aria-current={current ? 'step' : undefined}>
            {back === null ? (
              text
            ) : (
              <button class="plain-button" type="submit" name="intent" value={back}>
                {text}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
