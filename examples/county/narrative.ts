import type { Narrative } from '../../src/model/plan.ts';

const PERIOD = '2026-27 Q2';

function words(report: string | null, bySection: Readonly<Record<string, string>>): Narrative[] {
  return Object.entries(bySection).map(([section, text]) => ({ report, period: PERIOD, section, text }));
}

/** What directors and officers wrote for the reports of the quarter. */
export const narrative: readonly Narrative[] = [
  ...words('CP', {
    overview:
      'It was a quarter of steady services and a stretched budget. Residents wait less on the phone and suppliers are paid on time, while savings fall further behind and the forecast overspend has grown. Nothing yet tells us whether communities do more for themselves: measures for the fifth ambition are late.',
    exceptional:
      'The contact centre answered its busiest two days of the year, when school transport passes went out, without the queues of earlier Septembers.',
    A6: 'Two savings explain most of the shortfall: school transport, which cannot be saved this year, and care charges, which began three months late.',
  }),
  ...words('PEO', {
    overview:
      'More older people go home from hospital and stay there, and more enquiries into harm end as the person wished. Four things give cause for concern: people wait in hospital for home care, requests about deprivation of liberty wait for an assessor, children who come into care wait for a doctor, and fewer children are vaccinated against measles. Each has a plan with a date, set out below.',
    exceptional:
      'The attendance officers, the care leavers’ apprenticeships and the clearing of the oldest care reviews were all finished on time by teams that had vacancies of their own.',
    recovery:
      'Two of the late actions wait on people we are hiring, one on a builder and one on carers who change employers. None of them needs more money than Cabinet has agreed.',
    'PEO/5':
      'The number of children in care is above the range that we planned for. Almost all of the growth is young people who arrived in the country alone, for whom the government pays part of the cost.',
  }),
  ...words('PLA', {
    overview:
      'A dry summer let crews catch up on potholes and resurfacing, and the flood wall at Dunmarsh is complete. Buses, temporary housing, new affordable homes and home insulation went the other way, and more people are hurt on our roads than we are prepared to accept.',
    exceptional:
      'The canal path, the volunteers’ Sundays at Ottercombe and the new installers of the warm homes scheme were each delivered when promised.',
    recovery:
      'The three late schemes wait on others: a road closure, a lift inspection and an electricity cable. New dates are agreed in writing with each company.',
    'PLA/6':
      'Buying homes is now cheaper than nightly rates for temporary housing, even before counting what a settled home does for a child.',
  }),
];
