import type { DashboardEntry } from '../../src/model/plan.ts';

interface Board {
  readonly code: string;
  readonly title: string;
  readonly sections: Readonly<Record<string, readonly string[]>>;
}

function numbered(reference: string, numbers: readonly number[]): string[] {
  return numbers.map((number) => `${reference}/M${String(number).padStart(3, '0')}`);
}

const boards: readonly Board[] = [
  {
    code: 'cabinet',
    title: 'Cabinet: the county at a glance',
    sections: {
      'Children and schools': ['PEO04/M005', 'PEO05/M001', 'PEO05/M006', 'PEO06/M001', 'PEO06/M004'],
      'Adults and health': ['PEO01/M001', 'PEO01/M003', 'PEO01/M004', 'PEO03/M003', 'PEO08/M001'],
      'Roads and homes': ['PLA01/M001', 'PLA02/M001', 'PLA02/M002', 'PLA06/M001', 'PLA06/M006'],
      'Waste and climate': ['PLA03/M001', 'PLA03/M003', 'PLA08/M001', 'PLA08/M003'],
      'The council itself': ['CP10/M001', 'CP10/M002', 'CP11/M001', 'CP11/M004', 'CP11/M005', 'CP12/M001'],
    },
  },
  {
    code: 'adult-care',
    title: 'Adult care and public health',
    sections: {
      'Help that comes early': numbered('PEO01', [1, 2, 3, 4, 6]),
      'Choice and control': numbered('PEO02', [1, 2, 3, 4, 5, 6]),
      'Safe from harm': numbered('PEO03', [1, 2, 3, 5]),
      'Better health': [...numbered('PEO07', [1, 2, 3, 4]), 'PEO08/M001', 'PEO08/M002'],
      Demand: ['PEO01/M005', 'PEO03/M004'],
    },
  },
  {
    code: 'roads-waste',
    title: 'Roads, waste and streets',
    sections: {
      Roads: numbered('PLA01', [1, 3, 4, 5, 6, 7]),
      'Getting about': numbered('PLA02', [1, 2, 3, 4, 5]),
      'Bins and recycling': numbered('PLA03', [1, 2, 3, 5]),
      'Clean streets': numbered('PLA04', [1, 3, 4]),
      Demand: ['PLA01/M002', 'PLA03/M004', 'PLA04/M002'],
    },
  },
];

/** Three dashboards. Many indicators stand on two of them and are defined once. */
export const dashboards: readonly DashboardEntry[] = boards.flatMap(({ code, title, sections }) =>
  Object.entries(sections)
    .flatMap(([section, codes]) => codes.map((indicator) => ({ section, indicator })))
    .map(({ section, indicator }, index) => ({ dashboard: code, title, section, indicator, order: index + 1, show: null })),
);
