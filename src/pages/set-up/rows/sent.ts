import type { Context } from 'hono';
import type { RowInput } from '../../../tasks/setUp/rowForm.ts';

/** What was sent of a form: the texts of each field, several of one joined as a cell has them. */
export interface SentRow {
  readonly input: RowInput;
  /** what was asked for: to save, or to offer a reference */
  readonly act: string;
}

/** Words that stand for themselves; "none" beside others only said that they were asked. */
function joined(values: readonly string[]): string {
  const said = values.filter((value) => value !== 'none');
  return values.length > 1 && said.length > 0 ? said.join('; ') : (values[0] ?? '');
}

export async function sentRow(c: Context): Promise<SentRow> {
  const form = await c.req.formData();
  const texts = [...new Set(form.keys())].map((name) => {
    const values = form.getAll(name).filter((value) => typeof value === 'string');
    return [name.replace(/\[\]$/, ''), joined(values)] as const;
  });
  const said = new Map(texts);
  return {
    input: {
      texts: Object.fromEntries(texts),
      why: said.get('why') ?? '',
      seen: said.get('seen') ?? '',
      redefined: said.get('redefinedFrom') ?? '',
    },
    act: said.get('do') ?? 'save',
  };
}
