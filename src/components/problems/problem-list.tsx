import type { Problem } from '../../model/problem.ts';
import { ScrollBox } from '../table/scroll-box.tsx';

export interface ProblemWords {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly message: string;
  /** said in the place of a missing value */
  readonly nothing: string;
}

const ENGLISH: ProblemWords = {
  sheet: 'Sheet',
  row: 'Row',
  column: 'Column',
  value: 'What is there',
  message: 'What was expected',
  nothing: 'nothing',
};

export interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly title: string;
  readonly lead?: string;
  readonly words?: ProblemWords;
}

/** Everything that is wrong with what was brought, at once, each with its place, so that it can be mended in one go. */
export function ProblemList({ problems, title, lead, words = ENGLISH }: ProblemListProps) {
  return (
    <section class="problems" role="alert" aria-labelledby="problems-title">
      <h2 id="problems-title">{title}</h2>
      {lead && <p class="lead">{lead}</p>}
      <ScrollBox label={title}>
        <table>
          <caption class="hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.sheet}</th>
              <th scope="col" class="n">
                {words.row}
              </th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.message}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem) => (
              <tr>
                <td>{problem.sheet ?? '–'}</td>
                <td class="n">{problem.row ?? '–'}</td>
                <td>{problem.column ?? '–'}</td>
                <td>{problem.value === null ? <small>{words.nothing}</small> : <code class="found">{problem.value}</code>}</td>
                <td>{problem.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
