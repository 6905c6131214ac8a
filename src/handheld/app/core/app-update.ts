import type { Timers } from '../../../shared/domain/clock.ts';
import type { Lifecycle } from '../../sync/lifecycle.ts';
import { createSubject, type Observable } from '../../sync/observable.ts';
import type { Update } from './update.ts';

const hour = 60 * 60_000;

/** What the page needs of its service worker. */
export interface Worker {
  /** Called once a newer version has been fetched and waits. */
  onWaiting(listener: () => void): void;
  /** Called when another version has taken over. */
  onTakenOver(listener: () => void): void;
  register(): Promise<void>;
  lookForUpdate(): Promise<void>;
  letTakeOver(): void;
}

/**
 * Updates of the app. A newer version waits until the operator, with nothing in hand, agrees; then it takes over and
 * the page is loaded again. Looked for at start, each time the page is seen, and every hour.
 */
export function createAppUpdate(ports: {
  worker: Worker | null;
  needed: Observable<boolean>;
  lifecycle: Lifecycle;
  timers: Timers;
  reload(): void;
}): Update {
  const { worker, lifecycle, timers } = ports;
  const ready = createSubject(false);
  let isIdle = () => true;
  let agreed = false;
  if (worker) {
    worker.onWaiting(() => ready.set(true));
    // Another tab's operator may agree: this page goes on with its own chunks, which the server keeps.
    worker.onTakenOver(() => agreed && ports.reload());
    const look = () => void worker.lookForUpdate();
    const everyHour = () => {
      look();
      timers.after(hour, everyHour);
    };
    void worker.register().then(() => timers.after(hour, everyHour));
    lifecycle.subscribe((event) => event === 'visible' && look());
    ports.needed.subscribe(look);
  }
  return {
    ready,
    needed: ports.needed,
    setIdle: (next) => {
      isIdle = next;
    },
    apply: () => {
      if (!isIdle()) return false;
      agreed = true;
      if (worker && ready.get()) worker.letTakeOver();
      else ports.reload();
      return true;
    },
  };
}
