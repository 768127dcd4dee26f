import type { Strip } from '../../briefing/comparisonTypes.ts';
import { dotStrip } from '../../charts/dot-strip.ts';
import type { Link } from '../links.ts';
import { ChartFigure } from '../trend/chart-figure.tsx';

export interface ComparisonFigureWords {
  readonly asText: string;
  /** what the signs of the drawing mean */
  readonly note: string;
}

const ENGLISH: ComparisonFigureWords = {
  asText: 'Read this chart as text',
  note: 'Each dot is a council; ours is filled. Councils with nearly the same figure stand on one another.',
};

export interface ComparisonFigureProps {
  /** unique on its page */
  readonly id: string;
  readonly strip: Strip;
  readonly links?: readonly Link[];
  readonly words?: ComparisonFigureWords;
}

/** All councils on one scale, at two widths of which the page shows one; the same in words, and the way to its figures. */
export function ComparisonFigure({ id, strip, links = [], words = ENGLISH }: ComparisonFigureProps) {
  return (
    <ChartFigure
      wide={dotStrip(strip, { id })}
      narrow={dotStrip(strip, { id: `${id}-narrow`, compact: true })}
      said={strip}
      note={words.note}
      links={links}
      asText={words.asText}
    />
  );
}
