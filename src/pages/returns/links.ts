import type { ReturnProblem } from '../../briefing/returnTypes.ts';
import { anchorOf, nameOf } from '../../components/return/names.ts';
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

/** The element at which a problem is mended. */
export function fieldId(prefix: string, field: ReturnProblem['field']): string {
  const id = nameOf(prefix, field);
  return field === 'state' ? `${id}-final` : id;
}
