import type { Faults } from '../world/faults.ts';
import type { Chance } from '../world/world.ts';
import type { Disk } from './disk.ts';
import type { PageGate } from './page-gate.ts';

export type WriteTrouble = {
  /** How long the write takes to be on the disk, ms. */
  takesMs: number;
  /** Name and message of what the database throws instead of writing. */
  error: [name: string, message: string] | null;
  onCommit: (when: 'before' | 'after') => void;
};

/** Decides what becomes of each write to the journal. */
export interface DiskTroubles {
  ofWrite(page: PageGate): WriteTrouble;
}

export function createDiskTroubles(ports: {
  disk: Disk;
  faults: Faults;
  chance: Chance;
  /** The page is gone in the middle of it. */
  killPage(page: PageGate): void;
}): DiskTroubles {
  const { disk, faults, chance, killPage } = ports;
  return {
    ofWrite: (page) => {
      const takesMs = chance.between(2, 12);
      const killedAt = faults.strikes('page_killed') ? chance.oneOf(['before', 'after'] as const) : null;
      return {
        takesMs,
        error: errorOf(disk, faults),
        onCommit: (when) => {
          if (when === killedAt) killPage(page);
        },
      };
    },
  };
}

function errorOf(disk: Disk, faults: Faults): WriteTrouble['error'] {
  if (faults.isFaulty && disk.room !== 'enough') {
    faults.count('quota');
    return ['QuotaExceededError', 'no room'];
  }
  return faults.strikes('write_failed') ? ['UnknownError', 'the disk did not answer'] : null;
}
