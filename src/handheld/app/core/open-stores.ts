import type { Ids } from '../../../shared/domain/random.ts';
import type { CacheStore } from '../../storage/cache-store.ts';
import { checkJournal } from '../../storage/journal-check.ts';
import type { JournalStore } from '../../storage/journal-store.ts';
import type { Sentinel } from '../../storage/sentinel.ts';
import type { StoreFailure } from '../../storage/store-failure.ts';
import { createListeners } from '../../sync/listeners.ts';
import { createSubject, type Observable } from '../../sync/observable.ts';
import { deadCache } from './dead-stores.ts';
import type { HandheldPorts } from './handheld-ports.ts';
import { openLastingJournal } from './lasting-journal.ts';
import type { StorageState } from './storage-state.ts';

export type Stores = {
  journal: JournalStore;
  cache: CacheStore;
  state: Observable<StorageState>;
  /** Compares the journal with its sentinel. */
  check(): Promise<void>;
  /** Another tab has written to the journal: there may be something to send. */
  onNeighbourWrote(listener: () => void): () => void;
};

/**
 * Opens both databases. A journal that cannot be opened or compared blocks the app; a cache that cannot is done
 * without. Both tell of other tabs' writes as of their own.
 */
export async function openStores(
  ports: HandheldPorts,
  { ids, sentinel, onNewEpoch }: { ids: Ids; sentinel: Sentinel; onNewEpoch(): void },
): Promise<Stores> {
  const { neighbours, clock } = ports;
  const state = createSubject<StorageState>({ kind: 'ready', persisted: null });
  const blocked = (failure: StoreFailure) => state.set(stateAfter(failure));
  let onBack = () => {};
  const opened = await openLastingJournal({
    open: ports.openJournal,
    timers: ports.timers,
    onReloadNeeded: () => state.set({ kind: 'reload' }),
    onBack: (failure) => (failure ? blocked(failure) : onBack()),
  });
  if (opened.failure) blocked(opened.failure);
  const cacheOpened = await ports.openCache();
  const heard = { journal: createListeners(), cache: createListeners() };
  const neighbourWrote = createListeners();
  neighbours.listen((what) => {
    heard[what].tell();
    if (what === 'journal') neighbourWrote.tell();
  });
  const shared = <S extends JournalStore | CacheStore>(what: 'journal' | 'cache', store: S): S => {
    const tell = () => {
      heard[what].tell();
      neighbours.tell(what);
    };
    store.subscribe(what === 'cache' ? tell : once(ports.afterAnswer, tell));
    return { ...store, subscribe: heard[what].add };
  };
  const journal = shared('journal', opened.journal);
  const cache = shared('cache', cacheOpened.ok ? cacheOpened.value : deadCache(cacheOpened.failure));
  const check = async () => {
    const checked = await checkJournal({ journal, sentinel, clock, ids });
    if (!checked.ok) blocked(checked.failure);
    if (checked.ok && checked.value.newEpoch) onNewEpoch();
  };
  onBack = () => void check();
  void ports.askForPersistence().then((persisted) => {
    if (state.get().kind === 'ready') state.set({ kind: 'ready', persisted });
  });
  return { journal, cache, state, check, onNeighbourWrote: neighbourWrote.add };
}

/** Own writes are followed after the operator's answer, and several of them together. */
function once(later: (then: () => void) => void, run: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    later(() => {
      isDue = false;
      run();
    });
  };
}

function stateAfter(failure: StoreFailure): StorageState {
  switch (failure.kind) {
    case 'reload':
      return { kind: 'reload' };
    case 'quota':
      return { kind: 'broken', detail: 'no room left' };
    case 'broken':
      return failure;
  }
}
