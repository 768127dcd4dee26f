import { peak } from '../../season.ts';
import { type Story, said } from '../../story.ts';
import { standing } from '../../targets.ts';

const quarterly = {
  frequency: 'quarter',
  basis: 'flow',
  rollUp: 'ratio',
  scheme: 'minimum-standard',
  unit: '%',
  decimals: 1,
  polarity: 'higher',
} as const;

/** What the Cabinet's quarterly report has beside indicators of the directorates. */
export const cabinetMeasures: readonly Story[] = [
  {
    ...quarterly,
    code: 'CP03/M001',
    title: 'Calls answered within 20 seconds',
    objective: 'CP/3',
    owner: 'Head of Contact Centre',
    definition: 'Calls to the contact centre answered by a person within 20 seconds.',
    source: 'Contact centre',
    numerator: 'Calls answered within 20 seconds',
    denominator: 'Calls answered',
    path: { through: [76, 74.2, 78.8, 80.4, 81.7], noise: 1.1, of: [212000, 196000], ofSeason: peak(9, 0.06) },
    targets: standing('quarter', { '2011-12': '80.0', '2012-13': '80.0' }, { minimum: '70.0' }),
  },
  {
    ...quarterly,
    code: 'CP03/M002',
    title: 'Potholes mended within 28 days',
    objective: 'CP/3',
    owner: 'Head of Highways',
    definition: 'Potholes reported by the public and mended within 28 days.',
    source: 'Highways works system',
    numerator: 'Potholes mended in time',
    denominator: 'Potholes reported',
    path: {
      through: [88, 91.6, 94.2, 95.9, 97.4],
      season: peak(8, 0.008),
      noise: 0.8,
      of: [4100, 3650],
      ofSeason: peak(2, 0.45),
      most: 100,
    },
    targets: standing('quarter', { '2011-12': '90.0', '2012-13': '90.0' }, { minimum: '80.0' }),
  },
  {
    ...quarterly,
    code: 'CP03/M003',
    title: 'Household waste kept out of landfill',
    objective: 'CP/3',
    shownAs: 'rolling-12',
    owner: 'Head of Waste',
    definition: 'Weight of household waste that is recycled, composted or turned into energy.',
    source: 'Weighbridge records',
    numerator: 'Tonnes kept out of landfill',
    denominator: 'Tonnes of household waste',
    path: { through: [72.1, 74.5, 77, 79.3, 80.6], noise: 0.5, of: [186000, 181000], ofSeason: peak(6, 0.08) },
    targets: standing('quarter', { '2011-12': '72.0', '2012-13': '79.0' }, { minimum: '72.0' }),
    comments: {
      '2012-13 Q2': said(
        'The new plant takes all that it can, but five weeks of repairs in April sent lorries back to landfill.',
        'The next repairs are spread over two summers.',
      ),
    },
  },
];
