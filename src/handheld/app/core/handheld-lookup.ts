import type { DeviceLookup } from '../../storage/device-lookup.ts';
import type { Observable } from '../../sync/observable.ts';

/** What the device knows without network. */
export interface HandheldLookup extends DeviceLookup {
  /** Raised by every change of what is known, own recordings included: ask again then. */
  version: Observable<number>;
}
