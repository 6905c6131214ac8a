import type { SiteCommit } from '../../../server/db/memory/memory-source.ts';
import { stockEffects } from '../../../shared/domain/movement-effects.ts';
import { stockId } from '../../../shared/domain/stock.ts';
import { type Allocation, remainderOf } from '../../../server/db/rows/allocation.ts';
import { sentMovement } from '../../../server/movements/sent-movement.ts';
import { isUnfinished } from '../../../server/tasks/unfinished.ts';
import type { Movement } from '../../../shared/domain/movement.ts';
import type { EndChecker } from '../evidence.ts';
import { lookAtProductCheck } from '../product-check.ts';
import type { Look } from '../look.ts';

/**
 * I17. At each commit that promises stock: all open promises of that stock together are not more than lies there, and
 * the stop it is for stands on one unfinished list only.
 */
export function createPromisedOnce(look: Look): PromisedOnce {
  const promises = new Map<string, Map<string, number>>();
  const stops = new Map<string, string>();
  const known = new Set<string>();
  const note = (allocation: Allocation): void => {
    const ofStock = promises.get(allocation.stockId) ?? new Map<string, number>();
    promises.set(allocation.stockId, ofStock.set(allocation.allocationId, remainderOf(allocation)));
    known.add(allocation.allocationId);
  };
  return {
    begin: (allocations) => allocations.forEach(note),
    committed: (commit) => {
      const fresh = [...(commit.rows.allocations?.values() ?? [])].filter((each) => each !== null);
      const promised = new Set(
        fresh
          .filter((each) => !known.has(each.allocationId) && remainderOf(each) > 0)
          .map((each) => each.stockId),
      );
      const before = new Map([...promised].map((id) => [id, sumOf(promises.get(id))]));
      fresh.forEach(note);
      for (const id of promised) {
        const sum = sumOf(promises.get(id));
        // A smaller promise in the place of a larger one promises nothing anew.
        const isMore = sum > (before.get(id) ?? 0);
        const lies = commit.rows.stock?.get(id)?.quantity ?? 0;
        // A batch may promise and then tell that somebody else has taken some: what it took was there to promise.
        look(
          !isMore || sum <= lies + takenFrom(commit, id),
          () => `${sum} of ${id} are promised, ${lies} lie there`,
        );
      }
      lookAtStops(commit, stops, look);
    },
    forget: () => {
      promises.clear();
      stops.clear();
      known.clear();
    },
  };
}

export interface PromisedOnce {
  begin(allocations: readonly Allocation[]): void;
  committed(commit: SiteCommit): void;
  forget(): void;
}

const sumOf = (quantities: ReadonlyMap<string, number> = new Map()): number =>
  [...quantities.values()].reduce((total, each) => total + each, 0);

function takenFrom({ entries }: SiteCommit, id: string): number {
  let taken = 0;
  for (const { raw, appliedAt } of entries) {
    if (appliedAt === null) continue;
    for (const { identity, quantity } of stockEffects(sentMovement(raw) as Movement)) {
      if (quantity < 0 && stockId(identity) === id) taken -= quantity;
    }
  }
  return taken;
}

/** A stop is the promise of some stock to one line: it never stands on two lists that may both be walked. */
function lookAtStops({ rows }: SiteCommit, stops: Map<string, string>, look: Look): void {
  for (const [taskId, task] of rows.tasks ?? []) {
    if (task?.work.kind !== 'pick') continue;
    const isOpen = isUnfinished(task);
    for (const { pickLineId } of task.work.lines) {
      const holder = stops.get(pickLineId);
      if (isOpen) {
        look(
          holder === undefined || holder === taskId,
          () => `stop ${pickLineId} stands on ${holder} and on ${taskId}`,
        );
        stops.set(pickLineId, taskId);
      } else if (holder === taskId) stops.delete(pickLineId);
    }
  }
}

/** I17 at rest, by the product's own check: what is promised is the sum of the open promises, of work in hand. */
export const promisesAddUp: EndChecker = ({ site }, look) => lookAtProductCheck(site, 'I17', look);
