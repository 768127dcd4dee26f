import type { Organisation } from '../model/plan.ts';
import type { PrintedLook } from './lookTypes.ts';

function svgOf({ type, body }: { readonly type: string; readonly body: Uint8Array }): string {
  if (type === 'image/svg+xml') return Buffer.from(body).toString('utf8');
  // Width and height stand where every PNG has them (bytes 16 to 23).
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const data = `data:${type};base64,${Buffer.from(body).toString('base64')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="${data}"/></svg>`;
}

/** How a council's documents look, to be kept with what they say: an issue keeps the look that it was issued with. Nothing where it has no look of its own. */
export function lookOf({ look }: Pick<Organisation, 'look'>): { readonly look?: PrintedLook } {
  if (look === undefined || (look.colour === null && look.logo === null)) return {};
  return { look: { colour: look.colour, logo: look.logo === null ? null : svgOf(look.logo) } };
}
