import type { WedgeProfile } from '../../scanning/wedge/device-profile.ts';
import type { Capture } from '../../scanning/wedge/wedge.ts';
import type { Observable } from '../../sync/observable.ts';

/** What the set-up page needs of the hardware scanner: its raw transmissions, and the profile to be kept of it. */
export interface ScannerSetup {
  profile: Observable<WedgeProfile>;
  /** Keeps `profile` on this device; scans are read by it from now on. */
  learn(profile: WedgeProfile): void;
  /** All that the scanner sends goes to `listener` and is no scan, until the returned function is called. */
  capture(listener: (capture: Capture) => void): () => void;
}
