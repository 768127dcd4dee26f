import { sentence } from '../gallery/data/marks.ts';
import type { Examples } from '../gallery/example.ts';
import { Narrative, Opening, SentenceText } from './sentence.tsx';

export const EXAMPLES: Examples = {
  'an opening of two sentences': () => <Opening sentences={[sentence('*38 of 47* indicators are green.'), sentence('*Three are red.*')]} />,
  'a dense opening': () => <Opening sentences={[sentence('Care plan reviews fell again.')]} dense />,
  'one sentence in a line': () => (
    <p>
      <SentenceText sentence={sentence('Of *11 actions*, two are completed.')} />
    </p>
  ),
  'what a person wrote': () => <Narrative paragraphs={['The board met twice.', 'It reports in December.']} />,
};
