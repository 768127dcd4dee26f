import type { CouncilScheme } from '../../src/model/council.ts';
import { readScheme } from '../../src/returns/scheme.ts';

/** The two rules of the county's own, as its officers would write them in the workbook. */
const rules: Readonly<Record<string, string>> = {
  budget:
    '{"bands": [{"label": "green", "when": {"gap": {"gte": 0}}}, {"label": "amber", "when": {"gap": {"gte": -1}}}, {"label": "red"}], "needs": "target"}',
  'spare-places':
    '{"bands": [{"label": "balanced", "status": "green", "when": {"gapPoints": {"gte": -1}}}, {"label": "watch", "status": "amber", "when": {"gapPoints": {"gte": -2}}}, {"label": "act", "status": "red"}]}',
};

export const schemes: readonly CouncilScheme[] = Object.entries(rules).map(([name, rule]) => ({
  name,
  rule,
  scheme: readScheme(name, rule),
}));
