import type { Store } from '../store/connect.ts';

const COUNCILS_KEPT = 50;

interface Kept<Value> {
  readonly revision: number;
  readonly value: Promise<Value>;
}

type Keeper<Value> = (store: Store, organisation: string, revision: number, make: () => Promise<Value>) => Promise<Value>;

/**
 * Keeps what was made for a council until the council changes; of many councils the ones used last. It is made once
 * for all who ask while it is being made, and again after it failed.
 */
export function keeper<Value>(): Keeper<Value> {
  const stores = new WeakMap<Store, Map<string, Kept<Value>>>();
  return (store, organisation, revision, make) => {
    const councils = stores.get(store) ?? new Map<string, Kept<Value>>();
    stores.set(store, councils);
    const found = councils.get(organisation);
    const kept = found?.revision === revision ? found : { revision, value: make() };
    councils.delete(organisation);
    councils.set(organisation, kept);
    const [oldest] = councils.keys();
    if (councils.size > COUNCILS_KEPT && oldest !== undefined) councils.delete(oldest);
    kept.value.catch(() => {
      if (councils.get(organisation) === kept) councils.delete(organisation);
    });
    return kept.value;
  };
}
