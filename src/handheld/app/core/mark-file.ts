import { Dexie } from 'dexie';

/** A second place for one small value. Writing never throws and nobody waits for it. */
export type MarkFile = {
  /** Undefined where nothing is kept, or it cannot be read. */
  read(): Promise<unknown>;
  write(value: unknown): void;
};

const key = 'journal';

/**
 * In a database of the common store, whose files are not the journal's: what is committed there is with the operating
 * system at once, while localStorage is written some seconds late and a killed browser takes those seconds along.
 */
export function createMarkFile(indexedDB: IDBFactory): MarkFile {
  const db = new Dexie('stockhand.mark', { indexedDB, cache: 'disabled' });
  db.version(1).stores({ marks: '' });
  const marks = db.table<unknown, string>('marks');
  return {
    read: () => marks.get(key).catch(() => undefined),
    write: (value) => void marks.put(value, key).catch(() => undefined),
  };
}
