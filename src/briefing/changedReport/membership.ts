import type { Comparison, FoundChange } from './found.ts';
import type { ReportSide } from './side.ts';

/* What left the report and what came into it. */

interface Member {
  readonly of: 'indicator' | 'action';
  readonly reference: string;
  readonly title: string;
}

function membersOf({ council, verdicts, actions }: ReportSide): Member[] {
  return [
    ...council.indicators
      .filter(({ code }) => verdicts.has(code))
      .map(({ code, title }): Member => ({ of: 'indicator', reference: code, title })),
    ...council.actions.filter(({ ref }) => actions.has(ref)).map(({ ref, title }): Member => ({ of: 'action', reference: ref, title })),
  ];
}

export function membershipChanges({ before, after, setting, reasonFor }: Comparison): FoundChange[] {
  const { wording } = setting;
  const [then, now] = [membersOf(before), membersOf(after)];
  const gone = (some: readonly Member[], others: readonly Member[]) => {
    const there = new Set(others.map(({ reference }) => reference));
    return some.filter(({ reference }) => !there.has(reference));
  };
  const change = (kind: 'left' | 'came', held: ReadonlySet<string>, { of, reference, title }: Member): FoundChange => {
    const selection = kind === 'left' ? 'reportChange.left.unselected' : 'reportChange.came.selected';
    const said = wording.say(held.has(reference) ? selection : `reportChange.${kind}.${of}`);
    return { group: 'membership', kind, reference, title, said, reason: reasonFor({ kind: of, reference, period: null }) };
  };
  return [
    ...gone(then, now).map((member) => change('left', after.held, member)),
    ...gone(now, then).map((member) => change('came', before.held, member)),
  ];
}
