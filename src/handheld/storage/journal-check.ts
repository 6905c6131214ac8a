import type { Clock } from '../../shared/domain/clock.ts';
import type { Ids } from '../../shared/domain/random.ts';
import { done, type Result } from '../../shared/domain/result.ts';
import { currentEpoch, markOf } from './epochs.ts';
import type { JournalStore } from './journal-store.ts';
import type { Sentinel } from './sentinel.ts';
import type { StoreFailure } from './store-failure.ts';

/**
 * Compares the journal with what was last written to it: at start, and whenever the browser has closed the database
 * by itself. A difference begins a new epoch and notes the loss; nothing is ever taken for new silently.
 */
export async function checkJournal(ports: {
  journal: JournalStore;
  sentinel: Sentinel;
  clock: Clock;
  ids: Ids;
}): Promise<Result<{ epoch: string; newEpoch: boolean }, StoreFailure>> {
  const mark = ports.sentinel.read();
  const now = ports.clock.wall();
  const checked = await ports.journal.write(async (tx) => {
    const { epoch } = await currentEpoch(tx, mark, { ids: ports.ids, now });
    return { epoch, next: await markOf(tx) };
  });
  if (!checked.ok) return checked;
  const { epoch, next } = checked.value;
  ports.sentinel.write(next);
  return done({ epoch, newEpoch: mark !== null && mark.epoch !== epoch });
}
