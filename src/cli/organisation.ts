import { UsageFault } from '../model/fault.ts';
import { nearest } from '../model/nearest.ts';
import type { Context } from '../tasks/context.ts';
import { organisations } from '../tasks/councils.ts';

/**
 * Which council of the store a command is about: the one named, by its name or its name in addresses, or the only one.
 * @throws UsageFault where that is none or not clear
 */
export async function organisationAsked(context: Context, name: string | null): Promise<string> {
  const held = await organisations(context);
  const names = held.map((each) => each.name).join(', ');
  if (held.length === 0) throw new UsageFault('The store holds no council yet: goldthread import PATH brings one.');
  if (name === null) {
    const [only, ...others] = held;
    if (only === undefined || others.length > 0)
      throw new UsageFault(`The store holds several councils; say which with --organisation: ${names}`);
    return only.id;
  }
  const found = held.find((each) => each.id === name || each.name.toLowerCase() === name.toLowerCase());
  if (found) return found.id;
  throw new UsageFault(
    `The store holds no council "${name}". Did you mean "${nearest(
      name,
      held.map((each) => each.name),
    )}"? It holds ${names}`,
  );
}
