import { done, failed, type Result } from '../shared/domain/result.ts';
import { storeFailure, type StoreFailure } from '../handheld/storage/store-failure.ts';
import type { UndoLog } from './memory-tables.ts';

/** Runs pieces of work one after the other; one that throws leaves nothing behind. */
export interface MemoryTransactions {
  run<T>(work: () => Promise<T>): Promise<Result<T, StoreFailure>>;
}

export function createMemoryTransactions(undo: UndoLog): MemoryTransactions {
  let last: Promise<unknown> = Promise.resolve();
  const attempt = async <T>(work: () => Promise<T>): Promise<Result<T, StoreFailure>> => {
    undo.length = 0;
    try {
      return done(await work());
    } catch (error) {
      for (const step of undo.reverse()) step();
      const failure = storeFailure(error);
      if (!failure) throw error;
      return failed(failure);
    } finally {
      undo.length = 0;
    }
  };
  return {
    run: (work) => {
      const mine = last.then(() => attempt(work));
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
