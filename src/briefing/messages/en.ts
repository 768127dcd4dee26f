import { breakdownSentences } from './en/breakdown.ts';
import { chartSentences } from './en/charts.ts';
import { claimSentences } from './en/claims.ts';
import { comparisonSentences } from './en/comparison.ts';
import { coverSentences } from './en/cover.ts';
import { fieldWords } from './en/field.ts';
import { forecastSentences } from './en/forecast.ts';
import { historySentences } from './en/history.ts';
import { issueSentences } from './en/issue.ts';
import { judgementWords } from './en/judgement.ts';
import { ownTextSentences } from './en/ownText.ts';
import { pageSentences } from './en/pages.ts';
import { planningSentences } from './en/planning.ts';
import { processSentences } from './en/process.ts';
import { reportSentences } from './en/report.ts';
import { reportChangeSentences } from './en/reportChanges.ts';
import { reportPartSentences } from './en/reportParts.ts';
import { returnSentences } from './en/returns.ts';
import { roundSentences } from './en/round.ts';
import { scrutinySentences } from './en/scrutiny.ts';
import { setUpSentences } from './en/setUp.ts';
import { threadSentences } from './en/thread.ts';
import { viewSentences } from './en/views.ts';
import { whatChangedSentences } from './en/whatChanged.ts';
import { whyDifferentSentences } from './en/whyDifferent.ts';

/**
 * Everything the product says in English, as ICU messages. `<b>` marks the key counts. Counts are whole numbers of
 * indicators or actions; figures come in as finished text.
 */
export const en = {
  ...breakdownSentences,
  ...fieldWords,
  ...judgementWords,
  ...processSentences,
  ...reportSentences,
  ...issueSentences,
  ...whyDifferentSentences,
  ...pageSentences,
  ...planningSentences,
  ...returnSentences,
  ...roundSentences,
  ...setUpSentences,
  ...historySentences,
  ...comparisonSentences,
  ...viewSentences,
  ...chartSentences,
  ...claimSentences,
  ...threadSentences,
  ...forecastSentences,
  ...whatChangedSentences,
  ...ownTextSentences,
  ...reportPartSentences,
  ...scrutinySentences,
  ...coverSentences,
  ...reportChangeSentences,
} as const;

export type MessageName = keyof typeof en;
