import type { FormField, RowForm } from '../../briefing/setUpTypes.ts';
import type { Examples } from '../gallery/example.ts';
import { RowFormParts } from './row-form.tsx';

const line: FormField = {
  name: 'title',
  label: 'Title',
  help: 'The title',
  required: true,
  input: 'line',
  options: [],
  suggestions: [],
  value: 'Visits made in time',
  error: null,
};

const form: RowForm = {
  sheet: 'indicators',
  name: 'SS01/M001Q',
  title: 'Indicator SS01/M001Q',
  opening: null,
  groups: [
    {
      title: 'What it is',
      fields: [
        { ...line, name: 'code', label: 'Reference', help: 'The reference or national code', value: 'SS01/M001Q' },
        line,
        {
          ...line,
          name: 'definition',
          label: 'Definition',
          help: 'What exactly is measured',
          input: 'prose',
          value: 'All visits that are due.',
        },
      ],
    },
    {
      title: 'How it is judged',
      fields: [
        {
          ...line,
          name: 'polarity',
          label: 'Which way is better',
          help: 'Which way is better',
          input: 'choice',
          options: [
            { value: '', text: 'Choose one' },
            { value: 'higher', text: 'Higher is better' },
          ],
          value: '',
          error: 'Which way is better: is empty: expected higher, lower, near, range or none',
        },
        { ...line, name: 'approver', label: 'Owner', help: 'Who returns its values', suggestions: ['Anna Officer'], value: '' },
        { ...line, name: 'lowest', label: 'Lowest possible value', help: 'The least that a value can be', input: 'figure', value: '0' },
      ],
    },
  ],
  seen: 'x',
  why: { value: '', required: true, error: null },
  redefinition: null,
  problems: [{ field: 'polarity', text: 'Which way is better: is empty: expected higher, lower, near, range or none' }],
  conflict: null,
};

/** One form with all that may stand in it: on the gallery's one page each of its fields can be there once. */
const everything: RowForm = {
  ...form,
  groups: [
    ...form.groups,
    {
      title: null,
      fields: [
        { ...line, name: 'name', label: 'Name', input: 'fixed', value: 'Brackenshire' },
        {
          ...line,
          name: 'left_out',
          label: 'Actions that leave the totals',
          input: 'several',
          options: [
            { value: 'suspended', text: 'Suspended' },
            { value: 'deleted', text: 'Deleted' },
          ],
          value: 'deleted',
        },
      ],
    },
  ],
  redefinition: {
    text: 'You changed its definition. Figures from before and after a new definition are not compared.',
    options: [
      { value: '', text: 'Choose one' },
      { value: '2026-27 Q2', text: 'From quarter 2, 2026-27' },
    ],
    value: '',
    error: 'From which period does the new definition hold?',
  },
  conflict: { by: 'Ben Owner, 9:00 on 22 November 2026', differences: [{ label: 'Rounding', held: 'independent', given: 'sums-to-100' }] },
};

export const EXAMPLES: Examples = {
  'a row with something wrong, that somebody else changed as well, and a question': () => (
    <RowFormParts form={everything} action="/edit" back="/list" offers />
  ),
};
