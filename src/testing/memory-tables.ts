/**
 * How a table keeps its rows apart from those who read and write them: `copied` on the way in and out, as a database
 * does, or `frozen` once and handed out as they are, which is much faster over thousands of runs.
 */
export type Keeping = 'copied' | 'frozen';

/** A table in memory that can take back what a transaction did to it. */
export interface MemoryTable<Key extends string | number, Row> {
  get(key: Key): Row | undefined;
  all(): Row[];
  put(key: Key, row: Row): void;
  remove(key: Key): void;
  size(): number;
  /** The rows that match, without copying the others. */
  where(isWanted: (row: Readonly<Row>) => boolean): Row[];
  /** How many rows are of this kind, by what the table was told to tally. */
  tally(kind: string): number;
  /** Remembers all rows as they are now; what it returns puts them back. */
  image(): () => void;
  clear(): void;
  /** Gives another table these rows instead of its own. */
  copyTo(other: MemoryTable<Key, Row>): void;
  load(rows: Iterable<[Key, Row]>): void;
}

/** What undoes the writes since a transaction began, newest first. */
export type UndoLog = (() => void)[];

export function createMemoryTable<Key extends string | number, Row>(
  undo: UndoLog,
  keeping: Keeping = 'copied',
  kindOf: (row: Readonly<Row>) => string = () => '',
): MemoryTable<Key, Row> {
  const rows = new Map<Key, Row>();
  const tallies = new Map<string, number>();
  const tally = (row: Row | undefined, change: 1 | -1) => {
    if (row !== undefined) tallies.set(kindOf(row), (tallies.get(kindOf(row)) ?? 0) + change);
  };
  const set = (key: Key, row: Row | undefined) => {
    tally(rows.get(key), -1);
    tally(row, 1);
    if (row === undefined) rows.delete(key);
    else rows.set(key, row);
  };
  const clear = () => {
    rows.clear();
    tallies.clear();
  };
  const copy: <T>(row: T) => T = keeping === 'copied' ? (row) => structuredClone(row) : (row) => row;
  const kept: <T>(row: T) => T = keeping === 'copied' ? copy : frozen;
  const remember = (key: Key) => {
    const before = rows.get(key);
    undo.push(() => set(key, before));
  };
  const load: MemoryTable<Key, Row>['load'] = (next) => {
    const then = [...next];
    clear();
    for (const [key, row] of then) set(key, row);
  };
  return {
    get: (key) => copy(rows.get(key)),
    all: () => Array.from(rows.values(), copy),
    where: (isWanted) => {
      const found: Row[] = [];
      for (const row of rows.values()) if (isWanted(row)) found.push(copy(row));
      return found;
    },
    put: (key, row) => {
      remember(key);
      set(key, kept(row));
    },
    remove: (key) => {
      remember(key);
      set(key, undefined);
    },
    size: () => rows.size,
    tally: (kind) => tallies.get(kind) ?? 0,
    image: () => {
      const then = [...rows];
      return () => load(then);
    },
    clear,
    copyTo: (other) => other.load(rows),
    load,
  };
}

/** Frozen all through; what is frozen already is frozen all through, and a photo is left as it is. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || value instanceof Blob)
    return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}
