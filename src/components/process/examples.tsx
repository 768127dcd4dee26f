import type { AssuranceKind, VariationKind } from '../../briefing/types.ts';
import type { Examples } from '../gallery/example.ts';
import { ProcessVerdict } from './verdict.tsx';

const variation = (kind: VariationKind, word: string, meaning: string) => ({ kind, word, meaning });
const assurance = (kind: AssuranceKind, word: string, meaning: string) => ({ kind, word, meaning });

export const EXAMPLES: Examples = {
  'noise, and a target met or missed by chance': () => (
    <ProcessVerdict
      chart={{
        variation: variation(
          'common-cause',
          'Common cause',
          'Sep 2013, 74.2%, is within what is usual. Nothing has changed that would need a reason of its own.',
        ),
        assurance: assurance(
          'hit-and-miss',
          'Meets or misses its target by chance',
          'The target of 75.0% lies within 68.1–79.4%: some months will meet it and some miss it, and neither is news.',
        ),
      }}
    />
  ),
  'better by more than noise, on target each time': () => (
    <ProcessVerdict
      chart={{
        variation: variation(
          'improvement-low',
          'Special cause: improvement',
          'Sep 2013, 11 days, is one of seven or more in a row that fall, and lower is better: a real change for the better.',
        ),
        assurance: assurance('pass', 'Meets its target each time', 'At 10–15 days, each month meets the target of 20 days as it runs now.'),
      }}
    />
  ),
  'worse by more than noise, its target out of reach': () => (
    <ProcessVerdict
      chart={{
        variation: variation(
          'concern-low',
          'Special cause: concern',
          'Sep 2013, 61.0%, is below the lower limit, and higher is better: a real change for the worse.',
        ),
        assurance: assurance(
          'fail',
          'Misses its target each time',
          'At 66.0–78.0%, no month meets the target of 90.0% as it runs now. Only a changed process will.',
        ),
      }}
    />
  ),
  'every other icon': () => (
    <>
      {(['improvement-high', 'concern-high', 'neutral-high', 'neutral-low'] as const).map((kind) => (
        <ProcessVerdict chart={{ variation: variation(kind, 'Special cause', 'A real change, not noise.'), assurance: null }} />
      ))}
      <ProcessVerdict chart={{ variation: null, assurance: assurance('none', 'No assurance', 'No target stands for September 2013.') }} />
    </>
  ),
};
