import type { Page } from '@playwright/test';

export type JournalRow = {
  ordinal: number;
  seq: number;
  mid: string;
  status: string;
  type: string;
  /** Of the place it was taken from, and how many. */
  from: string | null;
  quantity: number | null;
  orderLineId: string | null;
};
export type JournalState = {
  /** False when there is no journal at all. */
  exists: boolean;
  epochs: { ordinal: number; epoch: string; highest: number; reason: string }[];
  entries: JournalRow[];
};

type StoredEntry = Pick<JournalRow, 'ordinal' | 'seq' | 'mid' | 'status'> & {
  movement: { type: string; body: Partial<Pick<JournalRow, 'from' | 'quantity' | 'orderLineId'>> };
};

type BucketNavigator = {
  storageBuckets?: {
    keys(): Promise<string[]>;
    open(name: string): Promise<{ indexedDB: IDBFactory }>;
  };
};

/** Reads the journal of the device behind the app's back, straight from its database. */
export function deviceJournal(page: Page): Promise<JournalState> {
  return page.evaluate(async () => {
    const { storageBuckets } = navigator as unknown as BucketNavigator;
    const buckets = ((await storageBuckets?.keys()) ?? []).filter((name) => name.startsWith('journal'));
    const newest = buckets.sort().at(-1);
    const bucket = newest === undefined ? undefined : await storageBuckets?.open(newest);
    const factory = bucket?.indexedDB ?? indexedDB;
    const names = (await factory.databases()).map(({ name }) => name ?? '');
    const name = names
      .filter((one) => one.startsWith('stockhand.journal'))
      .sort()
      .at(-1);
    if (name === undefined) return { exists: false, epochs: [], entries: [] };
    const done = <T>(request: IDBRequest): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result as T));
        request.addEventListener('error', () => reject(request.error ?? new Error('no journal')));
      });
    const database = await done<IDBDatabase>(factory.open(name));
    const tx = database.transaction(['entries', 'epochs']);
    const rows = await done<StoredEntry[]>(tx.objectStore('entries').getAll());
    const epochs = await done<JournalState['epochs']>(tx.objectStore('epochs').getAll());
    database.close();
    const entries = rows.map(({ ordinal, seq, mid, status, movement }) => ({
      ...{ ordinal, seq, mid, status, type: movement.type },
      from: movement.body.from ?? null,
      quantity: movement.body.quantity ?? null,
      orderLineId: movement.body.orderLineId ?? null,
    }));
    return { exists: true, epochs, entries };
  });
}
