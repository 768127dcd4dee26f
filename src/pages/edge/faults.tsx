import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { PageHead } from '../../components/layout/page-head.tsx';
import { ChangedSinceFault, EnvironmentFault, InputFault, NotFoundFault, NotKnownThenFault, UsageFault } from '../../model/fault.ts';
import { problemText } from '../../model/problem.ts';
import { ROOF } from '../frame/addresses.ts';
import { RoofPage } from '../frame/roof-page.tsx';
import { OriginFault } from './origin.ts';
import type { PersonEnv } from './session.ts';

interface Explained {
  readonly status: 400 | 403 | 404 | 409 | 413 | 422 | 500 | 503;
  readonly title: string;
  readonly text: string;
}

const NOT_FOUND = 'It may have another address, or belong to another council.';

function explain(error: unknown): Explained {
  if (error instanceof NotKnownThenFault) return { status: 404, title: 'Nothing was known then', text: `${error.message}.` };
  if (error instanceof NotFoundFault) return { status: 404, title: 'There is no such page', text: `${error.message}.` };
  if (error instanceof OriginFault) return { status: 403, title: 'This is not allowed', text: error.message };
  if (error instanceof ChangedSinceFault)
    return { status: 409, title: 'It was changed meanwhile', text: `${error.message}. Nothing was changed by you: look at it again.` };
  if (error instanceof UsageFault) return { status: 400, title: 'This address is not understood', text: `${error.message}.` };
  if (error instanceof InputFault)
    return { status: 422, title: 'What was sent has problems', text: error.problems.map(problemText).join('; ') };
  if (error instanceof EnvironmentFault) {
    return {
      status: 503,
      title: 'Goldthread cannot answer now',
      text: `${error.message}. Those who run this server can see more in its log.`,
    };
  }
  if (error instanceof HTTPException && error.status === 413) return { status: 413, title: 'This is too large', text: error.message };
  if (error instanceof HTTPException && error.status < 500)
    return { status: 400, title: 'The request cannot be read', text: error.message };
  return {
    status: 500,
    title: 'Something went wrong here',
    text: 'It is a fault of ours and not of what you asked for. It has been written to the log.',
  };
}

function FaultPage({ title, text, council }: Omit<Explained, 'status'> & { readonly council: string | null }) {
  return (
    <RoofPage title={title} current={null} width="narrow">
      <PageHead title={title}>
        <p class="opening">{text}</p>
      </PageHead>
      <ul>
        {council !== null && (
          <li>
            <a href={`/${council}`}>The home of this council</a>
          </li>
        )}
        <li>
          <a href={ROOF.front}>All councils</a>
        </li>
      </ul>
    </RoofPage>
  );
}

/** The web's one catch: each fault becomes a page for whoever must act; a defect of ours also becomes a line of the log. */
export function faultPages(
  report: (error: unknown, c: Context) => void,
  councilOf: (c: Context<PersonEnv>) => string | null,
): ErrorHandler<PersonEnv> {
  return (error, c) => {
    const { status, ...page } = explain(error);
    if (status >= 500) report(error, c);
    c.header('Cache-Control', 'no-store');
    return c.html(<FaultPage {...page} council={councilOf(c)} />, status);
  };
}

/** What is answered where no page is. */
export function noSuchPage(): never {
  throw new NotFoundFault(`Nothing is at this address. ${NOT_FOUND.slice(0, -1)}`);
}
