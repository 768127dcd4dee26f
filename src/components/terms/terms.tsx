import type { Child } from 'hono/jsx';

export interface TermsProps {
  readonly items: readonly { readonly term: Child; readonly text: Child }[];
}

/** Terms with what they mean beside them: the bands of a rule, the parts of a definition. */
export function Terms({ items }: TermsProps) {
  return (
    <dl class="terms">
      {items.map(({ term, text }) => (
        <div>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
