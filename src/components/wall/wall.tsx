import { html, raw } from 'hono/html';
import type { Sentence, WallBriefing, WallTile } from '../../briefing/types.ts';
import { MARK_SPRITE, markUse } from '../../charts/marks.ts';
import { sparkline } from '../../charts/sparkline.ts';
import { ICON_URL, STYLESHEET_URL, sheetUrl } from '../assets.ts';
import type { Link } from '../links.ts';
import { Opening } from '../sentence/sentence.tsx';

export interface WallWords {
  readonly target: string;
  readonly screens: string;
  readonly none: string;
}

const ENGLISH: WallWords = { target: 'Target', screens: 'Wall', none: 'No indicator is like that.' };

/** Another load of the screen, which only happens where somebody asked for it: the page otherwise stands still. */
export interface Refresh {
  readonly seconds: number;
  readonly href: string;
}

export interface WallProps {
  readonly wall: WallBriefing;
  readonly title: string;
  readonly organisation: string;
  readonly language: string;
  readonly opening: readonly Sentence[];
  readonly asKnown: string;
  readonly refresh: Refresh | null;
  /** other screens, ways to start and stop its changing by itself, the way back */
  readonly links: readonly Link[];
  readonly words?: WallWords;
}

const LINE = { width: 404, height: 56 } as const;
/** Up to so many stand larger: two rows of three, of four; more are three rows of four. */
const LAYOUTS = [
  { most: 6, name: 'wall-tiles few' },
  { most: 8, name: 'wall-tiles some' },
] as const;

function Tile({ tile, words }: { tile: WallTile; words: WallWords }) {
  const { row, section, covers } = tile;
  const isLine = row.spark.points.filter(({ value }) => value !== null).length > 1;
  const line = isLine ? sparkline(row.spark, LINE) : '';
  const { status, direction, actual } = row;
  const target = row.range ?? row.target.text;
  return (
    <li class="wall-tile">
      {section !== null && <p class="wall-section">{section}</p>}
      <h2>{row.title}</h2>
      {line !== '' && raw(line)}
      <div class="wall-said">
        <p class="wall-figure">
          {actual.text}
          {actual.unit && <small>{actual.unit}</small>}
        </p>
        <div>
          <p class={`wall-status w-${status.status}`}>
            {raw(markUse(status.status))} {status.word}
          </p>
          <p class="wall-direction">
            {raw(markUse(direction.direction))} {direction.word}
          </p>
        </div>
      </div>
      <p class="wall-target">
        {words.target} {target}, {covers}
      </p>
    </li>
  );
}

/** The indicators of one screen, each with its figure, its line and its status; few of them stand larger. */
export function WallTiles({ tiles, words = ENGLISH }: { tiles: readonly WallTile[]; words?: WallWords }) {
  if (tiles.length === 0) return <p>{words.none}</p>;
  return (
    <ul class={LAYOUTS.find(({ most }) => tiles.length <= most)?.name ?? 'wall-tiles'}>
      {tiles.map((tile) => (
        <Tile tile={tile} words={words} />
      ))}
    </ul>
  );
}

/** A dashboard on the screen of a meeting room: no frame, figures that are read from across the room, worst first. */
export function Wall(props: WallProps) {
  const { wall, title, organisation, opening, refresh, links, words = ENGLISH } = props;
  const page = (
    <html lang={props.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {refresh !== null && <meta http-equiv="refresh" content={`${refresh.seconds};url=${refresh.href}`} />}
        <title>{`${title} – ${organisation}`}</title>
        <link rel="icon" type="image/svg+xml" href={ICON_URL} />
        <link rel="stylesheet" href={STYLESHEET_URL} />
        <link rel="stylesheet" href={sheetUrl('views')} />
      </head>
      <body class="wide wall">
        {raw(MARK_SPRITE)}
        <header class="wall-head">
          <h1>{title}</h1>
          <Opening sentences={opening} dense />
        </header>
        <main>
          <WallTiles tiles={wall.tiles} words={words} />
        </main>
        <footer class="wall-foot">
          <p>
            {wall.shown}. {organisation}. {props.asKnown}
          </p>
          <nav aria-label={words.screens}>
            <ul>
              {links.map((link) => (
                <li>
                  <a href={link.href}>{link.text}</a>
                </li>
              ))}
            </ul>
          </nav>
        </footer>
      </body>
    </html>
  );
  return html`<!DOCTYPE html>${page}`;
}
