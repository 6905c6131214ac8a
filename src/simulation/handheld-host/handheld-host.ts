import type { Radio } from '../wire/radio.ts';
import type { DeviceHost } from '../world/device-host.ts';
import type { FaultClass } from '../world/faults.ts';
import type { Chance } from '../world/world.ts';
import type { DeviceClock } from './device-clock.ts';
import type { Disk } from './disk.ts';
import type { Page, PageKind } from './page.ts';

/** The device with everything that may be done to it. */
export interface HandheldHost extends DeviceHost {
  readonly disk: Disk;
  readonly radio: Radio;
  readonly clock: DeviceClock;
  /** Open pages, the newest first. */
  pages(): readonly Page[];
  open(kind: PageKind, options?: { hasLocks: boolean }): Page;
  /** Nobody can look at it for so long: it is off, or its operator has a break. */
  putAside(ms: number): void;
  /** All pages stand still for so long. */
  sleep(ms: number): void;
  /** Ends sleep and breaks. */
  wakeUp(): void;
  /** Remembers how the journal stands now, for a disk that will show it again. */
  takeImage(): void;
  loadImage(chance: Chance): void;
  /** The disk has lost what is not on it any more; the oracle is told. */
  loses(cause: FaultClass, work: () => void): void;
  /** Makes it the copy of another, and takes it into use. */
  becomeCopyOf(other: HandheldHost): void;
  /** Nobody ever works with it again. */
  loseForEver(): void;
}
