import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';
import { councilColour } from './council-colour.ts';
import { DARK, LIGHT } from './palette.ts';

describe('a council’s own colour', () => {
  test('that can be read stays as it is on light ground, and is lightened for the dark', () => {
    expect(councilColour('#1A4B54')).toMatchObject({ light: '#1a4b54', moved: false });
    expect(contrast(councilColour('#1a4b54').dark, DARK.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('that is too pale is darkened, and said to be', () => {
    expect(councilColour('#ffd500')).toMatchObject({ light: '#806b00', moved: true });
  });

  test('whatever it is, it ends up readable on every ground and under a button’s word', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const { light, dark } = councilColour(`#${number.toString(16).padStart(6, '0')}`);
        for (const ground of ['paper', 'surface', 'sunk', 'on-council'] as const) {
          expect(contrast(light, LIGHT[ground])).toBeGreaterThanOrEqual(4.5);
          expect(contrast(dark, DARK[ground])).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  test('that is no colour is refused', () => {
    expect(() => councilColour('red;}')).toThrow('"red;}" is not a colour such as #1a4b54');
  });
});
