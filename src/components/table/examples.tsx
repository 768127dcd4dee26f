import { status } from '../gallery/data/marks.ts';
import type { Examples } from '../gallery/example.ts';
import { StatusLabel } from '../marks/labels.tsx';
import { DataTable } from './data-table.tsx';

export const EXAMPLES: Examples = {
  'a history': () => (
    <DataTable
      caption="History"
      rowHeads
      columns={[{ text: 'Quarter' }, { text: 'Result', figure: true, bold: true }, { text: 'State', phone: false }, { text: 'Status' }]}
      rows={[['2026-27 Q2', '68.5', 'provisional', <StatusLabel mark={status('red')} />]]}
    />
  ),
};
