import type { Examples } from '../gallery/example.ts';
import { TargetGridTable } from './target-grid.tsx';

const QUARTERS = ['2026-27 Q1', '2026-27 Q2', '2026-27 Q3', '2026-27 Q4'];

function cell(figure: string, period: string, text: string, extra: { heldText?: string; error?: string } = {}) {
  return {
    name: `${figure}|${period}|SS01/M001`,
    period,
    label: `${figure}, ${period}, Packages of care reviewed in time`,
    text,
    heldText: extra.heldText ?? null,
    error: extra.error ?? null,
  };
}

export const EXAMPLES: Examples = {
  'a row with a moved target and an error': () => (
    <form action="#grid" method="post">
      <TargetGridTable
        yearBefore="2025-26"
        links={{ indicator: (code) => `/indicators/${code}`, action: () => null }}
        table={{
          title: 'Each quarter',
          columns: QUARTERS.map((period, index) => ({ period, name: `Q${index + 1}` })),
          yearEndName: 'Year end',
          rows: [
            {
              code: 'SS01/M001',
              title: 'Packages of care reviewed in time',
              about: '%, higher is better, owner Head of Adult Services',
              phasedText: 'each says where the figure is to stand',
              lines: [
                {
                  figure: 'target',
                  word: 'Target',
                  cells: QUARTERS.map((period, index) => cell('target', period, `${89 + index}.0`)),
                  yearEnd: cell('target', '2026-27', '92.0', { heldText: '90.0' }),
                },
                {
                  figure: 'minimum',
                  word: 'Minimum',
                  cells: QUARTERS.map((period, index) =>
                    cell('minimum', period, '85.0', index === 1 ? { error: '"95.0" is above the target 90.0: expected at most that' } : {}),
                  ),
                  yearEnd: cell('minimum', '2026-27', ''),
                },
              ],
              lastYear: { texts: ['84.1', '86.0', '87.2', '88.0'], outturn: '88.0' },
              fills: { even: true, profile: true, alike: true },
              note: 'Filled by even steps. Nothing is saved yet.',
            },
          ],
        }}
      />
    </form>
  ),
};
