import * as z from 'zod/mini';
import { nextLpn } from '../../shared/domain/lpn.ts';
import type { JournalStore } from './journal-store.ts';

const takenSchema = z.object({ block: z.int(), counter: z.int() });
/** The last number that was given out of a block. */
export type TakenPlate = z.infer<typeof takenSchema>;

export type PlatePorts = {
  journal: JournalStore;
  /** A second copy outside IndexedDB, which may lose what it held without a word. Never throws. */
  mirror: { read(): unknown; write(taken: TakenPlate): void };
  /** The block of numbers that belongs to this device alone; null before it is enrolled. */
  block(): number | null;
  /** The highest counter among the plates of a block that the site knows; -1 for none. */
  highestKnown(block: number): Promise<number>;
};

export interface Plates {
  /** The next plate of the device's own block, taken for good; null when there is none or it cannot be noted. */
  next(): Promise<string | null>;
}

const plateFact = 'plate';

/**
 * Numbers for containers, taken without a network. Each is noted strictly before it is given out, so one that is
 * given is never given again; one that was noted and not used is simply left out.
 *
 *   next = 1 + the highest of: journal, mirror, plates of the block that the site knows
 */
export function createPlates({ journal, mirror, block, highestKnown }: PlatePorts): Plates {
  return {
    next: async () => {
      const own = block();
      if (own === null) return null;
      const known = Math.max(counterOf(mirror.read(), own), await highestKnown(own));
      const taken = await journal.write(async (tx) => {
        const last = Math.max(known, counterOf(await tx.fact(plateFact), own));
        const plate = nextLpn('container', own, last + 1);
        if (plate) await tx.putFact(plateFact, { block: own, counter: plate.counter } satisfies TakenPlate);
        return plate;
      });
      if (!taken.ok || !taken.value) return null;
      mirror.write({ block: own, counter: taken.value.counter });
      return taken.value.lpn;
    },
  };
}

/** A number of another block says nothing about this one. */
function counterOf(kept: unknown, block: number): number {
  const taken = takenSchema.safeParse(kept);
  return taken.success && taken.data.block === block ? taken.data.counter : -1;
}
