import type { DashboardBriefing, ReportBriefing } from '../briefing/types.ts';

/** Rises when a field changes its meaning or leaves; new fields alone do not raise it (docs/formats.md). */
const FORMAT_VERSION = 1;
const GENERATOR = 'Goldthread';

/** The same value with the keys of every object in alphabetical order, whatever order they were made or stored in. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
}

function encoded(format: string, content: Readonly<Record<string, unknown>>): Uint8Array {
  const document = { format, formatVersion: FORMAT_VERSION, generator: GENERATOR, ...content };
  return new TextEncoder().encode(`${JSON.stringify(document, null, 1)}\n`);
}

/**
 * The report's briefing as JSON, UTF-8: `{format, formatVersion, generator, report}` where `report` is a ReportBriefing
 * (briefing/types.ts). Figures are decimal text beside the text that is shown. Equal briefings give equal bytes.
 */
export function reportJson(briefing: ReportBriefing): Uint8Array {
  return encoded('goldthread-report', { report: ordered(briefing) });
}

/** A dashboard's briefing as JSON: `{format, formatVersion, generator, dashboard}`. */
export function dashboardJson(briefing: DashboardBriefing): Uint8Array {
  return encoded('goldthread-dashboard', { dashboard: ordered(briefing) });
}
