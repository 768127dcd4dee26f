import { direction, figure, status } from '../gallery/data/marks.ts';
import type { Examples } from '../gallery/example.ts';
import { BigFigure, FigureCell } from './figure.tsx';

const FIGURES = [figure('5.67'), figure('68.5', { unit: '%' }), figure('19870'), figure('-3.5'), figure(null)];

export const EXAMPLES: Examples = {
  'a column aligned on the point': () => (
    <table>
      <caption>Results</caption>
      <tbody>
        {FIGURES.map((shown) => (
          <tr>
            <th scope="row">Result</th>
            <FigureCell figure={shown} decimals={2} judged />
            <FigureCell figure={shown} decimals={2} extra />
          </tr>
        ))}
      </tbody>
    </table>
  ),
  'the big figure of a page': () => (
    <BigFigure
      figure={figure('68.5', { unit: '%', note: 'provisional' })}
      status={status('red', '3.5 points below minimum')}
      direction={direction('worsened', 'since Q1')}
    />
  ),
};
