import type { ViewChange } from '../../world/oracle.ts';
import type { Look } from '../look.ts';

type Seen = { gen: string | null; rev: number };

/**
 * I14. What a device shows of a row never goes back in `rev`, within one generation of the database: not by a late
 * answer, not by another tab, and not after its cache was dropped and pulled again.
 */
export function createNeverBack(look: Look): { viewed(change: { device: string } & ViewChange): void } {
  const views = new Map<string, Map<string, Seen>>();
  return {
    viewed: ({ device, gen, put }) => {
      const view = views.get(device) ?? new Map<string, Seen>();
      views.set(device, view);
      for (const { type, id, rev } of put) {
        const key = `${type} ${id}`;
        const seen = view.get(key);
        const isSameLife = seen !== undefined && seen.gen === gen;
        look(
          !isSameLife || rev >= seen.rev,
          () => `${device} went back from rev ${seen?.rev} to ${rev} of ${key}`,
        );
        view.set(key, { gen, rev: isSameLife ? Math.max(rev, seen.rev) : rev });
      }
    },
  };
}
