import { MARK, type ReportReading } from './reading.ts';

/** The questions of a reading as plain text, one paragraph each, to print or to lay beside the workbook. */
export function questionsText({ questions }: ReportReading): string {
  const paragraphs = questions.map(({ text, choices, rows, suggestion, answer, required }, index) => {
    const lines = [
      `${index + 1}. ${text}${required ? '' : ' (The workbook can be judged without it.)'}`,
      ...(rows.length > 0 ? [`   About: ${rows.join(', ')}`] : []),
      ...(choices.length > 0 ? [`   One of: ${choices.join(', ')}`] : []),
      ...(suggestion === null ? [] : [`   Perhaps: ${suggestion}`]),
      `   In the answers file: ${answer}`,
    ];
    return `${lines.join('\n')}\n`;
  });
  return paragraphs.join('\n');
}

/**
 * An answers file to fill in, as JSON text: every open question at its place, with `?` where an answer goes. Codes wait
 * under the word `?` and are moved under the right one. As it stands it is refused, each `?` by its place.
 */
export function answersTemplate({ questions, tables }: ReportReading): string {
  const rowsAsking = (expects: string): string[] =>
    questions.filter((question) => question.expects === expects).flatMap(({ rows }) => rows);
  const open = (id: string): boolean => questions.some((question) => question.id === id);
  const polarity = rowsAsking('polarity');
  const missing = rowsAsking('missing-state');
  const actions = openActions(tables);
  const plans = questions.find((question) => question.id === 'plan-titles')?.rows ?? [];
  return `${JSON.stringify(
    {
      ...(open('organisation') && { organisation: { name: MARK } }),
      ...(polarity.length > 0 && { polarity: { [MARK]: polarity } }),
      ...(missing.length > 0 && { missing: { [MARK]: missing } }),
      ...(actions.length > 0 && { actions }),
      ...openWords('columns', rowsAsking('column')),
      ...openWords('words', rowsAsking('meaning')),
      ...(plans.length > 0 && { titles: Object.fromEntries(plans.map((code) => [code, MARK])) }),
    },
    null,
    2,
  )}\n`;
}

/** Words of the report, each waiting for its meaning. */
function openWords(key: string, words: readonly string[]): object {
  return words.length === 0 ? {} : { [key]: Object.fromEntries(words.map((word) => [word, MARK])) };
}

/** One entry for each action that is counted and not named, in the order of the rows of progress. */
function openActions(tables: ReportReading['tables']): object[] {
  const rowsOf = (name: string): Readonly<Record<string, string>>[] => {
    const table = tables.find((each) => each.name === name);
    return (table?.rows ?? []).map((cells) => Object.fromEntries(cells.map((cell, index) => [table?.headings[index] ?? '', cell])));
  };
  const periods = rowsOf('progress').filter((row) => row['action'] === MARK);
  return rowsOf('actions')
    .filter((row) => row['ref'] === MARK)
    .map((row, index) => ({ ref: MARK, title: MARK, objective: row['objective'], links: [], completedIn: periods[index]?.['period'] }));
}
