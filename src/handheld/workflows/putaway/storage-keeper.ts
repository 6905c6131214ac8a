import {
  emptyStorage,
  indexStorage,
  type StorageIndex,
} from '../../../shared/domain/putaway/storage-index.ts';
import type { PutawayState } from '../../../shared/domain/putaway/putaway-state.ts';
import type { Run } from '../../../shared/domain/turn/run.ts';
import type { PutawayPorts } from './ports.ts';

/** How long a picture is good enough for the next unit while this run recorded nothing, in ms. */
const freshFor = 60_000;

/**
 * The storage as the device knows it, read once per unit: anew after this run has recorded something, for then its
 * movements have other names, and for the next unit once the picture is old. Within a unit it stays the same, so that
 * what the run adds to it is never counted twice.
 */
export function keepStorage({ storage, clock }: Pick<PutawayPorts, 'storage' | 'clock'>) {
  let kept: { base: string; at: number; index: Promise<StorageIndex> } | null = null;

  async function read(): Promise<StorageIndex> {
    try {
      return indexStorage(await storage());
    } catch {
      return emptyStorage;
    }
  }

  return (run: Run<PutawayState>): Promise<StorageIndex> => {
    const { base } = run.mids;
    const isOld = kept !== null && run.state.hold === null && clock.mono() - kept.at > freshFor;
    if (kept === null || kept.base !== base || isOld) kept = { base, at: clock.mono(), index: read() };
    return kept.index;
  };
}
