import { expect, test } from 'vitest';
import { SaidInParts } from './said-in-parts.tsx';

test('each part stands under its own head', () => {
  expect(`${SaidInParts({ parts: [{ head: 'What happened', text: 'Staff left.' }] })}`).toBe(
    '<div class="said-parts"><div><h4>What happened</h4><p class="said">Staff left.</p></div></div>',
  );
});
