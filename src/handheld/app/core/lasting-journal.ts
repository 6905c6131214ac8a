import type { Timers } from '../../../shared/domain/clock.ts';
import type { JournalStore } from '../../storage/journal-store.ts';
import type { StoreFailure } from '../../storage/store-failure.ts';
import { createListeners } from '../../sync/listeners.ts';
import { deadJournal } from './dead-stores.ts';
import type { HandheldPorts } from './handheld-ports.ts';

/** Waits before the journal is tried to be opened again, ms: clearing a site's data takes its time. */
const waits = [0, 100, 400, 1500];

/**
 * The journal over every life of its database. When the browser closes that by itself (data of the site cleared, files
 * found to be damaged) it is opened anew, in a new bucket if the old one is gone: the handle of a bucket that was
 * deleted opens nothing for ever. What then is there, the sentinel tells. Who asks meanwhile is answered by what opens.
 *
 *   open --closed by the browser--> reopening --open--> open, `onBack(null)`
 *                                       '--never--> dead, `onBack(why)`
 */
export async function openLastingJournal(ports: {
  open: HandheldPorts['openJournal'];
  timers: Timers;
  onReloadNeeded(): void;
  onBack(failure: StoreFailure | null): void;
}): Promise<{ journal: JournalStore; failure: StoreFailure | null }> {
  const { open, timers, onReloadNeeded, onBack } = ports;
  const listeners = createListeners();
  let current = deadJournal({ kind: 'broken', detail: 'not open yet' });
  let reopening: Promise<void> | null = null;
  let isClosed = false;
  const events = { onReloadNeeded, onClosed: () => void (reopening ??= reopen()) };

  const tryToOpen = async (): Promise<StoreFailure | null> => {
    const opened = await open(events);
    if (isClosed && opened.ok) opened.value.close();
    current = opened.ok ? opened.value : deadJournal(opened.failure);
    current.subscribe(listeners.tell);
    return opened.ok ? null : opened.failure;
  };
  const reopen = async (): Promise<void> => {
    current.close();
    let failure: StoreFailure | null = null;
    for (const wait of waits) {
      if (wait > 0) await new Promise<void>((resolve) => timers.after(wait, resolve));
      if (isClosed) return;
      failure = await tryToOpen();
      if (failure === null) break;
    }
    reopening = null;
    listeners.tell();
    onBack(failure);
  };

  const failure = await tryToOpen();
  const journal: JournalStore = {
    write: (work) => (reopening ? reopening.then(() => current.write(work)) : current.write(work)),
    read: (work) => (reopening ? reopening.then(() => current.read(work)) : current.read(work)),
    subscribe: listeners.add,
    close: () => {
      isClosed = true;
      current.close();
    },
  };
  return { journal, failure };
}
