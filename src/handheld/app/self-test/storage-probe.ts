import type { Outcome } from './self-test-results.ts';

/** Bytes that a device should have free for months of work and its photos. */
const littleRoom = 200_000_000;

export type StorageFinding = { outcome: Outcome; freeBytes: number | null; writtenInMs: number | null };

type StoragePorts = {
  storage: StorageManager | undefined;
  indexedDB: IDBFactory;
  now: () => number;
  /** The journal is open, and the browser promises to keep it; null where it does not tell. */
  journal: 'broken' | 'protected' | 'unprotected' | null;
};

/** Writes to a database beside the journal, on the same disk, and reads it back; asks how much room is left. */
export async function probeStorage(ports: StoragePorts): Promise<StorageFinding> {
  const start = ports.now();
  const isWritten = ports.journal !== 'broken' && (await writeAndRead(ports.indexedDB));
  const writtenInMs = isWritten ? Math.round(ports.now() - start) : null;
  const freeBytes = await roomLeft(ports.storage);
  const outcome = () => {
    if (!isWritten) return 'storageBroken';
    if (freeBytes !== null && freeBytes < littleRoom) return 'storageFull';
    return ports.journal === 'unprotected' ? 'storageUnprotected' : 'storageSafe';
  };
  return { outcome: outcome(), freeBytes, writtenInMs };
}

async function roomLeft(storage: StorageManager | undefined): Promise<number | null> {
  try {
    const { quota, usage } = (await storage?.estimate()) ?? {};
    return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
  } catch {
    return null;
  }
}

const probeName = 'stockhand.probe';

async function writeAndRead(factory: IDBFactory): Promise<boolean> {
  try {
    const opening = factory.open(probeName, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('probe');
    const database = await settled(opening);
    const token = String(Math.random());
    const writing = database.transaction('probe', 'readwrite', { durability: 'strict' });
    writing.objectStore('probe').put(token, 'token');
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onabort = () => reject(writing.error ?? new Error('aborted'));
    });
    const read: unknown = await settled(database.transaction('probe').objectStore('probe').get('token'));
    database.close();
    await settled(factory.deleteDatabase(probeName));
    return read === token;
  } catch {
    // A disk that is full, a database that is forbidden: both are the finding.
    return false;
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });
