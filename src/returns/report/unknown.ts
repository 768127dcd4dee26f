import { ANSWERED_COLUMNS } from './answers.ts';
import type { Found } from './found.ts';
import { MEANINGS } from './judged-words.ts';
import type { LineNumber } from './layout.ts';
import type { Notes } from './reading.ts';

/** "Ref, Title and Lead" would be a guess: what no vocabulary has is asked, column by column and word by word. */
export function askMeanings({ unknownHeads, unknownWords, unread, remarks, pages }: Found, notes: Notes): void {
  const place = (line: LineNumber): string => (pages[line - 1] ? `page ${pages[line - 1]}` : `line ${line}`);
  notes.assumptions.push(...remarks);
  if (unknownHeads.length > 0) {
    const heads = unknownHeads.map(({ head, sample, line }) => `"${head}" (${place(line)}, with "${shortened(sample)}" under it)`);
    notes.questions.push({
      id: 'columns',
      text: `What stands in the ${unknownHeads.length === 1 ? 'column' : 'columns'} ${heads.join(', ')}? What is not said is left out.`,
      expects: 'column',
      choices: ANSWERED_COLUMNS,
      rows: unknownHeads.map(({ head }) => head),
      answer: 'columns',
      suggestion: null,
      required: false,
    });
  }
  for (const { word, rows } of unknownWords) {
    notes.questions.push({
      id: `word ${word}`,
      text: `What does "${word}" mean as a status? It stands at ${rows.join(', ')}.`,
      expects: 'meaning',
      choices: MEANINGS,
      rows: [word],
      answer: 'words',
      suggestion: null,
      required: true,
    });
  }
  if (unread.length > 0) {
    const references = [...new Set(unread.map(({ reference }) => reference))].join(', ');
    notes.assumptions.push(`${references}: stand also in a table whose head is none that is known, which is left out.`);
  }
}

const SAMPLE = 40;

function shortened(text: string): string {
  return text.length > SAMPLE ? `${text.slice(0, SAMPLE)}…` : text;
}
