/** Not yet in TypeScript's DOM. https://wicg.github.io/storage-buckets/ */
export type StorageBuckets = {
  open(
    name: string,
    options: { durability: 'strict' | 'relaxed'; persisted: boolean },
  ): Promise<{ indexedDB: IDBFactory }>;
  keys(): Promise<string[]>;
  /** Takes its files away, whatever state they are in. */
  delete(name: string): Promise<void>;
};
