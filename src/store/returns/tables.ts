/** The working copy of one return: what was saved last (model/entry.ts, `Entry`). */
export interface EntriesTable {
  organisation: string;
  kind: string;
  reference: string;
  period: string;
  version: number;
  stage: string;
  /** what was typed and the reasons given for warnings, as JSON objects */
  texts: string;
  confirmed: string;
  person: string;
  name: string;
  at: string;
  /** accounts, a line each */
  saved_by: string;
}

/** What happened to returns: only ever added to (model/entry.ts, `Step`). */
export interface StepsTable {
  organisation: string;
  kind: string;
  reference: string;
  period: string;
  number: number;
  step: string;
  person: string;
  name: string;
  at: string;
  reason: string | null;
  until: string | null;
  texts: string | null;
  confirmed: string;
  change: number | null;
}

export interface ReturnsTables {
  entries: EntriesTable;
  steps: StepsTable;
}
