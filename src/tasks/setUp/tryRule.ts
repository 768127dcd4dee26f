import { briefTriedRule, type JudgedTwice } from '../../briefing/setUpPreview.ts';
import type { RulePreview } from '../../briefing/setUpTypes.ts';
import { judgeIndicator } from '../../judgement/judge.ts';
import { seriesOf } from '../../judgement/series.ts';
import { type Period, previous } from '../../model/period.ts';
import type { Scheme } from '../../model/scheme.ts';
import type { Context } from '../context.ts';
import { permitAnywhere } from '../permit.ts';
import { figuresOf, openCouncil } from '../reading.ts';
import type { Frame } from './rows.ts';

const PERIODS = 8;

/** Which indicators a rule is tried on: those it judges, all, those of a plan, or some by their codes. */
export interface TriedOn {
  /** "using", "all", "plan:SS" */
  readonly group: string;
  /** codes between semicolons; they stand instead of the group */
  readonly codes: string;
}

function codesIn(text: string): readonly string[] {
  return text
    .split(/[;\s,]+/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** The codes of the indicators that are meant, and those that are none. */
export function triedOn(
  frame: Frame,
  scheme: string | null,
  { group, codes }: TriedOn,
): { readonly known: readonly string[]; readonly unknown: readonly string[] } {
  const typed = codesIn(codes);
  const all = frame.indicators.map(({ code }) => code);
  if (typed.length > 0) return { known: all.filter((code) => typed.includes(code)), unknown: typed.filter((code) => !all.includes(code)) };
  if (group === 'using') return { known: frame.indicators.filter((each) => each.scheme === scheme).map(({ code }) => code), unknown: [] };
  const plan = group.startsWith('plan:') ? group.slice('plan:'.length) : null;
  const within = frame.indicators.filter(({ objective }) => plan === null || objective?.startsWith(`${plan}/`) === true);
  return { known: within.map(({ code }) => code), unknown: [] };
}

function lastPeriods(latest: Period, yearStarts: number): readonly Period[] {
  const periods = [latest];
  while (periods.length < PERIODS) {
    const [oldest] = periods;
    if (!oldest) break;
    periods.unshift(previous(oldest, yearStarts));
  }
  return periods;
}

/**
 * What a rule would have said of the council's own history: the indicators in the last eight periods, judged as they are
 * judged now and by the rule. Nothing is changed.
 * @throws NotFoundFault for whoever may set up nothing at the council
 */
export async function tryRule(context: Context, organisation: string, scheme: Scheme, codes: readonly string[]): Promise<RulePreview> {
  permitAnywhere(context, organisation, 'set-up');
  const reading = await openCouncil(context, { council: organisation });
  const council = await figuresOf(context, reading, codes);
  const { yearStarts, language } = council.organisation;
  const periods = lastPeriods(reading.period, yearStarts);
  const rows = [...seriesOf(council).values()].map((of) => ({
    code: of.indicator.code,
    title: of.indicator.title,
    judged: periods.map(
      (period): JudgedTwice => ({ period: period.text, now: judgeIndicator(of, period), tried: judgeIndicator({ ...of, scheme }, period) }),
    ),
  }));
  return briefTriedRule({ language, yearStarts, scheme, periods: periods.map(({ text }) => text), rows });
}
