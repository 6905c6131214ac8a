import { createScanner, type ScannerHub } from '../../scanning/create-scanner.ts';
import { createBrowserWedge } from '../../scanning/wedge/browser-wedge.ts';
import { readProfile, type WedgeProfile } from '../../scanning/wedge/device-profile.ts';
import { createSubject } from '../../sync/observable.ts';
import { browserClock, browserTimers } from '../core/browser-clock.ts';
import { browserLocalStore } from '../core/local-store.ts';
import type { ScannerSetup } from './scanner-setup.ts';

/** The profile of the scanner, learnt from the scans of this device or on the set-up page. */
const profileKey = 'scanner';

export type DeviceScanner = ScannerHub & { setup: ScannerSetup };

/** The scanner of this device: keystrokes of the hardware scanner, and what camera and keypads hand in. */
export function createDeviceScanner(document: Document, countsByScanning: () => boolean): DeviceScanner {
  const profile = createSubject(readProfile(browserLocalStore.get(profileKey)));
  const hub = createScanner({
    clock: browserClock,
    countsByScanning,
    keepsSeparators: () => profile.get().separators === 'kept',
  });
  const keep = (learnt: WedgeProfile) => {
    const rounded = { ...learnt, gap: learnt.gap === null ? null : Math.ceil(learnt.gap) };
    browserLocalStore.set(profileKey, rounded);
    profile.set(rounded);
  };
  document.addEventListener('pointerdown', hub.touched, { capture: true });
  const wedge = createBrowserWedge({
    document,
    timers: browserTimers,
    profile: profile.get(),
    isTyping: () => hub.hasKeypad(),
    emit: (output) => hub.fromWedge(output),
    onLearnt: keep,
  });
  const setup: ScannerSetup = {
    profile,
    learn(learnt) {
      keep(learnt);
      wedge.use(profile.get());
    },
    capture(listener) {
      wedge.capture(listener);
      return () => wedge.capture(null);
    },
  };
  return { ...hub, setup };
}
