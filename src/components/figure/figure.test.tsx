import { describe, expect, test } from 'vitest';
import { figure } from '../gallery/data/marks.ts';
import { alignmentClass, columnDecimals, FigureCell } from './figure.tsx';

describe('alignment on the decimal point', () => {
  test('a column is aligned by the figure with the most digits after the point', () => {
    expect(columnDecimals([figure('1268'), figure('5.67'), figure('70.2'), figure(null)])).toBe(2);
    expect(columnDecimals([figure(null)])).toBe(0);
  });

  test('a figure gives way by the digits it lacks, a whole one by the point as well', () => {
    expect(alignmentClass(figure('5.67'), 2)).toBe('');
    expect(alignmentClass(figure('70.2'), 2)).toBe(' d1');
    expect(alignmentClass(figure('1268'), 2)).toBe(' p2');
    expect(alignmentClass(figure(null), 1)).toBe(' p1');
  });

  test('the figure is one piece of text, with its unit beside it only where it is judged', () => {
    const shown = figure('68.5', { unit: '%' });
    expect(`${FigureCell({ figure: shown, decimals: 2, judged: true })}`).toBe('<td class="n judged d1">68.5<i>%</i></td>');
    expect(`${FigureCell({ figure: shown, decimals: 1 })}`).toBe('<td class="n">68.5</td>');
    expect(`${FigureCell({ figure: figure(null), decimals: 0, extra: true })}`).toBe('<td class="n extra none">–</td>');
  });
});
