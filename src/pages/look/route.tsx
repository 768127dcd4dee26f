import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { UsageFault } from '../../model/fault.ts';
import { changeLook, openLook } from '../../tasks/look.ts';
import { noSuch } from '../../tasks/permit.ts';
import { asked, type CouncilEnv, councilOf } from '../frame/here.ts';
import { lookFiles } from '../frame/look-files.ts';
import { LookPage } from './view.tsx';

/** A mark of the largest kind, the words, and what a browser puts between them. */
const LARGEST = 512 * 1024;

const limited = bodyLimit({
  maxSize: LARGEST,
  onError: () => {
    throw new UsageFault('The form holds more than 512 kB: expected a mark of at most 100 kB. Nothing was saved.');
  },
});

/** How a council's pages and documents look: its form, and the files that pages are shown with. */
export function lookRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/look/:file', (c) => {
      const { style, mark } = lookFiles(c.var.here.reading.frame.organisation.look);
      const file = [style, mark].find((each) => each?.name === c.req.param('file'));
      if (file == null) throw noSuch(councilOf(c));
      return c.body(file.body, 200, { 'Content-Type': file.type, 'Cache-Control': 'private, max-age=31536000, immutable' });
    })
    .get('/set-up/look', async (c) => {
      const { here, context } = c.var;
      const form = await openLook(context, councilOf(c));
      return c.html(<LookPage here={here} form={form} problems={[]} saved={asked(c, 'saved') !== null} />);
    })
    .post('/set-up/look', limited, async (c) => {
      const { here, context } = c.var;
      const form = await c.req.formData();
      const text = (name: string) => {
        const value = form.get(name);
        return typeof value === 'string' ? value.trim() : '';
      };
      const file = form.get('logo');
      const logo = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
      const saved = await changeLook(context, councilOf(c), {
        colour: text('colour'),
        word: (status) => text(`word-${status}`),
        logo,
        withoutLogo: text('without-logo') === 'yes',
        seen: /^\d{1,9}$/.test(text('seen')) ? Number(text('seen')) : 0,
      });
      if (saved.kind === 'again') return c.html(<LookPage here={here} form={saved.form} problems={saved.problems} saved={false} />, 422);
      return c.redirect(here.addresses.setUp('/look', { saved: 'yes' }), 303);
    });
}
