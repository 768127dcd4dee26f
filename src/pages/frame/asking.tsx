import type { Context } from 'hono';
import type { Asking } from '../../components/links.ts';
import type { PinnedTo } from '../../model/scrutiny.ts';
import { questionsOfReport } from '../../tasks/scrutiny/questions.ts';
import { type CouncilEnv, councilOf } from './here.ts';
import { inThreads, Pinned, questionAnchor } from './pinned.tsx';
import { scrutinyWays } from './scrutiny-ways.ts';

/** What was asked about an issue of a report, as far as whoever reads it may know, and the way to ask for whoever may. */
export async function askingOf(c: Context<CouncilEnv>, report: string, issue: number): Promise<Asking> {
  const { here, context } = c.var;
  const ways = scrutinyWays(here.addresses);
  const all = inThreads(await questionsOfReport(context, councilOf(c), report, issue));
  const on = Map.groupBy(all, ({ pin }) => `${pin.kind} ${pin.subject}`);
  const asked = (kind: PinnedTo, subject: string) => on.get(`${kind} ${subject}`) ?? [];
  return {
    form: (kind, subject) => (here.may('ask-question') ? ways.ask({ report, issue, kind, subject }) : null),
    count(kind, subject) {
      const questions = asked(kind, subject);
      const [first] = questions;
      if (first === undefined) return null;
      const open = questions.filter((question) => question.open).length;
      const count = questions.length === 1 ? '1 question' : `${questions.length} questions`;
      const standing = open === 0 ? 'answered' : open === questions.length ? 'open' : `${open} open`;
      return { text: `${count}, ${standing}`, href: `#${questionAnchor(first.number)}` };
    },
    pinned: (kind, subject) => asked(kind, subject).map((question) => <Pinned here={here} question={question} />),
  };
}
