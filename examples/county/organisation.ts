import type { Objective, Organisation, Plan } from '../../src/model/plan.ts';

export const organisation: Organisation = {
  name: 'Brackenshire County Council (example)',
  yearStarts: 4,
  language: 'en',
  rounding: 'independent',
  leftOut: ['deleted'],
  commentWhen: ['red', 'worsened', 'overridden'],
};

export const plans: readonly Plan[] = [
  { code: 'CP', title: 'Brackenshire together: the corporate plan', kind: 'corporate', years: '2024-28' },
  { code: 'PEO', title: 'People: adults, children and public health', kind: 'service', years: '2026-27' },
  { code: 'PLA', title: 'Place: roads, waste, homes and climate', kind: 'service', years: '2026-27' },
];

interface Branch {
  readonly code: string;
  readonly title: string;
  readonly under: readonly (readonly [code: string, title: string])[];
}

/** The corporate plan's ambitions and priorities. Nothing measures the fifth ambition yet: a gap that the plan's page shows. */
const ambitions: readonly Branch[] = [
  {
    code: 'A1',
    title: 'Every child has a good start',
    under: [
      ['1', 'Keep children safe and families together'],
      ['2', 'Give every child a school where they do well'],
    ],
  },
  {
    code: 'A2',
    title: 'People live well for longer',
    under: [
      ['3', 'Help people stay independent in their own homes'],
      ['4', 'Close the gap in health between our towns'],
    ],
  },
  {
    code: 'A3',
    title: 'Towns and villages that work',
    under: [
      ['5', 'Keep the county moving safely'],
      ['6', 'See that people have a decent home they can afford'],
    ],
  },
  {
    code: 'A4',
    title: 'A cleaner, greener county',
    under: [
      ['7', 'Waste less and recycle more'],
      ['8', 'Be a carbon neutral council by 2035'],
    ],
  },
  { code: 'A5', title: 'Communities that do more for themselves', under: [['9', 'Hand power, buildings and money to local groups']] },
  {
    code: 'A6',
    title: 'A council that is easy to deal with and lives within its means',
    under: [
      ['10', 'Answer people the first time they ask'],
      ['11', 'Spend what we have, and spend it well'],
      ['12', 'Be a place where good people stay'],
    ],
  },
];

const peopleAims: readonly Branch[] = [
  {
    code: 'A1',
    title: 'Adults stay independent, safe and in charge of their lives',
    under: [
      ['1', 'Help people early, so that fewer need long-term care'],
      ['2', 'Give people choice and control over their care'],
      ['3', 'Keep adults at risk safe'],
    ],
  },
  {
    code: 'A2',
    title: 'Children are safe, settled and do well',
    under: [
      ['4', 'Support families before problems grow'],
      ['5', 'Care well for children who cannot live at home'],
      ['6', 'Help every pupil to learn, whatever their needs'],
    ],
  },
  {
    code: 'A3',
    title: 'Health is better, and more evenly shared',
    under: [
      ['7', 'Help people to stop smoking, drink less and move more'],
      ['8', 'Protect people from infection'],
      ['9', 'Give babies and toddlers a healthy beginning'],
    ],
  },
];

const placeAims: readonly Branch[] = [
  {
    code: 'A1',
    title: 'Roads and transport that people can rely on',
    under: [
      ['1', 'Mend roads before they fail'],
      ['2', 'Make journeys safer, cleaner and on time'],
    ],
  },
  {
    code: 'A2',
    title: 'Less waste and clean streets',
    under: [
      ['3', 'Empty every bin and recycle more of what is in it'],
      ['4', 'Keep streets, food and land clean'],
    ],
  },
  {
    code: 'A3',
    title: 'Good homes and lively places',
    under: [
      ['5', 'Decide planning applications fairly and on time'],
      ['6', 'Prevent homelessness and keep council homes in good repair'],
      ['7', 'Keep libraries busy'],
    ],
  },
  {
    code: 'A4',
    title: 'A county ready for a changing climate',
    under: [
      ['8', 'Cut the carbon that the council and its homes give off'],
      ['9', 'Prepare for floods and heat'],
    ],
  },
];

function nodes(plan: string, top: string, branches: readonly Branch[]): Objective[] {
  return branches.flatMap(({ code, title, under }) => [
    { plan, code, title, level: top, parent: null },
    ...under.map(([own, name]) => ({ plan, code: own, title: name, level: 'priority', parent: code })),
  ]);
}

export const objectives: readonly Objective[] = [
  ...nodes('CP', 'ambition', ambitions),
  ...nodes('PEO', 'aim', peopleAims),
  ...nodes('PLA', 'aim', placeAims),
];

/** Who answers for what. All of them are invented. */
export const OFFICERS = {
  adults: 'Miriam Castell',
  safeguarding: 'Duncan Aldous',
  families: 'Priya Raman',
  care: 'Tom Eversley',
  education: 'Sian Holloway',
  publicHealth: 'Dr Leila Haddad',
  highways: 'Gareth Penfold',
  transport: 'Elaine Tranter',
  waste: 'Joanna Birtles',
  streets: 'Sunil Dasgupta',
  planning: 'Marcus Oyelaran',
  housing: 'Beverley Stannard',
  libraries: 'Iris Fenwick',
  climate: 'Callum Reddy',
  customers: 'Nadia Karim',
  finance: 'Helen Braithwaite',
  workforce: 'Owen Lathbury',
  governance: 'Ruth Sandiford',
} as const;

/** The service that each of them answers for; returns are listed by it, and roles may be given for it. */
const SERVICES: ReadonlyMap<string, string> = new Map([
  [OFFICERS.adults, 'Adult social care'],
  [OFFICERS.safeguarding, 'Adult safeguarding'],
  [OFFICERS.families, 'Family support'],
  [OFFICERS.care, 'Children in care'],
  [OFFICERS.education, 'Education'],
  [OFFICERS.publicHealth, 'Public health'],
  [OFFICERS.highways, 'Highways'],
  [OFFICERS.transport, 'Transport'],
  [OFFICERS.waste, 'Waste'],
  [OFFICERS.streets, 'Streets and regulation'],
  [OFFICERS.planning, 'Planning'],
  [OFFICERS.housing, 'Housing'],
  [OFFICERS.libraries, 'Libraries'],
  [OFFICERS.climate, 'Climate and flooding'],
  [OFFICERS.customers, 'Customer services'],
  [OFFICERS.finance, 'Finance'],
  [OFFICERS.workforce, 'Workforce'],
  [OFFICERS.governance, 'Governance'],
]);

/** The service of whoever owns a row; null for one that nobody owns. */
export function serviceOf(owner: string | null): string | null {
  return owner === null ? null : (SERVICES.get(owner) ?? null);
}

export const DIRECTORS = { people: 'Angela Whitcombe', place: 'Stephen Kirkby', resources: 'Farah Siddiqui' } as const;
