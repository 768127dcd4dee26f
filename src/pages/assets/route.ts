import { Hono } from 'hono';
import { ASSETS } from '../../components/assets.ts';
import { NotFoundFault } from '../../model/fault.ts';
import { immutably } from '../edge/page-cache.ts';

/** Style sheet, script and typefaces, each under an address that carries its hash. */
export function assetsRoute(): Hono {
  const assets = new Map(ASSETS.map((asset) => [asset.url, asset]));
  const send = immutably();
  return new Hono().get('/assets/*', (c) => {
    const asset = assets.get(c.req.path);
    if (asset === undefined) throw new NotFoundFault('There is no such file; reload the page that asked for it');
    return send(c, asset.url, asset.contentType, asset.body);
  });
}
