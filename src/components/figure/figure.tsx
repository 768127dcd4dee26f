import type { DirectionMark, ShownFigure, StatusMark } from '../../briefing/types.ts';
import { decimalsOf } from '../../model/decimal.ts';
import { DirectionLabel, StatusLabel } from '../marks/labels.tsx';

/** The most digits after the point in a column: what its figures are aligned by. */
export function columnDecimals(figures: readonly ShownFigure[]): number {
  return figures.reduce((most, figure) => Math.max(most, figure.value === null ? 0 : decimalsOf(figure.value)), 0);
}

/** Styles keep this many steps of missing digits; a column that mixes more is rare and only loses its alignment. */
const MOST_MISSING = 4;

/**
 * Class that moves a figure left by the digits it lacks, so that the points of a column stand under each other. The
 * figure stays one piece of text: it is copied and read aloud whole.
 */
export function alignmentClass(figure: ShownFigure, decimals: number): string {
  const own = figure.value === null ? 0 : decimalsOf(figure.value);
  const missing = Math.min(MOST_MISSING, Math.max(0, decimals - own));
  if (missing === 0) return '';
  return own === 0 ? ` p${missing}` : ` d${missing}`;
}

/** Whether a unit is short enough for its slot beside a figure: "%", "£m"; a longer one stands under the title. */
export function isShortUnit(unit: string | null): boolean {
  return unit !== null && unit.length <= 2;
}

export interface FigureCellProps {
  readonly figure: ShownFigure;
  /** of the column, from `columnDecimals` */
  readonly decimals: number;
  /** the judged figure is the bold one, with its unit beside it */
  readonly judged?: boolean;
  /** what kind of figure it is, "year to date, provisional", below it; for tables without a column that says so */
  readonly noted?: boolean;
  /** left out on a phone */
  readonly extra?: boolean;
}

/** A cell of a column of figures, aligned on the decimal point. */
export function FigureCell({ figure, decimals, judged = false, noted = false, extra = false }: FigureCellProps) {
  const none = figure.value === null ? ' none' : '';
  return (
    <td class={`n${judged ? ' judged' : ''}${extra ? ' extra' : ''}${alignmentClass(figure, decimals)}${none}`}>
      {figure.text}
      {judged && isShortUnit(figure.unit) && <i>{figure.unit}</i>}
      {noted && figure.note && <small> {figure.note}</small>}
    </td>
  );
}

export interface BigFigureProps {
  readonly figure: ShownFigure;
  readonly status?: StatusMark;
  readonly direction?: DirectionMark;
}

/** The one big figure of a page, with its status and direction at the right. */
export function BigFigure({ figure, status, direction }: BigFigureProps) {
  return (
    <div class="big-figure">
      <p class="figure">
        {figure.text}
        {figure.unit && <small>{figure.unit}</small>}
      </p>
      <div>
        {status && <StatusLabel mark={status} lead />}
        {direction && <DirectionLabel mark={direction} reason />}
        {figure.note && <small>{figure.note}</small>}
      </div>
    </div>
  );
}
