import * as z from 'zod/mini';
import { createScanner, type ScannerHub } from '../../scanning/create-scanner.ts';
import { createBrowserWedge } from '../../scanning/wedge/browser-wedge.ts';
import { unknownScanner, type WedgeProfile } from '../../scanning/wedge/device-profile.ts';
import { browserClock, browserTimers } from '../core/browser-clock.ts';
import { browserLocalStore } from '../core/local-store.ts';

/** Pace and terminator, as learnt from the scans of this device. */
const profileKey = 'scanner';
const learntSchema = z.object({ gap: z.number().check(z.positive()), terminates: z.boolean() });

/** The scanner of this device: keystrokes of the hardware scanner, and what camera and keypads hand in. */
export function createDeviceScanner(document: Document): ScannerHub {
  const hub = createScanner({ clock: browserClock, countsByScanning: () => false });
  document.addEventListener('pointerdown', hub.touched, { capture: true });
  createBrowserWedge({
    document,
    timers: browserTimers,
    profile: { ...unknownScanner, ...learnt() },
    isTyping: () => hub.hasKeypad(),
    emit: (output) => hub.fromWedge(output),
    onLearnt: remember,
  });
  return hub;
}

function learnt(): Partial<WedgeProfile> {
  const parsed = learntSchema.safeParse(browserLocalStore.get(profileKey));
  return parsed.success ? parsed.data : {};
}

function remember({ gap, terminates }: WedgeProfile): void {
  if (gap !== null) browserLocalStore.set(profileKey, { gap: Math.ceil(gap), terminates });
}
