import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ChangedSinceFault, InputFault } from '../../model/fault.ts';
import { organisations } from '../../tasks/councils.ts';
import { type ImportOptions, importCouncil, permitImporting, wantsWhyOnly } from '../../tasks/importCouncil.ts';
import { discard, readUpload, receive, received, type UploadedFile } from '../../tasks/inbox.ts';
import type { PersonEnv } from '../edge/session.ts';
import type { Services } from '../frame/services.ts';
import { DonePage, MODES, type Mode, PreviewPage, UploadPage } from './view.tsx';

const LARGEST = 50 * 1024 * 1024;
const ACTION = '/import';

function tooLarge(c: Context) {
  const problem = { sheet: null, row: null, column: null, value: null, message: 'The file has more than 50 MB: expected at most that' };
  return c.html(<UploadPage action={ACTION} mode="add" rejected={{ problems: [problem], file: null }} />, 413);
}

function modeOf(text: unknown): Mode {
  return MODES.find((mode) => mode === text) ?? 'add';
}

async function filesOf(c: Context): Promise<{ readonly files: readonly UploadedFile[]; readonly mode: Mode }> {
  const form = await c.req.formData();
  const chosen = form.getAll('workbook').filter((entry): entry is File => entry instanceof File && entry.name !== '');
  const files = chosen.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }));
  return { files: await Promise.all(files), mode: modeOf(form.get('mode')) };
}

function optionsFor(files: readonly UploadedFile[], mode: Mode): ImportOptions {
  return { source: files.map(({ name }) => name).join(', '), replace: mode === 'replace' };
}

/** What is wrong with an upload, as the page on which another is chosen; any other fault goes on. */
function rejection(c: Context, error: unknown, files: readonly UploadedFile[], mode: Mode) {
  if (!(error instanceof InputFault)) throw error;
  const file = files.map(({ name }) => name).join(', ');
  return c.html(<UploadPage action={ACTION} mode={mode} rejected={{ problems: error.problems, file: file === '' ? null : file }} />, 422);
}

/** Upload, preview, word to import, done; nothing is written to the store before the word. */
export function importRoute({ inbox }: Services): Hono<PersonEnv> {
  const preview = async (c: Context<PersonEnv>, files: readonly UploadedFile[], mode: Mode, again: boolean, why: string | null) => {
    const would = await importCouncil(c.var.context, await readUpload(c.var.context, files), { ...optionsFor(files, mode), dryRun: true });
    return <PreviewPage preview={would} files={files.map(({ name }) => name)} mode={mode} action={c.req.path} again={again} why={why} />;
  };
  const asked: MiddlewareHandler<PersonEnv> = async (c, next) => {
    permitImporting(c.var.context);
    await next();
  };
  return new Hono<PersonEnv>()
    .use('/import/*', asked)
    .get('/import', (c) => c.html(<UploadPage action={ACTION} mode="add" rejected={null} />))
    .post('/import', bodyLimit({ maxSize: LARGEST, onError: tooLarge }), async (c) => {
      const { files, mode } = await filesOf(c);
      try {
        await importCouncil(c.var.context, await readUpload(c.var.context, files), { ...optionsFor(files, mode), dryRun: true });
      } catch (error) {
        return rejection(c, error, files, mode);
      }
      return c.redirect(`/import/${await receive(inbox, files)}?mode=${mode}`, 303);
    })
    .get('/import/done/:council', async (c) => {
      const found = (await organisations(c.var.context)).find(({ id }) => id === c.req.param('council'));
      if (found === undefined) return c.notFound();
      const change = Number(c.req.query('change') ?? '0');
      return c.html(<DonePage council={found.id} name={found.name} change={change > 0 ? change : null} />);
    })
    .get('/import/:token', async (c) => {
      const files = await received(inbox, c.req.param('token'));
      return c.html(await preview(c, files, modeOf(c.req.query('mode')), false, null));
    })
    .post('/import/:token', async (c) => {
      const token = c.req.param('token');
      const files = await received(inbox, token);
      const form = await c.req.formData();
      const mode = modeOf(form.get('mode'));
      const said = form.get('why');
      const why = typeof said === 'string' ? said : '';
      try {
        const previewed = Number(form.get('revision') ?? Number.NaN);
        const council = await readUpload(c.var.context, files);
        const { organisation, change } = await importCouncil(c.var.context, council, { ...optionsFor(files, mode), previewed, why });
        await discard(inbox, token);
        return c.redirect(`/import/done/${organisation}?change=${change ?? 0}`, 303);
      } catch (error) {
        if (error instanceof ChangedSinceFault) return c.html(await preview(c, files, mode, true, why), 409);
        if (error instanceof InputFault && wantsWhyOnly(error)) return c.html(await preview(c, files, mode, false, why), 422);
        return rejection(c, error, files, mode);
      }
    });
}
