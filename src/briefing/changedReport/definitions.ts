import type { Indicator } from '../../model/indicator.ts';
import { historyFields } from '../historyField.ts';
import { figured, type Said } from '../wording.ts';
import { type Comparison, type FoundChange, sharedIndicators } from './found.ts';

/* What is measured, and by which rules it is judged and counted. */

/** The columns of an indicator that say what its figures are, as the workbook heads them. */
const FIELDS = [
  ['title', (of) => of.title],
  ['definition', (of) => of.definition],
  ['numerator', (of) => of.numerator],
  ['denominator', (of) => of.denominator],
  ['unit', (of) => of.unit],
  ['kind', (of) => of.kind],
  ['polarity', (of) => of.polarity],
  ['scheme', (of) => of.scheme],
  ['direction', (of) => of.direction],
  ['frequency', (of) => of.frequency],
  ['basis', (of) => of.basis],
  ['roll_up', (of) => of.rollUp],
  ['shown_as', (of) => of.shownAs],
  ['judged', (of) => of.judged],
  ['decimals', (of) => (of.decimals === null ? null : String(of.decimals))],
] as const satisfies readonly (readonly [heading: string, cell: (of: Indicator) => string | null])[];

function fieldChanges(was: Indicator, now: Indicator, { setting, reasonFor }: Comparison): FoundChange[] {
  const { wording, names } = setting;
  const fields = FIELDS.flatMap(([field, cell]) => (cell(was) === cell(now) ? [] : [{ field, old: cell(was), new: cell(now) }]));
  // The council's own words are evidence of nothing but themselves.
  const quoted = (text: string | null | undefined): Said =>
    text == null
      ? { text: wording.word('reportChange.field.nothing'), evidence: [] }
      : figured(wording.text('reportChange.field.quoted', { text }), [now.code]);
  return historyFields('indicators', { what: 'changed', fields }, { wording, names, unit: now.unit }).map(
    ({ label, old, new: current }): FoundChange => ({
      group: 'measuring',
      kind: 'definition',
      reference: now.code,
      title: now.title,
      said: wording.say('reportChange.field', { label, old: quoted(old), now: quoted(current) }),
      reason: reasonFor({ kind: 'definition', reference: now.code, period: null }),
    }),
  );
}

/** Periods from which it is counted in a new way, and those from which what is usual is worked out anew. */
function breaks(was: Indicator, now: Indicator, { before, after, setting, reasonFor }: Comparison): FoundChange[] {
  const { wording, names } = setting;
  const line = (said: Said, reason: string | null): FoundChange => ({
    group: 'measuring',
    kind: 'definition',
    reference: now.code,
    title: now.title,
    said,
    reason,
  });
  const redefined = now.redefined.filter((period) => !was.redefined.includes(period));
  const rebased = after.council.rebases.filter(
    ({ indicator, period }) =>
      indicator === now.code && !before.council.rebases.some((row) => row.indicator === indicator && row.period === period),
  );
  return [
    ...redefined.map((period) =>
      line(
        wording.say('reportChange.redefined', { period: names.inner(period) }),
        reasonFor({ kind: 'definition', reference: now.code, period }),
      ),
    ),
    ...rebased.map(({ period, reason }) => line(wording.say('reportChange.rebased', { period: names.inner(period) }), reason)),
  ];
}

export function definitionChanges(comparison: Comparison): FoundChange[] {
  return sharedIndicators(comparison).flatMap((code) => {
    const [was, now] = [comparison.before.series.get(code)?.indicator, comparison.after.series.get(code)?.indicator];
    return was && now ? [...fieldChanges(was, now, comparison), ...breaks(was, now, comparison)] : [];
  });
}

function schemeChanges({ before, after, setting, reasonFor }: Comparison): FoundChange[] {
  const { wording } = setting;
  const then = new Map(before.council.schemes.map(({ name, scheme }) => [name, JSON.stringify(scheme)]));
  return after.council.schemes.flatMap(({ name, scheme }): FoundChange[] => {
    const was = then.get(name);
    const users = after.council.indicators.filter((indicator) => indicator.scheme === name).map(({ code }) => code);
    if (was === undefined || was === JSON.stringify(scheme) || users.length === 0) return [];
    const said = wording.say('reportChange.scheme', { count: { count: users.length, rows: users } });
    const reason = reasonFor({ kind: 'scheme', reference: name, period: null });
    return [{ group: 'measuring', kind: 'rule', reference: name, title: wording.word('reportChange.scheme.title'), said, reason }];
  });
}

function countingChanges({ before, after, setting }: Comparison): FoundChange[] {
  const { wording } = setting;
  const [was, now] = [before.council.organisation, after.council.organisation];
  const states = (leftOut: readonly (typeof now.leftOut)[number][]) =>
    leftOut.length === 0
      ? wording.word('reportChange.left-out.none')
      : wording.listed(leftOut.map((state) => wording.word(`actions.state.${state}`)));
  const line = (said: Said): FoundChange => ({
    group: 'measuring',
    kind: 'rule',
    reference: '',
    title: wording.word('reportChange.counting.title'),
    said,
    reason: null,
  });
  const sameStates = was.leftOut.length === now.leftOut.length && was.leftOut.every((state) => now.leftOut.includes(state));
  return [
    ...(was.rounding === now.rounding
      ? []
      : [line(wording.say('reportChange.rounding', { sums: now.rounding === 'sums-to-100' ? 'yes' : 'no' }))]),
    ...(sameStates ? [] : [line(wording.say('reportChange.left-out', { was: states(was.leftOut), now: states(now.leftOut) }))]),
  ];
}

/** Rules of judging that the report uses, and how the council counts. */
export function ruleChanges(comparison: Comparison): FoundChange[] {
  return [...schemeChanges(comparison), ...countingChanges(comparison)];
}
