import { placeAmongPeers } from '../judgement/comparison.ts';
import { FEWEST_COMPARED } from '../judgement/peers.ts';
import type { Rank } from '../judgement/rank.ts';
import type { Series } from '../judgement/series.ts';
import { exact } from '../model/decimal.ts';
import { parsePeriod } from '../model/period.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Wording } from './wording.ts';

/** The place that a verdict was judged by; null where its scheme asked for none. */
function judgedPlace(of: Series, verdict: Verdict): Rank | null {
  const asked = verdict.trace.some(({ tests }) => tests.some(({ on }) => on === 'rankShare'));
  if (!asked || verdict.actual === null) return null;
  return placeAmongPeers(of, parsePeriod(verdict.period, of.yearStart), exact(verdict.actual.value), verdict.target);
}

/** "3rd of 22", "joint 1st of 32": a place that several share is one of each. */
export function placeText({ place, of, shared }: Rank, wording: Wording): string {
  const text = wording.text('rank.place', { place, of });
  return shared > 1 ? wording.text('rank.joint', { place: text }) : text;
}

/** The place that a verdict was judged by, in words; null where its scheme asked for none. */
export function judgedPlaceText(of: Series, verdict: Verdict, wording: Wording): string | null {
  const rank = judgedPlace(of, verdict);
  return rank === null ? null : placeText(rank, wording);
}

/** Why a scheme that ranks could not: nobody's figure of the period is held, or too few. */
export function noPlaceReason(of: Series, verdict: Verdict, wording: Wording): string {
  const held = of.peers.get(verdict.period)?.authorities.length ?? 0;
  return held === 0 ? wording.word('not-judged.no-peers') : wording.text('not-judged.few-peers', { fewest: FEWEST_COMPARED - 1 });
}
