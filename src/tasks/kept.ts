import type { Store } from '../store/connect.ts';

interface Kept<Value> {
  readonly revision: number;
  readonly epoch: number;
  readonly value: Promise<Value>;
  /** 0 while it is being made */
  size: number;
}

type Keeper<Value> = (store: Store, about: string, revision: number, make: () => Promise<Value>) => Promise<Value>;

export interface KeepingLimits<Value> {
  /** how many are kept: those used last */
  readonly most?: number;
  /** whether one is small enough to be kept */
  readonly small?: (value: Value) => boolean;
  /** how large one is, in rows, and how many rows all that are kept may have together */
  readonly size?: (value: Value) => number;
  readonly room?: number;
}

const MOST = 50;

/** Lets go of what was used longest ago until the rest fits. */
function makeRoom(all: Map<string, Kept<unknown>>, room: number): void {
  let total = [...all.values()].reduce((sum, { size }) => sum + size, 0);
  for (const [about, { size }] of all) {
    if (total <= room) return;
    if (size === 0) continue;
    all.delete(about);
    total -= size;
  }
}

/**
 * Keeps what was made about a council (`about` names it, and what of it) until the council changes. It is made once
 * for all who ask while it is being made, and again after it failed.
 */
export function keeper<Value>(limits: KeepingLimits<Value> = {}): Keeper<Value> {
  const { most = MOST, small = () => true, size = () => 0, room = Number.POSITIVE_INFINITY } = limits;
  const stores = new WeakMap<Store, Map<string, Kept<Value>>>();
  return (store, about, revision, make) => {
    const all = stores.get(store) ?? new Map<string, Kept<Value>>();
    stores.set(store, all);
    const found = all.get(about);
    const epoch = store.epoch();
    const holds = found?.revision === revision && found.epoch === epoch;
    const kept = holds ? found : { revision, epoch, value: make(), size: 0 };
    all.delete(about);
    all.set(about, kept);
    const [oldest] = all.keys();
    if (all.size > most && oldest !== undefined) all.delete(oldest);
    const forget = () => {
      if (all.get(about) === kept) all.delete(about);
    };
    const settle = (value: Value) => {
      kept.size = size(value);
      if (!small(value) || kept.size > room) return forget();
      makeRoom(all, room);
    };
    if (kept !== found) kept.value.then(settle, forget);
    return kept.value;
  };
}
