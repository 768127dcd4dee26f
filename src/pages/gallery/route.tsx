import { Hono } from 'hono';
import { FURTHER_SHEETS } from '../../components/assets.ts';
import { Gallery, shownInGallery } from '../../components/gallery/parts.tsx';
import { pageCache } from '../edge/page-cache.ts';
import { ROOF } from '../frame/addresses.ts';
import { RoofPage } from '../frame/roof-page.tsx';

/** Everything that pages are made of, for whoever changes them or asks what a mark means. It is the same for everyone. */
export function galleryRoute(): Hono {
  return new Hono()
    .use(
      '/gallery',
      pageCache(() => ''),
    )
    .get('/gallery', async (c) => {
      // Anybody may ask for it, and it takes long to make: whatever stands behind its address, it is the one that is kept.
      if (new URL(c.req.url).search !== '') return c.redirect(ROOF.gallery, 303);
      const shown = await shownInGallery();
      return c.html(
        <RoofPage title="Gallery" current={null} width="wide" sheets={FURTHER_SHEETS}>
          <Gallery {...shown} />
        </RoofPage>,
      );
    });
}
