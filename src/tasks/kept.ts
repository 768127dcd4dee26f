import type { Store } from '../store/connect.ts';

interface Kept<Value> {
  readonly revision: number;
  readonly value: Promise<Value>;
}

type Keeper<Value> = (store: Store, about: string, revision: number, make: () => Promise<Value>) => Promise<Value>;

export interface KeepingLimits<Value> {
  /** how many are kept: those used last */
  readonly most?: number;
  /** whether one is small enough to be kept */
  readonly small?: (value: Value) => boolean;
}

const MOST = 50;

/**
 * Keeps what was made about a council (`about` names it, and what of it) until the council changes. It is made once
 * for all who ask while it is being made, and again after it failed.
 */
export function keeper<Value>({ most = MOST, small = () => true }: KeepingLimits<Value> = {}): Keeper<Value> {
  const stores = new WeakMap<Store, Map<string, Kept<Value>>>();
  return (store, about, revision, make) => {
    const all = stores.get(store) ?? new Map<string, Kept<Value>>();
    stores.set(store, all);
    const found = all.get(about);
    const kept = found?.revision === revision ? found : { revision, value: make() };
    all.delete(about);
    all.set(about, kept);
    const [oldest] = all.keys();
    if (all.size > most && oldest !== undefined) all.delete(oldest);
    const forget = () => {
      if (all.get(about) === kept) all.delete(about);
    };
    if (kept !== found) kept.value.then((value) => small(value) || forget(), forget);
    return kept.value;
  };
}
