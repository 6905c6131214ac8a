import { closeSync, cpSync, existsSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** What a bad disk, a full one or a cleaning tool does to the files of a database while the browser is closed. */
export const damages = {
  /** The newest writes never arrived. */
  'its log cut in half': (folder: string) => {
    for (const log of filesOf(folder, /\.log$/)) truncateSync(log, Math.floor(statSync(log).size / 2));
  },
  'bytes flipped in its files': (folder: string) => {
    for (const file of filesOf(folder, /\.(log|ldb)$/)) flipBytes(file);
  },
  'its MANIFEST removed': (folder: string) => {
    for (const file of filesOf(folder, /^MANIFEST-/)) rmSync(file);
  },
  'its folder removed': (folder: string) => rmSync(folder, { recursive: true }),
} satisfies Record<string, (folder: string) => void>;
export type Damage = keyof typeof damages;

/** The databases of a closed browser's profile, as files. */
export class ProfileDisk {
  readonly #profile: string;

  /** @param profile folder of a browser that is closed */
  constructor(profile: string) {
    this.#profile = join(profile, 'Default');
  }

  /** The journal has a storage bucket of its own, the cache lies in the site's common one. */
  folderOf(database: 'journal' | 'cache'): string {
    const within = database === 'journal' ? join(this.#profile, 'WebStorage') : this.#profile;
    const [folder] = databasesBelow(within, database === 'journal');
    if (folder === undefined) throw new Error(`no ${database} below ${within}`);
    return folder;
  }

  damage(database: 'journal' | 'cache', damage: Damage): void {
    damages[damage](this.folderOf(database));
  }

  /** Keeps how a database stands now; the function given back puts that old image in its place. */
  image(database: 'journal' | 'cache'): () => void {
    const folder = this.folderOf(database);
    // Beside the browser's own folders: within them it clears away what it does not know.
    const kept = join(this.#profile, '..', `image of ${database}`);
    cpSync(folder, kept, { recursive: true });
    return () => {
      rmSync(folder, { recursive: true });
      cpSync(kept, folder, { recursive: true });
    };
  }
}

/** Folders named `IndexedDB/<something>.leveldb`: directly below, or within the numbered buckets. */
function databasesBelow(folder: string, isBucket: boolean): string[] {
  const homes = isBucket ? readdirSync(folder).map((bucket) => join(folder, bucket)) : [folder];
  return homes
    .map((home) => join(home, 'IndexedDB'))
    .filter((home) => existsSync(home))
    .flatMap((home) => filesOf(home, /\.leveldb$/));
}

const filesOf = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));

/** One byte in each 512, so that no block of the file keeps its checksum. */
function flipBytes(path: string): void {
  const file = openSync(path, 'r+');
  const byte = Buffer.alloc(1);
  for (let at = 100; at < statSync(path).size; at += 512) {
    readSync(file, byte, 0, 1, at);
    writeSync(file, Buffer.from([byte.readUInt8() ^ 0xff]), 0, 1, at);
  }
  closeSync(file);
}
