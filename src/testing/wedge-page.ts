import { createScanner } from '../handheld/scanning/create-scanner.ts';
import { createBrowserWedge } from '../handheld/scanning/wedge/browser-wedge.ts';
import { unknownScanner } from '../handheld/scanning/wedge/device-profile.ts';

/** What a page with nothing but the scanner has heard. */
export type WedgePage = {
  scans: string[];
  typed: string[];
  /** Presses of the button that has the focus. */
  presses: number;
  /** Opens or closes the keypad that takes typing. */
  keypad(open: boolean): void;
  /** Keeps the main thread busy for `share` of the time. */
  busy(share: number): void;
};

declare global {
  interface Window {
    wedgePage: WedgePage;
  }
}

const timers = {
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

const hub = createScanner({
  clock: { wall: () => Date.now(), mono: () => performance.now() },
  countsByScanning: () => false,
});
const button = document.createElement('button');
document.body.append(button);
createBrowserWedge({
  document,
  timers,
  profile: unknownScanner,
  isTyping: () => hub.hasKeypad(),
  emit: hub.fromWedge,
  onLearnt: () => undefined,
});

let closeKeypad = () => {};
window.wedgePage = {
  scans: [],
  typed: [],
  presses: 0,
  keypad(open) {
    closeKeypad();
    closeKeypad = open ? hub.subscribeKeys(({ text }) => window.wedgePage.typed.push(text)) : () => {};
  },
  busy(share) {
    setInterval(() => {
      const end = performance.now() + 100 * share;
      while (performance.now() < end);
    }, 100);
  },
};
hub.subscribe(({ raw }) => window.wedgePage.scans.push(raw));
button.addEventListener('click', () => (window.wedgePage.presses += 1));
