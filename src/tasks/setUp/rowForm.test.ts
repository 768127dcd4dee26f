import { describe, expect, test } from 'vitest';
import { formGroups } from '../../briefing/setUpForm.ts';
import type { FormSheet } from '../../briefing/setUpTypes.ts';
import { GROUPS, LISTED } from '../../briefing/setUpWords.ts';
import { formColumns } from '../../returns/form.ts';

const SHEETS: readonly FormSheet[] = ['organisation', 'plans', 'objectives', 'indicators', 'actions', 'schemes', 'checks'];

function groupsOf(sheet: FormSheet, texts: Readonly<Record<string, string>> = {}) {
  return formGroups({ sheet, columns: formColumns(sheet), texts, fixed: [], choices: {}, suggestions: {}, errors: new Map() });
}

describe('the form of a row', () => {
  test.each(SHEETS.map((sheet) => [sheet]))('asks for every column of %s once', (sheet) => {
    const headings = formColumns(sheet).map(({ heading }) => heading);
    expect(GROUPS[sheet].flatMap((group) => group.headings).sort()).toEqual([...headings].sort());
    expect(groupsOf(sheet).flatMap(({ fields }) => fields)).toHaveLength(headings.length);
    if (sheet !== 'organisation') expect(LISTED[sheet].filter((heading) => !headings.includes(heading))).toEqual([]);
  });

  test('names each field in plain words, with the help of the workbook where it says more', () => {
    const fields = groupsOf('indicators').flatMap((group) => group.fields);
    expect(fields.map(({ label, help, input }) => [label, help, input])).toEqual([
      ['Objective', 'The objective it serves, as PLAN/CODE', 'line'],
      ['How often', 'How often it is measured', 'choice'],
      ['Reference', 'The reference or national code', 'line'],
      ['Title', '', 'line'],
      ['Kind', 'key, activity (demand, against a range) or contextual', 'choice'],
      [
        'Also counts under',
        'Objectives of other plans that it also counts under, as PLAN/CODE; several are separated by semicolons',
        'line',
      ],
      ['Definition', 'What exactly is measured', 'prose'],
      ['Numerator', 'What the numerator counts', 'prose'],
      ['Denominator', 'What the denominator counts', 'prose'],
      ['Unit', 'The unit, such as %, days or per 1,000; empty for a plain count', 'line'],
      ['Digits after the point', 'Digits shown after the point; empty shows every figure as it came', 'figure'],
      ['What one value covers', '', 'choice'],
      ['How short periods make a long one', '', 'choice'],
      ['Which way is better', '', 'choice'],
      [
        'How it is judged',
        'Within-10%, within-5%, minimum-standard, trend-aware, 1-and-5, two-sided, on-off, activity-range or quartile, or a name from the sheet schemes; empty means within-10%',
        'line',
      ],
      [
        'What a value is compared with',
        'Previous, previous-to-target, same-period-last-year, prior-year, mean-of-N or slope-over-N, where wanted followed by a dead band: ±0.5, ±1% or ±2sd; empty means previous',
        'line',
      ],
      ['The figure that is shown and judged', '', 'choice'],
      ['When it is judged', '', 'choice'],
      ['Redefined from', 'Periods from which a new definition or basis holds; figures on either side are not compared', 'line'],
      ['Service', 'The part of the council that answers for it', 'line'],
      ['Owner', 'Who returns its values', 'line'],
      ['Approver', 'Who signs them off', 'line'],
      ['Source', 'Where the figures come from', 'line'],
      ['Lowest possible value', 'The least that a value can be; a lower one is asked about', 'figure'],
      ['Highest possible value', 'The most that a value can be; a higher one is asked about', 'figure'],
    ]);
  });

  test('keeps a word that is none of a choice, so that it can be seen and mended', () => {
    const field = groupsOf('indicators', { frequency: 'weekly' })
      .flatMap((group) => group.fields)
      .find(({ name }) => name === 'frequency');
    expect([field?.value, field?.options.at(-1)]).toEqual(['weekly', { value: 'weekly', text: 'weekly' }]);
  });
});
