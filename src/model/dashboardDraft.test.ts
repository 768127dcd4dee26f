import { describe, expect, it } from 'vitest';
import { byPlace, bySection, dashboardCode, movedRow, movedSection } from './dashboardDraft.ts';

describe('the name of a dashboard in addresses', () => {
  it('is its title in plain letters', () => {
    expect(dashboardCode("Adults' social care", new Set())).toBe('adults-social-care');
    expect(dashboardCode('  Gwasanaethau tŷ & gŵr ', new Set())).toBe('gwasanaethau-ty-gwr');
  });

  it('is counted on where it is taken or leads elsewhere', () => {
    expect(dashboardCode('Adults', new Set(['adults', 'adults-2']))).toBe('adults-3');
    expect(dashboardCode('New', new Set())).toBe('new-2');
  });

  it('is there for a title without letters, and never long', () => {
    expect(dashboardCode('???', new Set())).toBe('dashboard');
    expect(dashboardCode('a'.repeat(200), new Set())).toHaveLength(60);
  });
});

const row = (name: string, section: string | null) => ({ name, section });
const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name).join('');

describe('rows of a dashboard', () => {
  const [a, b, c, d] = [row('a', 'Care'), row('b', null), row('c', 'Care'), row('d', 'Homes')];
  const rows = [a, b, c, d];

  it('of one section stand together, sections in the order of their first row', () => {
    expect(names(bySection(rows))).toBe('acbd');
  });

  it('move within their section, and not beyond its end', () => {
    expect(names(movedRow(rows, c, -1))).toBe('cabd');
    expect(names(movedRow(rows, c, 1))).toBe('acbd');
    expect(names(movedRow(rows, a, -1))).toBe('acbd');
  });

  it('move with their whole section', () => {
    expect(names(movedSection(rows, d, -1))).toBe('acdb');
    expect(names(movedSection(rows, a, 1))).toBe('bacd');
    expect(names(movedSection(rows, a, -1))).toBe('acbd');
  });

  it('take the places that were typed beside them', () => {
    const plain = ['a', 'b', 'c', 'd'].map((name) => row(name, null));
    const placed = (places: Readonly<Record<string, number | null>>) =>
      names(byPlace(plain, ({ name }) => (name in places ? (places[name] ?? null) : plain.findIndex((each) => each.name === name) + 1)));
    expect(placed({ d: 1 })).toBe('dabc');
    expect(placed({ a: 3 })).toBe('bcad');
    expect(placed({ a: 99 })).toBe('bcda');
    expect(placed({ b: null })).toBe('abcd');
    expect(placed({ a: 4, d: 1 })).toBe('dbca');
  });
});
