import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { ASSETS } from '../assets.ts';
import { type GalleryPage, galleryPage, PAGES } from './pages.tsx';

/** A server of the gallery for whoever changes a component: `tsx src/components/gallery/serve.ts`, then look. */
const app = new Hono();

for (const asset of ASSETS) app.get(asset.url, (context) => context.body(asset.body(), 200, { 'content-type': asset.contentType }));
for (const name of Object.keys(PAGES).filter((key): key is GalleryPage => key in PAGES)) {
  app.get(`/${name}`, async (context) => context.html(await galleryPage(name)));
}
app.get('/', (context) => context.redirect('/parts'));

const PORT = 4701;
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: PORT }, () => process.stdout.write(`The gallery is at http://127.0.0.1:${PORT}/\n`));
