import type { Context } from 'hono';
import type { TakenAway } from '../../tasks/document.ts';

/** A file that the browser saves under its name; names are plain ASCII, see `fileName`. */
export function download(c: Context, { body, type, name }: TakenAway): Response {
  return c.body(body, 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'private, no-cache',
  });
}
