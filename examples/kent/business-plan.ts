import type { Action, DashboardEntry, Narrative, Objective, Organisation, Plan, Progress, ShownOnDashboard } from '../../src/model/plan.ts';

export const organisation: Organisation = {
  name: 'Kent-shaped county (example, figures made up)',
  yearStarts: 4,
  language: 'en',
  rounding: 'independent',
  leftOut: ['deleted'],
  commentWhen: ['red', 'worsened', 'overridden'],
};

export const plans: readonly Plan[] = [
  { code: 'CP', title: 'Medium-term plan of the council', kind: 'corporate', years: '2011-15' },
  { code: 'FSC', title: 'Families and Social Care business plan', kind: 'service', years: '2012-13' },
];

const node = (plan: string, code: string, title: string, level: string, parent: string | null): Objective => ({
  plan,
  code,
  title,
  level,
  parent,
});

export const objectives: readonly Objective[] = [
  node('CP', 'A', 'Better lives for less money', 'aim', null),
  node('CP', '1', 'Keep children safe', 'priority', 'A'),
  node('CP', '2', 'Let people run their own care', 'priority', 'A'),
  node('CP', '3', 'Services that residents notice every day', 'priority', 'A'),
  node('FSC', 'A', 'Adults stay independent and direct their own care', 'outcome', null),
  node('FSC', '1', 'Fewer people need to move into a care home', 'priority', 'A'),
  node('FSC', '2', 'People decide how their support is arranged', 'priority', 'A'),
  node('FSC', '3', 'Assessments, reviews and discharges come on time', 'priority', 'A'),
  node('FSC', '4', 'Adults at risk are safe', 'priority', 'A'),
  node('FSC', 'C', 'Children are safe and have a settled home', 'outcome', null),
  node('FSC', '5', 'Children in need are seen and protected in time', 'priority', 'C'),
  node('FSC', '6', 'Children who cannot live at home have a lasting one', 'priority', 'C'),
  node('FSC', '7', 'Children keep the same skilled social worker', 'priority', 'C'),
];

const HALF = '2012-13 H1';

interface Piece {
  readonly ref: string;
  readonly title: string;
  readonly owner: string;
  readonly due: string;
  readonly links?: readonly string[];
  readonly percent: string;
  readonly status: Progress['status'];
  readonly comment: string;
}

/** The business plan's half-year, action by action. */
const pieces: readonly Piece[] = [
  {
    ref: 'FSC01/A001',
    title: 'Open short-term enablement beds in four community hospitals',
    owner: 'Head of Enablement',
    due: '2013-01-31',
    links: ['CP/2'],
    percent: '50',
    status: 'on-track',
    comment: 'Two wards are open, and the other two take people from December.',
  },
  {
    ref: 'FSC01/A002',
    title: 'Offer telecare to everyone who leaves hospital after a fall',
    owner: 'Head of Enablement',
    due: '2012-09-30',
    percent: '100',
    status: 'completed',
    comment: 'Every hospital has had a telecare adviser on the ward round since 3 September.',
  },
  {
    ref: 'FSC02/A003',
    title: 'Try a payment card for direct payments',
    owner: 'Head of Self-directed Support',
    due: '2012-09-30',
    links: ['CP/2'],
    percent: '40',
    status: 'slipped',
    comment: 'The bank asked for another security test. It was passed on 10 October, and the first 150 cards go out on 5 November.',
  },
  {
    ref: 'FSC03/A004',
    title: 'Design the adult care transformation programme with the people who use care',
    owner: 'Head of Assessment',
    due: '2013-03-31',
    links: ['CP/2'],
    percent: '45',
    status: 'on-track',
    comment: 'Eleven workshops were held over summer; the outline goes to committee in January.',
  },
  {
    ref: 'FSC04/A005',
    title: 'Train care home managers to report harm early',
    owner: 'Head of Safeguarding',
    due: '2012-12-31',
    percent: '75',
    status: 'on-track',
    comment: 'Managers of three homes in four have come. The others are booked for November.',
  },
  {
    ref: 'FSC05/A006',
    title: 'Clear initial assessments that are past their time',
    owner: "Head of Children's Assessment",
    due: '2012-09-30',
    links: ['CP/1'],
    percent: '85',
    status: 'slipped',
    comment: 'Two districts are clear. The third borrowed four workers on 1 October and clears its list by the end of November.',
  },
  {
    ref: 'FSC05/A007',
    title: 'Join up the front door for children with police and health',
    owner: "Head of Children's Assessment",
    due: '2013-03-31',
    links: ['CP/1'],
    percent: '60',
    status: 'on-track',
    comment: 'All three share a room; a shared record follows in February.',
  },
  {
    ref: 'FSC06/A008',
    title: 'Recruit 60 foster carers for brothers and sisters and for teenagers',
    owner: 'Head of Corporate Parenting',
    due: '2013-03-31',
    links: ['CP/1'],
    percent: '55',
    status: 'on-track',
    comment: 'Thirty-four are approved or have a date with the panel.',
  },
  {
    ref: 'FSC07/A009',
    title: 'Bring in a career path that keeps experienced social workers with families',
    owner: "Head of Children's Workforce",
    due: '2012-10-31',
    links: ['CP/1'],
    percent: '90',
    status: 'on-track',
    comment: 'Grades are agreed with the unions and start on 1 November.',
  },
];

export const actions: readonly Action[] = pieces.map(({ ref, title, owner, due, links }) => ({
  ref,
  title,
  objective: `FSC/${Number(ref.slice(3, 5))}`,
  links: links ?? [],
  owner,
  starts: '2012-04-01',
  due,
  approver: null,
  service: null,
  frequency: 'half',
}));

export const progress: readonly Progress[] = pieces.map(({ ref, percent, status, comment }) => ({
  action: ref,
  period: HALF,
  percent,
  status,
  completedIn: status === 'completed' ? HALF : null,
  comment,
}));

interface Board {
  readonly code: string;
  readonly title: string;
  readonly sections: Readonly<Record<string, readonly string[]>>;
  /** what the indicators of a section are shown as; the view decides for a section that is not named */
  readonly shown?: Readonly<Record<string, ShownOnDashboard>>;
}

/** Two directorate dashboards, month by month; the Cabinet's takes some of the same indicators each quarter. */
const boards: readonly Board[] = [
  {
    code: 'adults',
    title: "Adults' social care",
    sections: {
      'Independence and prevention': ['FSC01/M001', 'FSC01/M002', 'FSC01/M003', 'FSC01/M004', 'FSC01/M005'],
      'Support that people direct': ['FSC02/M001', 'FSC02/M002'],
      'Assessment, review and discharge': ['FSC03/M001', 'FSC03/M002', 'FSC03/M003'],
      Activity: ['FSC04/M001', 'FSC01/M006', 'FSC01/M007'],
    },
  },
  {
    code: 'children',
    title: "Children's social care",
    sections: {
      'Assessment and protection': ['FSC05/M001', 'FSC05/M002', 'FSC05/M003', 'FSC05/M004'],
      'Children looked after': ['FSC06/M001', 'FSC06/M002', 'FSC06/M003', 'FSC06/M004'],
      Workforce: ['FSC07/M001', 'FSC07/M002'],
      Activity: ['FSC05/M005', 'FSC05/M006', 'FSC06/M005'],
    },
  },
  {
    code: 'cabinet',
    title: 'Quarterly performance report to Cabinet',
    sections: {
      'Adult social care': ['FSC01/M001', 'FSC02/M001'],
      "Children's social care": ['FSC05/M001', 'FSC06/M001', 'FSC06/M005'],
      'Everyday services': ['CP03/M001', 'CP03/M002', 'CP03/M003'],
    },
    shown: { 'Adult social care': 'chart', "Children's social care": 'card', 'Everyday services': 'row' },
  },
];

export const dashboards: readonly DashboardEntry[] = boards.flatMap(({ code, title, sections, shown }) =>
  Object.entries(sections)
    .flatMap(([section, codes]) => codes.map((indicator) => ({ section, indicator })))
    .map(({ section, indicator }, index) => ({
      dashboard: code,
      title,
      section,
      indicator,
      order: index + 1,
      show: shown?.[section] ?? null,
    })),
);

export const narrative: readonly Narrative[] = [
  {
    report: 'FSC',
    period: HALF,
    section: 'overview',
    text: 'Half way through the year, children are seen sooner and fewer older people move into a care home for good. Reviews of settled residents and the prospects of care leavers need the second half of it.',
  },
  {
    report: 'FSC',
    period: HALF,
    section: 'recovery',
    text: 'Both late actions have a new date this autumn and need no more money.',
  },
];
