import { contrast } from './contrast.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';

/** A council's own colour as it is shown, and whether it had to be moved from the one it gave. */
export interface CouncilColour {
  readonly light: string;
  readonly dark: string;
  /** the light one is not the one that was given: the page that takes the colour says so */
  readonly moved: boolean;
}

const FORM = /^#[0-9a-f]{6}$/;
/** What text needs on its ground (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5;
const STEPS = 50;

function mixed(colour: string, other: string, share: number): string {
  const channel = (from: number): string => {
    const [own, toward] = [colour, other].map((text) => Number.parseInt(text.slice(from, from + 2), 16));
    return Math.round((own ?? 0) + ((toward ?? 0) - (own ?? 0)) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** The nearest mix of a colour with black or white that can be read on the palette's grounds and carry a button's word. */
function readable(colour: string, toward: string, palette: Palette): string {
  for (let step = 0; step <= STEPS; step += 1) {
    const shade = mixed(colour, toward, step / STEPS);
    const grounds = [palette.paper, palette.surface, palette.sunk, palette['on-council']];
    if (grounds.every((ground) => contrast(shade, ground) >= ENOUGH)) return shade;
  }
  return toward;
}

/**
 * A council's colour brought to 4.5 to 1: darkened on light ground and lightened on dark.
 * @throws RangeError for a text that is not a colour such as #1a4b54
 */
export function councilColour(given: string): CouncilColour {
  const colour = given.trim().toLowerCase();
  if (!FORM.test(colour)) throw new RangeError(`"${given}" is not a colour such as #1a4b54`);
  const light = readable(colour, '#000000', LIGHT);
  return { light, dark: readable(colour, '#ffffff', DARK), moved: light !== colour };
}
