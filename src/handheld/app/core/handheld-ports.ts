import type { Clock, Timers } from '../../../shared/domain/clock.ts';
import type { Random } from '../../../shared/domain/random.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Scanning } from '../../../shared/protocol/scanning.ts';
import type { CacheStore } from '../../storage/cache-store.ts';
import type { DexieJournalOptions } from '../../storage/dexie-journal-store.ts';
import type { JournalStore } from '../../storage/journal-store.ts';
import type { StoreFailure } from '../../storage/store-failure.ts';
import type { Leadership } from '../../sync/leadership.ts';
import type { Lifecycle } from '../../sync/lifecycle.ts';
import type { Net } from '../../sync/net.ts';
import type { OpenSocket } from '../../sync/socket.ts';
import type { Worker } from './app-update.ts';
import type { LocalStore } from './local-store.ts';
import type { MarkFile } from './mark-file.ts';
import type { Neighbours } from './neighbours.ts';
import type { DerivePin } from './pin-verifier.ts';

/** Everything of a handheld that is not pure: a browser's, or a test's. */
export type HandheldPorts = {
  clock: Clock;
  timers: Timers;
  random: Random;
  net: Net;
  lifecycle: Lifecycle;
  leadership: Leadership;
  openSocket: OpenSocket;
  local: LocalStore;
  /** A second place for the sentinel's mark, where there is one. */
  markFile?: MarkFile;
  neighbours: Neighbours;
  openJournal(
    events: Pick<DexieJournalOptions, 'onReloadNeeded' | 'onClosed'>,
  ): Promise<Result<JournalStore, StoreFailure>>;
  /** The next `openJournal` opens an empty one, beside one that cannot be opened. */
  startAnotherJournal(): Promise<void>;
  openCache(): Promise<Result<CacheStore, StoreFailure>>;
  worker: Worker | null;
  keepAwake(): () => void;
  /** Runs `then` once what the operator was just told is painted: nothing that only follows may delay it. */
  afterAnswer(then: () => void): void;
  /** SHA-256 of the bytes, hex. */
  digest(bytes: ArrayBuffer): Promise<string>;
  /** Whether so many bytes more still leave room for movements. */
  hasRoomFor(bytes: number): Promise<boolean>;
  askForPersistence(): Promise<boolean | null>;
  /** How fast scans were answered here; null while nothing is measured. */
  scanning(): Scanning | null;
  /** 0..1, null where the browser does not tell. */
  battery(): number | null;
  reload(): void;
  /** What the browser says of itself and of the device. */
  model(): string;
  build: string;
  /** Rounds of a PIN's verifier; a test takes fewer. */
  pinIterations?: number;
  /** WebCrypto unless told. */
  derivePin?: DerivePin;
};
