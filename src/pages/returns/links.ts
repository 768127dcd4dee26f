import type { ReturnProblem } from '../../briefing/returnTypes.ts';
import { anchorOf, keyText, nameOf, prefixAt } from '../../components/return/names.ts';
import type { ReturnLinks } from '../../components/return/shown.ts';
import type { ItemKey } from '../../model/entry.ts';
import type { Here } from '../frame/here.ts';

/** Where links of returns lead at a council. */
export function linksOf({ addresses }: Here): ReturnLinks {
  return {
    about: ({ key }) => (key.kind === 'indicator' ? addresses.indicator(key.reference) : addresses.action(key.reference)),
    alone: ({ key }) => addresses.returnItem(key),
    decided: addresses.method(),
  };
}

/** The place of a return on the page of all. */
export function placeOf({ addresses }: Here, key: ItemKey): string {
  return `${addresses.returns()}#${anchorOf(key)}`;
}

/** The field of a return at which something is mended: on the page of all where it stands there, else on its own. */
export function fieldPlace(here: Here, prefixes: ReadonlyMap<string, string>, key: ItemKey, field: ReturnProblem['field'] | null): string {
  const prefix = prefixes.get(keyText(key));
  if (field === null) return prefix === undefined ? here.addresses.returnItem(key) : placeOf(here, key);
  const page = prefix === undefined ? here.addresses.returnItem(key) : here.addresses.returns();
  return `${page}#${fieldId(prefix ?? prefixAt(0), field)}`;
}

/** The element at which a problem is mended. */
export function fieldId(prefix: string, field: ReturnProblem['field']): string {
  const id = nameOf(prefix, field);
  return field === 'state' ? `${id}-final` : id;
}
