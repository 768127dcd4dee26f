import type { DecimalText } from '../../model/decimal.ts';
import { figureText, withUnit } from '../figure.ts';
import type { ReasonFor } from '../reportScene.ts';
import type { Setting } from '../setting.ts';
import { figured, type Said } from '../wording.ts';
import type { ReportSide } from './side.ts';

/* One thing that is another than it was, as it is found; reportChanges.ts puts all of them in order. */

/** In the order in which they are told. */
export const CHANGE_GROUPS = ['worse', 'better', 'otherwise', 'measuring', 'membership'] as const;
export type ChangeGroup = (typeof CHANGE_GROUPS)[number];

export interface FoundChange {
  readonly group: ChangeGroup;
  readonly kind: 'rating' | 'action' | 'target' | 'dates' | 'definition' | 'rule' | 'figure' | 'left' | 'came';
  readonly reference: string;
  readonly title: string;
  readonly said: Said;
  readonly reason: string | null;
}

/** The two sides with the words to compare them in. */
export interface Comparison {
  readonly before: ReportSide;
  readonly after: ReportSide;
  /** of what is now */
  readonly setting: Setting;
  readonly reasonFor: ReasonFor;
}

/** A figure as an indicator's side prints it, with its unit; to the last digit where `whole` asks for it. */
export function shownOn(side: ReportSide, code: string, value: DecimalText, { wording }: Setting, whole = false): Said {
  const indicator = side.series.get(code)?.indicator;
  const decimals = whole ? null : (indicator?.decimals ?? null);
  return figured(withUnit(figureText(value, decimals, wording), indicator?.unit ?? null), [code]);
}

/** Both figures at the digits that are printed; all their digits where they would look alike. */
export function bothShown(
  { before, after, setting }: Comparison,
  code: string,
  then: DecimalText,
  now: DecimalText,
): { readonly earlier: Said; readonly now: Said } {
  const shown = (whole: boolean) => ({
    earlier: shownOn(before, code, then, setting, whole),
    now: shownOn(after, code, now, setting, whole),
  });
  const printed = shown(false);
  return printed.earlier.text === printed.now.text ? shown(true) : printed;
}

/** Codes of the indicators on both sides, in the order of today's. */
export function sharedIndicators({ before, after }: Comparison): string[] {
  return [...after.verdicts.keys()].filter((code) => before.verdicts.has(code));
}

export function titleOf({ before, after }: Comparison, code: string): string {
  return (after.series.get(code) ?? before.series.get(code))?.indicator.title ?? code;
}
