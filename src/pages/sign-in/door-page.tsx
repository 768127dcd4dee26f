import type { Child } from 'hono/jsx';
import { ErrorSummary } from '../../components/forms/forms.tsx';
import { Layout } from '../../components/layout/layout.tsx';
import { PageHead } from '../../components/layout/page-head.tsx';
import type { Link } from '../../components/links.ts';
import type { Problem } from '../../model/problem.ts';
import { ROOF } from '../frame/addresses.ts';

export interface DoorPageProps {
  readonly title: string;
  /** under the title, in a sentence or two */
  readonly opening?: Child;
  /** what was wrong with the last try */
  readonly errors?: readonly Link[];
  readonly children?: Child;
}

/** The frame of pages before anyone is signed in: no way but the page's own. */
export function DoorPage({ title, opening, errors = [], children }: DoorPageProps) {
  return (
    <Layout
      title={errors.length > 0 ? `Error: ${title}` : title}
      language="en"
      council={{ name: 'Goldthread', href: ROOF.front }}
      navigation={[]}
      search={null}
      asKnown={null}
      footerLinks={[{ text: 'Accessibility', href: ROOF.accessibility }]}
      width="narrow"
      sheets={['editing']}
    >
      <PageHead title={title}>{opening && <p class="opening">{opening}</p>}</PageHead>
      {errors.length > 0 && <ErrorSummary title="There is a problem" errors={errors} />}
      {children}
    </Layout>
  );
}

/** The words of a problem at its field. */
export function fieldError(problems: readonly Problem[], column: string): { error: string } | Record<string, never> {
  const found = problems.find((problem) => problem.column === column);
  return found === undefined ? {} : { error: problemSentence(found) };
}

const NAMES: Readonly<Record<string, string>> = {
  email: 'The e-mail address',
  name: 'The name',
  password: 'The new password',
  present: 'The present password',
  repeated: 'The second password',
  council: "The council's name",
  code: 'The code',
  deputy: 'The deputy',
  from: 'The first day',
  to: 'The last day',
};

/** "The new password has 5 characters: expected 12 or more." Never the value: it may be a password. */
function problemSentence({ column, message }: Problem): string {
  return `${NAMES[column ?? ''] ?? 'It'} ${message}.`;
}

/** Every problem as a link to its field, whose id is its name, with what tells two fields of one name apart. */
export function problemLinks(problems: readonly Problem[], apart = ''): Link[] {
  return problems.map((problem) => ({ text: problemSentence(problem), href: `#${problem.column ?? 'main'}${apart}` }));
}
