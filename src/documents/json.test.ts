import { expect, test } from 'vitest';
import { madeUpDashboard, madeUpReport } from '../../test/report-fixture.ts';
import { dashboardJson, reportJson } from './json.ts';

function parsed(bytes: Uint8Array): Record<string, unknown> {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

/** The same value with every object's keys the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

test('the JSON of a report is its briefing, nothing lost, under a format with a version', () => {
  const report = madeUpReport();
  expect(parsed(reportJson(report))).toEqual({ format: 'goldthread-report', formatVersion: 1, generator: 'Goldthread', report });
});

test('the JSON of a dashboard is its briefing', () => {
  const dashboard = madeUpDashboard();
  expect(parsed(dashboardJson(dashboard))).toEqual({
    format: 'goldthread-dashboard',
    formatVersion: 1,
    generator: 'Goldthread',
    dashboard,
  });
});

test('the order in which keys were made or stored does not change a byte', () => {
  const report = madeUpReport();
  const shuffled = Object.assign({}, report, reversed(report));
  expect(reportJson(shuffled)).toEqual(reportJson(report));
});
