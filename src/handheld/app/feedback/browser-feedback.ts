import type { ScanSource } from '../../ui/scan-desk.ts';
import { browserClock, browserTimers } from '../core/browser-clock.ts';
import { browserLocalStore } from '../core/local-store.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { createBrowserSignals } from '../signals/browser-signals.ts';
import { afterPaint } from './after-paint.ts';
import { createFeedback, type Feedback } from './create-feedback.ts';

/** The feedback of this browser, as whoever is signed in wants it. */
export function createBrowserFeedback(
  scanner: ScanSource & { touched(): void },
  settings: SettingsStore,
): Feedback {
  const feedback = createFeedback({
    ...{ scanner, afterPaint, clock: browserClock, timers: browserTimers, local: browserLocalStore },
    signals: createBrowserSignals(window, browserClock, () => settings.current.get()),
    forgetLast: scanner.touched,
    mustSee: () => settings.current.get().errorsMustBeSeen,
  });
  document.addEventListener('visibilitychange', feedback.keep);
  window.addEventListener('pagehide', feedback.keep);
  return feedback;
}
