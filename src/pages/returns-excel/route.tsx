import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ItemKey } from '../../model/entry.ts';
import { InputFault } from '../../model/fault.ts';
import type { Problem } from '../../model/problem.ts';
import { allowsAnywhere, noSuch } from '../../tasks/permit.ts';
import { itemText } from '../../tasks/returns/due.ts';
import { ownReturnWorkbook } from '../../tasks/returns/excel.ts';
import { keepReturnUpload, settleReturnUpload } from '../../tasks/returns/excelUpload.ts';
import { myReturns, returnItem } from '../../tasks/returns/myReturns.ts';
import { download } from '../frame/download.ts';
import { type CouncilEnv, councilOf } from '../frame/here.ts';
import { choicesIn } from './choice.ts';
import { closedProblem, ReadPage, UploadPage } from './view.tsx';

type Request = Context<CouncilEnv>;

/** A return of a thousand rows at length has less. */
const LARGEST = 5 * 1024 * 1024;

function whole(message: string): Problem {
  return { sheet: null, row: null, column: null, value: null, message };
}

function rejected(c: Request, problems: readonly Problem[], status: 413 | 422): Response | Promise<Response> {
  return c.html(<UploadPage here={c.var.here} problems={problems} />, status);
}

const limited = bodyLimit({
  maxSize: LARGEST,
  onError: (c: Request) => rejected(c, [whole('The file has more than 5 MB: expected at most that')], 413),
});

async function bytesOf(c: Request): Promise<Uint8Array> {
  const file = (await c.req.formData()).get('workbook');
  if (!(file instanceof File) || file.name === '')
    throw new InputFault([whole('No file was chosen: expected the workbook that you filled')]);
  return new Uint8Array(await file.arrayBuffer());
}

/** Returns as they stand now, hers from one reading of them all. */
async function itemsFor(c: Request, keys: readonly ItemKey[]) {
  const { context } = c.var;
  if (keys.length === 0) return [];
  const own = (await myReturns(context, councilOf(c))).groups.flatMap(({ items }) => items);
  const found = new Map(own.map((item) => [itemText(item.key), item]));
  return Promise.all(keys.map(async (key) => found.get(itemText(key)) ?? returnItem(context, councilOf(c), key)));
}

async function upload(c: Request): Promise<Response> {
  const { context, here } = c.var;
  try {
    const { kept, ...rest } = await keepReturnUpload(context, councilOf(c), await bytesOf(c));
    return c.html(<ReadPage here={here} kept={await itemsFor(c, kept)} {...rest} />, rest.conflicts.length > 0 ? 409 : 200);
  } catch (error) {
    if (error instanceof InputFault) return rejected(c, error.problems, 422);
    throw error;
  }
}

async function choose(c: Request): Promise<Response> {
  const { context, here } = c.var;
  const { kept, conflicts, closed } = await settleReturnUpload(context, councilOf(c), choicesIn(await c.req.formData()));
  const items = await itemsFor(c, kept);
  const rest = { conflicts, same: 0, problems: closed.map(closedProblem), notes: [], tried: conflicts.length > 0 };
  return c.html(<ReadPage here={here} kept={items} {...rest} />, conflicts.length > 0 ? 422 : 200);
}

/** A person's return as a workbook: taken away, brought back, and chosen from where it was changed on both sides. */
export function returnsExcelRoute(): Hono<CouncilEnv> {
  return new Hono<CouncilEnv>()
    .get('/returns.xlsx', async (c) => download(c, await ownReturnWorkbook(c.var.context, councilOf(c))))
    .use('/returns/upload/*', async (c, next) => {
      if (!allowsAnywhere(c.var.context, councilOf(c), 'enter-return')) throw noSuch(councilOf(c));
      await next();
      c.header('Cache-Control', 'private, no-store');
    })
    .get('/returns/upload', (c) => c.html(<UploadPage here={c.var.here} problems={[]} />))
    .post('/returns/upload', limited, upload)
    .post('/returns/upload/choose', limited, choose);
}
