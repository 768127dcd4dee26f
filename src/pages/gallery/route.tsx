import { Hono } from 'hono';
import { FURTHER_SHEETS } from '../../components/assets.ts';
import { Gallery, shownInGallery } from '../../components/gallery/parts.tsx';
import { pageCache } from '../edge/page-cache.ts';
import { RoofPage } from '../frame/roof-page.tsx';

/** Everything that pages are made of, for whoever changes them or asks what a mark means. It is the same for everyone. */
export function galleryRoute(): Hono {
  return new Hono()
    .use(
      '/gallery',
      pageCache(() => ''),
    )
    .get('/gallery', async (c) => {
      const shown = await shownInGallery();
      return c.html(
        <RoofPage title="Gallery" current={null} width="wide" sheets={FURTHER_SHEETS}>
          <Gallery {...shown} />
        </RoofPage>,
      );
    });
}
