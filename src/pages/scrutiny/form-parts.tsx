import { ErrorSummary } from '../../components/forms/forms.tsx';
import type { FieldProblem } from '../../tasks/scrutiny/typed.ts';

/** Spread into a field: what is wrong with it, and nothing where nothing is. */
export function errorOf(problems: readonly FieldProblem[], field: string): { readonly error?: string } {
  const found = problems.find((problem) => problem.field === field);
  return found === undefined ? {} : { error: found.text };
}

/** Above a form that was not taken: all that is wrong, each leading to its field. */
export function NotTaken({ problems, title = 'Nothing was saved' }: { problems: readonly FieldProblem[]; title?: string }) {
  if (problems.length === 0) return null;
  return <ErrorSummary title={title} errors={problems.map(({ field, text }) => ({ text, href: `#${field}` }))} />;
}

/** Where somebody else saved the same thing since it was opened. */
export function Conflict({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <p role="alert">
      <strong>{text}</strong>
    </p>
  );
}

/** What was done just now, said to whoever hears the page as well. */
export function Done({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <p role="status">
      <strong>{text}</strong>
    </p>
  );
}

/** The title of a window whose form has errors says so first. */
export function windowTitle(title: string, problems: readonly FieldProblem[]): string {
  return problems.length > 0 ? `Error: ${title}` : title;
}
