/**
 * A table in memory that can take back what a transaction did to it. Rows are copied on the way in and out, as a
 * database would.
 */
export interface MemoryTable<Key extends string | number, Row> {
  get(key: Key): Row | undefined;
  all(): Row[];
  put(key: Key, row: Row): void;
  remove(key: Key): void;
  size(): number;
  /** Looks at the rows themselves, without copying any. */
  count(isCounted: (row: Readonly<Row>) => boolean): number;
  /** Remembers all rows as they are now; what it returns puts them back. */
  image(): () => void;
  clear(): void;
}

/** What undoes the writes since a transaction began, newest first. */
export type UndoLog = (() => void)[];

export function createMemoryTable<Key extends string | number, Row>(undo: UndoLog): MemoryTable<Key, Row> {
  const rows = new Map<Key, Row>();
  const remember = (key: Key) => {
    const before = rows.get(key);
    undo.push(() => void (before === undefined ? rows.delete(key) : rows.set(key, before)));
  };
  return {
    get: (key) => copy(rows.get(key)),
    all: () => [...rows.values()].map(copy),
    put: (key, row) => {
      remember(key);
      rows.set(key, copy(row));
    },
    remove: (key) => {
      remember(key);
      rows.delete(key);
    },
    size: () => rows.size,
    count: (isCounted) => {
      let count = 0;
      for (const row of rows.values()) if (isCounted(row)) count += 1;
      return count;
    },
    image: () => {
      const then = [...rows];
      return () => {
        rows.clear();
        for (const [key, row] of then) rows.set(key, row);
      };
    },
    clear: () => rows.clear(),
  };
}

const copy = <T>(row: T): T => structuredClone(row);
