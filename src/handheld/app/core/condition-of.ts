import type { Scanning } from '../../../shared/protocol/scanning.ts';
import type { SyncPorts } from '../../sync/sync-ports.ts';
import type { StorageState } from './storage-state.ts';

/** What the device tells managers of itself. */
export const conditionOf = (
  storage: StorageState,
  battery: number | null,
  userId: string | null,
  scanning: Scanning | null,
): ReturnType<SyncPorts['condition']> => ({
  storagePersisted: storage.kind === 'ready' ? storage.persisted : null,
  battery,
  userId,
  scanning,
});
