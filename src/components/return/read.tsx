import { SaidInParts } from '../prose/said-in-parts.tsx';
import { DataTable } from '../table/data-table.tsx';
import { Past } from './past.tsx';
import type { Shown } from './shown.ts';
import { Said } from './verdict.tsx';

/** A return to be read and not entered: what was typed, what it is, and what was said. */
export function ReturnRead({ shown }: { shown: Shown }) {
  const { item, words } = shown;
  const { counts, texts, reading } = item;
  const parts = [
    { head: words.happened, text: texts.happened },
    { head: words.doing, text: texts.doing },
    { head: words.reason, text: texts.reason },
    { head: words.moveDue, text: [texts.due, texts.dueReason].filter((text) => text !== '').join(': ') },
  ].filter(({ text }) => text !== '');
  return (
    <div class="return-item read">
      <div class="item-head">
        {counts !== null && texts.numerator !== '' && (
          <p class="read-figure">
            {counts.numerator}: <b>{texts.numerator}</b> {words.of} <b>{texts.denominator}</b> ({counts.denominator})
          </p>
        )}
        <SaidInParts parts={parts} />
        {reading.warnings.some(({ confirmed }) => confirmed !== null) && (
          <>
            <h3>{words.confirmed}</h3>
            <ul class="needed">
              {reading.warnings.map(({ text, confirmed }) =>
                confirmed === null ? null : (
                  <li>
                    {text} <q>{confirmed}</q>
                  </li>
                ),
              )}
            </ul>
          </>
        )}
        <Past shown={shown} />
      </div>
      <div class="verdict">
        <div class="verdict-box">
          <h3 class="verdict-title">{item.stageWord}</h3>
          <Said shown={shown} />
        </div>
      </div>
    </div>
  );
}

/** Who did what with a return, when and why, in the order it was done. */
export function ReturnSteps({ shown }: { shown: Shown }) {
  const { item, words } = shown;
  if (item.steps.length === 0) return null;
  const { what, who, when, why } = words.stepHeads;
  return (
    <DataTable
      caption={words.steps}
      rowHeads
      columns={[{ text: what }, { text: who }, { text: when }, { text: why }]}
      rows={item.steps.map((step) => [step.word, step.who, step.when, step.reason ?? ''])}
    />
  );
}
