import { APRIL, type YearStart } from '../../model/period.ts';
import type { PrintedIndicator, PrintedReport } from '../../model/printedReport.ts';
import { type Wording, wordingFor } from '../wording.ts';
import { type Copy, copiesIn } from './copies.ts';
import { type Facts, factsOf } from './facts.ts';
import { type DeniedText, deniedIn, type ReadText, readTexts } from './prose.ts';
import { titledIn } from './subjects.ts';

/** A report read for its claims: what every rule goes by. */
export interface Reading {
  readonly facts: Facts;
  readonly texts: readonly ReadText[];
  /** indicators that are known by their title */
  readonly titled: ReadonlyMap<string, PrintedIndicator>;
  /** sentences that the rows deny and that are true of nothing else in the report */
  readonly denied: readonly DeniedText[];
  /** those that are true of another part of it */
  readonly copies: readonly Copy[];
  readonly yearStart: YearStart;
  readonly wording: Wording;
}

/** @param yearStart first month of the council's year; April unless said */
export function readingOf(report: PrintedReport, yearStart: YearStart = APRIL, wording: Wording = wordingFor('en')): Reading {
  const facts = factsOf(report, yearStart);
  const texts = readTexts(facts);
  const denied = deniedIn(texts, facts);
  const copies = copiesIn(denied, facts);
  const copied = new Set(copies.map(({ denied: each }) => each));
  return { facts, texts, titled: titledIn(report), denied: denied.filter((each) => !copied.has(each)), copies, yearStart, wording };
}
