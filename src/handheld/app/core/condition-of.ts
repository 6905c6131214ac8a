import type { SyncPorts } from '../../sync/sync-ports.ts';
import type { StorageState } from './storage-state.ts';

/** What the device tells managers of itself. */
export const conditionOf = (
  storage: StorageState,
  battery: number | null,
  userId: string | null,
): ReturnType<SyncPorts['condition']> => ({
  storagePersisted: storage.kind === 'ready' ? storage.persisted : null,
  battery,
  userId,
});
