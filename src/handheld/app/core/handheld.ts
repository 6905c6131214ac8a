import type { Clock, Timers } from '../../../shared/domain/clock.ts';
import type { Ids } from '../../../shared/domain/random.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { DemoOffer } from '../../../shared/protocol/identity.ts';
import type { EvidenceStore } from '../../storage/evidence-store.ts';
import type { Plates } from '../../storage/plates.ts';
import type { Observable } from '../../sync/observable.ts';
import type { SyncStatus } from '../../sync/sync-status.ts';
import type { Bookmark, Recorder } from '../../workflows/recorder.ts';
import type { Device, EnrolFailure } from './device.ts';
import type { HandheldLookup } from './handheld-lookup.ts';
import type { Ledger } from './ledger.ts';
import type { Session } from './session.ts';
import type { StorageState } from './storage-state.ts';
import type { TaskView } from './task-view.ts';
import type { Update } from './update.ts';
import type { WorkDesk } from './work-desk.ts';

/** Everything a screen may use, given by React context; nothing of it throws for what can happen in a warehouse. */
export interface Handheld {
  clock: Clock;
  timers: Timers;
  ids: Ids;
  /** The only writer of movements; workflows get it. */
  recorder: Recorder;
  lookup: HandheldLookup;
  /** Photos, kept until the server has them; a movement names them by their id. */
  photos: Pick<EvidenceStore, 'keep'>;
  /** Numbers for containers, of this device's own block. */
  plates: Plates;
  ledger: Ledger;
  /** Work of this device and open work of the site, most urgent first, own unsent progress laid over it. */
  tasks: Observable<readonly TaskView[]>;
  /** Saved runs of this device, newest first. */
  bookmarks: Observable<readonly Bookmark[]>;
  work: WorkDesk;
  sync: {
    status: Observable<SyncStatus>;
    /** Tries now what would be tried later; harmless at any time. */
    wake(reason: 'operator' | 'screen'): void;
  };
  session: Session;
  device: Device;
  demo: {
    /** What a demo site offers on its start page; null for every other site and without network. */
    offer(): Promise<DemoOffer | null>;
    /** Enrols this browser by a code that the demo site makes itself. */
    enrol(): Promise<Result<null, EnrolFailure>>;
  };
  update: Update;
  /** Anything but `ready` needs a screen that blocks: nothing can be recorded then. */
  storage: Observable<StorageState>;
  /**
   * For a journal that cannot be opened any more: leaves it where it is, begins another one and reloads. What was
   * unsent in it is counted as lost and told to a manager.
   */
  startAnotherJournal(): void;
  /** Keeps the display on until the returned function is called; harmless where the browser cannot. */
  keepAwake(): () => void;
  /** Version of this build, as told to the server. */
  build: string;
  /** Ends timers, sockets and databases. */
  close(): Promise<void>;
}
